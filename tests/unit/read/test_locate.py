from __future__ import annotations

from collections.abc import Callable

from zfxxgk.read.document import Block, Grid, Paragraph
from zfxxgk.read.locate import evidence, locate, loosen
from zfxxgk.read.markdown import read
from zfxxgk.read.sections import outline


def blocks_of(text: str) -> tuple[Block, ...]:
    return read(text, "x").blocks


def grids_of(text: str) -> list[Grid]:
    return list(read(text, "x").grids())


def numbers(found: dict[str, tuple[Grid, ...]]) -> dict[str, list[int | None]]:
    return {key: [grid.place.table for grid in grids] for key, grids in found.items()}


def test_fragments_go_to_the_table_they_belong_to(town: str) -> None:
    blocks = blocks_of(town)
    assert numbers(locate(blocks, outline(blocks))) == {
        "proactive_disclosure": [1, 2],
        "requests": [3, 4, 5, 6, 7],
        "disputes": [8],
    }


def test_without_headings_the_words_of_the_tables_are_enough(town: str) -> None:
    blocks = tuple(block for block in blocks_of(town) if isinstance(block, Grid))
    assert numbers(locate(blocks, outline(blocks)))["requests"] == [3, 4, 5, 6, 7]


def test_a_fragment_with_a_piece_of_a_label_only_belongs_to_its_neighbours(town: str) -> None:
    piece = "|  |             | 权益              |   |   |   |   |   |   |   |"
    assert piece in town
    blocks = blocks_of(town.replace(piece, f"{piece}\n\n|  |  |\n|--|--|"))
    assert numbers(locate(blocks, outline(blocks)))["requests"] == [3, 4, 5, 6, 7, 8]


def test_a_table_in_the_prose_that_uses_the_same_words_is_left_alone(town: str) -> None:
    other = "| 类别 | 件数 |\n|---|---|\n| 行政许可 | 99 |\n| 行政处罚 | 98 |\n\n## 二、主动"
    blocks = blocks_of(town.replace("## 二、主动", other))
    assert numbers(locate(blocks, outline(blocks)))["proactive_disclosure"] == [2, 3]


def test_table_four_is_no_evidence_for_table_three(town: str) -> None:
    four = grids_of(town)[-1]
    assert evidence(four, "disputes") >= 2
    assert evidence(four, "requests") < 2
    assert evidence(four, "proactive_disclosure") == 0


def test_prose_inside_a_table_becomes_paragraphs_and_the_rest_stays() -> None:
    blocks = loosen(
        blocks_of(
            "| 二、主动公开政府信息情况 | |\n|---|---|\n| 规章 | 0 |\n| 行政许可 | 4 |\n"
            "| 全年未发生行政复议。 | |\n| 行政处罚 | 6 |\n"
        )
    )
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Grid", "Paragraph", "Grid"]
    assert [len(block.rows) for block in blocks if isinstance(block, Grid)] == [2, 1]


def test_captions_and_labels_alone_in_a_row_are_no_prose() -> None:
    source = "| 第二十条第（一）项 | |\n|---|---|\n| 开申请数量 | |\n| 权益 | |\n"
    blocks = blocks_of(source)
    assert loosen(blocks) == blocks


def test_a_document_of_paragraphs_is_left_as_it_is() -> None:
    blocks = (Paragraph("甲。"), Paragraph("乙。"))
    assert loosen(blocks) == blocks


def test_one_table_printed_twice_is_no_second_report(
    bureau: str, read: Callable[[str], object]
) -> None:
    start, end = bureau.index("<h2>四、"), bureau.index("<h2>五、")
    read(bureau[:end] + bureau[start:end] + bureau[end:])
