"""Short names of a list are looked up; here every name is held against every row."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.batch.roster import match
from zfxxgk.batch.roster.model import Office, Roster

AREAS = ("", "青禾县", "泉陵市", "泉陵市青禾县", "白鹿县", "澄湖区", "新 区", "乡")
WORK = ("水利局", "区委办", "人民政府", "县水利局", "水利", "青禾县")
NAMES = st.builds(str.__add__, st.sampled_from(AREAS), st.sampled_from(WORK))


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    names = draw(st.lists(NAMES, min_size=1, max_size=6, unique=True))
    offices = []
    for number, name in enumerate(names):
        governments = [each for each in names[:number] if each.endswith("人民政府")]
        offices.append(Office(name, superior=draw(st.sampled_from([None, *governments]))))
    return Roster({each.name: each for each in offices})


def find_by_pairs(name: str, roster: Roster) -> Iterator[tuple[str, Office, bool]]:
    bare = match.simplify_name(name)
    for office in roster.owing:
        row = match.simplify_name(office.name)
        if area := find_area(bare, row):
            above = match._list_areas(office, roster)
            if not above or any(area.endswith(each) or each.endswith(area) for each in above):
                yield area, office, bool(above)
        elif area := find_area(row, bare):
            yield area, office, True


def find_area(long: str, short: str) -> str | None:
    area = long.removesuffix(short)
    return area if match._AREA.fullmatch(area) and area != long else None


@given(st.lists(NAMES), rosters())
def test_a_name_stands_for_the_rows_that_differ_by_an_area(
    names: list[str], roster: Roster
) -> None:
    rows = match._Rows(roster)
    for name in names:
        found = sorted(rows.find(name), key=lambda fit: fit[1].name)
        assert found == sorted(find_by_pairs(name, roster), key=lambda fit: fit[1].name)
