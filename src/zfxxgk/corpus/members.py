"""The members of areas: which reports add up to which, and the sums of their cells as columns.

What :func:`zfxxgk.batch.members.choose_members` says of one area, for all areas of a store.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.algebra import COUNT, MEMBER_COUNT, TOTAL
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import ALONE, OFFICE, YEAR
from zfxxgk.corpus.editions import GROUP, cut_groups, order_rows
from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.layout import AMOUNT, CELL, list_columns, list_tables, name_edition
from zfxxgk.spec.editions import MISSING

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.parts import Parts

FORMS = tuple(name_edition(table) for table in list_tables())
WORDS = ("/scope", "/agency/level", "/agency/kind", *FORMS)
ABOUT = (*WORDS, "unread", "whole")
"""The columns that tell whether a report is a member's whose numbers can be added."""
AREA = "area"
COMPLETE = "/coverage/complete"
MISSING_COUNT = f"{COUNT}/coverage/missing"
ROWS = pl.Schema({AREA: pl.UInt32, ROW: pl.UInt32})
OF, OWN_FORM = "of", "/requests/form"
"""The office of an area, and the table whose edition decides whether numbers can be added."""
AT_ONCE = 25_000
"""So many reports whose tables are compared are in memory together."""


class Areas(NamedTuple):
    """``members`` has the numbers of the rows of an area and of one of its members, ``about`` a
    row for each area with members: its number, year, edition of each table of all members, and
    what is declared of the list. In the areas ``alone`` a number is too large for its column.
    """

    members: pl.DataFrame
    about: pl.DataFrame
    alone: pl.Series


def list_facts() -> Iterator[pl.Expr]:
    """What of :data:`ABOUT` is needed of each row: a few words, as numbers, and whether a value is
    ``doubtful`` or too large."""
    kind = pl.Categorical(pl.Categories.random(physical=pl.UInt8))
    yield from (pl.col(name).cast(kind) for name in WORDS)
    yield (pl.col("unread").list.len() > 0).fill_null(False).alias("doubtful")
    yield pl.col("whole").is_not_null()


def find_areas(rows: pl.Series, about: pl.DataFrame, parts: Parts, roster: Roster) -> Areas:
    """The areas among *rows*, those of the reports that count, and their members.

    *about* has all rows of *parts*: whose they are (:mod:`~zfxxgk.corpus.chains`), and the columns
    of :func:`list_facts`.
    """
    listed = _list_members(roster)
    sizes = listed.group_by(OF).agg(pl.len().cast(pl.Int64).alias("listed"))
    is_area = pl.col(ROW).is_in(rows.implode()) & pl.col("/scope").ne_missing("organ")
    areas = about.filter(is_area).select(
        pl.col(ROW).alias(AREA),
        pl.col(OFFICE).alias(OF),
        YEAR,
        *(pl.col(name).alias(f"{AREA} {name}") for name in (*WORDS[:2], OWN_FORM, "whole")),
    )
    areas = areas.join(sizes, on=OF)
    latest = _pick_latest(_list_candidates(about, listed, areas), parts)
    pairs = areas.join(latest, on=[OF, YEAR]).join(about.drop(YEAR, OFFICE), on=ROW)
    pairs = pairs.with_columns(below=_is_below()).with_columns(
        kept=~pl.col("below") & _can_be_added()
    )
    complete = [n for n, each in enumerate(roster.offices.values()) if each.complete]
    told = _tell_areas(pairs, pl.Series(complete, dtype=pl.UInt32))
    members = pairs.filter("kept").join(told, left_on=AREA, right_on=ROW, how="semi")
    return Areas(
        members.select(AREA, ROW).sort(AREA, ROW),
        told.drop("large"),
        told.filter("large")[ROW],
    )


def _list_members(roster: Roster) -> pl.DataFrame:
    """The offices right below each by the list, by their numbers."""
    numbers = {name: number for number, name in enumerate(roster.offices)}
    areas: list[int] = []
    members: list[int] = []
    for name, number in numbers.items():
        below = [numbers[each.name] for each in roster.list_members(name)]
        areas += [number] * len(below)
        members += below
    return pl.DataFrame({OF: areas, OFFICE: members}, schema={OF: pl.UInt32, OFFICE: pl.UInt32})


def _list_candidates(
    about: pl.DataFrame, listed: pl.DataFrame, areas: pl.DataFrame
) -> pl.DataFrame:
    """The reports that may add to an area: of offices below, and its own of itself alone."""
    below = about.select(ROW, YEAR, OFFICE).join(listed, on=OFFICE)
    own = about.filter(ALONE).select(ROW, YEAR, OFFICE, pl.col(OFFICE).alias(OF))
    return pl.concat([below, own]).join(areas, on=[OF, YEAR], how="semi")


def _pick_latest(candidates: pl.DataFrame, parts: Parts) -> pl.DataFrame:
    """The latest edition of each member; none where editions differ that no date orders."""
    key = (OF, YEAR, OFFICE)
    several = pl.struct(key).is_duplicated()
    numbered = candidates.filter(several).with_row_index(GROUP)
    groups = numbered.with_columns(pl.col(GROUP).min().over(key))
    ordered = order_rows(groups.select(ROW, GROUP), parts)
    rivals = ordered.filter("rival").filter(pl.len().over(GROUP) > 1)
    differing = _list_differing(rivals, parts)
    latest = ordered.filter("latest").filter(~pl.col(GROUP).is_in(differing.implode()))
    chosen = groups.join(latest, on=[ROW, GROUP], how="semi").drop(GROUP)
    return pl.concat([candidates.filter(~several), chosen.select(candidates.columns)])


def _list_differing(rivals: pl.DataFrame, parts: Parts) -> pl.Series:
    """The groups of which not all have the same printed tables."""
    found = [pl.Series(GROUP, [], dtype=pl.UInt32)]
    for piece in cut_groups(rivals, AT_ONCE):
        tables = parts.read(piece[ROW].unique().sort(), list_printed())
        counts = piece.join(tables, on=ROW).group_by(GROUP)
        numbers = counts.agg(pl.struct(list_printed()).n_unique().alias("numbers"))
        found.append(numbers.filter(pl.col("numbers") > 1)[GROUP])
    return pl.concat(found)


def _is_below() -> pl.Expr:
    """True for what is of a level below, where the area's report is of its own level."""
    level = pl.col("/agency/level")
    other = level.is_not_null() & level.ne_missing(pl.col(f"{AREA} /agency/level"))
    is_government = pl.col("/agency/kind").eq_missing("government")
    return pl.col(f"{AREA} /scope").eq_missing("own_level") & (is_government | other)


def _can_be_added() -> pl.Expr:
    own, form = pl.col(f"{AREA} {OWN_FORM}"), pl.col(OWN_FORM)
    there = pl.all_horizontal(pl.col(name).is_not_null() for name in FORMS)
    return there & (own.is_null() | form.eq_missing(own))


def _tell_areas(pairs: pl.DataFrame, complete: pl.Series) -> pl.DataFrame:
    """What :class:`Areas` tells of each, and whether a number is too ``large``."""
    kept = pl.col("kept")
    there = ((kept | pl.col("below")) & (pl.col(OFFICE) != pl.col(OF))).sum()
    doubtful = (kept & pl.col("doubtful")).sum()
    told = pairs.group_by(AREA).agg(
        pl.col(YEAR).first().alias("/members/year"),
        *(_find_common(form).alias(f"/members{form}") for form in FORMS),
        pl.col(OF).first(),
        (pl.col("listed").first() - there + doubtful).cast(pl.Int64).alias(MISSING_COUNT),
        kept.any(),
        large=(kept & pl.col("whole")).any() | pl.col(f"{AREA} whole").first(),
    )
    told = told.filter("kept").with_columns(pl.col(OF).is_in(complete.implode()))
    return told.drop("kept").rename({AREA: ROW, OF: COMPLETE}).sort(ROW)


def _find_common(form: str) -> pl.Expr:
    """The edition that all members have."""
    forms = pl.col(form).filter("kept")
    return (
        pl.when(forms.n_unique() == 1)
        .then(forms.first().cast(pl.String))
        .otherwise(pl.lit(MISSING))
    )


# ---------------------------------------------------------------------- sums


@cache
def list_printed() -> tuple[str, ...]:
    """The columns of the printed tables."""
    return tuple(name for name in make_schema() if name.split("/")[1] in list_tables())


def list_cells() -> tuple[str, ...]:
    """The columns that are added."""
    return tuple(each.name for each in list_columns() if _is_added(each.path[0], each.kind))


def _is_added(section: str, kind: str) -> bool:
    return section in list_tables() and kind in (CELL, AMOUNT)


def add_members(frame: pl.DataFrame, members: pl.DataFrame) -> pl.DataFrame:
    """A row for each area with the sums over the members that are in *frame*, as ``total ...``, and
    how many of them have the cell, as ``count ...``."""
    names = list_cells()
    joined = members.join(frame, on=ROW)
    sums = (pl.col(name).cast(pl.Int64).sum().alias(f"{TOTAL}/members{name}") for name in names)
    counts = (pl.col(name).count().cast(pl.Int64).alias(f"{COUNT}/members{name}") for name in names)
    size = pl.len().cast(pl.Int64).alias(MEMBER_COUNT)
    return joined.group_by(AREA).agg(size, *sums, *counts)


def join_sums(parts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """The sums over all members from those over some of them."""
    return pl.concat(parts).group_by(AREA).agg(pl.all().sum())
