from __future__ import annotations

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.editions import count_own_words
from zfxxgk.spec import forms

OLD = forms.table("proactive_disclosure", "2019")
NEW = forms.table("proactive_disclosure", "2021")


def grid(*texts: str) -> list[Grid]:
    return [Grid(tuple(Cell(row, 1, 1, 1, text) for row, text in enumerate(texts, 1)))]


def counts(*texts: str) -> tuple[int, int]:
    return count_own_words(grid(*texts), OLD), count_own_words(grid(*texts), NEW)


def test_words_of_one_edition_count_for_it_each_once() -> None:
    assert counts("上一年项目数量", "本年增/减", "上一年项目数量") == (2, 0)
    assert counts("本年制发件数", "本年收费金额（单位：万元）") == (0, 2)


def test_words_of_both_editions_count_for_none() -> None:
    assert counts("行政许可", "规范性文件", "行政规范性文件", "处理决定数量", "规章") == (0, 0)


def test_a_word_cut_off_counts_where_no_other_edition_begins_so() -> None:
    assert counts("本年新", "本年增/") == (2, 0)
    assert counts("本年", "本年制") == (0, 0)
    assert counts("本年废止") == (0, 1)


def test_a_word_counts_with_a_note_behind_it() -> None:
    assert counts("上一年项目数量（指上年年底的事项数）") == (1, 0)
