from __future__ import annotations

import polars as pl
from unit.corpus.rows_about import choose, identity, make_rows

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.offices import KIND, LEVEL, complete_standing

COUNTY, WATER = "青禾县人民政府", "青禾县水利局"
ROSTER = Roster(
    {
        COUNTY: Office(COUNTY),
        WATER: Office(WATER, superior=COUNTY, former_names=("青禾县水务局",), place="w.json"),
        "民政局": Office("民政局", superior=COUNTY),
    },
    "roster.csv",
)
OFFICES = list(ROSTER.offices)


def test_an_office_is_told_by_name_former_name_short_name_or_file() -> None:
    names = ["青禾县水利局", "青禾县水务局", "青禾县民政局", "云溪县水利局", None]
    identities = [identity(f"{number}.json", name=name) for number, name in enumerate(names)]
    standing = choose(make_rows([*identities, identity("w.json", name=None)]), ROSTER).standing
    assert standing is not None
    found = [None if number is None else OFFICES[number] for number in standing.offices]
    assert found == [WATER, WATER, "民政局", None, None, WATER]


def test_what_a_report_leaves_open_the_roster_tells() -> None:
    rows = make_rows([identity("a", name=WATER), identity("b", name="某局")], {0: {KIND: "office"}})
    standing = choose(rows, ROSTER).standing
    assert standing is not None
    found = complete_standing(rows.with_row_index(ROW), standing)
    assert found.select(LEVEL, KIND).rows() == [("county", "office"), (None, None)]
    last = pl.DataFrame(
        {ROW: [1], LEVEL: ["city"], KIND: [None]}, schema_overrides={KIND: pl.String}
    )
    assert complete_standing(last, standing).rows() == [(1, "city", None)]
