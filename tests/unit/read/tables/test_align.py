from __future__ import annotations

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.align import Alignment, align
from zfxxgk.read.tables.lines import Line
from zfxxgk.read.tables.vocabulary import list_items
from zfxxgk.spec.forms import table

GRID = Grid(())
ROWS = list_items(table("requests", "2021"))


def line(label: str, values: str = "") -> Line:
    """A line with one digit for each value cell; a dot is a blank cell."""
    labels = (Cell(1, 1, 1, 1, label),) if label else ()
    cells = tuple(Cell(1, n, 1, 1, text.strip(".")) for n, text in enumerate(values, 2))
    return Line(GRID, (*labels, *cells), labels, cells, False)


def found(*lines: Line) -> Alignment:
    return align(lines, ROWS)


def test_labels_find_their_rows() -> None:
    alignment = found(line("（一）予以公开", "1"), line("4.保护第三方合法权益", "2"))
    assert list(alignment.rows) == ["granted", "denied_third_party"]


def test_a_heading_never_takes_values() -> None:
    alignment = found(line("（三）不予公开", "5"), line("1.属于国家秘密", "1"))
    assert list(alignment.rows) == ["denied_state_secret"]


def test_the_same_words_go_by_position() -> None:
    alignment = found(
        line("3.补正后申请内容仍不明确", "1"), line("3.其他", "2"), line("（七）总计", "3")
    )
    assert list(alignment.rows) == ["unavailable_unclear", "other_remaining", "concluded"]


def test_pieces_of_a_label_are_joined_and_values_kept() -> None:
    pieces = [line("5.要求行政机关", "...."), line("确认或重新出具"), line("已获取信息", "1234")]
    match = found(*pieces).rows["declined_confirmation"]
    assert match.printed == "5.要求行政机关确认或重新出具已获取信息"
    assert match.lines == tuple(pieces)
    assert match.likeness == 1.0


def test_two_lines_with_values_are_never_one_row() -> None:
    alignment = found(line("5.要求行政机关确认或", "1"), line("重新出具已获取信息", "2"))
    assert len(alignment.rows["declined_confirmation"].lines) == 1


def test_a_row_printed_twice_is_remembered_and_the_first_is_taken() -> None:
    one, two = line("2.重复申请", "1"), line("2.重复申请", "2")
    alignment = found(one, two)
    assert alignment.rows["declined_repeat"].lines == (one,)
    assert alignment.again == {"declined_repeat": [two]}


def test_every_row_printed_twice_is_remembered() -> None:
    rows = [line(label, "1") for label in ("2.重复申请", "3.要求提供公开出版物") * 2]
    assert found(*rows).again == {
        "declined_repeat": [rows[2]], "declined_publication": [rows[3]],
    }  # fmt: skip


def test_a_row_out_of_order_is_taken_by_its_exact_words_only() -> None:
    lines = [line("（七）总计", "1"), line("四、结转下年度继续办理", "2")]
    alignment = found(*lines, line("（一）予以公开", "3"))
    assert alignment.rows["granted"].likeness == 1.0
    assert alignment.score > found(*lines).score
    assert "granted" not in found(*lines, line("（一）予以公布", "3")).rows


def test_what_is_left_over_counts_against_the_form_and_words_most() -> None:
    words, numbers, blanks = (
        found(line(*each)).score for each in (("法人统计", "1"), ("", "1"), ("法人统计", "."))
    )
    assert words < numbers < blanks < 0


def test_words_of_no_row_find_none() -> None:
    assert found(line("法人或其他组织的申请数量统计", "1")).rows == {}
    assert align([], ROWS).rows == {}


def test_a_heading_without_values_is_never_taken_for_a_row_like_it() -> None:
    # 不予公开 shares three of four characters with 予以公开, which is missing here.
    assert found(line("（三）不予公开", "......."), line("1.属于国家秘密", "1")).rows.keys() == {
        "denied_state_secret"
    }


def test_values_without_words_belong_to_the_label_above() -> None:
    above, values, below = (
        line("1.属于国家秘密", "......."),
        line("", "1234567"),
        line("2.其他法律行政法规禁止公开", "......."),
    )
    alignment = found(above, values, below)
    assert alignment.rows["denied_state_secret"].lines == (above, values)
    assert alignment.rows["denied_by_law"].lines == (below,)


def test_a_line_that_begins_with_its_number_continues_no_label() -> None:
    # The label of the second row is cut after its number.
    alignment = found(
        line("（一）予以公开", "......."), line("（二）", "1"), line("部分公开", ".......")
    )
    assert [each.own for each in alignment.rows["granted"].lines] == ["（一）予以公开"]
    assert [each.own for each in alignment.rows["partially_granted"].lines] == [
        "（二）",
        "部分公开",
    ]


def test_two_halves_are_worth_less_than_the_whole() -> None:
    # 申请 alone is like 重复申请, which is missing here.
    halves = [line("1.信访举报投诉类", "......."), line("申请", "1")]
    alignment = found(*halves)
    assert alignment.rows["declined_petition"].lines == tuple(halves)
    assert "declined_repeat" not in alignment.rows


def in_two_cells(first: str, second: str) -> Line:
    labels = (Cell(1, 1, 1, 1, first), Cell(1, 2, 1, 1, second))
    value = Cell(1, 3, 1, 1, "1")
    return Line(GRID, (*labels, value), labels, (value,), False)


def test_a_label_may_stand_in_two_cells_or_below_its_headings_in_one() -> None:
    alignment = found(
        in_two_cells("1.属于", "国家秘密"), line("（三）不予公开 2.其他法律行政法规禁止公开", "2")
    )
    assert alignment.rows["denied_state_secret"].printed == "1.属于国家秘密"
    assert "denied_by_law" in alignment.rows


def test_headings_before_a_label_do_not_make_it_like_its_neighbours() -> None:
    # With 三、本年度办理结果 before it, 部分公开 shares nine of eleven characters with 予以公开.
    alignment = found(in_two_cells("三、本年度办理结果", "（二）部分公开"))
    assert list(alignment.rows) == ["partially_granted"]
    # 提前公布 shares one of four characters with 予以公开, with headings before both far more.
    assert found(in_two_cells("三、本年度办理结果", "（八）提前公布")).rows == {}


def test_a_blank_row_beside_values_of_no_row_is_unsettled() -> None:
    beside = [line("6.属于四类过程性信息", "...."), line("续表"), line("上页", "1234")]
    assert found(*beside).unsettled == set()
    del beside[1]
    assert found(*beside).unsettled == {"denied_deliberative"}
    assert found(*beside[::-1]).unsettled == {"denied_deliberative"}


def test_a_blank_row_beside_a_subtotal_is_settled() -> None:
    rows = [line("（三）不予公开", "12"), line("1.属于国家秘密", "..")]
    assert "denied_state_secret" in found(*rows).rows
    assert found(*rows).unsettled == set()


def test_a_blank_row_below_a_heading_with_an_unknown_word_before_its_values_is_unsettled() -> None:
    # 1.属 and 于国家秘密 are one label, the first half misread.
    rows = [line("（三）不予公开", ("1.属口", "1", "2")), line("于国家秘密", "..")]
    assert "denied_state_secret" in found(*rows).rows
    assert found(*rows).unsettled == {"denied_state_secret"}


def test_a_row_with_values_is_settled_whatever_stands_beside_it() -> None:
    rows = [line("6.属于四类过程性信息", "4321"), line("上页", "1234")]
    assert found(*rows).unsettled == set()
