from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import html
from unit.cli.commands.county_samples import WRONG, rows

from zfxxgk.spec import schemas
from zfxxgk.spec.width import measure

Command = Callable[..., Any]
Report = Callable[..., str]


def test_a_workbook_has_a_sheet_each_and_no_formulas(zfxxgk: Command, report: Report) -> None:
    evil = report("a.json", agency__name="=1+1", year=2024)
    done = zfxxgk("summary", evil, "--output", "s.xlsx")
    assert (done.code, done.err.splitlines()[-1]) == (0, "已写入 s.xlsx")
    book = openpyxl.load_workbook("s.xlsx")
    assert book.sheetnames == ["机关", "汇总", "问题", "更正", "常见问题"]
    cell = book["机关"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert book["机关"]["D2"].value == 0


def test_a_workbook_is_made_to_be_filtered_and_printed(zfxxgk: Command, county: Any) -> None:
    folder = county(财政=WRONG)
    zfxxgk("summary", folder, "--roster", "roster.csv", "--output", "s.xlsx")
    book = openpyxl.load_workbook("s.xlsx")
    for each in book:
        assert (each.page_setup.orientation, each.page_setup.paperSize) == ("landscape", 9)
        assert each.freeze_panes is not None
    offices, problems = book["机关"], book["问题"]
    assert offices.auto_filter.ref.startswith("A1:")
    assert offices["A2"].value == "澄湖县财政局"
    colours = {offices[f"A{row}"].fill.fgColor.rgb for row in (2, 3, 4)}
    assert len(colours) == 3  # to be corrected, not handed in, nothing found
    assert problems.auto_filter.ref.startswith("A1:")
    words = [cell.value for page in (offices,) for row in page.iter_rows() for cell in row]
    assert any("名单中有 1 个机关没有 2024 年度报告" in str(value) for value in words)


def test_the_sheet_of_the_sum_is_the_filled_form(zfxxgk: Command, county: Any) -> None:
    zfxxgk("summary", county(), "--roster", "roster.csv", "--output", "s.xlsx")
    page = openpyxl.load_workbook("s.xlsx")["汇总"]
    grid = [[cell.value for cell in row if cell.value is not None] for row in page.iter_rows()]
    one = schemas.example("form-2021")["requests"]["received"].values()
    assert ["一、本年新收政府信息公开申请数量", *(12 * value for value in one)] in grid
    assert any("以下为 12 份报告逐格之和" in str(line) for line in grid)


@pytest.mark.parametrize("base", ["form-2019", "form-2021", "hybrid"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_edition_is_laid_out_with_all_its_numbers(
    zfxxgk: Command, report: Report, base: str, language: str
) -> None:
    file = report("a.json", base=base)
    zfxxgk("summary", file, "--output", "s.xlsx", "--sheet", "totals", "--lang", language)
    (page,) = openpyxl.load_workbook("s.xlsx")
    shown = [c.value for row in page.iter_rows() for c in row if isinstance(c.value, int | float)]
    document = json.loads(Path(file).read_text(encoding="utf-8"))
    printed = [
        value
        for key in ("proactive_disclosure", "requests", "disputes")
        for row in (document[key] or {}).values()
        if isinstance(row, dict)
        for value in row.values()
        if isinstance(value, int | float)
    ]
    assert shown == printed


def test_what_no_cell_can_hold_is_cut(zfxxgk: Command, report: Report) -> None:
    name = "局" * 40_000
    assert zfxxgk("summary", report("a.json", agency__name=name), "--output", "s.xlsx").code == 0
    page = openpyxl.load_workbook("s.xlsx")["机关"]
    assert page["A2"].value.startswith("局局")
    assert page["A2"].value.endswith("…")
    assert page.row_dimensions[2].height <= 409


def test_csv_holds_no_formulas_either(zfxxgk: Command, report: Report) -> None:
    (line,) = rows(zfxxgk("summary", report("a.json", agency__name="=1+1"), "--format", "csv").out)
    assert line["机关"] == "'=1+1"


def test_the_page_has_a_chart_and_needs_nothing_else(
    zfxxgk: Command, wrong: Report, report: Report
) -> None:
    both = report("b.json", agency__name="青禾县人民政府", published_on="2024-12-30", **WRONG)
    chosen = ("--select", "disputes/total,form/published-too-early")
    zfxxgk("summary", wrong("a.json"), both, "--output", "s.html", *chosen)
    page = html.fromstring(Path("s.html").read_text(encoding="utf-8"))
    assert page.xpath("//script | //link | //img | //@src | //@href") == []
    bars = [bar.get("style") for bar in page.xpath("//span[@class='bar']")]
    assert bars == ["width: 100.0%", "width: 50.0%"]
    received = page.xpath(
        "//table[@class='form']//tr[th='一、本年新收政府信息公开申请数量']/td/text()"
    )
    assert received[-1] == str(85 + 85)
    problems = page.xpath("//h2[.='问题']/following-sibling::div[1]//tbody/tr")
    assert len(problems) == 2  # without the notice


def test_text_fits_on_a_screen(zfxxgk: Command, report: Report) -> None:
    for number in range(60):
        report(f"r/{number:02}.json", agency__name=f"第{number}局", published_on="2024-12-30")
    out = zfxxgk("summary", "r").out
    lines = out.splitlines()
    assert lines[0] == "机关"
    assert len(lines) < 45
    assert max(map(measure, lines)) < 250
    assert "另有 40 行，用 --sheet offices 显示全部" in out
    assert "本年新收 5100、" in out
    assert len(zfxxgk("summary", "r", "--sheet", "offices").out.splitlines()) == 62


@pytest.mark.parametrize("sheet", ["offices", "totals", "problems", "corrections", "rules"])
@pytest.mark.parametrize("format_", ["text", "csv", "html"])
def test_each_sheet_can_be_had_alone(
    zfxxgk: Command, wrong: Report, sheet: str, format_: str
) -> None:
    done = zfxxgk("summary", wrong("a.json"), "--sheet", sheet, "--format", format_)
    assert done.code == 1
    assert done.out
    assert done.err == "" or format_ == "csv"


def test_in_english_no_chinese_word_of_ours_is_left(zfxxgk: Command, county: Any) -> None:
    folder = county(财政=WRONG)
    done = zfxxgk("summary", folder, "--roster", "roster.csv", "--format", "csv", "--lang", "en")
    head = done.out.splitlines()[0]
    assert head.isascii() or head[1:].isascii()


def test_a_workbook_needs_a_file(zfxxgk: Command, report: Report) -> None:
    done = zfxxgk("summary", report("a.json"), "--format", "xlsx")
    assert (done.code, done.out, done.err) == (2, "", "xlsx 格式需要用 --output 指定文件。\n")


def test_without_the_extra_the_remedy_is_named(
    zfxxgk: Command, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    done = zfxxgk("summary", report("a.json"), "--output", "s.xlsx")
    assert done.code == 2
    assert 'pip install "zfxxgk[excel]"' in done.err
    assert not Path("s.xlsx").exists()
