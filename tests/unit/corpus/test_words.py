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


Told = tuple[str, str, str, str, str]
COLUMNS = ("rule", "binding", "cells", "zh", "en")


def word_each(report: Any, previous: Any = None) -> set[Told]:
    """What the engine says of one report."""
    reading = read_bytes(json.dumps(report).encode(), "a.json")
    given = take_input(
        reading.report, previous=previous, claims=reading.claims, prose=reading.prose
    )
    found = judge(given, RULES, explained=False).findings
    return {
        (
            each.rule,
            json.dumps(each.binding, separators=(",", ":")),
            " ".join(cell.pointer for cell in each.cells),
            *each.message,
        )
        for each in found
    }


def word_store(folder: Path, reports: list[Any]) -> dict[str, set[Told]]:
    """What is said of each report of a store, by its place."""
    fill(folder, as_items(reports))
    ledger = Ledger(folder, "1")
    found = pl.concat(check_store(folder, ledger, RULES, words=True))
    ledger.close()
    told: dict[str, set[Told]] = {}
    for place, *words in found.select("place", *COLUMNS).iter_rows():
        told.setdefault(place, set()).add(tuple(words))
    return told


def test_words_are_those_of_the_engine(tmp_path: Path) -> None:
    name = "青禾县水利局"
    wrong = office(name, granted__natural_person=2, received__business=None)
    before = office(name, 2023, carried_out__total=9)
    told = word_store(tmp_path, [wrong, before, office("青禾县财政局")])
    assert told["1"] == word_each(wrong, before)
    assert told["2"] == word_each(before)
    assert len(told["1"]) > 3


def test_blanks_are_folded_and_claims_quoted(tmp_path: Path) -> None:
    blank = office("青禾县民政局", received__business=None, granted__legal_service=None)
    claimed = office("青禾县审计局")
    claimed["overview"]["text"] = "2024年，本机关新收政府信息公开申请7000件。"
    huge = office("青禾县教育局", received__total=2**31, granted__legal_service=None)
    told = word_store(tmp_path, [blank, claimed, huge])
    assert told == {
        str(place): word_each(each) for place, each in enumerate((blank, claimed, huge), start=1)
    }
    assert "narrative/received" in {rule for rule, *_ in told["2"]}
    (folded,) = (cells for rule, _, cells, *_ in told["1"] if rule == "form/blank-cell/requests")
    assert folded == "/requests/received/business /requests/granted/legal_service"
