"""A store as tables: nothing is lost on the way from reports to the long table and the wide one."""

from __future__ import annotations

import csv
import gzip
import tempfile
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.corpus_samples import office
from unit.corpus.tidy.tidy_samples import open_parts, read, write

from zfxxgk.corpus.tidy.divisions import Divisions
from zfxxgk.corpus.tidy.variables import list_cells
from zfxxgk.corpus.tidy.write import Work, write_tables
from zfxxgk.errors import InputError
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.places import get_value, split_pointer
from zfxxgk.testing import reports_with_one_fault, valid_reports

NAME = "青禾县水利局"
DRAWN = st.one_of(
    valid_reports(blanks=True), reports_with_one_fault().map(lambda fault: fault.report)
)


def list_numbers(report: Any) -> dict[str, float | None]:
    """The cells of the tables that a report has, and what it says of the processing fee."""
    found: dict[str, float | None] = {}
    for table in forms.tables():
        if report[table.key] is not None and forms.get_form(report, table.key) == table.form:
            found |= {p: get_value(report, split_pointer(p)) for p, _, _ in table.cells()}
    fee = report["other_matters"]["processing_fee"]
    names = ("notices", "charged", "collected")
    start = "/other_matters/processing_fee"
    return found | {f"{start}/{name}": None if fee is None else fee[name] for name in names}


@settings(max_examples=6, deadline=None)
@given(st.lists(DRAWN, min_size=1, max_size=4))
def test_the_tables_give_back_the_numbers_of_the_reports(reports: list[Any]) -> None:
    for number, report in enumerate(reports):
        report["agency"] |= {"name": f"青禾县第{number}水利局", "uscc": None}
    names = {cell.variable: cell.pointer for cell in list_cells()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        assert write(folder, reports).taken == len(reports)
        long, wide = read(folder, "long"), read(folder, "wide")
    for report in reports:
        wanted = list_numbers(report)
        mine = pl.col("agency_id") == report["agency"]["name"]
        cells = {names[v]: value for v, value in long.filter(mine)["variable", "value"].rows()}
        assert cells == wanted
        (row,) = wide.filter(mine).to_dicts()
        assert {p: row[v] for v, p in names.items() if p in wanted} == wanted
        assert {row[v] for v, p in names.items() if p not in wanted} <= {None}
    again = long.pivot("variable", index="report", values="value").sort("report")
    there = [name for name in wide.columns if name in again.columns]
    assert again.select(there).equals(
        wide.sort("report").select(there).cast(again.select(there).schema)
    )


def test_text_files_say_what_the_others_say(tmp_path: Path) -> None:
    write(tmp_path, [office(NAME, received__total=None), schemas.example("form-2019")])
    long = read(tmp_path, "long")
    with gzip.open(tmp_path / "out" / "long.csv.gz", "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["variable"] for row in rows] == long["variable"].to_list()
    values = [float(row["value"]) if row["value"] else None for row in rows]
    assert values == long["value"].to_list()
    assert {row["value"] for row in rows if row["variable"] == "t3_granted_total"} == {"38", "4"}
    text = (tmp_path / "out" / "wide.csv").read_text(encoding="utf-8-sig")
    found = {row["year"]: row["t3_received_total"] for row in csv.DictReader(text.splitlines())}
    assert found == {"2024": "", "2019": "6"}


def test_another_engine_reads_them(tmp_path: Path) -> None:
    write(tmp_path, [office(NAME), office("青禾县民政局")])
    path = (tmp_path / "out" / "long.parquet").as_posix()
    query = f"select sum(value) from '{path}' where \"row\" = 'received' and \"column\" = 'total'"
    assert duckdb.sql(query).fetchall() == [(170,)]


@pytest.mark.parametrize("at_once", [1, 2, 50])
def test_however_many_are_taken_together(tmp_path: Path, at_once: int) -> None:
    reports = [office(f"青禾县第{number}水利局", received__total=number) for number in range(5)]
    write(tmp_path, reports, at_once=at_once)
    assert read(tmp_path, "wide")["t3_received_total"].to_list() == [0, 1, 2, 3, 4]
    assert read(tmp_path, "long")["report"].unique(maintain_order=True).to_list() == [0, 1, 2, 3, 4]


def test_only_one_edition_is_in_the_tables(tmp_path: Path) -> None:
    old = office(NAME, granted__total=2) | {"published_on": "2025-01-02"}
    new = office(NAME, granted__total=3) | {"published_on": "2025-01-20"}
    found = write(tmp_path, [old, new])
    assert (found.reports, found.taken, found.undated) == (2, 1, 0)
    assert read(tmp_path, "wide")["t3_granted_total"].to_list() == [3]
    listed = read(tmp_path, "reports").select("taken", "edition_basis", "instead").rows()
    assert listed == [(False, "published_on", 1), (True, "published_on", None)]


def test_the_common_table_crosses_the_editions(tmp_path: Path) -> None:
    write(tmp_path, [schemas.example("form-2019"), schemas.example("form-2021")], crosswalk=True)
    common = read(tmp_path, "common").sort("year")
    # One row of two in the form of 2019; 2, 1 and 4 in that of 2021.
    assert common["t3_other_total"].to_list() == [2, 7]
    assert common["t3_form"].to_list() == ["2019", "2021"]
    assert "t2_rules_in_force" not in common.columns
    assert read(tmp_path, "crosswalk").height > 150


def test_an_empty_store_has_no_tables(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no report"):
        write(tmp_path, [])
    work = Work(open_parts(tmp_path / "store"), tmp_path / "out")
    with pytest.raises(InputError, match="no report"):
        write_tables(work, None, Divisions())
