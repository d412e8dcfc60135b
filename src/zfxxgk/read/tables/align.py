"""Align the lines of a table with the rows of its form.

Dynamic programming over the two sequences. One row of the form may take one to seven lines,
since a label may be cut anywhere by the end of a page; at most one of them has values. A
heading takes lines without values only. Lines and rows may both be left over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from zfxxgk.read.likeness import list_readings, make_plain, measure_closest, measure_label
from zfxxgk.read.tables.lines import Line
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import Item

MOST_LINES = 7
ALIKE = 0.6
# Worth grows as the square from here to 1: two halves of a label must not outweigh the whole.
WORTHLESS = 0.5
SAME = 0.9
NEARLY_SAME = 0.95
HEADING_WEIGHT = 0.5
# A longer way to the same words is worse, and so is the later of two equal lines.
EXTRA_LINE = 0.02
# Values without words belong to the label above rather than to the one below.
WORDLESS_START = 0.02
LATER_LINE = 1e-9
LEFT_OVER = 0.3
LEFT_OVER_UNLABELLED = 0.1
LEFT_OVER_UNFILLED = 0.05


# What begins with its number is no continuation of a label.
_NEW_LABEL = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}\s*[.．、]|[一二三四五六七八九十]、)"
)


@dataclass(frozen=True, slots=True)
class Match:
    """The lines that one row of the form stands in, and how alike the words are."""

    lines: tuple[Line, ...]
    printed: str
    likeness: float


@dataclass(slots=True)
class Alignment:
    """Rows found by key, rows printed again, and how good the whole is.

    ``unsettled`` holds the blank rows beside which stand values that belong to no row: they may
    be this row's, their label cut in a way that is not understood.
    """

    score: float = 0.0
    rows: dict[str, Match] = field(default_factory=dict)
    again: dict[str, list[Line]] = field(default_factory=dict)
    unsettled: set[str] = field(default_factory=set)


def align(lines: Sequence[Line], items: Sequence[Item]) -> Alignment:
    """Finds the best alignment of *lines* with *items*, both in order."""
    gains = list(_list_gains(lines, items))
    score, steps = _best_steps(lines, items, gains)
    alignment, used = Alignment(round(score, 6)), set[int]()
    for start, count, index, match in steps:
        used.update(range(start, start + count))
        key = items[index].key
        if key is not None:
            alignment.rows[key] = match
    left = (line for number, line in enumerate(lines) if number not in used)
    # Words right of a label are no values: the header of table 4 ends in 总计 as well.
    spare = [line for line in left if any(is_value(cell.text) for cell in line.values)]
    _place_spare(spare, items, alignment)
    alignment.unsettled = set(_unsettled(lines, items, alignment))
    return alignment


def _unsettled(lines: Sequence[Line], items: Sequence[Item], alignment: Alignment) -> Iterator[str]:
    number = {line: at for at, line in enumerate(lines)}
    taken = {line for match in alignment.rows.values() for line in match.lines}
    taken |= {line for again in alignment.again.values() for line in again}
    words = tuple(word for item in items for word in (*item.words, *item.under_headings))
    for key, match in alignment.rows.items():
        if any(line.filled for line in match.lines):
            continue
        for at in (number[match.lines[0]] - 1, number[match.lines[-1]] + 1):
            beside = lines[at] if 0 <= at < len(lines) else None
            if beside is None or beside in taken or not beside.filled:
                continue
            if measure_closest(make_plain(beside.own), words) < SAME or _has_own_words(beside):
                yield key


def _has_own_words(line: Line) -> bool:
    """True if words that no label knows stand before the values of *line*: its own label, cut."""
    first = line.values[0]
    return not first.blank and not is_value(first.text)


_Gain = tuple[int, int, float, Match]
"""Number of lines, index of the item, gain, match."""
_Step = tuple[int, int, int, Match]


def _list_gains(lines: Sequence[Line], items: Sequence[Item]) -> Iterator[list[_Gain]]:
    headings = {item.words[0] for item in items if item.key is None}
    longest = max(len(word) for item in items for word in item.words)
    for start in range(len(lines)):
        yield _gains(lines, start, items, headings, longest)


def _gains(
    lines: Sequence[Line], start: int, items: Sequence[Item], headings: set[str], longest: int
) -> list[_Gain]:
    gains: list[_Gain] = []
    filled = 0
    wordless = 0.0 if _has_words(lines[start].own) else WORDLESS_START
    for count in range(1, min(MOST_LINES, len(lines) - start) + 1):
        taken = tuple(lines[start : start + count])
        filled += taken[-1].filled
        own, whole = "".join(line.own for line in taken), "".join(line.whole for line in taken)
        readings = list_readings(own)
        if filled > 1 or min(map(len, readings)) > 2 * longest:
            break
        if count > 1 and _NEW_LABEL.match(taken[-1].own):
            break
        is_heading = not headings.isdisjoint(readings)
        for index, item in enumerate(items):
            if filled if item.key is None else is_heading:
                continue
            printed, likeness = _match(own, whole, item)
            if likeness >= ALIKE:
                match = Match(taken, printed, likeness)
                weight = 1.0 if item.key else HEADING_WEIGHT
                worth = weight * ((likeness - WORTHLESS) / (1 - WORTHLESS)) ** 2
                cost = EXTRA_LINE * (count - 1) + LATER_LINE * start + wordless
                gains.append((count, index, worth - cost, match))
    return gains


def _has_words(label: str) -> bool:
    return bool(make_plain(label)) or _NEW_LABEL.match(label) is not None


@lru_cache(maxsize=1 << 16)
def _match(own: str, whole: str, item: Item) -> tuple[str, float]:
    """The words that look like *item*, with or without the headings, and how alike they are."""
    # With the headings before it nearly every label looks like its neighbours.
    alike = measure_label(own, item.words)
    under = measure_label(own, item.under_headings)
    with_all = measure_label(whole, (*item.words, *item.under_headings))
    if max(under, with_all) < NEARLY_SAME or max(under, with_all) <= alike:
        return own, alike
    return (own if under >= with_all else whole), max(under, with_all)


def _best_steps(
    lines: Sequence[Line], items: Sequence[Item], gains: list[list[_Gain]]
) -> tuple[float, list[_Step]]:
    width = len(items) + 1
    best = [[float("-inf")] * width for _ in range(len(lines) + 1)]
    back: list[list[tuple[int, int, _Step | None]]] = [[(0, 0, None)] * width for _ in best]
    best[0][0] = 0.0

    for i, scores in enumerate(best):
        cost = _cost(lines[i]) if i < len(lines) else 0.0
        following = best[i + 1] if i < len(lines) else None
        for j, score in enumerate(scores):
            if j + 1 < width and score > scores[j + 1]:
                scores[j + 1], back[i][j + 1] = score, (i, j, None)
            if following is not None and score - cost > following[j]:
                following[j], back[i + 1][j] = score - cost, (i, j, None)
        for count, index, gain, match in gains[i] if i < len(lines) else ():
            if scores[index] + gain > best[i + count][index + 1]:
                best[i + count][index + 1] = scores[index] + gain
                back[i + count][index + 1] = (i, index, (i, count, index, match))
    steps: list[_Step] = []
    i, j = len(lines), width - 1
    while (i, j) != (0, 0):
        i, j, taken = back[i][j]
        if taken is not None:
            steps.append(taken)
    return best[-1][-1], steps[::-1]


def _cost(line: Line) -> float:
    if not line.filled:
        return LEFT_OVER_UNFILLED
    return LEFT_OVER if line.labels else LEFT_OVER_UNLABELLED


def _place_spare(spare: Sequence[Line], items: Sequence[Item], alignment: Alignment) -> None:
    """Rows out of order are taken by their words alone; rows printed twice are remembered."""
    for line in spare:
        word = make_plain(line.own)
        for item in items:
            if item.key is None or measure_label(line.own, item.words) < SAME:
                continue
            if item.key in alignment.rows:
                alignment.again.setdefault(item.key, []).append(line)
            elif word in item.words and len(word) > 3:
                alignment.rows[item.key] = Match((line,), line.own, 1.0)
                alignment.score += 1.0
            break
