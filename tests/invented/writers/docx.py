"""Word documents, written part by part."""

from __future__ import annotations

import io
import zipfile
from html import escape
from random import Random

from invented.layout import Line, Page, Slot, Table
from invented.writers.flat import fragments

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def write(page: Page) -> bytes:
    random = Random(str(page.truth))
    body = "".join(
        _line(b) if isinstance(b, Line) else "".join(map(_table, fragments(b))) for b in page.blocks
    )
    if random.random() < 0.2:
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
    if random.random() < 0.2:
        body = f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>"
    document = f"<w:document {_W}><w:body>{body}<w:sectPr/></w:body></w:document>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("word/document.xml", document)
    return data.getvalue()


def _line(line: Line) -> str:
    if line.run_in:
        return f"<w:p>{_run(line.text + '。', '<w:b/>')}{_run(line.run_in)}</w:p>"
    return f"<w:p>{_run(line.text, '<w:b/>' if line.level else '')}</w:p>"


def _run(text: str, properties: str = "", tag: str = "t") -> str:
    inner = "<w:br/>".join(
        f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>' for part in text.split("\n")
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def _table(table: Table) -> str:
    """Rows with every cell of the grid: Word prints a cell under each vertical merge."""
    rows: list[str] = []
    open_: dict[int, tuple[int, int]] = {}
    for number, slots in enumerate(table.rows):
        cells, column, waiting = "", 0, list(slots)
        while waiting or open_.get(column, (0, 0))[0] > number:
            until, wide = open_.get(column, (0, 0))
            if until > number:
                cells += _cell(Slot("", 1, wide), "<w:vMerge/>")
                column += wide
                continue
            slot = waiting.pop(0)
            if slot.row_span > 1:
                open_[column] = (number + slot.row_span, slot.column_span)
            cells += _cell(slot, '<w:vMerge w:val="restart"/>' if slot.row_span > 1 else "")
            column += slot.column_span
        rows.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl><w:p/>"


def _cell(slot: Slot, merge: str) -> str:
    span = f'<w:gridSpan w:val="{slot.column_span}"/>' if slot.column_span > 1 else ""
    run = _run(slot.text)
    if "inserted" in slot.marks:
        run = f'<w:ins w:id="1" w:author="x">{run}</w:ins>'
    if "deleted" in slot.marks:
        old = _run(slot.marks["deleted"], "", "delText")
        run = f'<w:del w:id="2" w:author="x">{old}</w:del>{run}'
    if "hidden" in slot.marks:
        run += _run(slot.marks["hidden"], "<w:vanish/>")
    if "sup" in slot.marks:
        run += _run(slot.marks["sup"], '<w:vertAlign w:val="superscript"/>')
    if "control" in slot.marks:
        run = f"<w:sdt><w:sdtPr/><w:sdtContent>{run}</w:sdtContent></w:sdt>"
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr><w:p>{run}</w:p></w:tc>"
