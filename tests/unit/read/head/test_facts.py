from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.read.head import facts


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2025年1月16日　来源：区文化和旅游局",
        "发布时间: 2025-01-16 09:30",
        "【发布日期】2025/1/16",
        "发布日期 2025.01.16",
        "索引号 000/2025-01 公开日期 2025-01-16 文号",
    ],
)
def test_the_day_of_publication_is_taken_from_the_page(line: str) -> None:
    assert facts.published_on([line], ["2025-02-01"], ["2025年1月10日"], 2024) == "2025-01-16"


def test_the_head_of_the_page_tells_it_where_the_page_does_not() -> None:
    lines = ["成文日期：2025年1月3日"]
    assert facts.published_on(lines, ["2025-02-01 10:00"], [], 2024) == "2025-02-01"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2025年1月20日", "2025-01-20"),
        ("青禾县水务局 2025年1月20日", "2025-01-20"),
        ("二〇二五年一月二十日", "2025-01-20"),
        ("二○二五年十二月三十一日", "2025-12-31"),
        ("青禾县水务局二零二五年二月十日", "2025-02-10"),
        ("2024年12月20日", "2024-12-20"),
        ("2024年1月20日", None),  # a slip, or the day of something else
        ("2026年1月20日", None),
        ("本报告于2025年1月20日经审定", None),
    ],
)
def test_where_nothing_else_tells_it_the_signature_does(line: str, day: str | None) -> None:
    assert facts.published_on([], [], ["没有其他事项。", line], 2024) == day


@pytest.mark.parametrize(
    "lines",
    [
        ["发布时间：2025-01-16", "发布时间：2025-01-17"],
        ["发布时间：2025-02-30"],
        ["2025年1月16日"],
        ["发布时间："],
        ["最新公告：道路养护招标 发布时间：2025-06-01"],
        ["《条例》公布日期：2019-04-03"],
        ["上网时间：2025-06-01（网站迁移）"],
        ["发布时间：2026-03-01"],
    ],
)
def test_a_day_that_is_not_certain_is_null(lines: list[str]) -> None:
    assert facts.published_on(lines, [], [], 2024) is None


def test_the_day_in_the_head_of_a_page_that_was_moved_is_none() -> None:
    assert facts.published_on([], ["2026-03-01 10:00"], [], 2024) is None
    assert facts.published_on([], ["2025-06-01"], ["2025年1月20日"], 2024) == "2025-01-20"
    assert facts.published_on([], ["2025-03-31"], ["2025年1月20日"], 2024) == "2025-03-31"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("统计期限为2024年1月1日至2024年12月31日。", "2024-01-01", "2024-12-31"),
        ("自 2024 年 1 月 1 日起至 12 月 31 日止", "2024-01-01", "2024-12-31"),
        ("２０２４年１月１日—１２月３１日", "2024-01-01", "2024-12-31"),
        ("2024年1月1日至2024年12月30日", "2024-01-01", "2024-12-30"),
        ("2024年1月1日至2024年13月31日", "2024-01-01", None),
        ("截至2024年12月31日", None, None),
    ],
)
def test_the_period_is_kept_as_printed(text: str, first: str | None, last: str | None) -> None:
    assert facts.period([None, text]) == {"from": first, "to": last}


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("根据国办公开办函〔2021〕30号要求", ["国办公开办函〔2021〕30号"]),
        (
            "通知》（国办公开办函[2021]30号）和国办函【2020】109号",
            ["国办公开办函〔2021〕30号", "国办函〔2020〕109号"],
        ),
        ("（国办公开办函〔2021〕30号），国办公开办函〔2021〕30号", ["国办公开办函〔2021〕30号"]),
        ("云政办发（2023）第7号", ["云政办发〔2023〕7号"]),
        ("2023年印发30号文", []),
    ],
)
def test_notices_cited_are_listed_once_in_one_writing(text: str, cited: list[str]) -> None:
    assert facts.cites([text, None]) == cited


def test_the_sentence_on_the_electronic_edition_is_found() -> None:
    text = "本报告由办公室编制。本报告电子版可在网站下载。如有疑问请来电。"
    assert facts.download([None, text]) == "本报告电子版可在网站下载。"
    assert facts.download(["电子版另行制作。"]) is None


def test_a_line_that_ends_without_a_stop_goes_on_in_the_next() -> None:
    assert list(facts.sentences("程度还\n需要拓展。\n下一步")) == ["程度还需要拓展。", "下一步"]
    assert list(facts.sentences(None)) == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("本报告仅统计局机关数据。", "organ"),
        ("明岚县气象局（机关）", "organ"),
        ("数据仅含局本级，不含下属单位。", "organ"),
        ("本报告只统计县本级，不含各乡镇。", "own_level"),
        ("明岚县人民政府（本级）", "own_level"),
        ("明岚县水利局（本级）", "organ"),
        ("所列数据仅包括市政府本级。", "own_level"),
        ("本报告汇总了全县各乡镇、各部门数据。", "area"),
        ("所列数据为本系统汇总。", "system"),
        ("不仅公开机关文件，也公开其他。", None),
        ("本报告由办公室编制。", None),
    ],
)
def test_the_scope_is_told_only_where_the_report_says_so(text: str, scope: str | None) -> None:
    assert facts.scope([text]) == scope


@pytest.mark.parametrize(
    ("text", "notices", "charged", "collected"),
    [
        ("本年度未收取信息处理费。", None, None, 0),
        ("未发出收费通知，未收取信息处理费。", 0, None, 0),
        ("没有发出信息处理费收费通知。", 0, None, None),
        ("本年度没有产生信息处理费。", None, None, 0),
        ("发出收费通知3件，总金额200元，实际收取200元。", 3, 200, 200),
        (
            "发出信息处理费收费通知的件数为 3 件，总金额为 1,200 元，实际收取的总金额为 900.5 元。",
            3,
            1200,
            900.5,
        ),
        ("共发出2份收费通知，收取信息处理费共计400元。", 2, None, 400),
        ("收取信息处理费0元。", None, None, 0),
        ("实际收取信息处理费0.2万元。", None, None, 2000),
        ("信息处理费：通知2件，应收取90元。", 2, 90, None),
        ("全市收取信息处理费300元，其中市本级100元。", None, None, 300),
        ("行政事业性收费按规定公示。", None, None, None),
    ],
)
def test_the_fee_is_a_number_only_where_the_words_are_plain(
    text: str, notices: int | None, charged: float | None, collected: float | None
) -> None:
    expected: dict[str, Any] = {
        "statement": text,
        "notices": notices,
        "charged": charged,
        "collected": collected,
    }
    assert facts.processing_fee(text, 2024) == expected


def test_sentences_on_other_matters_are_no_statement_on_the_fee() -> None:
    told = facts.processing_fee("没有其他事项。\n本机关未收取信息处理费。\n电子版可下载。", 2024)
    assert told["statement"] == "本机关未收取信息处理费。"
    assert facts.processing_fee("无。", 2024)["statement"] is None
    assert facts.processing_fee(None, 2024)["statement"] is None


@pytest.mark.parametrize("amounts", [(100, 200), (200, 100)])
def test_two_different_numbers_are_none(amounts: tuple[int, int]) -> None:
    told = facts.processing_fee(
        "甲实际收取{}元信息处理费，乙实际收取{}元信息处理费。".format(*amounts), 2024
    )
    assert told["collected"] is None


def test_the_fee_is_found_in_traditional_characters() -> None:
    assert facts.processing_fee("全年未收取信息處理費。", 2024)["statement"]
    assert facts.processing_fee("無收費情況。", 2024)["statement"]


def test_whole_numbers_of_the_fee_have_no_fraction() -> None:
    told = facts.processing_fee("实际收取信息处理费0.2万元。", 2024)
    assert isinstance(told["collected"], int)


def test_the_fee_may_be_stated_in_another_section() -> None:
    overview = "公开信息12条。全年没有收取信息处理费。"
    fee = facts.processing_fee("无。", 2024, [None, overview])
    assert fee == {
        "statement": "全年没有收取信息处理费。",
        "notices": None,
        "charged": None,
        "collected": 0,
    }
    assert facts.processing_fee("无。", 2024, ["行政许可收费按规定公示。"])["statement"] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "全年未收取信息公开处理费。",
        "收到政府信息公开申请7件，也未收取费用。",
        "依申请公开7件，收费0元。",
    ],
)
def test_the_fee_by_other_names(sentence: str) -> None:
    for fee in (
        facts.processing_fee(sentence, 2024),
        facts.processing_fee("无。", 2024, ["公开信息12条。", sentence]),
    ):
        assert fee["statement"] == sentence
        assert fee["collected"] == 0


def test_fees_for_other_matters_are_no_statement() -> None:
    told = facts.processing_fee("代收垃圾处理费3万元。", 2024, ["收取污水处理费9万元。"])
    assert told["statement"] is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("青禾县水利局 2025年1月20日", "青禾县水利局"),
        ("落款 青禾县水利局二〇二五年一月二十日 ", "青禾县水利局"),
        (" 2025-01-20", ""),
        ("青禾县水利局 ", "青禾县水利局"),
        # made to keep us busy
        (" " * 20_000, ""),
        ("局" + " " * 20_000 + "局", "局" + " " * 20_000 + "局"),
    ],
    ids=range(6),
)
def test_a_name_is_told_from_the_day_behind_it(line: str, name: str) -> None:
    assert facts.cut_day(line) == name
