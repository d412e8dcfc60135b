from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from authored import RULE_FILES
from cel_samples import MESSAGE, checks, editions, failing, fault, given, rule, variants
from expressions import VARIABLES, Refused, meaning, truths
from hypothesis import given as given_by
from hypothesis import strategies as st

from zfxxgk.authoring.compiled import make_checks
from zfxxgk.cel.compile import (
    RuleError,
    compile_parsed,
    compile_rule,
    list_scopes,
    parse_rule,
)
from zfxxgk.cel.scope import list_variables as variables_of_input
from zfxxgk.cel.tree import Tree, unparse
from zfxxgk.cel.variants import Variant
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.say import Say
from zfxxgk.engine.view import InputView
from zfxxgk.spec import forms, schemas

FILES = {file.rule.id: file for file in RULE_FILES}
ROWS_2021 = forms.dimension("row", {"requests": "2021"})
IN = "report.requests.received.total"
FEE = "report.proactive_disclosure.fees.amount"


def builtin(rule_id: str) -> tuple[Variant, ...]:
    return compile_rule(FILES[rule_id].rule)


def forms_of(found: tuple[Variant, ...]) -> list[dict[tuple[str, str], tuple[str, ...]]]:
    return [dict(variant.editions) for variant in found]


# ---------------------------------------------------------------------- variants


@pytest.mark.parametrize(
    "rule_id", ["requests/balance", "disputes/total", "form/prescribed", "years/carry-over"]
)
def test_a_rule_that_reads_the_same_in_both_forms_has_one_variant(rule_id: str) -> None:
    assert forms_of(builtin(rule_id)) == [{}]


@pytest.mark.parametrize("rule_id", ["requests/concluded-total", "requests/row-total"])
def test_a_rule_over_rows_has_a_variant_for_each_form_of_their_table(rule_id: str) -> None:
    assert forms_of(builtin(rule_id)) == [
        {("report", "requests"): ("2019",)},
        {("report", "requests"): ("2021",)},
    ]


def test_a_rule_for_one_form_has_that_variant_only() -> None:
    found = variants(
        assert_="report.requests.other_fee_unpaid.total == 0",
        applies={"report.requests": ["2021"]},
    )
    assert forms_of(found) == [{("report", "requests"): ("2021",)}]


def test_a_rule_over_the_rows_of_two_reports_has_a_variant_for_each_pair_that_is_allowed() -> None:
    found = variants(
        for_each={"r": "row"},
        assert_="report.requests[r].total >= previous.requests[r].total",
        applies={"report.requests": ["2019"], "previous.requests": ["2019"]},
        message=MESSAGE,
    )
    assert forms_of(found) == [
        {("report", "requests"): ("2019",), ("previous", "requests"): ("2019",)}
    ]


def test_a_table_that_makes_no_difference_is_not_named() -> None:
    text = "report.proactive_disclosure.form == report.requests.form || row.size() == 23"
    found = variants(assert_=text, message=MESSAGE)
    assert forms_of(found) == [
        {("report", "requests"): ("2019",)}, {("report", "requests"): ("2021",)},
    ]  # fmt: skip


def test_a_row_of_one_form_makes_a_rule_for_both_forms_a_fault() -> None:
    error = fault(assert_="report.requests.other.total == 0", message=MESSAGE)
    assert error.part == "assert"
    assert error.message == (
        "report.requests has no 'other' in the form of 2021, but in that of 2019; say so with "
        'applies (report.requests: ["2019"])'
    )


def test_members_come_in_editions_when_a_rule_runs_over_them() -> None:
    text = "m.requests.other.total >= 0"
    error = fault(for_each={"m": "members"}, assert_=text, message=MESSAGE)
    assert 'applies (members.requests: ["2019"])' in error.message
    found = variants(
        for_each={"m": "members"}, assert_=text, message=MESSAGE,
        applies={"members.requests": ["2019"]},
    )  # fmt: skip
    assert forms_of(found) == [{("members", "requests"): ("2019",)}]


# ---------------------------------------------------------------------- what a variant knows


def test_a_variant_knows_its_tables_its_variables_and_what_may_be_null() -> None:
    [found] = variants(
        when="previous != null && report.agency.level == 'county'",
        assert_=f"{IN} > report.year",
        message=MESSAGE,
    )
    assert found.tables == (("report", "requests"),)
    assert found.needs == ("previous",)
    assert (found.blanks, found.unknowns, found.presence, found.fixed) == (
        True, True, False, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("report.requests.granted.total != null", True),
        ("row.all(r, report.requests[r].total != null)", True),
        ("row.all(r, report.requests[r].total != null) && report.disputes[t].total != null", True),
        ("report.requests.granted.total != null && report.requests.received.total > 0", False),
        ("report.requests.received.total > 0 && report.requests.granted.total != null", False),
        ("report.requests.granted.total == null", False),
        ("report.requests.granted.total != null || report.year > 0", False),
        ("row.exists(r, report.requests[r].total != null)", False),
        ("report.published_on != null", False),
        ("report.requests != null", False),
        ("!(report.requests.granted.total == null)", False),
    ],
)
def test_an_assertion_that_only_asks_for_cells_is_known_as_such(text: str, presence: bool) -> None:
    found = variants(for_each={"t": "track"}, assert_=text, message=MESSAGE)
    assert {variant.presence for variant in found} == {presence}


@pytest.mark.parametrize(
    ("when", "fixed"),
    [("r != 'granted'", True), ("true", True), ("report.year > 2020", False), (None, False)],
)
def test_a_condition_on_keys_alone_is_fixed(when: str | None, fixed: bool) -> None:
    keys: dict[str, Any] = {"when": when} if when else {}
    found = variants(
        for_each={"r": "row"}, assert_="report.requests[r].total != null", message=MESSAGE, **keys
    )
    assert {variant.fixed for variant in found} == {fixed}


def test_a_variant_names_the_lists_of_keys_it_runs_over() -> None:
    found = variants(
        for_each={"b": "row", "a": "track"}, assert_="report.requests[b].total >= 0",
        message=MESSAGE,
    )  # fmt: skip
    assert [variant.over for variant in found] == [("ROW_2019", "TRACK"), ("ROW_2021", "TRACK")]
    assert found[1].names == ("b", "a")
    assert found[1].dimensions["ROW_2021"] == ROWS_2021
    assert not found[1].listed


def test_a_variant_over_records_names_their_list() -> None:
    [found] = variants(
        for_each={"cell": "provenance.cells"}, assert_="cell.status != 'invalid'", message=MESSAGE
    )
    assert (found.over, found.names, found.listed) == (("provenance.cells",), ("cell",), True)
    assert found.needs == ("provenance",)
    assert found.linear == ()


# ---------------------------------------------------------------------- faults of a rule


@pytest.mark.parametrize(
    ("keys", "part", "column", "words"),
    [
        ({"assert_": "report.year >"}, "assert", 14, "found the end of the expression"),
        ({"assert_": "report.year"}, "assert", 8, "the expression must be true or false"),
        ({"assert_": "report"}, "assert", 1, "the expression must be true or false"),
        ({"when": "report.yeer > 0"}, "when", 8, "report has no 'yeer'"),
        ({"when": "1"}, "when", 1, "the expression must be true or false"),
        ({"readings": {"a": "true", "b": "x"}}, "readings.b", 1, "unknown name 'x'"),
        ({"readings": {"a": "1 +"}}, "readings.a", 4, "found the end of the expression"),
        ({"for_each": {"report": "row"}}, "for_each.report", 1, "'report' is taken"),
        ({"for_each": {"claims": "row"}}, "for_each.claims", 1, "'claims' is taken"),
        ({"for_each": {"r": "rows"}}, "for_each.r", 1, "unknown name 'rows'"),
        ({"for_each": {"r": "report"}}, "for_each.r", 1, "'report' is neither"),
        ({"for_each": {"r": "report.cites"}}, "for_each.r", 1, "'report.cites' is neither"),
        ({"for_each": {"r": "report.year"}}, "for_each.r", 1, "'report.year' is neither"),
        ({"for_each": {"r": "provenance.cels"}}, "for_each.r", 12, "provenance has no 'cels'"),
        (
            {"for_each": {"r": "row", "cell": "provenance.cells"}}, "for_each.cell", 1,
            "'provenance.cells' is neither a dimension nor, alone, a list of records",
        ),
        ({"for_each": {"a": "row", "b": "a"}}, "for_each.b", 1, "unknown name 'a'"),
        # 25 rows, thrice: 15,625.
        (
            {"for_each": {"a": "row", "b": "row", "c": "row"}}, "for_each.c", 1,
            "there are more than 5000 combinations",
        ),
    ],
)  # fmt: skip
def test_a_fault_names_the_part_and_the_place_in_it(
    keys: dict[str, Any], part: str, column: int, words: str
) -> None:
    if "readings" not in keys:
        keys = {"assert_": "report.year > 0", **keys}
    error = fault(message=MESSAGE, **keys)
    assert (error.part, error.position.line, error.position.column) == (part, 1, column)
    assert error.message.startswith(words)
    assert str(error).startswith(f"own/rule.yaml: {part}: line 1, column {column}: ")


def test_an_expression_that_runs_over_rows_four_times_within_itself_is_a_fault() -> None:
    text = "row.all(a, row.all(b, row.all(c, row.all(d, a == b || c == d))))"
    error = fault(message=MESSAGE, assert_=text)
    assert (error.part, error.position.line) == ("assert", 1)
    assert error.message == "the names bound here have too many combinations to judge"


@pytest.mark.parametrize(
    ("hole", "column", "words"),
    [
        ("report.yeer", 10, "report has no 'yeer'"),
        ("col", 3, "unknown name 'col'"),
        ("count + 1", 3, "unknown name 'count'"),
        ("1.5", 3, "doubles are outside the subset"),
        ("report", 3, "a message cannot show an object"),
        ("null", 3, "a message cannot show null"),
        ("[report.agency].size()", 3, "an object can be no item and no alternative"),
        ("previous.year", 12, "a message shows a table or variable that the rule does not read"),
        (
            "report.disputes.reconsideration.total", 35,
            "a message shows a table or variable that the rule does not read",
        ),
        ("report.title + report.requests.form", 10, "this place may be null, so it can only"),
        ("string(report.year) + report.scope", 32, "this place may be null, so it can only"),
        ("string(report.other_matters.processing_fee.notices)", 46, "this place may be null"),
    ],
)  # fmt: skip
def test_a_hole_that_cannot_be_filled_is_a_fault_of_the_message(
    hole: str, column: int, words: str
) -> None:
    error = fault(assert_=f"{IN} > 0", message={"zh": "好", "en": f"x{{{hole}}}"})
    assert (error.part, error.position.column) == ("message.en", column)
    assert error.message.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "report.published_on > ''",
        "report.published_on == null || report.year > 0",
        "report.year > 0 ? report.published_on > '' : true",
    ],
)
def test_a_place_that_the_rule_reads_or_tests_may_be_shown_within_more(text: str) -> None:
    hole = "{string(report.year) + report.published_on}"
    assert variants(assert_=text, message={"zh": hole, "en": hole})


def test_a_place_that_a_hole_tests_may_be_shown_within_it() -> None:
    hole = '{report.published_on != null ? report.published_on + "。" : "无"}'
    [found] = checks(assert_="report.year < 0", message={"zh": hole, "en": hole})
    report = schemas.example("form-2021")
    report["published_on"] = None
    assert found.zh is not None
    assert found.zh(given(report), Say("zh", (), {})) == "无"


# ---------------------------------------------------------------------- what comes out of it


BOUND = st.sampled_from([name for name in VARIABLES if name not in variables_of_input()])


@given_by(BOUND, st.data())
def test_an_instance_comes_to_what_its_condition_and_its_assertion_mean(
    name: str, data: st.DataObject
) -> None:
    when, holds = (data.draw(truths(3, {name: "key"})) for _ in "12")
    [check] = [
        check
        for check in checks(
            for_each={name: "column"}, when=unparse(when), assert_=unparse(holds), message=MESSAGE
        )
        if all("2021" in allowed for allowed in check.editions.values())
    ]
    found = {o.binding: o.outcome for o in list_outcomes(check, InputView(given()))}
    dimensions = {key: forms.dimension(key, {"requests": "2021"}) for key in forms.dimensions()}
    names = {**dimensions, "report": schemas.example("form-2021")}
    keys = dimensions["column"]
    assert found == {(key,): contract(when, holds, {**names, name: key}) for key in keys}


def contract(when: Tree, holds: Tree, names: Mapping[str, Any]) -> str:
    try:
        if not meaning(when, names):
            return "not_applicable"
        return "pass" if meaning(holds, names) else "fail"
    except Refused:
        return "error"


def test_a_rule_fails_for_the_bindings_it_should() -> None:
    report = schemas.example("form-2021")
    report["requests"]["received"]["business"] += 1
    found = make_checks(builtin("requests/balance"))
    assert failing(found, given(report)) == [("business",)]
    assert failing(found, given()) == []


def test_bindings_that_do_not_simply_pass_are_found_at_once() -> None:
    [check] = checks(
        for_each={"t": "track"}, when="t != 'reconsideration'",
        assert_="report.disputes[t].total < 2", message=MESSAGE,
    )  # fmt: skip
    assert check.others is not None
    # 9, 1 and 2 are printed.
    report = schemas.example("form-2021")
    report["disputes"]["litigation_after_reconsideration"]["total"] = 2
    assert check.others(given(report)) == [
        ("reconsideration",), ("litigation_after_reconsideration",),
    ]  # fmt: skip


def test_a_binding_whose_places_are_null_or_whose_condition_is_false_does_not_simply_pass() -> None:
    [check] = checks(
        for_each={"s": "section"}, when="report.year > 2020",
        assert_="report[s].text.size() > 3", message=MESSAGE,
    )  # fmt: skip
    report = schemas.example("form-2021")
    assert check.others is not None
    assert check.others(given(report)) == []
    report["overview"]["text"], report["other_matters"]["text"] = None, "无"
    assert check.others(given(report)) == [("overview",), ("other_matters",)]
    report["year"] = 2020
    assert check.others(given(report)) == list(check.bindings)


def test_a_message_may_show_the_report_where_the_rule_reads_only_another() -> None:
    template = {"zh": "{report.year}", "en": "{report.year}"}
    [check] = checks(assert_="previous.year < 2000", message=template)
    previous = schemas.example("form-2021")
    document = given(previous=previous)
    assert check.zh is not None
    assert check.zh(document, Say("zh", (), {})) == "2024"


def test_a_rule_over_records_is_judged_for_each_of_them() -> None:
    found = checks(for_each={"c": "claims.received"}, assert_="c.value > 80", message=MESSAGE)
    claims = {"received": [{"value": value} for value in (85, 7, 80)]}
    [check] = found
    document = given(claims=claims)
    assert [check.test(document, index) for index in range(3)] == [True, False, False]


def test_a_text_that_is_not_known_is_looked_for_before_a_rule_is_judged() -> None:
    text = "report.published_on > '2000' && report.title.contains('a') || report.year > 0"
    [check] = checks(assert_=text, message=MESSAGE)
    report = schemas.example("form-2021")
    assert check.known is not None
    for changes, known in (
        ({}, True),
        ({"published_on": None}, False),
        ({"title": None}, False),
        ({"revised_on": None}, True),
    ):
        assert check.known(given(report | {"title": "a"} | changes)) is known


def test_combinations_of_keys_run_fastest_in_the_last_name() -> None:
    [found] = checks(
        for_each={"t": "track", "o": "dispute_outcome"},
        assert_="report.disputes[t][o] >= 0",
        message=MESSAGE,
    )
    assert found.bindings[:5] == (
        ("reconsideration", "upheld"), ("reconsideration", "corrected"),
        ("reconsideration", "other"), ("reconsideration", "pending"),
        ("litigation_direct", "upheld"),
    )  # fmt: skip


def test_readings_are_kept_in_their_order_and_one_of_them_is_enough() -> None:
    [found] = checks(readings={"second": f"{IN} == 0", "first": f"{IN} == 85"}, message=MESSAGE)
    assert list(found.readings) == ["second", "first"]
    assert [holds(given()) for holds in found.readings.values()] == [False, True]
    assert found.test(given())


def message(template: str, *binding: str, report: Any = "form-2021", **keys: Any) -> str:
    """What the Chinese message of a rule says."""
    text = keys.pop("assert_", f"{IN} < 0 && {FEE} < 0")
    applies = {"report.proactive_disclosure": ["2021"]}
    found = checks(assert_=text, applies=applies, message={"zh": template, "en": "x"}, **keys)
    zh = found[-1].zh
    assert zh is not None
    return zh(given(report), Say("zh", (), editions("2021")), *binding)


def test_a_hole_shows_the_value_of_its_expression() -> None:
    assert message("共{report.year + 1}件") == "共2025件"
    assert message(f"{{{IN}}}{{{IN} - 5}}") == "8580"
    assert message('{report.year > 2020 ? "行" : "列"}') == "行"
    assert message("{report.requests.form.size() > 3}") == "是"
    assert message("{report.cites}") == "国办公开办函〔2021〕30号"
    assert message("{[report.year, 1]}") == "2024、1"


def test_a_hole_that_is_a_bound_key_shows_its_label_and_within_more_the_key() -> None:
    template = '{col}：{col + ""}'
    assert message(template, "business", for_each={"col": "column"}) == "商业企业：business"


def test_a_name_that_is_a_word_of_the_finding_means_the_bound_key() -> None:
    assert message("{count}", "business", for_each={"count": "column"}) == "商业企业"
    assert message("{count}") == "0"


def test_a_hole_that_is_a_blank_place_says_so_and_within_more_counts_as_zero() -> None:
    report = schemas.example("form-2021")
    report["requests"]["received"]["total"] = None
    report["proactive_disclosure"]["fees"]["amount"] = None
    report["published_on"] = None
    assert message(f"{{{IN}}}", report=report) == "空白"
    assert message(f"{{{IN} + 1}}", report=report) == "1"
    assert message(f"{{{FEE}}}", report=report) == "空白"
    assert message(f"{{{FEE} + 1}}", report=report) == "1"
    assert message("{report.published_on}", report=report) == "空白"


def test_a_hole_that_is_an_amount_shows_its_smallest_unit_and_zero_is_not_blank() -> None:
    report = schemas.example("form-2021")
    report["proactive_disclosure"]["fees"]["amount"] = 1.5
    assert message(f"{{{FEE}}}", report=report) == "15000"
    report["proactive_disclosure"]["fees"]["amount"] = 0
    assert message(f"{{{FEE}}}", report=report) == "0"


@pytest.mark.parametrize(
    "text", ["'", '"', "\\", "\n", "'''", '"""', '{"\'"}', "report['requests']", "v.x", "%s", "💡"]
)
def test_the_text_of_a_message_comes_out_as_it_went_in(text: str) -> None:
    assert message(text + "甲") == text.replace('{"\'"}', "'") + "甲"


def test_an_empty_message_is_empty() -> None:
    assert message("") == ""


def test_the_trees_of_a_rule_are_kept_by_part() -> None:
    parsed = parse_rule(rule(readings={"a": "1 == 1"}, when="true", message=MESSAGE))
    assert list(parsed.expressions) == ["when", "readings.a"]
    assert parsed.templates == {"zh": ("不符",), "en": ("wrong",)}


def test_a_rule_has_a_scope_for_each_binding_in_each_combination_of_forms() -> None:
    parsed = parse_rule(rule(for_each={"t": "track"}, assert_="true", message=MESSAGE))
    found = [(tuple(at.combination.values()), at.bound["t"].key) for at in list_scopes(parsed)]
    tracks = forms.dimension("track", {})
    pairs = [(a, b) for a in ("2019", "2021") for b in ("2019", "2021")]
    assert found == [(pair, track) for pair in pairs for track in tracks]


def test_a_table_known_to_make_no_difference_is_not_compiled_again() -> None:
    parsed = parse_rule(FILES["requests/row-total"].rule)
    same = {("report", "proactive_disclosure")}
    assert compile_parsed(parsed, same=same) == compile_parsed(parsed)
    both = compile_parsed(parsed, same={*same, ("report", "requests")})
    assert forms_of(both) == [{}]


def test_a_text_of_an_item_that_is_not_known_leaves_the_rule_undetermined() -> None:
    found = checks(assert_="members.all(m, m.published_on > '2000')", message=MESSAGE)
    member = schemas.example("form-2021") | {"published_on": None}
    [check] = found
    [outcome] = list_outcomes(check, InputView(given(members=[member])))
    assert (outcome.reason, outcome.detail) == ("missing", "/members/0/published_on")


def test_a_rule_error_is_a_value_error_that_names_the_rule() -> None:
    error = fault(assert_="x", message=MESSAGE)
    assert isinstance(error, RuleError)
    assert isinstance(error, ValueError)
    assert error.rule.id == "own/rule"
