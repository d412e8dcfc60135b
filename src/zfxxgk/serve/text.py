"""The text of a document with what was read from it, for a page to show beside the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zfxxgk.read.trace.page import PageText, TracedTable
from zfxxgk.spec.doubts import tell_doubt
from zfxxgk.spec.provenance import UNVALUED

if TYPE_CHECKING:
    from zfxxgk.read.trace.page import Mark


def describe_text(page: PageText) -> list[dict[str, Any]]:
    """The paragraphs and tables of a document in their order, as :class:`~openapi.TextPart` has
    them."""
    marks = {(mark.start, mark.end): mark for mark in page.marks if mark.kind == "cell"}
    return [
        {"text": None, "cells": _describe_cells(part, marks)}
        if isinstance(part, TracedTable)
        else {"text": page.text[part.start : part.end], "cells": None}
        for part in page.parts
    ]


def _describe_cells(table: TracedTable, marks: dict[tuple[int, int], Mark]) -> list[dict[str, Any]]:
    cells = []
    for traced in table.cells:
        cell = traced.cell
        mark = marks.get((traced.start, traced.end)) if traced.use == "cell" else None
        is_doubtful = mark is not None and mark.status in UNVALUED
        cells.append(
            {
                "row": cell.row,
                "column": cell.column,
                "rows": cell.row_span,
                "columns": cell.column_span,
                "text": cell.text,
                "target": mark.target if mark else None,
                "doubt": tell_doubt(mark.reason or "").as_dict() if mark and is_doubtful else None,
            }
        )
    return cells
