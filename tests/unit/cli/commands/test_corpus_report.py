from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from lxml import html
from openpyxl import load_workbook
from unit.corpus.survey.nation_samples import make_nation

from zfxxgk.cli.main import main

Run = Callable[..., Any]
HOSTILE = "甲县<script>alert(1)</script>民政局"


def fill(zfxxgk: Run, reports: Iterable[Any]) -> str:
    lines = "\n".join(json.dumps(report) for report in reports)
    Path("a.ndjson").write_text(lines, encoding="utf-8")
    zfxxgk("corpus", "add", "store", "a.ndjson", "--processes", "1")
    return "store"


def read(name: str = "r.html") -> Any:
    return html.fromstring(Path(name).read_bytes().decode())


def list_cells(page: Any, key: str) -> list[list[str]]:
    """The lines of the table below a heading."""
    table = page.xpath(f"//h2[@id='{key}']/following::table[1]")[0]
    return [[cell.text_content() for cell in line] for line in table.iter("tr")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with page and workbook of the small nation."""
    folder = tmp_path_factory.mktemp("made")
    lines = "\n".join(json.dumps(report) for report in make_nation())
    (folder / "a.ndjson").write_text(lines, encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 poison")
    names = ("store", "a.ndjson", "bad.pdf", "r.html", "r.xlsx")
    store, reports, bad, page, book = (str(folder / name) for name in names)
    main(["corpus", "add", store, reports, bad, "--processes", "1", "--lang", "zh"])
    code = main(["corpus", "report", store, "-o", page, "--xlsx", book, "--lang", "zh"])
    assert code == 0
    return folder


@pytest.fixture(scope="module")
def page(made: Path) -> Any:
    return read(str(made / "r.html"))


def test_numbers_on_the_page_are_those_counted_by_hand(page: Any) -> None:
    head, *lines = list_cells(page, "years")
    assert head[:4] == ["年度", "报告", "有错的报告", "有错率"]
    assert [line[:4] for line in lines] == [
        ["2023", "1", "1", "100.0%"],
        ["2024", "4", "1", "25.0%"],
    ]
    # 94 of 166 results of 2024 are granted.
    assert lines[1][-3:] == ["166", "94", "56.6%"]
    rules = {line[0]: line[1:] for line in list_cells(page, "rules")[1:]}
    assert rules["收到与办理的申请数不平衡requests/balance"] == ["必须改正", "1", "5", "20.0%", "2"]
    assert list_cells(page, "requests") == [
        ["件数", "2023", "2024"],
        ["0", "", "50.0%"],
        ["51–100", "100.0%", "50.0%"],
    ]
    assert [line[0] for line in list_cells(page, "provinces")] == [
        *("省份", "江苏省", "山东省", "重庆市"),
    ]


def test_the_page_says_what_is_left_out(page: Any) -> None:
    words = page.text_content()
    assert "计入 5 份报告" in words
    assert "另有 1 份旧版不计" in words
    assert "没有读成的文件 1 个不在其中" in words
    for heading in page.xpath("//h2"):
        assert heading.getnext().get("class") == "note", heading.text


def test_the_page_needs_nothing_but_itself(page: Any) -> None:
    [policy] = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not page.xpath("//script | //link | //img | //@src | //*[starts-with(@href, 'http')]")
    # Three shares of three provinces.
    assert len(page.xpath("//svg")) == 9


def test_the_workbook_has_every_table_whole(page: Any, made: Path) -> None:
    book = load_workbook(made / "r.xlsx")
    titles = [heading.text for heading in page.xpath("//h2")]
    assert book.sheetnames == ["说明", *titles]
    rows = list(book["各年度"].iter_rows(values_only=True))
    assert rows[0][:2] == ("年度", "报告")
    assert rows[2][:4] == (2024, 4, 1, 0.25)
    rules = list(book["各规则"].iter_rows(values_only=True))
    assert len(rules) > 100
    assert rules[0][:4] == ("问题", "规则", "程度", "有问题的报告")


def test_nothing_that_a_report_says_of_itself_gets_into_the_page(zfxxgk: Run) -> None:
    reports = make_nation()[:2]
    for report in reports:
        report["agency"]["name"] = HOSTILE
        report["overview"]["text"] = f"{HOSTILE}\"'>" * 20
    store = fill(zfxxgk, reports)
    assert zfxxgk("corpus", "report", store, "-o", "r.html").code == 0
    assert "alert" not in Path("r.html").read_text(encoding="utf-8")


def test_an_empty_store_has_no_page_and_one_of_one_report_has(zfxxgk: Run) -> None:
    store = fill(zfxxgk, [])
    done = zfxxgk("corpus", "report", store, "-o", "r.html", "--xlsx", "r.xlsx", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"{store}: there is no report in the store.\n"
    assert list(Path().glob("r.*")) == []
    fill(zfxxgk, make_nation()[2:3])
    done = zfxxgk("corpus", "report", store, "-o", "r.html", "--xlsx", "r.xlsx", "--lang", "en")
    assert (done.code, done.out) == (0, "1 report, written to r.html, r.xlsx.\n"), done.err
    assert list_cells(read(), "years")[1][:3] == ["2024", "1", "0"]
    assert "Month of publication" in load_workbook("r.xlsx").sheetnames


@pytest.mark.parametrize("days", [(None, None), (None, "2025-01-20"), ("2025-01-20",) * 2])
def test_an_office_counts_once_where_nothing_tells_which_edition_is_the_latest(
    zfxxgk: Run, days: tuple[str | None, str | None]
) -> None:
    wrong, right = ({**make_nation()[2], "published_on": day} for day in days)
    wrong = json.loads(json.dumps(wrong))
    wrong["requests"]["received"]["total"] += 1
    store = fill(zfxxgk, [wrong, right])
    done = zfxxgk("corpus", "report", store, "-o", "r.html")
    assert (done.code, done.out) == (0, "1 份报告，已写出 r.html。\n"), done.err
    assert list_cells(read(), "years")[1][:3] == ["2024", "1", "0"]
    assert "另有 1 份与计入的报告属同一机关同一年度" in read().text_content()
    # The same one as in the tables of data; the findings are of both.
    assert zfxxgk("corpus", "tidy", store, "-o", "data").code == 0
    reports = pl.read_parquet("data/reports.parquet")
    assert reports.filter("taken")["place"].to_list() == ["2"]
    assert zfxxgk("corpus", "check", store, "-o", "f.parquet").code == 1
    assert "1" in pl.read_parquet("f.parquet")["place"]


def test_where_there_is_nothing_to_write_is_told(zfxxgk: Run) -> None:
    store = fill(zfxxgk, make_nation()[:1])
    for arguments, words in (
        ((store,), "请用 -o 写明网页的名称"),
        ((store, "-o", "r.docx"), "请用 -o 写明网页的名称"),
        ((store, "-o", "r.html", "--xlsx", "r.csv"), "r.csv: "),
        ((store, "-o", "no/r.html"), "no/r.html: 要写入的文件夹不存在"),
        (("nowhere", "-o", "r.html"), "nowhere: 这个文件夹不是数据集"),
    ):
        done = zfxxgk("corpus", "report", *arguments)
        assert (done.code, done.out) == (2, ""), arguments
        assert done.err.startswith(words), done.err
    assert not list(Path().glob("r.*"))
