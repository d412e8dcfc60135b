from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from unit.corpus.corpus_samples import as_items, fill, office
from unit.corpus.tidy.tidy_samples import PAGE, open_parts, read, write

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.tidy.divisions import Divisions
from zfxxgk.corpus.tidy.sample import Wish, draw_sample
from zfxxgk.corpus.tidy.write import Work, write_tables


def name_line(place: Any) -> str:
    return f"line {place['line']}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty reports as data, and a page with two blanks and a word."""
    folder = tmp_path_factory.mktemp("sample")
    (folder / "page.md").write_text(PAGE, encoding="utf-8")
    reports = [office(f"青禾县第{number}水利局") for number in range(20)]
    fill(folder / "store", [*as_items(reports), Item(str(folder / "page.md"))])
    (folder / "out").mkdir()
    work = Work(open_parts(folder / "store"), folder / "out")
    write_tables(work, None, Divisions(), wish=Wish(40, 7, name_line))
    return folder


def draw(folder: Path, cells: int, seed: int) -> list[dict[str, Any]]:
    wish = Wish(cells, seed, name_line)
    long = folder / "out" / "long.parquet"
    found = draw_sample(open_parts(folder / "store"), long, read(folder, "reports").lazy(), wish)
    return found.to_dicts()


def test_the_sample_is_a_list_with_places_to_fill_in(folder: Path) -> None:
    text = (folder / "out" / "sample.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == 40
    assert {(row["seen"], row["remark"]) for row in rows} == {("", "")}
    wide = {row["agency"]: row for row in read(folder, "wide").to_dicts()}
    for row in rows:
        value = wide[row["agency"]][row["variable"]]
        assert row["value"] == ("" if value is None else f"{value:g}")


def test_a_seed_draws_the_same_cells_and_another_one_others(folder: Path) -> None:
    assert draw(folder, 30, 7) == draw(folder, 30, 7)
    assert draw(folder, 30, 7) != draw(folder, 30, 8)


def test_numbers_are_drawn_more_often_than_zeros(folder: Path) -> None:
    counts = Counter(row["stratum"] for row in draw(folder, 40, 1))
    assert counts["nonzero"] >= 20
    assert counts["zero"] >= 10


def test_a_stratum_tells_how_many_cells_it_has(folder: Path) -> None:
    long = read(folder, "long").filter(table="disputes", agency_id="青禾县水利局")
    assert long.height == 15
    sizes = {row["stratum"]: row["stratum_cells"] for row in draw(folder, 500, 1)}
    # 20 reports of 200 cells; of the page 1, 1 and ten zeros, two blanks and a word.
    assert sum(sizes.values()) == 20 * 200 + 15
    assert sizes["none"] == 3


def test_all_cells_there_are_is_the_most(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    write(tmp_path, [], items=[Item(str(tmp_path / "page.md"))])
    rows = draw(tmp_path, 100, 1)
    assert len(rows) == 15
    assert {row["where"] for row in rows} == {"line 9"}
    assert {row["file"] for row in rows} == {str(tmp_path / "page.md")}
    first = rows[0]
    assert first["label_zh"] == "表四 · 行政复议 · 结果维持"
    assert (first["value"], first["status"]) == ("1", "number")
