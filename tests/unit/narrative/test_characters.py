from __future__ import annotations

import json

import pytest

from zfxxgk.narrative.characters import simplify
from zfxxgk.spec.schemas import REPORT, load


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("政府信息公開工作年度報告", "政府信息公开工作年度报告"),
        ("一、總體情況", "一、总体情况"),
        ("主動公開、依申請公開、監督保障", "主动公开、依申请公开、监督保障"),
        ("行政復議、復議後起訴", "行政复议、复议后起诉"),
        (
            "統計期限自2024年1月1日起，截止2024年12月31日",
            "统计期限自2024年1月1日起，截止2024年12月31日",
        ),
        ("綜合處理費，關於答覆的規範性文件", "综合处理费，关于答覆的规范性文件"),
    ],
)
def test_words_of_the_form_are_simplified(traditional: str, simplified: str) -> None:
    assert simplify(traditional) == simplified


def test_simplified_print_is_left_alone() -> None:
    printed = json.dumps(load(REPORT), ensure_ascii=False) + "乾县、著作权、答复、台州"
    assert simplify(printed) is printed


def test_places_in_the_text_stay_the_same() -> None:
    text = "龍灣縣水務局（機關）𠮷囍\n2024年　收到12件"
    assert len(simplify(text)) == len(text)
