"""A nation of invented reports, written as a store: for measuring what concerns very many.

    python benchmarks/nation.py 300000 store [--seed 7] [--years 2023 2024] [--ndjson FILE] [--bare]

Writes the folder ``store`` and ``store-roster.csv``. Years chain, areas are the sum of their
members; then faults are sown at the rates seen in real reports. With ``--bare`` there is no
narrative. The same numbers give the same nation.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import polars as pl
from nation_numbers import Nation
from nation_offices import make_offices
from nation_texts import FEE, MOST_TOLD, VOICES, make_texts

from zfxxgk._version import __version__
from zfxxgk.corpus.frame import restore
from zfxxgk.corpus.layout import list_columns
from zfxxgk.corpus.ledger import Ledger, Origin
from zfxxgk.corpus.store import FOLDER, make_store_schema, write_part

UNEVEN, ZEROS_BLANK, ONE_BLANK, BROKEN_CHAIN = 0.08, 0.06, 0.06, 0.05
"""A sum of table 3 is wrong; its zeros are left blank, or one cell; a carry-over is wrong."""
OLD_FORM = {"proactive_disclosure": 0.10, "requests": 0.02}
WITH_RULES, MISSTATED, NO_FEE, LATE, UNREAD = 0.05, 0.07, 0.10, 0.07, 0.01
RECORD = (
    '{"agency":null,"cells":[{"pointer":"',
    '","status":"doubtful","raw":"3?","place":{}}],"labels":[],"headings":[],"grids":[]}',
)
"""What is kept of a reading, before and behind the pointer of a cell in doubt."""
TABLE = "/requests/"
PART = 20_000
CITED = {"2019": "国办公开办函〔2019〕60号", "2021": "国办公开办函〔2021〕30号"}


def draw(
    count: int, years: Sequence[int], seed: int, *, bare: bool = False
) -> Iterator[pl.DataFrame]:
    """The reports of each year as rows of a store, about *count* in all."""
    offices = make_offices(count // len(years))
    nation = Nation(offices, seed)
    texts = None if bare else make_texts()
    for year in years:
        frame = offices.hstack(pl.DataFrame(nation.draw_year()))
        frame = _sow(frame, year, nation.random)
        yield _finish(frame, year, texts).select(
            pl.col(name).cast(kind) for name, kind in make_store_schema().items()
        )


def _sow(frame: pl.DataFrame, year: int, random: np.random.Generator) -> pl.DataFrame:
    """Faults, blanks, doubts and other editions."""

    def some(share: float) -> pl.Series:
        return pl.Series(random.random(frame.height) < share)

    cells = [name for name in frame.columns if name.startswith(TABLE)]
    form = "2021" if year > 2020 else "2019"
    other = "2019" if form == "2021" else "2021"
    columns = {
        f"/{table}/form": pl.when(some(share)).then(pl.lit(other)).otherwise(pl.lit(form))
        for table, share in OLD_FORM.items()
    }
    wrong = pl.Series(random.integers(0, len(cells), frame.height))
    odd, empty, blank, drift = map(some, (UNEVEN, ZEROS_BLANK, ONE_BLANK, BROKEN_CHAIN))
    for number, name in enumerate(cells):
        value = pl.col(name) + (odd & (wrong == number)).cast(pl.Int64)
        if name in (f"{TABLE}carried_in/natural_person", f"{TABLE}carried_in/total"):
            value = value + drift.cast(pl.Int64)
        gone = (empty & (pl.col(name) == 0)) | (blank & (wrong == number))
        columns[name] = pl.when(~gone).then(value)
    low = pl.col("level").is_in(["county", "township"])
    columns["/proactive_disclosure/rules/in_force"] = (
        pl.when(low & some(WITH_RULES))
        .then(2)
        .otherwise(pl.col("/proactive_disclosure/rules/in_force"))
    )
    told = pl.col("/requests/received/total") + some(MISSTATED).cast(pl.Int64)
    too_many = (told > MOST_TOLD) | (pl.col("kind") == "government")
    columns["told"] = pl.when(too_many).then(-1).otherwise(told)
    columns["voice"] = pl.Series(random.integers(0, VOICES, frame.height))
    columns["fee"] = pl.when(~some(NO_FEE)).then(pl.lit(FEE))
    columns["day"] = pl.Series(random.integers(10, 29, frame.height))
    columns["month"] = pl.when(some(LATE)).then(5).otherwise(1)
    doubtful = pl.Series([f"{TABLE}granted/natural_person"])
    columns["doubtful"] = pl.when(some(UNREAD)).then(pl.lit(doubtful[0]))
    return frame.with_columns(**columns)


def _finish(frame: pl.DataFrame, year: int, texts: pl.DataFrame | None) -> pl.DataFrame:
    """The columns of a store."""
    if texts is not None:
        frame = frame.join(
            texts, on=["voice", "told", "fee"], how="left", nulls_equal=True, maintain_order="left"
        )
    doubtful = pl.col("doubtful")
    record = pl.concat_str(pl.lit(RECORD[0]), doubtful, pl.lit(RECORD[1]))
    made = {
        "/spec_version": pl.lit("1.0"),
        "/title": pl.format("{}{}年政府信息公开工作年度报告", "name", pl.lit(year)),
        "/year": pl.lit(year),
        "/period/from": pl.lit(f"{year}-01-01"),
        "/period/to": pl.lit(f"{year}-12-31"),
        "/agency/name": pl.col("name"),
        "/agency/level": pl.col("level"),
        "/agency/kind": pl.col("kind"),
        "/agency/uscc": pl.col("code"),
        "/scope": pl.when(kind="government").then(pl.lit("area")).otherwise(pl.lit("organ")),
        "/published_on": pl.format("{}-0{}-{}", pl.lit(year + 1), "month", "day"),
        "/cites": pl.concat_list(pl.lit(CITED["2021" if year > 2020 else "2019"])),
        "/disputes/form": pl.lit("only"),
        "/other_matters/text": pl.when(texts is not None).then(pl.col("fee")),
        "/other_matters/processing_fee/statement": pl.col("fee"),
        "/extensions": pl.lit("{}"),
        "file": pl.lit("nation.ndjson"),
        "place": pl.format("{}-{}", pl.lit(year), "office"),
        "sha256": pl.format("{}-{}", pl.lit(year), "office"),
        "reader": pl.lit(__version__),
        "unread": pl.when(doubtful.is_not_null()).then(pl.concat_list(doubtful)),
        "provenance": record,
    }
    for name in ("notices", "charged", "collected"):
        made[f"/other_matters/processing_fee/{name}"] = pl.when(pl.col("fee").is_not_null()).then(0)
    frame = frame.with_columns(**made)
    frame = frame.with_columns(_keep_edition(frame.columns))
    lacking = [name for name in make_store_schema() if name not in frame.columns]
    return frame.with_columns(pl.lit(None).alias(name) for name in lacking)


def _keep_edition(there: Sequence[str]) -> Iterator[pl.Expr]:
    """The cells that the edition of their table has; those of table 2 of 2019 are all 0."""
    for column in list_columns():
        table = column.path[0]
        if table not in OLD_FORM or column.path[-1] == "form" or not column.editions:
            continue
        if column.name not in there and column.path[-1] == "unit":
            continue
        value = pl.col(column.name) if column.name in there else pl.lit(0)
        fits = pl.col(f"/{table}/form").is_in(list(column.editions))
        yield pl.when(fits).then(value).alias(column.name)


def write_store(folder: Path, years: Iterator[pl.DataFrame]) -> int:
    """Writes the rows as a store; how many there are."""
    ledger = Ledger(folder, __version__, create=True)
    written = 0
    for frame in years:
        parts = []
        for number, part in enumerate(frame.iter_slices(PART)):
            path = f"{FOLDER}/year={part['/year'][0]}/nation-{number:04}.parquet"
            write_part(part, folder / path)
            origins = map(Origin, part["file"], part["place"], part["sha256"])
            parts.append((path, tuple(origins)))
        ledger.enter(parts, ())
        written += frame.height
    ledger.close()
    return written


def write_roster(path: Path, offices: pl.DataFrame) -> None:
    names = dict(zip(offices["office"], offices["name"], strict=True))
    rows = offices.select(
        pl.col("name").alias("机关名称"),
        pl.col("code").alias("统一社会信用代码"),
        pl.col("above")
        .replace_strict(names, default=None, return_dtype=pl.String)
        .alias("上级机关"),
        pl.when(kind="government").then(pl.lit("是")).alias("名单完整"),
    )
    rows.write_csv(path, include_bom=True)


def write_lines(path: Path, folder: Path) -> None:
    """The reports of a store as NDJSON."""
    with path.open("w", encoding="utf-8") as out:
        for part in sorted(folder.glob(f"{FOLDER}/*/*.parquet")):
            for row in pl.read_parquet(part, hive_partitioning=False).iter_rows(named=True):
                out.write(
                    json.dumps(restore(row), ensure_ascii=False, separators=(",", ":")) + "\n"
                )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("store", type=Path)
    parser.add_argument("--years", type=int, nargs="+", default=[2023, 2024])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--ndjson", type=Path)
    parser.add_argument("--bare", action="store_true")
    given = parser.parse_args()
    written = write_store(given.store, draw(given.count, given.years, given.seed, bare=given.bare))
    offices = make_offices(given.count // len(given.years))
    write_roster(given.store.with_name(f"{given.store.name}-roster.csv"), offices)
    if given.ndjson:
        write_lines(given.ndjson, given.store)
    print(f"{written} reports of {offices.height} offices")


if __name__ == "__main__":
    main()
