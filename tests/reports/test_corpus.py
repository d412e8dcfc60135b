"""Real reports beside the repository, read whole and compared with plain dumps of their source."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from zfxxgk.read import ReadResult, read_path
from zfxxgk.spec.problems import find_problems

CORPUS = Path(__file__).resolve().parents[2] / "../shared/corpus"
NAMES = ["beiliu-2023.md", "shanghai-2019.html", "large-city-2025.html"]

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")

SHANGHAI_DISCLOSURE = {
    "form": "2019",
    "rules": {"produced": 13, "disclosed": 13, "total_disclosed": 524},
    "normative_documents": {"produced": 60, "disclosed": 60, "total_disclosed": 368},
    "licensing": {"items_last_year": 0, "change": 0, "decisions": 0},
    "other_services": {"items_last_year": 0, "change": 0, "decisions": 0},
    "penalties": {"items_last_year": 0, "change": 0, "decisions": 0},
    "compulsion": {"items_last_year": 0, "change": 0, "decisions": 0},
    "fees": {"items_last_year": 0, "change": 0},
    "procurement": {"projects": 6, "amount": 251000, "unit": "元"},
}
LARGE_CITY_DISCLOSURE = {
    "form": "2021",
    "rules": {"issued": 3, "repealed": 5, "in_force": 74},
    "normative_documents": {"issued": 564, "repealed": 984, "in_force": 4185},
    "licensing": {"decisions": 11398889},
    "penalties": {"decisions": 6937489},
    "compulsion": {"decisions": 166105},
    "fees": {"amount": 316441},
}
BEILIU_DISCLOSURE = {
    "form": "2021",
    "rules": {"issued": 0, "repealed": 0, "in_force": 0},
    "normative_documents": {"issued": 0, "repealed": 0, "in_force": 0},
    "licensing": {"decisions": 4},
    "penalties": {"decisions": 6},
    "compulsion": {"decisions": 0},
    "fees": {"amount": 0},
}


def result_of(name: str) -> ReadResult:
    return read_path(CORPUS / name)


def rows_of(table: dict[str, Any]) -> list[list[int | None]]:
    """Numbers row by row; the schema lists rows and columns in printed order."""
    return [list(row.values()) for key, row in table.items() if key != "form"]


def last_cells(name: str, table: int, count: int) -> list[list[int | None]]:
    """The last *count* cells of every row of a web page's table that has no words in them."""
    rows = html.fromstring((CORPUS / name).read_bytes()).findall(".//table")[table].iter("tr")
    texts = [[cell.text_content().strip() for cell in row.iter("td")][-count:] for row in rows]
    return [
        [int(text) if text else None for text in row]
        for row in texts
        if len(row) == count and all(text.isdigit() or not text for text in row)
    ]


def pipe_rows_with_numbers(name: str, count: int) -> list[list[int]]:
    """The numbers of every pipe row that has exactly *count* of them."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    rows = [[int(n) for n in re.findall(r"\|\s*(\d+)\s*(?=\|)", line)] for line in lines]
    return [row for row in rows if len(row) == count]


def provenance_of(result: ReadResult) -> dict[str, Any]:
    assert result.provenance is not None
    return result.provenance


@pytest.mark.parametrize("name", NAMES)
def test_report_and_provenance_are_valid(name: str) -> None:
    result = result_of(name)
    assert find_problems(result.report) == []
    assert find_problems(result.provenance, "provenance.json") == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("beiliu-2023.md", BEILIU_DISCLOSURE),
        ("shanghai-2019.html", SHANGHAI_DISCLOSURE),
        ("large-city-2025.html", LARGE_CITY_DISCLOSURE),
    ],
)
def test_table_two_is_read_as_printed(name: str, expected: dict[str, Any]) -> None:
    assert result_of(name).report["proactive_disclosure"] == expected


def test_every_row_of_the_fragments_of_a_town_is_read_in_order() -> None:
    report = result_of("beiliu-2023.md").report
    assert report["requests"]["form"] == "2019"
    expected = pipe_rows_with_numbers("beiliu-2023.md", 7)
    assert len(expected) == 23
    assert rows_of(report["requests"]) == expected
    (disputes,) = pipe_rows_with_numbers("beiliu-2023.md", 15)
    assert list(chain(*rows_of(report["disputes"]))) == disputes


@pytest.mark.parametrize(
    ("name", "form", "rows"),
    [("shanghai-2019.html", "2019", 23), ("large-city-2025.html", "2021", 25)],
)
def test_every_row_of_a_web_page_is_read_in_order(name: str, form: str, rows: int) -> None:
    report = result_of(name).report
    expected = last_cells(name, 1, 7)
    assert len(expected) == rows
    assert report["requests"]["form"] == form
    assert rows_of(report["requests"]) == expected
    assert list(chain(*rows_of(report["disputes"]))) == last_cells(name, 2, 15)[-1]


@pytest.mark.parametrize(
    ("name", "numbers", "blanks"),
    [("beiliu-2023.md", 186, 0), ("shanghai-2019.html", 63, 135), ("large-city-2025.html", 200, 0)],
)
def test_every_cell_has_a_status(name: str, numbers: int, blanks: int) -> None:
    counts = Counter(cell["status"] for cell in provenance_of(result_of(name))["cells"])
    assert counts == Counter({"number": numbers, "blank": blanks})


def test_only_the_wrong_label_of_the_town_disagrees() -> None:
    labels = provenance_of(result_of("beiliu-2023.md"))["labels"]
    wrong = [label for label in labels if not label["agrees"]]
    assert [(label["pointer"], label["printed"]) for label in wrong] == [
        ("/requests/denied_by_law", "2. 其他法律法规禁止公开")
    ]
    assert all(label["status"] == "present" for label in labels)


@pytest.mark.parametrize("name", NAMES[1:])
def test_every_label_of_the_web_pages_agrees(name: str) -> None:
    labels = provenance_of(result_of(name))["labels"]
    assert [label["printed"] for label in labels if not label["agrees"]] == []


def test_labels_cut_by_the_end_of_a_page_are_joined() -> None:
    labels = provenance_of(result_of("beiliu-2023.md"))["labels"]
    printed = {label["pointer"]: label["printed"] for label in labels}
    assert printed["/requests/received"] == "一、本年新收政府信息公开申请数量"
    assert printed["/requests/denied_third_party"] == "4. 保护第三方合法权益"
    assert printed["/requests/unavailable_needs_creation"] == "2. 没有现成信息需要另行制作"


def test_places_in_the_town_lead_back_to_the_token() -> None:
    lines = (CORPUS / "beiliu-2023.md").read_text(encoding="utf-8").splitlines()
    for cell in provenance_of(result_of("beiliu-2023.md"))["cells"]:
        place = cell["place"]
        assert lines[place["line"] - 1].split("|")[place["column"]].strip() == cell["raw"]


def test_the_prose_of_the_town_is_found() -> None:
    report = result_of("beiliu-2023.md").report
    assert (report["year"], report["agency"]["name"]) == (2023, "北留镇人民政府")
    assert (report["agency"]["level"], report["agency"]["kind"]) == ("township", "government")
    assert all(report["overview"].values())
    assert report["overview"]["on_request"].endswith("没有收到政府信息公开申请件。")
    assert report["problems_and_improvements"]["text"].startswith("2023年，我镇")
    fee = report["other_matters"]["processing_fee"]
    assert (fee["notices"], fee["charged"], fee["collected"]) == (None, None, 0)
    assert report["download"].endswith("下载。")


@pytest.mark.parametrize("name", NAMES)
def test_all_six_headings_are_found(name: str) -> None:
    headings = [heading["pointer"] for heading in provenance_of(result_of(name))["headings"]]
    assert headings == [
        "/overview",
        "/proactive_disclosure",
        "/requests",
        "/disputes",
        "/problems_and_improvements",
        "/other_matters",
    ]
