"""Coefficients worked out by hand."""

from __future__ import annotations

from functools import cache
from math import prod

import pytest
from authored import RULE_FILES
from cel_samples import key, scope

from zfxxgk.cel.arithmetic import gather_cells, get_path
from zfxxgk.cel.compile import compile_rule
from zfxxgk.cel.parser import parse
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.type_check import Checker
from zfxxgk.cel.types import SchemaPath
from zfxxgk.cel.variants import Variant
from zfxxgk.spec import forms
from zfxxgk.spec.linear import Comparison

Terms = dict[str, int]
COL = scope(col=key("column", "business"), r=key("row", "granted"))
IN, OUT = "report.requests.received.total", "report.requests.carried_out.total"
FILES = {file.rule.id: file for file in RULE_FILES}


def rows(text: str, at: Scope = COL) -> Comparison[SchemaPath] | None:
    tree, checker = parse(text), Checker()
    checker.type_of(tree, at)
    return gather_cells(tree, at, checker.facts)


def terms(found: Comparison[SchemaPath]) -> Terms:
    """Coefficient by dotted path; the report is left out of the path."""
    return {".".join(path).removeprefix("report."): factor for path, factor in found.terms}


def shown(text: str, at: Scope = COL) -> tuple[Terms, str, int]:
    found = rows(text, at)
    assert found is not None
    return terms(found), found.operator, found.constant


@pytest.mark.parametrize("part", ["report.year", "(1 > 0 ? 1 : 2)", "'a'.size()"])
def test_a_multiple_of_what_is_no_cell_is_not_arithmetic(part: str) -> None:
    for text in (f"2 * {part}", f"{part} * 2", f"-{part}", f"{IN} - {part}", f"{part} + {IN}"):
        assert rows(f"{text} == {IN}") is None


# ---------------------------------------------------------------------- the built-in rules


@cache
def compiled(rule_id: str) -> tuple[Variant, ...]:
    return compile_rule(FILES[rule_id].rule)


def builtin(rule_id: str, *binding: str, form: str = "2021") -> tuple[Terms, str, int]:
    for variant in compiled(rule_id):
        if all(form in allowed for _, allowed in variant.editions):
            found = dict(variant.linear)[binding]
            return terms(found), found.operator, found.constant
    raise KeyError(form)


APPLICANTS = [
    "natural_person", "business", "research_institution", "public_interest_organization",
    "legal_service", "other_organization",
]  # fmt: skip


def test_balance_adds_two_rows_on_each_side_of_a_column() -> None:
    assert builtin("requests/balance", "business") == (
        {
            "requests.received.business": 1,
            "requests.carried_in.business": 1,
            "requests.concluded.business": -1,
            "requests.carried_out.business": -1,
        },
        "==",
        0,
    )


def test_the_total_of_a_row_is_that_of_six_applicants() -> None:
    expected = {f"requests.denied_by_law.{name}": 1 for name in APPLICANTS}
    expected["requests.denied_by_law.total"] = -1
    assert builtin("requests/row-total", "denied_by_law") == (expected, "==", 0)


@pytest.mark.parametrize(("form", "results"), [("2019", 19), ("2021", 21)])
def test_what_is_concluded_is_the_sum_of_the_results_of_the_form(form: str, results: int) -> None:
    found, operator, constant = builtin("requests/concluded-total", "total", form=form)
    assert (operator, constant) == ("==", 0)
    assert found.pop("requests.concluded.total") == -1
    assert found == {
        f"requests.{row}.total": 1 for row in forms.dimension("outcome", {"requests": form})
    }
    assert len(found) == results


def test_the_total_of_a_dispute_is_that_of_four_outcomes() -> None:
    assert builtin("disputes/total", "litigation_direct") == (
        {
            "disputes.litigation_direct.upheld": 1,
            "disputes.litigation_direct.corrected": 1,
            "disputes.litigation_direct.other": 1,
            "disputes.litigation_direct.pending": 1,
            "disputes.litigation_direct.total": -1,
        },
        "==",
        0,
    )


def test_documents_issued_are_at_most_those_in_force_and_repealed() -> None:
    assert builtin("disclosure/stock", "rules") == (
        {
            "proactive_disclosure.rules.issued": 1,
            "proactive_disclosure.rules.in_force": -1,
            "proactive_disclosure.rules.repealed": -1,
        },
        "<=",
        0,
    )


def test_what_is_carried_over_is_compared_across_two_reports() -> None:
    assert builtin("years/carry-over") == (
        {"requests.carried_in.total": 1, "previous.requests.carried_out.total": -1},
        "==",
        0,
    )
    assert builtin("years/carry-over-columns", "legal_service") == (
        {
            "requests.carried_in.legal_service": 1,
            "previous.requests.carried_out.legal_service": -1,
        },
        "==",
        0,
    )


@pytest.mark.parametrize(
    ("rule_id", "form", "cell"),
    [
        ("disputes/direct-suit-after-2024", "2021", "disputes.litigation_direct.total"),
        (
            "disclosure/rules-without-power-2019", "2019",
            "proactive_disclosure.rules.produced",
        ),
    ],
)  # fmt: skip
def test_a_cell_that_must_be_zero_is_a_sum_of_one(rule_id: str, form: str, cell: str) -> None:
    assert builtin(rule_id, form=form) == ({cell: 1}, "==", 0)


def arithmetic() -> set[str]:
    return {name for name in FILES if any(variant.linear for variant in compiled(name))}


def test_no_other_built_in_rule_is_arithmetic() -> None:
    assert arithmetic() == {
        "requests/balance", "requests/row-total", "requests/concluded-total", "disputes/total",
        "disclosure/stock", "years/carry-over", "years/carry-over-columns",
        "years/pending-disputes", "years/in-force/above", "years/in-force/below",
        "disputes/direct-suit-after-2024", "disclosure/rules-without-power-2019",
        "disclosure/change-2019", "disclosure/disclosed-2019", "disclosure/procurement-2019",
        "narrative/all-concluded",
    }  # fmt: skip


def test_an_arithmetic_rule_has_a_row_for_every_binding() -> None:
    for variant in (variant for name in arithmetic() for variant in compiled(name)):
        bindings = [keys for keys, _ in variant.linear]
        sizes = [len(variant.dimensions[constant]) for constant in variant.over]
        assert len(set(bindings)) == len(bindings) == prod(sizes)


# ---------------------------------------------------------------------- arithmetic


@pytest.mark.parametrize(
    ("text", "factors", "operator", "constant"),
    [
        (f"{IN} == {OUT}", (1, -1), "==", 0),
        (f"{IN} + 3 <= {OUT} - 4", (1, -1), "<=", -7),
        (f"5 >= {IN} - 2 * {OUT}", (-1, 2), ">=", -5),
        (f"{IN} * 3 < -{OUT}", (3, 1), "<", 0),
        (f"-(-{IN}) > -(3 - {OUT})", (1, -1), ">", -3),
        (f"2 * ({IN} - {OUT}) * 3 == 1", (6, -6), "==", 1),
        (f"{IN} * (2 - 5) == {OUT} * (1 + 1)", (-3, -2), "==", 0),
        (f"{IN} + {IN} + {OUT} == {OUT} + {OUT} + {OUT}", (2, -2), "==", 0),
        (f"-2 * -3 == {IN} - {OUT}", (-1, 1), "==", -6),
    ],
)
def test_terms_are_gathered_on_the_left_and_numbers_on_the_right(
    text: str, factors: tuple[int, int], operator: str, constant: int
) -> None:
    left, right = factors
    expected = {"requests.received.total": left, "requests.carried_out.total": right}
    assert shown(text) == (expected, operator, constant)


def test_terms_keep_the_order_they_are_written_in() -> None:
    found = rows(f"{OUT} == {IN}")
    assert found is not None
    assert [path[2] for path, _ in found.terms] == ["carried_out", "received"]


def test_a_term_that_cancels_is_no_term() -> None:
    assert shown(f"{IN} + {OUT} - {IN} == 2") == ({"requests.carried_out.total": 1}, "==", 2)
    assert shown(f"{IN} + {OUT} == {IN}") == ({"requests.carried_out.total": 1}, "==", 0)
    assert shown(f"0 * {IN} + {OUT} == 0") == ({"requests.carried_out.total": 1}, "==", 0)


def test_what_cancels_altogether_is_no_sum() -> None:
    assert rows(f"{IN} == {IN}") is None
    assert rows(f"{IN} - {IN} == 3") is None
    assert rows("1 == 1") is None


def test_bound_keys_and_written_keys_lead_to_the_same_cell() -> None:
    expected = ({"requests.granted.business": 1}, "==", 0)
    assert shown("report.requests[r][col] == 0") == expected
    assert shown("report.requests['granted'][col] == 0") == expected
    assert shown("report['requests'].granted.business == 0") == expected


def test_sums_over_dimensions_are_written_out_and_may_stand_in_each_other() -> None:
    found, _, constant = shown(
        "track.map(t, dispute_outcome.map(o, 2 * report.disputes[t][o] + 1).sum()).sum() == 5"
    )
    assert len(found) == 12
    assert set(found.values()) == {2}
    assert constant == 5 - 12


def test_a_sum_that_names_no_key_counts_a_cell_for_each() -> None:
    assert shown(f"column.map(c, {IN}).sum() == 0") == ({"requests.received.total": 7}, "==", 0)


# ---------------------------------------------------------------------- what is no arithmetic


@pytest.mark.parametrize(
    "text",
    [
        f"{IN} * {OUT} == 0",
        f"({IN} + 1) * ({OUT} + 1) == 0",
        f"({IN} - {IN}) * {OUT} == 0",
        f"{IN} % 2 == 0",
        f"{IN} != {OUT}",
        f"{IN} == {OUT} && {IN} == 0",
        f"!({IN} == {OUT})",
        f"({IN} == {OUT}) == true",
        f"{IN} == report.year",
        f"{IN} == report.other_matters.processing_fee.notices",
        f"{IN} == 'abc'.size()",
        f"{IN} == (col == 'total' ? 1 : 2)",
        f"{IN} == [1, 2].sum()",
        f"{IN} in [1, 2]",
        "outcome.filter(o, o != 'granted').map(o, report.requests.received.total).sum() == 0",
        "report.cites.map(c, report.requests.received.total).sum() == 0",
        "row.all(r, report.requests[r].total == 0)",
        "report.title == 'a'",
        f"{IN} == null",
    ],
)
def test_anything_but_one_comparison_of_sums_of_cells_has_no_row(text: str) -> None:
    assert rows(text) is None


def test_cells_of_the_members_have_no_row() -> None:
    at = scope("2021", "members")
    assert rows("members.map(m, m.requests.received.total).sum() == 0", at) is None


def test_a_name_that_hides_a_dimension_is_not_summed_over_it() -> None:
    hidden = scope(column=key("row", "granted"))
    assert get_path(parse("report.requests[column].total"), hidden) == (
        "report", "requests", "granted", "total",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["report.requests[row].total", "x.y", "row", "[1][0]", "'a'"])
def test_what_leads_to_no_single_place_has_no_path(text: str) -> None:
    assert get_path(parse(text), scope()) is None
