from __future__ import annotations

from collections.abc import Callable

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Block, Cell, Grid, Paragraph, Place
from zfxxgk.read.formats.markdown import read
from zfxxgk.read.head.sections import find_sections
from zfxxgk.read.tables.find import (
    COPY,
    FEWEST_ROWS,
    count_evidence,
    drop_copy,
    extract_prose,
    find_grids,
    refuse_without_table,
)
from zfxxgk.spec.labels import Text


def blocks_of(text: str) -> tuple[Block, ...]:
    return read(text, "x").blocks


def test_a_single_column_is_text_whatever_its_lines_are() -> None:
    lines = ("2025年3月20日", "无", "新收 3")
    cells = tuple(Cell(row, 1, 1, 1, text, Place(row=row)) for row, text in enumerate(lines, 1))
    found = extract_prose([Grid(cells, Place(table=1))])
    assert [(type(each), each.text) for each in found if isinstance(each, Paragraph)] == [
        (Paragraph, text) for text in lines
    ]


def refusal(any_grid: bool, pictures: int = 0, rows: int = 0) -> Text:
    with pytest.raises(InputError) as caught:
        refuse_without_table(any_grid, pictures, rows)
    return caught.value.text


def grids_of(text: str) -> list[Grid]:
    return list(read(text, "x").grids())


def numbers(found: dict[str, tuple[Grid, ...]]) -> dict[str, list[int | None]]:
    return {key: [grid.place.table for grid in grids] for key, grids in found.items()}


def test_fragments_go_to_the_table_they_belong_to(town: str) -> None:
    blocks = blocks_of(town)
    assert numbers(find_grids(blocks, find_sections(blocks))) == {
        "proactive_disclosure": [1, 2],
        "requests": [3, 4, 5, 6, 7],
        "disputes": [8],
    }


def test_without_headings_the_words_of_the_tables_are_enough(town: str) -> None:
    blocks = tuple(block for block in blocks_of(town) if isinstance(block, Grid))
    assert numbers(find_grids(blocks, find_sections(blocks)))["requests"] == [3, 4, 5, 6, 7]


def test_a_fragment_with_a_piece_of_a_label_only_belongs_to_its_neighbours(town: str) -> None:
    piece = "|  |             | 权益              |   |   |   |   |   |   |   |"
    assert piece in town
    blocks = blocks_of(town.replace(piece, f"{piece}\n\n|  |  |\n|--|--|"))
    assert numbers(find_grids(blocks, find_sections(blocks)))["requests"] == [3, 4, 5, 6, 7, 8]


def test_a_table_in_the_prose_that_uses_the_same_words_is_left_alone(town: str) -> None:
    other = "| 类别 | 件数 |\n|---|---|\n| 行政许可 | 99 |\n| 行政处罚 | 98 |\n\n## 二、主动"
    blocks = blocks_of(town.replace("## 二、主动", other))
    assert numbers(find_grids(blocks, find_sections(blocks)))["proactive_disclosure"] == [2, 3]


def test_table_four_is_no_evidence_for_table_three(town: str) -> None:
    four = grids_of(town)[-1]
    assert count_evidence(four, "disputes") >= 2
    assert count_evidence(four, "requests") < 2
    assert count_evidence(four, "proactive_disclosure") == 0


def test_prose_inside_a_table_becomes_paragraphs_and_the_rest_stays() -> None:
    blocks = extract_prose(
        blocks_of(
            "| 二、主动公开政府信息情况 | |\n|---|---|\n| 规章 | 0 |\n| 行政许可 | 4 |\n"
            "| 全年未发生行政复议。 | |\n| 行政处罚 | 6 |\n"
        )
    )
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Grid", "Paragraph", "Grid"]
    grids = [block for block in blocks if isinstance(block, Grid)]
    assert [len(grid.rows) for grid in grids] == [2, 1]
    assert [grid.place.table for grid in grids] == [1, 1]


def test_headings_and_the_name_alone_in_a_row_are_prose() -> None:
    rows = [
        "明岚县财政局",
        "2024年政府信息公开工作年度报告",
        "（一）主动公开情况",
        "（五）监督保障",
    ]
    source = "".join(
        f"| {row} | |\n{'|---|---|' if n == 0 else ''}\n" for n, row in enumerate(rows)
    )
    blocks = extract_prose(blocks_of(source.replace("\n\n", "\n")))
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == rows


def test_captions_and_labels_alone_in_a_row_are_no_prose() -> None:
    source = "| 第二十条第（一）项 | |\n|---|---|\n| 开申请数量 | |\n| 权益 | |\n"
    blocks = blocks_of(source)
    assert extract_prose(blocks) == blocks


def test_a_document_of_paragraphs_is_left_as_it_is() -> None:
    blocks = (Paragraph("甲。"), Paragraph("乙。"))
    assert extract_prose(blocks) == blocks


def test_one_table_printed_twice_is_no_second_report(
    bureau: str, read: Callable[[str], object]
) -> None:
    start, end = bureau.index("<h2>四、"), bureau.index("<h2>五、")
    read(bureau[:end] + bureau[start:end] + bureau[end:])


# ---------------------------------------------------------------------- what cannot be read


@pytest.mark.parametrize(
    ("any_grid", "pictures", "zh", "en"),
    [
        (False, 2, "表格为图片，无法核对，请索取 Word 或网页文字版。",
         "The tables are pictures and cannot be checked. Ask for a Word or web version with "
         "tables as text."),
        (True, 0, "文件中有表格，但没有年度报告的表二、表三或表四。"
         "请确认这是政府信息公开工作年度报告。",
         "There are tables, but none is table 2, 3 or 4 of the annual report. Check that this is "
         "an annual report on government information disclosure."),
        (False, 0, "未找到表格。表格可能是图片或者在附件里，请使用带有文字表格的报告；"
         "也可能在转换格式时丢失，请从原件重新转换。",
         "No table was found. The tables may be images or stand in an attachment: use a report "
         "with tables as text. They may have been lost on conversion: convert the original "
         "again."),
    ],
)  # fmt: skip
def test_what_is_lacking_and_what_to_do_is_told(
    any_grid: bool, pictures: int, zh: str, en: str
) -> None:
    blocks = blocks_of("| 甲 | 1 |\n|---|---|\n" if any_grid else "甲\n")
    with pytest.raises(InputError) as caught:
        find_grids(blocks, find_sections(blocks), pictures)
    assert (caught.value.text.zh, caught.value.text.en) == (zh, en)
    assert refusal(any_grid, pictures) == caught.value.text


def test_tables_beside_pictures_are_not_said_to_be_pictures() -> None:
    assert refusal(True, 2) == refusal(True)
    assert refusal(False) != refusal(False, 1)


def test_two_reports_in_one_file_are_told_by_their_titles_and_places(town: str) -> None:
    lines = len(town.splitlines()) + 1
    blocks = blocks_of(f"{town.rstrip()}\n\n{town.replace('2023 年', '2022 年', 1)}")
    with pytest.raises(InputError) as caught:
        find_grids(blocks, find_sections(blocks))
    title = "昌禾镇人民政府 {} 年政府信息公开工作年度报告"
    assert caught.value.text.zh == (
        f"文件中有两份报告：“{title.format(2023)}”（第 1 行）；“{title.format(2022)}”"
        f"（第 {lines + 1} 行）。请分成两个文件后分别读取。"
    )
    assert caught.value.text.en.startswith(f"The file holds two reports: “{title.format(2023)}” (")
    assert caught.value.text.en.endswith("). Put each in a file of its own.")
    assert caught.value.place == f"第 {lines + 1} 行"


def test_two_reports_without_titles_are_told_by_their_tables(town: str) -> None:
    once, again = blocks_of(town), blocks_of(town)
    tables = [block for block in again if isinstance(block, Grid)]
    for blocks, words in (
        ([*(block for block in once if isinstance(block, Grid)), *tables], "表格（第 31 行）"),
        # The second has no title of its own.
        ([*once, *tables], "年度报告”（第 1 行）"),
    ):
        with pytest.raises(InputError) as caught:
            find_grids(blocks, find_sections(blocks))
        assert f"{words}；表格（第 31 行）。" in caught.value.text.zh
        assert caught.value.place == "第 31 行"


# ---------------------------------------------------------------------- one article twice


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [
        block.text if isinstance(block, Paragraph) else "".join(c.text for c in block.cells)
        for block in blocks
    ]


def test_the_second_of_two_equal_articles_is_left_out_with_its_prose(town: str) -> None:
    once = blocks_of(town)
    assert texts(drop_copy((*once, *blocks_of(town)))) == texts(once)
    menu, end = Paragraph("首页"), Paragraph("版权所有")
    twice = (menu, *once, menu, *blocks_of(town), menu, end)
    assert texts(drop_copy(twice)) == ["首页", *texts(once), "首页", "版权所有"]


def test_articles_that_differ_stay_two(town: str) -> None:
    once = blocks_of(town)
    for other in (
        town.replace("| 0 |", "| 1 |", 1),
        town.replace("全年在县政府", "本年在县政府", 1),
        town.replace("## 一、总体情况", "## 一、总体情况\n\n另一段。"),
    ):
        assert other != town
        both = (*once, *blocks_of(other))
        assert drop_copy(both) == both
    assert drop_copy((*once, once[-1])) == (*once, once[-1])
    grids = tuple(block for block in once if isinstance(block, Grid))
    assert drop_copy(grids * 2) == grids * 2


@pytest.mark.parametrize(("rows", "kept"), [(7, 2), (8, 1)])
def test_two_small_tables_alike_are_no_article(rows: int, kept: int) -> None:
    article = "# 昌禾镇年度报告\n\n| a | 1 |\n|---|---|\n" + "| a | 1 |\n" * (rows - 1)
    blocks = blocks_of(f"{article}\n{article}")
    # Two cells in each row, and the article twice.
    assert (2 * 2 * rows >= COPY) is (kept == 1)
    assert sum(isinstance(block, Grid) for block in drop_copy(blocks)) == kept


# ---------------------------------------------------------------------- table 4 cut by a page

TRACKS = "| 行政复议 | | | | |\n|---|---|---|---|---|\n"
OUTCOMES = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n"
VALUES = "| 1 | 2 | 3 | 4 | 10 |\n"


def disputes(*parts: str) -> list[int | None]:
    blocks = blocks_of("\n\n".join(parts))
    return numbers(find_grids(blocks, find_sections(blocks)))["disputes"]


def test_the_head_of_table_four_may_stand_on_the_page_before() -> None:
    assert disputes(TRACKS, OUTCOMES + VALUES) == [1, 2]
    assert disputes(TRACKS.replace("行政复议", "行政许可"), OUTCOMES + VALUES) == [2]
    assert disputes(TRACKS + VALUES, OUTCOMES + VALUES) == [2]
    assert disputes(TRACKS, "| 甲 | 乙 |\n|---|---|\n", OUTCOMES + VALUES) == [3]


def test_the_values_of_table_four_may_stand_on_the_page_after() -> None:
    values = f"{VALUES}|---|---|---|---|---|\n"
    assert disputes(OUTCOMES, values) == [1, 2]
    assert disputes(OUTCOMES, values.replace("10", "十件")) == [1]
    assert disputes(OUTCOMES, "以下为附表。", values) == [1]


def test_rows_in_the_text_that_cannot_be_read_are_told_with_what_can_be() -> None:
    for any_grid in (True, False):
        told = refusal(any_grid, rows=FEWEST_ROWS)
        assert f"{FEWEST_ROWS} 处行名" in told.zh
        assert all(form in told.zh for form in ("Markdown", "竖线", "制表符", "一格一行", "Word"))
        assert "No table was found" not in told.en
    assert "未找到表格" in refusal(False, rows=FEWEST_ROWS - 1).zh


def test_rows_without_any_form_are_counted_from_the_text() -> None:
    text = "规章0、0、0\n行政许可57 行政处罚\n行政处罚 8\n行政强制 2\n行政事业性收费 1.25\n"
    blocks = blocks_of(text)
    with pytest.raises(InputError) as caught:
        find_grids(blocks, find_sections(blocks))
    assert "4 处行名" in caught.value.text.zh
