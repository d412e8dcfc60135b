from __future__ import annotations

import re

import pytest

from zfxxgk.codegen.typescript import make_types_module
from zfxxgk.spec import forms, schemas

TEXT = make_types_module("// head\n")
INTERFACES = dict(
    re.findall(r"^export interface (\w+) \{\n(.*?)^\}", TEXT, re.MULTILINE | re.DOTALL)
)


def members(name: str) -> dict[str, str]:
    return dict(re.findall(r"^  (\w+): (.*);$", INTERFACES[name], re.MULTILINE))


def test_what_is_read_and_what_is_found_have_a_name() -> None:
    assert {"Input", "AnnualReport", "Provenance", "Claims", "ReportResult", "Finding"} <= set(
        INTERFACES
    )


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_a_table_has_its_rows_and_its_edition(form: str) -> None:
    table = forms.table("requests", form)
    found = members(f"Requests{form}")
    assert found["form"] == f'"{form}"'
    assert list(found) == ["form", *(row.key for row in table.rows)]
    columns = members(found["granted"])
    assert columns == {column.key: "number | null" for column in table.rows[0].columns}


def test_unions_literals_lists_and_free_objects() -> None:
    report = members("AnnualReport")
    assert report["requests"] == "Requests2019 | Requests2021 | null"
    assert report["scope"] == '"organ" | "own_level" | "area" | "system" | null'
    assert report["cites"] == "string[]"
    assert report["extensions"] == "{ [key: string]: unknown }"
    assert members("Input")["members"] == "AnnualReport[] | null"


def test_every_property_of_a_report_is_a_member() -> None:
    assert list(members("AnnualReport")) == list(schemas.load("annual_report.json")["properties"])


def test_every_type_that_is_named_is_there() -> None:
    named = set(re.findall(r"\b[A-Z]\w+\b", "\n".join(re.findall(r": (.*);$", TEXT, re.MULTILINE))))
    assert named <= set(INTERFACES)
