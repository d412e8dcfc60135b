"""The cases of a rule file: documents made from examples, and the outcomes they must have."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from zfxxgk.engine.check import Binding, Check, Input
from zfxxgk.engine.evaluate import (
    FAIL,
    NOT_APPLICABLE,
    PASS,
    UNDETERMINED,
    Outcome,
)
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.view import InputView
from zfxxgk.spec import schemas
from zfxxgk.spec.places import get_value, parse_dotted, set_value
from zfxxgk.spec.problems import find_problems

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Case, InputDocument, Json, JsonObject

EXAMPLE = "$example"
CLAIMS = "$claims"


def make_input(case: Case) -> InputDocument:
    """The input document of a case. Raises ValueError for a path or value that does not fit."""
    document: InputDocument = {
        "report": schemas.example(case["base"]),
        "previous": None,
        "members": None,
        "coverage": None,
        "provenance": None,
        "claims": None,
        "prose": None,
        "repeated": None,
        "copied": None,
    }
    for path, value in case.get("set", {}).items():
        _value(document, path)
        set_value(document, parse_dotted(path), _expanded(value))
    for path, amount in case.get("add", {}).items():
        number = _value(document, path)
        if not isinstance(number, int | float):
            raise ValueError(f"case {case['name']!r}: there is no number at {path}")
        set_value(document, parse_dotted(path), number + amount)
    if faults := find_problems(document, schemas.INPUT):
        words = "; ".join(f"{fault.pointer} {fault.text.en}" for fault in faults[:3])
        raise ValueError(f"case {case['name']!r}: {words}")
    return document


def list_rule_outcomes(checks: Iterable[Check], document: InputDocument) -> list[Outcome]:
    """Outcomes of one rule's checks; a rule for other editions gives none."""
    checks = tuple(checks)
    view = InputView(Input(**document))
    return [o for check in list_fitting(checks, view.editions) for o in list_outcomes(check, view)]


def run_case(
    checks: Iterable[Check], case: Case, document: InputDocument | None = None
) -> list[str]:
    """Returns a sentence for each expectation of a case that is not met.

    *document* is the input document of the case where it has been made before.
    """
    checks = tuple(checks)
    found = {o.binding: o for o in list_rule_outcomes(checks, document or make_input(case))}
    names = checks[0].names
    wanted: dict[Binding, tuple[str, str]] = {}
    wrong: list[str] = []
    idle = case.get("not_applicable", [])
    if idle is True:
        wanted = dict.fromkeys(found, (NOT_APPLICABLE, ""))
    for key, outcome, entries in (
        ("fails", FAIL, case.get("fails", [])),
        ("undetermined", UNDETERMINED, case.get("undetermined", [])),
        ("not_applicable", NOT_APPLICABLE, [] if idle is True else idle),
    ):
        for entry in entries:
            bindings = _bindings(entry, names, found)
            wanted |= dict.fromkeys(bindings, (outcome, str(entry.get("because", ""))))
            if not any(binding in found for binding in bindings):
                wrong.append(f"{key} {dict(entry)}: no such instance")
    wrong += [_difference(b, wanted.get(b, (PASS, "")), o) for b, o in found.items()]
    if not found and idle is not True:
        wrong.append("the rule has no instance in this document")
    if "reading" in case:
        wrong += [
            f"{b}: read as {o.reading}, expected {case['reading']}"
            for b, o in found.items()
            if o.outcome == PASS and o.reading != case["reading"]
        ]
    return [sentence for sentence in wrong if sentence]


def _difference(binding: Binding, wanted: tuple[str, str], found: Outcome) -> str:
    outcome, because = wanted
    if found.outcome == outcome and (not because or because == found.reason):
        return ""
    detail = f" ({found.reason} {found.detail})" if found.reason else ""
    return f"{binding}: {found.outcome}{detail}, expected {outcome} {because}".rstrip()


def _bindings(
    entry: Mapping[str, str | int], names: tuple[str, ...], found: Iterable[Binding]
) -> list[Binding]:
    """The bindings an entry stands for: names it leaves out stand for every key."""
    given = {name: value for name, value in entry.items() if name != "because"}
    if unknown := set(given) - set(names):
        raise ValueError(f"no such variable: {', '.join(sorted(unknown))}")
    if set(given) == set(names):
        return [tuple(given[name] for name in names)]
    at = {name: names.index(name) for name in given}
    return [b for b in found if all(b[i] == given[name] for name, i in at.items())]


def _value(document: InputDocument, path: str) -> Json:
    try:
        return get_value(document, parse_dotted(path))
    except (LookupError, TypeError):
        raise ValueError(f"the input document has no {path}") from None


def _claims(values: Mapping[str, Iterable[int]]) -> JsonObject:
    """Claims of whole numbers, as the overview would state them; no others."""
    kinds = schemas.load("claims.json")["properties"]
    if unknown := set(values) - set(kinds):
        raise ValueError(f"no such claims: {', '.join(sorted(unknown))}")
    where = {"unit": "件", "partial": False, "section": "/overview/text", "start": 0, "end": 1}

    def claim(kind: str, value: int) -> JsonObject:
        counted = kinds[kind]["items"]["$ref"].endswith("CountClaim")
        by = {"by": "unstated"} if counted else {}
        return {"value": value, "text": f"{value}件", **where, **by}

    return {kind: [claim(kind, value) for value in values.get(kind, ())] for kind in kinds}


def _expanded(value: Json) -> Json:
    if isinstance(value, dict) and set(value) == {EXAMPLE}:
        return schemas.example(value[EXAMPLE])
    if isinstance(value, dict) and set(value) == {CLAIMS}:
        return _claims(value[CLAIMS])
    if isinstance(value, list):
        return [_expanded(item) for item in value]
    return copy.deepcopy(value)
