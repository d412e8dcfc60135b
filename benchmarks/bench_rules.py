"""The rules over one report in memory, and the same instances under cel-python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import celpy
import pytest
from celpy.adapter import json_to_cel

from zfxxgk import check
from zfxxgk.engine import rules
from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import FAIL, PASS, Outcome, Sheet, every_outcome
from zfxxgk.engine.run import editions_of, judge
from zfxxgk.spec import forms, schemas

REPORT = schemas.example("form-2021")
RULES = rules.choice((), ())


def test_rules_over_one_report(benchmark: Any) -> None:
    given = Input(REPORT)
    assert benchmark(judge, given, RULES).counts[FAIL] == 0


def test_check_with_validation(benchmark: Any) -> None:
    assert benchmark(check, REPORT).findings == ()


# cel-python cannot compare a number with null, so the rules on blank cells are left out of both.
COMPARABLE = RULES.choose(
    ignore=["form/blank-cell", "form/blank-total", "form/missing-section", "form/missing-table"]
)


@pytest.mark.benchmark(group="same instances")
def test_comparable_rules_compiled(benchmark: Any) -> None:
    assert benchmark(judge, Input(REPORT), COMPARABLE).counts[FAIL] == 0


@pytest.mark.benchmark(group="same instances")
def test_comparable_rules_under_cel_python(benchmark: Any) -> None:
    programs = [runner for pair in instances() for runner in runners(*pair)]
    benchmark.extra_info["expressions"] = len(programs)
    said = benchmark.pedantic(lambda: [run() for run in programs], rounds=3, warmup_rounds=1)
    assert all(said)


def instances() -> list[tuple[str, Outcome]]:
    """Every instance that the compiled rules judged, by rule."""
    sheet = Sheet(Input(REPORT), forms.dimension("table", {}), forms.total_keys())
    return [
        (each.rule, outcome)
        for each in COMPARABLE.concerning(editions_of(COMPARABLE.tables, sheet))
        for outcome in every_outcome(each, sheet)
        if outcome.outcome in (PASS, FAIL)
    ]


def runners(rule_id: str, outcome: Outcome) -> list[Callable[[], Any]]:
    """Compiled condition and assertion of one instance, ready to be evaluated."""
    rule = RULES.rules[rule_id]
    editions = {table: REPORT[table]["form"] for table in forms.editions()}
    given = {name: list(forms.dimension(name, editions)) for name in forms.dimensions()}
    given |= {"report": REPORT} | dict(zip(rule.for_each, outcome.binding, strict=True))
    activation = {name: json_to_cel(value) for name, value in given.items()}
    environment = celpy.Environment()
    texts = [text for text in (rule.when, rule.assertion) if text]
    programs = [
        environment.program(environment.compile(text), functions={"sum": total}) for text in texts
    ]
    return [lambda program=program: program.evaluate(activation) for program in programs]


def total(items: Any) -> Any:
    return celpy.celtypes.IntType(sum(items))
