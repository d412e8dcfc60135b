"""A summary as text: of each sheet what fits on a screen, of one asked for alone all of it."""

from __future__ import annotations

from collections.abc import Sequence

from zfxxgk.batch.figures import KEYS, find_figures
from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.layout import align_columns, cut
from zfxxgk.cli.reporters.summary.sheet import Content, SummarySheet, Values, show_value
from zfxxgk.cli.streams import as_bytes

WIDEST = 60
MOST = {"offices": 20, "rules": 5, "corrections": 5, "problems": 0}
"""Lines that are shown of a sheet among others."""
SHOWN = (
    *("office", "handed_in", "verdict", "errors", "warnings", "doubtful"),
    *("received", "before-received", "wrong"),
)
"""Columns of the sheet of offices among others."""


def render(sheets: Sequence[SummarySheet], content: Content) -> bytes:
    alone = len(sheets) == 1
    blocks = [_tell(sheet, content, alone) for sheet in sheets]
    blocks.append([flatten(pick(each, content.run.language)) for each in content.run.batch.remarks])
    told = ["\n".join(lines) for lines in blocks if lines]
    return as_bytes("\n\n".join(told or [say(content.run.language, "summary-empty")]) + "\n")


def _tell(sheet: SummarySheet, content: Content, alone: bool) -> list[str]:
    if sheet.key == "totals" and not alone:
        return _tell_sum(sheet, content)
    lines = sheet.lines if alone else sheet.lines[: MOST[sheet.key]]
    if not lines:
        return [*sheet.notes] if alone else []
    told = [sheet.title, *_align(sheet, lines, alone), *sheet.notes]
    if (more := len(sheet.lines) - len(lines)) > 0:
        words = {"count": more, "sheet": sheet.key}
        told.append(say(content.run.language, "summary-more-lines", **words))
    return told


def _align(sheet: SummarySheet, lines: Sequence[Values], alone: bool) -> list[str]:
    every = alone or sheet.key != "offices"
    chosen = [(n, key) for n, key in enumerate(sheet.keys) if every or key in SHOWN]
    head = tuple(sheet.columns[n] for n, _ in chosen)
    rows = [tuple(cut(show_value(key, line[n]), WIDEST) for n, key in chosen) for line in lines]
    return align_columns([head, *rows])


def _tell_sum(sheet: SummarySheet, content: Content) -> list[str]:
    """The key numbers of all offices together, on one line."""
    language, report = content.run.language, content.total.report
    if len(content.lines) < 2:
        return []
    if report is None:
        return [sheet.title, *sheet.notes]
    found = find_figures(report)
    numbers = [
        f"{say(language, f'summary-{key}')} {value}"
        for key in KEYS
        if (value := getattr(found, key)) is not None
    ]
    return [sheet.title, say(language, "list").join(numbers), *sheet.notes]
