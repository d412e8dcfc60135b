"""Word documents in the parts and habits of Word and WPS, written without any Word library."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from invented.layout import Line, Page, Slot, Table
from invented.writers import docx_parts
from invented.writers.placing import Placed, Placement, habits, place, shown

CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
SECTION = re.compile(r"([一二三四五六七八九十])、")
PART = re.compile(r"（([一二三四五六七八九十])）")
ITEM = re.compile(r"(\d)\.(?=\D)")
TRACKED = 'w:author="办公室" w:date="2024-01-15T09:30:00Z"'
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def write(page: Page) -> bytes:
    """*page* as a WordprocessingML package."""
    body = _Body(page)
    content = "".join(body.block(block) for block in page.blocks)
    if "layout-table" in page.options:
        content = _layout_table(content)
    document = docx_parts.document(content + _section(body.landscape))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in docx_parts.parts(document, body.restarts, page).items():
            member = zipfile.ZipInfo(name, (2024, 1, 15, 9, 30, 0))
            package.writestr(member, text.encode(), zipfile.ZIP_DEFLATED, 1)
    return out.getvalue()


class _Body:
    """Writes blocks, remembering the counters of the automatic numbering."""

    def __init__(self, page: Page) -> None:
        self.habit = habits(page, "docx")
        kinds = ["styled", "bold", "outline", "numbered"]
        self.headings = page.options.get("headings") or self.habit.choice(kinds)
        self.numbered_labels = self.habit.random() < 0.2
        self.downwards = self.habit.random() < 0.5
        self.splits = self.habit.random() < 0.4
        self.breaks = self.habit.choice(["<w:br/>", "paragraph"])
        self.borders = "borderless" not in page.options
        self.landscape = "landscape" in page.options
        self.restarts: list[int] = []
        self._section = self._part = self._item = self._mark = 0

    def block(self, block: Line | Table) -> str:
        if isinstance(block, Line):
            return self._line(block)
        table = self._table(block)
        if any(slot.marks.get("control") == "table" for row in block.rows for slot in row):
            table = _control(table)
        if self.landscape:
            upright = f"<w:p><w:pPr>{_section(False)}</w:pPr></w:p>"
            return f"{upright}{table}<w:p><w:pPr>{_section(True)}</w:pPr></w:p>"
        return f"{table}<w:p/>"

    def _line(self, line: Line) -> str:
        text, properties = line.text, '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
        if line.level == 1:
            properties = '<w:jc w:val="center"/>'
            if self.headings == "styled":
                properties = f'<w:pStyle w:val="a3"/>{properties}'
        elif line.level:
            text, properties = self._heading(line)
        bold = line.level > 0 and self.headings != "styled"
        runs = self._runs(text, _run_properties(32, bold=bold))
        if line.run_in:
            runs += self._runs(line.run_in, _run_properties(32))
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"

    def _heading(self, line: Line) -> tuple[str, str]:
        text, level = line.text, line.level - 2
        style = {
            "styled": f'<w:pStyle w:val="{level + 1}"/>',
            "outline": f'<w:outlineLvl w:val="{level}"/>',
        }.get(self.headings, "")
        numbering = ""
        if self.headings == "numbered":
            number = SECTION.match(text) if level == 0 else PART.match(text)
            if number and self._counts(level, CHINESE.index(number[1]) + 1):
                text = text[number.end() :]
                numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        return text, numbering or style

    def _counts(self, level: int, number: int) -> bool:
        """Whether Word would print *number* here, so that it can be left to Word."""
        if level == 0 and number == self._section + 1:
            self._section, self._part = number, 0
            return True
        if level == 1 and self._section and number == self._part + 1:
            self._part = number
            return True
        return False

    def _table(self, table: Table) -> str:
        placement = place(table)
        self._item = 0
        widths = _widths(placement)
        borders = f"<w:tblBorders>{BORDERS}</w:tblBorders>" if self.borders else ""
        rows = "".join(self._row(table, placement, row, widths) for row in range(len(table.rows)))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'{borders}<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
            + f"</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, table: Table, placement: Placement, row: int, widths: list[int]) -> str:
        covering = placement.covering[row]
        last = max((n for n, placed in enumerate(covering) if placed), default=-1)
        cells, column = [], 0
        while column <= last:
            placed = covering[column]
            span = placed.column_span if placed else 1
            width = sum(widths[column : column + span])
            turned = row in table.page_breaks and column == 0
            cells.append(self._cell(placed, row, span, width, turned))
            column += span
        properties = '<w:trHeight w:val="400"/>'
        missing = placement.width - 1 - last
        if missing:
            after = sum(widths[last + 1 :])
            properties = (
                f'<w:gridAfter w:val="{missing}"/><w:wAfter w:w="{after}" w:type="dxa"/>'
                + properties
            )
        if all(slots and all(s.header for s in slots) for slots in table.rows[: row + 1]):
            properties += "<w:tblHeader/>"
        text = f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
        whole = any(slot.marks.get("control") == "row" for slot in table.rows[row])
        return _control(text) if whole else text

    def _cell(self, placed: Placed | None, row: int, span: int, width: int, turned: bool) -> str:
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if span > 1:
            properties += f'<w:gridSpan w:val="{span}"/>'
        if placed and placed.row_span > 1:
            properties += '<w:vMerge w:val="restart"/>' if placed.row == row else "<w:vMerge/>"
        if placed is None or placed.row != row:
            return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p/></w:tc>"
        slot = placed.slot
        if self.downwards and "vertical" in slot.marks:
            properties += '<w:textDirection w:val="tbRlV"/>'
        properties += '<w:vAlign w:val="center"/>'
        content = self._content(slot, turned)
        text = f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
        return _control(text) if slot.marks.get("control") == "cell" else text

    def _content(self, slot: Slot, turned: bool) -> str:
        text = slot.text if self.downwards and "vertical" in slot.marks else shown(slot)
        numbering = ""
        item = ITEM.match(text) if self.numbered_labels and not slot.pointer else None
        if item and "\n" not in text and self._numbers(int(item[1])):
            text = text[item.end() :]
            numbering = (
                f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.restarts[-1]}"/></w:numPr>'
            )
        jc = "center" if slot.pointer or slot.header else "left"
        start = f'<w:p><w:pPr>{numbering}<w:jc w:val="{jc}"/></w:pPr>'
        plain = _run_properties(21, bold=slot.header)
        lines = [self._runs(line, plain) for line in text.split("\n")]
        if turned:
            lines[0] = f"<w:r>{plain}<w:lastRenderedPageBreak/></w:r>" + lines[0]
        if self.breaks == "paragraph":
            runs = f"</w:p>{start}".join(lines)
        else:
            runs = f"<w:r>{plain}<w:br/></w:r>".join(lines)
        runs = self._marked(runs, slot)
        if slot.marks.get("control") in ("run", "yes", "1", ""):
            runs = runs if "</w:p>" in runs else _control(runs)
        return f"{start}{runs}</w:p>"

    def _numbers(self, number: int) -> bool:
        if number == 1:
            self.restarts.append(len(self.restarts) + 2)
            self._item = 1
            return True
        self._item += 1
        return bool(self.restarts) and self._item == number

    def _marked(self, runs: str, slot: Slot) -> str:
        marks, plain = slot.marks, _run_properties(21)
        self._mark += 2
        if "inserted" in marks and "</w:p>" not in runs:
            runs = f'<w:ins w:id="{self._mark}" {TRACKED}>{runs}</w:ins>'
        if "deleted" in marks:
            old = escape(marks["deleted"])
            runs = (
                f'<w:del w:id="{self._mark + 1}" {TRACKED}><w:r>{plain}'
                f'<w:delText xml:space="preserve">{old}</w:delText></w:r></w:del>{runs}'
            )
        if "hidden" in marks:
            secret = plain.replace("</w:rPr>", "<w:vanish/></w:rPr>")
            runs += _run(marks["hidden"], secret)
        if "sup" in marks:
            raised = plain.replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>')
            runs += _run(marks["sup"], raised)
        return runs

    def _runs(self, text: str, properties: str) -> str:
        """Text as Word stores it after some editing: in runs cut at any place."""
        if not self.splits or len(text) < 2 or self.habit.random() < 0.7:
            return _run(text, properties)
        cut = self.habit.randrange(1, len(text))
        between = self.habit.choice(["", '<w:proofErr w:type="gramStart"/>', "<w:smartTag/>"])
        if between == "<w:smartTag/>":
            between = '<w:bookmarkStart w:id="900" w:name="_GoBack"/><w:bookmarkEnd w:id="900"/>'
        return _run(text[:cut], properties) + between + _run(text[cut:], properties)


def _run(text: str, properties: str) -> str:
    if not text:
        return ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _run_properties(size: int, bold: bool = False) -> str:
    fonts = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>'
    thick = "<w:b/>" if bold else ""
    return f'<w:rPr>{fonts}{thick}<w:sz w:val="{size}"/></w:rPr>'


def _control(content: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def _layout_table(content: str) -> str:
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" '
        f'w:type="dxa"/></w:tcPr>{content}<w:p/></w:tc></w:tr></w:tbl><w:p/>'
    )


def _section(landscape: bool) -> str:
    size = 'w:w="11906" w:h="16838"'
    if landscape:
        size = 'w:w="16838" w:h="11906" w:orient="landscape"'
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz {size}/>'
        '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" '
        'w:footer="992" w:gutter="0"/></w:sectPr>'
    )


def _widths(placement: Placement) -> list[int]:
    values = {placed.column for placed in placement.slots if placed.slot.pointer}
    labels = placement.width - len(values)
    if not values or not labels:
        return [9000 // max(placement.width, 1)] * placement.width
    narrow = min(750, 6000 // len(values))
    wide = (9000 - narrow * len(values)) // labels
    return [narrow if column in values else wide for column in range(placement.width)]
