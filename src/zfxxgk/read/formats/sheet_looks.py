"""What a sheet of XLSX or ODS shows beside its values: struck-out text, and pictures in cells."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zfxxgk.read.formats.docx_styles import is_on
from zfxxgk.read.formats.xml_names import get_attribute, get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

    from zfxxgk.read.formats.archive import Archive


class Struck:
    """The struck-out text of a workbook: by the fonts of cells, and by those of words in them."""

    def __init__(self, archive: Archive) -> None:
        self._strings = dict(_struck_strings(archive))
        self._styles = set(_struck_styles(archive))

    def read_rest(self, cell: _Element) -> str | None:
        """Returns what is left of a cell without struck-out text, None where none is."""
        inline = cell.find("{*}is")
        if inline is not None and inline.find("{*}r") is not None:
            return _rest(inline)
        if inline is None and cell.find("{*}v") is None:
            return None
        if cell.get("t") == "s" and (rest := self._strings.get(_shared(cell))) is not None:
            return rest
        return "" if cell.get("s", "0") in self._styles else None


def _shared(cell: _Element) -> str:
    return (cell.findtext("{*}v") or "").strip()


def _struck_strings(archive: Archive) -> Iterator[tuple[str, str]]:
    if "xl/sharedStrings.xml" not in archive.names:
        return
    for number, text in enumerate(archive.parse("xl/sharedStrings.xml").iterfind("{*}si")):
        if (rest := _rest(text)) is not None:
            yield str(number), rest


def _rest(text: _Element) -> str | None:
    """The words of a rich text that are not struck out, None where all count."""
    runs = list(text.iterfind("{*}r"))
    struck = [is_on(run.find("{*}rPr/{*}strike")) for run in runs]
    if not any(struck):
        return None
    kept = (run for run, gone in zip(runs, struck, strict=True) if not gone)
    return "".join(run.findtext("{*}t") or "" for run in kept).strip()


def _struck_styles(archive: Archive) -> Iterator[str]:
    """Numbers of the cell formats whose font strikes out."""
    if "xl/styles.xml" not in archive.names:
        return
    root = archive.parse("xl/styles.xml")
    fonts = [is_on(font.find("{*}strike")) for font in root.iterfind("{*}fonts/{*}font")]
    struck = {str(number) for number, gone in enumerate(fonts) if gone}
    for number, form in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        if form.get("fontId") in struck:
            yield str(number)


def find_pictures(archive: Archive, sheet: str) -> Iterator[tuple[int, int]]:
    """Yields row and column (from 0) of the cells in which pictures of the part *sheet* begin."""
    folder, name = posixpath.split(sheet)
    links = f"{folder}/_rels/{name}.rels"
    if links not in archive.names:
        return
    for link in archive.parse(links):
        if not link.get("Type", "").endswith("/drawing"):
            continue
        part = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))[1:]
        if part in archive.names:
            yield from _anchors(archive.parse(part))


def _anchors(drawing: _Element) -> Iterator[tuple[int, int]]:
    for anchor in drawing:
        start = anchor.find("{*}from")
        if start is not None and anchor.find("{*}pic") is not None:
            row, column = start.findtext("{*}row") or "", start.findtext("{*}col") or ""
            if row.isdecimal() and column.isdecimal():
                yield int(row[:9]), int(column[:9])


class StruckOfOds:
    """The struck-out text of a sheet of ODS, by the styles of cells and of words in them."""

    def __init__(self, root: _Element) -> None:
        self._styles = {
            get_attribute(style, "name")
            for style in root.iter("{*}style")
            for about in style.iterfind("{*}text-properties")
            if any(get_attribute(about, name) not in ("", "none") for name in _LINES_THROUGH)
        }

    def read_rest(self, cell: _Element) -> str | None:
        """Returns what is left of a cell without struck-out text, None where none is."""
        if get_attribute(cell, "style-name") in self._styles and cell.find("{*}p") is not None:
            return ""
        if not any(self._is_struck(span) for span in cell.iter("{*}span")):
            return None
        return "\n".join("".join(self._texts(line)) for line in cell.iterfind("{*}p")).strip()

    def _is_struck(self, span: _Element) -> bool:
        return get_attribute(span, "style-name") in self._styles

    def _texts(self, element: _Element) -> Iterator[str]:
        yield element.text or ""
        for part in element:
            if not (get_local_name(part) == "span" and self._is_struck(part)):
                yield from self._texts(part)
            yield part.tail or ""


_LINES_THROUGH = ("text-line-through-style", "text-line-through-type")


def holds_picture(cell: _Element) -> bool:
    """True if a picture stands in a cell of ODS."""
    return next(cell.iter("{*}image"), None) is not None
