"""Google's C++ CEL as a second engine: the same instances, the rule's own text."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from cel_expr_python import cel
from cel_expr_python.ext import ext_strings

from zfxxgk.engine.check import Check, Input, Path, scaled
from zfxxgk.engine.evaluate import CONDITION, FAIL, NOT_APPLICABLE, PASS, Outcome
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.view import InputView
from zfxxgk.spec import forms
from zfxxgk.spec.schemas import INPUT, Node


@cache
def environment(names: tuple[str, ...]) -> Any:
    """An environment that knows the variables, the dimensions and ``sum`` over a list."""
    variables = dict.fromkeys((*Input._fields, *forms.dimensions(), *names), cel.Type.DYN)
    total = cel.Overload(
        "list_sum",
        return_type=cel.Type.INT,
        parameters=[cel.Type.List(cel.Type.DYN)],
        is_member=True,
        impl=lambda items: sum(items),
    )
    functions = [cel.FunctionDecl("sum", [total])]
    return cel.NewEnv(
        variables=variables, functions=functions, extensions=[ext_strings.ExtStrings()]
    )


@cache
def _compiled(expression: str, names: tuple[str, ...]) -> Any:
    return environment(names).compile(expression)


def verdict(
    data: Mapping[str, Any], when: str | None, holds: list[str], outcome: Outcome,
    over: Mapping[str, str],
) -> str:  # fmt: skip
    """What the reference says of an instance that was judged or did not apply."""
    names, given = tuple(over), dict(data)
    for name, key in zip(names, outcome.binding, strict=True):
        given[name] = _bound(given, over[name], key)
    if when is not None and not _true(when, names, given):
        return NOT_APPLICABLE
    return PASS if any(_true(text, names, given) for text in holds) else FAIL


def _true(expression: str, names: tuple[str, ...], given: Mapping[str, Any]) -> bool:
    value = _compiled(expression, names).eval(data=dict(given)).value()
    assert isinstance(value, bool), f"{expression}: {value!r}"
    return value


def _bound(given: Mapping[str, Any], source: str, key: Any) -> Any:
    if not isinstance(key, int):
        return key
    found: Any = given
    for step in source.split("."):
        found = found[step]
    return found[key]


def activation(document: Mapping[str, Any], zeros: Iterable[Path]) -> dict[str, Any]:
    """Variables and dimensions: amounts as integers, 0 in the blank cells that count as 0."""
    given = copy.deepcopy(dict(document))
    for path in zeros:
        owner: Any = given
        for step in path[:-1]:
            owner = owner[step]
        owner[path[-1]] = 0
    for name in Input._fields:
        if given[name] is not None:
            node = dict(Node.root(INPUT).properties())[name]
            given[name] = _integers(given[name], node)
    editions = {t: (given["report"][t] or {}).get("form") for t in forms.editions()}
    return given | {name: list(forms.dimension(name, editions)) for name in forms.dimensions()}


def _integers(value: Any, node: Node) -> Any:
    """The value with every amount in its smallest unit, by the ``x-scale`` of the schema."""
    if isinstance(value, list):
        item = node.in_form(None).schema["items"]
        return [_integers(v, Node(item, node.in_form(None).file)) for v in value]
    if isinstance(value, dict):
        known = dict(node.in_form(value.get("form")).properties())
        return {k: _integers(v, known[k]) if k in known else v for k, v in value.items()}
    decimals = node.keywords.get("x-scale", 0)
    return scaled(value, decimals) if decimals and value is not None else value


def confirmable(outcomes: list[Outcome]) -> Iterator[Outcome]:
    """The outcomes that an expression decided; the others the contract decides before it."""
    return (o for o in outcomes if o.outcome in (PASS, FAIL) or o.reason == CONDITION)


def counted(given: list[Check], document: dict[str, Any], outcome: Outcome) -> tuple[Path, ...]:
    """Blank cells that count as 0: of the assertion, and of the condition before it."""
    view = InputView(Input(**document))
    read = [
        each
        for check in list_fitting(given, view.editions)
        if check.when_references is not None
        for each in check.when_references(view.given, *outcome.binding)
    ]
    blank = (path for kind, path in read if kind == "cell" and view.value(path) is None)
    return (*outcome.assumed_zero, *blank)
