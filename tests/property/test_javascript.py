"""The compiled JavaScript against the compiled Python, on drawn documents with all there can be."""

from __future__ import annotations

import copy
import json
import re
from random import Random
from typing import Any

import pytest
from documents import documents, variants
from engines import require_agreement
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from javascript import problem_worker
from spoilt import spoil

from zfxxgk.spec.labels import Text
from zfxxgk.spec.problems import Problem, find_problems, is_valid
from zfxxgk.spec.schemas import INPUT

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
EACH = 20
"""Documents from one that was drawn."""


def drawn(count: int) -> settings:
    return settings(max_examples=count // EACH, deadline=None, suppress_health_check=CALM)


def agree(document: dict[str, Any], seed: int) -> None:
    several = [copy.deepcopy(each) for each in variants(document, seed, EACH)]
    assert require_agreement(several) > 50 * EACH


@drawn(160)
@given(documents(), st.integers(0, 2**32))
def test_javascript_says_what_python_says(document: dict[str, Any], seed: int) -> None:
    agree(document, seed)


@pytest.mark.slow(
    reason="100 000 documents through two engines take half an hour on a busy machine"
)
@drawn(100_000)
@given(documents(), st.integers(0, 2**32))
def test_javascript_says_what_python_says_of_very_many(document: dict[str, Any], seed: int) -> None:
    agree(document, seed)


@drawn(160)
@given(documents(), st.integers(0, 2**32))
def test_what_is_compared_are_valid_documents(document: dict[str, Any], seed: int) -> None:
    for each in variants(document, seed, EACH):
        assert find_problems(each, INPUT) == []


# ---------------------------------------------------------------------- what does not fit

_VALUE = re.compile("(?:现为|but is|格式|form) .*", re.DOTALL)
_MEANT = re.compile("（是否为.*| .did you mean .*", re.DOTALL)


def made_common(problems: list[Problem]) -> list[tuple[str, ...]]:
    """In the words that both languages say: each writes numbers and lists in its own way."""
    return sorted(
        (pointer.removeprefix("/report"), *(_MEANT.sub("", _VALUE.sub("", t)) for t in text))
        for pointer, text in problems
    )


def refuse_the_same(document: dict[str, Any], seed: int) -> None:
    random = Random(seed)
    spoilt = [document, *(spoil(document, random) for _ in range(100))]
    for each in spoilt:
        problem_worker().send(json.dumps(each).encode())
    answers = [problem_worker().receive() for _ in spoilt]
    for each, answer in zip(spoilt, answers, strict=True):
        assert is_valid(each, INPUT) == (not answer)
        theirs = [Problem(told["pointer"], Text(**told["text"])) for told in answer]
        assert made_common(theirs) == made_common(find_problems(each, INPUT))


@drawn(160)
@given(documents(), st.integers(0, 2**32))
def test_javascript_refuses_what_python_refuses(document: dict[str, Any], seed: int) -> None:
    refuse_the_same(document, seed)


@pytest.mark.slow(reason="200 000 documents spoilt and refused by two engines")
@drawn(40_000)
@given(documents(), st.integers(0, 2**32))
def test_javascript_refuses_what_python_refuses_of_very_many(
    document: dict[str, Any], seed: int
) -> None:
    refuse_the_same(document, seed)
