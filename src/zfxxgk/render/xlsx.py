"""A report as a workbook that checks itself while it is filled in. Needs the extra ``excel``."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

import xlsxwriter

from zfxxgk._version import __version__
from zfxxgk.render.checks_sheet import write_checks
from zfxxgk.render.parts import Part, Title
from zfxxgk.render.sheets import Book, split_parts, write_block
from zfxxgk.spec import schemas

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_DIGITS = 255
"""Characters that the title among the properties can have."""


def write(parts: Sequence[Part], today: datetime.date | None = None) -> bytes:
    """The workbook; *today* stands on it."""
    day = today or datetime.date.today()
    out = io.BytesIO()
    file = xlsxwriter.Workbook(out, _OPTIONS)
    title = next((part.text for part in parts if isinstance(part, Title)), "")
    created = datetime.datetime(day.year, day.month, day.day)
    file.set_properties({"title": title[:_DIGITS], "created": created})
    book = Book(file)
    blocks = list(split_parts(parts))
    for block in blocks:
        write_block(book, block)
    stamp = f"zfxxgk {__version__}，规范 {schemas.spec_version()}，{day.isoformat()} 生成"
    write_checks(book, [block.table for block in blocks if block.table], stamp)
    file.close()
    return out.getvalue()
