"""Writes a roster as a workbook that :func:`zfxxgk.batch.roster.file.read_roster` reads."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from zfxxgk.batch.roster.file import COLUMNS, PASSED_OVER
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Office

_NARROW = 12
_WIDTHS = {
    "name": 34,
    "former_names": 28,
    "place": 34,
    "unconfirmed": 34,
    "superior": 24,
    "code": 22,
}
_NEEDS_EXTRA = Text(
    '写出 Excel 文件需要另装 excel 组件：pip install "zfxxgk[excel]"。',
    'To write a workbook, install the extra: pip install "zfxxgk[excel]".',
)


def write_roster(offices: Iterable[Office]) -> bytes:
    """The workbook. Raises InputError when the extra that writes workbooks is not installed."""
    try:
        import xlsxwriter
    except ImportError:
        raise InputError(_NEEDS_EXTRA) from None
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    page = book.add_worksheet("名单")
    bold = book.add_format({"bold": True, "bg_color": "#EEEEEE", "border": 1})
    asked = book.add_format({"bg_color": "#FFF2CC", "text_wrap": True})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    fields = [field for field in COLUMNS if field != PASSED_OVER]
    page.write_row(0, 0, [COLUMNS[field][0] for field in fields], bold)
    for column, field in enumerate(fields):
        page.set_column(column, column, _WIDTHS.get(field, _NARROW))
    for number, office in enumerate(offices, 1):
        look = asked if office.unconfirmed else text
        values = [_WORDS.get(field, _plain)(getattr(office, field)) for field in fields]
        page.write_row(number, 0, values, look)
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    book.close()
    return out.getvalue()


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def _names(value: tuple[str, ...]) -> str:
    return "、".join(value)


def _truth(value: bool) -> str:
    return "是" if value else ""


_WORDS: Mapping[str, Callable[..., str]] = {
    "vertical": _truth,
    "complete": _truth,
    "former_names": _names,
    "merged_from": _names,
    "split_from": _names,
}
