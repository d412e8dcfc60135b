"""A summary as text for the terminal, and one of its sheets as CSV."""

from __future__ import annotations

import csv as csv_writer
import io
from collections.abc import Sequence

from zfxxgk.cli.entry import Run
from zfxxgk.cli.language import one_line, pick, say
from zfxxgk.cli.layout import cut, table
from zfxxgk.cli.reporters.summary.sheets import Sheet, Value
from zfxxgk.cli.streams import as_bytes

WIDEST = 60
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def text(sheets: Sequence[Sheet], run: Run) -> bytes:
    blocks = ["\n".join(_lines(sheet)) for sheet in sheets if sheet.lines]
    if run.remarks:
        blocks.append("\n".join(one_line(pick(remark, run.language)) for remark in run.remarks))
    return as_bytes("\n\n".join(blocks or [say(run.language, "summary-empty")]) + "\n")


def csv(sheet: Sheet) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for another encoding."""
    out = io.StringIO()
    writer = csv_writer.writer(out)
    writer.writerow(sheet.columns)
    writer.writerows([_safe(value) for value in line] for line in sheet.lines)
    return b"\xef\xbb\xbf" + as_bytes(out.getvalue())


def _lines(sheet: Sheet) -> list[str]:
    rows = [tuple(cut(_shown(value), WIDEST) for value in line) for line in sheet.lines]
    return [sheet.title, *table([sheet.columns, *rows])]


def _shown(value: Value) -> str:
    return "" if value is None else str(value)


def _safe(value: Value) -> Value:
    """Text that a spreadsheet would take for a formula, marked as the text it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
