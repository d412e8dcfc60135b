from __future__ import annotations

from collections import Counter

from zfxxgk.read.formats import pasted
from zfxxgk.read.formats.document import Grid
from zfxxgk.read.formats.markdown import read
from zfxxgk.read.tables.disputes import read_disputes
from zfxxgk.read.tables.reading import TableReading

OUTCOMES = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 "
BLANK = "| " * 4
HEADER = (
    f"| 行政复议 {BLANK}| 行政诉讼 {BLANK}{'| ' * 5}|\n"
    f"|{'---|' * 15}\n"
    f"{OUTCOMES}| 未经复议直接起诉 {BLANK}| 复议后起诉 {BLANK}|\n"
    f"{'| ' * 5}{OUTCOMES}{OUTCOMES}|\n"
)
FIFTEEN = "|" + "|".join(str(n) for n in range(1, 16)) + "|\n"


def grids(text: str) -> list[Grid]:
    return list(read(text, "x").grids())


def reading(text: str) -> TableReading:
    found = read_disputes(grids(text))
    assert found is not None
    return found


def numbers(found: TableReading) -> list[int | None]:
    return [value for row in found.values.values() for value in row.values()]


def statuses(found: TableReading) -> Counter[str]:
    return Counter(cell["status"] for cell in found.cells)


def test_fifteen_numbers_go_to_three_tracks_in_order() -> None:
    found = reading(HEADER + FIFTEEN)
    assert numbers(found) == list(range(1, 16))
    assert list(found.values) == [
        "reconsideration",
        "litigation_direct",
        "litigation_after_reconsideration",
    ]


def test_every_heading_is_recorded_under_its_track() -> None:
    labels = reading(HEADER + FIFTEEN).labels
    rows = [label["printed"] for label in labels if label["kind"] == "row"]
    assert rows == ["行政复议", "未经复议直接起诉", "复议后起诉"]
    assert {label["kind"] for label in labels} == {"row", "column"}
    columns = [label["pointer"] for label in labels if label["kind"] == "column"]
    words = [label["printed"] for label in labels if label["kind"] == "column"]
    assert words == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
    assert len(columns) == len(set(columns)) == 15
    assert columns[0] == "/disputes/reconsideration/upheld"
    assert columns[-1] == "/disputes/litigation_after_reconsideration/total"
    assert all(label["agrees"] for label in labels)


def test_headings_without_the_blanks_of_merged_cells_are_read_in_the_order_of_the_text() -> None:
    outcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
    head = f"行政复议\t行政诉讼\n{outcomes}\t未经复议直接起诉\t复议后起诉\n{outcomes}\t{outcomes}\n"
    values = "\t".join(str(n) for n in range(1, 16))
    found = read_disputes(list(pasted.read(head + values, "x").grids()))
    assert found is not None
    assert numbers(found) == list(range(1, 16))


def test_a_blank_row_above_the_numbers_is_not_taken() -> None:
    assert numbers(reading(HEADER + "| " * 15 + "|\n" + FIFTEEN)) == list(range(1, 16))


def test_a_row_of_blanks_alone_is_blank() -> None:
    assert statuses(reading(HEADER + "| " * 15 + "|\n")) == Counter({"blank": 15})


def test_a_word_before_the_numbers_is_left_out() -> None:
    assert numbers(reading(HEADER + "| 件数 " + FIFTEEN)) == list(range(1, 16))


def test_fourteen_numbers_are_not_guessed() -> None:
    assert statuses(reading(HEADER + FIFTEEN.replace("|15|", "|"))) == Counter({"unreadable": 15})


def test_a_table_without_its_row_of_numbers_lacks_the_row() -> None:
    assert statuses(reading(HEADER)) == Counter({"row_absent": 15})


def test_numbers_in_a_layout_unknown_to_us_are_unreadable_not_absent() -> None:
    upright = "| 行政复议 | |\n|---|---|\n| 结果维持 | 1 |\n| 结果纠正 | 0 |\n| 其他结果 | 0 |\n"
    found = reading(upright)
    assert statuses(found) == Counter({"unreadable": 5, "row_absent": 10})


def test_tracks_in_tables_of_their_own_are_put_together() -> None:
    one = f"| 行政复议 {BLANK}|\n|---|\n{OUTCOMES}|\n| 1 | 2 | 3 | 4 | 5 |\n"
    two = (
        f"| 未经复议直接起诉 {BLANK}| 复议后起诉 {BLANK}|\n|---|\n{OUTCOMES}{OUTCOMES}|\n"
        "| 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 |\n"
    )
    found = read_disputes([*grids(one), *grids(two)])
    assert found is not None
    assert numbers(found) == list(range(1, 16))


def test_a_second_row_of_numbers_leaves_only_what_agrees() -> None:
    found = reading(HEADER + FIFTEEN + FIFTEEN.replace("|1|", "|99|"))
    assert statuses(found) == Counter({"doubtful": 15})
    assert numbers(found) == [None, *range(2, 16)]


def test_a_table_without_tracks_is_none() -> None:
    assert read_disputes(grids("| 甲 | 1 |\n|---|---|\n")) is None


def test_values_on_the_page_after_their_header_are_read() -> None:
    assert numbers(reading(f"{HEADER}\n- 3 -\n\n{FIFTEEN}")) == list(range(1, 16))


def test_a_turned_table_has_its_tracks_beside_the_values() -> None:
    rows = ("行政复议", "未经复议直接起诉", "复议后起诉")
    lines = "".join(
        f"| {row} | {' | '.join(str(5 * n + each) for each in range(1, 6))} |\n"
        for n, row in enumerate(rows)
    )
    found = reading(f"| 类别 {OUTCOMES}|\n|{'---|' * 6}\n{lines}")
    assert numbers(found) == list(range(1, 16))


def test_blanks_of_a_track_that_was_not_recognised_shift_nothing() -> None:
    header = HEADER.replace("行政复议 |", "某某事项 |", 1)
    found = reading(header + "|" + " |" * 5 + "|".join(str(n) for n in range(6, 16)) + "|\n")
    assert set(numbers(found)) == {None}


TOP = f"| 行政复议 {BLANK}| 行政诉讼 {BLANK}{'| ' * 5}|\n|{'---|' * 15}\n"
SUITS = f"| 未经复议直接起诉 {BLANK}| 复议后起诉 {BLANK}|\n"


def test_a_header_cut_by_the_end_of_a_page_is_put_together() -> None:
    below = f"{OUTCOMES}{SUITS}|{'---|' * 15}\n{'| ' * 5}{OUTCOMES}{OUTCOMES}|\n"
    found = read_disputes([*grids(TOP), *grids(below + FIFTEEN)])
    assert found is not None
    assert numbers(found) == list(range(1, 16))


def test_a_header_whose_outcomes_are_not_those_of_all_tracks_is_not_put_together() -> None:
    below = f"{SUITS}|{'---|' * 10}\n{OUTCOMES}{OUTCOMES}|\n"
    ten = "|" + "|".join(str(n) for n in range(6, 16)) + "|\n"
    found = read_disputes([*grids(TOP), *grids(below + ten)])
    assert found is not None
    assert numbers(found)[:5] == [None] * 5
    assert numbers(found)[5:] == list(range(6, 16))


def test_a_heading_that_is_no_outcome_does_not_hide_those_after_it() -> None:
    header = HEADER.replace("结果维持", "备注说明", 1)
    labels = reading(header + FIFTEEN).labels
    columns = {label["pointer"] for label in labels if label["kind"] == "column"}
    assert "/disputes/litigation_after_reconsideration/total" in columns
    assert "/disputes/reconsideration/corrected" in columns


def test_outcomes_in_another_order_are_read_by_their_headings() -> None:
    turned = "| 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 "
    found = reading(HEADER.replace(OUTCOMES, turned) + FIFTEEN)
    assert list(found.values["reconsideration"].values()) == [2, 3, 4, 5, 1]


def test_an_unknown_outcome_among_others_out_of_order_leaves_the_tracks_unread() -> None:
    turned = "| 总计 | 维持率 | 结果纠正 | 其他结果 | 尚未审结 "
    assert statuses(reading(HEADER.replace(OUTCOMES, turned) + FIFTEEN)) == {"unreadable": 15}
