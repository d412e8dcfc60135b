"""Answers of another implementation held against the conformance vectors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from zfxxgk.engine.evaluate import ERROR, FAIL, NOT_APPLICABLE, PASS, UNDETERMINED, Outcome
from zfxxgk.spec.rules import Rule

Json = dict[str, Any]


class Difference(NamedTuple):
    """A rule that did not come to what it must in a vector."""

    vector: str
    rule: str
    wanted: Json | None
    found: Json | None

    @property
    def key(self) -> str:
        """How a file of expected failures names it."""
        return f"{self.vector} | {self.rule}"


def grouped(found: Iterable[tuple[str, Outcome]]) -> Json:
    """Outcomes as a vector states them: by rule the number of instances, and what does not pass.

    ``undetermined`` and ``error`` are grouped by reason and detail; ``bindings`` is null where
    the group holds every instance. What is not applicable is no instance.
    """
    by_rule: dict[str, list[Outcome]] = {}
    for rule, outcome in found:
        if outcome.outcome != NOT_APPLICABLE:
            by_rule.setdefault(rule, []).append(outcome)
    return {rule: _rule(outcomes) for rule, outcomes in sorted(by_rule.items())}


def _rule(outcomes: list[Outcome]) -> Json:
    told: Json = {"instances": len(outcomes), FAIL: [], UNDETERMINED: [], ERROR: []}
    told[FAIL] = sorted((list(o.binding) for o in outcomes if o.outcome == FAIL), key=str)
    groups: dict[tuple[str, str, str], list[Any]] = {}
    for each in outcomes:
        if each.outcome not in (PASS, FAIL):
            key = (each.outcome, each.reason, each.detail)
            groups.setdefault(key, []).append(list(each.binding))
    for (kind, reason, detail), bindings in sorted(groups.items()):
        every = len(bindings) == len(outcomes)
        group = {"bindings": None if every else sorted(bindings, key=str)}
        told[kind].append({"reason": reason, "detail": detail, **group})
    return told


def read_vectors(path: Path) -> Iterator[Json]:
    """The vectors of a file, a line of JSON each."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def outcomes(answer: Mapping[str, Any], rules: Mapping[str, Rule]) -> list[tuple[str, Outcome]]:
    """The outcomes in an answer. Raises ValueError for one that is not in the protocol."""
    try:
        return [
            (
                each["rule"],
                Outcome(
                    _binding(each["binding"], rules[each["rule"]]),
                    each["outcome"],
                    each.get("reason") or "",
                    each.get("detail") or "",
                ),
            )
            for each in answer["outcomes"]
        ]
    except (KeyError, TypeError) as error:
        raise ValueError(f"no answer of the protocol: {error!r}") from error


def _binding(given: Mapping[str, Any], rule: Rule) -> tuple[Any, ...]:
    """Keys in the order of the rule; none where what the rule runs over was not supplied."""
    return tuple(given[name] for name in rule.for_each) if given else ()


def differences(
    vector: Mapping[str, Any], answer: Mapping[str, Any], rules: Mapping[str, Rule]
) -> list[Difference]:
    """Where an answer is not what the vector expects, for the rules that the answer claims.

    Raises ValueError for an answer that is not in the protocol.
    """
    claimed = claims(answer, rules)
    found = grouped(outcomes(answer, rules))
    expected = vector["expected"]
    return [
        Difference(vector["id"], rule, expected.get(rule), found.get(rule))
        for rule in sorted({*expected, *found} & claimed)
        if expected.get(rule) != found.get(rule)
    ]


def claims(answer: Mapping[str, Any], rules: Mapping[str, Rule]) -> set[str]:
    """The rules that an implementation says it evaluates; all when it does not say."""
    claimed = answer.get("rules")
    return set(rules if claimed is None else claimed)
