"""Rows of a store that tell whose a report is and nothing else, and what is found by them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.batch.identity import Identity
from zfxxgk.corpus.counted import Counted, choose_counted, list_about
from zfxxgk.corpus.editions import COLUMNS
from zfxxgk.corpus.members import FORMS, list_printed
from zfxxgk.corpus.parts import Parts
from zfxxgk.corpus.store import make_store_schema

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster

NAME = "青禾县水利局"
TABLES = dict(zip(FORMS, ("2021", "2021", "only"), strict=True))


def identity(path: str, year: int = 2024, name: str | None = NAME, **more: object) -> Identity:
    given = {"code": None, "published_on": None, "revised_on": None, "replaces": None, "url": None}
    return Identity(path=path, year=year, name=name, **{**given, **more})  # type: ignore[arg-type]


def make_rows(
    identities: Iterable[Identity], others: Mapping[int, Mapping[str, object]] = {}
) -> pl.DataFrame:
    """A row for each, without a place in its file; *others* are values by row and column."""
    rows = [
        {name: getattr(each, key) for key, name in COLUMNS.items()}
        | {"file": each.path, "place": "", "/scope": "organ" if each.alone else None, **TABLES}
        | {**others.get(number, {})}
        for number, each in enumerate(identities)
    ]
    schema = make_store_schema()
    names = dict.fromkeys((*list_about(), *list_printed()))
    return pl.DataFrame(rows, schema={name: schema[name] for name in names})


def choose(frame: pl.DataFrame, roster: Roster | None = None) -> Counted:
    parts = Parts([frame.lazy()], [frame.height])
    return choose_counted(parts, parts.every, roster)
