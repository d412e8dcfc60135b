"""Damages to the shape of tables and headings: fragments, cut cells, foreign columns and tables."""

from __future__ import annotations

from random import Random

from invented.damages import (
    _body_rows,
    _cut,
    _label,
    _print,
    _split_label,
    damage,
    table,
    values,
)
from invented.layout import Line, Page, Slot, Table
from zfxxgk.spec import forms

# ---------------------------------------------------------------------- page breaks


def _narrow(page: Page, random: Random) -> list[list[Slot]]:
    """End a page within a group and drop the blank cells of groups below it; those rows."""
    found = table(page, "requests")
    inner = [n for n in _body_rows(found)[3:-2] if len(found.rows[n]) == 8]
    row = random.choice(inner)
    _cut(found, row, False)
    below = found.rows[row:]
    for slots in below:
        for slot in [slot for slot in slots if slot.pointer is None and not slot.text]:
            slots.remove(slot)
    return below


@damage("html", "markdown", "docx", "pdf")
def fragments_of_different_width(page: Page, random: Random) -> bool:
    """The part of a table behind a page break lacks the columns of the groups."""
    _narrow(page, random)
    return True


@damage("html", "markdown", "docx", "pdf")
def fragments_with_blank_totals(page: Page, random: Random) -> bool:
    """As before, and the totals of the fragment are blank."""
    for slots in _narrow(page, random):
        for slot in slots:
            if (slot.pointer or "").endswith("/total"):
                _print(page, slot, "", None)
    return True


@damage()
def group_cell_cut(page: Page, random: Random) -> bool:
    """The title of a group goes on behind the page break."""
    found = table(page, "requests")
    starts = [
        (n, slot)
        for n in _body_rows(found)
        for slot in found.rows[n]
        if slot.pointer is None and slot.text.startswith("（") and slot.row_span > 2
    ]
    number, group = random.choice(starts)
    row = number + random.randint(1, group.row_span - 1)
    _cut(found, row, False)
    at = random.randint(3, len(group.text) - 1)
    carried = [slot for slot in found.rows[row] if slot.pointer is None and not slot.text]
    carried[-1].text, group.text = group.text[at:], group.text[:at]
    return True


@damage()
def label_cut_values_between(page: Page, random: Random) -> bool:
    """The values stand in a row of their own between the two halves of the label."""
    if not _split_label(page, random, "second"):
        return False
    found = table(page, "requests")
    at = found.page_breaks[-1]
    second = found.rows[at]
    label = _label(second)
    last = [
        Slot("", s.row_span, s.column_span) for s in second if s.pointer is None and s is not label
    ]
    blank = [Slot("") for slot in second if slot.pointer]
    below = Slot(label.text, 1, label.column_span)
    for slot in second:
        if slot.pointer is None and slot is not label:
            slot.row_span = 1
    label.text = ""
    found.rows.insert(at + 1, [*last, below, *blank])
    return True


@damage("html", "markdown", "docx", "pdf")
def page_number_inside(page: Page, random: Random) -> bool:
    """A page number stands in the table, between the label and its values."""
    if not _split_label(page, random, "second"):
        return False
    found = table(page, "requests")
    number = random.choice(("— 3 —", "- 4 -", "第 3 页 共 6 页"))
    at = found.page_breaks[-1]
    found.rows.insert(at, [Slot(number, 1, 10)])
    found.page_breaks = [at + 1]
    return True


# ---------------------------------------------------------------------- foreign columns, tables


@damage()
def subtotal_column(page: Page, random: Random) -> bool:
    """A column 小计 for the organisations, which the form does not have."""
    found = table(page, "requests")
    found.rows[0][1].column_span += 1
    found.rows[1][1].column_span += 1
    found.rows[2].append(Slot("小计", header=True))
    for number in _body_rows(found):
        row = found.rows[number]
        cells = [slot for slot in row if slot.pointer]
        total = sum(int(slot.text) for slot in cells[1:6])
        row.insert(row.index(cells[6]), Slot(str(total)))
    return True


@damage()
def foreign_table(page: Page, random: Random) -> bool:
    """A table of the office's own, with numbers, before the tables of the form."""
    rows = [[Slot(title, header=True) for title in ("公开渠道", "信息数量（条）", "占比")]]
    for name in ("政府网站", "政务微信", "新闻发布会"):
        rows.append([Slot(name), Slot(str(random.randint(1, 900))), Slot("12%")])
    at = next(n for n, block in enumerate(page.blocks) if isinstance(block, Table))
    page.blocks.insert(at - 1, Table(rows, "channels"))
    return True


# ---------------------------------------------------------------------- amounts


@damage()
def yuan_for_ten_thousand_yuan(page: Page, random: Random) -> bool:
    """251000元 in a column of 万元, which is no amount in 万元; 12万元, which is one."""
    form = forms.table("proactive_disclosure", page.form["proactive_disclosure"])
    done = False
    for pointer, _row, column in form.cells():
        if column.kind != "amount" or column.unit != "万元":
            continue
        done = True
        slot = next(slot for slot in values(page) if slot.pointer == pointer)
        wrong = random.random() < 0.7
        amount = random.choice((251000, 12, 1500))
        _print(page, slot, f"{amount}{'元' if wrong else '万元'}", None if wrong else amount)
    return done


# ---------------------------------------------------------------------- headings


def _title(page: Page) -> Line:
    return next(b for b in page.blocks if isinstance(b, Line) and b.level == 1)


@damage()
def title_over_two_lines(page: Page, random: Random) -> bool:
    title = _title(page)
    agency, rest = title.text.split(str(page.year))
    title.text = agency
    page.blocks.insert(1, Line(f"{page.year}{rest}", 1))
    return True


@damage()
def year_in_chinese_numerals(page: Page, random: Random) -> bool:
    title = _title(page)
    signs = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(page.year))
    title.text = title.text.replace(str(page.year), signs)
    return True


_STYLES = ("第{}部分 ", "{}. ", "{}：", "（{}）", "")


@damage()
def other_heading_styles(page: Page, random: Random) -> bool:
    style = random.choice(_STYLES)
    for block in page.blocks:
        if isinstance(block, Line) and block.level == 2:
            block.text = style.format(block.text[0]) + block.text[2:]
    return True
