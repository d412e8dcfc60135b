from __future__ import annotations

from zfxxgk.read.formats.document import GridBuilder, Paragraph, Place
from zfxxgk.read.trace.layout import Joined, lay_out


def test_what_says_the_same_stands_where_it_stands() -> None:
    builder = GridBuilder(Place(table=1))
    for text in ("0", "", "0\n1"):
        builder.add(text)
    lines = [Paragraph("无。"), builder.build(), Paragraph("无。"), Paragraph("")]
    layout = lay_out(lines)
    assert layout.text == "无。\n0\t\t0\n1\n无。\n\n"
    assert layout.blocks == [(0, 2), (3, 9), (10, 12), (13, 13)]
    assert [layout.find_line(line) for line in (lines[0], lines[2])] == [(0, 2), (10, 12)]
    cells = [layout.text[slice(*layout.find_cell(cell.place))] for cell in lines[1].cells]
    assert cells == ["0", "", "0\n1"]


def test_what_stands_over_several_lines_has_a_place_on_each() -> None:
    spans = [(0, 4), (10, 12), (20, 20), (30, 33)]
    assert list(Joined(spans).spread(2, 5)) == [(2, 4), (10, 11)]
    assert list(Joined(spans).spread(0, 99)) == [(0, 4), (10, 12), (30, 33)]
    assert list(Joined([]).spread(0, 9)) == []


def test_a_line_break_between_lines_is_a_character_of_none_of_them() -> None:
    joined = Joined([(0, 4), (10, 12), (20, 20), (30, 33)], gap=1)
    assert list(joined.spread(2, 6)) == [(2, 4), (10, 11)]
    assert list(joined.spread(4, 5)) == []
    assert list(joined.spread(8, 10)) == [(30, 31)]
    assert list(joined.spread(0, 99)) == [(0, 4), (10, 12), (30, 33)]
