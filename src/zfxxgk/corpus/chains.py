"""Which rows count, and which row is last year's report of the same organ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from zfxxgk.batch.editions import order_editions
from zfxxgk.batch.identity import Identity, name_organ

COLUMNS = {
    "year": "/year",
    "name": "/agency/name",
    "code": "/agency/uscc",
    "published_on": "/published_on",
    "revised_on": "/revised_on",
    "replaces": "/replaces",
    "url": "/source/url",
}
"""The columns behind what tells whose a report is, and which edition."""


class Chains(NamedTuple):
    """Rows by their numbers: last year's report for each row that has one, the rows that a later
    edition replaces, and those whose last year's report is any of several."""

    previous: dict[int, int]
    superseded: frozenset[int]
    ambiguous: frozenset[int]


def list_identities(frame: pl.DataFrame) -> list[Identity]:
    """Whose the reports are, from the columns of :data:`COLUMNS`, ``file``, ``place`` and
    ``/scope``; paths are made unique by the place."""
    columns = [pl.col(name).alias(key) for key, name in COLUMNS.items()]
    alone = pl.col("/scope").eq_missing("organ").alias("alone")
    path = pl.concat_str("file", "place", separator="#").alias("path")
    return [Identity(**row) for row in frame.select(path, *columns, alone).iter_rows(named=True)]


def find_chains(identities: Sequence[Identity]) -> Chains:
    """The chains of reports through the years, one for each organ and scope."""
    numbers = {each.path: number for number, each in enumerate(identities)}
    groups: dict[tuple[str, bool], dict[int, list[Identity]]] = {}
    for each in identities:
        years = groups.setdefault((name_organ(each), each.alone), {})
        years.setdefault(each.year, []).append(each)
    chains = Chains({}, frozenset(), frozenset())
    superseded: list[int] = []
    ambiguous: list[int] = []
    for years in groups.values():
        editions = {year: order_editions(found) for year, found in years.items()}
        for year, found in editions.items():
            current = {each.path for each in found.rivals}
            superseded += (numbers[e.path] for e in found.latest_first if e.path not in current)
            before = editions.get(year - 1)
            if before is None:
                continue
            if before.dated:
                chains.previous.update(
                    (numbers[each.path], numbers[before.latest.path]) for each in found.rivals
                )
            else:
                ambiguous += (numbers[each.path] for each in found.rivals)
    return chains._replace(superseded=frozenset(superseded), ambiguous=frozenset(ambiguous))
