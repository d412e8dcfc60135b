"""Rules and expressions made from a few words, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from zfxxgk.authoring.compiled import make_checks
from zfxxgk.cel.compile import RuleError, compile_rule
from zfxxgk.cel.parser import parse
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.tree import CelError
from zfxxgk.cel.type_check import Checker, Facts
from zfxxgk.cel.types import Str, Type
from zfxxgk.cel.variants import Variant
from zfxxgk.engine.check import Check, Input
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.rules import Rule

MESSAGE = {"zh": "不符", "en": "wrong"}
HEAD: dict[str, Any] = {
    "title": {"zh": "题", "en": "title"},
    "norm": "plausible",
    "severity": "notice",
    "basis": [{"document": "甲", "place": "", "mark": "D"}],
    "since": "1.0",
    "status": "preview",
}


def editions(form: str, *variables: str) -> dict[tuple[str, str], str]:
    """The same edition for all tables of the report and of other variables."""
    names = ("report", *variables)
    return {(name, table): form for name in names for table in forms.editions()}


def scope(form: str = "2021", *variables: str, **bound: Type) -> Scope:
    return Scope(editions(form, *variables), bound)


def key(dimension: str, name: str, form: str = "2021") -> Str:
    """A bound key of a dimension."""
    keys = forms.dimension(dimension, {"requests": form, "proactive_disclosure": form})
    assert name in keys
    return Str(name, keys)


def checked(text: str, at: Scope | None = None) -> tuple[Type, Facts]:
    """Type and facts of an expression, in the 2021 form unless told otherwise."""
    checker = Checker()
    return checker.type_of(parse(text), at or scope()), checker.facts


def refused(text: str, at: Scope | None = None) -> tuple[int, str]:
    """Column and words of what is said of an expression of one line."""
    with pytest.raises(CelError) as caught:
        checked(text, at)
    assert caught.value.position.line == 1
    return caught.value.position.column, caught.value.message


def rule(id: str = "own/rule", **keys: Any) -> Rule:
    """A rule by the keys of its file; ``assert_`` is the key that is a word of Python."""
    data = {**HEAD, **{name.rstrip("_"): value for name, value in keys.items()}}
    return Rule.from_data(id, data, f"{id}.yaml")


def variants(**keys: Any) -> tuple[Variant, ...]:
    return compile_rule(rule(**keys))


def fault(**keys: Any) -> RuleError:
    """The error of a rule that must not compile."""
    with pytest.raises(RuleError) as caught:
        variants(**keys)
    return caught.value


def checks(**keys: Any) -> tuple[Check, ...]:
    return make_checks(variants(**keys))


def given(report: Any = "form-2021", **others: Any) -> Input:
    """An input document; a report may be the name of an example."""
    return Input(schemas.example(report) if isinstance(report, str) else report, **others)


def failing(found: Iterable[Check], document: Input) -> list[tuple[Any, ...]]:
    """Bindings for which the check for the report's own editions is false."""
    [check] = [check for check in found if _fits(check.editions, document)]
    return [binding for binding in check.bindings if not check.test(document, *binding)]


def _fits(wanted: Mapping[tuple[str, str], tuple[str, ...]], document: Input) -> bool:
    return all(getattr(document, v)[t]["form"] in allowed for (v, t), allowed in wanted.items())
