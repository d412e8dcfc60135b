from __future__ import annotations

import ast
import copy
from typing import Any

import pytest

from zfxxgk.codegen.fits import make_fits_module
from zfxxgk.spec import schemas
from zfxxgk_generated.fits import FITS, ORDERS

TEXT = make_fits_module()


def test_the_module_needs_the_standard_library_alone() -> None:
    imported = {
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(ast.parse(TEXT))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported == {"__future__", "collections.abc", "datetime", "re", "typing"}


def test_there_is_a_function_for_each_file_of_an_input_document() -> None:
    parts = {"annual_report.json", "claims.json", "prose.json", "provenance.json", "place.json"}
    assert {"input.json", "coverage.json", "text_match.json", *parts} <= set(FITS)
    assert "rule.json" not in FITS


def test_the_order_of_an_object_is_told_by_its_keys() -> None:
    """What has the keys of one object in the order of another would pass for arranged."""
    assert {
        tuple(schemas.load(f"{name}.json")["properties"]) for name in ("place", "agency")
    } < ORDERS
    assert len({frozenset(order) for order in ORDERS}) == len(ORDERS)


PLACE = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"page": 1, "sheet": "", "bbox": [0, 0.5, 1e9, -1]}, True),
        ({"page": 1.0}, True),
        ({"page": 0}, False),
        ({"page": True}, False),
        ({"page": "1"}, False),
        ({"bbox": [1, 2, 3]}, False),
        ({"bbox": [1, 2, 3, 4, 5]}, False),
        ({"bbox": [1, 2, 3, None]}, False),
        ({"bbox": {}}, False),
        ({"pages": None}, False),
        ({1: None}, False),
    ],
)
def test_a_place_fits_or_not(change: dict[Any, Any], fits: bool) -> None:
    assert FITS["place.json"](PLACE | change) is fits


@pytest.mark.parametrize("value", [None, [], "", 3, {}, {"page": None}])
def test_what_is_no_place_does_not_fit(value: object) -> None:
    assert FITS["place.json"](value) is False


@pytest.mark.parametrize("day", ["2024-02-29", "2000-02-29", "9999-12-31", None])
def test_a_day_fits(day: str | None) -> None:
    assert FITS["period.json"]({"from": day, "to": None})


@pytest.mark.parametrize("day", ["2024-02-30", "1900-02-29", "2024-2-3", "20240203", "0000-01-01"])
def test_what_is_no_day_does_not_fit(day: str) -> None:
    assert not FITS["period.json"]({"from": day, "to": None})


def test_the_tables_of_an_edition_belong_to_its_form() -> None:
    old, new = (schemas.example(f"form-{form}") for form in ("2019", "2021"))
    assert FITS["requests_2019.json"](old["requests"])
    assert not FITS["requests_2019.json"](new["requests"])
    assert not FITS["annual_report.json"](old | {"requests": {**new["requests"], "form": "2019"}})


@pytest.fixture
def with_an_addition(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The functions of a schema of which a minor version has added a property of the period."""
    period: Any = copy.deepcopy(schemas.load("period.json"))
    period["properties"]["note"] = {"type": "string", "minLength": 1}
    load = schemas.load
    monkeypatch.setattr(schemas, "load", lambda name: period if "period" in name else load(name))
    made: dict[str, Any] = {}
    exec(make_fits_module(), made)
    return dict(made["FITS"])


@pytest.mark.parametrize(
    ("change", "fits"),
    [({}, True), ({"note": "a"}, True), ({"note": ""}, False), ({"n": 1}, False)],
)
def test_what_a_minor_version_adds_may_be_missing(
    with_an_addition: dict[str, Any], change: dict[str, Any], fits: bool
) -> None:
    period = {"from": None, "to": None}
    assert with_an_addition["period.json"](period | change) is fits
    assert not with_an_addition["period.json"]({"from": None, "note": "a"})
