"""The compiled JavaScript against the compiled Python, on drawn documents with all there can be."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from documents import documents, variants
from engines import require_agreement
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zfxxgk.spec.problems import find_problems
from zfxxgk.spec.schemas import INPUT

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
EACH = 20
"""Documents from one that was drawn."""


def drawn(count: int) -> settings:
    return settings(max_examples=count // EACH, deadline=None, suppress_health_check=CALM)


def agree(document: dict[str, Any], seed: int) -> None:
    several = [copy.deepcopy(each) for each in variants(document, seed, EACH)]
    assert require_agreement(several) > 50 * EACH


@drawn(400)
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


@drawn(1_000)
@given(documents(), st.integers(0, 2**32))
def test_what_is_compared_are_valid_documents(document: dict[str, Any], seed: int) -> None:
    for each in variants(document, seed, EACH):
        assert find_problems(each, INPUT) == []
