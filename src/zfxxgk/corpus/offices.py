"""Whose the reports of a store are: their organ, by a roster their office, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.batch.roster.match import match_short_names
from zfxxgk.batch.standing import infer_by_roster
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import OFFICE
from zfxxgk.read.head.names import names_division

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster

LEVEL, KIND = "/agency/level", "/agency/kind"
NAME, CODE, FILE = "/agency/name", "/agency/uscc", "file"


class Standing(NamedTuple):
    """The number of the office of each row, which is its place in the roster; and by that number
    the level and kind that the roster tells, of offices whose reports leave them open."""

    offices: pl.Series
    told: pl.DataFrame


def find_organs(about: pl.DataFrame) -> pl.Expr:
    """A number for each row, the same for all reports of an organ, as
    :func:`zfxxgk.batch.identity.name_organ` tells them.

    *about* has name and code as categories, and the number of the ``office``, if any.
    """
    unknown = pl.col(OFFICE).is_null() & pl.col(CODE).is_null()
    names = about.filter(unknown & pl.col(NAME).is_not_null())[NAME].unique()
    is_placed = pl.Series([names_division(name) for name in names], dtype=pl.Boolean)
    placed = names.to_physical().filter(is_placed).implode()
    name, code = (pl.col(each).to_physical() for each in (NAME, CODE))
    ways = (pl.col(OFFICE), code, pl.when(name.is_in(placed)).then(name), pl.col(ROW))
    # Numbers of one way are apart from those of the others.
    return pl.coalesce(each.cast(pl.Int64) * len(ways) + n for n, each in enumerate(ways))


def has_files(roster: Roster) -> bool:
    """True if the roster says of some office in which file its report is."""
    return any(office.place for office in roster.offices.values())


def find_offices(about: pl.DataFrame, roster: Roster) -> pl.Series:
    """The number of the office of each row, null where it has none.

    An office is told by its file, else by its code or name, a short name included. *about* has
    name and code, and the file where a roster has any.
    """
    said = about.select(NAME, CODE, *({FILE} & {*about.columns}))
    once = said.unique()
    numbers = {name: number for number, name in enumerate(roster.offices)}
    by_file = {file: roster.find_by_file(file) for file in once.get_column(FILE, default=())}
    found: list[int | None] = []
    unknown: dict[int, str] = {}
    for row, (name, code, *file) in enumerate(once.iter_rows()):
        office = (by_file[file[0]] if file else None) or roster.find(name, code)
        found.append(numbers[office.name] if office else None)
        if office is None and name is not None:
            unknown[row] = name
    short = match_short_names(unknown.values(), roster).offices
    for row, name in unknown.items():
        if name in short:
            found[row] = numbers[short[name].name]
    known = once.with_columns(pl.Series(OFFICE, found, dtype=pl.UInt32))
    return said.join(known, on=said.columns, how="left", nulls_equal=True, maintain_order="left")[
        OFFICE
    ]


def find_standing(about: pl.DataFrame, offices: pl.Series, roster: Roster) -> Standing:
    """What the *roster* tells where a report leaves level or kind open."""
    open_ = offices.filter(about[LEVEL].is_null() | about[KIND].is_null()).unique().drop_nulls()
    by_number = [*roster.offices.values()]
    rows = [(number, *infer_by_roster(by_number[number], roster)) for number in open_]
    names = {OFFICE: pl.UInt32, "level told": pl.String, "kind told": pl.String}
    return Standing(offices, pl.DataFrame(rows, schema=names, orient="row"))


def complete_standing(frame: pl.DataFrame, standing: Standing) -> pl.DataFrame:
    """The frame with the level and kind that the roster tells where a report leaves them open."""
    if standing.told.is_empty():
        return frame
    whose = pl.DataFrame({ROW: frame[ROW], OFFICE: standing.offices.gather(frame[ROW])})
    told = whose.join(standing.told, on=OFFICE, how="left", maintain_order="left")
    return frame.with_columns(
        pl.coalesce(name, told[f"{key} told"].cast(frame.schema[name])).alias(name)
        for name, key in ((LEVEL, "level"), (KIND, "kind"))
    )
