from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.whole import Whole, find_whole
from zfxxgk.read import ReadResult
from zfxxgk.spec.labels import Text

Make = Callable[..., Any]
Agency = tuple[str, str | None, str | None]
"""Name, level, kind."""

CITY: Agency = ("某市人民政府", "city", "government")
COUNTY: Agency = ("甲县人民政府", "county", "government")
OTHER: Agency = ("乙县人民政府", "county", "government")
OF_CITY: Agency = ("某市教育局", "city", "department")
OF_COUNTY: Agency = ("甲县教育局", "county", "department")
TOWN: Agency = ("丙镇人民政府", "township", "government")
UNKNOWN: Agency = ("城市管理局", None, None)


@pytest.fixture
def whole(report: Make) -> Callable[..., Whole | Text]:
    def find(*agencies: Agency, known: Roster | None = None) -> Whole | Text:
        readings = {}
        for number, (name, level, kind) in enumerate(agencies):
            changes = {"agency__level": level, "agency__kind": kind}
            readings[str(number)] = ReadResult(report(name, scope=None, **changes), None)
        found = [identify_report(path, each.report, known) for path, each in readings.items()]
        return find_whole(found, readings, known)

    return find


@pytest.mark.parametrize(
    ("agencies", "name"),
    [
        ((OF_COUNTY, TOWN), None),
        ((COUNTY, OTHER), None),
        ((COUNTY, OF_COUNTY, TOWN), COUNTY[0]),
        ((OF_COUNTY, UNKNOWN, COUNTY), COUNTY[0]),
        ((CITY, COUNTY, OTHER), CITY[0]),
        ((COUNTY, CITY, OF_CITY), CITY[0]),
    ],
)
def test_the_area_is_the_government_above_all_others(
    whole: Callable[..., Whole], agencies: tuple[Agency, ...], name: str | None
) -> None:
    assert whole(*agencies).name == name


@pytest.mark.parametrize(
    "agencies",
    [
        (COUNTY, OTHER, TOWN),
        (COUNTY, OF_CITY),
        (CITY, COUNTY, OF_COUNTY),
        (CITY, COUNTY, UNKNOWN),
        (CITY, COUNTY, TOWN),
    ],
)
def test_what_may_be_counted_twice_is_not_added(
    whole: Callable[..., Text], agencies: tuple[Agency, ...]
) -> None:
    assert "为免重复没有汇总" in whole(*agencies).zh


def roster(*offices: Office) -> Roster:
    return Roster({office.name: office for office in offices})


def test_the_roster_tells_the_area(whole: Callable[..., Any]) -> None:
    known = roster(
        Office("某市人民政府"),
        Office("甲县人民政府", superior="某市人民政府"),
        Office("甲县教育局", superior="甲县人民政府"),
    )
    assert whole(OF_COUNTY, known=known).office == known.offices["某市人民政府"]


def test_two_areas_of_a_roster_are_not_one_sum(whole: Callable[..., Any]) -> None:
    known = roster(
        *(Office(name) for name in ("甲县人民政府", "乙县人民政府")),
        Office("甲县教育局", superior="甲县人民政府"),
        Office("乙县教育局", superior="乙县人民政府"),
    )
    assert "甲县人民政府、乙县人民政府" in whole(OF_COUNTY, known=known).zh


def test_a_roster_without_superiors_leaves_it_to_the_reports(whole: Callable[..., Any]) -> None:
    known = roster(Office(COUNTY[0]), Office(OF_COUNTY[0]))
    assert whole(COUNTY, OF_COUNTY, known=known) == Whole(None, COUNTY[0], (COUNTY[1], COUNTY[2]))
