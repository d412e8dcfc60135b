"""The year and the organ of a report by what stands before, in and behind its text."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from zfxxgk.read.formats.document import Document, Paragraph
from zfxxgk.read.head.front import date_report, read_front
from zfxxgk.read.head.sections import find_sections

TITLE = "明岚县财政局政府信息公开工作年度报告"
YEARLESS = "政府信息公开工作年度报告"
UNNAMED = "2023年政府信息公开工作年度报告"
PERIOD = "统计期限为2023年1月1日至2023年12月31日。"


class Found(NamedTuple):
    title: str | None
    name: str | None
    year: int


def front(before: str, told: str = "主动公开信息10条。", end: str = "无。") -> Found:
    """Title, name and year of a report; ``|`` divides lines."""
    lines = [*before.split("|"), "一、总体情况", *told.split("|"), "五、存在的主要问题及改进情况"]
    lines += ["公开不够及时。", "六、其他需要报告的事项", *end.split("|")]
    blocks = tuple(Paragraph(line) for line in lines)
    outline = find_sections(blocks)
    found = read_front(Document("年报", "text/plain", blocks), outline)
    return Found(found.title, found.name, date_report(found, outline).year)


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("明岚县财政局23年度政府信息公开工作年度报告", 2023),
        ("23年度明岚县财政局政府信息公开工作年报", 2023),
        ("明岚县财政局政府信息公开工作年度报告（23年度）", 2023),
        ("明岚县财政局政府信息公开工作年度报告 2023", 2023),
        ("明岚县财政局政府信息公开工作年度报告（2023年）的通知", 2023),
        ("2024年度法定主动公开内容|明岚县财政局2023年政府信息公开工作年度报告", 2023),
        ("明岚县财政局2023年政府信息公开工作年度报告|2024年1月", 2023),
        ("明岚县财政局2023年政府信息公开工作年度报告（2024年1月发布）", 2023),
        ("明岚县财政局|二〇二三年度|政府信息公开工作年度报告|二〇二四年一月", 2023),
        ("2023年度|明岚县财政局政府信息公开工作年度报告", 2023),
        ("明岚县财政局政府信息公开工作年度报告|（2023年度）", 2023),
        ("明岚县财政局政府信息公开2023年报", 2023),
        ("明岚县财政局2024年公布2023年政府信息公开工作年度报告", 2023),
        ("2024年1月20日公布明岚县财政局2023年政府信息公开工作年度报告", 2023),
    ],
)
def test_the_title_tells_the_year_of_the_report(title: str, year: int) -> None:
    assert front(title, "2022年，我局公开信息。").year == year


@pytest.mark.parametrize(
    "above",
    [
        "2024年1月",
        "（2024年1月）",
        "2024年01月",
        "2024.1",
        "2024-01",
        "二〇二四年一月",
        "（二零二四年三月）",
        "２０２４年１月",
        "2024 年 1 月",
        "2024年1月15日",
        "二〇二四年一月十五日",
        "发布于2024年",
        "2024年第1期",
        "2024年政务公开工作要点",
        "2024新春走基层",
        "年份：2024",
    ],
)
@pytest.mark.parametrize("order", ["{title}|{above}", "{above}|{title}", "{title}{above}"])
@pytest.mark.parametrize(
    "rest",
    [
        (PERIOD, "主动公开信息10条。"),
        ("内容如下。", "2023年，我局公开信息10条。"),
        ("现将2023年度政府信息公开工作报告公布如下：", "公开信息10条。"),
        ("内容如下。", "统计时间自2023年1月1日起，至12月31日止。"),
    ],
)
def test_a_month_or_a_line_beside_the_title_is_no_year(
    above: str, order: str, rest: tuple[str, str]
) -> None:
    preamble, told = rest
    assert front(f"{order.format(title=TITLE, above=above)}|{preamble}", told).year == 2023


@pytest.mark.parametrize(
    "column",
    [
        "2024年度法定主动公开内容",
        "2024年度政府信息公开目录",
        "2024年政府信息公开指南",
        "2024年度专栏",
    ],
)
@pytest.mark.parametrize("title", [TITLE, YEARLESS, "明岚县财政局|" + YEARLESS])
def test_the_name_of_a_column_is_no_part_of_the_title(column: str, title: str) -> None:
    found = front(f"{column}|{title}", "2023年，我局公开信息10条。")
    assert found.year == 2023
    assert found.name == (None if title == YEARLESS else "明岚县财政局")
    assert column not in (found.title or "")


@pytest.mark.parametrize(
    ("preamble", "told"),
    [
        ("可在县政府网站查阅，联系单位：明岚县档案局，电话0000-1。", "我局公开信息10条。"),
        ("纸质版可到政务公开专区查阅，联系单位：明岚县档案局。", "我局公开信息10条。"),
        ("如需索取，请与明岚县政务服务局联系。", "我局公开信息10条。"),
        ("本报告可在明岚县图书馆查阅，请与明岚县文化局联系。", "我局公开信息10条。"),
        ("监督单位：明岚县监察局，电话0000-1。", "我局公开信息10条。"),
        ("投诉举报请向明岚县信访局反映。", "我局公开信息10条。"),
        ("网站主办单位：明岚县大数据局。", "我局公开信息10条。"),
        ("技术支持单位：明岚县大数据局。", "我局公开信息10条。"),
        ("主管部门：明岚县政务服务局。", "我局公开信息10条。"),
        ("网站维护请联系明岚县大数据局，电话0000-1。", "我局公开信息10条。"),
        ("如有疑问，请与明岚县政务服务中心联系。", "本中心公开信息10条。"),
        ("抄送：明岚县人民政府办公室。", "公开信息10条。"),
        ("上级主管部门：澜汀市财政局。", "我局公开信息10条。"),
        ("内容如下。", "2023年，原明岚县扶贫办并入明岚县农业农村局，我局公开信息10条。"),
        ("内容如下。", "2023年，明岚县粮食办划入明岚县发改局，我局公开信息10条。"),
        ("内容如下。", "2023年，原明岚县扶贫办更名为明岚县乡村振兴局，我局公开信息10条。"),
        ("内容如下。", "2023年，明岚县扶贫办和明岚县农业农村局合署，我局公开信息10条。"),
        ("内容如下。", "2023年，明岚县扶贫办撤销后由明岚县农业农村局承接，我局公开信息10条。"),
        ("内容如下。", "2023年，县委县政府成立明岚县大数据局，我局公开信息10条。"),
        ("内容如下。", "2023年，职责移交给明岚县应急管理局，我局公开信息10条。"),
        ("内容如下。", "2023年，在明岚县财政局指导下，我局公开信息10条。"),
        ("内容如下。", "2023年，明岚县司法局转来申请1件，我局已答复。"),
        ("内容如下。", "2023年，明岚县司法局转来申请1件，已答复。"),
        ("内容如下。", "2023年，明岚县审计局对本单位开展审计。"),
        ("内容如下。", "2023年，由明岚县司法局牵头清理文件。我局公开信息10条。"),
        ("内容如下。", "2023年，配合明岚县审计局完成审计。我局公开信息10条。"),
        ("内容如下。", "2023年，明岚县粮食局更名为明岚县储备局。我局公开信息10条。"),
        ("内容如下。", "明岚县审计局开展专项审计，我局积极配合。"),
        ("内容如下。", "2023年，明岚县粮食局不再保留，职责并入我局。"),
        ("内容如下。", "2023年，明岚县粮食局被评为先进，我局名列第二。"),
        ("如对处理不服，可向明岚县司法局咨询复议事宜。", "我局公开信息10条。"),
    ],
)
def test_another_office_is_not_whose_report_it_is(preamble: str, told: str) -> None:
    assert front(f"{UNNAMED}|{PERIOD}{preamble}", told).name is None
    assert front(f"{UNNAMED}|{PERIOD}|{preamble}", told).name is None


@pytest.mark.parametrize(
    "line",
    [
        "来源：明岚县大数据局 时间：2024-01-10",
        "信息来源：明岚县政务服务局",
        "发布机构：明岚县大数据局",
        "作者：明岚县大数据局",
    ],
)
def test_who_keeps_the_site_is_not_whose_report_it_is(line: str) -> None:
    assert front(f"{line}|{UNNAMED}|{PERIOD}", "我局公开信息10条。").name is None


@pytest.mark.parametrize(
    ("preamble", "name"),
    [
        ("本报告是明岚县财政局根据《条例》编制的2023年度报告。", "明岚县财政局"),
        ("本年度报告系明岚县财政局按照《条例》要求编制。", "明岚县财政局"),
        ("本报告为明岚县财政局编制的年度报告。", "明岚县财政局"),
        ("明岚县财政局结合工作实际，编制本报告。", "明岚县财政局"),
        ("根据《条例》，明岚县财政局结合工作实际，编制本报告。", "明岚县财政局"),
        ("按照《条例》要求，明岚县财政局结合本单位工作实际，编制了2023年度报告。", "明岚县财政局"),
        ("如有疑问，请联系明岚县水产发展中心（地址：河西路6号）。", "明岚县水产发展中心"),
        ("如对本报告有疑问，请与明岚县财政局联系。", "明岚县财政局"),
        ("电子版可在县政府网站下载，如有疑问，请与明岚县财政局联系。", "明岚县财政局"),
        ("咨询单位：明岚县财政局，电话0000-1。", "明岚县财政局"),
        ("编制单位：明岚县财政局。", "明岚县财政局"),
        ("联系单位：明岚县财政局，电话：0000-1，网站：www.example.test。", "明岚县财政局"),
        ("2023年，明岚县财政局推进公开，现将我局工作情况报告如下：", "明岚县财政局"),
        ("第十九师一八六团按照《条例》编制本报告。", "第十九师一八六团"),
        ("现将明岚县财政局2023年政府信息公开工作情况报告如下：", "明岚县财政局"),
    ],
)
def test_more_ways_to_name_the_maker(preamble: str, name: str) -> None:
    assert front(f"{UNNAMED}|{preamble}{PERIOD}", "公开信息10条。").name == name


@pytest.mark.parametrize(
    "title", ["第十九师一八六团2023年政府信息公开工作年度报告", "第九师186团2023年政府信息公开年报"]
)
def test_a_regiment_is_an_organ(title: str) -> None:
    assert front(title).name == title[: title.index("2023")]
