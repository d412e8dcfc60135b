"""Which reports add up to an area's, worked out by hand; tests/property draws areas."""

from __future__ import annotations

import polars as pl
from unit.corpus.rows_about import choose, identity, make_rows

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.corpus.algebra import COUNT, MEMBER_COUNT, TOTAL
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.members import (
    AREA,
    MISSING_COUNT,
    add_members,
    join_sums,
    list_cells,
)

CELL = "/requests/received/total"
COUNTY = Office("青禾县人民政府", complete=True)
TOWNS = [Office(f"青禾县{sign}镇人民政府", superior=COUNTY.name) for sign in "甲乙丙"]
BUREAU = Office("青禾县水利局", superior=COUNTY.name)
ROSTER = Roster({each.name: each for each in (COUNTY, *TOWNS, BUREAU)})


def test_members_are_those_of_the_roster_with_tables_of_the_same_edition() -> None:
    offices = [COUNTY, *TOWNS, TOWNS[0]]
    identities = [
        identity(str(number), 2023 if number == 4 else 2024, office.name)
        for number, office in enumerate(offices)
    ]
    rows = make_rows(identities, {2: {"unread": [CELL]}, 3: {"/requests/form": "2019"}})
    found = choose(rows, ROSTER).areas
    assert found is not None
    assert found.members.rows() == [(0, 1), (0, 2)]
    (area,) = found.about.to_dicts()
    assert area["/members/requests/form"] == "2021"
    assert area["/coverage/complete"] is True
    # That of another edition, that with a doubt, and the bureau.
    assert area[MISSING_COUNT] == 3


def test_of_editions_that_no_date_orders_none_is_a_member_unless_they_are_alike() -> None:
    offices = [COUNTY, TOWNS[0], TOWNS[0], TOWNS[1], TOWNS[1], TOWNS[2]]
    rows = make_rows(
        [identity(str(number), name=office.name) for number, office in enumerate(offices)],
        {2: {CELL: 3}},
    )
    found = choose(rows, ROSTER).areas
    assert found is not None
    assert found.members.rows() == [(0, 4), (0, 5)]
    assert found.about[MISSING_COUNT].to_list() == [2]  # that town, and the bureau


def test_an_area_of_its_own_level_has_no_members_below() -> None:
    offices = [COUNTY, TOWNS[0], BUREAU]
    identities = [identity(str(number), name=each.name) for number, each in enumerate(offices)]
    found = choose(make_rows(identities, {0: {"/scope": "own_level"}}), ROSTER).areas
    assert found is not None
    assert found.members.rows() == [(0, 2)]
    assert found.about[MISSING_COUNT].to_list() == [2]  # the other two towns


def test_sums_tell_how_many_members_have_the_cell() -> None:
    members = pl.DataFrame(
        {AREA: [9, 9, 9], ROW: [0, 1, 2]}, schema={AREA: pl.UInt32, ROW: pl.UInt32}
    )
    values = [3, None, 4]
    frames = [
        pl.DataFrame({ROW: [row], **{name: [value] for name in list_cells()}}).cast(
            {ROW: pl.UInt32, **dict.fromkeys(list_cells(), pl.Int32)}
        )
        for row, value in enumerate(values)
    ]
    (found,) = join_sums([add_members(frame, members) for frame in frames]).to_dicts()
    assert found[AREA] == 9
    assert found[f"{TOTAL}/members{CELL}"] == 7
    assert found[f"{COUNT}/members{CELL}"] == 2
    assert found[MEMBER_COUNT] == 3
