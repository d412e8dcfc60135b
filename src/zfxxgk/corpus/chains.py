"""Which rows count, and which row is last year's report of the same organ."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.batch.editions import order_editions
from zfxxgk.batch.identity import Identity, name_organ

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster

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
AT_ONCE = 100_000
"""So many reports are objects at once: some 100 MB."""


class Chains(NamedTuple):
    """Rows by their numbers: last year's report for each row that has one, the rows that a later
    edition replaces, and those whose last year's report is any of several.

    ``rivals`` are editions of which nothing tells that they are older than the one that
    ``corpus tidy`` takes: they count as findings, and would count an office twice.
    """

    previous: dict[int, int]
    superseded: frozenset[int]
    ambiguous: frozenset[int]
    rivals: frozenset[int] = frozenset()


def list_identities(frame: pl.DataFrame) -> list[Identity]:
    """Whose the reports are, from the columns of :data:`COLUMNS`, ``file``, ``place`` and
    ``/scope``; paths are made unique by the place."""
    columns = [pl.col(name).alias(key) for key, name in COLUMNS.items()]
    alone = pl.col("/scope").eq_missing("organ").alias("alone")
    path = pl.concat_str("file", "place", separator="#").alias("path")
    return [Identity(**row) for row in frame.select(path, *columns, alone).iter_rows(named=True)]


def find_chains(identities: Sequence[Identity], roster: Roster | None = None) -> Chains:
    """The chains of reports through the years, one for each organ and scope.

    With a *roster* an organ is one of its offices, and only one with members has two scopes. An
    office that was merged or split since last year has no report to be held against.
    """
    numbers = {each.path: number for number, each in enumerate(identities)}
    groups: dict[tuple[str, bool], dict[int, list[Identity]]] = {}
    for each in identities:
        own = each.alone if roster is None else each.is_own(roster)
        years = groups.setdefault((name_organ(each), own), {})
        years.setdefault(each.year, []).append(each)
    chains = Chains({}, frozenset(), frozenset())
    superseded: list[int] = []
    ambiguous: list[int] = []
    rivals: list[int] = []
    reported = {(each.office.name, each.year) for each in identities if each.office}
    for years in groups.values():
        editions = {year: order_editions(found) for year, found in years.items()}
        for year, found in editions.items():
            current = {each.path for each in found.rivals}
            superseded += (numbers[e.path] for e in found.latest_first if e.path not in current)
            rivals += (numbers[each.path] for each in found.rivals if each != found.latest)
            before = editions.get(year - 1)
            if before is None or (
                roster is not None and _has_changed(found.latest, roster, reported)
            ):
                continue
            if before.dated:
                chains.previous.update(
                    (numbers[each.path], numbers[before.latest.path]) for each in found.rivals
                )
            else:
                ambiguous += (numbers[each.path] for each in found.rivals)
    return chains._replace(
        superseded=frozenset(superseded),
        ambiguous=frozenset(ambiguous),
        rivals=frozenset(rivals),
    )


def find_chains_of_rows(about: pl.DataFrame, at_once: int = AT_ONCE) -> Chains:
    """The chains of the rows of a store, without a roster: some organs after the others.

    As objects, a million reports take a gigabyte. *about* has the columns that
    :func:`list_identities` reads; rows are numbered in their order.
    """
    pieces = 1 + about.height // at_once
    organ = pl.coalesce(COLUMNS["code"], COLUMNS["name"], "file").hash(seed=0) % pieces
    numbered = about.with_row_index("number").with_columns(piece=organ)
    whole = Chains({}, frozenset(), frozenset())
    superseded: list[int] = []
    ambiguous: list[int] = []
    rivals: list[int] = []
    for piece in range(pieces):
        part = numbered.filter(pl.col("piece") == piece)
        rows = part["number"].to_list()
        found = find_chains(list_identities(part))
        whole.previous.update((rows[now], rows[then]) for now, then in found.previous.items())
        superseded += (rows[number] for number in found.superseded)
        ambiguous += (rows[number] for number in found.ambiguous)
        rivals += (rows[number] for number in found.rivals)
    return whole._replace(
        superseded=frozenset(superseded),
        ambiguous=frozenset(ambiguous),
        rivals=frozenset(rivals),
    )


def _has_changed(report: Identity, roster: Roster, reported: Container[tuple[str, int]]) -> bool:
    """True if last year's report does not cover what this one does: where others were merged into
    the office, or a part was split off that has none of its own."""
    office, year = report.office, report.year - 1
    if office is None:
        return False
    new = (each.name for each in roster.list_split_off(office.name))
    return any((name, year) in reported for name in office.merged_from) or any(
        (name, year) not in reported for name in new
    )
