"""Every case of every rule, through the compiled checks and through Google's C++ runtime."""

from __future__ import annotations

from functools import cache, partial

import pytest
from authored import RULE_FILES
from reference import activation, confirmable, counted, verdict

from zfxxgk.authoring.cases import list_rule_outcomes, make_input, run_case
from zfxxgk.engine import rule_set
from zfxxgk.engine.check import Check
from zfxxgk.spec.rule_files import RuleFile

EACH_RULE = pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.rule.id)


def checks(file: RuleFile) -> list[Check]:
    """The checks that are compiled into the package, not ones made from the file just now."""
    return [check for check in rule_set.load_builtin().checks if check.rule == file.rule.id]


@EACH_RULE
def test_the_compiled_rule_says_what_its_cases_expect(file: RuleFile) -> None:
    for case in file.cases:
        assert run_case(checks(file), case) == [], case["name"]


@EACH_RULE
def test_the_reference_runtime_agrees(file: RuleFile) -> None:
    rule = file.rule
    holds = [rule.assertion] if rule.assertion else list(rule.readings.values())
    for case in file.cases:
        document = make_input(case)
        data = cache(partial(activation, document))
        for outcome in confirmable(list_rule_outcomes(checks(file), document)):
            zeros = counted(checks(file), document, outcome)
            said = verdict(data(zeros), rule.when, holds, outcome, rule.for_each)
            assert said == outcome.outcome, (case["name"], outcome)
