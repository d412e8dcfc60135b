"""Whose reports of a store are and which of them count, in columns: what the same functions of
batch say of one organ after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.rows_about import choose, identity, make_rows

from zfxxgk.batch.editions import Editions, order_editions
from zfxxgk.batch.identity import Identity, name_organ
from zfxxgk.batch.roster.match import match_offices
from zfxxgk.batch.roster.model import Office, Roster

NAMES = (
    "青禾县人民政府",
    "青禾县水利局",
    "青禾县水务局",
    "水利局",
    "民政局",
    "青禾县民政局",
    "某局",
)
CODES = ("11330000009275780L", "11330000009275799A")
DAYS = st.sampled_from([None, None, "2024-01-10", "2024-01-20"])


@st.composite
def reports(draw: st.DrawFn) -> list[Identity]:
    """Some reports of few organs and years, so that many are of one organ."""
    count = draw(st.integers(1, 9))
    paths = [f"{number}.json" for number in range(count)]
    return [
        identity(
            path,
            draw(st.sampled_from([2022, 2023, 2024])),
            draw(st.sampled_from([None, *NAMES])),
            code=draw(st.sampled_from([None, None, *CODES])),
            published_on=draw(DAYS),
            revised_on=draw(DAYS),
            replaces=draw(st.sampled_from([None, None, *paths, "u"])),
            url=draw(st.sampled_from([None, "u"])),
            alone=draw(st.booleans()),
        )
        for path in paths
    ]


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    area, *others = NAMES
    chosen = draw(st.lists(st.sampled_from(others), unique=True, min_size=1))
    merged, split, placed = (draw(st.sampled_from([None, *chosen])) for _ in range(3))
    offices = [Office(area, code=draw(st.sampled_from([None, CODES[0]])))]
    offices += (
        Office(
            name,
            superior=draw(st.sampled_from([None, area])),
            vertical=draw(st.booleans()),
            merged_from=(merged,) if merged and merged != name else (),
            split_from=(split,) if split and split != name else (),
            place="0.json" if name == placed else None,
        )
        for name in chosen
    )
    return Roster({each.name: each for each in offices})


def find_by_objects(given_: Sequence[Identity], roster: Roster | None) -> dict[str, Any]:
    if roster is not None:
        given_ = [
            each._replace(
                office=roster.find_by_file(each.path) or roster.find(each.name, each.code)
            )
            for each in given_
        ]
        given_, _ = match_offices(given_, roster)
    numbers = {each.path: number for number, each in enumerate(given_)}
    groups: dict[tuple[str, bool, int], list[Identity]] = {}
    for each in given_:
        own = each.alone if roster is None else each.is_own(roster)
        groups.setdefault((name_organ(each), own, each.year), []).append(each)
    editions = {key: order_editions(found) for key, found in groups.items()}
    reported = {(each.office.name, each.year) for each in given_ if each.office}
    found: dict[str, Any] = {"previous": {}, "superseded": [], "ambiguous": [], "rivals": []}
    for (organ, own, year), of_year in editions.items():
        rivals = [numbers[each.path] for each in of_year.rivals]
        found["superseded"] += {numbers[e.path] for e in of_year.latest_first} - {*rivals}
        found["rivals"] += {*rivals} - {numbers[of_year.latest.path]}
        before = editions.get((organ, own, year - 1))
        if before and not (roster and has_changed(of_year, roster, reported)):
            if before.dated:
                found["previous"] |= dict.fromkeys(rivals, numbers[before.latest.path])
            else:
                found["ambiguous"] += rivals
    offices = [None if each.office is None else each.office.name for each in given_]
    lists = {name: sorted(rows) for name, rows in found.items() if name != "previous"}
    return {**found, **lists, "offices": offices}


def has_changed(editions: Editions, roster: Roster, reported: set[tuple[str, int]]) -> bool:
    office, year = editions.latest.office, editions.latest.year - 1
    if office is None:
        return False
    return any((name, year) in reported for name in office.merged_from) or any(
        (part.name, year) not in reported for part in roster.list_split_off(office.name)
    )


@settings(max_examples=50, deadline=None)
@given(reports(), st.none() | rosters())
def test_chains_in_columns_are_those_of_batch(
    given_: list[Identity], roster: Roster | None
) -> None:
    counted = choose(make_rows(given_), roster)
    chains, expected = counted.chains, find_by_objects(given_, roster)
    names = list(roster.offices) if roster else []
    offices = counted.standing.offices if counted.standing else [None] * len(given_)
    assert [None if each is None else names[each] for each in offices] == expected["offices"]
    assert dict(chains.previous.iter_rows()) == expected["previous"]
    for name in ("superseded", "ambiguous", "rivals"):
        assert getattr(chains, name).to_list() == expected[name]
