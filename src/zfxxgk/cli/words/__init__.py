"""Every word of the command line, in both languages."""

from __future__ import annotations

from typing import Final

from zfxxgk.cli.words import (
    comparing,
    corpus,
    corpus_diff,
    corpus_report,
    corpus_tidy,
    help,
    mistakes,
    notices,
    packing,
    rendering,
    results,
    rules,
    serving,
    tracing,
)
from zfxxgk.spec.labels import Text

WORDS: Final[dict[str, Text]] = {
    **help.WORDS,
    **mistakes.WORDS,
    **notices.WORDS,
    **results.WORDS,
    **comparing.WORDS,
    **corpus.WORDS,
    **corpus_diff.WORDS,
    **corpus_report.WORDS,
    **corpus_tidy.WORDS,
    **packing.WORDS,
    **rendering.WORDS,
    **rules.WORDS,
    **serving.WORDS,
    **tracing.WORDS,
}
