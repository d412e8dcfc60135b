from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from invented.writers import docx_parts

from zfxxgk.batch.roster.file import read_roster
from zfxxgk.batch.roster.model import Office
from zfxxgk.errors import InputError

CODE = "11990102MB0000001P"  # check character by the formula of GB 32100
FULL = f"""\
机关名称,统一社会信用代码,上级机关,垂直管理,曾用名,合并自,分立自,文件或网址,应报日期,名单完整
青禾县人民政府,,,,,,,,2025-03-31,是
青禾县文旅局,{CODE},青禾县人民政府,否,青禾县文化局;青禾县文体局,青禾县旅游局、青禾县体育局,,文旅.docx,2025/1/31,
青禾县旅游局,,,,,,,,,
青禾县体育局,,,,,,,,,
青禾县数据局,,青禾县人民政府,,,,青禾县文旅局,https://qinghe.example/1.html,2025年1月31日,no
"""
OFFICES = [
    Office("青禾县人民政府", due=date(2025, 3, 31), complete=True),
    Office(
        "青禾县文旅局",
        code=CODE,
        superior="青禾县人民政府",
        former_names=("青禾县文化局", "青禾县文体局"),
        merged_from=("青禾县旅游局", "青禾县体育局"),
        place="文旅.docx",
        due=date(2025, 1, 31),
    ),
    Office("青禾县旅游局"),
    Office("青禾县体育局"),
    Office(
        "青禾县数据局",
        superior="青禾县人民政府",
        split_from=("青禾县文旅局",),
        place="https://qinghe.example/1.html",
        due=date(2025, 1, 31),
    ),
]


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., str]:
    def write(content: str | bytes, name: str = "roster.csv") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., str]:
    def write(*rows: list[Any], merge: str = "") -> str:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        if merge:
            book.active.merge_cells(merge)
        book.save(tmp_path / "roster.xlsx")
        return str(tmp_path / "roster.xlsx")

    return write


def refusal(path: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_roster(path)
    assert caught.value.path == path
    return caught.value


# ---------------------------------------------------------------------- what can be read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_every_usual_encoding(written: Callable[..., str], encoding: str) -> None:
    roster = read_roster(written(FULL.encode(encoding)))
    assert list(roster.offices.values()) == OFFICES


@pytest.mark.parametrize("separator", ["\t", ";"])
def test_other_separators(written: Callable[..., str], separator: str) -> None:
    content = f"机关名称{separator}垂直管理\n青禾县气象局{separator}是\n"
    assert read_roster(written(content)).offices["青禾县气象局"].vertical


def test_a_header_in_english(written: Callable[..., str]) -> None:
    content = "No.,Office,Former Names,merged_from,DUE\n1,A Bureau,B Office,,2025-01-31\n"
    expected = Office("ABureau", former_names=("BOffice",), due=date(2025, 1, 31))
    assert list(read_roster(written(content)).offices.values()) == [expected]


def test_a_workbook_with_a_title_dates_and_merged_cells(workbook: Callable[..., str]) -> None:
    path = workbook(
        ["青禾县信息公开机关名单"],
        [],
        ["序号", "机关名称", "上级机关", "应报日期", "垂直管理"],
        [1, "青禾县人民政府", None, datetime(2025, 3, 31)],
        [2, "青禾县民政局", "青禾县人民政府", date(2025, 1, 31), False],
        [3, "青禾县气象局", None, None, True],
        merge="C5:C6",
    )
    assert list(read_roster(path).offices.values()) == [
        Office("青禾县人民政府", due=date(2025, 3, 31)),
        Office("青禾县民政局", superior="青禾县人民政府", due=date(2025, 1, 31)),
        Office("青禾县气象局", superior="青禾县人民政府", vertical=True),
    ]


def test_blank_lines_and_columns_for_remarks_are_passed_over(written: Callable[..., str]) -> None:
    content = "机关名称,类别,备注\n\n青禾县民政局,部门,新址\n,,已撤销\n"
    assert list(read_roster(written(content)).offices) == ["青禾县民政局"]


# ---------------------------------------------------------------------- what cannot


@pytest.mark.parametrize(
    ("lines", "place", "words"),
    [
        ("名字,上级机关\n甲局,", None, "没有“机关名称”一列"),
        ("机关名称,邮编\n甲局,100000", "B1", "不认识“邮编”这一列"),
        ("机关名称,office\n甲局,甲局", "B1", "重复"),
        ("机关名称", None, "没有一行机关"),
        ("机关名称,上级机关\n,甲局", "B2", "没有机关名称"),
        ("机关名称\n甲局\n乙局\n甲局", "A4", "“甲局”在 A2 已有"),
        ("机关名称\n甲（机关）局\n甲(机关)局", "A3", "“甲(机关)局”在 A2 已有"),
        (f"机关名称,code\n甲局,{CODE}\n乙局,{CODE}", "B3", "在 B2 已有"),
        ("机关名称,曾用名\n甲局,丁局\n乙局,丙局、丁局", "B3", "在 B2 已有"),
        ("机关名称,code\n甲局,11990102MB0000001A", "B2", "校验位不符"),
        ("机关名称,code\n甲局,1.1371E+17", "B2", "文本格式"),
        ("机关名称,垂直管理\n甲局,大概", "B2", "“是”或者“否”"),
        ("机关名称,应报日期\n甲局,一月底", "B2", "不是日期"),
        ("机关名称,应报日期\n甲局,2025-02-30", "B2", "不是日期"),
        ("机关名称,上级机关\n青禾局,青禾县府\n青禾县政府,", "B2", "是否为“青禾县政府”"),
        ("机关名称,合并自\n甲局,乙局", "B2", "“合并自”填的“乙局”不在名单里"),
        ("机关名称,分立自\n甲局,乙局", "B2", "“分立自”填的“乙局”不在名单里"),
        ("机关名称,上级机关\n甲局,甲局", "B2", "甲局 → 甲局"),
        ("机关名称,上级机关\n丁,甲\n甲,乙\n乙,丙\n丙,甲", "B3", "甲 → 乙 → 丙 → 甲"),
        ("机关名称,合并自\n甲局,丙局、乙局\n乙局,甲局\n丙局,", "B2", "甲局 → 乙局 → 甲局"),
        ('机关名称\n"甲局', None, "引号不成对"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_cell(
    written: Callable[..., str], lines: str, place: str | None, words: str
) -> None:
    found = refusal(written(lines))
    assert (found.place, words in found.text.zh) == (place, True), found.text.zh


def test_a_cell_of_a_workbook_is_named_with_its_sheet(workbook: Callable[..., str]) -> None:
    found = refusal(workbook(["机关名称", "垂直管理"], ["甲局", "大概"]))
    assert found.place == "Sheet!B2"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no workbook", b"\x00\x01\x02\x03" * 50])
def test_what_is_no_list_at_all_is_refused(written: Callable[..., str], content: bytes) -> None:
    assert refusal(written(content)).text.zh


def test_a_list_that_is_not_there_is_told() -> None:
    assert "找不到" in refusal("missing.csv").text.zh


def test_what_is_missing_to_read_a_workbook_is_told(
    workbook: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(["机关名称"], ["甲局"])
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert "zfxxgk[excel]" in refusal(path).text.zh


def test_the_example_is_a_sound_list() -> None:
    example = Path(__file__).parents[4] / "examples" / "roster.csv"
    members = read_roster(str(example)).list_members("澄湖县人民政府")
    assert [office.name for office in members] == [
        "澄湖县人民政府办公室",
        "澄湖县文化和旅游局",
        "澄湖县数据局",
    ]


# ---------------------------------------------------------------------- other forms of a list


def docx(body: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        main = docx_parts.document(body)
        file.writestr("[Content_Types].xml", docx_parts.TYPES)
        file.writestr("word/document.xml", main)
    return data.getvalue()


def word_row(*texts: str) -> str:
    cells = (f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts)
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_a_table_in_word_is_a_list(written: Callable[..., str]) -> None:
    rows = (
        word_row("序号", "单位", "应报日期"),
        word_row("1", "青禾县水利局", "2025-01-31"),
        word_row("2", "青禾县林业局", ""),
    )
    table = f"<w:tbl>{''.join(rows)}</w:tbl>"
    offices = read_roster(written(docx(table), "名单.docx")).offices
    assert list(offices.values()) == [
        Office("青禾县水利局", due=date(2025, 1, 31)),
        Office("青禾县林业局"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "水利局\n林业局\n城关镇\n",
        "青禾县应公开机关名单\n\n1. 水利局\n2．林业局\n（3）城关镇\n",
        "1、水利局\r\n2、林业局\r\n3、城关镇",
    ],
)
def test_a_name_a_line_is_a_list(written: Callable[..., str], lines: str) -> None:
    assert list(read_roster(written(lines, "名单.txt")).offices) == ["水利局", "林业局", "城关镇"]


def test_any_name_may_stand_in_a_list(written: Callable[..., str]) -> None:
    names = ["县政府办公室", "城东街道办事处", "县残联", "民政", "白鹿山风景名胜区"]
    assert list(read_roster(written("\n".join(names), "名单.txt")).offices) == names


def test_lines_of_word_are_a_list(written: Callable[..., str]) -> None:
    body = "".join(f"<w:p><w:r><w:t>{name}</w:t></w:r></w:p>" for name in ("水利局", "林业局"))
    assert list(read_roster(written(docx(body), "名单.docx")).offices) == ["水利局", "林业局"]


def test_prose_is_no_list(written: Callable[..., str]) -> None:
    with pytest.raises(InputError) as caught:
        read_roster(written("水利局\n请各单位于月底前报送。\n林业局", "通知.txt"))
    assert "没有“机关名称”一列" in caught.value.text.zh
    assert "每行一个机关" in caught.value.text.zh


def test_what_is_no_list_at_all_is_told(written: Callable[..., str], tmp_path: Path) -> None:
    assert refusal(str(tmp_path)).text.en == "This is a folder; a list of offices is one file."
    for data in (bytes(range(256)) * 4, b"%PDF-1.4\n\x00\x01\x02\xff\xfe" + bytes(100)):
        told = refusal(written(data)).text.en
        assert told.startswith("No list of offices: it is a workbook")
    assert refusal(written(b"")).text.en.startswith("The file is empty")
