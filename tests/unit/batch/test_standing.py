from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.standing import complete_standing, infer_by_roster

ROSTER = Roster(
    {
        office.name: office
        for office in (
            Office("云台省人民政府"),
            Office("泉陵市人民政府", superior="云台省人民政府"),
            Office("青禾县人民政府", superior="泉陵市人民政府"),
            Office("枫桥市人民政府", superior="泉陵市人民政府"),
            Office("柳溪市人民政府"),
            Office("水利局", superior="青禾县人民政府"),
            Office("青禾县气象台", superior="青禾县人民政府", vertical=True),
            Office("白鹿产业园管理委员会", superior="青禾县人民政府"),
            Office("林业站", superior="水利局"),
            Office("档案局", superior="柳溪市人民政府"),
        )
    }
)


@pytest.mark.parametrize(
    ("name", "level", "kind"),
    [
        ("泉陵市人民政府", "city", "government"),  # with a county below it
        ("枫桥市人民政府", "county", "government"),  # below a city
        ("柳溪市人民政府", None, "government"),
        ("水利局", "county", None),
        ("青禾县气象台", "county", "vertical"),
        ("白鹿产业园管理委员会", None, "dispatched"),  # may stand half a level above the county
        ("林业站", None, None),
        ("档案局", None, None),
    ],
)
def test_the_area_above_tells_the_level(name: str, level: str | None, kind: str | None) -> None:
    assert infer_by_roster(ROSTER.offices[name], ROSTER) == (level, kind)


def test_what_the_report_says_stands(report: Callable[..., Any]) -> None:
    office = ROSTER.offices["青禾县气象台"]
    given = report("青禾县气象台", agency__level="city", agency__kind=None)
    agency = complete_standing(given, office, ROSTER)["agency"]
    assert (agency["level"], agency["kind"]) == ("city", "vertical")
    assert given["agency"]["kind"] is None


def test_without_a_row_nothing_is_known(report: Callable[..., Any]) -> None:
    given = report("水利局", agency__level=None, agency__kind=None)
    assert complete_standing(given, None, ROSTER) is given
    assert complete_standing(given, ROSTER.offices["水利局"], None) is given
