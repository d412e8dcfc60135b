"""Which reports add up to an area's, worked out by hand; tests/property draws areas."""

from __future__ import annotations

import polars as pl
from unit.corpus.test_chains import identity

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.corpus.algebra import COUNT, MEMBER_COUNT, TOTAL
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.members import (
    ABOUT,
    AREA,
    FORMS,
    MISSING_COUNT,
    add_members,
    find_areas,
    join_sums,
    list_cells,
)

CELL = "/requests/received/total"
COUNTY = Office("青禾县人民政府", complete=True)
TOWNS = [Office(f"青禾县{sign}镇人民政府", superior=COUNTY.name) for sign in "甲乙丙"]
ROSTER = Roster({each.name: each for each in (COUNTY, *TOWNS)})


def describe(**others: object) -> dict[str, object]:
    forms = dict(zip(FORMS, ("2021", "2021", "only"), strict=True))
    return {**dict.fromkeys(ABOUT), **forms, "whole": False, **others}


def test_members_are_those_of_the_roster_with_tables_of_the_same_edition() -> None:
    offices = [COUNTY, *TOWNS, TOWNS[0]]
    identities = [
        identity(str(number), 2023 if number == 4 else 2024, office=office)
        for number, office in enumerate(offices)
    ]
    rows = [describe() for _ in offices]
    rows[2]["unread"] = [CELL]
    rows[3]["/requests/form"] = "2019"
    about = pl.DataFrame(rows, infer_schema_length=None)
    found = find_areas(range(5), identities, about, ROSTER, lambda rows: True)
    assert found.members.rows() == [(0, 1), (0, 2)]
    (area,) = found.about.to_dicts()
    assert area["/members/requests/form"] == "2021"
    assert area["/coverage/complete"] is True
    assert area[MISSING_COUNT] == 2  # that of another edition, and that with a doubt


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
