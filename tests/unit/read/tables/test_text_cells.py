from __future__ import annotations

from zfxxgk.read.tables.text_cells import is_row_label, is_rule, split_at_pipes


def test_a_line_is_cut_at_pipes_narrow_and_wide() -> None:
    assert split_at_pipes("规章 | 0｜1") == ["规章 ", " 0", "1"]
    assert [line for line in ("| ||", "0 |", " ") if is_rule(line)] == ["| ||"]


def test_labels_are_told_with_a_note_behind_them() -> None:
    assert is_row_label("行政许可（指许可决定）", "proactive_disclosure")
    assert not is_row_label("许可证遗失", "proactive_disclosure")
