"""The sheet 核对: every relation in words, what it comes to, and marks at cells of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from zfxxgk.read.formats.sheet_xml import OWN_SHEET
from zfxxgk.render.cells import count_lines, measure_height
from zfxxgk.render.formulas import (
    Place,
    describe,
    list_ranges,
    make_name,
    write_gap,
    write_outcome,
    write_side,
)
from zfxxgk.render.parts import FilledTable
from zfxxgk.render.relations import (
    AGREES,
    DIFFERS,
    UNCHECKED,
    Relation,
    Value,
    as_number,
    list_relations,
)
from zfxxgk.render.sheets import Book, is_exact

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

NAME = "核对"
COLUMNS = (
    *(("序号", 6), ("核对的关系", 66), ("左边", 11), ("右边", 11), ("相差", 9), ("结果", 22)),
)
LEFT, RIGHT, GAP, OUTCOME = 2, 3, 4, 5
HEAD = 4
"""The row with the titles of the columns."""
WRONG, ASKED, GOOD, OPEN, BLANK = "#F8CBAD", "#FFE699", "#E2EFDA", "#EDEDED", "#FFFBE6"
_NOTE = (
    "这里核对各表之内的计算关系，随填随算。空白的格按规则处理：旁边有数的按 0 计，"
    "总计空白或者各项都空白的不核对。文字部分、与上年的衔接、机关层级等，"
    "请用 zfxxgk check 核对这个文件。"
)


def write_checks(book: Book, tables: Sequence[FilledTable], stamp: str) -> None:
    """*stamp* tells what made the workbook, and when."""
    page = book.add(NAME)
    for column, (_, wide) in enumerate(COLUMNS):
        page.set_column(column, column, wide)
    values = _list_values(tables)
    editions = {each.table.key: each.table.form for each in tables}
    relations = list_relations({each.table.key: each.table for each in tables})
    outcomes = [relation.judge(values) for relation in relations]
    last = HEAD + len(relations)
    cells = f"${'ABCDEF'[OUTCOME]}${HEAD + 2}:${'ABCDEF'[OUTCOME]}${last + 1}"
    _write_head(page, book, tables, cells, outcomes, stamp)
    for number, (relation, outcome) in enumerate(zip(relations, outcomes, strict=True), 1):
        _write_line(page, book, number, relation, describe(relation, editions), values, outcome)
        name = f"='{NAME}'!{Place(NAME, HEAD + number, OUTCOME).inside}"
        book.file.define_name(_name_check(number), name)
    _colour(page, book, last)
    for table in tables:
        _mark(book, table, relations)
    # By this the reader passes over the sheet.
    book.file.define_name(OWN_SHEET, f"='{NAME}'!$A$1:$F${last + 1}")
    page.freeze_panes(HEAD + 1, 0)
    page.repeat_rows(HEAD)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.protect("", {"format_columns": True, "format_rows": True})


def _list_values(tables: Iterable[FilledTable]) -> dict[str, Value]:
    """What the cells hold as the formulas see it: what is no exact number stands there as text."""
    found: dict[str, Value] = {}
    for table in tables:
        for pointer, value in table.values.items():
            found[pointer] = value if value is None or is_exact(value) else str(value)
    return found


def _write_head(
    page: Worksheet,
    book: Book,
    tables: Sequence[FilledTable],
    cells: str,
    outcomes: Sequence[str],
    stamp: str,
) -> None:
    """What it all comes to, where cells are blank, what is not checked here."""
    counts = {
        word: f'COUNTIF({cells},"{word}*")' for word in (*DIFFERS.values(), UNCHECKED, AGREES)
    }
    pieces = "&".join(f'"{word} "&{count}&" 项　"' for word, count in counts.items())
    shown = "".join(f"{w} {sum(o.startswith(w) for o in outcomes)} 项　" for w in counts)
    blanks = "&".join(
        f'"{each.table.short}空白 "&{each.table.size}'
        f"-COUNTA({list_ranges(each.values, book.places)})"
        '&" 格　"'
        for each in tables
    )
    left = "".join(
        f"{each.table.short}空白 {sum(value is None for value in each.values.values())} 格　"
        for each in tables
    )
    _write_across(page, book, 0, "strong", f"={pieces}", shown)
    if tables:
        _write_across(page, book, 1, "note", f"={blanks}", left)
    _write_across(page, book, 2, "note", _NOTE)
    _write_across(page, book, 3, "note", stamp)
    page.set_row(2, 32)
    for column, (title, _) in enumerate(COLUMNS):
        page.write_string(HEAD, column, title, book.look("label"))


def _write_across(
    page: Worksheet, book: Book, row: int, look: str, words: str, shown: str | None = None
) -> None:
    page.merge_range(row, 0, row, len(COLUMNS) - 1, "", book.look(look))
    if shown is None:
        page.write_string(row, 0, words, book.look(look))
    else:
        page.write_formula(row, 0, words, book.look(look), shown)


def _write_line(
    page: Worksheet,
    book: Book,
    number: int,
    relation: Relation,
    words: str,
    values: Mapping[str, Value],
    outcome: str,
) -> None:
    row = HEAD + number
    left, right = (Place(NAME, row, column).inside for column in (LEFT, RIGHT))
    judged = outcome in (AGREES, relation.differs)
    one, other = (_add(relation, values, sign) for sign in (1, -1))
    page.write_number(row, 0, number, book.look("number"))
    page.write_string(row, 1, words, book.look("said"))
    for column, formula, result in (
        (LEFT, write_side(relation, book.places, 1), one if judged else ""),
        (RIGHT, write_side(relation, book.places, -1), other if judged else ""),
        (GAP, write_gap(left, right), one - other if judged else ""),
        (OUTCOME, write_outcome(relation, book.places, left, right), outcome),
    ):
        page.write_formula(row, column, formula, book.look("number"), result)
    page.set_row(row, measure_height(count_lines(words, COLUMNS[1][1] - 2)))


def _add(relation: Relation, values: Mapping[str, Value], sign: int) -> float:
    check = relation.check
    terms = [(at, factor * sign) for at, factor in check.terms if factor * sign > 0]
    constant = 0 if sign == 1 else check.constant / 10**check.scale
    return sum(as_number(values[at]) * factor for at, factor in terms) + constant


def _name_check(number: int) -> str:
    return f"check_{number}"


# ---------------------------------------------------------------------- colours


def _colour(page: Worksheet, book: Book, last: int) -> None:
    colours = dict(zip(DIFFERS.values(), (WRONG, ASKED, ASKED), strict=True))
    for word, colour in {**colours, AGREES: GOOD, UNCHECKED: OPEN}.items():
        rule = {"type": "formula", "format": book.fill(colour)}
        cell = f"$F{HEAD + 2}"
        rule["criteria"] = f'=LEFT({cell},{len(word)})="{word}"'
        page.conditional_format(HEAD + 1, OUTCOME, max(last, HEAD + 1), OUTCOME, rule)


def _mark(book: Book, part: FilledTable, relations: Sequence[Relation]) -> None:
    """Cells of relations that fail, cells that hold no number of their kind, and blank ones.

    Excel 2007 lets a condition look at another sheet through a defined name only.
    """
    columns = {pointer: column for pointer, _, column in part.table.cells()}
    for pointer, column in columns.items():
        place = book.places[pointer]
        page, at = book.pages[place.sheet], (place.row, place.column, place.row, place.column)
        own = place.inside
        least = "" if column.kind == "change" else f"{own}<0,"
        whole = "FALSE" if column.kind == "amount" else f"{own}<>INT({own})"
        rules = [
            (f"=ISTEXT({own})", WRONG),
            (f"=IF(ISNUMBER({own}),OR({least}{whole}),FALSE)", WRONG),
        ]
        for word, colour in zip(DIFFERS.values(), (WRONG, ASKED, ASKED), strict=True):
            failing = [
                f'{_name_check(number)}="{word}"'
                for number, relation in enumerate(relations, 1)
                if relation.differs == word and pointer in dict(relation.check.terms)
            ]
            rules += [(f"=OR({','.join(failing)})", colour)] if failing else []
        for criteria, colour in [*rules, (f"=ISBLANK({own})", BLANK)]:
            rule = {"type": "formula", "criteria": criteria, "format": book.fill(colour)}
            page.conditional_format(*at, rule)
        book.file.define_name(make_name(pointer), f"={place}")
