"""A document as plain lists, to be sent between processes."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from zfxxgk.read.formats.document import Cell, Document, Grid, Paragraph, Place

Box: TypeAlias = tuple[float, float, float, float]
PlaceData: TypeAlias = tuple[
    int | None, int | None, int | None, int | None, int | None, str | None, Box | None
]
CellData: TypeAlias = tuple[int, int, int, int, str, PlaceData, str | None]


class BlockData(TypedDict):
    """A paragraph has words, a grid has cells. In JSON the tuples are lists."""

    words: NotRequired[tuple[str, str, bool]]
    cells: NotRequired[list[CellData]]
    place: PlaceData


class DocumentData(TypedDict):
    name: str
    media_type: str
    blocks: list[BlockData]
    title: str | None
    published: list[str]
    pictures: int
    authors: list[str]


def encode(document: Document) -> DocumentData:
    """Returns *document* as JSON values."""
    return {
        "name": document.name,
        "media_type": document.media_type,
        "blocks": [_block(block) for block in document.blocks],
        "title": document.title,
        "published": list(document.published),
        "pictures": document.pictures,
        "authors": list(document.authors),
    }


def decode(value: DocumentData) -> Document:
    """Returns the document that :func:`encode` made *value* from."""
    return Document(
        value["name"],
        value["media_type"],
        tuple(_block_of(each) for each in value["blocks"]),
        value["title"],
        tuple(value["published"]),
        value["pictures"],
        tuple(value["authors"]),
    )


def _block(block: Paragraph | Grid) -> BlockData:
    if isinstance(block, Paragraph):
        words = (block.text, block.lead, block.heading)
        return {"words": words, "place": _place(block.place)}
    return {"cells": [_cell(cell) for cell in block.cells], "place": _place(block.place)}


def _cell(cell: Cell) -> CellData:
    where = _place(cell.place)
    return (cell.row, cell.column, cell.row_span, cell.column_span, cell.text, where, cell.doubt)


def _place(place: Place) -> PlaceData:
    return (
        place.page,
        place.line,
        place.table,
        place.row,
        place.column,
        place.sheet,
        place.bbox,
    )


def _block_of(value: BlockData) -> Paragraph | Grid:
    where = _place_of(value["place"])
    if "cells" in value:
        return Grid(tuple(_cell_of(each) for each in value["cells"]), where)
    text, lead, heading = value["words"]
    return Paragraph(text, where, lead, heading)


def _cell_of(value: CellData) -> Cell:
    row, column, high, wide, text, place, doubt = value
    return Cell(row, column, high, wide, text, _place_of(place), doubt)


def _place_of(value: PlaceData) -> Place:
    page, line, table, row, column, sheet, bbox = value
    return Place(page, line, table, row, column, sheet, None if bbox is None else (*bbox,))
