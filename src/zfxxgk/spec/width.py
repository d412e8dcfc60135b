"""How wide a text is where a Chinese character takes the place of two letters."""

from __future__ import annotations

import unicodedata


def measure(text: str) -> int:
    """Columns that *text* takes in a terminal, or characters in a sheet."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
