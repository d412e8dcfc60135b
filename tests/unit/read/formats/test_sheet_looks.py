from __future__ import annotations

import io

from odf.draw import Frame, Image
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span

from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK
from zfxxgk.read.formats.sheets import read


def test_ods_tells_struck_out_text_and_pictures_in_cells() -> None:
    document = OpenDocumentSpreadsheet()
    for name, family in (("gone", "text"), ("gone-cell", "table-cell")):
        style = Style(name=name, family=family)
        style.addElement(TextProperties(textlinethroughstyle="solid"))
        document.automaticstyles.addElement(style)
    kept = Style(name="kept", family="text")
    kept.addElement(TextProperties(textlinethroughstyle="none"))
    document.automaticstyles.addElement(kept)

    mixed = P(text="1")
    mixed.addElement(Span(stylename="gone", text="5"))
    mixed.addElement(Span(stylename="kept", text="2"))
    picture = P()
    frame = Frame(width="1cm", height="1cm")
    frame.addElement(Image(href="Pictures/1.png"))
    picture.addElement(frame)

    row = TableRow()
    for about, text in (
        ({"valuetype": "string"}, P(text="行政许可")),
        ({"valuetype": "string"}, mixed),
        ({"valuetype": "float", "value": 7, "stylename": "gone-cell"}, P(text="7")),
        (
            {"valuetype": "float", "value": 0, "stylename": "gone-cell"}
            | {"numbercolumnsrepeated": 2},
            P(text="0"),
        ),
        ({}, picture),
        ({"valuetype": "float", "value": 3}, P(text="3")),
    ):
        cell = TableCell(**about)
        cell.addElement(text)
        row.addElement(cell)
    sheet = Table(name="年报")
    sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)

    (grid,) = read(out.getvalue(), "a.ods").grids()
    assert [(cell.text, cell.doubt) for cell in grid.cells] == [
        ("行政许可", None),
        ("12", None),
        ("", STRUCK),
        ("", STRUCK),
        ("", STRUCK),
        ("", NOT_TEXT),
        ("3", None),
    ]
