"""The text of a document with what was read as what, as a page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.reporters.phrases import name_place
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
from zfxxgk.read.formats.document import NOWHERE, Place
from zfxxgk.read.trace.page import Mark, PageText, Passage, TracedCell, TracedTable

KINDS = (
    *("title", "agency", "year", "published", "heading", "part", "claim"),
    *("label", "doubtful", "blank"),
)


def render(page: PageText, path: str, language: Language) -> str:
    title = say(language, "trace-title", file=name_document(path, language))
    return build_page(title, _Page(page, language).build(), language)


class _Page:
    def __init__(self, page: PageText, language: Language) -> None:
        self.page = page
        self.language = language
        self.cells = Cells(page, language)
        self.headless = announce_headless(page, language)

    def build(self) -> Iterator[Element]:
        if self.page.refusal is not None:
            why = flatten(pick(self.page.refusal.text, self.language))
            yield E.P(E.STRONG(say(self.language, "trace-none", why=why)), E.CLASS("error"))
        yield E.UL(*(E.LI(line) for line in list_summary(self.page, self.language)))
        yield E.P(say(self.language, "trace-hidden"))
        yield self._legend()
        for part, marks in pair_marks(self.page):
            if part.start in self.headless:
                yield self._line("", [self.headless[part.start]], "note")
            if isinstance(part, Passage):
                yield self._passage(part, marks)
            else:
                yield self._table(part, find_inline(part, marks))

    def _legend(self) -> Element:
        parts: list[Element | str] = []
        for kind in (*KINDS, "unread"):
            name = say(self.language, f"trace-kind-{kind}")
            parts += (E.SPAN(name, E.CLASS(f"sample r-{kind}")), " ")
        return E.P(say(self.language, "page-marks"), " ", *parts, E.CLASS("legend"))

    def _passage(self, passage: Passage, marks: Sequence[Mark]) -> Element:
        pieces: list[Element | str] = []
        for piece in cut_pieces(passage.start, passage.end, marks):
            printed = flatten(self.page.text[piece.start : piece.end])
            pieces.append(self._marked(printed, piece.marks) if piece.marks else printed)
        if passage.use is None and not marks:
            kind = "copied" if passage.copied else "unread"
        else:
            kind = "title" if passage.use == "/title" else "read"
        return self._line(name_use(passage, marks, self.language), pieces, kind, passage.place)

    def _marked(self, printed: str, marks: Sequence[Mark]) -> Element:
        told = [name_mark(mark, printed, self.language) for mark in marks]
        words = say(self.language, "apart").join(told)
        note = [E.SMALL(words)] if words else []
        return E.SPAN(printed, *note, E.CLASS(f"r r-{marks[0].kind}"))

    def _table(self, table: TracedTable, inline: Mapping[int, Mark]) -> Element:
        kind = "copied" if table.copied else "read" if table.read else "unread"
        rows = [self._row(line, table, inline) for line in _lay_out(list_rows(table))]
        content = [
            E.P(tell_table(table, self.language)),
            E.wide(E.TABLE(*rows, E.CLASS("form"))),
        ]
        return self._line(say(self.language, "trace-use-table"), content, kind, table.place)

    def _row(
        self, line: Sequence[TracedCell | int], table: TracedTable, inline: Mapping[int, Mark]
    ) -> Element:
        cells = []
        for each in line:
            if isinstance(each, int):
                cells.append(E.TD(colspan=str(each)))
            else:
                cells.append(self._cell(each, table, inline.get(each.start)))
        row = [each for each in line if not isinstance(each, int)]
        told = self.cells.tell_row(row)
        return E.TR(*cells, E.TD(told, E.CLASS("told")))

    def _cell(self, traced: TracedCell, table: TracedTable, inline: Mark | None) -> Element:
        mark, told = self.cells.find(traced), self.cells.tell(traced)
        kind, notes = "", []
        if inline is not None:
            kind, notes = inline.kind, [name_mark(inline, traced.cell.text, self.language)]
        elif self.cells.is_doubtful(traced):
            kind, notes = "doubtful", [self.cells.tell_reason(mark) if mark else ""]
        elif mark is not None and mark.kind == "label":
            kind = "label" if mark.status == "differs" else "form"
            notes = [told] if kind == "label" else []
        elif mark is not None:
            kind = "blank" if mark.value is None else "cell"
        elif table.read and traced.use in ("number", "words"):
            kind, notes = "unread", [say(self.language, "trace-use-unread")]
        elif traced.use == "form":
            kind = "form"
        if mark is not None and mark.target in table.moved:
            kind, notes = "label", [*notes, say(self.language, "trace-moved")]
        spans = {"rowspan": traced.cell.row_span, "colspan": traced.cell.column_span}
        attributes = {name: str(value) for name, value in spans.items() if value > 1}
        if told:
            attributes["title"] = told
        printed = flatten(traced.cell.text)
        smalls = [E.SMALL(flatten(note)) for note in notes if note]
        classes = [E.CLASS(f"r-{kind}")] if kind else []
        return E.TD(printed, *smalls, *classes, **attributes)

    def _line(
        self, use: str, content: Sequence[Element | str], kind: str, where: Place = NOWHERE
    ) -> Element:
        place = name_place(where.as_dict(), self.language)
        hover = {"title": place} if place else {}
        return E.DIV(
            E.SPAN(use, E.CLASS("use"), **hover),
            E.DIV(*content, E.CLASS("words")),
            E.CLASS(f"line l-{kind}"),
        )


def _lay_out(rows: Sequence[Sequence[TracedCell]]) -> Iterator[list[TracedCell | int]]:
    """Every row with its cells, and the width of the gaps that nothing fills between them."""
    taken: dict[int, int] = {}
    expected = rows[0][0].cell.row if rows else 0
    for row in rows:
        number = row[0].cell.row
        for _ in range(expected, number):
            yield []
        expected = number + 1
        line: list[TracedCell | int] = []
        at = 1
        for traced in row:
            cell = traced.cell
            gap = sum(taken.get(column, 0) < number for column in range(at, cell.column))
            line += [gap] if gap else []
            line.append(traced)
            at = cell.column + cell.column_span
            taken.update(dict.fromkeys(range(cell.column, at), number + cell.row_span - 1))
        yield line
