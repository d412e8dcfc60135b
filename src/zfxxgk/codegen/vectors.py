"""Vectors for other implementations: documents, and what every rule must come to in each.

The documents are those of the rules' own cases, as few of them as show every outcome of every
rule, with every reason. Their outcomes are what the cases demand of their own rule, and what the
compiled rules say of all others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk.authoring.cases import make_input
from zfxxgk.authoring.compiled import CompiledRule
from zfxxgk.authoring.conformance import group_outcomes
from zfxxgk.engine.check import Check, Input
from zfxxgk.engine.evaluate import NOT_APPLICABLE, Outcome
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.view import InputView
from zfxxgk.spec.rule_files import RuleFile

if TYPE_CHECKING:
    from zfxxgk.spec.documents import InputDocument, Vector

Feature = tuple[str, str, str]


def make_vectors(rules: Sequence[CompiledRule]) -> str:
    """The vectors, a line of JSON each."""
    checks = [check for rule in rules for check in rule.checks]
    made = list(_made([rule.file for rule in rules], checks))
    chosen = sorted(_fewest([features for _, features in made]))
    return "".join(f"{json.dumps(made[n][0], ensure_ascii=False)}\n" for n in chosen)


def _made(
    files: Iterable[RuleFile], checks: Sequence[Check]
) -> Iterator[tuple[Vector, frozenset[Feature]]]:
    """A vector for each distinct document of the cases, and the features it shows."""
    seen: set[str] = set()
    for file in files:
        for case in file.cases:
            document = make_input(case)
            if (text := json.dumps(document)) in seen:
                continue
            seen.add(text)
            found = list(_outcomes(checks, document))
            vector: Vector = {
                "id": f"{file.rule.id}: {case['name']}",
                "input": document,
                "expected": group_outcomes(found),
            }
            yield vector, frozenset((rule, o.outcome, o.reason) for rule, o in found)


def _outcomes(checks: Sequence[Check], document: InputDocument) -> Iterator[tuple[str, Outcome]]:
    view = InputView(Input(**document))
    for check in list_fitting(checks, view.editions):
        for outcome in list_outcomes(check, view):
            if outcome.outcome != NOT_APPLICABLE:
                yield check.rule, outcome


def _fewest(features: Sequence[frozenset[Feature]]) -> set[int]:
    """Numbers of sets that together hold all features, each time the one that adds most."""
    left = set().union(*features)
    chosen: set[int] = set()
    while left:
        best = max(range(len(features)), key=lambda number: (len(features[number] & left), -number))
        chosen.add(best)
        left -= features[best]
    return chosen
