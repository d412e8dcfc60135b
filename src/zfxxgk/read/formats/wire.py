"""A document as plain lists, to be sent between processes."""

from __future__ import annotations

from typing import Any

from zfxxgk.read.formats.document import Cell, Document, Grid, Paragraph, Place


def encode(document: Document) -> dict[str, Any]:
    """Returns *document* as JSON values."""
    return {
        "name": document.name,
        "media_type": document.media_type,
        "blocks": [_block(block) for block in document.blocks],
        "title": document.title,
        "published": list(document.published),
        "pictures": document.pictures,
    }


def decode(value: dict[str, Any]) -> Document:
    """Returns the document that :func:`encode` made *value* from."""
    blocks = tuple(_grid(each) if "cells" in each else _paragraph(each) for each in value["blocks"])
    return Document(
        value["name"],
        value["media_type"],
        blocks,
        value["title"],
        tuple(value["published"]),
        value["pictures"],
    )


def _block(block: Paragraph | Grid) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        words = [block.text, block.lead, block.heading]
        return {"words": words, "place": _place(block.place)}
    return {"cells": [_cell(cell) for cell in block.cells], "place": _place(block.place)}


def _cell(cell: Cell) -> list[Any]:
    where = _place(cell.place)
    return [cell.row, cell.column, cell.row_span, cell.column_span, cell.text, where, cell.doubt]


def _place(place: Place) -> list[Any]:
    return [
        place.page,
        place.line,
        place.table,
        place.row,
        place.column,
        place.sheet,
        place.bbox,
    ]


def _paragraph(value: dict[str, Any]) -> Paragraph:
    text, lead, heading = value["words"]
    return Paragraph(text, _place_of(value["place"]), lead, heading)


def _grid(value: dict[str, Any]) -> Grid:
    cells = (
        Cell(row, column, high, wide, text, _place_of(place), doubt)
        for row, column, high, wide, text, place, doubt in value["cells"]
    )
    return Grid(tuple(cells), _place_of(value["place"]))


def _place_of(value: list[Any]) -> Place:
    page, line, table, row, column, sheet, bbox = value
    return Place(page, line, table, row, column, sheet, None if bbox is None else tuple(bbox))
