from __future__ import annotations

import pytest

from zfxxgk.read.head.years import (
    FIRST_YEAR,
    find_opening_years,
    find_report_years,
    find_year,
    find_years,
    locate_year,
)
from zfxxgk.spec.schemas import load


def test_every_year_named_is_found() -> None:
    assert find_years("二〇一九年起草，２０２３年执行") == {2019, 2023}


@pytest.mark.parametrize(
    "text",
    [
        "按照国办公开办函〔2021〕30号",
        "按照明政办函（2021）8号",
        "明岚县公告2021年第3号",
        "《条例》（2019年修订）",
        "2024年1月20日发布",
        "2020-2022年度的许可",
        "2020年至2022年补录",
    ],
)
def test_a_number_a_day_and_a_span_name_no_year(text: str) -> None:
    assert find_years(text) == set()


def test_the_year_of_the_report_is_told_from_others() -> None:
    text = "2021年以来制度渐全，现公布明岚县财政局2024年政府信息公开工作年度报告。"
    assert find_report_years(text) == {2024}


def test_years_that_open_sentences_are_found() -> None:
    text = "2024年，我局推进公开，为2025年打基础。\n（一）主动公开。2023年起公开预算。"
    assert find_opening_years(text) == {2023, 2024}


def test_a_year_without_reports_is_no_report_year() -> None:
    first = load("annual_report.json")["properties"]["year"]["minimum"]
    assert find_year(f"{first - 1}年成立，{first}年报告") == first == FIRST_YEAR


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("２０２１年度报告", ""),
        ("依据〔2021〕30号编制2021年报告", "依据〔2021〕30号编制"),
        ("统计期限为2021年1月1日起", "统计期限为"),
        ("二〇二一年工作", ""),
        ("㈠2020年、2021年", "㈠2020年、"),
    ],
)
def test_a_year_is_located_where_it_is_told(text: str, before: str) -> None:
    span = locate_year(2021, text)
    assert span is not None
    assert (text[: span[0]], span[1] - span[0]) == (before, 4)
    assert locate_year(2019, text) is None
