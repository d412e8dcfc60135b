from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from zfxxgk.read.formats.document import Paragraph, Place
from zfxxgk.read.head.mentions import (
    Mention,
    Self,
    find_contact,
    find_elsewhere,
    find_in_preamble,
    find_in_section_one,
    find_signature,
)

Find = Callable[[Sequence[Paragraph], Self], Mention | None]


def found(find: Find, *lines: str, beside: str = "") -> str | None:
    paragraphs = [Paragraph(line, Place(line=n)) for n, line in enumerate(lines, 1)]
    mention = find(paragraphs, Self([*lines, beside]))
    return mention.name if mention else None


@pytest.mark.parametrize(
    "text",
    [
        "本报告由明岚县财政局按照《条例》编制。",
        "本年度报告由明岚县财政局编制，包括六个部分。",
        "本报告由明岚县财政局办公室负责编制。",
        "明岚县财政局现将2023年政府信息公开情况公布如下。",
        "现将明岚县财政局2023年度政府信息公开工作年度报告予以公布。",
        "根据《条例》，现公布明岚县财政局2023年政府信息公开工作年度报告。",
        "依照《条例》，特向社会公布2023年度明岚县财政局政府信息公开年度报告。",
        "现将明岚县财政局2023年政府信息公开工作情况报告如下：",
        "结合明岚县财政局工作实际，形成本报告。",
        "明岚县财政局按照《条例》要求编制本报告。",
        "明岚县财政局政府信息公开工作年度报告依照《条例》编成。",
        "2023年，明岚县财政局围绕中心工作推进公开，现将情况报告如下：",
    ],
)
def test_the_preamble_names_the_maker(text: str) -> None:
    assert found(find_in_preamble, text) == "明岚县财政局"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("现公布明岚县机构编制委员会办公室2023年信息公开年报。", "明岚县机构编制委员会办公室"),
        ("本报告由澜汀区人民政府柳湖街道办事处编制。", "澜汀区人民政府柳湖街道办事处"),
        ("本报告由澜汀市公安局柳湖分局编制。", "澜汀市公安局柳湖分局"),
        ("2023年，国家税务总局明岚县税务局（以下简称我局）推进公开。", "国家税务总局明岚县税务局"),
        ("依据《条例》，澜汀市环保局高新分局编制了本报告。", "澜汀市环保局高新分局"),
        ("2023年，澜汀开发区管理委员会围绕招商推进公开。", "澜汀开发区管理委员会"),
        ("2023年，明岚县公安局交通警察大队推进公开。", "明岚县公安局交通警察大队"),
        ("梳理编制澜汀海关关区2023年政府信息公开工作年度报告。", "澜汀海关关区"),
        ("现公布昌禾镇人民政府2023年政府信息公开工作年度报告。", "昌禾镇人民政府"),
        ("本報告由明嵐縣財政局編製。", "明嵐縣財政局"),
    ],
)
def test_long_and_unusual_names_are_whole(text: str, name: str) -> None:
    assert found(find_in_preamble, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "现公布我局政府信息公开工作年度报告。",
        "本报告由本机关按照《条例》编制。",
        "按照明岚县人民政府办公室关于做好年度报告的通知编制本报告。",
        "根据《中华人民共和国政府信息公开工作年度报告格式》编制。",
        "按照县政府办公室要求，2023年政府信息公开工作年度报告如下。",
        "2023年，在明岚县人民政府的正确领导下，各项工作稳步推进。",
    ],
)
def test_words_for_oneself_and_for_others_are_no_names(text: str) -> None:
    assert found(find_in_preamble, text) is None


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["2023年，明岚县财政局坚持应公开尽公开。"], "明岚县财政局"),
        (["2023年，区城乡建设局围绕旧改公开信息。"], "区城乡建设局"),
        (["2023年，在县委、县政府领导下，明岚县财政局公开信息。"], "明岚县财政局"),
        (["今年以来，按照县政府办公室要求，明岚县财政局公开信息。"], "明岚县财政局"),
        (["县统计局年初印发方案。", "（一）主动公开", "发布信息8条。"], "县统计局"),
        (
            ["2023年，澜汀区人民政府柳湖街道办事处公开信息。", "柳湖街道办事处收到申请3件。"],
            "澜汀区人民政府柳湖街道办事处",
        ),
        (["2023年，在县委、县政府领导下，我局发布信息8条。"], None),
        (["2023年，明岚县人民政府办公室印发要点。"], None),
        (["2023年，明岚县人民政府办公室推进公开，我局认真落实。"], None),
        (["2023年，明岚县财政局推进公开。2023年，明岚县水利局配合。"], None),
        (["2023年，明岚县发改委员会、明岚县粮食局合署办公。"], None),
    ],
)
def test_section_one_names_the_one_that_acts(lines: list[str], name: str | None) -> None:
    assert found(find_in_section_one, *lines) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("如有疑问，请与明岚县财政局办公室联系，电话：0000-1。", "明岚县财政局"),
        ("如有疑问，请联系：明岚县水务局党政办公室，电话0000。", "明岚县水务局"),
        ("如有疑问，请与昌禾镇党政综合办公室联系。", "昌禾镇"),
        ("联系地址：明岚县财政局（河西路6号）。", "明岚县财政局"),
        ("联系地址：明岚县昌禾镇，电话0000。", None),
        ("联系单位：明岚县财政局，地址：河西路6号。", "明岚县财政局"),
        ("如有疑问，请与明岚县人民政府办公室联系。", None),
        ("如有疑问，请与局办公室联系。", None),
    ],
)
def test_the_contact_is_an_office_but_not_its_inner_one(text: str, name: str | None) -> None:
    assert found(find_contact, text) == name


def test_the_contact_is_none_where_the_text_speaks_of_another_kind_of_organ() -> None:
    text = "如有疑问，请与明岚县财政局联系。"
    assert found(find_contact, text, beside="我镇发布信息8条。") is None
    assert found(find_contact, text, beside="我局发布信息8条。") == "明岚县财政局"


def test_the_signature_stands_above_a_date() -> None:
    assert found(find_signature, "无。", "明岚县财政局", "2024年1月8日") == "明岚县财政局"
    assert found(find_signature, "无。", "明岚县财政局 2024年1月8日") == "明岚县财政局"
    assert found(find_signature, "无。", "明岚县财政局") is None
    assert found(find_signature) is None


def test_outside_the_report_only_a_full_name_counts() -> None:
    own = Self(["我局"])
    found = [
        find_elsewhere([text], "file_name", own) for text in ("明岚县财政局", "财政局", "定稿")
    ]
    assert [each.name if each else None for each in found] == ["明岚县财政局", None, None]


def test_a_mention_leads_back_to_its_line() -> None:
    lines = [Paragraph("内容如下。"), Paragraph("本报告由明岚县财政局编制。", Place(line=7))]
    found = find_in_preamble(lines, Self([]))
    assert found == ("明岚县财政局", "preamble", lines[1])
    assert found.place == Place(line=7)
