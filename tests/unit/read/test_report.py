from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.read.steps import MAX_CHARACTERS, MAX_PARAGRAPHS
from zfxxgk.spec import schemas

Read = Callable[[str], ReadResult]


def report(read: Read, text: str) -> dict[str, Any]:
    return read(text).report


def test_the_facts_of_a_page_are_found(bureau: str, read: Read) -> None:
    found = report(read, bureau)
    assert found["title"] == "澜汀市榕浦区文化和旅游局2024年政府信息公开工作年度报告"
    assert found["year"] == 2024
    assert found["period"] == {"from": "2024-01-01", "to": "2024-12-31"}
    assert found["published_on"] == "2025-01-16"
    assert found["scope"] == "organ"
    assert found["cites"] == ["国办公开办函〔2021〕30号"]
    assert found["download"] == "本报告可在榕浦区人民政府网站下载电子版。"
    assert (found["agency"]["level"], found["agency"]["kind"]) == ("county", "department")
    assert found["source"]["sha256"] == hashlib.sha256(bureau.encode()).hexdigest()


def test_keys_come_in_the_order_of_the_schema(bureau: str, read: Read) -> None:
    found = report(read, bureau)
    assert list(found) == list(schemas.load("annual_report.json")["properties"])
    assert list(found["requests"]) == list(schemas.load("requests_2021.json")["properties"])


def test_prose_lies_in_its_section_and_part(bureau: str, read: Read) -> None:
    found = report(read, bureau)
    assert found["preamble"].startswith("本报告由澜汀市榕浦区文化和旅游局")
    assert "浏览次数" not in found["preamble"]
    assert found["overview"]["platforms"].startswith("维护网站专栏")
    assert found["overview"]["text"].count("\n") == 4
    assert found["problems_and_improvements"]["text"].count("\n") == 1
    assert (
        found["other_matters"]["text"] == "本局2024年度未发出信息处理费收费通知，未收取信息处理费。"
    )


def test_the_foot_of_the_page_and_the_signature_are_no_text(bureau: str, read: Read) -> None:
    foot = (
        "<p>澜汀市榕浦区文化和旅游局</p><p>2025年1月16日</p><p>【打印本页】</p><p>上一篇：年报</p>"
    )
    page = bureau.replace("<footer>", foot + "<footer>")
    assert report(read, page)["other_matters"] == report(read, bureau)["other_matters"]


def test_a_title_in_two_lines_is_joined(bureau: str, read: Read) -> None:
    page = bureau.replace("文化和旅游局2024年政府", "文化和旅游局</h1><h1>2024年政府", 2)
    page = page.replace("<title>榕浦区文化和旅游局</h1><h1>", "<title>")
    assert report(read, page)["agency"]["name"] == "澜汀市榕浦区文化和旅游局"
    assert report(read, page)["title"] == report(read, bureau)["title"]


def test_without_a_printed_title_the_head_of_the_page_tells_it(bureau: str, read: Read) -> None:
    page = re.sub("<h1>.*?</h1>", "", bureau)
    found = report(read, page)
    assert found["title"] == "榕浦区文化和旅游局2024年政府信息公开工作年度报告"
    assert found["agency"]["name"] == "澜汀市榕浦区文化和旅游局"
    assert found["preamble"].startswith("本报告由")


def test_without_a_year_in_the_title_the_period_tells_it(town: str, read: Read) -> None:
    text = town.replace("昌禾镇人民政府 2023 年政府信息", "昌禾镇人民政府信息")
    assert report(read, text)["year"] == 2023
    assert report(read, text)["agency"]["name"] == "昌禾镇人民政府"


def test_a_township_reports_for_itself(town: str, read: Read) -> None:
    assert report(read, town)["scope"] == "organ"


def test_the_day_of_publication_in_a_box_above_the_text_is_found(bureau: str, read: Read) -> None:
    line = re.search("<p>发布日期.*?</p>", bureau)
    assert line is not None
    cells = ["索引号", "000/2025-1", "发布日期", "2025-01-17"]
    box = f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"
    assert report(read, bureau.replace(line[0], box))["published_on"] == "2025-01-17"


def test_every_table_of_the_document_is_kept(town: str, read: Read) -> None:
    provenance = read(town).provenance
    assert provenance is not None
    assert [grid["place"]["table"] for grid in provenance["grids"]] == list(range(1, 9))
    assert provenance["grids"][3]["cells"][10]["text"] == "开申请数量"


@pytest.mark.parametrize("heading", ["/overview", "/requests", "/other_matters"])
def test_headings_lead_back_to_their_lines(town: str, read: Read, heading: str) -> None:
    provenance = read(town).provenance
    assert provenance is not None
    (found,) = [h for h in provenance["headings"] if h["pointer"] == heading]
    assert found["printed"] in town.splitlines()[found["place"]["line"] - 1]


def test_more_tables_than_any_report_has_are_refused(read: Read) -> None:
    with pytest.raises(InputError, match="too large"):
        read("<html>" + f"<table>{'<tr><td>1</td></tr>' * 4000}</table>" * 26)


@pytest.mark.parametrize(
    "more", ["公开" * (MAX_CHARACTERS // 2), "公开\n\n" * (MAX_PARAGRAPHS + 1)]
)
def test_more_text_than_any_report_has_is_refused(town: str, read: Read, more: str) -> None:
    with pytest.raises(InputError, match="far longer"):
        read(f"{town}\n\n{more}")


def test_pieces_of_a_table_too_small_to_be_read_are_no_table(read: Read) -> None:
    rows = "<tr><td>（一）予以公开</td><td>1</td></tr><tr><td>（七）总计</td><td>1</td></tr>"
    with pytest.raises(InputError, match="none is table 2, 3 or 4"):
        read(f"<html><h1>昌禾镇2023年政府信息公开工作年度报告</h1><table>{rows}</table>")


def basis_of(result: ReadResult) -> str | None:
    assert result.provenance is not None
    agency = result.provenance["agency"]
    return agency["basis"] if agency else None


def test_the_record_tells_how_the_name_was_found(bureau: str, read: Read) -> None:
    assert basis_of(read(bureau)) == "title"
    page = re.sub("<h1>.*?</h1>", "", bureau)
    assert basis_of(read(page)) == "preamble"
    page = re.sub("<title>.*?</title>|<p>本报告由.*?</p>|来源：区文化和旅游局", "", page)
    assert basis_of(read(page)) is None
    meta = '<meta name="ContentSource" content="榕浦区文化和旅游局">'
    assert basis_of(read(page.replace("<head>", "<head>" + meta))) == "metadata"


def test_a_name_without_its_place_is_made_whole_by_another_line(bureau: str, read: Read) -> None:
    page = bureau.replace("<h1>澜汀市榕浦区文化和旅游局", "<h1>文化和旅游局")
    assert report(read, page)["agency"]["name"] == "澜汀市榕浦区文化和旅游局"


@pytest.mark.parametrize(
    "title",
    [
        "澜汀市榕浦区文化和旅游局\n2024年政府信息公开工作年度报告",
        "澜汀市榕浦区文化和旅游局2024年政府信息公开\n工作年度报告",
        "澜汀市榕浦区\n文化和旅游局\n2024年政府信息公开\n工作年度报告",
        "澜汀市榕浦区文化和旅游局2024年政府信息公开工作年\n度报告",
    ],
)
def test_a_title_over_any_lines_is_one(bureau: str, read: Read, title: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in title.split("\n"))
    found = report(read, re.sub("<h1>.*?</h1>", lines, bureau))
    assert found["title"] == title.replace("\n", "")
    assert found["agency"]["name"] == "澜汀市榕浦区文化和旅游局"
    assert found["preamble"] == report(read, bureau)["preamble"]


def test_the_number_of_a_notice_is_no_year(town: str, read: Read) -> None:
    text = "本报告按照国办公开办函〔2021〕30号编制。\n\n" + town[town.index("## 一、") :]
    assert report(read, text)["year"] == 2023


def test_tables_of_a_web_page_are_counted_from_the_first_of_the_report(
    bureau: str, read: Read
) -> None:
    around = "<table><tr><td>栏目</td><td>12</td></tr></table>" * 3
    result = read(bureau.replace("<body>", f"<body>{around}"))
    assert result.provenance is not None
    first, second = (
        next(c for c in result.provenance["cells"] if c["pointer"].startswith(start))
        for start in ("/proactive_disclosure", "/requests")
    )
    assert (first["place"]["table"], second["place"]["table"]) == (1, 2)
    tables = [grid["place"]["table"] for grid in result.provenance["grids"]]
    assert tables == [None, None, None, 1, 2, 3]


def test_the_name_of_the_site_above_is_not_that_of_the_office(bureau: str, read: Read) -> None:
    lines = "<p>榕浦区人民政府</p><h1>2024年政府信息公开工作年度报告</h1>"
    page = re.sub("<h1>.*?</h1>|<p>本报告由.*?</p>", "", bureau)
    page = page.replace("<body>", "<body>" + lines).replace("本局", "我局")
    found = report(read, page)
    assert found["title"] == "2024年政府信息公开工作年度报告"
    assert found["agency"]["name"] != "榕浦区人民政府"


@pytest.mark.parametrize(
    ("label", "office", "name"),
    [
        ("发布机构", "柳湖街道办事处", "柳湖街道办事处"),
        ("发文机关", "榕浦区水利局", "榕浦区水利局"),
        ("发布机构", "榕浦区大数据局", None),
        ("发布机构", "榕浦区人民政府", None),
        ("主题分类", "榕浦区水利局", None),
    ],
)
def test_the_index_of_a_page_names_the_office(
    bureau: str, read: Read, label: str, office: str, name: str | None
) -> None:
    index = f"<table><tr><td>索引号</td><td>1</td><td>{label}</td><td>{office}</td></tr></table>"
    page = re.sub("<h1>.*?</h1>|<title>.*?</title>|<p>本报告由.*?</p>|来源：区[^　]*", "", bureau)
    found = read(page.replace("<body>", "<body>" + index).replace("本局", "本单位"))
    assert found.report["agency"]["name"] == name
    assert basis_of(found) == (name and "metadata")


def without_year(town: str) -> str:
    """The report of the town without its title, preamble and the years of section one."""
    return town[town.index("## 一、") :].replace("2023 年", "").replace("2023年", "")


def test_the_year_before_the_signature_is_that_of_the_report(town: str, read: Read) -> None:
    text = without_year(town)
    assert report(read, text + "\n\n2024年1月20日\n")["year"] == 2023
    for late in ("2023年12月19日", "2024年9月1日"):
        with pytest.raises(InputError, match="names the report year"):
            read(text + f"\n\n{late}\n")


def test_several_years_of_one_rank_are_refused_by_name(town: str, read: Read) -> None:
    opening = "2022年制度渐全。2023年公开信息8条。\n\n"
    with pytest.raises(InputError, match="2022, 2023"):
        read(opening + without_year(town))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("明岚县财政局2024年政府信息公开工作年度报告.html", "明岚县财政局"),
        ("03 明岚县财政局1月20日改.html", "明岚县财政局"),
        ("2024年明岚县财政局年报（定稿）.html", "明岚县财政局"),
        ("年报.html", None),
        ("财政局.html", None),
    ],
)
def test_the_file_name_is_asked_last(bureau: str, file: str, name: str | None) -> None:
    page = re.sub("<h1>.*?</h1>|<title>.*?</title>|<p>本报告由.*?</p>|来源：区[^　]*", "", bureau)
    found = read_bytes(page.encode(), "报送/" + file)
    assert found.report["agency"]["name"] == name
    assert basis_of(found) == (name and "file_name")


def test_an_office_that_signs_with_another_is_kept_beside_it(
    read: Callable[..., Any], bureau: str
) -> None:
    name = report(read, bureau)["agency"]["name"]
    text = f"{bureau.rstrip()}\n<p>某县民政局</p><p>{name}</p><p>2025年1月20日</p>"
    assert report(read, text)["other_matters"]["text"].endswith(f"某县民政局\n{name}")
