from __future__ import annotations

import copy
from typing import Any

import pytest
from unit.engine.engine_samples import label, provenance, report

from zfxxgk import check
from zfxxgk.engine.findings import Result
from zfxxgk.spec import forms

Report = dict[str, Any]
COMPLETE = {"complete": True, "missing": []}


def office(name: str, **received: int) -> Report:
    """An office that granted what it received, but for its disputes without any other number."""
    made = report(values={"agency.name": name})
    for table in ("requests", "disputes"):
        for row in made[table].values():
            if isinstance(row, dict):
                row.update(dict.fromkeys(row, 0))
    for row in ("received", "granted", "concluded"):
        made["requests"][row] |= received | {"total": sum(received.values())}
    return made


def area(*members: Report) -> Report:
    made = office("青禾县")
    for table in ("requests", "disputes"):
        for _, row, column in forms.table(table, forms.get_form(made, table)).cells():
            made[table][row.key][column.key] = sum(m[table][row.key][column.key] for m in members)
    return made


SCHOOLS = office("青禾县教育局", natural_person=4, business=1)
WATER = office("青禾县水利局", natural_person=2)
ROADS = office("青禾县交通运输局", business=3)


def judged(total: Report, *members: Report) -> Result:
    return check(total, members=members, coverage=COMPLETE, select=["members"])


def test_an_office_left_out_of_the_total_is_one_cause_of_all_findings() -> None:
    result = judged(area(WATER, ROADS), SCHOOLS, WATER, ROADS)
    (cause,) = result.causes
    about = [each for each in result.findings if "表二" not in each.message.zh]
    assert cause.findings == tuple(each.fingerprint for each in about)
    assert len(about) > 2
    assert cause.message.zh.startswith("表三、表四的差额都等于青禾县教育局的数字，汇总时可能漏计了")
    assert cause.suspects == ()
    assert not cause.certain


def test_a_finding_about_the_edition_of_a_table_is_explained_by_no_office() -> None:
    total, *members = (
        {**each, "year": 2020} for each in (area(WATER, ROADS), SCHOOLS, WATER, ROADS)
    )
    result = check(total, members=members, coverage=COMPLETE, select=["members", "form/prescribed"])
    editions = {each.fingerprint for each in result.findings if each.rule == "form/prescribed"}
    (cause,) = result.causes
    assert "青禾县教育局" in cause.message.zh
    assert editions
    assert editions.isdisjoint(cause.findings)


def test_a_finding_about_a_whole_row_is_explained_by_no_office() -> None:
    total, *members = area(WATER, ROADS), SCHOOLS, WATER, ROADS
    absent = provenance(labels=(label("/requests/granted", status="absent", printed=None),))
    result = check(total, members=members, coverage=COMPLETE, provenance=absent)
    about_rows = {each.fingerprint for each in result.findings if each.rule == "form/missing-row"}
    (cause,) = (each for each in result.causes if "青禾县教育局" in each.message.zh)
    assert about_rows
    assert about_rows.isdisjoint(cause.findings)


def test_an_office_counted_twice_is_told_too() -> None:
    result = judged(area(SCHOOLS, WATER, ROADS, ROADS), SCHOOLS, WATER, ROADS)
    (cause,) = result.causes
    assert "青禾县交通运输局" in cause.message.zh
    assert "重复计" in cause.message.zh


def test_differences_of_which_one_is_another_name_nobody() -> None:
    total = area(WATER, ROADS)
    total["requests"]["granted"]["total"] += 1
    assert judged(total, SCHOOLS, WATER, ROADS).causes == ()


def test_two_offices_with_the_same_numbers_name_nobody() -> None:
    twin = office("青禾县林业局", natural_person=2)
    assert judged(area(ROADS, WATER), ROADS, WATER, twin).causes == ()


def test_a_coincidence_of_few_numbers_names_nobody() -> None:
    small = office("青禾县档案局")
    small["disputes"]["reconsideration"] |= {"upheld": 1, "total": 1}
    result = judged(area(WATER), WATER, small)
    assert result.findings
    assert result.causes == ()


def test_an_office_without_a_name_is_not_named() -> None:
    nobody = office("甲", natural_person=9)
    nobody["agency"]["name"] = None
    assert judged(area(WATER), WATER, nobody).causes == ()


@pytest.mark.parametrize("members", [(SCHOOLS, WATER, ROADS), (WATER, ROADS, SCHOOLS)])
def test_the_order_of_the_members_changes_nothing(members: tuple[Report, ...]) -> None:
    (cause,) = judged(area(WATER, ROADS), *members).causes
    assert "青禾县教育局" in cause.message.zh


def test_what_differs_otherwise_in_table_2_stands_beside() -> None:
    def judged_with(licences: int) -> list[str]:
        members = [copy.deepcopy(each) for each in (SCHOOLS, WATER, ROADS)]
        for each, number in zip(members, (7, 20, 30), strict=True):
            each["proactive_disclosure"] = decided(number)
        total = area(WATER, ROADS)
        total["proactive_disclosure"] = decided(licences)
        result = judged(total, *members)
        (cause,) = result.causes
        explained = [f for f in result.findings if f.fingerprint in cause.findings]
        return [f.rule for f in explained if f.rule.endswith("decisions")]

    assert judged_with(50) == ["members/above/decisions"]
    assert judged_with(51) == []


def decided(licences: int) -> dict[str, Any]:
    """A table 2 with nothing but licences."""
    table = report()["proactive_disclosure"]
    for row in table.values():
        if isinstance(row, dict):
            row.update(dict.fromkeys(row, 0))
    table["licensing"]["decisions"] = licences
    return table
