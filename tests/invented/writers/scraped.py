"""Text as scrapers and pastes leave it: tables come apart into lines.

A row a line with a pipe behind each cell, a comma or one blank between two (blank cells are lost
then, and long labels may be cut), or a cell a line: a pipe behind each, a pipe alone between two, a
pipe that opens the row, or no pipes at all. What spans is written once and the row filled up at its
end. Punctuation is ASCII, as extractors write it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from invented.layout import Line, Page, Table
from invented.writers.flat import fragments, placed

_ASCII = str.maketrans("（），：；", "(),:;")
WIDTH = 18
"""Signs of a line in a cell of PDF."""
Rows = list[tuple[list[str], int]]
"""The texts of each row, and the number of cells that fill it up."""


def write(page: Page, style: str) -> bytes:
    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, Line):
            lines += [block.text + block.run_in]
        else:
            for part in fragments(block):
                lines += STYLES[style](_rows(part))
    between = "\n\n" if style == "scraped-bare" else "\n"
    return between.join(lines).translate(_ASCII).encode()


def _rows(table: Table) -> Rows:
    places = placed(table)
    width = max(column + slot.column_span for _, column, slot in places)
    rows = [[slot.text for at, _, slot in places if at == row] for row in range(len(table.rows))]
    return [(texts, width - len(texts)) for texts in rows]


def _row_a_line(rows: Rows) -> Iterator[str]:
    for texts, missing in rows:
        yield "".join(f"{text.replace(chr(10), ' ')} | " for text in texts).strip() + "|" * missing


def _pipe_behind(rows: Rows) -> Iterator[str]:
    for texts, missing in rows:
        yield from (f"{text} |".strip() for text in texts)
        if missing:
            yield "|" * missing


def _pipe_behind_no_filling(rows: Rows) -> Iterator[str]:
    return _pipe_behind([(texts, 0) for texts, _ in rows])


def _pipe_between(rows: Rows) -> Iterator[str]:
    lines: list[str] = []
    for texts, missing in rows:
        for text in texts:
            lines += [text, "|"] if text else ["|"]
        if missing:
            lines.append("|" * missing)
    yield from lines[:-1] if lines[-1] == "|" else lines


def _pipe_opens(rows: Rows) -> Iterator[str]:
    for texts, missing in rows:
        yield "| "
        *before, last = texts
        yield from (f" {text}  | " for text in before)
        yield f" {last}  | " + "|" * missing


def _bare(rows: Rows) -> Iterator[str]:
    for texts, _ in rows:
        yield from (text for text in texts if text)


def _blanks_between(rows: Rows) -> Iterator[str]:
    for texts, _ in rows:
        yield " ".join(text.replace("\n", "") for text in texts if text)


def _copied(rows: Rows) -> Iterator[str]:
    """As a viewer of PDF copies: long words go on in the next line, pages are numbered."""
    for number, (texts, _) in enumerate(rows, 1):
        line = ""
        for text in texts:
            rest = text.replace("\n", "")
            while len(rest) > WIDTH:
                yield f"{line} {rest[:WIDTH]}".strip()
                line, rest = "", rest[WIDTH:]
            line = f"{line} {rest}".strip()
        yield line
        if number % 15 == 0:
            yield f"- {number // 15} -"


def _commas_between(rows: Rows) -> Iterator[str]:
    for texts, _ in rows:
        yield ",".join(text.replace("\n", "") for text in texts)


STYLES: dict[str, Callable[[Rows], Iterator[str]]] = {
    "scraped-rows": _row_a_line,
    "scraped-behind": _pipe_behind,
    "scraped-unfilled": _pipe_behind_no_filling,
    "scraped-between": _pipe_between,
    "scraped-opened": _pipe_opens,
    "scraped-bare": _bare,
    "scraped-blanks": _blanks_between,
    "scraped-commas": _commas_between,
    "scraped-copied": _copied,
}
