from __future__ import annotations

from zfxxgk.read.formats.pdf_tables import find_open_ends


def rule(x0: float, top: float, x1: float, bottom: float) -> dict[str, object]:
    upright = bottom - top > x1 - x0
    box = {"x0": x0, "top": top, "x1": x1, "bottom": bottom}
    return {**box, "orientation": "v" if upright else "h"}


UPRIGHT = [rule(x, 100, x, 700) for x in (50, 150, 250)]


def test_a_row_that_the_end_of_a_page_leaves_open_ends_there() -> None:
    assert find_open_ends([*UPRIGHT, rule(50, 400, 250, 400)]) == [100, 700]
    assert find_open_ends([*UPRIGHT, rule(50, 101, 250, 101)]) == [700]
    assert find_open_ends([*UPRIGHT, rule(50, 100, 250, 100), rule(50, 700, 250, 700)]) == []


def test_the_ends_of_rules_drawn_as_thin_boxes_are_no_rules() -> None:
    thin = [rule(x, 700, x + 0.75, 700) for x in (50, 150, 250)]
    assert find_open_ends([*UPRIGHT, *thin, rule(50, 100, 250, 100)]) == [700]


def test_two_rules_or_none_leave_nothing_open() -> None:
    assert find_open_ends(UPRIGHT[:2]) == []
    assert find_open_ends([]) == []
