"""What must be true of the sum of many offices, and of an area held against it."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zfxxgk import check
from zfxxgk.batch.batch import Criteria, Related, judge_files
from zfxxgk.batch.compare import find_differences
from zfxxgk.batch.figures import keep_figures
from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.overview import list_lines
from zfxxgk.batch.records import Batch, Judged, Source
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.total import Total, add_up
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.summary import totals
from zfxxgk.cli.reporters.summary.sheet import Content
from zfxxgk.read import ReadResult
from zfxxgk.spec import canonical, forms
from zfxxgk.spec.places import get_cell
from zfxxgk.spec.problems import find_problems
from zfxxgk.testing import area_with_members

AREA = "示例县人民政府"
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def areas(draw: st.DrawFn, **how: Any) -> tuple[Any, list[Any], Roster]:
    """An area with its members, each with a name of its own, and the roster of all."""
    area, members = draw(area_with_members(**how))
    offices = [Office(AREA, complete=True)]
    for number, member in enumerate(members):
        member["agency"] |= {"name": f"示例县第{number}局", "kind": "department"}
        member["agency"]["level"] = "county"
        member["scope"] = None
        offices.append(Office(member["agency"]["name"], superior=AREA))
    area["agency"] |= {"name": AREA, "kind": "government", "level": "county"}
    return {**area, "scope": "area"}, members, Roster({o.name: o for o in offices})


def total(members: list[Any], roster: Roster | None) -> tuple[Batch, Total]:
    judged = [
        Judged(
            str(number),
            identity=identify_report(str(number), member, roster),
            kept=keep_figures(ReadResult(member, None), []),
        )
        for number, member in enumerate(members)
    ]
    batch = Batch(tuple(judged), {}, roster=roster)
    return batch, add_up(batch)


@FEW
@given(areas(max_members=4), st.booleans(), st.booleans())
def test_the_sheet_has_the_sum_of_the_members_in_every_cell(
    drawn: tuple[Any, list[Any], Roster], listed: bool, with_area: bool
) -> None:
    area, members, roster = drawn
    given_reports = [*members, area] if with_area else members
    before = copy.deepcopy(given_reports)
    batch, found = total(given_reports, roster if listed else None)
    sheet = totals.build(Content(Run(batch, "zh"), list_lines(batch), found))
    assert len(found.members) == len(members)
    numbers = [value for _, value in sheet.lines]
    pointers = [
        pointer
        for key in forms.dimension("table", {})
        for pointer, _, _ in forms.table(key, forms.get_form(area, key)).cells()
    ]
    assert numbers == [round(sum(get_cell(m, p) for m in members), 4) for p in pointers]
    assert numbers == [get_cell(area, p) for p in pointers]
    assert given_reports == before


@FEW
@given(areas(max_members=3, blanks=True))
def test_the_sum_is_a_valid_report_against_which_its_members_have_no_finding(
    drawn: tuple[Any, list[Any], Roster],
) -> None:
    _, members, roster = drawn
    _, found = total(members, roster)
    assert found.report is not None
    assert find_problems(found.report) == []
    again = json.loads(canonical.dump(found.report))
    full = {"complete": True, "missing": []}
    result = check(again, members=members, coverage=full, select=("members",))
    assert (result.findings, result.outcomes["error"]) == ((), 0)


@FEW
@given(areas(max_members=3))
def test_the_area_drawn_does_not_differ_from_the_sum_of_its_members(
    drawn: tuple[Any, list[Any], Roster],
) -> None:
    area, members, roster = drawn
    _, found = total(members, roster)
    assert find_differences(found.report, area) == []
    full = {"complete": True, "missing": []}
    held = check(area, members=[found.report], coverage=full, select=("members",))
    assert held.findings == ()


@FEW
@given(areas(max_members=4), st.data())
def test_a_cell_of_the_area_that_is_changed_is_the_only_difference(
    drawn: tuple[Any, list[Any], Roster], data: st.DataObject
) -> None:
    area, members, roster = drawn
    _, found = total(members, roster)
    track = data.draw(st.sampled_from(list(area["disputes"])))
    area["disputes"][track]["pending"] += 1
    pointers = [each.pointer for each in find_differences(found.report, area)]
    assert pointers == [f"/disputes/{track}/pending"]


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(areas(min_members=2, max_members=2), st.randoms())
def test_the_sum_does_not_depend_on_the_order_of_files(
    drawn: tuple[Any, list[Any], Roster], random: Any
) -> None:
    area, members, roster = drawn
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for number, report in enumerate((area, *members)):
            path = Path(folder, f"{number}.json")
            path.write_text(json.dumps(report), encoding="utf-8")
            sources.append(Source(str(path)))
        sums = []
        for _ in range(2):
            chosen = Criteria(("disputes/total",))
            batch = judge_files(sources, chosen, Related(roster), keep=keep_figures)
            sums.append(add_up(batch))
            random.shuffle(sources)
    assert sums[0] == sums[1]
    assert len(sums[0].members) == len(members)
