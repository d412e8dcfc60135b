"""Which characters of a page are seen, and which stand over each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk.read.formats.pdf_text import GAP, Char

if TYPE_CHECKING:
    from pdfplumber._typing import T_obj

SAME_PLACE = 0.3
"""Share of its size by which the second print of a character in bold is moved at most."""

FAINT = 0.02
"""Share of ink that nobody sees on white."""

OVERLAP = 0.3
"""Share of a character that another one must cover to make it doubtful."""


def drop_white(chars: Iterable[T_obj], rects: Sequence[T_obj]) -> Iterator[T_obj]:
    """Yields *chars* without those in white, unless one of *rects* is their background."""
    grounds = [rect for rect in rects if rect.get("fill") and not _is_white(rect)]
    for char in chars:
        if not _is_white(char) or any(_holds(rect, char) for rect in grounds):
            yield char


def _is_white(each: T_obj) -> bool:
    color = each.get("non_stroking_color")
    parts = tuple(color) if isinstance(color, (tuple, list)) else (color,)
    if len(parts) not in (1, 3, 4) or any(part is None for part in parts):
        return False
    return all(part <= FAINT if len(parts) == 4 else part >= 1 - FAINT for part in parts)


def _holds(rect: T_obj, char: T_obj) -> bool:
    across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(rect["x0"] <= across <= rect["x1"] and rect["top"] <= down <= rect["bottom"])


def drop_copies(chars: Iterable[Char]) -> list[Char]:
    """Returns *chars* without those printed again in their place: bold by printing twice."""
    kept: list[Char] = []
    near: dict[tuple[str, int, int], list[Char]] = {}
    for char in chars:
        column, row = int(char.x0 // char.size), int(char.top // char.size)
        around = (
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in near.get((char.text, x, y), ())
        )
        if char.text.isspace() or not any(_is_copy(char, other) for other in around):
            kept.append(char)
            near.setdefault((char.text, column, row), []).append(char)
    return kept


def _is_copy(char: Char, other: Char) -> bool:
    width, height = char.x1 - char.x0, char.bottom - char.top
    return (
        abs(char.x0 - other.x0) < SAME_PLACE * width
        and abs(char.top - other.top) < SAME_PLACE * height
    )


def overlap(chars: Sequence[Char]) -> bool:
    """True if characters stand over each other."""
    seen = sorted((char for char in chars if not char.text.isspace()), key=lambda char: char.x0)
    for number, char in enumerate(seen):
        for other in seen[number + 1 :]:
            width = min(char.x1 - char.x0, other.x1 - other.x0)
            if other.x0 >= char.x1 - OVERLAP * width:
                break
            height = min(char.bottom - char.top, other.bottom - other.top)
            shared = min(char.bottom, other.bottom) - max(char.top, other.top)
            if shared > 0.5 * height:
                return True
    return False


def run_on(left: Sequence[Char], right: Sequence[Char]) -> bool:
    """True if the text of the cell on the *left* goes on in the next one without a gap."""
    return any(
        abs(one.middle - other.middle) < 0.3 * one.size and other.x0 - one.x1 < GAP * one.size
        for one in _at_end(left)
        for other in right
        if not other.text.isspace()
    )


def _at_end(chars: Sequence[Char]) -> list[Char]:
    """The characters that have none right of them on their line."""
    last: dict[int, Char] = {}
    for char in chars:
        line = round(char.middle)
        if not char.text.isspace() and (line not in last or char.x1 > last[line].x1):
            last[line] = char
    return list(last.values())
