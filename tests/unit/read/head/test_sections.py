from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Block, Grid, Paragraph
from zfxxgk.read.head.sections import find_sections

GRID = Grid(())
KEYS = [
    "overview",
    "proactive_disclosure",
    "requests",
    "disputes",
    "problems_and_improvements",
    "other_matters",
]
OFFICIAL = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]


def body(titles: list[str]) -> list[Block]:
    """A report with these titles, a table in the middle three sections and prose in the others."""
    found: list[Block] = []
    for number, title in enumerate(titles):
        content = GRID if number in (1, 2, 3) else Paragraph(f"第{number}段的文字写在这里。")
        found.extend([Paragraph(title), content])
    return found


def starts(blocks: list[Block]) -> dict[str, int]:
    return {key: section.heading.index for key, section in find_sections(blocks).sections.items()}


@pytest.mark.parametrize(
    "titles",
    [
        OFFICIAL,
        [title.split("、", 1)[1] for title in OFFICIAL],
        [title.replace("、", "．", 1) for title in OFFICIAL],
        [f"第{title[0]}部分　{title[2:]}" for title in OFFICIAL],
        [title.replace("、", "、 ", 1) for title in OFFICIAL],
        [title + "：" for title in OFFICIAL],
        [
            "一、总体情况",
            "二、行政机关主动公开政府信息情况",
            "三、行政机关收到和处理政府信息公开申请情况",
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "五、政府信息公开工作存在的主要问题及改进情况",
            "六、其他需要报告的事项",
        ],
        [
            "一、总体情况",
            "二、主动公开政府信息的情况",
            "三、收到和办理政府信息公开申请的情况",
            "四、行政复议和行政诉讼情况",
            "五、存在问题和改进措施",
            "六、其他需要说明的事项",
        ],
    ],
)
def test_sections_are_found_in_every_usual_wording(titles: list[str]) -> None:
    assert starts(body(titles)) == dict(zip(KEYS, range(0, 12, 2), strict=True))


def test_a_table_of_contents_does_not_win() -> None:
    contents: list[Block] = [Paragraph(f"{title}………{n}") for n, title in enumerate(OFFICIAL, 1)]
    assert starts([*contents, *body(OFFICIAL)]) == dict(zip(KEYS, range(6, 18, 2), strict=True))


def test_a_part_of_the_overview_is_not_taken_for_section_two() -> None:
    blocks = body(OFFICIAL)
    blocks.insert(1, Paragraph("（一）主动公开政府信息情况", heading=True))
    assert starts(blocks)["proactive_disclosure"] == 3


def test_a_mention_in_prose_is_no_heading() -> None:
    blocks = body(OFFICIAL)
    blocks.insert(
        1, Paragraph("存在的主要问题及改进情况见第五部分，其他需要报告的事项见第六部分。")
    )
    assert starts(blocks)["problems_and_improvements"] == 9


def test_a_missing_section_leaves_the_others() -> None:
    blocks = body(OFFICIAL)
    del blocks[8:10]
    assert list(starts(blocks)) == [key for key in KEYS if key != "problems_and_improvements"]


def test_nothing_is_found_in_nothing() -> None:
    assert find_sections([]).sections == {}
    assert len(find_sections([Paragraph("文字。")]).before) == 1


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("六、其他需要报告的事项：无。", ""),
        ("六、其他需要报告的事项。无。", ""),
        ("六、其他需要报告的事项　无。", ""),
        ("六、其他需要报告的事项无。", "六、其他需要报告的事项"),
    ],
)
def test_a_heading_may_run_into_its_text(line: str, lead: str) -> None:
    blocks = [*body(OFFICIAL[:5]), Paragraph(line, lead=lead)]
    section = find_sections(blocks).sections["other_matters"]
    assert section.heading is not None
    assert section.heading.printed == "六、其他需要报告的事项"
    assert [paragraph.text for paragraph in section.paragraphs()] == ["无。"]


def test_section_one_without_its_heading_begins_with_its_first_part() -> None:
    title = "明岚县财政局2023年政府信息公开工作年度报告"
    lines = [title, "内容如下。", "（一）主动公开。发布信息8条。", "（二）依申请公开。无。"]
    outline = find_sections([*map(Paragraph, lines), *body(OFFICIAL[1:])])
    overview = outline.sections["overview"]
    assert overview.heading is None
    assert [paragraph.text for paragraph in overview.paragraphs()] == lines[2:]
    assert len(outline.before) == 2
    assert next(iter(outline.sections)) == "overview"


def test_headings_repeated_many_thousand_times_are_still_one_section() -> None:
    blocks = body(OFFICIAL) + [Paragraph(OFFICIAL[2]), Paragraph(OFFICIAL[0])] * 5_000
    assert starts(blocks) == {key: 2 * number for number, key in enumerate(KEYS)}


WORDED = {
    "一": [
        "2023年政府信息公开总体情况",
        "概述",
        "概况",
        "工作概况",
        "基本情况",
        "工作开展情况",
        "主要工作情况",
        "政府信息公开工作总体情况",
        "2023年度工作综述",
        "总体工作情况",
        "年度工作回顾",
        "我局政府信息公开工作基本情况",
        "政务公开工作开展情况",
        "综述",
        "组织领导和制度建设情况",
        "主要做法及成效",
        "工作总结",
        "引言",
        "领导重视，机制健全",
        "政府信息主动公开和依申请公开总体情况",
    ],
    "五": [
        "工作不足和下一步打算",
        "不足之处与改进",
        "存在不足及改进方向",
        "问题与对策",
        "下一步工作",
        "存在的困难与努力方向",
        "薄弱环节及整改举措",
        "2024年工作思路",
        "存在短板及提升措施",
        "工作展望",
        "主要问题",
        "整改情况",
        "差距和今后打算",
        "问题及建议",
        "需要改进的方面",
        "问题不足和2024年重点工作",
        "信息公开保障方面的不足与改进",
    ],
    "六": [
        "其他",
        "信息处理费收取情况",
        "附注",
        "其它情况",
        "收费情况",
        "需要说明的问题",
        "补充说明",
        "信息处理费及其他",
        "政府信息公开收费及减免情况",
        "说明",
        "其他工作",
        "重要事项说明",
        "备注",
        "依申请公开收费情况",
        "其他有关事项",
        "数据说明",
    ],
}
CASES = [(numeral, words) for numeral, titles in WORDED.items() for words in titles]


@pytest.mark.parametrize(("numeral", "words"), CASES)
@pytest.mark.parametrize("shape", ["{}、{}", "第{}部分　{}", "{}．{}：", "{}、{}………3"])
def test_a_heading_in_sequence_is_its_section_by_any_words(
    numeral: str, words: str, shape: str
) -> None:
    titles = [title if title[0] != numeral else shape.format(numeral, words) for title in OFFICIAL]
    assert starts(body(titles)) == dict(zip(KEYS, range(0, 12, 2), strict=True))


@pytest.mark.parametrize("line", ["六、其他：无。", "六、其他。无", "六、附注 无。"])
def test_such_a_heading_may_run_into_its_text(line: str) -> None:
    section = find_sections([*body(OFFICIAL[:5]), Paragraph(line)]).sections["other_matters"]
    assert [paragraph.text.rstrip("。") for paragraph in section.paragraphs()] == ["无"]


def test_all_three_sections_of_prose_may_have_their_own_words() -> None:
    own = {"一": "一、概述", "五": "五、问题与对策", "六": "六、其他"}
    titles = [own.get(title[0], title) for title in OFFICIAL]
    assert starts(body(titles)) == dict(zip(KEYS, range(0, 12, 2), strict=True))


@pytest.mark.parametrize(
    ("at", "line", "key"),
    [
        (0, "一、主动公开情况", "overview"),
        (0, "一、依申请公开情况", "overview"),
        (0, "一、2023年，我局公开信息10条，收到申请3件。", "overview"),
        (4, "五、行政复议、行政诉讼情况", "problems_and_improvements"),
        (4, "五、监督保障", "problems_and_improvements"),
        (5, "六、下一步工作打算", "other_matters"),
        (5, "六、改进措施", "other_matters"),
        (5, "六、附件", "other_matters"),
        (5, "六、联系方式", "other_matters"),
        (5, "六、相关链接", "other_matters"),
        (5, "七、说明", "other_matters"),
        (5, "（六）说明", "other_matters"),
    ],
)
def test_a_line_that_is_plainly_something_else_is_no_such_heading(
    at: int, line: str, key: str
) -> None:
    assert key not in starts(body([*OFFICIAL[:at], line, *OFFICIAL[at + 1 :]]))


def test_numbers_within_a_section_are_no_headings_of_others() -> None:
    blocks = body(OFFICIAL)
    lists = [
        Paragraph(line) for line in ("一、公开不及时", "二、解读不足", "五、更新慢", "六、加强")
    ]
    blocks[10:10] = lists
    assert starts(blocks) == {key: 2 * n + 4 * (n == 5) for n, key in enumerate(KEYS)}


def test_numbers_may_be_ahead_of_the_form_where_the_words_are_plain() -> None:
    more = [
        "一、编制说明",
        "二、概述",
        *(f"{'三四五'[n]}、{OFFICIAL[n + 1][2:]}" for n in range(3)),
    ]
    found = starts([*body(more[:1]), *body([*more[1:], "六、问题", "七、其他"])])
    assert found == {key: 2 + 2 * n for n, key in enumerate(KEYS)}
    split = starts(body([*OFFICIAL[:4], "五、主要问题", "六、改进措施", "七、其他"]))
    assert (split["problems_and_improvements"], split["other_matters"]) == (8, 12)


def test_a_heading_by_its_number_alone_needs_the_section_beside_it() -> None:
    blocks = body(["一、概述", OFFICIAL[2], "五、问题与对策", "六、其他"])
    assert list(starts(blocks)) == ["requests"]
