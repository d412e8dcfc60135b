from __future__ import annotations

import pytest

from zfxxgk.read.head.names import cut_controls, find_name, is_name, is_title, locate, restore
from zfxxgk.read.head.years import find_year


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
        ("２０２３年昌禾镇政府信息公开工作年度报告", "昌禾镇", 2023),
        ("明岚县财政局2023政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("明财〔2024〕3号 明岚县财政局2023年政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("[2024-01-20]明岚县财政局2023年政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("明岚县12345热线服务中心2023年政府信息公开工作年度报告", "明岚县12345热线服务中心", 2023),
        ("明岚县财政局2022-2023年政府信息公开工作年度报告", "明岚县财政局", None),
        ("澜汀海关关区2023年政府信息公开工作年度报告", "澜汀海关关区", 2023),
        ("明嵐縣財政局2023年政府信息公開工作年度報告", "明嵐縣財政局", 2023),
        ("大中小明岚县财政局2023年政府信息公开工作年度报告", "明岚县财政局", 2023),
        ("明岚市2030办公室2023年政府信息公开工作年度报告", "明岚市2030办公室", 2023),
        ("关于印发《明岚县财政局2023年政府信息公开工作年度报告》的通知", "明岚县财政局", 2023),
        ("县直部门2023年政府信息公开工作年度报告", None, 2023),
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
        "首页 > 政务公开 > 政府信息公开年报",
        "2023年，明岚县财政局稳步推进公开，现将政府信息公开工作年度报告公布如下：",
    ],
)
def test_other_lines_are_no_titles(text: str) -> None:
    assert not is_title(text)


def test_a_name_is_told_from_prose() -> None:
    assert is_name("明岚县文化和旅游局")
    assert not is_name("首页 > 政务公开 > 年报")
    assert not is_name("明岚县政府信息公开年度报告")
    assert not is_name("明岚县人民政府门户网站")
    assert not is_name("我局")


def test_a_name_keeps_its_characters() -> None:
    assert restore("明嵐县水务局", "由 明嵐縣水務局 編制") == "明嵐縣水務局"


def test_controls_of_a_page_are_no_part_of_a_title() -> None:
    assert cut_controls("【打印】大中小明岚县年报") == "明岚县年报"


@pytest.mark.parametrize(
    ("name", "printed", "found"),
    [
        ("明岚县财政局", "现将明岚县 财政\n局情况", "明岚县 财政\n局"),
        ("明岚县财政局", "明嵐縣財政局", None),
        ("雁桥市财政局", "關於雁橋市財政局", "雁橋市財政局"),
        ("雁橋市財政局", "關於雁橋市財政局", "雁橋市財政局"),
        ("明岚县财政局", "明岚县2024年财政局", None),
    ],
)
def test_a_name_is_located_as_it_is_printed(name: str, printed: str, found: str | None) -> None:
    span = locate(name, printed)
    assert (printed[slice(*span)] if span else None) == found
