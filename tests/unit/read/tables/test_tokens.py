from __future__ import annotations

import pytest

from zfxxgk.read.tables.tokens import MAX_AMOUNT, MAX_COUNT, Token, is_value, read_token
from zfxxgk.spec.forms import tables
from zfxxgk.spec.schemas import load


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("12", 12),
        (" 12\xa0", 12),
        ("\u300012\n", 12),
        ("１２", 12),
        ("1,234", 1234),
        ("1，234", 1234),
        ("1,234,567", 1234567),
        ("3.0", 3),
        ("3.00", 3),
        ("007", 7),
        ("12\u200b", 12),
    ],
)
def test_a_count_is_read_in_every_usual_writing(text: str, value: int) -> None:
    assert read_token(text) == Token("number", value)


@pytest.mark.parametrize(
    ("text", "unit"), [("5件", "件"), ("5 件", "件"), ("5（件）", "件"), ("５项", "项")]
)
def test_a_unit_beside_a_count_is_told(text: str, unit: str) -> None:
    assert read_token(text) == Token("number", 5, unit)


@pytest.mark.parametrize("text", ["", " ", "\n", "\xa0", "\u3000\u200b"])
def test_white_space_is_blank(text: str) -> None:
    assert read_token(text) == Token("blank")


@pytest.mark.parametrize(
    "text", ["-", "—", "——", "－", "–", "/", "／", "\\", "无", " 无 ", "不适用", "---", "N/A"]
)
def test_a_dash_is_no_number(text: str) -> None:
    assert read_token(text) == Token("dash")


@pytest.mark.parametrize(
    "text",
    [
        *("-1", "−1", "+1", "2.5", "2.5件", "12*", "①", "½", "12[1]", "三", "零"),
        *("约3", "3左右", "1,23", "12,34", "1e3", "O", "3元", "3万", "12/13", "1.", ".5", "1.2.3"),
        *("1）", "(1", "1()", "1(件", "5。"),
        *("有", "见附件", "0，0", "99999999999999999"),
    ],
)
def test_what_is_no_count_is_invalid_with_a_reason(text: str) -> None:
    token = read_token(text)
    assert (token.status, token.value) == ("invalid", None)
    assert token.reason


@pytest.mark.parametrize("text", ["12²", "12₂", "5¹", "5①", "-1²"])
def test_a_number_with_a_mark_of_a_note_is_in_doubt(text: str) -> None:
    token = read_token(text)
    assert (token.status, token.value) == ("doubtful", None)
    assert token.reason


@pytest.mark.parametrize("text", ["1 2", "113988\n89", "0\n0", "1\xa0234"])
def test_a_number_broken_in_two_is_in_doubt(text: str) -> None:
    token = read_token(text)
    assert (token.status, token.value) == ("doubtful", None)
    assert token.reason


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("5", 5), ("-5", -5), ("－5", -5), ("−5", -5), ("+5", 5), ("减5", -5), ("减少5项", -5)),
        *(("增5", 5), ("增加5", 5), ("0", 0), ("-0", 0)),
    ],
)
def test_a_change_may_have_a_sign(text: str, value: int) -> None:
    token = read_token(text, "change")
    assert (token.status, token.value) == ("number", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("0", 0), ("282.1", 282.1), ("59237.2449", 59237.2449), ("59,237.2449", 59237.2449)),
        *(("0.00", 0), ("12.50000", 12.5), ("3万元", 3), ("0元", 0)),
    ],
)
def test_an_amount_keeps_up_to_four_decimals(text: str, value: float) -> None:
    token = read_token(text, "amount", "万元")
    assert (token.status, token.value) == ("number", value)
    assert type(token.value) is type(value)


@pytest.mark.parametrize("text", ["0.12345", "-3", "3000元", "3亿", "5件", "900000000001"])
def test_what_is_no_amount_in_the_unit_of_the_column_is_invalid(text: str) -> None:
    token = read_token(text, "amount", "万元")
    assert (token.status, token.value) == ("invalid", None)


def test_where_the_form_prints_no_unit_the_one_written_is_told() -> None:
    assert read_token("251000元", "amount") == Token("number", 251000, "元")
    assert read_token("25.1 万元", "amount") == Token("number", 25.1, "万元")
    assert read_token("251000", "amount") == Token("number", 251000)


@pytest.mark.parametrize("text", ["0", "-1", "12*", "约3", "2.5件", "/", "无", "1,234"])
def test_numbers_and_dashes_can_only_be_values(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize("text", ["", "1.", "1.属于国家秘密", "3.其他", "其他", "（七）总计", "作"])
def test_words_and_numbering_are_no_values(text: str) -> None:
    assert not is_value(text)


def test_the_limits_are_those_of_the_schema() -> None:
    kinds = {column.kind for table in tables() for row in table.rows for column in row.columns}
    assert kinds == {"count", "change", "amount"}
    counts = load("request_counts.json")["properties"]["total"]
    amount = load("proactive_disclosure_2021.json")["$defs"]["FeeAmount2021"]["properties"][
        "amount"
    ]
    assert (counts["maximum"], amount["maximum"]) == (MAX_COUNT, MAX_AMOUNT)


@pytest.mark.parametrize(
    ("text", "amount"),
    [("12500元", "1.25"), ("50000元", "5"), ("100000元", "10"), ("1元", "0.0001")],
)
def test_an_amount_in_another_unit_is_given_in_that_of_the_column(text: str, amount: str) -> None:
    token = read_token(text, "amount", "万元")
    assert token.reason == f"本格单位应为万元，印的是元，合 {amount} 万元"
