"""A report on a store as one page, without a script and without anything to load."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from zfxxgk.cli.language import Language, say
from zfxxgk.cli.reporters.corpus.charts import Point, draw_lines
from zfxxgk.cli.reporters.corpus.sheets import FEW, Matrix, Sheet, Value
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.streams import as_bytes

MOST_ROWS = 20
"""Rules and the like in a table on the page."""
LONG = frozenset({"rules", "reasons", "outcomes", "rules-year", "rules-form", "rules-level"})
TRENDS = {"faulty_share": "reports", "idle_share": "known", "granted_share": "settled"}
"""Shares that are drawn by province, and the columns of what they are shares of."""
BARS = {"rules": "reports", "reasons": "instances"}
"""Tables with a bar in the first column, and the numbers that it is as long as."""
SHADES = 5
WIDE = 12
"""Columns of a matrix from which on their titles stand upright."""
BESIDE = "rule"
"""The column that stands in small letters within that before it."""


def render(sheets: Sequence[Sheet], notes: Sequence[str], language: Language) -> bytes:
    title = say(language, "report-title")
    parts = [part for sheet in sheets for part in _section(sheet, sheets, language)]
    contents = [E.LI(E.A(sheet.title, href=f"#{sheet.key}")) for sheet in sheets]
    head = [*(E.P(note) for note in notes), E.UL(*contents, E.CLASS("contents"))]
    body = E.DIV(*head, *parts, E.CLASS("survey"))
    return as_bytes(build_page(title, [body], language))


def _section(sheet: Sheet, sheets: Sequence[Sheet], language: Language) -> Iterator[Element]:
    yield E.H2(sheet.title, id=sheet.key)
    yield E.P(sheet.note, E.CLASS("note"))
    lines = [line for line in sheet.lines if _is_told(sheet, line)]
    if not lines:
        yield E.P(say(language, "report-nothing"))
    elif sheet.key == "trends":
        yield from _draw_trends(sheet, next(each for each in sheets if each.key == "years"))
    elif sheet.matrix is not None:
        yield from _lay_out(sheet, sheet.matrix, language)
    else:
        yield from _list(sheet, lines, language)


def _is_told(sheet: Sheet, line: Sequence[Value]) -> bool:
    """False for a rule that fails nowhere."""
    return sheet.key != "rules" or bool(line[sheet.find("reports")])


# ---------------------------------------------------------------------- tables


def _list(sheet: Sheet, lines: Sequence[Sequence[Value]], language: Language) -> Iterator[Element]:
    shown = lines[:MOST_ROWS] if sheet.key in LONG else lines
    titles = (
        E.TH(title) for key, title in zip(sheet.keys, sheet.titles, strict=True) if key != BESIDE
    )
    rows = [E.TR(*_cells(sheet, line)) for line in shown]
    if sheet.key in BARS:
        _draw_bars(rows, [line[sheet.find(BARS[sheet.key])] for line in shown])
    yield _frame([E.TR(*titles)], rows, "list")
    yield from _tell_more(len(lines) - len(shown), language)


def _cells(sheet: Sheet, line: Sequence[Value]) -> Iterator[Element]:
    beside = str(line[sheet.find(BESIDE)]) if BESIDE in sheet.keys else ""
    for key, value in zip(sheet.keys, line, strict=True):
        if key == BESIDE:
            continue
        small = [E.SMALL(beside)] if key == "title" else []
        kind = E.CLASS("text" if isinstance(value, str) else "count")
        yield E.TD(_show(key, value), *small, kind)


def _draw_bars(rows: Sequence[Element], numbers: Sequence[Value]) -> None:
    known = [number if isinstance(number, int) else 0 for number in numbers]
    most = max(known, default=0) or 1
    for row, number in zip(rows, known, strict=True):
        style = f"width: {100 * number / most:.1f}%"
        row[0].append(E.SPAN(E.CLASS("bar"), style=style))


def _lay_out(sheet: Sheet, matrix: Matrix, language: Language) -> Iterator[Element]:
    """Shares by row and column, the darker the greater."""
    row, column, cell = (sheet.find(key) for key in (matrix.row, matrix.column, matrix.cell))
    known = {(line[row], line[column]): line[cell] for line in sheet.lines}
    shares = [share for share in known.values() if isinstance(share, float)]
    most = max(shares, default=0.0)
    narrow = len(matrix.columns) > WIDE
    shown = matrix.rows[:MOST_ROWS] if sheet.key.startswith("rules-") else matrix.rows
    head = [E.TH(sheet.titles[row]), *(E.TH(_show(matrix.column, name)) for name in matrix.columns)]
    rows = [
        E.TR(
            E.TD(_show(matrix.row, name), E.CLASS("text")),
            *(_shade(known.get((name, each)), most, narrow=narrow) for each in matrix.columns),
        )
        for name in shown
    ]
    yield _frame(
        [E.TR(*head)], rows, "list matrix" if len(matrix.columns) <= WIDE else "list matrix narrow"
    )
    yield from _tell_more(len(matrix.rows) - len(shown), language)


def _shade(share: Value, most: float, *, narrow: bool) -> Element:
    if not isinstance(share, float):
        return E.TD("")
    level = ceil(share / most * SHADES) if most else 0
    words = _show("share", share) if not narrow else "<1%" if 0 < share < 0.01 else f"{share:.0%}"
    return E.TD(words, E.CLASS(f"shade{level}"))


def _frame(head: Sequence[Element], rows: Sequence[Element], kind: str) -> Element:
    return E.wide(E.TABLE(E.THEAD(*head), E.TBODY(*rows), E.CLASS(kind)))


def _tell_more(count: int, language: Language) -> Iterator[Element]:
    if count:
        yield E.P(say(language, "report-more-rows", count=count), E.CLASS("note"))


def _show(key: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str) or key == "year":
        return str(value)
    if key.endswith("share"):
        return f"{value:.1%}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")


# ---------------------------------------------------------------------- charts


def _draw_trends(sheet: Sheet, whole: Sheet) -> Iterator[Element]:
    """For each share, a chart of every province."""
    years = [int(str(line[whole.find("year")])) for line in whole.lines]
    names = list(dict.fromkeys(str(line[sheet.find("province")]) for line in sheet.lines))
    for share, of in TRENDS.items():
        charts = {name: _list_points(sheet, share, of, name) for name in names}
        yield E.H3(sheet.titles[sheet.find(share)])
        yield draw_lines(charts, _list_points(whole, share, of), years)


def _list_points(sheet: Sheet, share: str, of: str, province: str | None = None) -> list[Point]:
    points = []
    for line in sheet.lines:
        value, count = line[sheet.find(share)], line[sheet.find(of)]
        if province is not None and line[sheet.find("province")] != province:
            continue
        if isinstance(value, float) and isinstance(count, int):
            points.append(Point(int(str(line[sheet.find("year")])), value, count < FEW))
    return points
