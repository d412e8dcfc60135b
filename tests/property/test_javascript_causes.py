"""Causes, suspects and implied values in JavaScript against Python's, on drawn slips.

What is compared is the whole result, words and order included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from engines import require_same_results
from hypothesis import given
from hypothesis import strategies as st
from invented import spoilt
from javascript import PACKAGE, Worker
from test_locate import System, failing, systems, tables

from zfxxgk.engine.causes.search import Search
from zfxxgk.spec.problems import find_problems
from zfxxgk.spec.schemas import INPUT

FIRST_SEED = 9_900_000
AT_ONCE = 50
EXACT = 2**53
STEPS = 12
"""Few enough that some searches end before their time."""
KINDS = 15
"""All that :func:`kinds` tells apart."""

Result = dict[str, Any]


def kinds(result: Result) -> Iterator[str]:
    """What there is in a result that the comparison is about."""
    for cause in result["causes"]:
        repairs, suspects = cause["repairs"], cause["suspects"]
        yield "certain" if cause["certain"] else "open"
        yield from ["several repairs"] * (len(repairs) > 1)
        yield from ["nothing found"] * (not repairs)
        yield from ["not complete"] * (not cause["complete"])
        yield from ["more than are searched for"] * any(len(each) > 5 for each in repairs)
        yield from ["a place"] * (cause["location"] is not None)
        yield from ["several cells at once"] * any(len(each) > 1 for each in repairs)
        yield from ["a blank"] * any(each["value"] is None for each in suspects)
        yield from ["beyond doubles"] * any(each["implied"] >= EXACT for each in suspects)
        for words in ("The narrative agrees", "Last year's report agrees"):
            yield from [words] * (words in cause["message"]["en"])
    told = {each["pointer"] for finding in result["findings"] for each in finding["suspects"]}
    yield from ["both years"] * any(each.startswith("/previous/") for each in told)
    yield from ["two causes"] * (len(result["causes"]) > 1)
    yield from ["another reading"] * bool(result["readings"])


def compare(first: int, count: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for seed in range(first, first + count, AT_ONCE):
        documents = [spoilt.document(each) for each in range(seed, seed + AT_ONCE)]
        for result in require_same_results(documents):
            found.update(set(kinds(result)))
    return found


def test_javascript_finds_the_causes_that_python_finds() -> None:
    found = compare(FIRST_SEED, 100)
    seen = {"certain", "open", "several repairs", "several cells at once", "two causes", "a blank"}
    assert {kind for kind, count in found.items() if count > 10} >= seen


@pytest.mark.slow(reason="12 000 reports through two engines take a quarter of an hour")
def test_javascript_finds_the_causes_that_python_finds_in_very_many() -> None:
    found = compare(FIRST_SEED + 300, 12_000)
    assert len(found) == KINDS
    assert min(found.values()) > 10


def test_what_is_compared_are_valid_documents() -> None:
    for seed in range(FIRST_SEED, FIRST_SEED + 40):
        assert find_problems(spoilt.document(seed), INPUT) == []


SEARCH = f"""
import {{ createInterface }} from "node:readline";
import {{ Search }} from "{PACKAGE.as_uri()}/search.js";
for await (const line of createInterface({{ input: process.stdin }})) {{
  const {{ equations, values }} = JSON.parse(line);
  const search = new Search(equations, new Map(values), {STEPS});
  const found = [1, 2, 3].map((size) => {{
    const repairs = search.ofSize(size).map((repair) => [...repair]);
    return [repairs, search.complete, search.negative, search.vague];
  }});
  process.stdout.write(JSON.stringify(found) + "\\n");
}}
"""


@pytest.fixture(scope="module")
def searching(tmp_path_factory: pytest.TempPathFactory) -> Worker:
    script = tmp_path_factory.mktemp("js") / "search.mjs"
    script.write_text(SEARCH, encoding="utf-8")
    return Worker(script)


@given(system=failing(st.one_of(systems(), tables())))
def test_any_sums_are_searched_as_in_python(searching: Worker, system: System) -> None:
    equations, values = system
    search, wanted = Search(equations, values, STEPS), []
    for size in (1, 2, 3):
        repairs = [[list(pair) for pair in repair.items()] for repair in search.of_size(size)]
        wanted.append([repairs, search.complete, search.negative, search.vague])
    told = [{"terms": each.terms, "constant": each.constant} for each in equations]
    assert searching.ask({"equations": told, "values": list(values.items())}) == wanted
