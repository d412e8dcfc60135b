"""What must be true of reports that are sums of others, and of the order of files."""

from __future__ import annotations

from typing import Any

from consistent import reports
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk import check
from zfxxgk.batch.editions import order_editions
from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.predecessors import Predecessors
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.sums import add_reports
from zfxxgk.spec.problems import find_problems

OFFICES = ("甲局", "乙局", "丙局")
ROSTER = Roster(
    {
        **{name: Office(name) for name in OFFICES},
        "丁局": Office("丁局", former_names=("戊局",), merged_from=("甲局", "乙局")),
    }
)


@given(st.lists(reports(), min_size=1, max_size=3))
def test_what_balances_in_each_balances_in_the_sum(parts: list[dict[str, Any]]) -> None:
    found = add_reports(parts)
    assert find_problems(found) == []
    assert check(found, select=("requests", "disputes/total")).findings == ()


@given(st.lists(reports(), min_size=1, max_size=4))
def test_an_area_made_of_its_members_has_no_finding_against_them(
    parts: list[dict[str, Any]],
) -> None:
    for each in parts:
        each["year"] = parts[0]["year"]
    full = {"complete": True, "missing": []}
    result = check(add_reports(parts), members=parts, coverage=full, select=("members",))
    assert result.findings == ()
    assert result.outcomes["error"] == 0


@given(st.lists(reports(), min_size=2, max_size=4), st.data())
def test_a_cell_that_differs_from_the_sum_is_found(
    parts: list[dict[str, Any]], data: st.DataObject
) -> None:
    for each in parts:
        each["year"] = parts[0]["year"]
    area = add_reports(parts)
    track = data.draw(st.sampled_from(list(area["disputes"])))
    less = area["disputes"][track]["total"] > 0 and data.draw(st.booleans())
    area["disputes"][track]["total"] += -1 if less else 1
    full = {"complete": True, "missing": []}
    rule = "members/above/disputes" if less else "members/below/disputes"
    result = check(area, members=parts, coverage=full, select=("members",))
    assert [(each.rule, each.binding) for each in result.findings] == [(rule, {"track": track})]
    some = check(area, members=parts[1:], select=("members/below",))
    assert some.findings == ()


@st.composite
def last_year(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Reports of 2023 of a few offices, some in several editions."""
    found = draw(st.lists(reports(), min_size=1, max_size=4))
    for each in found:
        each["year"] = draw(st.sampled_from((2022, 2023, 2023, 2023)))
        each["agency"] = {**each["agency"], "name": draw(st.sampled_from((*OFFICES, "戊局", None)))}
        each["published_on"] = draw(st.sampled_from(("2024-01-10", "2024-01-20", None)))
    return found


@given(
    last_year(), st.sampled_from((*OFFICES, "丁局")), st.sampled_from((None, ROSTER)), st.randoms()
)
def test_the_year_before_does_not_depend_on_the_order_of_files(
    before: list[dict[str, Any]], name: str, roster: Roster | None, random: Any
) -> None:
    now = add_reports(before[:1])
    now["year"], now["agency"]["name"] = 2024, name
    files = [(f"{number}.json", report) for number, report in enumerate(before)]
    found = []
    for _ in range(2):
        known = Predecessors(roster)
        for path, report in files:
            known.add(path, report)
        found.append(known.find(identify_report("now.json", now, roster)))
        random.shuffle(files)
    assert found[0] == found[1]


@given(last_year(), st.randoms())
def test_the_edition_that_counts_does_not_depend_on_the_order_of_files(
    found: list[dict[str, Any]], random: Any
) -> None:
    files = [identify_report(f"{number}.json", report) for number, report in enumerate(found)]
    first = order_editions(files)
    random.shuffle(files)
    assert order_editions(files) == first
