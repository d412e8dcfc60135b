"""What of a report stands on paper, to be held against what was read from there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from consistent import TABLES, blanked, cells
from hypothesis import strategies as st

from zfxxgk.engine.check import Input, name_instance
from zfxxgk.engine.evaluate import evaluate
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.view import InputView
from zfxxgk.render.relations import ABSENT, AGREES, NOT_FOR_IT, UNCHECKED, Relation
from zfxxgk.spec import forms
from zfxxgk.testing import valid_reports

PRINTED = (
    *("title", "year", "published_on", "preamble", "proactive_disclosure", "requests", "disputes"),
    *("problems_and_improvements", "other_matters"),
)


def on_paper(report: dict[str, Any]) -> dict[str, Any]:
    """The parts that the document shows; all else of a report tells of it, or is told from these.

    A unit without its amount is shown nowhere.
    """
    found = {key: report[key] for key in PRINTED}
    found |= {"agency": report["agency"]["name"], "overview": report["overview"]["text"]}
    if forms.get_form(report, "proactive_disclosure") == "2019":
        table = found["proactive_disclosure"]
        bought = table["procurement"]
        if bought["amount"] is None:
            found["proactive_disclosure"] = table | {"procurement": bought | {"unit": None}}
    return found


# ---------------------------------------------------------------------- what relations come to


def outcome_of(words: str) -> str:
    """What the words of the workbook are called in the engine."""
    if words in (ABSENT, NOT_FOR_IT):
        return "not_applicable"
    if words.startswith(UNCHECKED):
        return "undetermined"
    return {AGREES: "pass"}.get(words, "fail")


def by_engine(report: dict[str, Any], relations: Sequence[Relation]) -> list[str]:
    """The outcomes of these relations as the engine judges the report."""
    view = InputView(Input(report))
    rules = {each.check.rule for each in relations}
    found = {}
    for check in load_builtin().checks:
        if check.rule in rules and view.editions.fit(check.editions):
            for outcome in evaluate(check, view):
                binding = dict(zip(check.names, outcome.binding, strict=True))
                found[name_instance(check.rule, binding)] = outcome.outcome
    return [found[name_instance(each.check.rule, each.check.binding)] for each in relations]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """A report that adds up but for some cells, which are blank or hold another number."""
    report = draw(st.one_of(valid_reports(blanks=True), blanked()))
    every = cells(report, *TABLES)
    for table, row, column in draw(st.lists(st.sampled_from(every), max_size=8)):
        report[table][row][column] = draw(st.one_of(st.none(), NUMBERS))
    if draw(st.integers(0, 9)) == 0:
        table = draw(st.sampled_from([each for each in TABLES if report[each] is not None]))
        for row in report[table].values():
            if isinstance(row, dict):
                row.update({key: None for key in row if draw(st.integers(0, 9))})
    return report


NUMBERS = st.one_of(st.integers(0, 3), st.integers(0, 10**6), st.just(10**12 - 1))
