"""What the compiled Python says of a document, in the words that other engines answer with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from javascript import worker

from zfxxgk.engine import rule_set
from zfxxgk.engine.check import Input
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.run import judge
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import format_pointer

Outcomes = list[dict[str, Any]]
RULES = rule_set.load_builtin().choose()


def python_outcomes(document: Mapping[str, Any]) -> Outcomes:
    """Every instance of every built-in rule in order, those that are off included."""
    view = InputView(Input(**document))
    return [
        {
            "rule": check.rule,
            "binding": dict(zip(check.names, found.binding, strict=False)),
            "outcome": found.outcome,
            "reason": found.reason,
            "detail": found.detail,
            "assumed_zero": [format_pointer(path) for path in found.assumed_zero],
            "reading": found.reading,
        }
        for check in list_fitting(rule_set.load_builtin().checks, view.editions)
        for found in list_outcomes(check, view)
    ]


def python_result(document: Mapping[str, Any]) -> dict[str, Any]:
    return dict(judge(Input(**document), RULES).as_dict())


def require_agreement(documents: Iterable[Mapping[str, Any]]) -> int:
    """Holds JavaScript against Python, words included; the number of instances compared."""
    documents, compared = tuple(documents), 0
    for document in documents:
        line = json.dumps(document).encode()
        for command in ("outcomes", "check"):
            worker(command).send(line)
    said = [(python_outcomes(document), python_result(document)) for document in documents]
    # All answers are taken before any is looked at, or the next documents would get them.
    answers = [[worker(name).receive() for name in ("outcomes", "check")] for _ in documents]
    for document, (outcomes, result), (theirs, their_result) in zip(
        documents, said, answers, strict=True
    ):
        assert list(differences(outcomes, theirs.get("outcomes", [theirs]))) == [], document
        assert their_result == result, document
        compared += len(outcomes)
    return compared


def require_same_results(documents: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Holds the results of both languages against each other; what they come to."""
    documents = tuple(documents)
    for document in documents:
        worker("check").send(json.dumps(document).encode())
    ours = [python_result(document) for document in documents]
    theirs = [worker("check").receive() for _ in documents]
    for document, our, their in zip(documents, ours, theirs, strict=True):
        assert their == our, document
    return ours


def differences(ours: Outcomes, theirs: Outcomes) -> Iterable[tuple[Any, Any]]:
    """The instances of which two engines say different things."""
    if ours == theirs:
        return
    for index in range(max(len(ours), len(theirs))):
        pair = tuple(each[index] if index < len(each) else None for each in (ours, theirs))
        if pair[0] != pair[1]:
            yield pair
