"""What the rows of a roster say of each other: no office twice, no unknown one, no circle."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from zfxxgk.batch.roster.model import Office
from zfxxgk.batch.roster.table import Cell
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.organs import simplify_name

Offices = Mapping[str, Office]
CellsByOffice = Mapping[str, Mapping[str, Cell]]
"""Cells of each row by the name of its office and the field."""

_RELATIONS = {
    "superior": Text("上级机关", "superior"),
    "merged_from": Text("合并自", "merged from"),
    "split_from": Text("分立自", "split from"),
}


def require_sound(offices: Offices, places: CellsByOffice) -> None:
    """Raises InputError for the first row that does not fit the others."""
    _require_once(offices, places)
    for field, words in _RELATIONS.items():
        for office in offices.values():
            for other in list_related(office, field):
                if other not in offices:
                    raise _unknown(office, other, words, offices, places[office.name][field])
        for office in offices.values():
            if circle := _circle(office.name, field, offices):
                raise _in_circle(circle, words, places[office.name][field])


def list_related(office: Office, field: str) -> tuple[str, ...]:
    """The names that a row gives in one of the columns that refer to other rows."""
    value = getattr(office, field)
    return (value,) if isinstance(value, str) else tuple(value or ())


def _require_once(offices: Offices, places: CellsByOffice) -> None:
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    for office in offices.values():
        cells = places[office.name]
        claims = [(names, simplify_name(office.name), "name", Text("机关名称", "name"))]
        if office.code is not None:
            claims.append((codes, office.code, "code", Text("统一社会信用代码", "code")))
        for taken, value, field, what in claims:
            if value in taken:
                raise make_repeat_error(what, cells[field], places[taken[value]][field])
            taken[value] = office.name
    former: dict[str, str] = {}
    for office in offices.values():
        for name in map(simplify_name, office.former_names):
            if name in former:
                cells = places[former[name]]
                raise make_repeat_error(
                    Text("曾用名", "former name"),
                    places[office.name]["former_names"],
                    cells["former_names"],
                )
            former[name] = office.name


def make_repeat_error(what: Text, cell: Cell, first: Cell) -> InputError:
    return InputError(
        Text(
            f"{what.zh}“{cell.text}”在 {first.place} 已有。一个机关只能占一行，请合并或者改正。",
            f"The {what.en} '{cell.text}' is already in {first.place}. An office has one row; "
            f"join the two or correct one.",
        ),
        place=cell.place,
    )


def _unknown(office: Office, other: str, words: Text, offices: Offices, cell: Cell) -> InputError:
    near = get_close_matches(other, list(offices), n=1, cutoff=0.6)
    zh, en = (f"（是否为“{near[0]}”？）", f" (did you mean '{near[0]}'?)") if near else ("", "")
    return InputError(
        Text(
            f"{office.name}的“{words.zh}”填的“{other}”不在名单里{zh}。请为它加一行，或者改正名称。",
            f"'{other}', given as {words.en} of {office.name}, is not in the list{en}. Add a row "
            f"for it, or correct the name.",
        ),
        place=cell.place,
    )


def _circle(start: str, field: str, offices: Offices) -> tuple[str, ...]:
    """The names on the way from *start* back to itself; empty when there is none."""
    seen: set[str] = set()
    ways: list[tuple[str, ...]] = [(start,)]
    while ways:
        way = ways.pop()
        for other in list_related(offices[way[-1]], field):
            if other == start:
                return (*way, start)
            if other not in seen:
                seen.add(other)
                ways.append((*way, other))
    return ()


def _in_circle(circle: tuple[str, ...], words: Text, cell: Cell) -> InputError:
    arrow = " → ".join(circle)
    return InputError(
        Text(
            f"“{words.zh}”成了循环：{arrow}。请改正其中一行。",
            f"The column '{words.en}' goes in a circle: {arrow}. Correct one of the rows.",
        ),
        place=cell.place,
    )
