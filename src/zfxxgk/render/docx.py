"""A report as a Word document in the layout of official letters, tables as the form prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import assert_never
from xml.sax.saxutils import escape

from zfxxgk.render.docx_parts import CLOSER, FONTS, LINE, PARTS, SECTION, WIDTH, make_fonts
from zfxxgk.render.package import MAIN, RELATIONS, write_package
from zfxxgk.render.parts import FilledTable, Heading, Paragraph, Part, Signature, Title
from zfxxgk.spec.layout import Placed, lay_out_as_printed, place_boxes
from zfxxgk.spec.paper import has_own_page, share_width

ROW = 360
"""Twentieths of a point that a row of a table is high at least."""
ROW_ALONE = 400
"""Of a table that has the page for itself."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MARGINS = '<w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
_APART = "<w:pageBreakBefore/>"
_AFTER_TABLE = '<w:spacing w:before="240"/>'
_BELOW = f'<w:spacing w:before="{LINE}"/>'
"""A line is left free above the signature."""


def write(parts: Sequence[Part]) -> bytes:
    """The document; the same parts give the same bytes."""
    body = "".join(_write(parts))
    document = f'<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"><w:body>{body}{SECTION}'
    title = next((part.text for part in parts if isinstance(part, Title)), "")
    return write_package(
        {**PARTS, "document": f"{document}</w:body></w:document>"},
        f"<dc:title>{escape(title)}</dc:title>",
    )


def _write(parts: Sequence[Part]) -> Iterator[str]:
    for before, part in pairwise((None, *parts)):
        match part:
            case Title():
                yield _paragraph("Title", _run(part.text))
            case Heading():
                behind = _AFTER_TABLE if isinstance(before, FilledTable) else ""
                yield _paragraph("Heading1", _run(part.text), _APART if part.apart else behind)
            case Paragraph():
                looks = make_fonts(FONTS["part"], 32, CLOSER)
                yield _paragraph(
                    "", _run(part.text[: part.head], looks) + _run(part.text[part.head :])
                )
            case FilledTable():
                yield _table(part)
            case Signature():
                for number, line in enumerate(part.lines):
                    yield _paragraph("Signature", _run(line), _BELOW if number == 0 else "")
            case None:
                pass
            case _:
                assert_never(part)


def _paragraph(style: str, runs: str, looks: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    about = f"<w:pPr>{named}{looks}</w:pPr>" if named or looks else ""
    return f"<w:p>{about}{runs}</w:p>"


def _run(text: str, looks: str = "") -> str:
    about = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


# ---------------------------------------------------------------------- tables


def _table(part: FilledTable) -> str:
    edges = [round(edge * WIDTH) for edge in accumulate(share_width(part.table), initial=0)]
    placed = place_boxes(lay_out_as_printed(part.table))
    high = max(each.row + each.box.rows for each in placed)
    rows = "".join(_row(part, placed, row, edges, row == high - 1) for row in range(high))
    columns = "".join(f'<w:gridCol w:w="{b - a}"/>' for a, b in pairwise(edges))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        f"{rows}</w:tbl>"
    )


def _row(
    part: FilledTable, placed: Sequence[Placed], row: int, edges: Sequence[int], last: bool
) -> str:
    """Word wants every row to name the cells that reach into it from above."""
    here = sorted(
        (each for each in placed if each.row <= row < each.row + each.box.rows),
        key=lambda each: each.column,
    )
    # A table is not torn by the end of a page: each row is kept with the next.
    kept = "" if last else "<w:keepNext/>"
    cells = "".join(_cell(part, each, row, edges, kept) for each in here)
    high = ROW_ALONE if has_own_page(part.table) else ROW
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{high}"/></w:trPr>{cells}</w:tr>'


def _cell(part: FilledTable, placed: Placed, row: int, edges: Sequence[int], kept: str) -> str:
    box = placed.box
    width = edges[placed.column + box.columns] - edges[placed.column]
    span = f'<w:gridSpan w:val="{box.columns}"/>' if box.columns > 1 else ""
    merge, text = "", ""
    if placed.row < row:
        merge = "<w:vMerge/>"
    else:
        merge = '<w:vMerge w:val="restart"/>' if box.rows > 1 else ""
        text = part.show(box)
    looks = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{_paragraph('TableText', _run(text), kept)}</w:tc>"
