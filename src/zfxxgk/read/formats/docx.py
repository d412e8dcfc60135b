"""Word documents (DOCX) as a document, walked over their XML.

What a reader sees counts: insertions are text; deletions, hidden and struck-out text are not;
numbers that Word makes are part of the text; a table that holds tables is layout, unless they are
as small as values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.read.formats.archive import Archive
from zfxxgk.read.formats.document import Block, Document, GridBuilder, Paragraph, Place
from zfxxgk.read.formats.docx_styles import Numbering, Styles
from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK, raise_digits
from zfxxgk.read.formats.xml_names import collect_properties, get_attribute, get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DROPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "rt", "sdtPr"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
_ASIDE = frozenset({"txbxContent", "Fallback", "rt"})
MAIN = "word/document.xml"
MOST_INNER_CELLS = 3
"""Most cells of a table that is the value of a cell of another one."""
_NOTES = frozenset({"footnoteReference", "endnoteReference"})
_PICTURES = frozenset({"drawing", "pict", "object"})


def read(data: bytes, name: str) -> Document:
    """Reads the bytes of a DOCX file. Raises InputError for a damaged one."""
    archive = Archive(data)
    walker = Walker(archive)
    blocks = tuple(walker.walk(walker.root))
    return Document(name, MEDIA_TYPE, blocks, _title(archive), pictures=walker.pictures)


def _title(archive: Archive) -> str | None:
    """The title among the properties of the file, where it names a report."""
    properties = _parse(archive, "docProps/core.xml")
    title = "" if properties is None else properties.findtext("{*}title") or ""
    return title if "公开" in title else None


def _parse(archive: Archive, part: str) -> _Element | None:
    return archive.parse(part) if part in archive.names else None


class _Run(NamedTuple):
    text: str
    bold: bool
    shift: str = ""


class Standing(NamedTuple):
    """The element that a paragraph (``p``) or a cell (``tc``, its place with row and column) is."""

    text: str
    place: Place
    element: _Element


class Walker:
    """Turns elements into blocks. ``page`` is None where Word has not marked the pages;
    ``standing`` tells which element each paragraph and cell so far is."""

    def __init__(self, archive: Archive) -> None:
        self.root = archive.parse(MAIN)
        self.styles = Styles(_parse(archive, "word/styles.xml"))
        self.numbering = Numbering(_parse(archive, "word/numbering.xml"), self.styles)
        self._has_boxes = next(self.root.iter("{*}txbxContent"), None) is not None
        self.tables = 0
        paged = next(self.root.iter("{*}lastRenderedPageBreak"), None) is not None
        self.page = 1 if paged else None
        self.pictures = 0
        self.struck = 0
        self.standing: list[Standing] = []

    def walk(self, parent: _Element) -> Iterator[Block]:
        for element in parent:
            tag = get_local_name(element)
            if tag in _DROPPED:
                continue
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._table(element)
            else:
                yield from self.walk(element)

    def _paragraph(self, element: _Element) -> Iterator[Block]:
        page = self.page
        runs = _raise_shifted(list(self._runs(element)))
        text = self.numbering.take_number(element) + "".join(run.text for run in runs)
        text = "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
        if text:
            end = next((n for n, run in enumerate(runs) if not run.bold and run.text.strip()), None)
            lead = "" if end is None else "".join(run.text for run in runs[:end]).strip()
            heading = self.styles.is_heading(element)
            self.standing.append(Standing(text, Place(page=page), element))
            yield Paragraph(text, Place(page=page), " ".join(lead.split()), heading)
        for box in element.iter("{*}txbxContent") if self._has_boxes else ():
            if not any(get_local_name(parent) == "Fallback" for parent in box.iterancestors()):
                yield from self.walk(box)

    def _runs(self, parent: _Element) -> Iterator[_Run]:
        for element in parent:
            tag = get_local_name(element)
            if tag in _DROPPED or tag == "txbxContent":
                continue
            if tag == "r":
                if self.styles.is_struck(element):
                    self.struck += 1
                elif not self.styles.is_hidden(element):
                    shift = self.styles.find_shift(element)
                    yield _Run(self._run_text(element), self.styles.is_bold(element), shift)
            elif tag not in ("pPr", "tbl"):
                yield from self._runs(element)

    def _run_text(self, run: _Element) -> str:
        parts: list[str] = []
        for element in run.iter():
            tag = get_local_name(element)
            if tag == "t" and not _inside(element, run):
                parts.append(element.text or "")
            elif tag == "br" and get_attribute(element, "type") == "page":
                continue
            elif tag in _BREAKS:
                parts.append(_BREAKS[tag])
            elif tag == "lastRenderedPageBreak" and self.page is not None:
                self.page += 1
            elif tag == "sym":
                parts.append(_symbol(element))
            elif tag in _NOTES:
                parts.append("⁰")
            elif tag in _PICTURES:
                self.pictures += 1
        text = "".join(parts)
        return raise_digits(text) if self.styles.is_raised(run) else text

    def _table(self, table: _Element) -> Iterator[Block]:
        if _is_layout(table):
            for row in _children(table, "tr"):
                for cell in _children(row, "tc"):
                    yield from self.walk(cell)
            return
        self.tables += 1
        builder = GridBuilder(Place(page=self.page, table=self.tables))
        rows = list(_children(table, "tr"))
        spans = _vertical_spans(rows)
        for row in rows:
            if _is_deleted(row):
                continue
            builder.start_row()
            builder.place = Place(page=self.page, table=self.tables)
            before = _grid_span(collect_properties(row, "trPr"), "gridBefore", 0)
            if before:
                builder.add("", 1, before)
            for cell, wide in _merged_cells(row):
                span = spans.get(cell)
                text, doubt = self._cell(cell)
                if span:
                    place = builder.add(text, span, wide, doubt=doubt)
                    self.standing.append(Standing(text, place, cell))
        if len(builder):
            yield builder.build()

    def _cell(self, cell: _Element) -> tuple[str, str | None]:
        """The text of a cell, and why it cannot be trusted, where that is so."""
        struck, tables = self.struck, self.tables
        lines = [line for block in self.walk(cell) for line in _lines(block)]
        self.tables = tables
        text = "\n".join(lines)
        if _shows_picture(cell, floating=not text):
            return text, NOT_TEXT
        return text, STRUCK if self.struck > struck and not text else None


def _lines(block: Block) -> Iterator[str]:
    """The text of a block in a cell, which may be a table of its own."""
    if isinstance(block, Paragraph):
        yield block.text
    else:
        yield from (cell.text for cell in block.cells if not cell.blank)


def _raise_shifted(runs: list[_Run]) -> list[_Run]:
    """Raises the digits of the runs that stand above or below the others of their line."""
    if len({run.shift for run in runs if run.text.strip()}) < 2:
        return runs
    return [run._replace(text=raise_digits(run.text)) if run.shift else run for run in runs]


def _is_layout(table: _Element) -> bool:
    """True if a table holds others that are more than the values of its cells."""
    inner = list(table.iterfind(".//{*}tbl"))
    if any(sum(1 for _ in islice(t.iter("{*}tc"), MOST_INNER_CELLS + 1)) > 3 for t in inner):
        return True
    cells = sum(1 for _ in table.iter("{*}tc"))
    return bool(inner) and cells < 4 * MOST_INNER_CELLS * len(inner)


def _shows_picture(cell: _Element, *, floating: bool) -> bool:
    """True if a picture stands in *cell* like a word or, with *floating*, lies anywhere on it."""
    if next(cell.iter("{*}inline", "{*}object"), None) is not None:
        return True
    return floating and any(
        next(each.iter("{*}txbxContent"), None) is None
        for each in cell.iter("{*}drawing", "{*}pict")
    )


def _merged_cells(row: _Element) -> Iterator[tuple[_Element, int]]:
    """The cells of a row with their width; those merged the old way are one."""
    waiting: tuple[_Element, int] | None = None
    for cell in _children(row, "tc"):
        properties = collect_properties(cell, "tcPr")
        width = _grid_span(properties, "gridSpan", 1)
        merge = properties.get("hMerge")
        if waiting and merge is not None and get_attribute(merge, "val") != "restart":
            waiting = waiting[0], waiting[1] + width
            continue
        if waiting:
            yield waiting
        waiting = cell, width
    if waiting:
        yield waiting


def _children(parent: _Element, tag: str) -> Iterator[_Element]:
    """Children with *tag*, also those in content controls and insertions."""
    for element in parent:
        name = get_local_name(element)
        if name == tag:
            yield element
        elif name in _WRAPPERS:
            yield from _children(element, tag)


def _is_deleted(row: _Element) -> bool:
    return any(get_local_name(mark) == "del" for mark in row.iterfind("{*}trPr/{*}del"))


def _grid_span(properties: Mapping[str, _Element], name: str, default: int) -> int:
    property_ = properties.get(name)
    value = "" if property_ is None else get_attribute(property_, "val")[:6]
    return int(value) if value.isdecimal() else default


def _vertical_spans(rows: list[_Element]) -> dict[_Element, int]:
    """For each cell that begins a vertical merge, or stands alone, the rows it spans."""
    spans: dict[_Element, int] = {}
    open_: dict[int, _Element] = {}
    for row in rows:
        if _is_deleted(row):
            continue
        column = _grid_span(collect_properties(row, "trPr"), "gridBefore", 0)
        seen: dict[int, _Element] = {}
        for cell in _children(row, "tc"):
            properties = collect_properties(cell, "tcPr")
            width = _grid_span(properties, "gridSpan", 1)
            merge = properties.get("vMerge")
            continues = merge is not None and get_attribute(merge, "val") != "restart"
            if continues and column in open_:
                spans[open_[column]] += 1
                seen[column] = open_[column]
            else:
                spans[cell] = 1
                if merge is not None:
                    seen[column] = cell
            column += width
        open_ = seen
    return spans


def _inside(element: _Element, run: _Element) -> bool:
    """True if *element* stands in a text box within *run*, which is read on its own, or in what
    stands beside or instead of its text."""
    for parent in element.iterancestors():
        if parent is run:
            return False
        if get_local_name(parent) in _ASIDE:
            return True
    return False


def _symbol(element: _Element) -> str:
    code = get_attribute(element, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    # Symbol fonts print their letters from U+F020 on.
    return chr(number - 0xF000) if 0xF020 <= number <= 0xF07E else "□"
