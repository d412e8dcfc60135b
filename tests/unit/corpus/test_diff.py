"""Two sets of findings, whatever the pieces they are compared in."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.corpus.check import FINDINGS
from zfxxgk.corpus.counted import find_counted
from zfxxgk.corpus.diff import Change, Effect, Finding, compare_findings, judge_side, read_cells
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.store import scan_parts
from zfxxgk.engine.rule_set import load_builtin

Row = tuple[str, str, str, str, str]
"""File, rule, binding, severity, cells."""


def make(*rows: Row) -> pl.LazyFrame:
    whole = [
        (file, "", f"机关{file}", None, 2024, rule, severity, "hard", binding, cells)
        for file, rule, binding, severity, cells in rows
    ]
    return pl.DataFrame(whole, schema=FINDINGS, orient="row").lazy()


BEFORE = make(
    ("a", "x/gone", "{}", "error", "/p /q"),
    ("b", "x/gone", "{}", "error", "/p"),
    ("b", "x/gone", '{"row":1}', "error", "/q"),
    ("b", "x/same", "{}", "error", "/p"),
    ("c", "x/milder", "{}", "error", "/p"),
    ("d", "x/other", "{}", "notice", "/p /q"),
)
AFTER = make(
    ("b", "x/same", "{}", "error", "/p"),
    ("c", "x/milder", "{}", "notice", "/p /r"),
    ("d", "x/other", "{}", "notice", "/p"),
    ("e", "x/new", "{}", "notice", ""),
)


@pytest.mark.parametrize("at_once", [1, 3, 1000])
def test_each_change_is_counted_once_under_its_kind(at_once: int) -> None:
    found = compare_findings(BEFORE, AFTER, at_once=at_once)
    counts = {
        (rule, kind): (effect.count, effect.reports)
        for rule, kinds in found.effects.items()
        for kind, effect in kinds.items()
    }
    # Another severity is told as that, whatever its cells are.
    assert counts == {
        ("x/gone", "disappeared"): (3, 2),
        ("x/milder", "severity"): (1, 1),
        ("x/new", "appeared"): (1, 1),
        ("x/other", "restated"): (1, 1),
    }
    assert (found.reports, found.before, found.after) == (5, 6, 4)


@pytest.mark.parametrize("at_once", [1, 1000])
def test_examples_are_of_as_many_reports_as_possible(at_once: int) -> None:
    found = compare_findings(BEFORE, AFTER, at_once=at_once).effects
    gone = found["x/gone"]["disappeared"].examples
    assert [(each.file, each.binding) for each in gone] == [
        ("a", "{}"),
        ("b", '{"row":1}'),
        ("b", "{}"),
    ]
    assert found["x/milder"]["severity"] == Effect(
        1,
        1,
        (
            Change(
                *("c", "", "机关c", 2024, "{}"),
                Finding("error", ("/p",)),
                Finding("notice", ("/p", "/r")),
            ),
        ),
    )
    (new,) = found["x/new"]["appeared"].examples
    assert (new.agency, new.before, new.after) == ("机关e", None, Finding("notice", ()))


def test_no_more_than_three_examples_are_kept() -> None:
    many = make(*((f"{number:02}", "x/r", "{}", "error", "/p") for number in range(9)))
    effect = compare_findings(many, make(), at_once=2).effects["x/r"]["disappeared"]
    assert (effect.count, effect.reports) == (9, 9)
    assert [each.file for each in effect.examples] == ["00", "01", "02"]


ROWS = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(["x/r", "x/s"]),
        st.sampled_from(["{}", '{"row":1}']),
        st.sampled_from(["error", "notice"]),
        st.sampled_from(["/p", "/q"]),
    ),
    unique_by=lambda row: row[:3],
)


@settings(max_examples=25, deadline=None)
@given(ROWS, ROWS)
def test_turned_round_what_appeared_disappears(old: list[Row], new: list[Row]) -> None:
    turned = {"appeared": "disappeared", "disappeared": "appeared"}
    there = compare_findings(make(*old), make(*new), at_once=2)
    back = compare_findings(make(*new), make(*old))
    assert {
        (rule, turned.get(kind, kind)): (effect.count, effect.reports)
        for rule, kinds in there.effects.items()
        for kind, effect in kinds.items()
    } == {
        (rule, kind): (effect.count, effect.reports)
        for rule, kinds in back.effects.items()
        for kind, effect in kinds.items()
    }
    gained = sum(
        effect.count * {"appeared": 1, "disappeared": -1}.get(kind, 0)
        for kinds in there.effects.values()
        for kind, effect in kinds.items()
    )
    assert gained == len(new) - len(old)
    assert not compare_findings(make(*old), make(*old)).effects


def test_a_side_has_findings_and_outcomes(tmp_path: Path) -> None:
    wrong = office("甲县民政局", granted__natural_person=2)
    fill(tmp_path / "s", as_items([wrong, office("乙县民政局", granted__total=None)]))
    rules = load_builtin().keep(["requests/row-total"])
    ledger = Ledger(tmp_path / "s", "1")
    try:
        counted = find_counted(tmp_path / "s", ledger)
    finally:
        ledger.close()
    for name in ("some", "none"):
        (tmp_path / name).mkdir()
    found = judge_side(counted, rules, tmp_path / "some")
    assert found.findings.select("place", "rule").collect().rows() == [("1", "requests/row-total")]
    # 25 rows in each of two reports: one fails, one has no total.
    outcomes = {"pass": 48, "fail": 1, "undetermined": 1}
    assert found.outcomes == {"requests/row-total": outcomes}
    nothing = judge_side(counted, rules.keep(()), tmp_path / "none")
    assert nothing.findings.collect().equals(FINDINGS.to_frame())
    assert nothing.outcomes == {}


def test_cells_are_read_in_the_reports_of_the_examples(tmp_path: Path) -> None:
    fill(tmp_path / "s", as_items([office("甲县民政局"), office("乙县民政局", granted__total=7)]))
    cells = ("/requests/granted/total", "/previous/requests/granted/total", "/of/another/version")
    change = Change("reports.ndjson", "2", None, 2024, "{}", Finding("error", cells), None)
    ledger = Ledger(tmp_path / "s", "1")
    try:
        parts = list(scan_parts(tmp_path / "s", ledger))
    finally:
        ledger.close()
    wanted = {("reports.ndjson", "2", "/requests/granted/total"): 7}
    assert read_cells(parts, [change]) == wanted
    assert read_cells([], [change]) == {}
    assert read_cells(parts, []) == {}
