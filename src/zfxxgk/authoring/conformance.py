"""Answers of another implementation held against the conformance vectors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NotRequired, TypedDict

from zfxxgk.engine.evaluate import ERROR, FAIL, NOT_APPLICABLE, OUTCOMES, UNDETERMINED, Outcome
from zfxxgk.spec.rules import Rule

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Expectation, Group, Vector


class AnsweredOutcome(TypedDict):
    """The outcome of one instance, as an implementation writes it."""

    rule: str
    binding: dict[str, str | int]
    outcome: str
    reason: NotRequired[str | None]
    detail: NotRequired[str | None]


class Answer(TypedDict):
    """The answer to a vector; ``rules`` are those the implementation evaluates, null for all."""

    outcomes: list[AnsweredOutcome]
    rules: NotRequired[list[str] | None]
    error: NotRequired[str]


class Difference(NamedTuple):
    """A rule that did not come to what it must in a vector."""

    vector: str
    rule: str
    wanted: Expectation | None
    found: Expectation | None

    @property
    def key(self) -> str:
        """How a file of expected failures names it."""
        return f"{self.vector} | {self.rule}"


def group_outcomes(found: Iterable[tuple[str, Outcome]]) -> dict[str, Expectation]:
    """Outcomes as a vector states them: by rule the number of instances, and what does not pass.

    ``undetermined`` and ``error`` are grouped by reason and detail; ``bindings`` is null where
    the group holds every instance. What is not applicable is no instance.
    """
    by_rule: dict[str, list[Outcome]] = {}
    for rule, outcome in found:
        if outcome.outcome != NOT_APPLICABLE:
            by_rule.setdefault(rule, []).append(outcome)
    return {rule: _rule(outcomes) for rule, outcomes in sorted(by_rule.items())}


def _rule(outcomes: list[Outcome]) -> Expectation:
    return {
        "instances": len(outcomes),
        "fail": sorted((list(o.binding) for o in outcomes if o.outcome == FAIL), key=str),
        "undetermined": _groups(outcomes, UNDETERMINED),
        "error": _groups(outcomes, ERROR),
    }


def _groups(outcomes: list[Outcome], kind: str) -> list[Group]:
    groups: dict[tuple[str, str], list[list[str | int]]] = {}
    for each in outcomes:
        if each.outcome == kind:
            groups.setdefault((each.reason, each.detail), []).append(list(each.binding))
    return [
        {
            "reason": reason,
            "detail": detail,
            "bindings": None if len(found) == len(outcomes) else sorted(found, key=str),
        }
        for (reason, detail), found in sorted(groups.items())
    ]


def read_vectors(path: Path) -> Iterator[Vector]:
    """The vectors of a file, a line of JSON each."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_outcomes(answer: Answer, rules: Mapping[str, Rule]) -> list[tuple[str, Outcome]]:
    """The outcomes in an answer. Raises ValueError for one that is not in the protocol."""
    try:
        return [(each["rule"], _outcome(each, rules[each["rule"]])) for each in answer["outcomes"]]
    except (KeyError, TypeError) as error:
        raise ValueError(f"no answer of the protocol: {error!r}") from error


def _outcome(given: AnsweredOutcome, rule: Rule) -> Outcome:
    if given["outcome"] not in OUTCOMES:
        raise KeyError(given["outcome"])
    binding = given["binding"]
    # Nothing is bound where what the rule runs over was not supplied.
    keys = tuple(binding[name] for name in rule.for_each) if binding else ()
    return Outcome(keys, given["outcome"], given.get("reason") or "", given.get("detail") or "")


def find_differences(vector: Vector, answer: Answer, rules: Mapping[str, Rule]) -> list[Difference]:
    """Where an answer is not what the vector expects, for the rules that the answer claims.

    Raises ValueError for an answer that is not in the protocol.
    """
    claimed = list_claimed(answer, rules)
    found = group_outcomes(read_outcomes(answer, rules))
    expected = vector["expected"]
    return [
        Difference(vector["id"], rule, expected.get(rule), found.get(rule))
        for rule in sorted({*expected, *found} & claimed)
        if expected.get(rule) != found.get(rule)
    ]


def list_claimed(answer: Answer, rules: Mapping[str, Rule]) -> set[str]:
    """The rules that an implementation says it evaluates; all when it does not say."""
    claimed = answer.get("rules")
    return set(rules if claimed is None else claimed)
