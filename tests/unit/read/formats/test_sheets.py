from __future__ import annotations

import io
import sys
import zipfile

import openpyxl
import PIL.Image
import pytest
from invented.reports import page
from invented.writers import write
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK
from zfxxgk.read.formats.sheets import NO_RESULT, format_value, read


def workbook(change: object = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["甲", 3.0, None, "7"])
    sheet.append(["乙", 59237.2449, "=A1", 0.1 + 0.2])
    if callable(change):
        change(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_the_sheet_that_the_program_adds_to_a_report_is_passed_over() -> None:
    def add(book: openpyxl.Workbook) -> None:
        for title in ("核对", "它's"):
            book.create_sheet(title).append(["1", "表三", "一致"])
        book.defined_names.add(DefinedName("zfxxgk_checks", attr_text="'它''s'!$A$1:$C$1"))

    found = {grid.place.sheet for grid in read(workbook(add), "a").grids()}
    assert found == {"Sheet", "核对"}


def test_values_are_as_a_person_sees_them() -> None:
    (grid,) = read(workbook(), "a").grids()
    assert [cell.text for cell in grid.cells] == ["甲", "3", "", "7", "乙", "59237.2449", "", "0.3"]
    last = grid.cells[-1].place
    assert (last.sheet, last.row, last.column) == ("Sheet", 2, 4)


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (1e15, "1e+15"), (True, "TRUE"), ("  x ", "x"), (-2.50, "-2.5"), (12, "12")],
)
def test_values_become_text(value: object, text: str) -> None:
    assert format_value(value) == text  # type: ignore[arg-type]


def test_a_formula_without_result_is_no_blank() -> None:
    (grid,) = read(workbook(), "a").grids()
    assert [(cell.row, cell.column) for cell in grid.cells if cell.doubt == NO_RESULT] == [(2, 3)]


def test_the_cells_of_such_formulas_cannot_be_read() -> None:
    report = page(1)
    for row in (row for block in report.blocks for row in getattr(block, "rows", ())):
        for slot in row:
            if slot.pointer == "/requests/granted/total":
                slot.marks["formula"] = "SUM(A1:A2)"
    result = read_bytes(write(report, "xlsx"), "a.xlsx")
    assert result.provenance is not None
    cell = next(c for c in result.provenance["cells"] if c["pointer"] == "/requests/granted/total")
    assert (cell["status"], cell["confidence"], cell["reason"]) == ("unreadable", 0.0, NO_RESULT)
    assert cell["place"]["sheet"]


def test_struck_out_text_is_not_read_and_a_cell_struck_out_whole_is_in_doubt() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        gone = TextBlock(InlineFont(strike=True), "1")
        sheet["A1"] = CellRichText(gone, TextBlock(InlineFont(b=True), "5"))
        sheet["B1"] = CellRichText(gone, gone)
        sheet["D1"].font = Font(strike=True)
        sheet["D2"].font = Font(strike=False)

    (grid,) = read(workbook(change), "a").grids()
    found = {(cell.row, cell.column): (cell.text, cell.doubt) for cell in grid.cells}
    assert found[1, 1] == ("5", None)
    assert found[1, 2] == ("", STRUCK)
    assert found[1, 4] == ("", STRUCK)
    assert found[2, 4] == ("0.3", None)


def test_a_picture_in_a_cell_is_no_blank() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        point = io.BytesIO()
        PIL.Image.new("RGB", (9, 9)).save(point, "PNG")
        sheet.add_image(Image(point), "C1")

    (grid,) = read(workbook(change), "a").grids()
    assert [(c.row, c.column) for c in grid.cells if c.doubt == NOT_TEXT] == [(1, 3)]


def test_what_is_hidden_is_left_out() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        other = book.create_sheet("旧")
        other.append(["丙", 1])
        other.sheet_state = "hidden"
        book.worksheets[0].column_dimensions["B"].hidden = True

    (grid,) = read(workbook(hide), "a").grids()
    assert [cell.text for cell in grid.cells] == ["甲", "", "7", "乙", "", "0.3"]


def test_rows_that_a_clerk_hid_still_count() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        book.worksheets[0].row_dimensions[1].hidden = True

    (grid,) = read(workbook(hide), "a").grids()
    assert grid.cells[0].text == "甲"


def test_a_merged_cell_whose_first_column_is_hidden_is_shown_in_the_next() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet["B1"] = "宽"
        sheet["D1"] = None
        sheet.merge_cells("B1:D1")
        sheet.column_dimensions["B"].hidden = True

    (grid,) = read(workbook(change), "a").grids()
    wide = next(cell for cell in grid.cells if cell.text == "宽")
    assert (wide.column, wide.column_span, wide.place.column) == (2, 2, 3)


def test_blank_rows_end_a_table_and_merged_cells_span() -> None:
    def merge(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.append([])
        sheet.append(["丁", 1, 2, 3])
        sheet.append([None, 4, 5, 6])
        sheet.merge_cells("A4:A5")

    first, second = read(workbook(merge), "a").grids()
    assert second.cells[0].row_span == 2
    assert [cell.column for cell in second.cells] == [1, 2, 3, 4, 2, 3, 4]
    assert first.place.table, second.place.table == (1, 2)


def test_old_workbooks_and_open_ones_read_the_same() -> None:
    report = page(7)
    reports = [read_bytes(write(report, name), name).report for name in ("xlsx", "xls", "ods")]
    tables = [(r["requests"], r["disputes"], r["proactive_disclosure"]) for r in reports]
    assert tables[0] == tables[1] == tables[2]


def test_a_cell_far_away_does_not_claim_the_memory() -> None:
    def far(book: openpyxl.Workbook) -> None:
        book.worksheets[0]["XFD1048576"] = 1

    with pytest.raises(InputError) as caught:
        read(workbook(far), "a")
    assert "行列过多" in caught.value.text.zh


def test_repeated_cells_do_not_claim_the_memory() -> None:
    data = write(page(1), "ods")
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "content.xml":
                wide = b'<table:table-row table:number-rows-repeated="1000000"'
                content = content.replace(b"<table:table-row", wide, 1)
            new.writestr(name, content)
    with pytest.raises(InputError):
        read(result.getvalue(), "a.ods")


def test_an_old_workbook_that_cannot_be_opened_is_named() -> None:
    data = write(page(1), "xls")
    broken = data[:2048] + bytes(2048) + "Workbook".encode("utf-16-le") + bytes(2048)
    with pytest.raises(InputError) as caught:
        read_bytes(broken, "a.et")
    assert "（.et）" in caught.value.text.zh


def test_without_its_library_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(InputError) as caught:
        read(workbook(), "a")
    assert "zfxxgk[excel]" in caught.value.text.zh


@pytest.mark.parametrize("name", ["xlsx", "xls", "ods"])
def test_a_workbook_cut_off_anywhere_is_refused(name: str) -> None:
    data = write(page(1), name)
    for end in range(512, len(data) - 512, 1024):
        with pytest.raises(InputError):
            read_bytes(data[:end], "a")
