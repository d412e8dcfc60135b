"""Causes of drawn reports whose prose and last year's report tell the truth."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from consistent import cells, reports
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk import check
from zfxxgk.authoring.cases import make_input
from zfxxgk.engine.findings import Result

Report = dict[str, Any]
Cell = tuple[str, str, str]
SUMS = {"denied": "denied", "unavailable": "unavailable", "declined": "declined"}
SUMS |= {"other_handling": "other"}
SINGLE = ("received", "carried_in", "concluded", "granted", "partially_granted", "carried_out")


def true_claims(report: Report) -> dict[str, int]:
    """What prose may state of a report, each in the plainest way of counting."""
    requests, disputes = report["requests"], report["disputes"]
    stated = {row: requests[row]["total"] for row in SINGLE}
    for kind, group in SUMS.items():
        stated[kind] = sum(requests[row]["total"] for row in requests if row.startswith(group))
    for kind, column in (("", "total"), ("_upheld", "upheld"), ("_corrected", "corrected")):
        stated[f"reconsiderations{kind}"] = disputes["reconsideration"][column]
        suits = (disputes[f"litigation_{track}"] for track in ("direct", "after_reconsideration"))
        stated[f"suits{kind}"] = sum(row[column] for row in suits)
    return stated


def before(report: Report) -> Report:
    """A report of the year before that carried forward what this one carries in."""
    made = copy.deepcopy(report)
    made["year"] -= 1
    made["requests"]["carried_out"] = dict(report["requests"]["carried_in"])
    return made


@st.composite
def witnesses(draw: st.DrawFn, report: Report) -> dict[str, Any]:
    every = true_claims(report)
    kinds = draw(st.lists(st.sampled_from(sorted(every)), unique=True))
    stated = {"claims": {"$claims": {kind: [every[kind]] for kind in kinds}}}
    claims = make_input({"name": "", "base": "form-2021", "set": stated})["claims"]
    previous = before(report) if draw(st.booleans()) else None
    return {"claims": claims, "previous": previous}


def put(report: Report, cell: Cell, value: int | None) -> Report:
    changed = copy.deepcopy(report)
    table, row, column = cell
    changed[table][row][column] = value
    return changed


def repaired(report: Report, result: Result) -> Report:
    """The report with the first explanation of every cause."""
    for cause in result.causes:
        of_tables = cause.repairs and not cause.suspects[0]["pointer"].startswith("/claims/")
        for each in cause.repairs[0] if of_tables else ():
            table, row, column = each["pointer"].split("/")[1:]
            report = put(report, (table, row, column), int(each["implied"]))
    return report


def held_against_others(result: Result) -> set[str]:
    return {f.fingerprint for f in result.findings if f.rule.startswith(("narrative/", "years/"))}


@given(reports(), st.data())
def test_with_true_witnesses_no_innocent_cell_is_certain(
    truth: Report, data: st.DataObject
) -> None:
    cell = data.draw(st.sampled_from(cells(truth, "requests", "disputes")))
    table, row, column = cell
    true = truth[table][row][column]
    wrong = data.draw(st.one_of(st.none(), st.integers(0, 400)).filter(lambda value: value != true))
    result = check(put(truth, cell, wrong), **data.draw(witnesses(truth)))
    sure = [s for cause in result.causes if cause.certain for s in cause.suspects]
    assert all((s["pointer"], s["implied"]) == ("/" + "/".join(cell), true) for s in sure)


@given(reports(), st.data())
def test_a_finding_about_the_prose_never_stands_beside_what_explains_it(
    truth: Report, data: st.DataObject
) -> None:
    given_ = data.draw(witnesses(truth))
    wrong = truth
    every = cells(truth, "requests", "disputes")
    for cell in data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=3, unique=True)):
        wrong = put(wrong, cell, data.draw(st.integers(0, 400)))
    result = check(wrong, **given_)
    after = held_against_others(check(repaired(wrong, result), **given_))
    explained = {key for cause in result.causes for key in cause.findings}
    assert held_against_others(result) - explained <= after


def sums_of(report: Report, cell: Cell) -> Iterator[list[Cell]]:
    """The cells of each sum that a cell stands in."""
    table, row, column = cell
    yield [(table, row, each) for each in report[table][row]]
    if table == "disputes":
        return
    four = ("received", "carried_in", "concluded", "carried_out")
    if row in four:
        yield [(table, each, column) for each in four]
    if row not in ("received", "carried_in", "carried_out"):
        others = {"form", "received", "carried_in", "carried_out"}
        yield [(table, each, column) for each in report[table] if each not in others]


@given(reports(), st.data())
def test_a_blank_that_its_neighbours_fix_is_never_to_be_filled_with_0(
    truth: Report, data: st.DataObject
) -> None:
    every = cells(truth, "requests", "disputes")
    blank = data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=6, unique=True))
    given_ = truth
    for cell in blank:
        given_ = put(given_, cell, None)
    advised = {
        pointer.pointer
        for finding in check(given_).findings
        if "填“0”" in finding.message.zh
        for pointer in finding.cells
    }
    for cell in blank:
        table, row, column = cell
        fixed = any(sum(each in blank for each in members) == 1 for members in sums_of(truth, cell))
        if fixed and truth[table][row][column]:
            assert "/" + "/".join(cell) not in advised


@given(reports(), st.data())
def test_whatever_is_blank_and_wrong_causes_name_findings_in_few_words(
    truth: Report, data: st.DataObject
) -> None:
    """Many offices leave the cells blank in which there is nothing."""
    report = copy.deepcopy(truth)
    every = cells(truth, "requests", "disputes")
    zeros = [cell for cell in every if not truth[cell[0]][cell[1]][cell[2]]]
    some = st.lists(st.sampled_from(every), max_size=8, unique=True)
    for table, row, column in [*data.draw(some), *(zeros if data.draw(st.booleans()) else ())]:
        report[table][row][column] = None
    for table, row, column in data.draw(st.lists(st.sampled_from(every), max_size=3)):
        report[table][row][column] = data.draw(st.integers(0, 400))
    result = check(report, **data.draw(witnesses(truth)))
    prints = [finding.fingerprint for finding in result.findings]
    assert len(set(prints)) == len(prints)
    for cause in result.causes:
        assert set(cause.findings) <= set(prints)
        assert len(cause.findings) == len(set(cause.findings)) > 0
        assert len(cause.message.zh) <= 120
        assert len(cause.message.en) <= 240
