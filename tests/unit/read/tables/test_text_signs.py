from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.tables.text_signs import cut_row, find_sign
from zfxxgk.read.tables.text_tables import KEYS

ROWS = ["规章{}0{}0{}3", "行政规范性文件{}2{}1{}15", "行政许可{}7", "行政处罚{}12"]


@pytest.mark.parametrize("sign", [" ", "\t", ",", "，", ";", "\u3000"])
def test_what_stands_between_labels_and_their_numbers_is_found(sign: str) -> None:
    lines = [row.format(sign, sign, sign) for row in ROWS]
    found = find_sign(lines, KEYS)
    assert found is not None
    assert [cut_row(Paragraph(line), found, KEYS).text for line in lines] == [
        "规章|0|0|3|",
        "行政规范性文件|2|1|15|",
        "行政许可|7|",
        "行政处罚|12|",
    ]


def test_fewer_rows_are_chance() -> None:
    assert find_sign([row.format(" ", " ", " ") for row in ROWS[:3]], KEYS) is None


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("结果维持 结果纠正 其他结果", "结果维持|结果纠正|其他结果|"),
        (
            "（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0",
            "（三）不予公开|1.属于国家秘密|" + "0|" * 7,
        ),
        (
            "（二）部分公开（区分处理的， 只计这一情形） 1 0",
            "（二）部分公开（区分处理的， 只计这一情形）|1|0|",
        ),
        ("息公开申请 0 0 0 1", "息公开申请|0|0|0|1|"),
        ("行政许可 7 件", "行政许可|7件|"),
        ("全年办理行政许可 7 件，行政处罚 3 件", "全年办理行政许可 7 件，行政处罚 3 件"),
        ("下一步 加强培训", "下一步 加强培训"),
        ("规章|0|0|3", "规章|0|0|3"),
    ],
)
def test_only_rows_and_headings_are_cut(line: str, cut: str) -> None:
    blank = find_sign([row.format(" ", " ", " ") for row in ROWS], KEYS)
    assert blank is not None
    assert cut_row(Paragraph(line), blank, KEYS).text == cut
