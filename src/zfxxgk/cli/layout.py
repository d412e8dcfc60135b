"""Columns of text in which a Chinese character is two wide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zfxxgk.spec.width import measure

_PIECES = re.compile(r"[!-~]+\s*|.", re.DOTALL)


def align_columns(rows: Sequence[tuple[str, ...]], *, right: bool = False) -> list[str]:
    """Lines with aligned columns, two spaces between them; with *right* all but the first
    column are set against their right edge.
    """
    widths = [max(map(measure, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [_padded(first, widths[0])]
        for cell, wide in zip(others, widths[1:], strict=True):
            cells.append(" " * (wide - measure(cell)) + cell if right else _padded(cell, wide))
        lines.append("  ".join(cells).rstrip())
    return lines


def cut(text: str, wide: int) -> str:
    """*text* in at most *wide* columns; what was left out shows as an ellipsis."""
    if measure(text) <= wide:
        return text
    while measure(text) > wide - 2:
        text = text[:-1]
    return text + "…"


def wrap(text: str, wide: int) -> list[str]:
    """*text* in lines of at most *wide* columns, broken between words or Chinese characters."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and measure(lines[-1] + piece) > wide:
            lines.append("")
        lines[-1] = (lines[-1] + piece).lstrip()
    return [line.rstrip() for line in lines]


def _padded(cell: str, wide: int) -> str:
    return cell + " " * (wide - measure(cell))
