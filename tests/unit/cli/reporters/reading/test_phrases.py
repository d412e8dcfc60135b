from __future__ import annotations

from zfxxgk.cli.reporters.reading.phrases import cut_pieces, name_document
from zfxxgk.read.trace.page import Mark


def pieces(*spans: tuple[int, int]) -> list[tuple[int, int, int]]:
    marks = [Mark(start, end, "claim", "received", start) for start, end in spans]
    return [(piece.start, piece.end, len(piece.marks)) for piece in cut_pieces(10, 20, marks)]


def test_a_line_is_cut_at_its_marks() -> None:
    assert pieces() == [(10, 20, 0)]
    assert pieces((12, 15)) == [(10, 12, 0), (12, 15, 1), (15, 20, 0)]
    assert pieces((10, 20)) == [(10, 20, 1)]


def test_where_marks_overlap_no_character_is_lost_or_shown_twice() -> None:
    assert pieces((11, 15), (13, 18)) == [(10, 11, 0), (11, 15, 1), (15, 18, 1), (18, 20, 0)]
    assert pieces((11, 18), (11, 18), (13, 18)) == [(10, 11, 0), (11, 18, 3), (18, 20, 0)]
    assert pieces((11, 18), (12, 14), (15, 20)) == [(10, 11, 0), (11, 18, 2), (18, 20, 1)]


def test_no_folder_of_the_machine_is_named() -> None:
    assert name_document("某处/年报/a\u202e.docx", "zh") == "a\\u202e.docx"
    assert name_document("年报.zip/水利局.docx", "zh") == "水利局.docx"
    assert name_document("-", "zh") == "标准输入"
