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
