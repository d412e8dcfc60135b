"""What a cell of a workbook can hold, and how high its row has to be."""

from __future__ import annotations

from zfxxgk.spec.width import measure

LINE = 17
"""Points that a line of text is high."""
HIGHEST = 409
"""Points that a row can be high."""
LONGEST = 32_767
"""Characters that a cell can hold."""


def fit(value: str | int | float | None) -> str | int | float | None:
    """A value as a cell can hold it; a longer text would be left out without a word."""
    if isinstance(value, str) and len(value) > LONGEST:
        return value[: LONGEST - 1] + "…"
    return value


def count_lines(text: str, wide: float) -> int:
    """Lines that *text* takes in a cell so many characters *wide*, at least 1."""
    return max(1, -(-measure(text) // max(int(wide), 1)))


def measure_height(lines: int) -> int:
    """Points of a row. Not every program finds them by itself, and none for merged cells."""
    return min(LINE * lines, HIGHEST)
