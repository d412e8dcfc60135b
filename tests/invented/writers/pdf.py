"""PDF files as Word and WPS export them, drawn by reportlab."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from invented.layout import Line, Page, Slot, Table
from invented.writers import scan
from invented.writers.placing import Placed, Placement, habits, place, shown

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
LEFT, TOP, PAD = 72.0, 72.0, 2.5
UNIT = re.compile(r"[（“《]?(?:[0-9A-Za-z.,%+-]+|.)[，。；：、）”》！？]*")
Draw = Callable[[Canvas], None]


def write(page: Page) -> bytes:
    """*page* as a PDF file with text, or as pictures of it with the option ``scanned``."""
    paper = _Paper(page)
    for block in page.blocks:
        if isinstance(block, Line):
            paper.line(block)
        else:
            paper.table(block)
    data = paper.printed()
    return scan.pictures(data) if "scanned" in page.options else data


class _Paper:
    """Fills pages from the top; what is drawn on each is kept until their number is known."""

    def __init__(self, page: Page) -> None:
        habit = habits(page, "pdf")
        self.options = page.options
        sideways = "landscape" in page.options or "rotated" in page.options
        self.width, self.height = (A4[1], A4[0]) if sideways else A4
        self.body = habit.choice([12, 14, 16])
        self.rule = habit.choice(["boxes", "rects", "lines"])
        self.foot = habit.choice(["- {} -", "{}", "— {} —", "第 {} 页 共 {} 页"])
        self.middle = habit.random() < 0.7
        self.pages: list[list[Draw]] = [[]]
        self.y = self.height - TOP

    def line(self, line: Line) -> None:
        size = {0: self.body, 1: self.body + 4}.get(line.level, self.body + 1)
        text = ("" if line.level else "　　") + line.text + line.run_in
        for part in wrapped(text, self.width - 2 * LEFT, size):
            if self.y - size * 1.6 < TOP:
                self.turn()
            self.y -= size * 1.6
            x = LEFT
            if line.level == 1:
                x = (self.width - _width(part, size)) / 2
            self.text(part, x, self.y, size, bold=line.level > 0)

    def turn(self) -> None:
        self.pages.append([])
        self.y = self.height - TOP

    def text(self, text: str, x: float, y: float, size: float, bold: bool = False) -> None:
        def draw(canvas: Canvas) -> None:
            canvas.setFont(FONT, size)
            canvas.drawString(x, y, text, mode=2 if bold else 0)

        self.pages[-1].append(draw)

    def table(self, table: Table) -> None:
        placement = place(table)
        if not placement.slots:
            return
        size, widths = _columns(placement, self.width - 2 * LEFT)
        edges = [LEFT]
        for width in widths:
            edges.append(edges[-1] + width)
        lines = [_cell_lines(p, edges, size) for p in placement.slots]
        heights = _heights(table, placement, lines, size)
        done = [0] * len(lines)
        first = 0
        self.y -= 6
        while first < len(heights):
            last, used = first, 0.0
            while last < len(heights) and (last == first or self._fits(table, last, used, heights)):
                used += heights[last]
                last += 1
            if first in table.page_breaks or self.y - used < TOP < self.height - TOP - used:
                self.turn()
                last, used = first, 0.0
                while last < len(heights) and (
                    last == first or self._fits(table, last, used, heights)
                ):
                    used += heights[last]
                    last += 1
            for number, placed in enumerate(placement.slots):
                if placed.row < last and placed.row + placed.row_span > first:
                    done[number] += self._piece(
                        placed, lines[number][done[number] :], (first, last), edges, heights, size
                    )
            self.y -= used
            first = last
        self.y -= 6

    def _fits(self, table: Table, row: int, used: float, heights: list[float]) -> bool:
        return row not in table.page_breaks and self.y - used - heights[row] >= TOP

    def _piece(
        self,
        placed: Placed,
        lines: list[str],
        rows: tuple[int, int],
        edges: list[float],
        heights: list[float],
        size: float,
    ) -> int:
        """Draw what of a cell stands on this page; answers how many of its lines fitted."""
        start, end = max(placed.row, rows[0]), min(placed.row + placed.row_span, rows[1])
        top = self.y - sum(heights[rows[0] : start])
        bottom = top - sum(heights[start:end])
        left, right = edges[placed.column], edges[placed.column + placed.column_span]
        if "borderless" not in self.options:
            self.pages[-1].append(_border(self.rule, left, bottom, right, top))
        leading = size * 1.2
        goes_on = placed.row + placed.row_span > end
        fitting = int((top - bottom - PAD) / leading) if goes_on else len(lines)
        lines = lines[:fitting]
        slot = placed.slot
        y = top - PAD
        if self.middle:
            y = top - (top - bottom - len(lines) * leading) / 2
        raised = slot.marks.get("sup", "")
        for number, part in enumerate(lines):
            y -= leading
            x = left + PAD
            if slot.pointer or slot.header or "vertical" in slot.marks:
                x = (left + right - _width(part, size) - _width(raised, size * 0.6)) / 2
            self.text(part, x, y + size * 0.25, size)
            if raised and number == len(lines) - 1:
                self.text(raised, x + _width(part, size), y + size * 0.7, size * 0.6)
        return len(lines)

    def printed(self) -> bytes:
        out = io.BytesIO()
        rotated = "rotated" in self.options
        size = A4 if rotated else (self.width, self.height)
        canvas = Canvas(
            out, pagesize=size, pageCompression=1, invariant=1, encrypt=_lock(self.options)
        )
        for number, draws in enumerate(self.pages, 1):
            if rotated:
                canvas.setPageRotation(90)
                canvas.translate(A4[0], 0)
                canvas.rotate(90)
            canvas.setLineWidth(0.5)
            for draw in draws:
                draw(canvas)
            canvas.setFont(FONT, 10)
            canvas.drawCentredString(self.width / 2, 40, self.foot.format(number, len(self.pages)))
            canvas.showPage()
        canvas.save()
        return out.getvalue()


def _lock(options: dict[str, str]) -> StandardEncryption | None:
    """A password to open the file, or with ``owner`` one only to change it."""
    if "encrypted" not in options:
        return None
    password = "" if options["encrypted"] == "owner" else "2024"
    return StandardEncryption(password, ownerPassword="office", strength=128)


def _width(text: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, FONT, size))


def wrapped(text: str, width: float, size: float) -> list[str]:
    """Lines as a word processor breaks them: numbers whole, no closing mark at the start."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for unit in UNIT.findall(paragraph):
            wide = _width(unit, size)
            if line and used + wide > width + 0.1:
                lines.append(line)
                line, used = "", 0.0
            line += unit
            used += wide
        lines.append(line)
    return lines


def _columns(placement: Placement, room: float) -> tuple[float, list[float]]:
    """Font size and column widths in which every number stands on one line."""
    for size in (10.5, 9.0, 8.0, 7.0, 6.0, 5.0):
        least = [size + 2 * PAD] * placement.width
        valued = [False] * placement.width
        for placed in placement.slots:
            if placed.slot.pointer and placed.column_span == 1:
                wide = max(_width(part, size) for part in _shown(placed.slot)) + 2 * PAD + 1
                wide += _width(placed.slot.marks.get("sup", ""), size * 0.6)
                least[placed.column] = max(least[placed.column], wide)
                valued[placed.column] = True
        if sum(least) + 8 * size <= room or (all(valued) and sum(least) <= room):
            break
    spare = max(0.0, room - sum(least))
    shares = [1.0 if value else 3.0 for value in valued]
    return size, [
        width + spare * share / sum(shares) for width, share in zip(least, shares, strict=True)
    ]


def _shown(slot: Slot) -> list[str]:
    return shown(slot).split("\n")


def _cell_lines(placed: Placed, edges: list[float], size: float) -> list[str]:
    width = edges[placed.column + placed.column_span] - edges[placed.column]
    return wrapped(shown(placed.slot), width - 2 * PAD, size)


def _heights(
    table: Table, placement: Placement, lines: list[list[str]], size: float
) -> list[float]:
    heights = [size * 1.2 + 2 * PAD] * len(table.rows)
    for placed, parts in sorted(
        zip(placement.slots, lines, strict=True), key=lambda pair: pair[0].row_span
    ):
        need = len(parts) * size * 1.2 + 2 * PAD
        end = placed.row + placed.row_span
        have = sum(heights[placed.row : end])
        if need > have:
            heights[end - 1] += need - have
    return heights


def _border(rule: str, left: float, bottom: float, right: float, top: float) -> Draw:
    def boxes(canvas: Canvas) -> None:
        canvas.rect(left, bottom, right - left, top - bottom)

    def rects(canvas: Canvas) -> None:
        for y in (bottom, top):
            canvas.rect(left, y - 0.24, right - left, 0.48, stroke=0, fill=1)
        for x in (left, right):
            canvas.rect(x - 0.24, bottom, 0.48, top - bottom, stroke=0, fill=1)

    def edges(canvas: Canvas) -> None:
        canvas.line(left, bottom, right, bottom)
        canvas.line(left, top, right, top)
        canvas.line(left, bottom, left, top)
        canvas.line(right, bottom, right, top)

    return {"boxes": boxes, "rects": rects, "lines": edges}[rule]
