from __future__ import annotations

import ast

import pytest
from cel_samples import MESSAGE, failing, given, rule

from zfxxgk.authoring.compiled import make_checks
from zfxxgk.cel.compile import compile_rule
from zfxxgk.cel.module import write_module
from zfxxgk.engine.check import Check, Input
from zfxxgk.spec import schemas
from zfxxgk.spec.rules import Rule

IN = "report.requests.received.total"
FORM = {"report.requests": ["2021"]}


def source(*rules: Rule) -> str:
    return write_module(variant for each in rules for variant in compile_rule(each))


def made(*rules: Rule) -> dict[str, Check]:
    found = make_checks(variant for each in rules for variant in compile_rule(each))
    return {check.rule: check for check in found}


def simple(id: str, text: str, **keys: str) -> Rule:
    return rule(id, assert_=text, message=MESSAGE, **keys)


def function(text: str, name: str) -> list[str]:
    """The lines of one function."""
    tree = ast.parse(text)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    return [ast.unparse(node) for node in functions[name].body]


# ---------------------------------------------------------------------- names of functions


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("own/a-b", "own-a/b"),
        ("own/a", "own/a-when"),
        ("own/a-when", "own/a"),
        ("own/a", "own/a-reading-x"),
        ("own/a--b", "own/a-/b"),
        ("own/a", "own/a-zh"),
    ],
)
def test_rules_whose_names_fall_together_stay_apart(one: str, other: str) -> None:
    first = simple(one, "report.year > 0", when="report.year > 1")
    second = simple(other, "report.year < 0", when="report.year > 1")
    found = made(first, second)
    assert found[one].test(given())
    assert not found[other].test(given())


def test_an_id_may_begin_with_a_digit_and_be_a_word_of_python() -> None:
    found = made(simple("2024/1-a", "report.year > 0"), simple("class/def", "report.year < 0"))
    assert [check.test(given()) for check in found.values()] == [True, False]


def test_variants_of_a_rule_are_named_by_their_edition() -> None:
    text = source(rule("own/rows", for_each={"r": "row"}, assert_="report.requests[r].total >= 0"))
    assert "def own_rows_2019_test(v: Input, r: str) -> bool:" in text
    assert "def own_rows_2021_test(v: Input, r: str) -> bool:" in text


# ---------------------------------------------------------------------- bodies


def test_variables_and_tables_are_unpacked_where_they_are_used() -> None:
    text = source(simple("own/a", f"{IN} > previous.requests.received.total && report.year > 0"))
    assert function(text, "own_a_test")[:-1] == [
        "requests = v.report['requests']",
        "report = v.report",
        "previous = v.previous",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "previous != null",
        "members.size() > 0",
        "size(members) > 0",
        "members.all(m, m.year > 0)",
        "members.map(m, m.year).sum() > 0",
        "members.exists(report, report.year > 0)",
        "report.requests != null",
        "provenance != null && claims != null",
    ],
)
def test_a_variable_is_unpacked_also_where_nothing_is_selected_from_it(text: str) -> None:
    example = schemas.example("form-2021")
    document = given(previous=example, members=[example], provenance={}, claims={})
    [check] = made(simple("own/a", text)).values()
    assert check.test(document)
    check.references(document)


def test_text_that_looks_like_code_is_no_use_of_a_variable_and_is_not_changed() -> None:
    text = source(rule("own/a", assert_="report.year > 0", message={
        "zh": "report['requests'] previous[0] v.members", "en": "x",
    }))  # fmt: skip
    assert function(text, "own_a_zh") == ["return \"report['requests'] previous[0] v.members\""]


def test_characters_of_several_bytes_do_not_shift_what_is_replaced() -> None:
    text = f"'公开💡' + string({IN}) == '公开💡85' && report.requests.granted.total == 38"
    [check] = made(simple("own/a", text)).values()
    assert check.test(given())


def test_a_bound_name_may_be_that_of_a_table_a_variable_or_a_constant() -> None:
    for name in ("requests", "disputes", "previous_", "v", "say", "sum", "report_", "each"):
        [check] = made(
            rule(
                "own/a",
                for_each={name: "column"},
                assert_=f"report.requests.received[{name}] + report.requests.granted.total > 45",
                message={"zh": f"{{{name}}}", "en": "x"},
            )
        ).values()
        assert failing([check], given()) == [
            ("research_institution",), ("public_interest_organization",), ("legal_service",),
            ("other_organization",),
        ]  # fmt: skip


def test_rows_are_looked_up_once_where_all_bindings_are_gone_through() -> None:
    sums = rule(
        "own/a",
        for_each={"r": "row", "c": "column"},
        assert_="report.requests[r][c] + report.requests.granted[c] <= report.requests[r].total",
    )
    assert function(source(sums), "own_a_2021_others") == [
        "requests = v.report['requests']",
        "requests_granted_ = requests['granted']",
        "return [(r, c) for r in ROW_2021 for r_of_requests_ in [requests[r]] for c in COLUMN"
        " if not r_of_requests_[c] + requests_granted_[c] <= r_of_requests_['total']]",
    ]
    assert function(source(sums), "own_a_2021_test")[0] == "requests = v.report['requests']"


@pytest.mark.parametrize("name", ["row", "r", "requests"])
def test_a_row_by_the_name_of_an_inner_loop_is_another(name: str) -> None:
    text = f"report.requests[{name}].total >= 0 && outcome.all({name}, "
    text += f"report.requests[{name}].total <= report.requests.concluded.total)"
    [check] = made(rule("own/a", for_each={name: "row"}, applies=FORM, assert_=text)).values()
    report = schemas.example("form-2021")
    report["requests"]["received"]["total"] += 1000
    assert check.others is not None
    assert check.others(Input(report)) == []
    report["requests"]["granted"]["total"] += 1000
    assert len(check.others(Input(report))) == len(check.bindings)


# ---------------------------------------------------------------------- the whole


def test_the_module_defines_every_constant_it_uses_once() -> None:
    rules = (
        rule("own/a", for_each={"r": "row"}, assert_="report.requests[r].total >= 0"),
        simple("own/b", "row.all(r, outcome.exists(o, o == r)) || 'rules' in document_kind"),
    )
    tree = ast.parse(source(*rules))
    names = [
        node.targets[0].id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    ]
    assert names == [
        "DOCUMENT_KIND", "OUTCOME_2019", "OUTCOME_2021", "ROW_2019", "ROW_2021",
    ]  # fmt: skip


def test_a_module_of_no_rules_has_no_checks() -> None:
    assert make_checks(()) == ()


def test_the_same_rules_give_the_same_text() -> None:
    rules = [simple("own/b", "report.year > 0"), simple("own/a", f"{IN} > 0")]
    assert source(*rules) == source(*rules)
    assert source(*rules).index("own/b") < source(*rules).index("own/a")


def test_the_module_says_where_it_comes_from() -> None:
    first, *_ = source(simple("own/a", "report.year > 0")).splitlines()
    assert "python -m zfxxgk.codegen" in first
    assert "do not edit" in first


def test_a_check_carries_what_its_variant_knows() -> None:
    [check] = made(
        rule(
            "own/a",
            for_each={"cell": "provenance.cells"},
            when="report.agency.level != null",
            assert_="cell.status == 'number' || previous.year > 0",
            message=MESSAGE,
        )
    ).values()
    assert (check.rule, check.names, check.over) == ("own/a", ("cell",), ("provenance", "cells"))
    assert check.needs == ("previous", "provenance")
    assert check.when is not None
    assert check.zh is not None
    assert check.readings == {}
