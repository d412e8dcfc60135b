"""The compiled checks against Google's C++ runtime, on drawn reports with blanks and doubts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, reduce
from operator import getitem
from typing import Any

import pytest
from authored import RULE_FILES
from consistent import EXAMPLES, TABLES, blanked, cells, provenance, reports
from documents import documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference import activation, confirmable, counted, environment

from zfxxgk.authoring.cases import list_rule_outcomes
from zfxxgk.engine import rule_set
from zfxxgk.engine.check import Check, Input, Path
from zfxxgk.engine.evaluate import Outcome
from zfxxgk.spec.rule_files import RuleFile

CHECKS: dict[str, list[Check]] = {
    file.rule.id: [c for c in rule_set.load_builtin().checks if c.rule == file.rule.id]
    for file in RULE_FILES
}


class Reference:
    """One input document in the reference runtime."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self._data: dict[frozenset[Path], dict[str, Any]] = {}

    def data(self, rule: str, judged: Iterable[Outcome]) -> dict[str, Any]:
        """The variables, with 0 in every blank cell that one of the instances counts as 0."""
        given, document = CHECKS[rule], self.document
        zeros = frozenset(path for each in judged for path in counted(given, document, each))
        if zeros not in self._data:
            self._data[zeros] = activation(self.document, zeros)
        return self._data[zeros]

    def says(self, file: RuleFile, judged: list[Outcome]) -> Iterator[str]:
        """Its outcome of each instance, in their order."""
        text, data = expression(file), self.data(file.rule.id, judged)
        first: dict[Any, list[str]] = {}
        for outcome in judged:
            head, *tail = outcome.binding or ("",)
            first.setdefault(head, []).extend(tail)
        keys: list[Any] = list(first)
        for source in file.rule.for_each.values():
            if source.split(".")[0] in Input._fields:
                keys = [reduce(getitem, source.split("."), data)[index] for index in first]
        used = {name: value for name, value in data.items() if name in text}
        found = compiled(text).eval(data=used | {"first": keys, "rest": first}).plain_value()
        for each in found if isinstance(found, list) else [found]:
            yield from each if isinstance(each, list) else [each]


@cache
def compiled(text: str) -> Any:
    return environment(("first", "rest")).compile(text)


def expression(file: RuleFile) -> str:
    """The rule's own text for many bindings at once: ``first`` and ``rest`` hold the keys."""
    rule = file.rule
    holds = [rule.assertion] if rule.assertion else list(rule.readings.values())
    text = f'({" || ".join(f"({each})" for each in holds)}) ? "pass" : "fail"'
    text = f'({rule.when or "true"}) ? ({text}) : "not_applicable"'
    match list(rule.for_each):
        case [name]:
            return f"first.map({name}, {text})"
        case [name, other]:
            return f"first.map({name}, rest[{name}].map({other}, {text}))"
    return text


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """A report with blanks, and perhaps one of the year before or of a year before that."""
    report = draw(blanked())
    previous = draw(st.one_of(st.none(), reports()))
    if previous is not None:
        previous["year"] = report["year"] - draw(st.integers(1, 2))
        if report["requests"] and draw(st.booleans()):
            previous["requests"]["carried_out"] = dict(report["requests"]["carried_in"])
    return report, previous


EVERY_CELL = [cell for form in ("2019", "2021") for cell in cells(EXAMPLES[form], *TABLES)]
doubts = st.one_of(st.none(), st.lists(st.sampled_from(EVERY_CELL), max_size=3))
"""Cells that were not read for certain; None where nothing tells how the report was read."""


def agree(
    both: tuple[dict[str, Any], dict[str, Any] | None], doubtful: list[tuple[str, ...]] | None
) -> int:
    """Compares every instance that an expression decided; the number of those compared."""
    report, previous = both
    records = None
    if doubtful is not None:
        records = provenance(report, tuple("/".join(("", *cell)) for cell in doubtful))
    document = {"report": report, "previous": previous, "provenance": records}
    return confirmed({**dict.fromkeys(Input._fields), **document})


def confirmed(document: dict[str, Any]) -> int:
    compared, reference = 0, Reference(document)
    for file in RULE_FILES:
        judged = list(confirmable(list_rule_outcomes(CHECKS[file.rule.id], document)))
        if judged:
            compared += len(judged)
            assert list(reference.says(file, judged)) == [o.outcome for o in judged], file.rule.id
    return compared


@given(pairs(), doubts)
def test_the_reference_runtime_agrees_on_drawn_reports(
    both: tuple[dict[str, Any], dict[str, Any] | None], doubtful: list[tuple[str, ...]] | None
) -> None:
    assert agree(both, doubtful) > 10


@settings(suppress_health_check=list(HealthCheck))
@given(documents())
def test_the_reference_runtime_agrees_on_documents_with_all_there_can_be(
    document: dict[str, Any],
) -> None:
    assert confirmed(document) > 10


@pytest.mark.slow(reason="20 000 reports through two engines take ten minutes")
@settings(max_examples=20_000, deadline=None)
@given(pairs(), doubts)
def test_the_reference_runtime_agrees_on_very_many_drawn_reports(
    both: tuple[dict[str, Any], dict[str, Any] | None], doubtful: list[tuple[str, ...]] | None
) -> None:
    assert agree(both, doubtful) > 10
