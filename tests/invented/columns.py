"""Damages to the columns of tables: their order, their number, their headings, merged values."""

from __future__ import annotations

import copy
from collections.abc import Callable
from random import Random

from invented.damages import _body_rows, _print, damage, table
from invented.layout import Page, Slot, Table

GRIDS = ("html", "markdown", "docx", "xlsx", "ods", "pdf")
"""Formats whose writers show every kind of column; text and XLS would only repeat them."""
ORGANISATIONS = range(1, 6)


def _own(row: list[Slot]) -> list[Slot]:
    return [slot for slot in row if slot.pointer]


def _before(row: list[Slot]) -> list[Slot]:
    return [slot for slot in row if slot.pointer is None]


def _in_order(page: Page, order: list[int]) -> list[list[Slot]]:
    """Puts the seven columns of table 3 in another order, each heading a cell of its own."""
    found = table(page, "requests")
    titles = [found.rows[1][0], *found.rows[2], found.rows[1][2]]
    note, caption = found.rows[0]
    for title in titles:
        title.row_span = 1
    note.row_span = 2
    found.rows[:3] = [[note, caption], [titles[n] for n in order]]
    for number in _body_rows(found):
        row = found.rows[number]
        own = _own(row)
        found.rows[number] = [*_before(row), *(own[n] for n in order)]
    caption.column_span = len(order)
    return found.rows


def _silence(page: Page, slot: Slot) -> None:
    page.truth[slot.pointer or ""] = None


def _last_year(slot: Slot) -> Slot:
    return Slot(str(2 * int(slot.text) + 3))


# ---------------------------------------------------------------------- two years


def _doubled(page: Page, rows: list[list[Slot]], first_is_last_year: bool) -> None:
    for number, row in enumerate(rows):
        rows[number] = _before(row)
        for slot in _own(row):
            pair = [_last_year(slot), slot]
            rows[number] += pair if first_is_last_year else pair[::-1]


def _years(page: Page, last_first: bool) -> list[Slot]:
    years = [page.year - 1, page.year] if last_first else [page.year, page.year - 1]
    return [Slot(f"{year}年", header=True) for year in years]


@damage(*GRIDS, uncertain=True)
def two_years_side_by_side(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    last_first = random.random() < 0.5
    note, caption = found.rows[0]
    note.row_span += 1
    caption.column_span = 14
    for slot in [*found.rows[1], *found.rows[2]]:
        slot.column_span *= 2
    body = found.rows[3:]
    _doubled(page, body, last_first)
    found.rows[3:] = [[each for _ in range(7) for each in _years(page, last_first)], *body]
    return True


@damage(*GRIDS, uncertain=True)
def two_years_in_table_2(page: Page, random: Random) -> bool:
    if page.form["proactive_disclosure"] != "2021":
        return False
    found = table(page, "proactive_disclosure")
    last_first = random.random() < 0.5
    for row in found.rows[:4]:
        for slot in row:
            if slot.header and slot.text not in ("信息内容",):
                slot.column_span *= 2
    body = found.rows[2:4]
    _doubled(page, body, last_first)
    found.rows[2:4] = [[Slot(""), *(y for _ in range(3) for y in _years(page, last_first))], *body]
    found.rows[0][0].column_span = 7
    return True


@damage(*GRIDS, uncertain=True)
def two_years_in_table_4(page: Page, random: Random) -> bool:
    found = table(page, "disputes")
    last_first = random.random() < 0.5
    for slot in (slot for row in found.rows[:3] for slot in row):
        slot.column_span *= 2
    body = found.rows[3:]
    _doubled(page, body, last_first)
    found.rows[3:] = [[each for _ in range(15) for each in _years(page, last_first)], *body]
    return True


# ---------------------------------------------------------------------- columns missing


@damage("xlsx")
def a_column_hidden(page: Page, random: Random) -> bool:
    """The whole column of the sheet, so that the other tables lose values too."""
    column = random.randint(3, 7)
    page.options["hidden-column"] = str(column)
    for key in ("proactive_disclosure", "requests", "disputes"):
        for row, start, slot in _placed(table(page, key)):
            if slot.pointer and slot.column_span == 1 and start == column:
                _silence(page, slot)
            del row
    return True


def _placed(found: Table) -> list[tuple[int, int, Slot]]:
    from invented.writers.flat import placed

    return list(placed(found))


def _without(page: Page, random: Random, filler: bool) -> bool:
    found = table(page, "requests")
    gone = random.choice(ORGANISATIONS)
    rows = _in_order(page, [n for n in range(7) if n != gone])
    body = set(_body_rows(found))
    for pointer in page.truth:
        if pointer.startswith("/requests/") and not any(
            slot.pointer == pointer for number in body for slot in rows[number]
        ):
            page.truth[pointer] = None
    if filler:
        for row in rows[1:]:
            row.append(Slot(""))
        rows[0][1].column_span = 7
    return True


@damage(*GRIDS, uncertain=True)
def a_column_left_out(page: Page, random: Random) -> bool:
    return _without(page, random, False)


@damage(*GRIDS, uncertain=True)
def a_column_left_out_and_a_blank_at_the_end(page: Page, random: Random) -> bool:
    return _without(page, random, True)


@damage(*GRIDS, uncertain=True)
def a_column_of_table_2_left_out(page: Page, random: Random) -> bool:
    if page.form["proactive_disclosure"] != "2021":
        return False
    found = table(page, "proactive_disclosure")
    for row in found.rows[1:4]:
        gone = row.pop(2)
        if gone.pointer:
            _silence(page, gone)
        row[-1].column_span = 1
        row.append(Slot(""))
    return True


# ---------------------------------------------------------------------- another order


@damage(*GRIDS)
def total_first_in_table_3(page: Page, random: Random) -> bool:
    _in_order(page, [6, 0, 1, 2, 3, 4, 5])
    return True


@damage(*GRIDS, uncertain=True)
def organisations_reversed_with_an_unknown_heading(page: Page, random: Random) -> bool:
    rows = _in_order(page, [0, 5, 4, 3, 2, 1, 6])
    next(slot for slot in rows[1] if slot.text == "法律服务机构").text = "律所"
    return True


@damage(*GRIDS)
def in_force_first_in_table_2(page: Page, random: Random) -> bool:
    if page.form["proactive_disclosure"] != "2021":
        return False
    for row in table(page, "proactive_disclosure").rows[1:4]:
        row[1:] = [row[3], row[1], row[2]]
    return True


@damage(*GRIDS)
def total_first_in_table_4(page: Page, random: Random) -> bool:
    rows = table(page, "disputes").rows
    rows[1][:5] = [rows[1][4], *rows[1][:4]]
    for row, tracks in ((rows[2], 2), (rows[3], 3)):
        for start in range(0, 5 * tracks, 5):
            row[start : start + 5] = [row[start + 4], *row[start : start + 4]]
    return True


# ---------------------------------------------------------------------- merged values


def _merge(page: Page, row: list[Slot], first: Slot, count: int) -> None:
    """Makes one cell of *count* slots of *row*; what they hold each is not told any more."""
    at = row.index(first)
    for slot in row[at : at + count]:
        _silence(page, slot)
    del row[at + 1 : at + count]
    first.column_span = count


@damage("html", "docx", "xlsx", "ods", "pdf", uncertain=True)
def zeros_merged_across(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    done = False
    for number in _body_rows(found):
        own = _own(found.rows[number])
        if all(own[n].text == "0" for n in ORGANISATIONS):
            _merge(page, found.rows[number], own[1], 5)
            done = True
    return done


@damage("html", "docx", "xlsx", "ods", "pdf", uncertain=True)
def two_columns_merged(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    for number in random.sample(_body_rows(found), 6):
        _merge(page, found.rows[number], _own(found.rows[number])[random.choice([1, 3])], 2)
    return True


@damage("html", "docx", "xlsx", "ods", "pdf", uncertain=True)
def values_merged_down(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    body = _body_rows(found)[3:-2]
    for number in random.sample(body[::2], 4):
        above, below = found.rows[number], found.rows[number + 1]
        at = random.randrange(7)
        first, second = _own(above)[at], _own(below)[at]
        _silence(page, first)
        _silence(page, second)
        below.remove(second)
        first.row_span = 2
    return True


@damage("html", "docx", "xlsx", "ods", "pdf", uncertain=True)
def merged_down_in_table_2(page: Page, random: Random) -> bool:
    if page.form["proactive_disclosure"] != "2021":
        return False
    rows = table(page, "proactive_disclosure").rows
    first, second = rows[2][2], rows[3].pop(2)
    _silence(page, first)
    _silence(page, second)
    first.row_span = 2
    return True


# ---------------------------------------------------------------------- columns beside


def _beside(page: Page, heading: str, text: Callable[[int], str], at_end: bool) -> bool:
    """A column that the form lacks, behind the labels or behind the values."""
    found = table(page, "requests")
    place = len(found.rows[0]) if at_end else 1
    found.rows[0].insert(place, Slot(heading, 3, header=True))
    for count, number in enumerate(_body_rows(found), 1):
        row = found.rows[number]
        row.insert(len(row) if at_end else len(_before(row)), Slot(text(count)))
    return True


@damage(*GRIDS, uncertain=True)
def serial_numbers_before_the_values(page: Page, random: Random) -> bool:
    return _beside(page, "序号", str, False)


@damage(*GRIDS, uncertain=True)
def units_before_the_values(page: Page, random: Random) -> bool:
    return _beside(page, "计量单位", lambda _: "件", False)


@damage(*GRIDS, uncertain=True)
def remarks_behind_the_values(page: Page, random: Random) -> bool:
    words = ("", "", "信访转办", "其他", "含上年结转2件", "无", "已公开")
    return _beside(page, "备注", lambda _: random.choice(words), True)


@damage(*GRIDS, uncertain=True)
def last_year_behind_the_values(page: Page, random: Random) -> bool:
    return _beside(page, "上年总计", lambda count: str(count + 90), True)


@damage(*GRIDS, uncertain=True)
def halves_side_by_side(page: Page, random: Random) -> bool:
    """The rows of the second half of table 3 stand right of those of the first."""
    found = table(page, "requests")
    head, body = found.rows[:3], found.rows[3:]
    for row in body:
        for slot in row:
            slot.row_span = 1
    for row in body:
        labels = _before(row)
        row[:] = [Slot(labels[-1].text), *_own(row)]
    note = head[0][0]
    note.column_span = 1
    half = (len(body) + 1) // 2
    rows = [first + second for first, second in zip(body[:half], [*body[half:], []], strict=False)]
    found.rows[:] = [*(row + copy.deepcopy(row) for row in head), *rows]
    return True


@damage(*GRIDS, uncertain=True)
def transposed(page: Page, random: Random) -> bool:
    """Applicants beside the rows, the rows of the form as headings."""
    found = table(page, "requests")
    titles = [found.rows[1][0], *found.rows[2], found.rows[1][2]]
    for title in titles:
        title.row_span = 1
    body = [found.rows[number] for number in _body_rows(found)]
    head = [Slot("申请人情况"), *(Slot(_before(row)[-1].text) for row in body)]
    found.rows[:] = [head, *([titles[n], *(_own(row)[n] for row in body)] for n in range(7))]
    return True


# ---------------------------------------------------------------------- what is no number


@damage(*GRIDS, uncertain=True)
def words_and_numerals_in_value_cells(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    words = (
        "没有",
        "其他",
        "总计",
        "已公开",
        "部分",
        "处理",
        "信息",
        "三",
        "一",
        "5.",
        "5。",
        "1）",
    )
    for number in random.sample(_body_rows(found), 8):
        for slot in random.sample(_own(found.rows[number]), random.choice([1, 2, 7])):
            _print(page, slot, random.choice(words), None)
    return True


@damage(*GRIDS, uncertain=True)
def words_in_table_2(page: Page, random: Random) -> bool:
    found = table(page, "proactive_disclosure")
    for number in _body_rows(found):
        for slot in random.sample(_own(found.rows[number]), 1):
            _print(page, slot, random.choice(("九", "规章", "5.", "许可")), None)
    return True
