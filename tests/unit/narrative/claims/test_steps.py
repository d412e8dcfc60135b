"""However long prose goes on, each of its words is looked at a few times only."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from zfxxgk.narrative.claims import lexer
from zfxxgk.narrative.claims.lexer import MOST_WORDS, sentences, words
from zfxxgk.narrative.claims.reader import _Reader, stated

READER = str(Path(lexer.__file__).parent)
MONOTONOUS = [
    *("1件", "其中", "、", "（", "2024年", "行政复议", "申请1件、", "申请（）", "信息公开", "达，"),
    *("\n", "收到、", "因信访", "涉及信访行政复议", "未收到申请、", "收到申请1件，", "和各1件"),
    *("分别1件", "累计1件本年", "申请1件与信息公开无关，"),
]


class Counted(list):
    """A list that counts how many of its items are looked at, those of slices included."""

    looked = 0

    def __getitem__(self, at):
        got = super().__getitem__(at)
        Counted.looked += len(got) if isinstance(at, slice) else 1
        return Counted(got) if isinstance(at, slice) else got

    def __iter__(self):
        for item in super().__iter__():
            Counted.looked += 1
            yield item


def looked_at(text):
    Counted.looked = 0
    _Reader().clause(Counted(words(text, 2024)))
    return Counted.looked


def lines(text):
    """How many lines of the reader run."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if not frame.f_code.co_filename.startswith(READER):
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        stated(text, 2024)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", ["1件", "1件、", "申请1件和", "行政复议", "信息公开", "1件其中"])
def test_twice_the_words_of_a_clause_are_looked_at_twice_as_often(piece):
    few, many = looked_at(piece * 300), looked_at(piece * 600)
    assert few >= 300
    assert many <= 2.5 * few


@pytest.mark.parametrize("piece", MONOTONOUS)
def test_twice_the_text_takes_twice_the_steps(piece):
    few, many, more = (lines(piece * times) for times in (250, 500, 1000))
    assert few >= 250
    assert many <= 3 * few
    assert more <= 3 * many


def test_a_sentence_without_end_is_cut_and_nothing_of_it_lost():
    cut = list(sentences("1件" * 5_000, 2024))
    assert [word.start for sentence in cut for word in sentence] == list(range(0, 10_000, 2))
    assert max(map(len, cut)) == MOST_WORDS


def test_a_claim_quotes_no_more_than_its_surroundings():
    text = "全年上半年、下半年" + "某地" * 500 + "分别收到政府信息公开申请" + "1件、" * 300
    claims = stated(text, 2024)
    assert all(0 < claim.end - claim.start <= 200 for claim in claims)
    assert all(one.end <= two.end for one, two in pairwise(claims))
