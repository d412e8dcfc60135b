from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from lxml import etree

from zfxxgk.read.formats import docx as reader
from zfxxgk.read.formats.document import Grid, Paragraph
from zfxxgk.render.docx import write
from zfxxgk.render.parts import list_parts
from zfxxgk.spec import schemas

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MILLIMETRE = 1440 / 25.4


def made(form: str = "form-2021", **changes: Any) -> bytes:
    return write(list_parts({**schemas.example(form), **changes}))


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def value(element: Any, name: str) -> int:
    return int(element.get(W + name))


def test_the_type_area_is_that_of_official_letters() -> None:
    """GB/T 9704—2012, 5.2: A4, head 37 mm, binding edge 28 mm, type area 156 mm by 225 mm."""
    size = part(made(), "document").find(f".//{W}pgSz")
    edges = part(made(), "document").find(f".//{W}pgMar")
    found = (
        value(size, "w"),
        value(size, "h"),
        value(edges, "top"),
        value(edges, "left"),
        value(size, "w") - value(edges, "left") - value(edges, "right"),
        value(size, "h") - value(edges, "top") - value(edges, "bottom"),
    )
    assert [round(each / MILLIMETRE) for each in found] == [210, 297, 37, 28, 156, 225]


def test_twenty_two_lines_fill_a_page() -> None:
    line = value(part(made(), "styles").find(f".//{W}style[@{W}default]//{W}spacing"), "line")
    assert int(225 * MILLIMETRE / line) == 22


@pytest.mark.parametrize(
    ("style", "font", "size"),
    [("Title", "方正小标宋简体", 22), ("Heading1", "黑体", 16), ("TableText", "宋体", 9)],
)
def test_letters_are_those_that_are_prescribed(style: str, font: str, size: int) -> None:
    look = part(made(), "styles").find(f"{W}style[@{W}styleId='{style}']/{W}rPr")
    assert look.find(f"{W}rFonts").get(f"{W}eastAsia") == font
    assert value(look.find(f"{W}sz"), "val") == 2 * size


def test_the_text_is_in_fangsong_of_size_three_and_headings_of_parts_in_kaiti() -> None:
    default = part(made(), "styles").find(f"{W}docDefaults//{W}rPr")
    assert default.find(f"{W}rFonts").get(f"{W}eastAsia") == "仿宋"
    assert value(default.find(f"{W}sz"), "val") == 32
    data = made(problems_and_improvements={"text": "（一）问题。更新不及时。"})
    [head] = [
        r for r in part(data, "document").iter(f"{W}r") if r.findtext(f"{W}t") == "（一）问题。"
    ]
    assert head.find(f".//{W}rFonts").get(f"{W}eastAsia") == "楷体"


def test_pages_are_numbered_on_the_outer_side() -> None:
    sides = {name: part(made(), name).find(f".//{W}jc").get(f"{W}val") for name in FOOTERS}
    assert sides == {"footer1": "right", "footer2": "left"}
    assert ["".join(part(made(), name).itertext()) for name in FOOTERS] == ["— 1 —"] * 2


FOOTERS = ("footer1", "footer2")


def test_table_three_and_what_follows_it_begin_pages() -> None:
    broken = [
        "".join(p.itertext())
        for p in part(made(), "document").iter(f"{W}p")
        if p.find(f".//{W}pageBreakBefore") is not None
    ]
    assert broken == [
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
    ]


def paragraphs(data: bytes) -> list[str]:
    return [b.text for b in reader.read(data, "a").blocks if isinstance(b, Paragraph)]


def grid(data: bytes, number: int) -> Grid:
    blocks = reader.read(data, "a").blocks
    return [block for block in blocks if isinstance(block, Grid)][number]


def spans(data: bytes, number: int) -> dict[str, tuple[int, int]]:
    return {cell.text: (cell.row_span, cell.column_span) for cell in grid(data, number).cells}


def test_headings_of_table_three_are_merged_as_in_the_form() -> None:
    found = spans(made(), 1)
    corner = next(iter(found.values()))
    assert corner == (3, 3)
    assert found["申请人情况"] == (1, 7)
    assert found["法人或其他组织"] == (1, 5)
    assert found["自然人"] == (2, 1)
    assert found["三、本年度办理结果"] == (22, 1)
    assert found["（三）不予公开"] == (8, 1)
    assert found["（七）总计"] == (1, 2)
    assert found["四、结转下年度继续办理"] == (1, 3)


def test_table_four_is_one_row_of_fifteen_numbers() -> None:
    cells = grid(made(), 2).cells
    last = max(cell.row for cell in cells)
    assert [cell.text for cell in cells if cell.row == last] == [
        *("5", "1", "2", "1", "9"),
        *("0", "0", "1", "0", "1"),
        *("2", "0", "0", "1", "3"),
    ]
    assert spans(made(), 2)["行政诉讼"] == (1, 10)


def test_a_blank_cell_stays_blank_and_large_numbers_have_all_digits() -> None:
    report = schemas.example("form-2021")
    report["requests"]["granted"]["other_organization"] = None
    report["requests"]["granted"]["total"] = 10**15
    report["proactive_disclosure"]["fees"]["amount"] = 123456789.0125
    data = write(list_parts(report))
    assert [cell.text for cell in grid(data, 1).cells if cell.row == 6][2:] == [
        *("30", "4", "0", "1", "2"),
        "",
        "1000000000000000",
    ]
    assert grid(data, 0).cells[-1].text == "123456789.0125"


def test_words_are_words_whatever_they_look_like() -> None:
    told = "=cmd|'/C calc'!A0 <w:p/> &amp; \x01{ MACROBUTTON x }"
    assert "=cmd|'/C calc'!A0 <w:p/> &amp; { MACROBUTTON x }" in paragraphs(made(preamble=told))


def test_every_part_is_xml_whatever_stands_in_the_names() -> None:
    office = {**schemas.example("form-2021")["agency"], "name": "澄湖\v县\f政府"}
    for title in ("年\v报\f", None):
        with zipfile.ZipFile(io.BytesIO(made(title=title, agency=office))) as package:
            for name in package.namelist():
                etree.fromstring(package.read(name))


def test_a_text_of_a_million_signs_is_written() -> None:
    told = "公开" * 500_000
    assert told in paragraphs(made(preamble=told))


def test_the_same_report_is_the_same_bytes_and_nothing_leads_out_of_it() -> None:
    data = made()
    assert data == made()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        named = {name: package.read(name).decode() for name in package.namelist()}
    assert not any("TargetMode" in text for text in named.values())
    targets = re.findall(r'PartName="/([^"]+)"', named["[Content_Types].xml"])
    assert set(targets) == {name for name in named if not name.startswith(("[", "_", "word/_"))}
