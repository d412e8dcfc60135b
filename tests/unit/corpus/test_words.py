"""Findings in words are those of the command that judges one report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.corpus.check import check_store
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.run import judge, take_input
from zfxxgk.read import read_bytes

RULES = load_builtin().choose()


def word_each(report: Any, previous: Any = None) -> set[tuple[str, str, str]]:
    reading = read_bytes(json.dumps(report).encode(), "a.json")
    given = take_input(
        reading.report, previous=previous, claims=reading.claims, prose=reading.prose
    )
    found = judge(given, RULES, explained=False).findings
    return {(each.rule, each.message.zh, each.message.en) for each in found}


def test_words_are_those_of_the_engine(tmp_path: Path) -> None:
    name = "青禾县水利局"
    wrong = office(name, granted__natural_person=2, received__business=None)
    before = office(name, 2023, carried_out__total=9)
    fill(tmp_path, as_items([wrong, before, office("青禾县财政局")]))
    ledger = Ledger(tmp_path, "1")
    found = pl.concat(check_store(tmp_path, ledger, RULES, words=True))
    ledger.close()
    told = {place: set() for place in "12"}
    for place, *words in (
        found.filter(pl.col("place").is_in(["1", "2"]))
        .select("place", "rule", "zh", "en")
        .iter_rows()
    ):
        told[place].add(tuple(words))
    assert told == {"1": word_each(wrong, before), "2": word_each(before)}
    assert len(told["1"]) > 3
