from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.test_compiled import make_rules

from zfxxgk.corpus import items
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.frame import flatten
from zfxxgk.corpus.items import BEYOND, MOST_ITEMS, add_items, find_read
from zfxxgk.corpus.judge import Failure, find_failures, judge_inputs
from zfxxgk.corpus.layout import list_columns
from zfxxgk.corpus.rows import list_empty, make_input
from zfxxgk.corpus.store import make_store_schema
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.spec import schemas

RECEIVED, FEE = ("claims", "received"), ("claims", "fee_collected")


def make_claim(value: float, **fields: Any) -> dict[str, Any]:
    where = {"section": "/overview/text", "start": 0, "end": 1, "unit": None}
    return where | {"value": value, "partial": False, "by": "unstated", "text": "申请"} | fields


def make_rows(*claims: dict[str, Any]) -> pl.DataFrame:
    """The example report with claims beside, once for each of them."""
    report: Any = schemas.example("form-2021")
    named = zip((column.name for column in list_columns()), flatten(report), strict=True)
    row = dict(named)
    rows = [row | {"claims": json.dumps(list_empty("claims.json") | each)} for each in claims]
    return pl.DataFrame(rows, schema=make_store_schema()).with_row_index(ROW)


def test_each_field_that_rules_read_is_a_column() -> None:
    frame = make_rows({"received": [make_claim(3), make_claim(4, partial=True)]}, {})
    found, counts = add_items(frame, load_builtin())
    assert counts[RECEIVED] == 2
    assert counts[FEE] == 0
    names = [
        f"/claims/received/{number}/{key}" for number in (0, 1) for key in ("value", "partial")
    ]
    assert found.select("count /claims/received", *names).rows() == [
        (2, 3, False, 4, True),
        (0, None, None, None, None),
    ]
    assert not found[BEYOND].any()


def test_amounts_are_shifted_as_in_expressions() -> None:
    frame = make_rows({"fee_collected": [make_claim(1.015)]}, {"fee_collected": [make_claim(7)]})
    found, _ = add_items(frame, load_builtin())
    # Half a cent goes to the even one.
    assert found["/claims/fee_collected/0/value"].to_list() == [102, 700]


def test_long_lists_and_large_numbers_are_beyond_columns() -> None:
    most = [make_claim(1)] * MOST_ITEMS
    told: list[list[Any]] = [most, [*most, make_claim(1)], [make_claim(2**40)], []]
    found, counts = add_items(make_rows(*({"received": each} for each in told)), load_builtin())
    assert found[BEYOND].to_list() == [False, True, True, False]
    assert counts[RECEIVED] == MOST_ITEMS


def test_rows_stay_in_order_where_few_are_decoded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(items, "_AT_ONCE", 2)
    frame = make_rows(*({"received": [make_claim(number)]} for number in range(5)))
    found, _ = add_items(frame, load_builtin())
    assert found["/claims/received/0/value"].to_list() == [*range(5)]
    assert add_items(frame.clear(), load_builtin())[0].height == 0


def test_lists_that_no_rule_reads_are_not_decoded() -> None:
    rules = load_builtin().choose(("requests",))
    assert find_read(rules) is None
    frame = make_rows({}).with_columns(claims=pl.lit("no JSON"))
    assert add_items(frame, rules)[1] == {}


OWN = {
    "sizes": "claims.received.size() <= size(claims.concluded)",
    "fewer": "claims.concluded.size() - claims.received.size() >= 0",
    "sums": "claims.received.filter(c, !c.partial).map(c, c.value).sum() < 5",
    "mapped": "claims.received.map(c, c.value + 1).filter(v, v > 3).size() == 0",
    "texts": "claims.received.all(c, c.text.size() > 2 || c.text.startsWith('申'))",
    "pairs": "claims.received.all(c, claims.concluded.exists(d, d.value == c.value))",
    "known": "['a', '申请'].filter(w, claims.received.exists(c, c.text == w)).size() == 1",
    "among": "!(3 in claims.received.map(c, c.value))",
    "values": "[claims.received.size(), 0].filter(n, n > 1).size() == 0",
    "nested": "claims.received.map(c, c.value).all(v, [2, 3].filter(k, k == v).size() == 0)",
    "cited": "report.cites.filter(c, c != report.title).size() <= claims.received.size()",
    "column": "column.filter(c, report.requests.received[c] > 5).size() < claims.received.size()",
}


@pytest.mark.parametrize("name", OWN)
def test_rules_of_any_folder_on_lists_come_to_what_the_engine_says(
    tmp_path: Path, name: str
) -> None:
    rules = make_rules(tmp_path, **{f"local__{name}": f"assert: >-\n  {OWN[name]}"})
    told: list[dict[str, Any]] = [
        {},
        {"received": [make_claim(3)], "concluded": [make_claim(3)]},
        {"received": [make_claim(2), make_claim(9, partial=True)], "concluded": [make_claim(9)]},
        {"received": [make_claim(4, text="a"), make_claim(1, text="三件")]},
        {"received": [make_claim(1)] * (MOST_ITEMS + 1)},
    ]
    frame = make_rows(*told)
    inputs = ((row[ROW], make_input(row)) for row in frame.iter_rows(named=True))
    wanted = list_failures(judge_inputs(inputs, rules))
    assert list_failures(find_failures(frame, rules)) == wanted
    assert wanted


def list_failures(found: Iterable[Failure]) -> list[tuple[int, str, str]]:
    return sorted((row, each.rule, each.cells) for each in found for row in each.rows)


def test_rows_with_nothing_beside_have_no_items() -> None:
    frame = make_rows({}, {"received": [make_claim(3)]}, {}, {"received": [make_claim(4)] * 2})
    bare = frame.with_columns(pl.when(pl.col(ROW) % 2 == 1).then("claims"))
    found, counts = add_items(bare, load_builtin())
    assert counts[RECEIVED] == 2
    names = (
        "count /claims/received",
        "/claims/received/0/value",
        "/claims/received/1/value",
        BEYOND,
    )
    assert found.select(names).rows() == [
        (0, None, None, False),
        (1, 3, None, False),
        (0, None, None, False),
        (2, 4, 4, False),
    ]
    none, counts = add_items(frame.with_columns(claims=None), load_builtin())
    assert counts[RECEIVED] == 0
    assert none["count /claims/received"].to_list() == [0] * 4
    assert not none[BEYOND].any()
