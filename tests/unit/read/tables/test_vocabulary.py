from __future__ import annotations

import pytest

from zfxxgk.read.likeness import make_plain
from zfxxgk.read.tables.vocabulary import is_caption, is_header_word, is_label, list_items
from zfxxgk.spec.forms import table


@pytest.mark.parametrize(("form", "rows", "headings"), [("2019", 23, 4), ("2021", 25, 5)])
def test_every_row_is_an_item_and_every_heading_stands_once_before_its_rows(
    form: str, rows: int, headings: int
) -> None:
    found = list_items(table("requests", form))
    assert [item.key for item in found if item.key] == [r.key for r in table("requests", form).rows]
    assert len([item for item in found if item.key is None]) == headings
    keys = [item.key for item in found]
    assert found[keys.index("denied_state_secret") - 1].words == (make_plain("（三）不予公开"),)
    assert len([item for item in found if item.key]) == rows


@pytest.mark.parametrize(
    "text",
    [
        *("（一）予以公开", "4. 保护第三方合法", "权益", "作", "开申请数量", "（三）不予公开"),
        *("其他法律法规禁止公开", "（七）总计", "1.", "（六", "（", "三、", "六）"),
    ],
)
def test_labels_and_pieces_of_them_are_known(text: str) -> None:
    assert is_label(text, "requests")


@pytest.mark.parametrize("text", ["", "0", "12", "2.5件", "/", "无", "若干", "待核实", "见附表"])
def test_values_and_other_words_are_no_labels(text: str) -> None:
    assert not is_label(text, "requests")


def test_headings_of_columns_and_captions_are_known() -> None:
    assert is_header_word("商业\n企业", "requests")
    assert is_header_word("法人或其他组织", "requests")
    assert not is_header_word("（一）予以公开", "requests")
    assert is_caption(
        "（本列数据的钩稽关系为：第一项加第二项之和,等于第三项加第四项之和）", "requests"
    )
    assert is_caption("申请人情况", "requests")
    assert is_caption("信息内容", "proactive_disclosure")
    assert not is_caption("", "disputes")
