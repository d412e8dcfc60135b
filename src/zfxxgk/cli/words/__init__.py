"""Every word of the command line, in both languages: one module for each matter."""

from __future__ import annotations

from typing import Final

from zfxxgk.cli.words import (
    acceptance,
    comparing,
    conforming,
    help,
    lint,
    mistakes,
    page,
    pairing,
    rules,
    summing,
    tables,
    verdicts,
)
from zfxxgk.spec.labels import Text

WORDS: Final[dict[str, Text]] = {
    **help.WORDS,
    **acceptance.WORDS,
    **comparing.WORDS,
    **conforming.WORDS,
    **mistakes.WORDS,
    **page.WORDS,
    **pairing.WORDS,
    **summing.WORDS,
    **verdicts.WORDS,
    **tables.WORDS,
    **rules.WORDS,
    **lint.WORDS,
}
