"""What rules read, found by asking them about documents in which everything is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, cast

from zfxxgk.authoring.cases import CLAIMS, make_input
from zfxxgk.cel.variants import Variant
from zfxxgk.engine.check import Check, Input, Reference
from zfxxgk.engine.evaluate import BLANK_COMPONENTS, BLANK_TOTAL, MISSING, MISSING_INPUT
from zfxxgk.engine.view import InputView
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.places import format_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import JsonObject, Prose


@cache
def _documents() -> tuple[Input, ...]:
    """One document for each example: the report is the year before and the only member too."""
    found = []
    kinds = schemas.load("claims.json")["properties"]
    for name in schemas.examples():
        claims = {CLAIMS: {kind: [1] for kind in kinds}}
        document = make_input({"name": name, "base": name, "set": {"claims": claims}})
        report = document["report"]
        document |= {"previous": report, "members": [report], "prose": _prose()}
        found.append(Input(**document))
    return tuple(found)


def _prose() -> Prose:
    """One record in every list, its fields null."""
    schema = schemas.load("prose.json")
    found: JsonObject = {}
    for key, content in schema["properties"].items():
        definition = schema["$defs"][content["items"]["$ref"].rpartition("/")[2]]
        found[key] = [dict.fromkeys(definition["properties"])]
    return cast("Prose", found)


def list_references(check: Check, *, when: bool = False) -> Iterator[Reference]:
    """The places that a check reads in the documents whose forms it is for."""
    asked = check.when_references if when else check.references
    for given in _documents():
        if asked is None or not InputView(given).editions.fit(check.editions):
            continue
        if check.over and check.over[0] == "provenance":
            continue
        for binding in ((0,),) if check.over else check.bindings:
            yield from asked(given, *binding)


def list_cells_read(checks: Iterable[Check]) -> frozenset[str]:
    """Pointers of the cells of the report whose number a rule reads."""
    return frozenset(
        format_pointer(path)
        for check in checks
        for when in (False, True)
        for kind, path in list_references(check, when=when)
        if kind == "cell" and path[0] == "report"
    )


def list_reasons(variants: Iterable[Variant], checks: Iterable[Check]) -> frozenset[str]:
    """The reasons for which an instance of a rule can be undetermined, unread cells aside."""
    found: set[str] = set()
    if any(variant.needs for variant in variants):
        found.add(MISSING_INPUT)
    totals = forms.total_keys()
    for check in checks:
        condition, own = tuple(list_references(check, when=True)), tuple(list_references(check))
        asked = {path for kind, path in condition if kind == "presence"}
        for kind, path in (*condition, *own):
            if path in asked:
                continue
            if kind == "cell":
                found.add(BLANK_COMPONENTS if totals.isdisjoint(path) else BLANK_TOTAL)
            elif kind == "value":
                found.add(MISSING)
    return frozenset(found)
