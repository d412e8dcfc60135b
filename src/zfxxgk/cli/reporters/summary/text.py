"""A summary as text for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.layout import align_columns, cut
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.summary.sheets import SummarySheet, Value
from zfxxgk.cli.streams import as_bytes

WIDEST = 60


def render(sheets: Sequence[SummarySheet], run: Run) -> bytes:
    blocks = ["\n".join(_lines(sheet)) for sheet in sheets if sheet.lines]
    if run.batch.remarks:
        blocks.append(
            "\n".join(flatten(pick(remark, run.language)) for remark in run.batch.remarks)
        )
    return as_bytes("\n\n".join(blocks or [say(run.language, "summary-empty")]) + "\n")


def _lines(sheet: SummarySheet) -> list[str]:
    rows = [tuple(cut(_shown(value), WIDEST) for value in line) for line in sheet.lines]
    return [sheet.title, *align_columns([sheet.columns, *rows])]


def _shown(value: Value) -> str:
    return "" if value is None else str(value)
