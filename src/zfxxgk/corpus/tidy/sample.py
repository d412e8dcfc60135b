"""A sample of cells for a person to look up in the documents, drawn by a seed."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.tidy.tables import REPORT, print_plain
from zfxxgk.corpus.tidy.variables import list_cells

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Place

NONZERO, ZERO, NONE = "nonzero", "zero", "none"
SHARES = {NONZERO: 0.5, ZERO: 0.25, NONE: 0.25}
"""Most cells are zeros: a plain sample would hardly meet a number."""
_DRAWN_FOR_ONE = 50
LOOKED_UP = (REPORT, "agency", "file", "place", "url")
"""What the sample tells of a report."""
_AT_ONCE = 250_000
_ROW = "row number"


class Wish(NamedTuple):
    """How many cells, by which seed, and how a place in a document is told in words."""

    cells: int
    seed: int
    name_place: Callable[[Place], str]


def draw_sample(
    parts: Sequence[pl.LazyFrame], long: Path, reports: pl.LazyFrame, wish: Wish
) -> pl.DataFrame:
    """Cells of the tables of the form, fewer than wished where there are not so many.

    The same seed draws the same cells of the same data. A stratum tells how many cells it has, so
    that shares of errors can be weighed.
    """
    table = pl.scan_parquet(long, glob=False)
    ranked, sizes = _rank(table, wish)
    chosen = _choose(ranked, wish.cells)
    # Row by row: joined with the whole table, all of it would be in memory.
    rows = [table.slice(row, 1).collect() for row in chosen[_ROW]]
    drawn = chosen.hstack(pl.concat(rows)) if rows else chosen.hstack(table.head(0).collect())
    of_drawn = pl.col(REPORT).is_in(drawn[REPORT].unique().implode())
    about = reports.select(LOOKED_UP).filter(of_drawn).collect()
    told = drawn.join(about, on=REPORT, how="left").join(_label(), on=["variable", "form"])
    places = _find_places(parts, drawn, wish.name_place)
    told = told.with_columns(pl.col("place").replace("", None))
    placed = told.join(places, on=[REPORT, "variable"], how="left")
    return placed.sort(_ROW).select(
        *("agency", "year", "file", "place", "url", "label_zh", "label_en", "where"),
        print_plain(pl.col("value")).alias("value"),
        *("status", "variable", "stratum"),
        pl.col("stratum").replace_strict(sizes, return_dtype=pl.Int64).alias("stratum_cells"),
        pl.lit(None, dtype=pl.String).alias("seen"),
        pl.lit(None, dtype=pl.String).alias("remark"),
    )


def _rank(table: pl.LazyFrame, wish: Wish) -> tuple[pl.DataFrame, dict[str, int]]:
    """Rows with their strata in the order in which they are drawn, and the sizes of the strata."""
    height = table.select(pl.len()).collect().item()
    drawn = random.Random(wish.seed).sample(range(height), min(height, wish.cells * _DRAWN_FOR_ONE))
    order = pl.DataFrame({_ROW: drawn, "order": range(len(drawn))}).cast(pl.UInt32)
    stratum = (
        pl.when(pl.col("value").is_null()).then(pl.lit(NONE))
        .when(pl.col("value") == 0).then(pl.lit(ZERO))
        .otherwise(pl.lit(NONZERO))
    ).alias("stratum")  # fmt: skip
    found: list[pl.DataFrame] = []
    sizes: Counter[str] = Counter()
    for start in range(0, height, _AT_ONCE):
        block = table.slice(start, _AT_ONCE).select("form", stratum).collect()
        numbered = block.with_row_index(_ROW, start).drop_nulls("form").drop("form")
        sizes.update(dict(numbered["stratum"].value_counts().iter_rows()))
        found.append(numbered.join(order, on=_ROW))
    return pl.concat(found).sort("order").drop("order"), dict(sizes)


def _choose(ranked: pl.DataFrame, count: int) -> pl.DataFrame:
    """The first that were drawn of each stratum, then the first of all until there are enough."""
    first = [
        ranked.filter(stratum=stratum).head(round(count * share))
        for stratum, share in SHARES.items()
    ]
    every = pl.concat([*first, ranked]).unique(_ROW, keep="first", maintain_order=True)
    return every.head(count).sort(_ROW)


def _label() -> pl.DataFrame:
    rows = [(cell.variable, cell.form, *cell.label) for cell in list_cells()]
    schema = dict.fromkeys(("variable", "form", "label_zh", "label_en"), pl.String)
    return pl.DataFrame(rows, schema=schema, orient="row")


def _find_places(
    parts: Sequence[pl.LazyFrame], drawn: pl.DataFrame, name_place: Callable[[Place], str]
) -> pl.DataFrame:
    """Where the cells stand in their documents, as far as the reading tells."""
    wanted = {(row[REPORT], row["variable"]) for row in drawn.iter_rows(named=True)}
    variables = {cell.pointer: cell.variable for cell in list_cells()}
    numbers = drawn[REPORT].unique().implode()
    found: list[tuple[int, str, str]] = []
    start = 0
    for part in parts:
        numbered = part.select("provenance").with_row_index(REPORT, start)
        start += part.select(pl.len()).collect().item()
        rows = numbered.filter(pl.col(REPORT).is_in(numbers)).drop_nulls().collect()
        for number, text in rows.iter_rows():
            for record in json.loads(text)["cells"]:
                variable = variables[record["pointer"]]
                if (number, variable) in wanted:
                    found.append((number, variable, name_place(record["place"])))
    schema = {REPORT: pl.UInt32, "variable": pl.String, "where": pl.String}
    return pl.DataFrame(found, schema=schema, orient="row")
