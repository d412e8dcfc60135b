from __future__ import annotations

import json
from typing import Any

import pytest

from zfxxgk.read.json_report import parse
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import arrange, dump, is_arranged


def shuffled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: shuffled(value[key]) for key in sorted(value, reverse=True)}
    return [shuffled(item) for item in value] if isinstance(value, list) else value


def keys(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [[key, keys(inner)] for key, inner in value.items()]
    return []


@pytest.mark.parametrize("name", schemas.examples())
def test_the_order_of_keys_is_that_of_the_schema(name: str) -> None:
    report = schemas.example(name)
    arranged = arrange(shuffled(report))
    assert arranged == report
    assert list(arranged) == list(schemas.load("annual_report.json")["properties"])
    for table in ("proactive_disclosure", "requests"):
        form = report[table]["form"]
        schema = schemas.load(f"{table}_{form}.json")
        assert list(arranged[table]) == list(schema["properties"])
    columns = list(schemas.load("request_counts.json")["properties"])
    assert list(arranged["requests"]["received"]) == columns


def objects(value: Any) -> list[dict[str, Any]]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict) else []
    return own + [found for item in inner for found in objects(item)]


@pytest.mark.parametrize("name", schemas.examples())
def test_it_is_told_whether_all_objects_have_their_keys_in_order(name: str) -> None:
    report = schemas.example(name)
    assert is_arranged(objects(report))
    assert not is_arranged(objects(shuffled(report)))
    for table in ("agency", "requests"):
        assert not is_arranged(objects({**report, table: shuffled(report[table])}))


@pytest.mark.parametrize("name", schemas.examples())
def test_a_table_of_no_known_edition_has_the_order_of_the_first(name: str) -> None:
    report = schemas.example(name)
    rows = list(schemas.load("requests_2019.json")["properties"])
    for form in ("1999", None, [], 2021):
        report["requests"] = {"x": 1, **dict.fromkeys(reversed(rows), 0), "form": form}
        assert list(arrange(report)["requests"]) == [*rows, "x"]


@pytest.mark.parametrize("name", schemas.examples())
def test_what_is_dumped_parses_to_the_same(name: str) -> None:
    report = schemas.example(name)
    text = dump(report)
    assert parse(text) == report
    assert dump(parse(text)) == text
    assert dump(shuffled(report)) == text


def test_the_bytes_are_fixed() -> None:
    assert dump({"year": 2024.0, "title": "年报", "cites": []}) == (
        '{\n  "title": "年报",\n  "year": 2024,\n  "cites": []\n}\n'
    )


@pytest.mark.parametrize(
    ("number", "written"),
    [(3.0, "3"), (-0.0, "0"), (3.5, "3.5"), (59237.2449, "59237.2449"), (0.0001, "0.0001")],
)
def test_integers_have_no_fraction(number: float, written: str) -> None:
    assert dump({"x": number}) == f'{{\n  "x": {written}\n}}\n'


def test_extensions_keep_their_own_order() -> None:
    text = dump({"extensions": {"b": 1, "a": {"d": 1, "c": 2.0}}})
    assert json.loads(text) == {"extensions": {"b": 1, "a": {"d": 1, "c": 2}}}
    assert text.index('"b"') < text.index('"a"') < text.index('"d"') < text.index('"c"')


def test_provenance_can_be_arranged_too() -> None:
    schema = schemas.load("provenance.json")
    cell = dict.fromkeys(reversed(schema["$defs"]["CellRecord"]["properties"]), "x")
    arranged = arrange({"grids": [], "cells": [cell], "document": "x"}, "provenance.json")
    assert list(arranged) == ["document", "cells", "grids"]
    assert list(arranged["cells"][0]) == list(schema["$defs"]["CellRecord"]["properties"])
