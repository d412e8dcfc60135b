from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.authoring.compiled import compile_file, make_checks
from zfxxgk.authoring.lint.dead import find_dead
from zfxxgk.spec.rule_files import RuleFile

Files = Callable[[dict[str, Any]], list[RuleFile]]
TOTAL = "report.disputes.reconsideration.total"


def found(files: Files, **rule: Any) -> list[tuple[str, str]]:
    [file] = files({"own/rule": {"assert": f"{TOTAL} < 9", **rule}})
    return [
        (each.kind, each.data.get("expression", ""))
        for each in find_dead(file, make_checks(compile_file(file)))
    ]


@pytest.mark.parametrize(
    ("when", "never"),
    [
        ('report.agency.level == "vilage"', 'report.agency.level == "vilage"'),
        ("report.year < 2000", "report.year < 2000"),
        (f"{TOTAL} > 3 && {TOTAL} < 2", f"{TOTAL} > 3 && {TOTAL} < 2"),
        ('report.scope == "organ" || report.scope == "organs"', 'report.scope == "organs"'),
        ('report.agency.level in ["city", "twon"]', 'report.agency.level == "twon"'),
    ],
)
def test_a_condition_or_a_part_of_it_that_never_holds(files: Files, when: str, never: str) -> None:
    assert found(files, when=when) == [("dead-condition", never)]


@pytest.mark.parametrize(
    "when",
    ['report.agency.level == "township"', "report.year < 2009", f"{TOTAL} > 2 && {TOTAL} < 4",
     'report.overview.text.contains("甲") || report.year > 2010'],
)  # fmt: skip
def test_a_condition_that_can_hold(files: Files, when: str) -> None:
    assert found(files, when=when) == []


def test_a_comparison_within_an_assertion_that_never_holds(files: Files) -> None:
    text = 'report.agency.level != "city" || report.scope == "organs"'
    assert found(files, **{"assert": text}) == [("dead-condition", 'report.scope == "organs"')]


def test_a_condition_that_leaves_out_some_bindings_is_none(files: Files) -> None:
    rule = {"for_each": {"t": "track"}, "when": 't != "reconsideration"'}
    assert found(files, **rule, **{"assert": "report.disputes[t].total < 9"}) == []


def test_what_is_not_decided_wants_a_case(files: Files) -> None:
    when = 'report.overview.text.contains("甲")'
    assert found(files, when=when) == [("open-condition", "")]
    case = {"name": "it is there", "base": "form-2021", "set": {"report.overview.text": "甲"}}
    assert found(files, when=when, cases=[case]) == []
