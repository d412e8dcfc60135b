from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.authoring.lint.duplicates import find_duplicates
from zfxxgk.authoring.lint.instances import list_contexts, list_instances
from zfxxgk.spec.rule_files import RuleFile

Files = Callable[[dict[str, Any]], list[RuleFile]]
TABLE = "report.disputes.reconsideration"
SUM = {"assert": f"{TABLE}.upheld + {TABLE}.other == {TABLE}.total"}


def found(files: Files, one: dict[str, Any], other: dict[str, Any]) -> list[tuple[str, ...]]:
    read = files({"own/one": one, "own/other": other})
    return [
        f.rules for f in find_duplicates([list(list_instances(read, c)) for c in list_contexts()])
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{TABLE}.upheld + {TABLE}.other == {TABLE}.total",
        f"{TABLE}.total == {TABLE}.other + {TABLE}.upheld",
        f"2 * {TABLE}.total - 2 * {TABLE}.upheld == 2 * {TABLE}.other",
    ],
)
def test_the_same_sum_in_other_words_is_a_duplicate(files: Files, text: str) -> None:
    assert found(files, SUM, {"assert": text}) == [("own/other", "own/one")]


@pytest.mark.parametrize(
    "other",
    [
        {"assert": f"{TABLE}.upheld + {TABLE}.other <= {TABLE}.total"},
        {"assert": f"{TABLE}.upheld + {TABLE}.pending == {TABLE}.total"},
        {**SUM, "when": "report.year > 2020"},
        {"assert": f"{TABLE}.upheld + {TABLE}.other == {TABLE}.total + 1"},
        {**SUM, "status": "deprecated"},
    ],
)
def test_another_sum_is_none(files: Files, other: dict[str, Any]) -> None:
    assert found(files, SUM, other) == []


def test_a_part_of_a_rule_is_a_duplicate_of_it_wherever_it_stands(files: Files) -> None:
    every = {"for_each": {"t": "track"}, "assert": "report.disputes[t].total == 0"}
    one = {"assert": "report.disputes.reconsideration.total == 0"}
    assert found(files, every, one) == [("own/other", "own/one")]
    assert found(files, one, every) == [("own/one", "own/other")]


def test_names_of_bound_variables_do_not_matter(files: Files) -> None:
    one = {"assert": 'report.cites.exists(a, a.contains("甲"))'}
    other = {"assert": 'report.cites.exists(b, b.contains("甲"))'}
    assert found(files, one, other) == [("own/other", "own/one")]
    assert found(files, one, {"assert": 'report.cites.exists(b, b.contains("乙"))'}) == []
