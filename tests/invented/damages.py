"""What real reports suffer, as changes of an invented one; each keeps the truth true."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from random import Random

from invented.layout import Line, Page, Slot, Table

Damage = Callable[[Page, Random], bool]
"""Changes a page and its truth; False where it does not apply."""

ALL = ("html", "markdown", "text", "docx", "xlsx", "xls", "ods", "pdf")
DAMAGES: dict[str, Damage] = {}
FORMATS: dict[str, tuple[str, ...]] = {}
REFUSED: set[str] = set()
"""Kinds for which refusing the file is right."""
UNCERTAIN: set[str] = set()
"""Kinds for which refusing any number of cells is right."""


def damage(
    *formats: str, refused: bool = False, uncertain: bool = False
) -> Callable[[Damage], Damage]:
    def register(function: Damage) -> Damage:
        name = function.__name__.replace("_", "-")
        DAMAGES[name] = function
        FORMATS[name] = formats or ALL
        if refused:
            REFUSED.add(name)
        if uncertain:
            UNCERTAIN.add(name)
        return function

    return register


def damaged(page: Page, name: str, seed: int) -> Page | None:
    """A copy of *page* with the damage *name*, None where it does not apply."""
    found = pickle.loads(pickle.dumps(page))
    if not DAMAGES[name](found, Random(f"{name} {seed}")):
        return None
    found.damages = (*page.damages, name)
    return found


def table(page: Page, key: str) -> Table:
    return next(b for b in page.blocks if isinstance(b, Table) and b.name == key)


def values(page: Page, key: str | None = None) -> Iterator[Slot]:
    for block in page.blocks:
        if isinstance(block, Table) and key in (None, block.name):
            yield from (slot for row in block.rows for slot in row if slot.pointer)


def _row_of(found: Table, start: str) -> int:
    return next(
        number
        for number, row in enumerate(found.rows)
        if any((slot.pointer or "").startswith(start) for slot in row)
    )


def _label(row: list[Slot]) -> Slot:
    return [slot for slot in row if slot.pointer is None][-1]


def _body_rows(found: Table) -> list[int]:
    return [n for n, row in enumerate(found.rows) if any(slot.pointer for slot in row)]


def _print(page: Page, slot: Slot, text: str, truth: float | None) -> None:
    slot.text = text
    page.truth[slot.pointer or ""] = truth


# ---------------------------------------------------------------------- page breaks


def _cut(found: Table, row: int, repeat_header: bool) -> None:
    """End the page before *row*: what spans over the break is cut, blank below it."""
    found.page_breaks.append(row)
    column = 0
    open_: list[tuple[int, Slot, int]] = []
    taken: dict[int, int] = {}
    for number, slots in enumerate(found.rows[:row]):
        column = 1
        for slot in slots:
            while taken.get(column, -1) >= number:
                column += 1
            for each in range(column, column + slot.column_span):
                taken[each] = number + slot.row_span - 1
            if number + slot.row_span > row:
                open_.append((column, slot, number + slot.row_span - row))
            column += slot.column_span
    for _, slot, below in sorted(open_, key=lambda each: -each[0]):
        slot.row_span -= below
        found.rows[row].insert(0, Slot("", below, slot.column_span))
    if repeat_header:
        head = [copy.deepcopy(slots) for slots in found.rows[:3]]
        found.rows[row:row] = head


@damage()
def page_break(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    _cut(found, random.choice(_body_rows(found)[3:-2]), False)
    return True


@damage()
def repeated_header(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    _cut(found, random.choice(_body_rows(found)[3:-2]), True)
    return True


def _split_label(page: Page, random: Random, values_in: str) -> bool:
    found = table(page, "requests")
    choices = [n for n in _body_rows(found)[3:-2] if len(_label(found.rows[n]).text) > 7]
    row = random.choice(choices)
    label = _label(found.rows[row])
    at = random.randint(4, len(label.text) - 2)
    first, second = label.text[:at], label.text[at:]
    _cut(found, row, False)
    found.page_breaks[-1] = row + 1
    carried = [slot for slot in found.rows[row] if slot.pointer]
    groups = [slot for slot in found.rows[row] if not slot.pointer and slot is not label]
    label.text = first
    blank = [Slot("") for _ in carried]
    below = [Slot("", slot.row_span, slot.column_span) for slot in groups]
    for slot in groups:
        slot.row_span = 1
    if values_in == "first":
        found.rows.insert(row + 1, [*below, Slot(second, 1, label.column_span), *blank])
    else:
        found.rows[row] = [*groups, label, *blank]
        found.rows.insert(row + 1, [*below, Slot(second, 1, label.column_span), *carried])
    return True


@damage()
def label_cut_values_first(page: Page, random: Random) -> bool:
    return _split_label(page, random, "first")


@damage()
def label_cut_values_second(page: Page, random: Random) -> bool:
    return _split_label(page, random, "second")


# ---------------------------------------------------------------------- blanks


@damage()
def zeros_blank_or_dash(page: Page, random: Random) -> bool:
    for slot in values(page):
        if page.truth[slot.pointer or ""] == 0:
            _print(page, slot, random.choice(("", "-", "/", "—", "无")), None)
    return True


@damage()
def zeros_blank(page: Page, random: Random) -> bool:
    for slot in values(page):
        if page.truth[slot.pointer or ""] == 0:
            _print(page, slot, "", None)
    return True


@damage()
def some_totals_blank(page: Page, random: Random) -> bool:
    for slot in values(page, "requests"):
        if (slot.pointer or "").endswith("/total") and random.random() < 0.4:
            _print(page, slot, "", None)
    return True


@damage()
def empty_template(page: Page, random: Random) -> bool:
    for slot in values(page):
        _print(page, slot, "", None)
    return True


# ---------------------------------------------------------------------- labels


@damage()
def one_row_of_other_handling(page: Page, random: Random) -> bool:
    if page.form["requests"] != "2021":
        return False
    found = table(page, "requests")
    row = _row_of(found, "/requests/other_uncorrected/")
    own = [slot for slot in found.rows[row] if slot.pointer]
    numbers = {(slot.pointer or "").rpartition("/")[2]: 0 for slot in own}
    for slots in found.rows[row : row + 3]:
        for slot in slots:
            if slot.pointer:
                key = slot.pointer.rpartition("/")[2]
                numbers[key] += int(page.truth.pop(slot.pointer) or 0)
    new = [Slot("（六）其他处理", 1, 2)]
    for key, number in numbers.items():
        pointer = f"/requests/other/{key}"
        page.truth[pointer] = number
        new.append(Slot(str(number), pointer=pointer))
    found.rows[row : row + 3] = [new]
    found.rows[_row_of(found, "/requests/granted/")][0].row_span -= 2
    page.form["requests"] = "2019"
    return True


_SHORTER = {
    "其他法律行政法规禁止公开": "其他法律法规禁止公开",
    "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "逾期不补正",
    "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "逾期未缴费",
    "勾稽": "钩稽",
    "要求行政机关确认或重新出具已获取信息": "要求确认或重新出具已获取信息",
}


@damage()
def abbreviated_labels(page: Page, random: Random) -> bool:
    for block in page.blocks:
        for row in block.rows if isinstance(block, Table) else ():
            for slot in row:
                for long, short in _SHORTER.items():
                    slot.text = slot.text.replace(long, short)
    return True


def _renumber(page: Page, change: Callable[[str], str]) -> bool:
    found = table(page, "requests")
    for row in found.rows[3:]:
        for slot in row:
            if slot.pointer is None and slot.text[:1].isdigit():
                slot.text = change(slot.text)
    return True


@damage()
def unnumbered(page: Page, random: Random) -> bool:
    return _renumber(page, lambda text: text[2:])


@damage()
def misnumbered(page: Page, random: Random) -> bool:
    return _renumber(page, lambda text: f"{random.randint(1, 9)}.{text[2:]}")


@damage()
def other_numbering(page: Page, random: Random) -> bool:
    mark = random.choice(("、", "．", "circle"))
    if mark == "circle":
        return _renumber(page, lambda text: chr(0x2460 + int(text[0]) - 1) + text[2:])
    return _renumber(page, lambda text: text[0] + mark + text[2:])


@damage()
def group_and_leaf_in_one_cell(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    for number in _body_rows(found):
        row = found.rows[number]
        labels = [slot for slot in row if slot.pointer is None]
        if len(labels) >= 2 and labels[-2].text.startswith("（"):
            title, span = labels[-2].text, labels[-2].row_span
            for below in range(number, number + span):
                label = _label(found.rows[below])
                label.text, label.column_span = (title if below == number else "") + label.text, 2
            row.remove(labels[-2])
    return True


@damage()
def subtotal_rows(page: Page, random: Random) -> bool:
    """Groups stacked as rows of their own, with subtotals that the form does not have."""
    found = table(page, "requests")
    for title in ("不予公开", "无法提供", "不予处理"):
        number = next(n for n, row in enumerate(found.rows) if any(title in s.text for s in row))
        row = found.rows[number]
        group = next(slot for slot in row if title in slot.text and slot.pointer is None)
        size = group.row_span
        sums = [0] * 7
        for below in range(number, number + size):
            cells = [slot for slot in found.rows[below] if slot.pointer]
            sums = [a + int(slot.text) for a, slot in zip(sums, cells, strict=True)]
            _label(found.rows[below]).column_span = 2
        at = row.index(group)
        row.remove(group)
        before = row[:at]
        del row[:at]
        found.rows.insert(number, [*before, Slot(group.text, 1, 2), *(Slot(str(n)) for n in sums)])
    found.rows[_row_of(found, "/requests/granted/")][0].row_span += 3
    return True


@damage()
def vertical_headers(page: Page, random: Random) -> bool:
    for block in page.blocks:
        for row in block.rows if isinstance(block, Table) else ():
            for slot in row:
                if slot.header and len(slot.text) < 8:
                    slot.text = "\n".join(slot.text)
    return True


@damage("html", "docx", "xlsx", "pdf")
def rowspan_off_by_one(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    found.rows[_row_of(found, "/requests/granted/")][0].row_span -= 1
    return True


# ---------------------------------------------------------------------- numbers


@damage("html", "markdown", "text", "docx", "pdf")
def number_writings(page: Page, random: Random) -> bool:
    """Full-width digits, thousands separators, units, a decimal zero."""
    for slot in values(page):
        value = page.truth[slot.pointer or ""]
        amount = (slot.pointer or "").endswith("/amount")
        if isinstance(value, int) and value >= 0 and not amount:
            text = str(value)
            wide = "".join(chr(ord(c) + 0xFEE0) for c in text)
            slot.text = random.choice((text, wide, f"{value:,}", f"{value:,}".replace(",", "，")))
            slot.text += random.choice(("", "", "件", ".0")) if "," not in slot.text else ""
    return True


@damage("html", "markdown", "text", "docx", "xlsx", "xls", "ods")
def footnotes(page: Page, random: Random) -> bool:
    for slot in random.sample(list(values(page, "requests")), 5):
        _print(page, slot, slot.text + random.choice(("*", "①", "²")), None)
    return True


@damage()
def two_numbers_in_a_cell(page: Page, random: Random) -> bool:
    for slot in random.sample(list(values(page, "requests")), 3):
        _print(page, slot, f"{slot.text} {random.randint(1, 9)}", None)
    return True


@damage("html", "markdown", "docx")
def digits_wrapped(page: Page, random: Random) -> bool:
    done = False
    for slot in values(page):
        if len(slot.text) > 2 and slot.text.isdigit():
            _print(page, slot, slot.text[:1] + "\n" + slot.text[1:], None)
            done = True
    return done


@damage()
def totals_do_not_add_up(page: Page, random: Random) -> bool:
    for slot in random.sample(list(values(page)), 6):
        if slot.text.isdigit():
            value = int(slot.text) + random.randint(1, 30)
            _print(page, slot, str(value), value)
    return True


# ---------------------------------------------------------------------- rows and sections


@damage()
def row_missing(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    choices = [n for n in _body_rows(found)[3:-3] if len(found.rows[n]) == 8]
    row = random.choice(choices)
    for slot in found.rows[row]:
        if slot.pointer:
            page.truth[slot.pointer] = None
    for slots in found.rows[:row]:
        for slot in slots:
            number = found.rows.index(slots)
            if number + slot.row_span > row:
                slot.row_span -= 1
    del found.rows[row]
    return True


@damage()
def row_doubled(page: Page, random: Random) -> bool:
    found = table(page, "requests")
    choices = [n for n in _body_rows(found)[3:-3] if len(found.rows[n]) == 8]
    row = random.choice(choices)
    for slots in found.rows[: row + 1]:
        number = found.rows.index(slots)
        for slot in slots:
            if number < row < number + slot.row_span:
                slot.row_span += 1
    found.rows.insert(row, copy.deepcopy(found.rows[row]))
    return True


@damage()
def table_4_as_3_by_5(page: Page, random: Random) -> bool:
    found = table(page, "disputes")
    slots = [slot for slot in found.rows[-1] if slot.pointer]
    outcomes = [slot.text for slot in found.rows[2][:5]]
    names = ("行政复议", "未经复议直接起诉", "复议后起诉")
    found.rows = [[Slot("类别", header=True), *(Slot(each, header=True) for each in outcomes)]]
    for number, name in enumerate(names):
        found.rows.append([Slot(name), *slots[5 * number : 5 * number + 5]])
    return True


@damage()
def table_of_contents(page: Page, random: Random) -> bool:
    titles = [b.text for b in page.blocks if isinstance(b, Line) and b.level == 2]
    page.blocks[1:1] = [Line("目录"), *(Line(f"{t}……{n}") for n, t in enumerate(titles, 1))]
    return True


@damage("html", "markdown", "docx", "pdf")
def run_in_headings(page: Page, random: Random) -> bool:
    for number, block in enumerate(page.blocks[:-1]):
        after = page.blocks[number + 1]
        if isinstance(block, Line) and block.level == 3 and isinstance(after, Line):
            block.run_in, after.text = after.text, ""
    page.blocks = [b for b in page.blocks if not (isinstance(b, Line) and not b.text)]
    return True


@damage()
def sections_out_of_order(page: Page, random: Random) -> bool:
    starts = [n for n, b in enumerate(page.blocks) if isinstance(b, Line) and b.level == 2]
    third, fourth = page.blocks[starts[2] : starts[3]], page.blocks[starts[3] : starts[4]]
    page.blocks[starts[2] : starts[4]] = [*fourth, *third]
    return True


@damage()
def section_headings_missing(page: Page, random: Random) -> bool:
    page.blocks = [
        block
        for block in page.blocks
        if not (isinstance(block, Line) and block.level == 2 and block.text[0] in "二三四")
    ]
    return True


@damage(refused=True)
def two_reports(page: Page, random: Random) -> bool:
    again = copy.deepcopy(page.blocks)
    first = again[0]
    assert isinstance(first, Line)
    first.text = first.text.replace(str(page.year), str(page.year - 1))
    page.blocks += again
    return True


# ---------------------------------------------------------------------- of one format


def _mark(page: Page, random: Random, name: str, share: float) -> bool:
    for slot in values(page):
        if random.random() < share:
            slot.marks[name] = str(random.randint(1, 99))
    return True


@damage("docx")
def content_controls(page: Page, random: Random) -> bool:
    return _mark(page, random, "control", 0.5)


@damage("docx")
def tracked_changes(page: Page, random: Random) -> bool:
    return _mark(page, random, "deleted", 0.3) and _mark(page, random, "inserted", 0.3)


@damage("docx", "html")
def hidden_text(page: Page, random: Random) -> bool:
    return _mark(page, random, "hidden", 0.3)


@damage("docx", "html", "pdf")
def raised_footnotes(page: Page, random: Random) -> bool:
    for slot in random.sample(list(values(page)), 6):
        slot.marks["sup"] = "2"
        page.truth[slot.pointer or ""] = None
    return True


@damage("xlsx")
def formulas_without_results(page: Page, random: Random) -> bool:
    for slot in values(page, "requests"):
        if (slot.pointer or "").endswith("/total"):
            slot.marks["formula"] = "SUM(A1:A2)"
            page.truth[slot.pointer or ""] = None
    return True


@damage("xlsx", "xls", "ods")
def numbers_as_text(page: Page, random: Random) -> bool:
    return _mark(page, random, "text-number", 0.5)


@damage("xlsx")
def hidden_rows(page: Page, random: Random) -> bool:
    page.options["hidden-rows"] = "1"
    return True


@damage("xlsx", "xls", "ods")
def several_sheets(page: Page, random: Random) -> bool:
    page.options["sheets"] = "1"
    return True


@damage("html", "text")
def gbk(page: Page, random: Random) -> bool:
    page.options["encoding"] = "gb18030"
    return True


@damage("pdf")
def landscape(page: Page, random: Random) -> bool:
    page.options["landscape"] = "1"
    return True


@damage("pdf")
def rotated(page: Page, random: Random) -> bool:
    page.options["rotated"] = "1"
    return True


@damage("pdf", refused=True)
def borderless(page: Page, random: Random) -> bool:
    page.options["borderless"] = "1"
    return True


@damage("pdf", refused=True)
def scanned(page: Page, random: Random) -> bool:
    page.options["scanned"] = "1"
    return True


@damage("pdf", refused=True)
def encrypted(page: Page, random: Random) -> bool:
    page.options["encrypted"] = "1"
    return True


from invented import columns as _columns  # noqa: E402, F401  (adds its damages to the list)
from invented import shapes as _shapes  # noqa: E402, F401  (so does this)
