"""Texts that are told twice follow each other, and all of them are printed."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from logic import call

from zfxxgk.read import read_bytes, read_path
from zfxxgk.read.head.facts import processing_fee
from zfxxgk.spec import schemas

ROOT = Path(__file__).resolve().parents[2]
WHOLE = "/overview/text"
ACTIVE, REQUESTS, PLATFORMS = (
    f"/overview/{key}" for key in ("proactive_disclosure", "on_request", "platforms")
)
SIX = "/other_matters/text"
FEE = "/other_matters/processing_fee"
STATEMENT = f"{FEE}/statement"


def typed(texts: dict[str, str], at: str, text: str) -> dict[str, str]:
    """*texts* after *text* was typed at *at*; what is empty is left out."""
    changed = {**texts, **call(["fields", "follow", texts, at, text])}
    return {at: text for at, text in changed.items() if text}


# ---------------------------------------------------------------------- section one


def test_the_whole_text_is_made_of_the_parts_with_their_headings() -> None:
    texts = typed(typed({}, PLATFORMS, "改版网站。"), ACTIVE, "公开信息8条。\n其中文件2份。")
    assert texts[WHOLE] == (
        "（一）主动公开\n公开信息8条。\n其中文件2份。\n（二）政府信息公开平台建设\n改版网站。"
    )
    assert WHOLE not in typed(typed(texts, ACTIVE, ""), PLATFORMS, "")


def test_the_parts_are_taken_out_of_a_whole_text_with_headings() -> None:
    whole = (
        "概述。\n（一）主动公开情况。公开8条。\n（二）平台建设\n改版网站。\n（三）工作亮点\n荣誉。"
    )
    texts = typed({}, WHOLE, whole)
    assert texts == {WHOLE: whole, ACTIVE: "公开8条。", PLATFORMS: "改版网站。"}
    texts = typed(texts, WHOLE, whole.replace("8条", "9条"))
    assert texts[ACTIVE] == "公开9条。"


def test_a_whole_text_without_headings_empties_no_part() -> None:
    texts = typed(typed({}, ACTIVE, "公开8条。"), PLATFORMS, "改版网站。")
    for whole in ("另写的。", ""):
        after = typed(texts, WHOLE, whole)
        assert (after[ACTIVE], after[PLATFORMS]) == ("公开8条。", "改版网站。")
        assert call(["overview", "lostParts", after]) == [ACTIVE, PLATFORMS]


def test_a_part_is_changed_within_the_whole_text_and_nothing_else_of_it() -> None:
    whole = "概述。\n一、主动公开政府信息情况\n公开8条。\n三、平台建设\n改版网站。"
    texts = typed({}, WHOLE, whole)
    changed = typed(texts, PLATFORMS, "新建专栏。")
    assert changed[WHOLE] == whole.replace("改版网站", "新建专栏")
    emptied = typed(changed, PLATFORMS, "")
    assert emptied[WHOLE] == whole.replace("\n改版网站。", "\n")
    assert typed(emptied, PLATFORMS, "再建。")[WHOLE] == whole.replace("改版网站", "再建")


def test_a_part_below_a_heading_in_other_words_is_changed_where_it_stands() -> None:
    whole = "一是持续加大公开力度\n公开8条。\n二是规范答复\n公开9条。"
    texts = {WHOLE: whole, ACTIVE: "公开8条。", REQUESTS: "公开"}
    assert typed(texts, ACTIVE, "公开7条。")[WHOLE] == whole.replace("8", "7")
    assert typed(texts, REQUESTS, "答复")[WHOLE] == whole


def test_a_part_that_the_whole_text_lacks_is_told() -> None:
    report = schemas.example("form-2021")
    report["overview"]["text"] = "另写的。"
    state = call(["state", "load", report])
    told = call(["state", "faultOf", WHOLE, state])
    assert (
        "全文里没有上面“主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障”栏"
        in told
    )
    texts = typed(state["texts"], ACTIVE, "改了。")
    assert texts[WHOLE] == "另写的。"
    again = call(["overview", "composed", texts])
    assert call(["overview", "lostParts", {**texts, WHOLE: again}]) == []


LINES = st.sampled_from(
    [
        "（一）主动公开",
        "（二）依申请公开情况。办结2件",
        "三、平台建设",
        "监督保障",
        "（四）其他",
        "正文。",
        "",
        "1.主动公开",
    ]
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_a_text_that_is_cut_at_its_headings_is_the_same_when_joined(whole: str) -> None:
    pieces = call(["overview", "piecesOf", whole])
    assert "\n".join(p["heading"] + p["between"] + p["text"] for p in pieces) == whole


@given(st.lists(LINES, max_size=6).map("\n".join))
def test_of_the_whole_text_nothing_is_lost_but_what_a_part_replaces(whole: str) -> None:
    texts = typed({}, WHOLE, whole)
    after = Counter(typed(texts, ACTIVE, "新。").get(WHOLE, "").split("\n"))
    own = texts.get(ACTIVE, "").split("\n")
    assert Counter(filter(None, whole.split("\n"))) - Counter(own) <= after + Counter(
        line for line in whole.split("\n") if own[0] and own[0] in line
    )


def test_the_parts_are_the_headings_that_the_reader_of_documents_reads() -> None:
    report = read_path(ROOT / "examples" / "changhe-town-2023.md").report
    texts = typed({}, WHOLE, report["overview"]["text"])
    for part, text in report["overview"].items():
        assert texts[f"/overview/{part}"] == text, part


# ---------------------------------------------------------------------- the fee


def test_the_statement_follows_the_text_of_section_six_until_it_is_written_by_itself() -> None:
    text = "无其他事项。本年度没有收取信息处理费。"
    texts = typed({}, SIX, text)
    assert texts == {SIX: text, STATEMENT: "本年度没有收取信息处理费。"}
    assert typed(texts, SIX, "无。") == {SIX: "无。"}
    own = typed(texts, STATEMENT, "未收费。")
    assert typed(own, SIX, "无。") == {SIX: "无。", STATEMENT: "未收费。"}


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        (
            ("2", "300", "200.5"),
            "本年度发出信息处理费收费通知2件，应收金额300元，实收金额200.5元。",
        ),
        (("0", "0", "0"), "本年度未发出信息处理费收费通知，未收取信息处理费。"),
        (("0", "", ""), "本年度未发出信息处理费收费通知。"),
        (("", "", "0"), "本年度未收取信息处理费。"),
        (("", "300", "200"), "本年度信息处理费应收金额300元，实收金额200元。"),
        (("3", "", ""), "本年度发出信息处理费收费通知3件。"),
        (("", "", ""), None),
        (("abc", "", ""), None),
    ],
)
def test_numbers_alone_are_a_statement(numbers: tuple[str, ...], sentence: str | None) -> None:
    texts: dict[str, str] = {}
    for key, number in zip(("notices", "charged", "collected"), numbers, strict=True):
        texts = typed(texts, f"{FEE}/{key}", number)
    assert texts.get(STATEMENT) == sentence
    if sentence:
        read = processing_fee(sentence, 2024)
        assert read["statement"] == sentence
        for key, number in zip(("notices", "charged", "collected"), numbers, strict=True):
            if number and float(number):
                assert read[key] == float(number)  # type: ignore[literal-required]


def lines(report: Any, *texts: dict[str, str]) -> list[str]:
    """The paragraphs of the Word document; those in bold begin with *."""
    steps: list[list[Any]] = [["state", "load", report]]
    steps += [["state", "withTexts", "$", each] for each in texts]
    data = base64.b64decode(call(*steps, ["docx", "makeDocx", "$"]))
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    found = re.findall(r"<w:p>(.*?)</w:p>", re.sub(r"<w:tbl>.*?</w:tbl>", "", xml))
    return [
        ("*" if "<w:b/>" in each else "") + "".join(re.findall(r"<w:t [^>]*>(.*?)</w:t>", each))
        for each in found
    ]


def test_what_the_text_of_section_six_does_not_say_of_the_fee_is_printed_below_it() -> None:
    report = schemas.example("form-2021")
    sentence = report["other_matters"]["text"]
    assert lines(report)[-1] == sentence
    assert lines(report, {SIX: "无。"})[-2:] == ["无。", sentence]
    elsewhere = {SIX: "无。", WHOLE: f"概述。{sentence}"}
    assert lines(report, elsewhere)[-2:] == ["*六、其他需要报告的事项", "无。"]
    assert lines(report, {f"{FEE}/notices": "4"})[-2:] == [
        sentence,
        "本年度发出信息处理费收费通知4件，应收金额300元，实收金额200元。",
    ]
    numbers = {f"{FEE}/{key}": "0" for key in ("notices", "charged", "collected")}
    text = "本年度没有收取信息处理费。"
    assert lines(report, {SIX: text, STATEMENT: text, **numbers})[-2:] == [
        "*六、其他需要报告的事项",
        text,
    ]


# ---------------------------------------------------------------------- on paper


def test_the_way_to_the_electronic_version_stands_behind_the_preamble_once() -> None:
    report = schemas.example("form-2021")
    way = "本报告电子版可在澄湖县人民政府网站下载。"
    printed = lines(report, {"/download": way})
    assert printed[1:4] == [report["preamble"], way, "*一、总体情况"]
    assert lines(report, {"/download": way, "/preamble": f"前言。{way}"})[1:3] == [
        f"前言。{way}",
        "*一、总体情况",
    ]


def test_the_parts_of_section_one_have_headings_on_paper() -> None:
    report = schemas.example("form-2021")
    printed = lines(report)
    assert printed[2:6] == [
        "*一、总体情况",
        "*（一）主动公开",
        report["overview"]["proactive_disclosure"],
        "*（二）依申请公开",
    ]
    own = {WHOLE: "一、主动公开情况。公开8条。\n二、监督保障\n培训2次。"}
    assert lines(report, own)[3:6] == ["一、主动公开情况。公开8条。", "*二、监督保障", "培训2次。"]


def test_a_report_typed_on_the_page_is_read_back_with_its_parts_and_its_fee() -> None:
    report = schemas.example("form-2021")
    texts: dict[str, str] = {}
    for at, text in (
        (ACTIVE, "公开信息8条。"),
        (REQUESTS, "新收申请85件。"),
        (SIX, "无。"),
        (f"{FEE}/notices", "2"),
        (f"{FEE}/charged", "300"),
    ):
        texts = typed(texts, at, text)
    state = call(["state", "load", report])
    kept = {
        at: text
        for at, text in state["texts"].items()
        if not at.startswith(("/overview", "/other"))
    }
    state["texts"] = {**kept, **texts}
    read = read_bytes(base64.b64decode(call(["docx", "makeDocx", state])), "report.docx").report
    assert read["overview"]["proactive_disclosure"] == "公开信息8条。"
    assert read["overview"]["on_request"] == "新收申请85件。"
    assert read["overview"]["text"] == texts[WHOLE]
    fee = read["other_matters"]["processing_fee"]
    assert (fee["notices"], fee["charged"], fee["statement"]) == (2, 300, texts[STATEMENT])
