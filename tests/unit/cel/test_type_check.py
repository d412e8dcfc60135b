"""What is refused, with the place and the words, and the ranges of integers."""

from __future__ import annotations

import pytest
from cel_samples import checked, editions, key, refused, scope

from zfxxgk.cel.scope import Scope
from zfxxgk.cel.tree import CelError
from zfxxgk.cel.type_check import CELL, MENTION, PRESENCE, VALUE, Use
from zfxxgk.cel.types import INT64_HIGH, INT64_LOW, Bool, Int, List, Record, Str

COL = scope(col=key("column", "total"), r=key("row", "granted"))
COUNT = 2**53 - 1
MIXED = "items and alternatives must be of one type, not an integer, text"
FEE = "report.proactive_disclosure.fees.amount"


def uses(text: str) -> list[Use]:
    return list(checked(text, COL)[1].uses.values())


# ---------------------------------------------------------------------- places


def test_a_row_of_the_other_form_is_unknown_and_the_forms_are_named() -> None:
    column, words = refused("report.requests.other.total > 0")
    assert column == 17
    assert words.startswith("report.requests has no 'other' in the form of 2021, but in that of 2")
    column, words = refused("report.requests.other_remaining.total > 0", scope("2019"))
    assert column == 17
    assert 'applies (report.requests: ["2021"])' in words
    # Where no form has it, none is named.
    _, words = refused("report.requests.received.totl > 0", scope("2019"))
    assert words == "report.requests.received has no 'totl' (did you mean total?)"


def test_a_row_that_one_key_of_a_dimension_does_not_name_is_found_without_running() -> None:
    rows = scope(r=key("row", "other", "2019"))
    assert refused("report.requests[r].total > 0", rows)[1].startswith("report.requests has no")
    mixed = {**editions("2019"), ("previous", "requests"): "2021"}
    before = Scope(mixed, {})
    column, words = refused("row.all(r, previous.requests[r].total >= 0)", before)
    assert column == 29
    assert "previous.requests has no 'other'" in words


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("report.requests.granted.totl > 0", 25, "report.requests.granted has no 'totl'"),
        ("report.yeer > 0", 8, "report has no 'yeer'"),
        ("reprot.year > 0", 1, "unknown name 'reprot'"),
        ("report.year.month > 0", 13, "an integer has no field 'month'"),
        ("report.title.zh == ''", 14, "text has no field 'zh'"),
        ("row.received > 0", 5, "a list of text has no field 'received'"),
        ("'a'.b == 1", 5, "text has no field 'b'"),
        ("report.extensions.x == 1", 19, "report.extensions has no 'x'"),
    ],
)
def test_a_place_that_is_not_there_is_named_where_it_is_written(
    text: str, column: int, words: str
) -> None:
    found, said = refused(text)
    assert found == column
    assert said.partition(" (forms")[0].partition(" (did you")[0] == words


def test_an_object_is_indexed_by_a_key_only() -> None:
    assert checked("report.requests[r][col]", COL)[0] == Int(0, COUNT)
    assert checked("report.requests['granted']['total']")[0] == Int(0, COUNT)
    for index in ("0", "report.title", "'gran' + 'ted'", "true", "row"):
        column, words = refused(f"report.requests[{index}] == null")
        assert column == 16
        assert words == "only a key of a dimension can be an index here"


def test_a_key_that_went_through_a_filter_is_mere_text() -> None:
    text = "row.filter(r, r != 'received').all(r, report.requests[r].total >= 0)"
    assert refused(text) == (54, "only a key of a dimension can be an index here")


def test_a_key_of_another_dimension_is_no_column() -> None:
    assert refused("report.requests[col].total > 0", COL)[0] == 16


@pytest.mark.parametrize("index", ["0", "'total'", "col"])
def test_a_list_is_never_indexed(index: str) -> None:
    column, words = refused(f"report.cites[{index}] == ''", COL)
    assert column == 13
    assert words == "lists are read with map, filter, all or exists, not by index"


# ---------------------------------------------------------------------- comparisons


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("report.year == '2024'", 13, "cannot compare an integer with text"),
        ("report.title < 1", 14, "cannot compare text with an integer"),
        ("report.year == true", 13, "cannot compare an integer with a truth value"),
        ("report.agency == 1", 15, "cannot compare an object with an integer"),
        ("report.agency == report.agency", 15, "cannot compare an object with an object"),
        ("row == outcome", 5, "cannot compare a list of text with a list of text"),
        ("null == null", 6, "cannot compare null with null"),
        ("report.year < null", 13, "cannot compare an integer with null"),
        ("null >= report.year", 6, "cannot compare null with an integer"),
        ("(1 == 1) < (2 == 2)", 10, "truth values have no order"),
        ("true >= false", 6, "truth values have no order"),
    ],
)
def test_only_like_is_compared_with_like(text: str, column: int, words: str) -> None:
    assert refused(text) == (column, words)


@pytest.mark.parametrize("text", ["true == (1 < 2)", "true != false", "'a' < 'b'", "1 >= 2"])
def test_what_has_an_order_or_equality_is_compared(text: str) -> None:
    assert checked(text)[0] == Bool()


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("col == 'totl'", 8),
        ("'totl' != col", 1),
        ("col in ['total', 'totl']", 18),
        ("'totl' in column", 1),
        ("column.exists(c, c == 'totl')", 23),
        ("column.filter(c, c != 'totl').size() > 0", 23),
    ],
)
def test_a_key_is_not_compared_with_text_that_is_no_key(text: str, column: int) -> None:
    found, words = refused(text, COL)
    assert found == column
    assert words.startswith("'totl' is none of natural_person, business, ")
    assert words.endswith(", total (did you mean total?)")


@pytest.mark.parametrize(
    "text",
    [
        "col == 'total'",
        "'total' in column",
        "col in ['total', 'business']",
        "col == report.title",
        "report.title == 'totl'",
        "report.title in ['totl']",
        "col + 'x' == 'totl'",
    ],
)
def test_text_that_is_a_key_or_is_compared_with_no_key_passes(text: str) -> None:
    assert checked(text, COL)[0] == Bool()


# ---------------------------------------------------------------------- null


@pytest.mark.parametrize(
    "text",
    [
        "report.year == null",
        "report.agency != null",
        "report.requests.received == null",
        "report.requests.form != null",
        "report == null",
        "null != report.overview",
        "row == null",
        "col == null",
        "members == null",
        "report.cites == null",
    ],
)
def test_a_place_that_is_never_null_is_not_compared_with_null(text: str) -> None:
    assert refused(text, COL)[1] == "this place is never null"


@pytest.mark.parametrize("text", ["(1 + 2) == null", "null != 'a'", "[1] == null", "!true == null"])
def test_only_a_place_is_compared_with_null(text: str) -> None:
    words = "only a place of the input document can be compared with null"
    assert refused(text)[1] == words


@pytest.mark.parametrize(
    "text",
    [
        "report.published_on != null",
        "null == report.requests",
        "report.requests[r][col] == null",
        "previous != null",
        f"{FEE} != null",
    ],
)
def test_a_place_that_may_be_null_is_compared_with_null(text: str) -> None:
    assert checked(text, COL)[0] == Bool()
    assert uses(text) == [Use(PRESENCE)]


def test_null_stands_nowhere_else() -> None:
    for text in ("report.year + null > 0", "!null", "null && true", "size(null) == 0"):
        assert "null" in refused(text)[1]
    for text in ("[null] == 1", "(true ? null : 1) == 1", "[1, null].size() == 2"):
        assert refused(text)[1].startswith(("null can be", "items and alternatives"))


# ---------------------------------------------------------------------- operators and functions


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("report.year + 'a' == 1", 13, "cannot apply + to an integer and text"),
        ("'a' - 'b' == 'c'", 5, "cannot apply - to text and text"),
        ("'a' * 2 == 'aa'", 5, "cannot apply * to text and an integer"),
        ("true + true == 2", 6, "cannot apply + to a truth value and a truth value"),
        ("[1] + [2] == [1]", 5, "cannot apply + to a list of an integer and a list of an integer"),
        ("-'a' == 'a'", 2, "the operand of - must be an integer, not text"),
        ("!1", 2, "the operand of ! must be a truth value, not an integer"),
        ("1 && true", 1, "an operand of && must be a truth value, not an integer"),
        ("true || 'a'", 9, "an operand of || must be a truth value, not text"),
        ("(1 ? 2 : 3) == 2", 2, "the condition must be a truth value, not an integer"),
        ("(true ? 2 : 'a') == 2", 7, MIXED),
        ("[1, 'a'].size() == 2", 1, MIXED),
        ("[[1], ['a']].size() == 2", 1, MIXED),
        ("[report].size() == 1", 1, "an object can be no item and no alternative"),
        ("[].size() == 0", 1, "an empty list has no type"),
        ("1 in 'abc'", 3, "cannot look for an integer in text"),
        ("1 in ['a']", 3, "cannot look for an integer in a list of text"),
        ("true in [true]", 6, "cannot look for a truth value in a list of a truth value"),
        ("report.agency in [1]", 15, "cannot look for an object in a list of an integer"),
        ("size(1) == 1", 1, "size() cannot be applied to an integer"),
        ("report.size() == 1", 8, "size() cannot be applied to an object"),
        ("string('a') == 'a'", 1, "string() cannot be applied to text"),
        ("string(true) == 'a'", 1, "string() cannot be applied to a truth value"),
        ("'a'.contains(1)", 5, "contains() cannot be applied to text, an integer"),
        ("report.cites.contains('a')", 14, "contains() cannot be applied to a list of text, text"),
        ("(1).startsWith('a')", 5, "startsWith() cannot be applied to an integer, text"),
        ("report.cites.sum() == 1", 14, "sum() cannot be applied to a list of text"),
        ("row.sum() == 'a'", 5, "sum() cannot be applied to a list of text"),
        ("[true].sum() == 1", 8, "sum() cannot be applied to a list of a truth value"),
        ("'a'.charAt('b') == 'a'", 5, "charAt() cannot be applied to text, text"),
        ("'a'.indexOf(1) == 0", 5, "indexOf() cannot be applied to text, an integer"),
        ("report.map(x, 1).size() == 1", 8, "map runs over a list, not an object"),
        ("'abc'.all(x, true)", 7, "all runs over a list, not text"),
        ("row.all(r, 1)", 12, "all needs a truth value, not an integer"),
        ("row.filter(r, r).size() == 1", 15, "filter needs a truth value, not text"),
        ("row.exists(r, r + 'a')", 17, "exists needs a truth value, not text"),
        ("members.map(m, m).size() == 1", 9, "an object can be no item and no alternative"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_types(text: str, column: int, words: str) -> None:
    assert refused(text) == (column, words)


def test_a_number_with_a_fraction_cannot_be_read() -> None:
    text = "provenance.cells.all(c, c.confidence == 1)"
    column, words = refused(text)
    assert column == text.index(".confidence") + 2
    assert words == "provenance.cells.*.confidence is no value that a rule can read"


@pytest.mark.parametrize("divisor", ["0", "-3", "report.year", "'a'.size()", "(0 - 3)", "(3 - 3)"])
def test_a_remainder_needs_a_positive_number_written_out(divisor: str) -> None:
    column, words = refused(f"report.year % {divisor} == 0")
    assert column == 13
    assert words == "the right side of % must be a positive number written out"


def test_a_macro_hides_what_its_variable_was_and_only_inside() -> None:
    assert checked("[1].all(report, report == 1)")[0] == Bool()
    assert checked("[1].all(row, row == 1) && 'granted' in row")[0] == Bool()
    assert refused("[1].all(x, x == 1) && x == 1")[0] == 23
    assert refused("[x].all(x, true)") == (2, "unknown name 'x'")


def test_the_variable_of_a_macro_over_a_dimension_is_a_key() -> None:
    assert checked("row.all(r, report.requests[r].total >= 0)")[0] == Bool()
    assert checked("row.map(r, applicant.map(c, report.requests[r][c]).sum())")[0] == List(
        Int(0, 6 * COUNT), 25
    )


# ---------------------------------------------------------------------- uses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("report.requests[r][col] > 0", [Use(CELL)]),
        ("report.year > 0", [Use(MENTION)]),
        ("report.published_on == ''", [Use(VALUE)]),
        (f"{FEE} > 0", [Use(CELL, 4)]),
        ("report.other_matters.processing_fee.charged > 0", [Use(VALUE, 2)]),
        ("report.requests != null", [Use(PRESENCE)]),
        ("report.requests.form == '2021'", [Use(MENTION)]),
        ("report.cites.size() > 0", []),
        ("col == 'total'", []),
    ],
)
def test_a_place_is_a_cell_or_may_be_null_or_is_tested_or_merely_mentioned(
    text: str, expected: list[Use]
) -> None:
    assert uses(text) == expected


def test_the_same_place_may_be_read_and_tested_apart() -> None:
    found = uses("report.published_on != null && report.published_on > ''")
    assert found == [Use(PRESENCE), Use(VALUE)]


def test_tables_count_when_something_in_them_is_used() -> None:
    assert checked("report.requests[r][col] > 0", COL)[1].tables == {("report", "requests")}
    assert checked("report.requests.form == '2021'")[1].tables == {("report", "requests")}
    assert checked("report.requests != null")[1].tables == set()
    members = scope("2021", "members")
    found = checked("members.all(m, m.disputes.reconsideration.total >= 0)", members)[1]
    assert found.tables == {("members", "disputes")}


def test_variables_count_where_they_are_used_and_not_hidden() -> None:
    assert checked("previous.year > 0 && report.year > 0")[1].variables == {"previous", "report"}
    assert checked("[1].all(previous, previous > 0)")[1].variables == set()
    assert checked("row.size() > 0")[1].variables == set()


def test_what_is_no_cell_of_a_table_is_outside() -> None:
    assert not checked("report.requests[r][col] > 0", COL)[1].outside
    assert checked("report.requests[r][col] > report.year", COL)[1].outside
    assert checked("report.requests != null")[1].outside


# ---------------------------------------------------------------------- ranges


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("7", 7, 7),
        ("-report.year", -2100, -2008),
        ("report.year + 1", 2009, 2101),
        ("report.year - report.year", -92, 92),
        ("(report.year - 2050) * 3", -126, 150),
        ("(report.year - 2050) * (report.year - 2060)", -2600, 2184),
        ("(report.year - 2050) * (2060 - report.year)", -2184, 2600),
        ("report.year % 7", 0, 6),
        ("(report.year - 2050) % 7", -6, 6),
        ("(2000 - report.year) % 1000", -100, 0),
        ("(report.year - 2090) % 1000", -82, 10),
        ("(true ? report.year : 1)", 1, 2100),
        ("[3, 1, 2].sum()", 3, 9),
        ("applicant.map(c, report.requests.granted[c]).sum()", 0, 6 * COUNT),
        ("column.map(c, -1).sum()", -7, -7),
        ("'abc'.size()", 0, 2**31),
        ("'abc'.indexOf('c')", -1, 2**31),
        ("report.requests.granted.total * 1000", 0, 1000 * COUNT),
    ],
)
def test_an_integer_knows_the_range_it_can_have(text: str, low: int, high: int) -> None:
    found, facts = checked(text)
    assert found == Int(low, high)
    assert facts.overflows == set()


@pytest.mark.parametrize(
    "text",
    [
        "report.requests.granted.total * 1025",
        "report.requests.granted.total * report.requests.granted.total",
        "9223372036854775807 + 1",
        "-9223372036854775808 - 1",
        "-(-9223372036854775808)",
        "[9223372036854775807, 0].sum()",
        "report.cites.map(c, 2).sum()",
        "report.cites.filter(c, true).map(c, -2).sum()",
        "(true ? [1] : [1, 9223372036854775807]).sum()",
        "[[1], [1, 9223372036854775807]].map(x, x.sum()).sum()",
        f"{FEE} * 1025",
    ],
)
def test_what_may_leave_64_bits_is_noted(text: str) -> None:
    found, facts = checked(text)
    assert found == Int(INT64_LOW, INT64_HIGH)
    assert facts.overflows


@pytest.mark.parametrize(
    "text",
    [
        "9223372036854775806 + 1",
        "-9223372036854775807 - 1",
        "report.requests.granted.total * 1024",
        "row.map(r, report.requests[r].total).sum()",
        "report.cites.map(c, 1).sum()",
        "report.cites.filter(c, true).map(c, -1).sum()",
        f"{FEE} * 1000",
    ],
)
def test_what_cannot_leave_64_bits_is_not_noted(text: str) -> None:
    assert checked(text)[1].overflows == set()


def test_an_overflow_within_is_noted_though_the_whole_may_fit() -> None:
    assert len(checked("(9223372036854775807 + 1) * 0")[1].overflows) == 1
    assert len(checked("(9223372036854775807 + 1) + 1")[1].overflows) == 2


def test_texts_and_records_keep_what_they_are() -> None:
    found = checked("report.agency")[0]
    assert isinstance(found, Record)
    assert checked("report.title + 'a'")[0] == Str()
    assert checked("string(report.year)")[0] == Str()
    assert checked("'abc'.charAt(1)")[0] == Str()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("report.proactive_disclosure.licencing.decisions > 0", "licensing"),
        ("report.requests.received.totl > 0", "total"),
        ("report.requests['recieved'].total > 0", "received"),
        ("columns.size() > 0", "column"),
        ("reprot.year > 0", "report"),
        ("column.exists(kind, knd == 'total')", "kind"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_what_was_meant(text: str, meant: str) -> None:
    with pytest.raises(CelError) as caught:
        checked(text)
    assert caught.value.text.en.endswith(f" (did you mean {meant}?)")
    assert caught.value.text.zh.endswith(f"（是否为 {meant}？）")
