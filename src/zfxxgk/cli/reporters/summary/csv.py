"""One sheet of a summary as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from zfxxgk.cli.reporters.summary.sheet import (
    CHANGES,
    SHARES,
    Content,
    SummarySheet,
    Value,
    show_value,
)
from zfxxgk.cli.streams import as_bytes

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(sheets: Sequence[SummarySheet], content: Content) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for another encoding."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(sheets[0].columns)
    for line in sheets[0].lines:
        writer.writerow(_safe(k, v) for k, v in zip(sheets[0].keys, line, strict=True))
    return b"\xef\xbb\xbf" + as_bytes(out.getvalue())


def _safe(key: str, value: Value) -> Value:
    """Text that a spreadsheet would take for a formula, marked as the text it is."""
    if key in SHARES | CHANGES:
        return show_value(key, value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
