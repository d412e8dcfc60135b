"""The evaluation contract of rules/README.md, step by step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from unit.engine.engine_samples import (
    builtin,
    document,
    label,
    outcome_of,
    outcomes_of,
    provenance,
    report,
)

from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import FAIL, Outcome, evaluate, fail
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.quick import evaluate_quickly
from zfxxgk.engine.rule_set import RuleSet, load_builtin
from zfxxgk.engine.view import InputView
from zfxxgk.spec import forms, schemas

Own = Callable[..., RuleSet]
GRANTED = "report.requests.granted.total"
BUSINESS = "report.requests.granted.business"
LEGAL = "report.requests.granted.legal_service"


def verdict(outcome: Outcome) -> tuple[str, str, str]:
    return outcome.outcome, outcome.reason, outcome.detail


def verdicts(outcomes: list[Outcome]) -> dict[tuple[str, ...], str]:
    return {outcome.binding: outcome.outcome for outcome in outcomes}


def passes(rule_set: RuleSet, given: dict[str, object]) -> int:
    """How many instances of a rule simply pass."""
    view = InputView(Input(**given))
    return sum(evaluate_quickly(check, view)[0] for check in rule_set.checks)


@pytest.mark.parametrize(
    "values",
    [
        {"requests.granted.total": 99, BUSINESS.removeprefix("report."): None},
        {"requests.granted.total": None, "published_on": "2026-01-01", "year": 2023},
        {"requests": schemas.example("form-2019")["requests"], "overview.text": None},
    ],
)
def test_of_what_is_known_to_fail_the_outcome_is_the_same(values: dict[str, object]) -> None:
    view = InputView(Input(**document(values=values)))
    rules = load_builtin().choose()
    failed = [
        (check, outcome)
        for check in make_plan(rules, view.editions, view.lacking).checks
        for outcome in evaluate(check, view)
        if outcome.outcome == FAIL
    ]
    assert failed
    assert [fail(check, view, outcome.binding) for check, outcome in failed] == [
        outcome for _, outcome in failed
    ]


# ------------------------------------------------------------------ step 1: variables


def test_nothing_passes_without_its_variable() -> None:
    assert passes(builtin("years/carry-over"), document()) == 0


def test_a_rule_about_a_report_that_was_not_given_is_undetermined() -> None:
    found = outcome_of(builtin("years/carry-over"), document())
    assert verdict(found) == ("undetermined", "missing-input", "previous")


def test_a_missing_variable_comes_before_a_missing_table() -> None:
    found = outcome_of(builtin("years/carry-over"), document(values={"requests": None}))
    assert verdict(found) == ("undetermined", "missing-input", "previous")


def test_a_missing_variable_comes_before_a_false_condition(own: Own) -> None:
    rule = own(when="report.year < 2000", assert_="previous.year == 1999")
    assert verdict(outcome_of(rule, document())) == ("undetermined", "missing-input", "previous")


def test_a_variable_that_only_the_condition_uses_counts_as_used(own: Own) -> None:
    rule = own(when="previous.year < 2000", assert_="report.year > 0")
    assert outcome_of(rule, document()).reason == "missing-input"


def test_each_binding_of_a_rule_without_its_variable_is_undetermined() -> None:
    found = outcomes_of(builtin("years/carry-over-columns"), document())
    assert len(found) == 6
    assert {verdict(o) for o in found} == {("undetermined", "missing-input", "previous")}


def test_a_rule_over_a_list_that_was_not_given_has_one_instance() -> None:
    found = outcome_of(builtin("form/missing-row"), document())
    assert found == Outcome((), "undetermined", "missing-input", "provenance")


def test_a_rule_over_a_given_list_without_another_variable_has_an_instance_for_each_item(
    own: Own,
) -> None:
    rule = own(for_each={"label": "provenance.labels"}, assert_="label.agrees && previous.year > 0")
    labels = (label("/requests/granted"), label("/requests/received"))
    found = outcomes_of(rule, document(provenance=provenance(labels=labels)))
    assert found == [
        Outcome((0,), "undetermined", "missing-input", "previous"),
        Outcome((1,), "undetermined", "missing-input", "previous"),
    ]


def test_a_rule_over_an_empty_list_has_no_instance() -> None:
    given = document(provenance=provenance())
    assert outcomes_of(builtin("form/missing-row"), given) == []


# ------------------------------------------------------------------ step 2: tables


@pytest.mark.parametrize(
    "keys",
    [
        {"assert_": f"{GRANTED} >= 0"},
        {"assert_": f"true || {GRANTED} >= 0"},
        {"assert_": f"{GRANTED} != null"},
        {"when": f"{GRANTED} >= 0", "assert_": "report.year > 0"},
        {"readings": {"first": "report.year > 0", "second": f"{GRANTED} > 0"}},
    ],
)
def test_a_missing_table_anywhere_in_the_rule_makes_it_not_applicable(
    own: Own, keys: dict[str, object]
) -> None:
    found = outcome_of(own(**keys), document(values={"requests": None}))
    assert found.outcome == "not_applicable"


def test_a_test_of_the_table_itself_does_not_go_through_it(own: Own) -> None:
    rule = own(assert_="report.requests != null")
    assert outcome_of(rule, document(values={"requests": None})).outcome == "fail"
    assert outcome_of(rule, document()).outcome == "pass"


def test_a_reading_may_test_the_table_itself(own: Own) -> None:
    readings = {"there": "report.requests != null", "old": "report.year < 2000"}
    rule = own(readings=readings, message={"zh": "缺", "en": "missing"})
    assert outcome_of(rule, document(values={"requests": None})).outcome == "fail"
    assert outcome_of(rule, document()).reading == "there"


def test_a_table_that_the_previous_report_lacks_makes_a_rule_not_applicable() -> None:
    given = document(previous=report(values={"year": 2023, "requests": None}))
    assert outcome_of(builtin("years/carry-over"), given).outcome == "not_applicable"


def test_a_table_of_an_edition_outside_applies_leaves_no_instance(own: Own) -> None:
    rule = own(applies={"report.requests": ["2019"]}, assert_=f"{GRANTED} < 0")
    assert outcomes_of(rule, document("form-2021")) == []
    assert outcome_of(rule, document("form-2019")).outcome == "fail"


def test_a_missing_table_comes_before_an_unread_cell_and_before_a_missing_date(own: Own) -> None:
    rule = own(
        assert_='report.disputes.reconsideration.total == 0 && report.published_on > ""'
        f" && {GRANTED} > 0"
    )
    given = document(
        values={"disputes": None, "published_on": None},
        provenance=provenance({"/requests/granted/total": "doubtful"}),
    )
    assert outcome_of(rule, given).outcome == "not_applicable"


def test_a_missing_table_of_the_assertion_comes_before_what_the_condition_lacks(own: Own) -> None:
    rule = own(when='report.published_on > ""', assert_=f"{GRANTED} > 0")
    given = document(values={"requests": None, "published_on": None})
    assert outcome_of(rule, given).outcome == "not_applicable"


# ------------------------------------------------------------------ step 3: the condition


@pytest.mark.parametrize(
    ("values", "statuses"),
    [
        ({"published_on": None}, {}),
        ({"requests.granted.total": None}, {}),
        ({"requests.granted.business": None}, {}),
        ({}, {"/requests/granted/total": "unreadable"}),
    ],
)
def test_a_false_condition_comes_before_what_only_the_assertion_lacks(
    own: Own, values: dict[str, object], statuses: dict[str, str]
) -> None:
    rule = own(
        when='report.agency.kind == "department"',
        assert_=f'report.published_on > "" && {GRANTED} > 0 && {BUSINESS} > 0',
    )
    given = document(values=values, provenance=provenance(statuses))
    assert outcome_of(rule, given).outcome == "not_applicable"
    given["report"]["agency"]["kind"] = "department"
    assert outcome_of(rule, given).outcome == "undetermined"


def test_a_deadline_for_departments_says_nothing_of_a_government_without_a_date() -> None:
    given = document(values={"published_on": None})
    assert outcome_of(builtin("form/deadline-department"), given).outcome == "not_applicable"
    found = outcome_of(builtin("form/deadline-government"), given)
    assert verdict(found) == ("undetermined", "missing", "/published_on")


@pytest.mark.parametrize(
    ("when", "values", "statuses", "expected"),
    [
        (f"{GRANTED} > 999", {}, {"/requests/granted/total": "doubtful"},
         ("unread", "/requests/granted/total")),
        (f"{GRANTED} == null", {}, {"/requests/granted/total": "doubtful"},
         ("unread", "/requests/granted/total")),
        ('report.scope == "none"', {"scope": None}, {}, ("missing", "/scope")),
        (f"{GRANTED} > 999", {"requests.granted.total": None}, {}, ("blank-total", "/requests")),
        (f"{BUSINESS} > 999", {"requests.granted.business": None}, {},
         ("blank-components", "/requests")),
    ],
)  # fmt: skip
def test_what_the_condition_lacks_leaves_the_rule_undetermined(
    own: Own,
    when: str,
    values: dict[str, object],
    statuses: dict[str, str],
    expected: tuple[str, str],
) -> None:
    found = outcome_of(
        own(when=when, assert_="report.year < 0"),
        document(values=values, provenance=provenance(statuses)),
    )
    assert (found.outcome, found.reason, found.detail) == ("undetermined", *expected)


def test_a_blank_among_others_counts_as_0_in_the_condition_too(own: Own) -> None:
    rule = own(when=f"{BUSINESS} + {LEGAL} > 2", assert_="report.year < 0")
    given = document(values={"requests.granted.business": None})
    assert outcome_of(rule, given).outcome == "not_applicable"
    given["report"]["requests"]["granted"]["legal_service"] = 3
    assert outcome_of(rule, given).outcome == "fail"


def test_a_condition_that_tests_for_presence_does_not_read(own: Own) -> None:
    rule = own(when="report.scope != null", assert_="report.year < 0")
    assert outcome_of(rule, document(values={"scope": None})).outcome == "not_applicable"
    assert outcome_of(rule, document()).outcome == "fail"


@pytest.mark.parametrize("of", ["report.year", "report.requests.received.total"])
def test_a_false_condition_is_the_reason_however_it_is_found(own: Own, of: str) -> None:
    rule = own(when=f"{of} < 0", assert_="report.requests.received.total > 0")
    assert verdict(outcome_of(rule, document())) == ("not_applicable", "condition", "")


def test_the_condition_is_judged_for_each_binding_by_itself(own: Own) -> None:
    rule = own(
        for_each={"col": "applicant"},
        when="report.requests.received[col] > 1",
        assert_="report.requests.granted[col] > 10",
    )
    assert verdicts(outcomes_of(rule, document())) == {
        ("natural_person",): "pass",
        ("business",): "fail",
        ("research_institution",): "not_applicable",
        ("public_interest_organization",): "not_applicable",
        ("legal_service",): "fail",
        ("other_organization",): "not_applicable",
    }


@pytest.mark.parametrize(("when", "expected"), [("1 == 2", "not_applicable"), ("1 == 1", "fail")])
def test_a_condition_on_nothing_is_a_condition_all_the_same(
    own: Own, when: str, expected: str
) -> None:
    rule = own(when=when, assert_=f"{GRANTED} < 0")
    assert outcome_of(rule, document()).outcome == expected


def test_a_condition_on_the_binding_alone_leaves_the_others_out_in_their_order(own: Own) -> None:
    rule = own(
        for_each={"track": "track"},
        when='track != "reconsideration"',
        assert_="report.disputes[track].total < 0",
    )
    assert outcomes_of(rule, document()) == [
        Outcome(("reconsideration",), "not_applicable", "condition"),
        Outcome(("litigation_direct",), "fail"),
        Outcome(("litigation_after_reconsideration",), "fail"),
    ]


# ------------------------------------------------------------------ step 4: unread cells


@pytest.mark.parametrize("status", ["unreadable", "invalid", "doubtful", "row_absent"])
def test_nothing_is_said_of_a_cell_that_was_not_read_for_certain(status: str) -> None:
    given = document(
        values={"requests.granted.business": None},
        provenance=provenance({"/requests/granted/business": status}),
    )
    found = {o.binding: o for o in outcomes_of(builtin("requests/row-total"), given)}
    unread = ("undetermined", "unread", "/requests/granted/business")
    assert verdict(found.pop(("granted",))) == unread
    assert {outcome.outcome for outcome in found.values()} == {"pass"}


@pytest.mark.parametrize("status", ["number", "blank", "dash"])
def test_a_cell_that_was_read_is_judged(status: str) -> None:
    given = document(
        values={"requests.granted.business": None},
        provenance=provenance({"/requests/granted/business": status}),
    )
    found = {o.binding: o for o in outcomes_of(builtin("requests/row-total"), given)}
    assert found["granted",].outcome == "fail"  # 30 + 0 + 0 + 1 + 2 + 1 is not 38


def test_a_number_in_doubt_is_not_judged_even_where_it_is_wrong() -> None:
    given = document(
        values={"requests.granted.total": 83},
        provenance=provenance({"/requests/granted/total": "doubtful"}),
    )
    found = {o.binding: o for o in outcomes_of(builtin("requests/row-total"), given)}
    assert found["granted",].reason == "unread"


def test_the_first_unread_cell_is_named_in_the_order_of_the_expression(own: Own) -> None:
    rule = own(assert_=f"{GRANTED} == {LEGAL} + {BUSINESS}")
    statuses = {
        "/requests/granted/business": "doubtful",
        "/requests/granted/legal_service": "invalid",
    }
    found = outcome_of(rule, document(provenance=provenance(statuses)))
    assert found.detail == "/requests/granted/legal_service"


def test_a_presence_test_of_an_unread_cell_is_undetermined() -> None:
    blank = {"disputes.reconsideration.upheld": None}
    pointer = "/disputes/reconsideration/upheld"
    rule = builtin("form/blank-cell/disputes")
    found = {o.binding: o for o in outcomes_of(rule, document(values=blank))}
    assert found["reconsideration", "upheld"].outcome == "fail"
    given = document(values=blank, provenance=provenance({pointer: "unreadable"}))
    found = {o.binding: o for o in outcomes_of(rule, given)}
    unread = found.pop(("reconsideration", "upheld"))
    assert verdict(unread) == ("undetermined", "unread", pointer)
    assert {outcome.outcome for outcome in found.values()} == {"pass"}


def test_an_unread_cell_in_one_report_does_not_concern_the_other(own: Own) -> None:
    rule = own(assert_="applicant.map(c, previous.requests.granted[c]).sum() == 34")
    given = document(
        previous=report(values={"requests.granted.business": None}),
        provenance=provenance({"/requests/granted/natural_person": "unreadable"}),
    )
    assert outcome_of(rule, given).outcome == "pass"


def test_an_unread_cell_comes_before_a_missing_date_and_a_blank_total(own: Own) -> None:
    rule = own(assert_=f'{GRANTED} > 0 && report.published_on > "" && {BUSINESS} > 0')
    given = document(
        values={"published_on": None, "requests.granted.total": None},
        provenance=provenance({"/requests/granted/business": "invalid"}),
    )
    assert verdict(outcome_of(rule, given)) == (
        "undetermined", "unread", "/requests/granted/business",
    )  # fmt: skip


# ------------------------------------------------------------------ step 5: missing places


def test_a_place_that_is_no_cell_must_be_known(own: Own) -> None:
    rule = own(assert_='report.published_on > "2000"')
    given = document(values={"published_on": None})
    assert verdict(outcome_of(rule, given)) == ("undetermined", "missing", "/published_on")


def test_every_branch_is_read_whether_or_not_evaluation_gets_there(own: Own) -> None:
    rule = own(assert_='report.year > 0 || report.published_on > ""')
    assert outcome_of(rule, document(values={"published_on": None})).reason == "missing"
    rule = own(assert_='report.year > 0 ? true : report.scope == "area"')
    assert outcome_of(rule, document(values={"scope": None})).reason == "missing"


def test_a_missing_place_of_another_report_begins_with_its_name(own: Own) -> None:
    rule = own(assert_='previous.published_on > ""')
    found = outcome_of(rule, document(previous=report(values={"published_on": None})))
    assert verdict(found) == ("undetermined", "missing", "/previous/published_on")


def test_a_missing_place_comes_before_a_blank_total(own: Own) -> None:
    rule = own(assert_=f'{GRANTED} > 0 && report.published_on > ""')
    given = document(values={"published_on": None, "requests.granted.total": None})
    assert outcome_of(rule, given).reason == "missing"


def test_a_presence_test_is_no_read(own: Own) -> None:
    rule = own(assert_="report.published_on != null")
    assert outcome_of(rule, document(values={"published_on": None})).outcome == "fail"
    rule = own(assert_="null == report.published_on")
    assert outcome_of(rule, document(values={"published_on": None})).outcome == "pass"


def test_a_place_both_tested_and_read_is_read(own: Own) -> None:
    rule = own(assert_='report.published_on == null || report.published_on > ""')
    assert outcome_of(rule, document(values={"published_on": None})).reason == "missing"


# ------------------------------------------------------------------ step 6: blank cells


@pytest.mark.parametrize("blank", ["granted.total", "concluded.total", "concluded.business"])
def test_a_blank_total_is_not_counted_as_0(blank: str) -> None:
    given = document(values={f"requests.{blank}": None})
    row, column = blank.split(".")
    rule = builtin("requests/row-total" if row == "granted" else "requests/concluded-total")
    found = {o.binding: o for o in outcomes_of(rule, given)}
    blank_total = found.pop((row if row == "granted" else column,))
    assert verdict(blank_total) == ("undetermined", "blank-total", "/requests")
    assert {outcome.outcome for outcome in found.values()} == {"pass"}


def test_components_that_are_all_blank_are_not_counted_as_0() -> None:
    outcomes = ("upheld", "corrected", "other", "pending")
    blank = {f"disputes.litigation_direct.{outcome}": None for outcome in outcomes}
    given = document(values=blank | {"disputes.litigation_direct.total": 0})
    found = {o.binding: o for o in outcomes_of(builtin("disputes/total"), given)}
    assert verdict(found["litigation_direct",]) == (
        "undetermined", "blank-components", "/disputes",
    )  # fmt: skip
    assert found["reconsideration",].outcome == "pass"


def test_a_rule_that_reads_totals_alone_has_no_components(own: Own) -> None:
    rule = own(assert_="report.requests.granted.total == 38")
    assert outcome_of(rule, document()).outcome == "pass"


def test_a_blank_total_comes_before_blank_components(own: Own) -> None:
    rule = own(assert_=f"{BUSINESS} == {GRANTED}")
    given = document(values={"requests.granted.total": None, "requests.granted.business": None})
    assert outcome_of(rule, given).reason == "blank-total"


def test_the_table_named_is_that_of_the_blank_components(own: Own) -> None:
    rule = own(assert_=f"report.disputes.reconsideration.total > 0 && {BUSINESS} > 0")
    given = document(values={"requests.granted.business": None})
    assert verdict(outcome_of(rule, given)) == ("undetermined", "blank-components", "/requests")


def test_components_of_both_reports_are_looked_at_together() -> None:
    rule = builtin("years/carry-over-columns")
    year, total = {"year": 2023}, {"requests.carried_out.total": 3}
    both = document(
        values={"requests.carried_in.business": None},
        previous=report(values=year | total | {"requests.carried_out.business": None}),
    )
    found = {o.binding: o for o in outcomes_of(rule, both)}
    assert verdict(found["business",]) == ("undetermined", "blank-components", "/requests")
    one = document(previous=report(values=year | total | {"requests.carried_out.business": None}))
    found = {o.binding: o for o in outcomes_of(rule, one)}
    assert found["business",].outcome == "pass"
    assert found["business",].assumed_zero == (("previous", "requests", "carried_out", "business"),)


def test_a_blank_total_of_the_other_report_names_its_table() -> None:
    previous = report(values={"year": 2023, "requests.carried_out.total": None})
    found = outcome_of(builtin("years/carry-over"), document(previous=previous))
    assert verdict(found) == ("undetermined", "blank-total", "/previous/requests")


@pytest.mark.parametrize("doubts", [{}, {"/disputes/litigation_direct/upheld": "doubtful"}])
def test_a_presence_test_of_a_blank_total_is_judged(doubts: dict[str, str]) -> None:
    records = provenance(doubts)
    given = document(values={"disputes.reconsideration.total": None}, provenance=records)
    found = {o.binding: o for o in outcomes_of(builtin("form/blank-total/disputes"), given)}
    assert found["reconsideration",].outcome == "fail"
    assert found["litigation_direct",].outcome == "pass"


# ------------------------------------------------------------------ step 8: the verdict


def test_blanks_that_remain_count_as_0_and_are_listed() -> None:
    blank = {"requests.granted.research_institution": None, "requests.granted.business": None}
    found = {
        o.binding: o for o in outcomes_of(builtin("requests/row-total"), document(values=blank))
    }
    granted = found["granted",]
    assert granted.outcome == "fail"  # 30 + 0 + 0 + 1 + 2 + 1 = 34
    assert granted.assumed_zero == (
        ("report", "requests", "granted", "business"),
        ("report", "requests", "granted", "research_institution"),
    )
    given = document(values=blank | {"requests.granted.total": 34})
    found = {o.binding: o for o in outcomes_of(builtin("requests/row-total"), given)}
    assert found["granted",].outcome == "pass"
    assert len(found["granted",].assumed_zero) == 2


def test_a_blank_that_is_read_twice_is_listed_once(own: Own) -> None:
    rule = own(assert_=f"applicant.map(c, report.requests.granted[c]).sum() + {BUSINESS} == 34")
    found = outcome_of(rule, document(values={"requests.granted.business": None}))
    assert found.outcome == "pass"
    assert found.assumed_zero == (("report", "requests", "granted", "business"),)


def test_nothing_but_blank_cells_is_counted_as_0(own: Own) -> None:
    rule = own(assert_=f"report.scope == null && {BUSINESS} + {LEGAL} == 2")
    given = document(values={"scope": None, "requests.granted.business": None})
    found = outcome_of(rule, given)
    assert found.outcome == "pass"
    assert found.assumed_zero == (("report", "requests", "granted", "business"),)


def test_a_blank_amount_counts_as_0(own: Own) -> None:
    rule = own(
        applies={"report.proactive_disclosure": ["2021"]},
        assert_="report.proactive_disclosure.fees.amount"
        " <= report.proactive_disclosure.licensing.decisions",
    )
    given = document(values={"proactive_disclosure.fees.amount": None})
    assert outcome_of(rule, given).outcome == "pass"
    given = document(values={"proactive_disclosure.licensing.decisions": 18602499})
    assert outcome_of(rule, given).outcome == "fail"  # 1860.25 万元 are 18 602 500 元
    given = document(values={"proactive_disclosure.licensing.decisions": 18602500})
    assert outcome_of(rule, given).outcome == "pass"


def test_a_blank_in_every_row_is_a_blank_in_each() -> None:
    rows = forms.dimension("row", {"requests": "2021"})
    given = document(values={f"requests.{row}.business": None for row in rows})
    found = outcomes_of(builtin("form/blank-cell/requests"), given)
    blank = [o.binding for o in found if o.outcome == "fail"]
    assert blank
    assert {binding[-1] for binding in blank} == {"business"}


def test_nothing_is_assumed_of_a_complete_report() -> None:
    found = outcomes_of(builtin("requests/row-total"), document())
    assert {(o.outcome, o.assumed_zero) for o in found} == {("pass", ())}


def test_the_first_reading_that_holds_is_named(own: Own) -> None:
    rule = own(
        readings={
            "all": "report.disputes.reconsideration.total == 8",
            "decided": "report.disputes.reconsideration.total"
            " - report.disputes.reconsideration.pending == 8",
            "any": "report.disputes.reconsideration.total > 0",
        }
    )
    assert outcome_of(rule, document()) == Outcome((), "pass", reading="decided")
    given = document(values={"disputes.reconsideration.total": 8})
    assert outcome_of(rule, given).reading == "all"
    given = document(values={"disputes.reconsideration.total": 0})
    assert outcome_of(rule, given) == Outcome((), "fail")


def test_what_a_later_reading_lacks_matters_though_the_first_would_hold(own: Own) -> None:
    rule = own(readings={"first": "report.year > 0", "second": f"{GRANTED} > 0"})
    given = document(provenance=provenance({"/requests/granted/total": "doubtful"}))
    assert outcome_of(rule, given).reason == "unread"
    given = document(values={"requests.granted.total": None})
    assert outcome_of(rule, given).reason == "blank-total"


def test_a_sum_beyond_64_bits_is_an_error_of_the_rule_and_no_finding(own: Own) -> None:
    rule = own(
        for_each={"col": "column"},
        assert_="report.requests.granted[col] * 9223372036854775807 == 0",
    )
    found = {outcome.binding[0]: outcome for outcome in outcomes_of(rule, document())}
    assert {col: outcome.outcome for col, outcome in found.items()} == {
        "natural_person": "error",
        "business": "error",
        "research_institution": "pass",
        "public_interest_organization": "fail",
        "legal_service": "error",
        "other_organization": "fail",
        "total": "error",
    }
    assert found["total"].reason == "rule-error"
    assert "64 bits" in found["total"].detail


def test_a_difference_below_64_bits_is_an_error_of_the_rule(own: Own) -> None:
    rule = own(assert_=f"0 - 9223372036854775807 - {GRANTED} < 0")
    assert outcome_of(rule, document()).outcome == "error"
    given = document(values={"requests.granted.total": 1})
    assert outcome_of(rule, given).outcome == "pass"  # the least number of 64 bits


def test_a_condition_that_cannot_be_evaluated_is_an_error_of_the_rule(own: Own) -> None:
    rule = own(when=f"{GRANTED} * 9223372036854775807 > 0", assert_="report.year > 0")
    assert outcome_of(rule, document()).outcome == "error"


def test_a_character_that_is_not_there_is_an_error_of_the_rule(own: Own) -> None:
    rule = own(assert_='report.agency.name.charAt(99) == "县"')
    assert outcome_of(rule, document()).outcome == "error"


def test_a_remainder_has_the_sign_of_its_left_side(own: Own) -> None:
    rule = own(assert_="(0 - report.requests.granted.total) % 10 == 0 - 8")
    assert outcome_of(rule, document()).outcome == "pass"


def test_a_rule_can_run_over_dates_and_texts(own: Own) -> None:
    rule = own(
        assert_='report.cites.exists(c, c.contains("30号")) && size(report.cites) == 1'
        ' && report.published_on <= string(report.year + 1) + "-03-31"'
    )
    assert outcome_of(rule, document()).outcome == "pass"
    assert outcome_of(rule, document(values={"cites": []})).outcome == "fail"
    assert outcome_of(rule, document(values={"published_on": "2025-04-01"})).outcome == "fail"


# ------------------------------------------------------------------ members


def areas(*totals: int | None, base: str = "form-2021") -> list[dict[str, object]]:
    return [report(base, {"requests.received.total": total}) for total in totals]


MEMBERS = "members.map(m, m.requests.received.total).sum() <= report.requests.received.total"


def test_members_are_summed(own: Own) -> None:
    rule = own(assert_=MEMBERS)
    assert outcome_of(rule, document(members=areas(40, 45))).outcome == "pass"
    assert outcome_of(rule, document(members=areas(40, 46))).outcome == "fail"
    assert outcome_of(rule, document()).detail == "members"


def test_a_blank_total_of_a_member_names_the_member(own: Own) -> None:
    found = outcome_of(own(assert_=MEMBERS), document(members=areas(40, None)))
    assert verdict(found) == ("undetermined", "blank-total", "/members/1/requests")


def test_a_member_without_the_table_makes_the_rule_not_applicable(own: Own) -> None:
    members = [*areas(1), report(values={"requests": None})]
    assert outcome_of(own(assert_=MEMBERS), document(members=members)).outcome == "not_applicable"


def test_an_office_without_members_has_nothing_to_compare(own: Own) -> None:
    """Before any place is looked at: the blank total would leave the condition open."""
    alone = document(values={"requests.granted.total": None}, members=[])
    rule = own(when=f"{GRANTED} > 0", assert_=MEMBERS)
    assert verdict(outcome_of(rule, alone)) == ("not_applicable", "no-members", "")
    every = own(for_each={"col": "column"}, assert_="report.requests.received[col] > size(members)")
    assert len(outcomes_of(every, alone)) == 7
    assert {o.outcome for o in outcomes_of(every, alone)} == {"not_applicable"}


@pytest.mark.parametrize(("edition", "row"), [("2021", "other_fee_unpaid"), ("2019", "other")])
def test_a_rule_for_one_edition_of_the_members_needs_all_of_them_in_it(
    own: Own, edition: str, row: str
) -> None:
    rule = own(
        applies={"members.requests": [edition]},
        assert_=f"members.all(m, m.requests.{row}.total <= 2)",
    )
    alike = areas(1, 2, base=f"form-{edition}")
    assert outcome_of(rule, document(members=alike)).outcome == "pass"
    mixed = [*areas(1), *areas(1, base="form-2019")]
    assert outcomes_of(rule, document(members=mixed)) == []
    assert outcome_of(rule, document()).reason == "missing-input"
