from __future__ import annotations

import pytest

from zfxxgk.read.head.agency import (
    FIRST_YEAR,
    find_name,
    find_year,
    find_years,
    infer_standing,
    is_name,
    is_title,
)
from zfxxgk.spec.schemas import load


@pytest.mark.parametrize(
    ("title", "name", "year"),
    [
        ("昌禾镇人民政府 2023 年政府信息公开工作年度报告", "昌禾镇人民政府", 2023),
        ("2023年昌禾镇人民政府政府信息公开工作年度报告", "昌禾镇人民政府", 2023),
        ("昌禾镇人民政府信息公开工作年度报告（2023年）", "昌禾镇人民政府", 2023),
        ("昌禾镇2023年度政府信息公开工作年度报告", "昌禾镇", 2023),
        ("明岚县财政局关于2023年政府信息公开工作的年度报告", "明岚县财政局", 2023),
        ("明岚县财政局二〇二三年政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("明岚县财政局二零二三年政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("明岚县财政局（2023年度）政府信息公开年报", "明岚县财政局", 2023),
        ("明岚县政府信息公开工作2023年度报告", "明岚县", 2023),
        ("【年报】明岚县财政局2023年政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("明岚县气象局（机关）2023年政府信息公开工作年度报告", "明岚县气象局（机关）", 2023),
        ("2023年政府信息公开工作年度报告", None, 2023),
        ("政府信息公开工作年度报告", None, None),
    ],
)
def test_a_title_names_organ_and_year(title: str, name: str | None, year: int | None) -> None:
    assert is_title(title)
    assert (find_name(title), find_year(title)) == (name, year)


@pytest.mark.parametrize(
    "text",
    [
        "政府信息公开",
        "本报告依照政府信息公开工作年度报告格式编制。",
        "一、总体情况",
        "政府信息公开指南",
    ],
)
def test_other_lines_are_no_titles(text: str) -> None:
    assert not is_title(text)


def test_every_year_named_is_found() -> None:
    assert find_years("2019年修订，二〇二三年执行，2023年1月1日") == {2019, 2023}


def test_a_year_without_reports_is_no_report_year() -> None:
    first = load("annual_report.json")["properties"]["year"]["minimum"]
    assert find_year(f"{first - 1}年成立，{first}年报告") == first == FIRST_YEAR


def test_a_name_is_told_from_prose() -> None:
    assert is_name("明岚县文化和旅游局")
    assert not is_name("首页 > 政务公开 > 年报")
    assert not is_name("明岚县政府信息公开年度报告")


@pytest.mark.parametrize(
    ("name", "level", "kind"),
    [
        ("昌禾镇人民政府", "township", "government"),
        ("澜汀市榕浦区昌禾乡人民政府", "township", "government"),
        ("昌禾苏木人民政府", "township", "government"),
        ("昌禾镇", "township", "government"),
        ("榕浦区明湖街道办事处", "township", "dispatched"),
        ("明岚县人民政府", "county", "government"),
        ("明岚自治县人民政府", "county", "government"),
        ("明岚旗人民政府", "county", "government"),
        ("澜汀市榕浦区人民政府", "county", "government"),
        ("澜汀市明岚市人民政府", "county", "government"),
        ("澜汀自治州明岚市人民政府", "county", "government"),
        ("澜汀市人民政府", None, "government"),
        ("云山省澜汀市人民政府", None, "government"),
        ("澜汀市", None, "government"),
        ("澜汀自治州人民政府", "city", "government"),
        ("云山省人民政府", "province", "government"),
        ("云山自治区人民政府", "province", "government"),
        ("重庆市人民政府", "province", "government"),
        ("澜汀新区人民政府", None, "government"),
        ("澜汀经济技术开发区管理委员会", None, "dispatched"),
        ("澜汀高新区管委会", None, "dispatched"),
        ("云山省人民政府办公厅", "province", "office"),
        ("上海市人民政府办公厅", "province", "office"),
        ("澜汀市人民政府办公室", None, "office"),
        ("明岚县人民政府办公室", "county", "office"),
        ("明岚县人民政府外事办公室", "county", "department"),
        ("云山省教育厅", "province", "department"),
        ("澜汀市教育局", None, "department"),
        ("澜汀市榕浦区卫生健康委员会", "county", "department"),
        ("澜汀高新区社会发展局", None, "department"),
        ("澜汀市公安局榕浦分局", None, None),
        ("明岚县政务服务中心", None, None),
        ("国家税务总局明岚县税务局", "county", "vertical"),
        ("国家税务总局澜汀市税务局", None, "vertical"),
        ("国家统计局澜汀调查队", None, "vertical"),
        ("澜汀海关", None, "vertical"),
        ("云山省气象局（机关）", "province", "vertical"),
        ("国家税务总局", "national", "department"),
        ("国家发展和改革委员会", "national", "department"),
    ],
)
def test_level_and_kind_are_told_only_where_the_name_settles_them(
    name: str, level: str | None, kind: str | None
) -> None:
    assert infer_standing(name) == (level, kind)
