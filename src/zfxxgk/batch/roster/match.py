"""Offices that the list calls by a short name: 水利局 for what the report calls 青禾县水利局."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.spec.organs import simplify_name

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity

_DIVISIONS = "省|自治区|市|自治州|州|盟|地区|自治县|县|区|旗|镇|乡|街道|新区|开发区"
_AREA = re.compile(rf"(?:[一-鿿]{{1,10}}?(?:{_DIVISIONS}))+")
_ENDS = frozenset(word[-1] for word in _DIVISIONS.split("|"))
_GOVERNMENT = re.compile(r"(?:人民)?政府$")
SHORTEST = 3
"""Signs of the shortest name by which an office is looked for in the name of a file."""


class Matched(NamedTuple):
    """By name, the office that a short name of the list, or of the report, stands for.

    ``area`` is what the names of the list lack, where the list itself does not tell it; ``asked``
    are names that fit a row only if a person says so.
    """

    offices: Mapping[str, Office]
    area: str | None = None
    asked: Mapping[str, Office] = {}


def match_short_names(names: Iterable[str], roster: Roster) -> Matched:
    """Matches the *names* of organs that are in no row as they are.

    What a row lacks is settled by its superior, else by its being the same for all names.
    """
    certain: dict[str, Office] = {}
    asked: dict[str, tuple[str, Office]] = {}
    wanted = dict.fromkeys(names)
    if not wanted:
        return Matched({})
    rows = _Rows(roster)
    for name in wanted:
        fits = list(rows.find(name))
        if len(fits) != 1:
            continue
        area, office, settled = fits[0]
        if settled:
            certain[name] = office
        else:
            asked[name] = area, office
    areas = {area for area, _ in asked.values()}
    open_ = {name: office for name, (_, office) in asked.items()}
    if len(areas) != 1:
        return Matched(certain, asked=open_)
    return Matched({**certain, **open_}, area=areas.pop())


def match_offices(identities: Sequence[Identity], roster: Roster) -> tuple[list[Identity], Matched]:
    """The *identities* with the rows that their names stand for."""
    unknown = [each.name for each in identities if each.office is None and each.name is not None]
    matched = match_short_names(unknown, roster)
    found = [
        each if each.office else each._replace(office=matched.offices.get(each.name or ""))
        for each in identities
    ]
    return found, matched


class _Rows:
    """The rows of a list by their names, and by what is left of a name without its area."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._by_name: dict[str, list[Office]] = {}
        self._by_rest: dict[str, list[Office]] = {}
        for office in roster.owing:
            name = simplify_name(office.name)
            self._by_name.setdefault(name, []).append(office)
            for _, rest in _cut_area(name):
                self._by_rest.setdefault(rest, []).append(office)

    def find(self, name: str) -> Iterator[tuple[str, Office, bool]]:
        """Area, row, and whether the list itself tells that the row is of that area."""
        bare = simplify_name(name)
        for area, rest in _cut_area(bare):
            for office in self._by_name.get(rest, ()):
                above = _list_areas(office, self._roster)
                if not above or any(area.endswith(each) or each.endswith(area) for each in above):
                    yield area, office, bool(above)
        for office in self._by_rest.get(bare, ()):
            yield simplify_name(office.name)[: -len(bare)], office, True


def _cut_area(name: str) -> Iterator[tuple[str, str]]:
    """The ways to take a name for that of an area and of one of its offices."""
    for end in range(1, len(name)):
        if name[end - 1] in _ENDS and _AREA.fullmatch(name, 0, end):
            yield name[:end], name[end:]


def _list_areas(office: Office, roster: Roster) -> list[str]:
    """The areas of the governments above an office."""
    found = []
    above = roster.offices.get(office.superior or "")
    while above is not None:
        area = _GOVERNMENT.sub("", simplify_name(above.name))
        if _AREA.fullmatch(area):
            found.append(area)
        above = roster.offices.get(above.superior or "")
    return found


def find_in_file_name(path: str, roster: Roster) -> Office | None:
    """The only office whose name stands in the name of a file; of two in one, the longer."""
    stem = simplify_name(PurePath(path).stem)
    there = [o for o in roster.owing if len(n := simplify_name(o.name)) >= SHORTEST and n in stem]
    longest = [o for o in there if not any(o.name in p.name for p in there if p is not o)]
    return longest[0] if len(longest) == 1 else None
