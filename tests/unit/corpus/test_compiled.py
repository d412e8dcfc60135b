"""Rules of any folder are judged in columns as they say, not as those of the package do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.authoring.compiled import compile_folder, make_rule_set
from zfxxgk.corpus.check import check_store
from zfxxgk.corpus.compiled import find_own, find_tests
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.engine.rule_set import RuleSet, load_builtin

RULE = """\
title: {{zh: 试, en: a try}}
norm: plausible
severity: warning
basis: [{{document: 某省通知, place: "", mark: D}}]
since: "1.0"
status: preview
{body}
message: {{zh: 请核实。, en: Please verify.}}
cases: [{{name: as it is, base: form-2021}}]
"""
FEW = "assert: report.requests.received.total < 10"
LISTED = "assert: size(report.cites) == 0"


def make_rules(folder: Path, **bodies: str) -> RuleSet:
    for name, body in bodies.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RULE.format(body=body), encoding="utf-8")
    return make_rule_set(compile_folder(folder))


def judge(store: Path, rules: RuleSet) -> list[tuple[str, str]]:
    ledger = Ledger(store, "1")
    try:
        found = pl.concat(list(check_store(store, ledger, rules)))
    finally:
        ledger.close()
    return sorted(found.select("place", "rule").rows())


@pytest.fixture
def store(tmp_path: Path) -> Path:
    few: Any = office("青禾县水利局", received__total=9)
    fill(tmp_path / "store", as_items([few | {"cites": []}, office("青禾县民政局")]))
    return tmp_path / "store"


def test_the_rules_of_the_package_are_compiled_already() -> None:
    from zfxxgk_generated.columns import TESTS

    assert find_tests(load_builtin()) is TESTS
    assert find_own(load_builtin()) == frozenset()


def test_a_rule_of_the_same_id_is_judged_by_what_it_says(tmp_path: Path, store: Path) -> None:
    rules = make_rules(tmp_path / "own", requests__row_total=FEW)
    assert find_own(rules) == {"requests/row-total"}
    # 85 requests in the example; all its rows add up.
    assert judge(store, rules) == [("2", "requests/row-total")]


def test_a_rule_over_a_list_is_judged_in_every_report(tmp_path: Path, store: Path) -> None:
    rules = make_rules(tmp_path / "own", local__listed=LISTED, local__few=FEW)
    assert find_tests(rules).keys().isdisjoint([("local/listed", ())])
    cited = json.loads(json.dumps(office("a")))["cites"]
    assert cited
    assert judge(store, rules) == [("2", "local/few"), ("2", "local/listed")]
