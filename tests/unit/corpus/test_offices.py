from __future__ import annotations

import polars as pl
from unit.corpus.test_chains import identity

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.offices import KIND, LEVEL, complete_standing, find_offices

COUNTY, WATER = "青禾县人民政府", "青禾县水利局"
ROSTER = Roster(
    {
        COUNTY: Office(COUNTY),
        WATER: Office(WATER, superior=COUNTY, former_names=("青禾县水务局",), place="w.json"),
        "民政局": Office("民政局", superior=COUNTY),
    },
    "roster.csv",
)


def test_an_office_is_told_by_name_former_name_short_name_or_file() -> None:
    names = ["青禾县水利局", "青禾县水务局", "青禾县民政局", "云溪县水利局", None]
    identities = [identity(str(number), name=name) for number, name in enumerate(names)]
    found = find_offices(identities, ["a.json"] * 4 + ["w.json"], ROSTER)
    assert [each.office and each.office.name for each in found] == [
        WATER,
        WATER,
        "民政局",
        None,
        WATER,
    ]


def test_what_a_report_leaves_open_the_roster_tells() -> None:
    identities = [identity("a", office=ROSTER.offices[WATER]), identity("b", name="某局")]
    frame = pl.DataFrame(
        {ROW: [0, 1], LEVEL: [None, None], KIND: ["office", None]},
        schema={ROW: pl.UInt32, LEVEL: pl.String, KIND: pl.String},
    )
    found = complete_standing(frame, identities, ROSTER)
    assert found.rows() == [(0, "county", "office"), (1, None, None)]
