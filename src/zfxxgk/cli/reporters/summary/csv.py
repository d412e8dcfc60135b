"""One sheet of a summary as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.summary.sheets import SummarySheet, Value
from zfxxgk.cli.streams import as_bytes

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(sheets: Sequence[SummarySheet], run: Run) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for another encoding."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(sheets[0].columns)
    writer.writerows([_safe(value) for value in values] for values in sheets[0].lines)
    return b"\xef\xbb\xbf" + as_bytes(out.getvalue())


def _safe(value: Value) -> Value:
    """Text that a spreadsheet would take for a formula, marked as the text it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
