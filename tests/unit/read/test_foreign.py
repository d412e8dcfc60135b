from __future__ import annotations

import pytest

from zfxxgk.errors import InputError, NoReport, OwnOutput
from zfxxgk.read import read_bytes


@pytest.mark.parametrize(
    "text",
    [
        "# Read me\n\nPut the reports here.\n",
        "# 关于报送2024年政府信息公开工作年度报告的通知\n\n各单位：\n\n请于1月20日前报送。\n",
        "| 序号 | 机关 |\n| --- | --- |\n| 1 | 水利局 |\n| 2 | 林业局 |\n",
    ],
)
def test_what_speaks_of_no_report_is_none(text: str) -> None:
    with pytest.raises(NoReport):
        read_bytes(text.encode(), "说明.md")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# 青禾县水利局2024年政府信息公开工作年度报告\n\n表格见附件。\n"),
        ("青禾县水利局2024年度报告.md", "扫描件见附件。\n"),
        ("a.md", "## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n"),
    ],
)
def test_a_report_whose_tables_are_lost_is_one_that_cannot_be_read(name: str, text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(text.encode(), name)
    assert not isinstance(caught.value, NoReport)


def test_a_page_of_this_program_is_known() -> None:
    page = b'<!DOCTYPE html><html><head><meta name="generator" content="zfxxgk 0.1"></head></html>'
    with pytest.raises(OwnOutput):
        read_bytes(page, "a.html")
