from __future__ import annotations

from pathlib import Path

import polars as pl
from unit.corpus.corpus_samples import office
from unit.corpus.tidy.tidy_samples import PAGE, read, write

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.spec import schemas

NAME = "青禾县水利局"


def pick(long: pl.DataFrame, variable: str) -> tuple[float | None, str, str | None]:
    (row,) = long.filter(variable=variable).select("value", "status", "raw").rows()
    return row


def test_a_cell_has_its_number_its_status_and_what_is_printed(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    write(tmp_path, [], items=[Item(str(tmp_path / "page.md"))])
    long = read(tmp_path, "long")
    assert pick(long, "t4_reconsideration_upheld") == (1.0, "number", None)
    assert pick(long, "t4_reconsideration_corrected") == (0.0, "number", None)
    assert pick(long, "t4_reconsideration_other") == (None, "blank", "")
    assert pick(long, "t4_reconsideration_pending") == (None, "dash", "/")
    assert pick(long, "t4_litigation_direct_upheld") == (None, "invalid", "若干")
    (wide,) = read(tmp_path, "wide").to_dicts()
    assert (wide["t2_form"], wide["t3_form"], wide["t4_form"]) == (None, None, "only")
    counted = ("cells_number", "cells_blank", "cells_unread", "cells_absent")
    assert [wide[name] for name in counted] == [12, 2, 1, 0]


def test_data_do_not_tell_a_blank_from_a_dash(tmp_path: Path) -> None:
    write(tmp_path, [office(NAME, received__total=None)])
    assert pick(read(tmp_path, "long"), "t3_received_total") == (None, "not_given", None)


def test_the_long_table_has_the_cells_of_the_form_as_printed(tmp_path: Path) -> None:
    old, new = (schemas.example(name) for name in ("form-2019", "form-2021"))
    write(tmp_path, [new, old, office(NAME) | {"disputes": None}])
    long = read(tmp_path, "long").filter(pl.col("form").is_not_null())
    # 10 + 175 + 15 cells of the form of 2021, 22 + 161 + 15 of that of 2019.
    assert long.group_by("report").len()["len"].sort().to_list() == [185, 198, 200]
    rows = long.filter(table="requests", year=2024)["row"].unique(maintain_order=True).to_list()
    assert rows[:3] == ["received", "carried_in", "granted"]
    assert rows[-5:] == [
        *("other_uncorrected", "other_fee_unpaid", "other_remaining", "concluded", "carried_out"),
    ]


def test_amounts_have_their_decimals_and_their_unit(tmp_path: Path) -> None:
    report = schemas.example("form-2021")
    assert report["proactive_disclosure"] is not None
    report["proactive_disclosure"]["fees"]["amount"] = 12.3405  # type: ignore[typeddict-item]
    small = office(NAME)
    small["proactive_disclosure"]["fees"]["amount"] = 0.0003  # 3 / 10000 of some engines is another
    write(tmp_path, [report, schemas.example("form-2019"), small])
    long = read(tmp_path, "long")
    fees = long.filter(variable="t2_fees_amount").select("value", "unit").rows()
    assert fees == [(12.3405, "万元"), (0.0003, "万元")]
    (row,) = long.filter(variable="t2_procurement_amount").to_dicts()
    assert (row["value"], row["unit"]) == (251000, "元")
    wide = read(tmp_path, "wide").sort("year", "report")
    assert wide["t2_fees_amount"].to_list() == [None, 12.3405, 0.0003]
    assert wide["t2_procurement_unit"].to_list() == ["元", None, None]


def test_numbers_too_large_for_the_columns_of_a_store_are_there(tmp_path: Path) -> None:
    large = office(NAME, received__total=MAX_CELL, granted__total=2**53 - 1)
    write(tmp_path, [large, office("青禾县民政局", granted__total=7)])
    wide = read(tmp_path, "wide").sort("report")
    assert wide["t3_received_total"][0] == MAX_CELL
    assert wide["t3_granted_total"].to_list() == [2**53 - 1, 7]
    assert pick(read(tmp_path, "long").filter(report=0), "t3_granted_total")[0] == 2**53 - 1
