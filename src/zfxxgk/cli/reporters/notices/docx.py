"""A plain Word document of a few paragraphs, the first of them its title."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format can hold: the same words give the same bytes."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
# A4, in twentieths of a point, with the margins of official letters.
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr>'
)
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    ),
    # By this the reader knows the notice for no report, until somebody has worked on it.
    "docProps/core.xml": (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties">'
        "<cp:lastModifiedBy>zfxxgk</cp:lastModifiedBy></cp:coreProperties>"
    ),
}


def write_docx(lines: Sequence[str]) -> bytes:
    """The document; *lines* hold nothing that XML cannot."""
    body = "".join(_write(lines))
    document = f'<w:document xmlns:w="{_MAIN}"><w:body>{body}{_PAGE}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in {**_PARTS, "word/document.xml": document}.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, (_HEAD + part).encode())
    return out.getvalue()


def _write(lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        place = '<w:jc w:val="center"/>' if number == 0 else '<w:jc w:val="left"/>'
        look = f"{_FONT}<w:b/>" if number == 0 else _FONT
        size = '<w:sz w:val="36"/>' if number == 0 else '<w:sz w:val="28"/>'
        text = f'<w:t xml:space="preserve">{escape(line)}</w:t>'
        yield f"<w:p><w:pPr>{place}</w:pPr><w:r><w:rPr>{look}{size}</w:rPr>{text}</w:r></w:p>"
