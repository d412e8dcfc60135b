"""The text of a document with what was read as what, for a terminal: no mark needs a colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.layout import cut
from zfxxgk.cli.reporters.reading.phrases import (
    Cells,
    announce_headless,
    cut_pieces,
    find_inline,
    list_rows,
    list_summary,
    name_document,
    name_mark,
    name_use,
    pair_marks,
    tell_table,
)
from zfxxgk.read.trace.page import Mark, PageText, Passage, TracedCell, TracedTable
from zfxxgk.spec.width import measure

UNREAD, DOUBTFUL, BLANK = "×", "?", "□"
GUTTER = 7
WIDEST_CELL = 40


def render(page: PageText, path: str, language: Language) -> str:
    return "\n".join(_Lines(page, path, language).all()) + "\n"


class _Lines:
    def __init__(self, page: PageText, path: str, language: Language) -> None:
        self.page = page
        self.file = name_document(path, language)
        self.language = language
        self.cells = Cells(page, language)
        self.headless = announce_headless(page, language)

    def all(self) -> Iterator[str]:
        yield say(self.language, "trace-title", file=self.file)
        if self.page.refusal is not None:
            why = flatten(pick(self.page.refusal.text, self.language))
            yield say(self.language, "trace-none", why=why)
        yield from list_summary(self.page, self.language)
        yield say(self.language, "trace-hidden")
        marks = {"unread": UNREAD, "doubtful": DOUBTFUL, "blank": BLANK}
        yield say(self.language, "trace-legend", **marks)
        yield ""
        for part, marks_of in pair_marks(self.page):
            if part.start in self.headless:
                yield self._line("", self.headless[part.start])
            if isinstance(part, Passage):
                yield self._passage(part, marks_of)
            else:
                yield from self._table(part, find_inline(part, marks_of))

    def _passage(self, passage: Passage, marks: Sequence[Mark]) -> str:
        words = ""
        for piece in cut_pieces(passage.start, passage.end, marks):
            printed = flatten(self.page.text[piece.start : piece.end])
            if not piece.marks:
                words += printed
                continue
            clause = say(self.language, "apart")
            told = clause.join(name_mark(mark, printed, self.language) for mark in piece.marks)
            words += f"〖{printed}｜{told}〗" if told else f"〖{printed}〗"
        unread = passage.use is None and not marks and not passage.copied
        use = name_use(passage, marks, self.language)
        return self._line(use, words, UNREAD if unread else "")

    def _table(self, table: TracedTable, inline: Mapping[int, Mark]) -> Iterator[str]:
        words = tell_table(table, self.language)
        unread = not table.read and not table.copied
        yield self._line(say(self.language, "trace-use-table"), words, UNREAD if unread else "")
        for row in list_rows(table):
            yield self._line("", self._row(row, table, inline))
        for cell in table.cells:
            if self.cells.is_doubtful(cell):
                yield self._line("", self.cells.tell(cell), DOUBTFUL)

    def _row(
        self, row: Sequence[TracedCell], table: TracedTable, inline: Mapping[int, Mark]
    ) -> str:
        cells = " | ".join(self._cell(cell, table, inline.get(cell.start)) for cell in row)
        words = f"{cells}  {self.cells.tell_row(row)}".rstrip()
        marks = [mark for cell in row if (mark := self.cells.find(cell))]
        if any(mark.target in table.moved for mark in marks):
            words += say(self.language, "trace-aside", words=say(self.language, "trace-moved"))
        return words

    def _cell(self, traced: TracedCell, table: TracedTable, inline: Mark | None) -> str:
        printed = cut(flatten(traced.cell.text), WIDEST_CELL)
        if inline is not None:
            return f"〖{printed}｜{name_mark(inline, printed, self.language)}〗"
        mark = self.cells.find(traced)
        if mark is not None and mark.kind == "label":
            told = self.cells.tell(traced)
            return f"〖{printed}｜{told}〗" if mark.status == "differs" else printed
        if mark is not None:
            sign = DOUBTFUL if self.cells.is_doubtful(traced) else ""
            return sign + printed if printed.strip() else BLANK
        unread = table.read and traced.use in ("number", "words")
        return f"{UNREAD}{printed}" if unread else printed

    @staticmethod
    def _line(use: str, words: str, sign: str = "") -> str:
        gutter = use + " " * max(0, GUTTER - measure(use))
        return f"{gutter} {sign or ' '} {words}".rstrip()
