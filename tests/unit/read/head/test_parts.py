from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head.parts import list_part_titles, opens_part, split_overview

KEYS = list(list_part_titles())


@pytest.mark.parametrize(
    "titles",
    [
        ["（一）主动公开政府信息情况", "（二）依申请公开", "（三）政府信息管理"],
        ["1.主动公开", "2.依申请公开情况", "3.政府信息资源管理情况"],
        ["主动公开情况", "依申请公开情况", "信息管理"],
    ],
)
def test_parts_of_the_overview_are_found_in_every_style(titles: list[str]) -> None:
    paragraphs = [Paragraph(text) for title in titles for text in (title, f"{title[-2:]}的文字。")]
    parts = split_overview(paragraphs)
    assert parts == {
        "proactive_disclosure": f"{titles[0][-2:]}的文字。",
        "on_request": f"{titles[1][-2:]}的文字。",
        "information_management": f"{titles[2][-2:]}的文字。",
        "platforms": None,
        "supervision": None,
    }


def test_a_part_may_begin_in_the_line_of_its_heading_and_go_on() -> None:
    parts = split_overview(
        [
            Paragraph("（四）平台建设。设查阅点一处。"),
            Paragraph("配有电脑。"),
            Paragraph("（五）监督保障全年培训。", lead="（五）监督保障"),
        ]
    )
    assert parts["platforms"] == "设查阅点一处。\n配有电脑。"
    assert parts["supervision"] == "全年培训。"


def test_a_blank_may_stand_within_a_heading() -> None:
    lines = [
        "（一）主动 公开。发布信息8条。",
        "（二）依 申请公开：收到申请1件。",
        "（三）信息管理 无。",
    ]
    parts = split_overview(map(Paragraph, lines))
    assert parts["proactive_disclosure"] == "发布信息8条。"
    assert parts["on_request"] == "收到申请1件。"
    assert parts["information_management"] == "无。"


def test_another_heading_of_the_same_style_ends_a_part() -> None:
    parts = split_overview(
        [
            Paragraph("（五）监督保障"),
            Paragraph("全年培训。"),
            Paragraph("（六）其他工作"),
            Paragraph("略。"),
        ]
    )
    assert parts["supervision"] == "全年培训。"


def test_a_heading_without_text_makes_no_part() -> None:
    assert set(split_overview([Paragraph("（一）主动公开")]).values()) == {None}


@pytest.mark.parametrize(
    "titles",
    [
        [
            "（一）持续加大主动公开力度",
            "（二）规范依申请公开答复",
            "（三）切实加强政府信息管理",
            "（四）公开平台建设不断完善",
            "（五）强化监督保障",
        ],
        [
            "（一）政府信息主动公开情况",
            "（二）政府信息公开申请情况",
            "（三）政府信息资源规范化管理",
            "（四）政务公开平台建设情况",
            "（五）监督保障等方面情况",
        ],
        [
            "1、努力践行主动公开",
            "2、畅通依申请公开渠道",
            "3、做好信息公开管理",
            "4、夯实平台",
            "5、监督保障到位",
        ],
        [
            "（一）主動公開情況",
            "（二）依申請公開",
            "（三）信息管理",
            "（四）平臺建設",
            "（五）監督保障",
        ],
    ],
)
@pytest.mark.parametrize("mark", ["", "。"])
def test_parts_under_headings_of_an_office_are_found(titles: list[str], mark: str) -> None:
    lines = [f"{title}{mark}第{n}段。" if mark else title for n, title in enumerate(titles)]
    texts = [(line,) if mark else (line, f"第{n}段。") for n, line in enumerate(lines)]
    parts = split_overview([Paragraph(line) for pair in texts for line in pair])
    assert parts == {key: f"第{n}段。" for n, key in enumerate(KEYS)}


def test_parts_on_one_line_are_cut() -> None:
    text = "（一）主动公开。发布8条。（二）依申请公开。收到3件。 （三）信息管理。专人负责。"
    parts = split_overview([Paragraph(text)])
    assert (parts["proactive_disclosure"], parts["on_request"]) == (
        "发布8条。",
        "收到3件。",
    )
    assert parts["information_management"] == "专人负责。"


def test_a_heading_of_two_parts_opens_both() -> None:
    parts = split_overview([Paragraph("（四）信息管理与监督保障。逐级审核。")])
    assert parts["information_management"] == parts["supervision"] == "逐级审核。"


def test_words_of_a_part_within_another_open_none() -> None:
    lines = ["（一）主动公开", "1.搭建平台，发布信息8条。", "2.强化监督保障", "主动公开信息8条"]
    parts = split_overview(map(Paragraph, lines))
    assert parts["proactive_disclosure"] == "\n".join(lines[1:])
    assert {parts[key] for key in KEYS[1:]} == {None}


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("（一）主动公开情况", True),
        ("（三）加强信息管理。专人负责。", True),
        ("主动公开情况", False),
        ("（一）予以公开", False),
        ("第二十条第（一）项", False),
        ("（一）建立专班。", False),
    ],
)
def test_a_numbered_heading_of_a_part_is_told(text: str, opens: bool) -> None:
    assert opens_part(Paragraph(text)) is opens
