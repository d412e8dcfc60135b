"""Whose row of a roster the reports of a store are, and what the roster tells of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.batch.roster.match import match_offices
from zfxxgk.batch.standing import infer_by_roster
from zfxxgk.corpus.ask import ROW

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Roster

LEVEL, KIND = "/agency/level", "/agency/kind"


def find_offices(
    identities: Sequence[Identity], files: Sequence[str], roster: Roster
) -> list[Identity]:
    """The *identities* with their rows of the roster; *files* are those they were read from.

    An office is told by its file, else its code or name, a short name included.
    """
    has_places = any(office.place for office in roster.offices.values())
    by_file = {file: roster.find_by_file(file) for file in {*files}} if has_places else {}
    found = []
    for each, file in zip(identities, files, strict=True):
        office = by_file.get(file) or roster.find(each.name, each.code)
        found.append(each._replace(office=office))
    return match_offices(found, roster)[0]


def complete_standing(
    frame: pl.DataFrame, identities: Sequence[Identity], roster: Roster
) -> pl.DataFrame:
    """The frame with the level and kind that the roster tells where a report leaves them open."""
    open_ = frame.filter(pl.col(LEVEL).is_null() | pl.col(KIND).is_null())[ROW]
    told = [
        (row, *infer_by_roster(office, roster))
        for row in open_
        if (office := identities[row].office) is not None
    ]
    if not told:
        return frame
    names = {"level told": pl.String, "kind told": pl.String}
    found = pl.DataFrame(told, schema={ROW: pl.UInt32, **names}, orient="row")
    joined = frame.join(found, on=ROW, how="left")
    completed = joined.with_columns(
        pl.coalesce(LEVEL, "level told"), pl.coalesce(KIND, "kind told")
    )
    return completed.drop("level told", "kind told").sort(ROW)
