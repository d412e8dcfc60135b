from __future__ import annotations

from collections import Counter

from unit.engine.engine_samples import builtin, report

from zfxxgk.engine import rule_set
from zfxxgk.engine.check import Input
from zfxxgk.engine.plan import Plan, list_fitting, make_plan
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView


def plan_for(rules: RuleSet, **given: object) -> Plan:
    view = InputView(Input(**{"report": report(), **given}))
    return make_plan(rules, view.editions, view.lacking)


def test_what_lacks_a_variable_is_settled_and_the_rest_is_evaluated() -> None:
    rules = rule_set.load_builtin().choose(["requests/balance", "years/carry-over-columns"])
    plan = plan_for(rules)
    assert {check.rule for check in plan.checks} == {"requests/balance"}
    # Six kinds of applicants; the total has a rule of its own.
    assert len(plan.settled) == 6
    assert {check.rule for check, _ in plan.settled} == {"years/carry-over-columns"}
    [told] = plan.not_checked
    assert (told.reason, told.detail, told.count) == ("missing-input", "previous", 6)
    assert ("years/carry-over-columns", (("col", "business"),)) in plan.unjudged
    assert len(plan.unjudged) == 6


def test_with_the_variable_nothing_is_settled_beforehand() -> None:
    plan = plan_for(builtin("years/carry-over"), previous=report())
    assert [check.rule for check in plan.checks] == ["years/carry-over"]
    assert (plan.settled, plan.not_checked, plan.unjudged) == ((), (), frozenset())


def test_a_rule_for_another_edition_is_not_applicable() -> None:
    rules = rule_set.load_builtin().choose(["disclosure/stock", "requests/balance"])
    disclosed = report()["proactive_disclosure"]["form"]
    assert disclosed == "2021"
    plan = plan_for(rules)
    assert plan.not_applicable == 0
    assert {check.rule for check in plan.checks} == {"disclosure/stock", "requests/balance"}
    older = plan_for(rules, report=report("form-2019"))
    assert older.not_applicable == 1
    assert {check.rule for check in older.checks} == {"requests/balance"}


def test_documents_of_the_same_editions_and_variables_share_a_plan() -> None:
    rules = rule_set.load_builtin().choose()
    assert plan_for(rules) is plan_for(rules, report=report(values={"year": 2030}))
    assert plan_for(rules) is not plan_for(rules, previous=report())
    assert plan_for(rules) is not plan_for(rules, report=report("form-2019"))


def test_equations_are_those_of_tables_that_are_there() -> None:
    rules = rule_set.load_builtin().choose()
    missing = report()
    missing["requests"] = None
    with_all = Counter(row.rule for row, _ in plan_for(rules).equations)
    without = Counter(row.rule for row, _ in plan_for(rules, report=missing).equations)
    assert with_all["requests/balance"] == 7
    assert with_all["disputes/total"] == without["disputes/total"] == 3
    assert without["requests/balance"] == 0
    # Last year's report is not given.
    assert with_all["years/carry-over"] == 0
    assert Counter(r.rule for r, _ in plan_for(rules, previous=report()).equations)[
        "years/carry-over"
    ]


def test_one_check_is_enough_to_say_that_a_report_is_missing() -> None:
    """Checks for two editions of last year's table 3, which is not there to choose between."""
    view = InputView(Input(report=report()))
    fitting = list_fitting(rule_set.load_builtin().checks, view.editions)
    assert max(Counter(check.rule for check in fitting).values()) == 1
