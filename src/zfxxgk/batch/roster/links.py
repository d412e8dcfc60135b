"""What the rows of a roster say of each other: no office twice, no unknown one, no circle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from zfxxgk.batch.roster.model import Office
from zfxxgk.batch.roster.table import Cell
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.organs import simplify_name

Offices = Mapping[str, Office]
Locate = Callable[[str, str], Cell]
"""The cell of a row, by the name of its office and the field."""

_ONCE = {
    "name": Text("机关名称", "name"),
    "code": Text("统一社会信用代码", "code"),
    "former_names": Text("曾用名", "former name"),
}
_RELATIONS = {
    "superior": Text("上级机关", "superior"),
    "merged_from": Text("合并自", "merged from"),
    "split_from": Text("分立自", "split from"),
}


def require_sound(offices: Offices, locate: Locate) -> None:
    """Raises InputError for the first row that does not fit the others."""
    _require_once(offices, locate)
    for field, words in _RELATIONS.items():
        related = {
            name: others
            for name, office in offices.items()
            if (others := list_related(office, field))
        }
        for name, others in related.items():
            for other in others:
                if other not in offices:
                    raise _unknown(offices[name], other, words, offices, locate(name, field))
        cleared: set[str] = set()
        for name in related:
            if circle := _circle(name, related, cleared):
                raise _in_circle(circle, words, locate(name, field))


def list_related(office: Office, field: str) -> tuple[str, ...]:
    """The names that a row gives in one of the columns that refer to other rows."""
    value = getattr(office, field)
    return (value,) if isinstance(value, str) else tuple(value or ())


def _require_once(offices: Offices, locate: Locate) -> None:
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    for office in offices.values():
        claims = [(names, simplify_name(office.name), "name"), (codes, office.code, "code")]
        for taken, value, field in claims:
            if value is None:
                continue
            if (first := taken.setdefault(value, office.name)) != office.name:
                raise make_repeat_error(
                    _ONCE[field], locate(office.name, field), locate(first, field)
                )
    former: dict[str, str] = {}
    for office in offices.values():
        for name in map(simplify_name, office.former_names):
            if name in former:
                field = "former_names"
                raise make_repeat_error(
                    _ONCE[field], locate(office.name, field), locate(former[name], field)
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


def _circle(
    start: str, related: Mapping[str, tuple[str, ...]], cleared: set[str]
) -> tuple[str, ...]:
    """The names on the way from *start* back to itself; empty when there is none.

    From those *cleared* no way leads into a circle; they are more afterwards.
    """
    seen: set[str] = set()
    ways: list[tuple[str, ...]] = [(start,)]
    meets = False
    while ways:
        way = ways.pop()
        for other in related.get(way[-1], ()):
            if other == start:
                return (*way, start)
            if other in seen:
                meets = True
            elif other not in cleared:
                seen.add(other)
                ways.append((*way, other))
    if not meets:
        cleared |= {start, *seen}
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
