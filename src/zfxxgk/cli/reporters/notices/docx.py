"""A plain Word document of a few paragraphs, the first of them its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from zfxxgk.render.docx_parts import PAGE_SIZE
from zfxxgk.render.package import MAIN, write_package

_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
_SECTION = f"<w:sectPr>{PAGE_SIZE}</w:sectPr>"
# By this the reader knows the notice for no report, until somebody has worked on it.
_PROPERTIES = "<cp:lastModifiedBy>zfxxgk</cp:lastModifiedBy>"


def write_docx(lines: Sequence[str]) -> bytes:
    """The document; *lines* hold nothing that XML cannot."""
    body = "".join(_write(lines))
    document = f'<w:document xmlns:w="{MAIN}"><w:body>{body}{_SECTION}</w:body></w:document>'
    return write_package({"document": document}, _PROPERTIES)


def _write(lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        place = '<w:jc w:val="center"/>' if number == 0 else '<w:jc w:val="left"/>'
        look = f"{_FONT}<w:b/>" if number == 0 else _FONT
        size = '<w:sz w:val="36"/>' if number == 0 else '<w:sz w:val="28"/>'
        text = f'<w:t xml:space="preserve">{escape(line)}</w:t>'
        yield f"<w:p><w:pPr>{place}</w:pPr><w:r><w:rPr>{look}{size}</w:rPr>{text}</w:r></w:p>"
