"""Emitted Python, against a small interpreter, against Google's CEL, and by hand."""

from __future__ import annotations

import builtins
import keyword
from typing import Any

import pytest
import reference
from cel_samples import editions, key, scope
from expressions import VARIABLES, Refused, integers, lists, meaning, texts, truths
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from zfxxgk.cel.emitter import Source, name_dimension
from zfxxgk.cel.parser import parse
from zfxxgk.cel.python import MOST_WRITTEN_OUT, Python, make_identifier
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.tree import Literal, Tree, unparse
from zfxxgk.cel.type_check import Checker
from zfxxgk.engine import check as helpers
from zfxxgk.spec import forms, schemas

REPORT = schemas.example("form-2021")
AT = scope()
FAILURES = (OverflowError, IndexError)
HELPERS = {name: getattr(helpers, name) for name in ("character", "int64", "remainder", "scaled")}


def emitted(text: str | Tree, at: Scope = AT, *, complete: bool = False) -> str:
    tree = parse(text) if isinstance(text, str) else text
    checker = Checker()
    checker.type_of(tree, at)
    names = dict.fromkeys(at.bound)
    return Python(checker.facts, at, complete=complete).expression(tree, names)


def run(code: str, **names: Any) -> Any:
    constants = {name_dimension(name, AT): AT.keys(name) for name in forms.dimensions()}
    return eval(code, {**HELPERS, **constants, "report": REPORT, **names})


def value(text: str, **names: Any) -> Any:
    return run(emitted(text), **names)


def expected(tree: Tree) -> Any:
    names = {name: list(AT.keys(name) or ()) for name in forms.dimensions()}
    return meaning(tree, {**names, "report": REPORT})


def outcome(tree: Tree, *, complete: bool = False) -> Any:
    """Value of the emitted Python with its type, or None where it has none."""
    try:
        found = run(emitted(tree, complete=complete))
    except FAILURES:
        return None
    return type(found), found


# ---------------------------------------------------------------------- agreement

TREES = st.one_of(truths(4, {}), integers(4, {}), texts(3, {}), lists(3, {}))
RELAXED = settings(
    max_examples=3 * settings.default.max_examples,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@RELAXED
@given(TREES)
def test_emitted_python_means_what_the_tree_means(tree: Tree) -> None:
    try:
        wanted = expected(tree)
    except Refused:
        wanted = None
    found = None if wanted is None else (type(wanted), wanted)
    assert outcome(tree) == found, emitted(tree)
    assert outcome(tree, complete=True) == found, emitted(tree, complete=True)


@RELAXED
@given(truths(4, {}) | integers(3, {}) | texts(3, {}))
def test_the_reference_runtime_finds_the_same_value(tree: Tree) -> None:
    found = outcome(tree)
    # Where one side of && or || has no value CEL may still decide; here the rule is in error.
    assume(found is not None)
    names = {name: list(AT.keys(name) or ()) for name in forms.dimensions()}
    compiled = reference.environment(()).compile(unparse(tree))
    said = compiled.eval(data={**names, "report": REPORT}).value()
    assert (type(said), said) == found, unparse(tree)


# ---------------------------------------------------------------------- names


@pytest.mark.parametrize("name", [*VARIABLES, "members", "True", "async", "__debug__", "repr"])
def test_a_taken_name_gets_another_one_that_python_accepts(name: str) -> None:
    made = make_identifier(name)
    assert made.isidentifier()
    assert not keyword.iskeyword(made)
    assert not hasattr(builtins, made)
    assert made not in {*HELPERS, "v", "say", "report", "previous", "requests", "COLUMN"}


def test_no_two_names_come_out_the_same() -> None:
    names = {f"{name}{'_' * count}" for name in VARIABLES for count in range(4)}
    assert len({make_identifier(name) for name in names}) == len(names)


@pytest.mark.parametrize("name", ["x", "col", "row", "kind", "outcome", "i"])
def test_a_free_name_stays_as_it_is(name: str) -> None:
    assert make_identifier(name) == name


@pytest.mark.parametrize("variable", VARIABLES)
def test_a_macro_may_call_its_variable_anything(variable: str) -> None:
    keys = f"column.map({variable}, {variable} + '!').size()"
    assert value(f"{keys} + [1, 2].map({variable}, {variable}).sum()") == 10


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[1, 2].all(sum, [3, sum].sum() > 3)", True),
        ("['a', 'b'].map(len, len.size()).sum()", 2),
        ("[1].map(str, string(str) + 'a')", ["1a"]),
        ("['a', 'b'].all(v, ['a'].exists(v_, v == v_))", False),
        ("['a', 'b'].all(v_, ['a'].exists(v, v == v_))", False),
        ("row.all(ROW_2021, row.exists(x, x == ROW_2021))", True),
        ("[1].map(x, [2].map(x, [3].map(x, x).sum() + x).sum() + x)", [6]),
        ("[[1, 2], [3]].map(x, x.map(x, x * 10).sum())", [30, 30]),
        ("[1].all(report, report == 1) && report.year == 2024", True),
        ("[1].all(row, row == 1) && 'granted' in row", True),
        ("[['a', 'b'], ['c']].map(row, row.filter(row, row != 'a').size())", [1, 1]),
    ],
)
def test_names_hide_each_other_as_they_do_in_cel(text: str, found: Any) -> None:
    assert value(text) == found


# ---------------------------------------------------------------------- strength of operators


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 - 2 - 3", -4),
        ("1 - (2 - 3)", 2),
        ("2 * 3 % 4 * 5", 10),
        ("2 * (3 % 4) * 5", 30),
        ("-7 % 4", -3),
        ("7 % 4 - 8 % 3", 1),
        ("-(2 - 5) * -2", -6),
        ("--3", 3),
        ("!!true", True),
        ("!true == false", True),
        ("!(true == false)", True),
        ("1 < 2 == true", True),
        ("(1 < 2) == (3 < 2)", False),
        ("1 == 1 == true", True),
        ("2 == 2 != false", True),
        ("1 in [1] == true", True),
        ("true || false && false", True),
        ("(true || false) && false", False),
        ("true ? 1 : 2 + 10", 1),
        ("(true ? 1 : 2) + 10", 11),
        ("false ? 1 : true ? 2 : 3", 2),
        ("true ? (false ? 1 : 2) : 3", 2),
        ("(false ? true : false) ? 1 : 2", 2),
        ("(1 == 1 ? 2 : 3) == 2", True),
        ("[true ? 1 : 2, 3 - 1].sum()", 3),
        ("('a' + 'b').size() + 'c'.size()", 3),
        ("('a' + 'b').startsWith(true ? 'a' : 'b')", True),
        ("('a' == 'b' || true) && !('ab'.contains('c'))", True),
        ("!'ab'.contains('a') || false", False),
        ("string(1 + 2).size()", 1),
        ("[3, 1].exists(x, x == 1 || x == 2) && [1].all(x, x > 0 ? true : false)", True),
        ("report.requests.received.total - report.requests.carried_out.total * 2", 75),
    ],
)
def test_operators_bind_as_strongly_as_in_cel(text: str, found: Any) -> None:
    assert (type(value(text)), value(text)) == (type(found), found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("((report.year - 2024) * 9223372036854775807 == 1) == false", True),
        ("((report.year - 2024) * 9223372036854775807 + 0) * 2 + 1", 1),
        ("(true ? (report.year - 2023) * 4611686018427387904 : 1) - 4611686018427387904", 0),
        ("((report.year - 2023) * 9223372036854775807 > 0) != true", False),
        ("-((report.year - 2023) * 9223372036854775807) - 1", -(2**63)),
        ("string((report.year - 2023) * 9223372036854775807).size()", 19),
        ("[(report.year - 2023) * 9223372036854775807, 0].exists(x, x == 0)", True),
    ],
)  # fmt: skip
def test_a_guard_against_overflow_changes_no_meaning(text: str, found: Any) -> None:
    assert "int64(" in emitted(text)
    assert value(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "9223372036854775807 + 1",
        "-9223372036854775807 - 2",
        "-(-9223372036854775808 + 0 * report.year)",
        "report.year * 9223372036854775807",
        "[9223372036854775807, 1].sum()",
        "(report.year * 9223372036854775807) * 0",
        "report.year * 9223372036854775807 > 0 || true",
    ],
)
def test_what_leaves_64_bits_has_no_value(text: str) -> None:
    with pytest.raises(OverflowError, match="64 bits"):
        value(text)


# ---------------------------------------------------------------------- text

NASTY = [
    "", "'", '"', "\\", "\\'", "\n", "\r", "\t", "\0", "{", "}", "{}", "%s", "$", "`", "#",
    "'''", '"""', "\\n", "'); import os #", '"); import os #', "\u2028", "\u202e", "\ufeff",
    "{report.year}", "report['requests']", "v.report", "𠮷", "公开", "\x7f", "\x1b[0m",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_text_comes_out_as_it_went_in(text: str) -> None:
    code = emitted(parse(unparse_text(text)))
    assert run(code) == text
    assert code.isprintable()
    assert value(f"[{unparse_text(text)}].exists(x, x == {unparse_text(text)})") is True


def unparse_text(text: str) -> str:
    return unparse(Literal(text))


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    assert value(f"{unparse_text(text)} + ''") == text


def test_text_is_compared_and_counted_by_code_points() -> None:
    assert value("'𠮷'.size() == 1 && '￿' < '𠮷' && 'Z' < 'a' && 'a' < '公'") is True


# ---------------------------------------------------------------------- places


def test_a_blank_cell_counts_as_zero_and_another_place_is_as_it_is() -> None:
    report = schemas.example("form-2021")
    report["requests"]["granted"]["total"] = None
    report["published_on"] = None
    code = emitted("report.requests.granted.total + report.year")
    assert run(code, report=report) == 2024
    assert run(emitted("report.published_on == null"), report=report) is True
    assert run(emitted("report.requests.granted.total == null"), report=report) is True
    assert run(emitted("report.requests.granted.total != null"), report=report) is False


def test_of_complete_tables_no_cell_is_guarded_and_sums_are_written_out() -> None:
    text = "applicant.map(c, report.requests.granted[c]).sum() == report.requests.granted.total"
    code = emitted(text, complete=True)
    assert " or 0" not in code
    assert " for " not in code
    assert code.count("report['requests']['granted']") == 7
    assert run(code) is run(emitted(text)) is True


@pytest.mark.parametrize(("kind", "word"), [("all", " and "), ("exists", " or ")])
def test_what_is_asked_of_constants_is_written_out_but_for_a_long_list(
    kind: str, word: str
) -> None:
    code = emitted(f"['a', 'b'].{kind}(x, x != report.title)")
    assert code == f"(('a' != report['title']){word}('b' != report['title']))"
    for other in ("[report.title]", "outcome", str(["a"] * (MOST_WRITTEN_OUT + 1))):
        assert " for x in " in emitted(f"{other}.{kind}(x, x != report.title)")


def test_an_amount_is_shifted_and_a_blank_one_is_zero() -> None:
    report = schemas.example("form-2021")
    fees = report["proactive_disclosure"]["fees"]
    code = emitted("report.proactive_disclosure.fees.amount")
    for printed, integer in ((59237.2449, 592372449), (0.0001, 1), (3, 30000), (None, 0)):
        fees["amount"] = printed
        assert run(code, report=report) == integer


def test_a_bound_key_is_a_python_name_and_a_bound_record_is_a_place() -> None:
    at = scope(col=key("column", "total"))
    code = emitted("report.requests.granted[col]", at)
    assert code == "(report['requests']['granted'][col] or 0)"
    checker, tree = Checker(), parse("cell.raw == 'x'")
    cells = AT.lookup("provenance")
    assert cells is not None
    item = checker.type_of(parse("provenance.cells"), AT)
    bound = AT.bind("cell", item.item)  # type: ignore[union-attr]
    checker.type_of(tree, bound)
    place = Source("provenance['cells'][cell]", ("'provenance'", "'cells'", "cell"))
    code = Python(checker.facts, AT).expression(tree, {"cell": place})
    assert code == "provenance['cells'][cell]['raw'] == 'x'"


@pytest.mark.parametrize(
    ("name", "form", "constant"),
    [
        ("row", "2019", "ROW_2019"),
        ("outcome", "2021", "OUTCOME_2021"),
        ("column", "2021", "COLUMN"),
        ("document_kind", "2019", "DOCUMENT_KIND"),
        ("table", "2021", "TABLE"),
    ],
)
def test_the_constant_of_a_dimension_names_the_form_where_it_matters(
    name: str, form: str, constant: str
) -> None:
    assert name_dimension(name, scope(form)) == constant


def test_the_form_of_another_table_does_not_matter() -> None:
    mixed = Scope({**editions("2021"), ("report", "requests"): "2019"}, {})
    assert name_dimension("row", mixed) == "ROW_2019"


# ---------------------------------------------------------------------- lists of records


def test_items_of_a_list_of_records_have_their_values() -> None:
    members = [REPORT, {**REPORT, "year": 2020}]
    received = REPORT["requests"]["received"]["total"]
    for text, found in (
        ("members.map(m, m.requests.received.total).sum()", 2 * received),
        ("members.filter(m, m.year < 2021).map(q, q.year)", [2020]),
        ("members.all(m, track.all(t, m.disputes[t].total >= 0))", True),
        ("members.exists(m, m.year == report.year - 4)", True),
    ):
        assert value(text, members=members) == found


# ---------------------------------------------------------------------- reads


def reads(text: str, report: Any = REPORT, **names: Any) -> list[Any]:
    """What the emitted references come to."""
    tree, checker = parse(text), Checker()
    checker.type_of(tree, AT)
    emitter = Python(checker.facts, AT)
    code = emitter.reads([tree], {})
    return list(run(code, report=report, **names))


def cell(*path: str) -> tuple[str, tuple[str, ...]]:
    return "cell", ("report", *path)


def test_every_place_is_read_in_every_branch() -> None:
    found = reads(
        "report.year > 2020 || (report.published_on == '' ? report.title == null : true)"
        " && report.requests.granted.total > 0"
    )
    assert found == [
        ("mention", ("report", "year")),
        ("value", ("report", "published_on")),
        ("presence", ("report", "title")),
        cell("requests", "granted", "total"),
    ]


def test_reads_of_a_macro_are_those_for_every_key() -> None:
    found = reads("track.all(t, report.disputes[t].total >= 0)")
    assert found == [cell("disputes", track, "total") for track in AT.keys("track") or ()]


def test_reads_of_macros_within_macros_are_those_for_every_pair() -> None:
    found = reads("row.all(r, applicant.all(c, report.requests[r][c] >= 0))")
    assert len(set(found)) == len(found) == 25 * 6
    sums = reads("track.map(t, dispute_outcome.map(o, report.disputes[t][o]).sum()).sum() == 13")
    assert len(set(sums)) == len(sums) == 12


def test_a_key_that_a_filter_leaves_out_is_not_excepted() -> None:
    found = reads("row.exists(r, r != 'granted' && report.requests[r].total > 0)")
    assert len(found) == 25


@pytest.mark.parametrize("name", ["e", "cell", "report_", "received", "value", "total", "x"])
def test_what_a_body_reads_of_no_item_is_read_once_whatever_the_item_is_called(name: str) -> None:
    text = f"report.cites.all({name}, {name} != '' && report.requests.received.total > 0)"
    for cites in ([], ["a"], ["a", "b"]):
        found = reads(text, {**REPORT, "cites": cites})
        assert found == [cell("requests", "received", "total")]


def test_items_of_lists_are_read_by_their_index() -> None:
    members = [REPORT, REPORT]
    found = reads("members.map(m, m.requests.received.total).sum() >= 0", members=members)
    assert found == [
        ("cell", ("members", number, "requests", "received", "total")) for number in (0, 1)
    ]
    empty = reads("members.map(m, m.requests.received.total).sum() >= 0", members=[])
    assert empty == []


def test_items_that_went_through_a_filter_are_all_read() -> None:
    text = "members.filter(m, m.year > 2000).all(q, q.disputes.reconsideration.total >= 0)"
    found = reads(text, members=[REPORT, REPORT])
    assert found == [
        *(("mention", ("members", number, "year")) for number in (0, 1)),
        *(
            ("cell", ("members", number, "disputes", "reconsideration", "total"))
            for number in (0, 1)
        ),
    ]


def test_literals_lists_and_names_are_no_reads() -> None:
    assert reads("report.cites.size() == 0 && row.size() == 25 && [1].all(x, x == 1)") == []
