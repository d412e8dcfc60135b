"""What a survey counts of each report: a narrow row, from which every table is made.

A cell that was read in doubt has no value here, and a blank total beside numbers is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import polars as pl

from zfxxgk.batch.figures import list_key_cells
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.counted import Counted
from zfxxgk.corpus.layout import name_edition
from zfxxgk.corpus.outcomes import UNREAD_CELLS
from zfxxgk.corpus.provinces import find_province
from zfxxgk.spec import forms
from zfxxgk.spec.places import join_pointer, split_pointer

SUMMED = ("own_level", "area", "system")
"""Scopes of reports that hold the numbers of other organs."""
AREAS = ("province", "city", "county")
"""Levels at which a government that does not say so is taken to report on its area."""
SECTIONS = ("overview", "problems_and_improvements")
"""The sections that offices write themselves."""
SHORTEST = 100
"""Signs of a section that is compared with others; shorter ones are phrases."""
MIXED, NO_FORM = "mixed", "none"
RESULT = "result "
"""What the names of the columns begin with that hold the results of table 3."""
_SIGNS = r"[^\p{Han}A-Za-z]"
_TABLES = ("proactive_disclosure", "requests")


@cache
def list_results() -> tuple[str, ...]:
    """The rows of table 3 with results in any edition, those of the newest first."""
    newest_first = reversed(forms.editions()["requests"])
    rows = (forms.dimension("outcome", {"requests": form}) for form in newest_first)
    return tuple(dict.fromkeys(row for each in rows for row in each))


def scan_facts(counted: Counted) -> pl.LazyFrame:
    """A row for each report that counts.

    ``row number``, ``file``, ``place``; ``year``, ``level``, ``form``, ``province``; ``alone`` is
    false for reports that sum up others; ``doubts`` counts cells that were read in doubt; the key
    numbers of :mod:`zfxxgk.batch.figures`; ``result ...`` and ``complete``, whether all of them are
    known; ``published``, the months from the beginning of the next year; ``text ...``, by which
    sections that read the same are found, and ``agency``; ``before``, the row of last year's
    report, and ``is_ambiguous`` where it is any of several.
    """
    chains = counted.chains
    kept = counted.every.filter(pl.col(ROW).is_in(counted.rows.implode()))
    facts = kept.select(
        *(ROW, "file", "place"),
        *_list_groups(),
        *_list_numbers(),
        *_list_texts(),
        is_ambiguous=pl.col(ROW).is_in(chains.ambiguous.implode()),
    )
    return facts.join(chains.previous.lazy(), on=ROW, how="left")


# ---------------------------------------------------------------------- whose, and which form


def _list_groups() -> Iterator[pl.Expr]:
    level, kind, scope = (pl.col(name) for name in ("/agency/level", "/agency/kind", "/scope"))
    area = scope.is_null() & (kind == "government") & level.is_in(AREAS)
    yield pl.col("/year").alias("year")
    yield level.alias("level")
    yield _find_form().alias("form")
    yield find_province().alias("province")
    yield (~(scope.is_in(SUMMED) | area).fill_null(False)).alias("alone")
    yield pl.col(UNREAD_CELLS).list.len().fill_null(0).alias("doubts")
    published = pl.col("/published_on").str.to_date(strict=False)
    months = (published.dt.year() - pl.col("/year") - 1) * 12 + published.dt.month() - 1
    yield months.alias("published")


def _find_form() -> pl.Expr:
    """The edition of both tables that come in editions, or of the one that is there."""
    one, other = (pl.col(name_edition(table)) for table in _TABLES)
    differ = (one != other).fill_null(False)
    return pl.when(differ).then(pl.lit(MIXED)).otherwise(pl.coalesce(one, other, pl.lit(NO_FORM)))


# ---------------------------------------------------------------------- numbers


def _list_numbers() -> Iterator[pl.Expr]:
    for key, cells in list_key_cells().items():
        yield _add(cells).alias(key)
    totals = {row: f"/requests/{row}/total" for row in list_results()}
    for row, cell in totals.items():
        yield _add([cell]).alias(f"{RESULT}{row}")
    unknown = [_is_unknown(cell) for cell in totals.values()]
    concluded = _add(list_key_cells()["concluded"]).is_not_null()
    yield (concluded & ~pl.any_horizontal(unknown)).alias("complete")


def _add(cells: Sequence[str]) -> pl.Expr:
    """As :func:`zfxxgk.batch.figures.find_figures` adds: null where a cell is not known."""
    known = ~pl.any_horizontal(_is_unknown(cell) for cell in cells)
    some = pl.any_horizontal(pl.col(cell).is_not_null() for cell in cells)
    return pl.when(known & some).then(pl.sum_horizontal(cells).cast(pl.Int64))


def _is_unknown(cell: str) -> pl.Expr:
    """True for a cell that was read in doubt, and for a blank total beside numbers."""
    doubtful = pl.col(UNREAD_CELLS).list.contains(cell).fill_null(False)
    if not forms.is_total(cell):
        return doubtful
    beside = pl.any_horizontal(pl.col(each).is_not_null() for each in _list_row(cell))
    return doubtful | (pl.col(cell).is_null() & beside)


@cache
def _list_row(cell: str) -> tuple[str, ...]:
    """The other cells of the row that a total stands in."""
    *outer, last = split_pointer(cell)
    columns = {
        column.key
        for table in forms.tables()
        for row in table.rows
        if (table.key, row.key) == tuple(outer)
        for column in row.columns
    }
    return tuple(join_pointer((*outer, key)) for key in sorted(columns - {last}))


# ---------------------------------------------------------------------- texts


def _list_texts() -> Iterator[pl.Expr]:
    """Sections as numbers: equal where they read the same but for the name of the organ, digits,
    spaces and punctuation; null for a section that is too short."""
    name = pl.col("/agency/name")
    yield name.hash().alias("agency")
    for section in SECTIONS:
        text = pl.col(f"/{section}/text")
        parts = pl.when(name.is_not_null()).then(text.str.split(name)).list.join("@")
        signs = parts.str.replace_all(_SIGNS, "")
        long = signs.str.len_chars() >= SHORTEST
        yield pl.when(long).then(signs.hash()).alias(f"text {section}")
