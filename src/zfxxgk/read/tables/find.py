"""Which grids of the document belong to which of the three tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NoReturn

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Block, Cell, Grid, Paragraph, describe_place
from zfxxgk.read.head.names import is_name, names_division
from zfxxgk.read.head.parts import opens_part
from zfxxgk.read.head.sections import Outline, is_section_title
from zfxxgk.read.likeness import list_readings, make_plain, measure_closest
from zfxxgk.read.tables.layouts import MOST_BESIDE
from zfxxgk.read.tables.lines import is_header
from zfxxgk.read.tables.text_tables import count_rows
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import HEADER_LIKE, is_header_word, list_label_words
from zfxxgk.spec.forms import tables
from zfxxgk.spec.labels import Text

KEYS = tuple(dict.fromkeys(table.key for table in tables()))
_FIRST_TRACK = next(table.rows[0].title for table in tables() if table.key == "disputes")
SURE = 2
LONGEST_LABEL = 60
FEWEST_ROWS = 4
"""Row labels among the text that are no chance: then there are tables, but none can be read."""
COPY = 30
"""Fewest cells of two equal halves of a page that are taken for one article twice."""


def extract_prose(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Returns *blocks* with the prose that stands inside tables taken out as paragraphs.

    Some reports are one large table; its headings and passages are rows of a single cell.
    """
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    if not isinstance(block, Grid):
        yield block
        return
    if all(cell.column == cell.column_span == 1 for cell in block.cells):
        # Every table of a report has labels beside its values: a single column is text.
        for row in block.rows:
            yield from _passages(row)
        return
    if not any(_is_prose(row) for row in block.rows):
        yield block
        return
    kept: list[Cell] = []
    for row in block.rows:
        if not _is_prose(row):
            kept.extend(row)
            continue
        if kept:
            yield Grid(tuple(kept), block.place)
            kept = []
        yield from _passages(row)
    if kept:
        yield Grid(tuple(kept), block.place)


def _is_prose(row: Sequence[Cell]) -> bool:
    words = [cell for cell in row if not cell.blank]
    if len(words) != 1:
        return any(len(cell.text) > 5 * LONGEST_LABEL for cell in words)
    text = words[0].text
    if len(make_plain(text)) > LONGEST_LABEL or text.rstrip().endswith("。"):
        return True
    if is_section_title(text) or "年度报告" in text or opens_part(Paragraph(text.strip())):
        return True
    return is_name(text) and names_division(text)


def _passages(row: Sequence[Cell]) -> Iterator[Paragraph]:
    for cell in row:
        for text in cell.text.splitlines():
            if text.strip():
                yield Paragraph(text.strip(), cell.place)


def drop_copy(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Returns *blocks* without the second of two equal articles, one for screen, one for print.

    Articles that differ in any cell, or in any passage before their tables, stay two.
    """
    grids = [block for block in blocks if isinstance(block, Grid)]
    texts = [tuple(cell.text for cell in grid.cells) for grid in grids]
    half = len(grids) // 2
    if len(grids) % 2 or texts[:half] != texts[half:] or sum(map(len, texts)) < COPY:
        return tuple(blocks)
    end, again = blocks.index(grids[half - 1]), blocks.index(grids[half])
    known = _words(blocks[:end])
    start = next((n for n in range(end, again) if _is_title(blocks[n], known)), None)
    if start is None or not _words(blocks[start:again]) <= known:
        return tuple(blocks)
    last = blocks.index(grids[-1])
    known |= _words(blocks[end:start])
    rest = (b for b in blocks[last:] if isinstance(b, Paragraph) and b.text not in known)
    return (*blocks[:start], *rest)


def _words(blocks: Sequence[Block]) -> set[str]:
    return {block.text for block in blocks if isinstance(block, Paragraph)}


def _is_title(block: Block, known: set[str]) -> bool:
    return isinstance(block, Paragraph) and block.text in known and "年度报告" in block.text


def find_grids(
    blocks: Sequence[Block], outline: Outline, pictures: int = 0
) -> dict[str, tuple[Grid, ...]]:
    """Returns the fragments of each table in document order; a table not found has none.

    Raises InputError when the document holds no table of the report, or two reports.
    """
    grids = [block for block in blocks if isinstance(block, Grid)]
    sure = {key: [grid for grid in grids if count_evidence(grid, key) >= SURE] for key in KEYS}
    if not any(sure.values()):
        refuse_without_table(bool(grids), pictures, count_rows(blocks))
    _refuse_two_reports(grids, sure, blocks)
    return {key: tuple(_of_table(key, blocks, sure, outline)) for key in KEYS}


def count_evidence(grid: Grid, key: str) -> int:
    """Counts what tells that *grid* is (a fragment of) the table *key*; sure from 2.

    These are rows with a label or the header of the table; for table 4, which has no labels
    beside its values, the different outcomes named beyond two.
    """
    if key == "disputes":
        named = {make_plain(cell.text) for cell in grid.cells if is_header_word(cell.text, key)}
        return len(named) - 2
    return sum(_count_in(row, key) for row in grid.rows)


def _count_in(row: Sequence[Cell], key: str) -> int:
    """1 for a row of the table or its header; more for the labels of a table that is turned."""
    labels = sum(_like_label(cell.text, key) for cell in row if not is_value(cell.text))
    return labels if labels > MOST_BESIDE else int(labels > 0 or is_header(row, key))


@lru_cache(maxsize=8192)
def _like_label(text: str, key: str) -> bool:
    return any(
        len(word) > 2 and measure_closest(word, list_label_words(key)) >= HEADER_LIKE
        for word in list_readings(text)
    )


def _of_table(
    key: str, blocks: Sequence[Block], sure: Mapping[str, Sequence[Grid]], outline: Outline
) -> Iterator[Grid]:
    """The sure fragments, those inside the section if there are any, and what lies among them.

    A fragment may hold no label at all: a page may end between a label and its values.
    """
    grids = [block for block in blocks if isinstance(block, Grid)]
    section = outline.sections.get(key)
    inside = [block for block in section.blocks if isinstance(block, Grid)] if section else []
    own = [grid for grid in sure[key] if grid in inside] or list(sure[key])
    elsewhere = [grid for other in KEYS if other != key for grid in sure[other]]
    for grid in grids:
        near = own and grid not in elsewhere and (grid in inside or _among(grid, own, grids))
        if own and key == "disputes":
            near = near or _heads(grid, own[0], grids) or _follows(grid, own[-1], blocks)
        if grid in own or near:
            yield grid


def _heads(grid: Grid, first: Grid, grids: Sequence[Grid]) -> bool:
    """True if *grid* is the head of table 4, which the end of a page cut off its rows."""
    if first not in grids[grids.index(grid) + 1 :][:1]:
        return False
    if any(is_value(cell.text) for cell in grid.cells):
        return False
    return any(make_plain(cell.text) == make_plain(_FIRST_TRACK) for cell in grid.cells)


def _follows(grid: Grid, last: Grid, blocks: Sequence[Block]) -> bool:
    """True if *grid* is the values of table 4, which the end of a page cut off its header."""
    if grid not in blocks[blocks.index(last) + 1 :][:1]:
        return False
    return all(cell.blank or is_value(cell.text) for cell in grid.cells)


def _among(grid: Grid, own: Sequence[Grid], grids: Sequence[Grid]) -> bool:
    position = grids.index(grid)
    return grids.index(own[0]) < position < grids.index(own[-1])


def refuse_without_table(any_grid: bool, pictures: int = 0, rows: int = 0) -> NoReturn:
    """Raises InputError for a document without any of the three tables.

    *any_grid* tells that it has others, *pictures* counts those among its text, *rows* the lines
    of text that begin with a row label of the form.
    """
    if rows >= FEWEST_ROWS:
        raise InputError(_rows_in_text(rows))
    if pictures and not any_grid:
        raise InputError(
            Text(
                "表格为图片，无法核对，请索取 Word 或网页文字版。",
                "The tables are pictures and cannot be checked. Ask for a Word or web version with "
                "tables as text.",
            )
        )
    if any_grid:
        raise InputError(
            Text(
                "文件中有表格，但没有年度报告的表二、表三或表四。请确认这是政府信息公开工作年度报告。",
                "There are tables, but none is table 2, 3 or 4 of the annual report. Check that "
                "this is an annual report on government information disclosure.",
            )
        )
    raise InputError(
        Text(
            "未找到表格。表格可能是图片或者在附件里，请使用带有文字表格的报告；"
            "也可能在转换格式时丢失，请从原件重新转换。",
            "No table was found. The tables may be images or stand in an attachment: use a report "
            "with tables as text. They may have been lost on conversion: convert the original "
            "again.",
        )
    )


def _rows_in_text(rows: int) -> Text:
    return Text(
        f"文字中有表格的内容（{rows} 处行名），但各行各格混在一起，不能确定各数属于哪一格。"
        "能读取的文字有：Markdown 表格；一行一行、各格用制表符、竖线、逗号或者空格分开；一格一行。"
        "请将原件另存为 Word 或者网页后读取，或者按上述形式整理。",
        f"The text holds rows of the tables ({rows} labels), but not in a form that tells which "
        "cell a number is of. Text can be read as Markdown tables, as a row a line with tabs, "
        "pipes, commas or blanks between the cells, or as a cell a line. Save the original as Word "
        "or as a web page, or bring the text to one of these forms.",
    )


@dataclass(frozen=True, slots=True)
class _Start:
    key: str
    grid: Grid


def _refuse_two_reports(
    grids: Sequence[Grid], sure: Mapping[str, Sequence[Grid]], blocks: Sequence[Block]
) -> None:
    """Two reports: at least two of the tables begin again after another table."""
    starts: list[_Start] = []
    for grid in grids:
        for key in KEYS:
            if grid in sure[key] and (not starts or starts[-1].key != key):
                starts.append(_Start(key, grid))
    again = [s for n, s in enumerate(starts) if s.key in {before.key for before in starts[:n]}]
    if len({start.key for start in again}) < 2:
        return
    first, second = _titles_before(blocks, starts[0].grid), _titles_before(blocks, again[0].grid)
    one = first[0] if first else starts[0].grid
    other = second[-1] if len(second) > len(first) else again[0].grid
    raise InputError(
        Text(
            f"文件中有两份报告：{_named(one)[0]}；{_named(other)[0]}。请分成两个文件后分别读取。",
            f"The file holds two reports: {_named(one)[1]}; {_named(other)[1]}. Put each in a file "
            "of its own.",
        ),
        place=describe_place(other.place),
    )


def _titles_before(blocks: Sequence[Block], grid: Grid) -> list[Paragraph]:
    return [
        block
        for block in blocks[: blocks.index(grid)]
        if isinstance(block, Paragraph)
        and "年度报告" in block.text
        and len(block.text) < LONGEST_LABEL
    ]


def _named(block: Block) -> tuple[str, str]:
    place = describe_place(block.place) or ""
    if isinstance(block, Paragraph):
        return f"“{block.text}”（{place}）", f"“{block.text}” ({place})"
    return f"表格（{place}）", f"the table at {place}"
