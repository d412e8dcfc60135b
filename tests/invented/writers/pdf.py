"""PDF files as a word processor exports them: ruled tables, wrapped text, page numbers."""

from __future__ import annotations

import io
from random import Random

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from invented.layout import Line, Page, Slot, Table
from invented.writers.flat import fragments, placed

FONT = "STSong-Light"
MARGIN = 62
SIZE = 9
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def write(page: Page) -> bytes:
    data = io.BytesIO()
    size = landscape(A4) if page.options.get("landscape") else A4
    locked = "geheim" if page.options.get("encrypted") else None
    canvas = Canvas(data, pagesize=size, encrypt=locked, pageCompression=1)
    shown = landscape(A4) if page.options.get("rotated") else size
    press = _Press(canvas, shown, page.options, Random(str(page.truth)))
    for block in page.blocks:
        press.line(block) if isinstance(block, Line) else press.table(block)
    press.end()
    if page.options.get("scanned"):
        return _scan(data.getvalue())
    return data.getvalue()


class _Press:
    def __init__(
        self, canvas: Canvas, size: tuple[float, float], options: dict[str, str], random: Random
    ) -> None:
        self.canvas = canvas
        self.width, self.height = size
        self.ruled = not options.get("borderless")
        self.rotated = bool(options.get("rotated"))
        self.thin_rects = random.random() < 0.3
        self.pages = 0
        self.size = float(SIZE)
        self._begin()

    def _begin(self) -> None:
        self.pages += 1
        self.y = self.height - MARGIN
        if self.rotated:
            # As a scanner's or a printer's driver turns it: written sideways, shown upright.
            self.canvas.setPageRotation(90)
            self.canvas.translate(self.height, 0)
            self.canvas.rotate(90)

    def end(self) -> None:
        self.canvas.setFont(FONT, SIZE)
        self.canvas.drawCentredString(self.width / 2, 30, f"- {self.pages} -")
        self.canvas.showPage()
        self.canvas.save()

    def _new_page(self) -> None:
        self.canvas.setFont(FONT, SIZE)
        self.canvas.drawCentredString(self.width / 2, 30, f"- {self.pages} -")
        self.canvas.showPage()
        self._begin()

    def line(self, line: Line) -> None:
        size = {0: 12, 1: 18, 2: 14, 3: 12}[line.level]
        text = line.text + ("。" + line.run_in if line.run_in else "")
        indent = "" if line.level == 1 else "\u3000\u3000"
        for part in _wrapped(indent + text, self.width - 2 * MARGIN, size):
            if self.y < MARGIN + size:
                self._new_page()
            self.y -= size * 1.5
            self.canvas.setFont(FONT, size)
            self.canvas.drawString(MARGIN, self.y, part)
        self.y -= 4

    def table(self, table: Table) -> None:
        parts = fragments(table)
        for number, part in enumerate(parts):
            self._part(part)
            if number < len(parts) - 1:
                self._new_page()

    def _part(self, table: Table) -> None:
        places = placed(table)
        columns = max(column + slot.column_span for _, column, slot in places)
        inner = self.width - 2 * MARGIN
        widths = _widths(columns, inner)
        lefts = [MARGIN + sum(widths[:n]) for n in range(columns + 1)]
        self.size, heights = self._heights(table, places, lefts)
        if self.y - sum(heights) < MARGIN:
            self._new_page()
        top = self.y - 6
        tops = [top - sum(heights[:n]) for n in range(len(heights) + 1)]
        for row, column, slot in places:
            bottom = tops[min(row + slot.row_span, len(table.rows))]
            right = lefts[min(column + slot.column_span, columns)]
            self._cell(slot, lefts[column], tops[row], right, bottom)
        self.y = tops[-1] - 6

    def _heights(
        self, table: Table, places: list[tuple[int, int, Slot]], lefts: list[float]
    ) -> tuple[float, list[float]]:
        """The largest size of type in which the table fits a page, and its rows' heights."""
        for size in (9.0, 8.0, 7.0, 6.0, 5.0, 4.0):
            heights = self._heights_in(size, table, places, lefts)
            if sum(heights) <= self.height - 2 * MARGIN:
                return size, heights
        raise ValueError("the table is higher than a page")

    @staticmethod
    def _heights_in(
        size: float, table: Table, places: list[tuple[int, int, Slot]], lefts: list[float]
    ) -> list[float]:
        leading = size * 1.3
        heights = [leading + 4.0] * len(table.rows)
        for row, column, slot in sorted(places, key=lambda place: place[2].row_span):
            wide = lefts[column + slot.column_span] - lefts[column] - 6
            need = leading * len(_wrapped(slot.text, wide, size)) + 4
            last = min(row + slot.row_span, len(table.rows))
            have = sum(heights[row:last])
            if need > have:
                heights[last - 1] += need - have
        return heights

    def _cell(self, slot: Slot, left: float, top: float, right: float, bottom: float) -> None:
        if self.ruled:
            self._rules(left, top, right, bottom)
        size, leading = self.size, self.size * 1.3
        lines = _wrapped(slot.text, right - left - 6, size)
        y = (top + bottom) / 2 + leading * len(lines) / 2 - size
        for text in lines:
            self.canvas.setFont(FONT, size)
            x = left + 3
            self.canvas.drawString(x, y, text)
            if "sup" in slot.marks and text is lines[-1]:
                x += pdfmetrics.stringWidth(text, FONT, size)
                self.canvas.setFont(FONT, 0.55 * size)
                self.canvas.drawString(x, y + 0.45 * size, slot.marks["sup"])
            y -= leading

    def _rules(self, left: float, top: float, right: float, bottom: float) -> None:
        if self.thin_rects:
            for x, y, wide, high in (
                (left, bottom, right - left, 0.5),
                (left, top, right - left, 0.5),
                (left, bottom, 0.5, top - bottom),
                (right, bottom, 0.5, top - bottom),
            ):
                self.canvas.rect(x, y, wide, high, stroke=0, fill=1)
        else:
            self.canvas.setLineWidth(0.5)
            self.canvas.rect(left, bottom, right - left, top - bottom)


def _widths(columns: int, inner: float) -> list[float]:
    if columns == 10:
        label = [0.07 * inner, 0.09 * inner, 0.28 * inner]
        return [*label, *[(inner - sum(label)) / 7] * 7]
    return [inner / columns] * columns


def _wrapped(text: str, wide: float, size: float) -> list[str]:
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for piece in _pieces(part):
            if line and pdfmetrics.stringWidth(line + piece, FONT, size) > wide:
                lines.append(line)
                line = ""
            line += piece
        lines.append(line)
    return lines


def _pieces(text: str) -> list[str]:
    """Characters, digits of one number together."""
    pieces: list[str] = []
    for char in text:
        if pieces and char in "0123456789.," and pieces[-1][-1] in "0123456789.,":
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _scan(data: bytes) -> bytes:
    """Pictures of the pages, and nothing else."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader

    source = pypdfium2.PdfDocument(data)
    result = io.BytesIO()
    canvas = Canvas(result, pagesize=A4)
    for number in range(len(source)):
        image = source[number].render(scale=1).to_pil()
        canvas.drawImage(ImageReader(image), 0, 0, A4[0], A4[1])
        canvas.showPage()
    canvas.save()
    source.close()
    return result.getvalue()
