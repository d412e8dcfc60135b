"""No message is longer than a person reads at once, whatever the report holds."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from authored import RULE_FILES
from hypothesis import given
from hypothesis import strategies as st
from judging import judge_any

from zfxxgk import check
from zfxxgk.authoring.cases import make_input
from zfxxgk.engine.findings import Result
from zfxxgk.spec import schemas
from zfxxgk.spec.places import parse_pointer, set_value
from zfxxgk.spec.rule_files import RuleFile
from zfxxgk.testing.matrix import list_cells

MOST_ZH, MOST_EN = 120, 240
MOST = 999_999
FILES = {file.rule.id: file for file in RULE_FILES}


def too_long(result: Result) -> list[str]:
    told = [each.message for each in (*result.findings, *result.causes)]
    return [text.zh for text in told if len(text.zh) > MOST_ZH] + [
        text.en for text in told if len(text.en) > MOST_EN
    ]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_the_cases_of_a_rule_are_told_in_short(file: RuleFile) -> None:
    failing = [case for case in file.cases if case.get("fails")]
    for case in failing:
        assert too_long(judge_any(file.rule.id, **make_input(case))) == []


@st.composite
def disfigured(draw: st.DrawFn) -> dict[str, Any]:
    """A report of which any cells, few or all, hold anything."""
    report: Any = copy.deepcopy(schemas.example(draw(st.sampled_from(["form-2021", "form-2019"]))))
    places = [pointer for pointer, _ in list_cells(report)]
    chosen = draw(st.lists(st.sampled_from(places), min_size=1, unique=True) | st.just(places))
    value = st.none() | st.integers(0, MOST) | st.sampled_from([0, MOST])
    for pointer in chosen:
        set_value({"report": report}, parse_pointer(pointer), draw(value))
    return report


@given(report=disfigured())
def test_whatever_the_cells_hold_is_told_in_short(report: dict[str, Any]) -> None:
    assert too_long(check(report)) == []
