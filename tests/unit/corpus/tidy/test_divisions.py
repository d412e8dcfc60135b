"""Codes as GB/T 2260 has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from zfxxgk.corpus.tidy.divisions import PROVINCES, Divisions, read_divisions
from zfxxgk.errors import InputError

ROWS = [
    *((year, "110000", "北京市") for year in (2020, 2022)),
    *((year, "110105", "朝阳区") for year in (2020, 2022)),
    *((year, "110108", "海淀区") for year in (2020, 2022)),
    *((year, "220000", "吉林省") for year in (2020, 2022)),
    *((year, "220100", "长春市") for year in (2020, 2022)),
    *((year, "220104", "朝阳区") for year in (2020, 2022)),
    *((year, "330000", "浙江省") for year in (2020, 2022)),
    *((year, "330100", "杭州市") for year in (2020, 2022)),
    # 下城区 went into 拱墅区 in 2021.
    (2020, "330103", "下城区"),
    *((year, "330105", "拱墅区") for year in (2020, 2022)),
    *((year, "429004", "仙桃市") for year in (2020, 2022)),
    *((year, "450000", "广西壮族自治区") for year in (2020, 2022)),
    *((year, "450100", "南宁市") for year in (2020, 2022)),
    (2022, "140302", "城区"),
    (2022, "110100", "市辖区"),
]
LISTS = Divisions(ROWS)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("海淀区财政局", "110108"),
        ("北京市海淀区人民政府", "110108"),
        ("北京市朝阳区财政局", "110105"),
        ("长春市朝阳区财政局", "220104"),
        ("吉林省长春市朝阳区财政局", "220104"),
        ("杭州市财政局", "330100"),
        ("浙江省水利厅", "330000"),
        ("浙江省市场监督管理局", "330000"),
        ("杭州市城市管理局", "330100"),
        ("国家税务总局杭州市税务局", "330100"),
        ("湖北省仙桃市水利局", "429004"),
        ("仙桃市水利局", "429004"),
        ("广西南宁市财政局", "450100"),
        ("杭州市 拱墅区 民政局", "330105"),
    ],
)
def test_a_name_that_tells_its_division_has_its_code(name: str, code: str) -> None:
    found = LISTS.find(name, 2024)
    assert (found.code, found.province, found.year, found.basis) == (
        *(code, f"{code[:2]}0000", 2022, "name"),
    )


@pytest.mark.parametrize(
    ("name", "province", "basis"),
    [
        ("朝阳区财政局", None, "ambiguous"),  # in 北京 and in 长春
        ("城区街道办事处", None, "unknown"),  # a word as well
        ("浙江省青禾县水利局", "330000", "unknown"),  # not in the list
        ("杭州市滨江新区管委会", "330000", "unknown"),
        ("水利局", None, "unknown"),
        ("", None, "unknown"),
    ],
)
def test_a_name_that_does_not_has_none(name: str, province: str | None, basis: str) -> None:
    found = LISTS.find(name, 2024)
    assert (found.code, found.province, found.year, found.basis) == (None, province, None, basis)


def test_the_list_is_that_of_the_year(tmp_path: Path) -> None:
    assert LISTS.find("杭州市下城区财政局", 2020).code == "330103"
    assert LISTS.find("下城区财政局", 2021).year == 2020
    assert LISTS.find("杭州市下城区财政局", 2023).code is None
    assert LISTS.find("海淀区财政局", 2010).year == 2020
    del tmp_path


def test_without_a_list_only_provinces_are_known() -> None:
    assert len(PROVINCES) == 34
    found = Divisions().find("浙江省水利厅", 2024)
    assert (found.code, found.province, found.year) == ("330000", "330000", 2007)
    for name in ("浙江省杭州市财政局", "上海市徐汇区人民政府"):
        assert Divisions().find(name, 2024).code is None
    assert Divisions().find("上海市徐汇区人民政府", 2024).province == "310000"
    assert Divisions().find("杭州市财政局", 2024).province is None


def test_a_list_is_a_file_with_three_columns(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("年份,行政区划代码,单位名称\n2022,330105, 拱墅区\n", encoding="utf-8-sig")
    assert read_divisions(str(path)).find("拱墅区民政局", 2024).code == "330105"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("code,name\n330105,拱墅区\n", None, "year, code and name"),
        ("year,code,name\n2022,330105,拱墅区\n2022,33010,下城区\n", "3", "correct this one"),
        ("year,code,name\n2022,330105,\n", "2", "correct this one"),
        ("", None, "is empty"),
        ("\ufeff\n", None, "is empty"),
        ("year,code,name\n2022,330105,拱墅区,330106\n", None, "more columns than the first"),
        ('year,code,name\n2022,330105,"拱墅区\n', None, "a quotation mark is not closed"),
    ],
)
def test_what_is_no_list_is_refused(
    tmp_path: Path, text: str, place: str | None, words: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=words) as caught:
        read_divisions(str(path))
    assert (caught.value.path, caught.value.place) == (str(path), place)
