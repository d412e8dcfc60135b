"""The rules over one report in memory, and the same instances under cel-python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import celpy
import pytest
from celpy.adapter import json_to_cel

from zfxxgk import check
from zfxxgk.engine import rule_set
from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import FAIL, PASS, Outcome
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.run import judge
from zfxxgk.engine.view import InputView
from zfxxgk.read import read_bytes, read_path
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.canonical import dump

REPORT = schemas.example("form-2021")
DATA = dump(REPORT).encode()
RULES = rule_set.load_builtin().choose()


def test_rules_over_one_report(benchmark: Any) -> None:
    given = Input(REPORT)
    assert benchmark(judge, given, RULES).outcomes[FAIL] == 0


def test_check_with_validation(benchmark: Any) -> None:
    assert benchmark(check, REPORT).findings == ()


def test_from_json_bytes_to_the_result(benchmark: Any) -> None:
    assert benchmark(lambda: check(read_bytes(DATA, "report.json").report)).findings == ()


def test_reading_json_bytes(benchmark: Any) -> None:
    assert benchmark(read_bytes, DATA, "report.json").report == REPORT


def test_same_instances_under_cel_python(benchmark: Any) -> None:
    programs = [runner for pair in instances() for runner in runners(*pair)]
    benchmark.extra_info["expressions"] = len(programs)
    said = benchmark.pedantic(lambda: [run() for run in programs], rounds=3, warmup_rounds=1)
    assert all(said)


def instances() -> list[tuple[str, Outcome]]:
    """Every instance that the compiled rules judged, by rule."""
    view = InputView(Input(REPORT))
    return [
        (each.rule, outcome)
        for each in list_fitting(RULES.checks, view.editions)
        for outcome in list_outcomes(each, view)
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
        environment.program(environment.compile(text), functions=FUNCTIONS) for text in texts
    ]
    return [lambda program=program: program.evaluate(activation) for program in programs]


def total(items: Any) -> Any:
    return celpy.celtypes.IntType(sum(items))


def differs(one: Any, other: Any) -> Any:
    """cel-python itself refuses to compare a number with null."""
    null = one is None or other is None
    return celpy.celtypes.BoolType(one is not other if null else one != other)


FUNCTIONS = {"sum": total, "_!=_": differs}


CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
REAL = ("beiliu-2023.md", "large-city-2025.html", "shanghai-2019.html")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no real reports beside the repository")
@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("recorded", [False, True], ids=["report alone", "with record"])
def test_rules_over_a_real_report(name: str, recorded: bool, benchmark: Any) -> None:
    read = read_path(CORPUS / name)
    given = Input(read.report, provenance=read.provenance if recorded else None)
    benchmark(judge, given, RULES)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no real reports beside the repository")
@pytest.mark.parametrize("name", REAL)
def test_reading_a_real_report(name: str, benchmark: Any) -> None:
    assert benchmark(read_path, CORPUS / name).report["requests"] is not None
