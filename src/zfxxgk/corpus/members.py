"""The members of areas: which reports add up to which, and the sums of their cells as columns.

What :func:`zfxxgk.batch.members.choose_members` says of one area, for all areas of a store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import polars as pl

from zfxxgk.batch.editions import order_editions
from zfxxgk.corpus.algebra import COUNT, MEMBER_COUNT, TOTAL
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.layout import AMOUNT, CELL, list_columns, list_tables, name_edition
from zfxxgk.spec.editions import MISSING

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Office, Roster

FORMS = tuple(name_edition(table) for table in list_tables())
ABOUT = ("/scope", "/agency/level", "/agency/kind", "unread", *FORMS)
"""The columns that tell whether a report is a member's whose numbers can be added."""
AREA = "area"
COMPLETE = "/coverage/complete"
MISSING_COUNT = f"{COUNT}/coverage/missing"
ROWS = pl.Schema({AREA: pl.UInt32, ROW: pl.UInt32})
Facts: TypeAlias = Mapping[str, Sequence[Any]]
"""By column, the values of all rows."""
Agree: TypeAlias = Callable[[Sequence[int]], bool]
"""True if the tables of all reports with these numbers hold the same."""


class Areas(NamedTuple):
    """``members`` has the numbers of the rows of an area and of one of its members, ``about`` a
    row for each area with members: its number, year, edition of each table of all members, and
    what is declared of the list. In the areas ``alone`` a number is too large for its column.
    """

    members: pl.DataFrame
    about: pl.DataFrame
    alone: pl.Series


def find_areas(
    rows: Sequence[int],
    identities: Sequence[Identity],
    about: pl.DataFrame,
    roster: Roster,
    agree: Agree,
) -> Areas:
    """The areas among *rows*, those of the reports that count, and their members.

    *identities* and *about* are of all rows by their number; the columns of *about* are those of
    :data:`ABOUT`, and ``whole``, whether a number is too large.
    """
    facts: Facts = {name: about[name].to_list() for name in (*ABOUT, "whole")}
    by_area = _group_reports(identities)
    alone: list[int] = []
    pairs: list[tuple[int, int]] = []
    told: list[tuple[object, ...]] = []
    for row in rows:
        area = identities[row]
        office = area.office
        if office is None or facts["/scope"][row] == "organ":
            continue
        listed = roster.list_members(office.name)
        if not listed:
            continue
        groups = [
            reports
            for name, reports in by_area[office.name, area.year].items()
            if name in {each.name for each in listed} or name == office.name
        ]
        found = _Members(facts, row, agree).choose(groups, identities)
        if found.kept:
            pairs += ((row, member) for member in found.kept)
            if any(facts["whole"][each] for each in (row, *found.kept)):
                alone.append(row)
            missing = found.count_missing(listed)
            forms = (_find_common([facts[form][each] for each in found.kept]) for form in FORMS)
            told.append((row, area.year, *forms, office.complete, missing))
    names = {f"/members{form}": pl.String for form in FORMS}
    schema = {ROW: pl.UInt32, "/members/year": pl.Int32, **names, COMPLETE: pl.Boolean}
    return Areas(
        pl.DataFrame(pairs, schema=ROWS, orient="row"),
        pl.DataFrame(told, schema={**schema, MISSING_COUNT: pl.Int64}, orient="row"),
        pl.Series(ROW, alone, dtype=pl.UInt32),
    )


def _group_reports(
    identities: Sequence[Identity],
) -> Mapping[tuple[str, int], Mapping[str, list[int]]]:
    """By area and year, the reports that may add to it, by the name of their office."""
    found: dict[tuple[str, int], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, each in enumerate(identities):
        if each.office is None:
            continue
        areas = [each.office.superior, each.office.name if each.alone else None]
        for area in filter(None, areas):
            found[area, each.year][each.office.name].append(row)
    return found


def _find_common(forms: Sequence[str]) -> str:
    return forms[0] if len({*forms}) == 1 else MISSING


class _Members:
    """The members of one area. ``there`` are the names of offices that are not missing."""

    def __init__(self, facts: Facts, area: int, agree: Agree) -> None:
        self._facts, self._area, self._agree = facts, area, agree
        self.kept: list[int] = []
        self.there: set[str] = set()
        self.doubtful = 0

    def choose(self, groups: Sequence[list[int]], identities: Sequence[Identity]) -> _Members:
        for latest in _pick_latest(groups, identities, self._agree):
            office = identities[latest].office
            assert office is not None
            if self._is_below(latest):
                self.there.add(office.name)
            elif self._can_be_added(latest):
                self.kept.append(latest)
                self.there.add(office.name)
                self.doubtful += bool(self._facts["unread"][latest])
        return self

    def count_missing(self, listed: Sequence[Office]) -> int:
        """Members without a report that can be added, and those with values in doubt."""
        return sum(each.name not in self.there for each in listed) + self.doubtful

    def _is_below(self, row: int) -> bool:
        """True for what is of a level below, where the area's report is of its own level."""
        if self._facts["/scope"][self._area] != "own_level":
            return False
        kind, level = (self._facts[name][row] for name in ("/agency/kind", "/agency/level"))
        return kind == "government" or level not in (None, self._facts["/agency/level"][self._area])

    def _can_be_added(self, row: int) -> bool:
        forms = [self._facts[form][row] for form in FORMS]
        own = self._facts["/requests/form"][self._area]
        return None not in forms and own in (None, self._facts["/requests/form"][row])


def _pick_latest(
    groups: Sequence[list[int]], identities: Sequence[Identity], agree: Agree
) -> Iterator[int]:
    """The latest edition of each member; none where editions differ that no date orders."""
    for group in groups:
        if len(group) == 1:
            yield group[0]
            continue
        numbers = {identities[row].path: row for row in group}
        editions = order_editions(identities[row] for row in group)
        if len(editions.rivals) == 1 or agree([numbers[each.path] for each in editions.rivals]):
            yield numbers[editions.latest.path]


# ---------------------------------------------------------------------- sums


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
