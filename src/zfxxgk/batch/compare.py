"""Two reports side by side: drafts or editions of one, or an area's and the sum of its members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from zfxxgk.batch.sums import is_sum
from zfxxgk.spec import forms, labels
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import format_pointer, get_value

if TYPE_CHECKING:
    from zfxxgk.spec.documents import GivenObject, Json, JsonObject, Report

_APART = frozenset({"spec_version", "source", "retrieved_on", "extensions"})
"""Properties that tell of the file and not of what the report says."""
_SHOWN = 24

Steps: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A place with its two values. ``present`` tells in which of the two the place exists at
    all: a row that one form lacks is something else than a blank.
    """

    pointer: str
    label: Text
    before: Json
    after: Json
    present: tuple[bool, bool] = (True, True)

    @property
    def change(self) -> float | int | None:
        """After less before; None unless both are numbers."""
        if not _is_number(self.before) or not _is_number(self.after):
            return None
        exact = Decimal(repr(self.after)) - Decimal(repr(self.before))
        return int(exact) if exact == exact.to_integral_value() else float(exact)

    def as_dict(self) -> JsonObject:
        return {
            "pointer": self.pointer,
            "label": self.label.as_dict(),
            "before": self.before,
            "after": self.after,
            "change": self.change,
            "present": list(self.present),
        }


def find_differences(before: Report, after: Report) -> list[Difference]:
    """Every place where two canonical reports differ, in the order of the schema.

    Of a report that was added up only the tables are compared, as it has nothing else.
    """
    pairs = pair_values(before, after)
    cells = pick_cells(pairs) if is_sum(before) or is_sum(after) else pairs
    return [each for each in cells if not _same(each)]


def pair_values(before: Report, after: Report) -> Iterator[Difference]:
    """Every place of two canonical reports with both of its values.

    What only tells of the file, such as its address, is left out. Where one report lacks a whole
    table, the cells of the other are still given, with nothing beside them.
    """
    first, second = dict(_leaves(before, ())), dict(_leaves(after, ()))
    first, second = _without_parents(first, second), _without_parents(second, first)
    for path in _merged(first, second):
        present = (path in first, path in second)
        holder = after if present[1] else before
        yield Difference(
            pointer=format_pointer(("report", *path)),
            label=labels.header_path(("report", *path), _form(holder, path)),
            before=first.get(path),
            after=second.get(path),
            present=present,
        )


def pick_cells(pairs: Iterable[Difference]) -> Iterator[Difference]:
    """Only the cells of the printed tables."""
    tables = {each.key for each in forms.tables()}
    return (
        each
        for each in pairs
        if each.pointer.split("/")[1] in tables and each.pointer.split("/")[-1] != "form"
    )


def quote_change(before: str, after: str) -> tuple[str, str]:
    """The first passage in which two texts differ, a few characters around it included."""
    from difflib import SequenceMatcher

    moves = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    _, start, end, other, stop = next(move for move in moves if move[0] != "equal")
    return _around(before, start, end), _around(after, other, stop)


def _around(text: str, start: int, end: int) -> str:
    low, high = max(0, start - 6), min(len(text), max(end, start) + 6, start + _SHOWN)
    return f"{'…' if low else ''}{text[low:high]}{'…' if high < len(text) else ''}"


def _same(each: Difference) -> bool:
    return each.present == (True, True) and each.before == each.after


def _is_number(value: Json) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _leaves(value: GivenObject, path: Steps) -> Iterator[tuple[Steps, Json]]:
    """Paths and values of everything that is no object; lists are taken whole."""
    for key, child in value.items():
        if not path and key in _APART:
            continue
        if isinstance(child, dict):
            yield from _leaves(child, (*path, key))
        else:
            yield (*path, key), child


def _without_parents(leaves: dict[Steps, Json], others: Iterable[Steps]) -> dict[Steps, Json]:
    """*leaves* but for those, null here, that have members in the other report."""
    parents = {path[:depth] for path in others for depth in range(1, len(path))}
    return {path: value for path, value in leaves.items() if path not in parents}


def _merged(first: Iterable[Steps], second: Iterable[Steps]) -> list[Steps]:
    """The paths of the second report in their order; what only the first has comes behind the
    path that precedes it there.
    """
    known = set(second)
    follows: dict[Steps, list[Steps]] = {}
    before: Steps = ()
    for path in first:
        if path in known:
            before = path
        else:
            follows.setdefault(before, []).append(path)
    return [*follows.get((), []), *(p for path in second for p in (path, *follows.get(path, ())))]


def _form(report: Report, path: Steps) -> str | None:
    table = get_value(report, path[:1])
    return table.get("form") if isinstance(table, dict) else None
