"""The year of a report whose title has none."""

from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head.dating import Dated, date_by_text, is_month_line

PERIOD = "统计期限为2023年1月1日至2023年12月31日。"


def dated(before: str, told: str = "主动公开信息10条。", end: str = "无。") -> Dated:
    """The year by what stands below a title, section one and the last; ``|`` divides lines."""
    cover, overview, last = (list(map(Paragraph, text.split("|"))) for text in (before, told, end))
    preamble = [line for line in cover if not is_month_line(line.text)]
    return date_by_text(preamble, overview, cover, last)


def date(before: str, told: str = "主动公开信息10条。", end: str = "无。") -> int:
    return dated(before, told, end).year


@pytest.mark.parametrize(
    "preamble",
    [
        "按照《2024年政务公开工作要点》要求，现公布年度报告。",
        "根据《明岚县2024年政务公开工作方案》部署，现公布年度报告。",
        "按照明岚县2024年政务公开工作要点，现公布年度报告。",
        "自2022年年度报告发布以来，我局认真工作。",
        "自2022年度政府信息公开工作年度报告公布以来，我局认真工作。",
        "对照2022年政府信息公开工作年度报告指出的问题，我局逐项整改。",
        "与2022年度政府信息公开工作年度报告相比，本报告有所充实。",
        "针对2022年度报告存在的问题，我局认真整改。",
        "2019年机构改革以来，我局稳步推进公开。",
        "我局自2019年组建以来，稳步推进公开。",
        "根据2019年修订的《条例》，编制本报告。",
        "《条例》自2019年5月15日起施行，我局认真落实。",
        "我局于2024年1月编制了本报告。",
        "2024年1月编制的本报告分为六个部分。",
        "本报告于二〇二四年二月编制完成。",
        "围绕“十四五”（2021—2025年）规划，我局推进公开。",
        "按照国办公开办函〔2021〕30号编制本报告。",
        "2024年1月，我局形成2023年政府信息公开工作年度报告。",
        "按照2024年工作安排，现公布2023年度政府信息公开工作报告。",
        "本报告经2024年第2次局务会审定。",
        "欢迎查阅2024年度工作计划。",
        "根据《条例》（国务院令第711号，2019年4月修订）编制。",
        "“十四五”规划期间（2021年1月至2025年12月）内容如下。",
        "2022年度政府信息公开工作年度报告已按期公布，现公布新一年度报告。",
        "在总结2022年度政府信息公开工作报告的基础上编制。",
        "参照2022年政府信息公开工作年度报告格式编制。",
        "现将去年情况和2024年工作打算报告如下。",
    ],
)
@pytest.mark.parametrize("told", ["2023年，我局公开信息10条。", PERIOD, "2023年公开信息10条。"])
def test_years_of_other_things_in_the_preamble_are_not_that_of_the_report(
    preamble: str, told: str
) -> None:
    assert date(preamble, told) == 2023


@pytest.mark.parametrize(
    "period",
    [
        "统计期限为2023年1月1日起至2023年12月31日止。",
        "统计时间：2023年1月至12月。",
        "统计时间为2023年1—12月。",
        "数据期限从2023年1月1日起，至12月31日止。",
        "统计期限：2023.1.1—2023.12.31。",
        "统计期限：2023-01-01至2023-12-31。",
        "数据自二〇二三年一月一日至十二月三十一日。",
        "统计期限为2023年5月8日至2023年12月31日。",
        "所列数据的统计期限自2023年1月1日到当年12月31日。",
        "统计区间2023年01月01日～12月31日。",
        "截至2023年12月31日，我局共公开10条。",
        "截至2023年底，我局共公开10条。",
    ],
)
@pytest.mark.parametrize("at", ["preamble", "section one"])
def test_the_period_is_trusted_most_where_the_title_is_silent(period: str, at: str) -> None:
    before, told = (period, "公开。") if at == "preamble" else ("", period)
    assert date(before, told, "无。|2025年3月8日") == 2023


@pytest.mark.parametrize(
    ("before", "end", "year"),
    [
        ("", "无。|2024年1月20日", 2023),
        ("", "无。|2024年1月", 2023),
        ("", "无。|二〇二四年一月二十日", 2023),
        ("", "无。|二〇二四年三月", 2023),
        ("", "无。|明岚县财政局|2024年1月20日", 2023),
        ("2024年1月", "无。", 2023),
        ("我局于2024年1月编制了本报告。", "无。", 2023),
        ("本报告形成于2024年2月。", "无。", 2023),
        ("二〇二四年元月", "无。", 2023),
        ("编制日期：2024年2月", "无。", 2023),
        ("2024年1月", "无。|2024年1月20日", 2023),
        ("2024年5月", "无。", None),
        ("2023年12月", "无。", None),
        ("2024年1月", "无。|2025年1月20日", None),
        ("按照《2024年政务公开工作要点》编制。", "无。", None),
        ("内容如下。", "无。|2024年工作打算见网站。", None),
    ],
)
def test_the_year_before_it_was_signed_is_asked_last(
    before: str, end: str, year: int | None
) -> None:
    if year is not None:
        assert date(before, end=end) == year
        return
    with pytest.raises(InputError):
        date(before, end=end)


@pytest.mark.parametrize(
    ("before", "told", "end"),
    [
        ("2022年，我局推进公开。", "2023年，我局公开信息10条。", "无。"),
        ("", "2024年，我局公开信息10条。", "无。|2024年1月20日"),
        ("", "2022年，我局公开信息10条。", "无。|2024年1月20日"),
        ("2024年我局围绕中心工作推进公开。", "公开信息10条。", "无。|2024年1月20日"),
        ("", "去年，我局公开10条。2024年将继续努力。", "无。"),
        ("", "2022年收到申请3件，2023年收到申请8件。", "无。"),
        ("", "（一）主动公开。公开10条。|（二）依申请公开。2022年结转1件。", "无。"),
        ("", "上年（2022年）结转1件。", "无。"),
        ("", "获评2022年度先进。自2008年起设公开栏，部署2024年工作。", "无。"),
        ("现公布2023年度政府信息公开工作报告。", "2024年，我局再接再厉。", "无。"),
    ],
)
def test_years_that_contradict_each_other_are_refused(before: str, told: str, end: str) -> None:
    with pytest.raises(InputError, match=r"the text points to|names the report year"):
        date(before, told, end)


@pytest.mark.parametrize(
    ("before", "told", "end", "basis", "line"),
    [
        (PERIOD, "2023年，我局公开。", "无。", "preamble", PERIOD),
        ("如下。", "公开。|2023年，我局公开。", "无。", "section_one", "2023年，我局公开。"),
        ("如下。", "公开。", "无。|2024年1月20日", "signature", "2024年1月20日"),
        ("2024年1月", "公开。", "无。", "signature", "2024年1月"),
    ],
)
def test_the_lines_that_name_the_year_are_told(
    before: str, told: str, end: str, basis: str, line: str
) -> None:
    found = dated(before, told, end)
    assert (found.year, found.basis) == (2023, basis)
    assert [each.text for each in found.lines] == [line]
