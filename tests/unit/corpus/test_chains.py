from __future__ import annotations

import polars as pl
import pytest

from zfxxgk.batch.identity import Identity
from zfxxgk.corpus.chains import COLUMNS, find_chains, find_chains_of_rows

NAME = "青禾县水利局"


def identity(path: str, year: int = 2024, name: str | None = NAME, **more: object) -> Identity:
    given = {"code": None, "published_on": None, "revised_on": None, "replaces": None, "url": None}
    return Identity(path=path, year=year, name=name, **{**given, **more})  # type: ignore[arg-type]


def test_last_years_report_is_that_of_the_same_organ() -> None:
    found = find_chains(
        [identity("a"), identity("b", 2023), identity("c", 2022), identity("d", 2020)]
    )
    assert found.previous == {0: 1, 1: 2}


def test_an_organ_is_told_by_its_code_and_not_by_half_a_name() -> None:
    one, other = {"code": "1"}, {"code": "2"}
    found = find_chains([identity("a", **one), identity("b", 2023, **other)])
    assert found.previous == {}
    found = find_chains([identity("a", **one), identity("b", 2023, "青禾县水务局", **one)])
    assert found.previous == {0: 1}
    found = find_chains([identity("a", name="水利局"), identity("b", 2023, "水利局")])
    assert found.previous == {}


def test_what_a_government_reports_of_itself_alone_is_another_chain() -> None:
    assert find_chains([identity("a"), identity("b", 2023, alone=True)]).previous == {}


def test_a_later_edition_takes_the_place_of_an_earlier() -> None:
    early, late = {"published_on": "2024-01-10"}, {"published_on": "2024-01-20"}
    found = find_chains([identity("a"), identity("b", 2023, **early), identity("c", 2023, **late)])
    assert found.superseded == {1}
    assert found.previous == {0: 2}


def test_of_editions_that_nothing_tells_apart_none_is_taken() -> None:
    found = find_chains([identity("a"), identity("b", 2023), identity("c", 2023)])
    assert (found.previous, found.superseded, found.ambiguous) == ({}, frozenset(), {0})
    assert found.rivals == {1}  # c is the last by file name


@pytest.mark.parametrize("at_once", [1, 3, 100])
def test_rows_of_a_store_have_the_same_chains_in_pieces(at_once: int) -> None:
    early, late = {"published_on": "2024-01-10"}, {"published_on": "2024-01-20"}
    one = {"code": "11330000009275780L"}
    given = [
        *(identity("a"), identity("b", 2023, **early), identity("c", 2023, **late)),
        *(identity("d", 2024, "某局", **one), identity("e", 2023, "青禾县农业局", **one)),
        *(identity("f", name="水利局"), identity("g", 2023, "水利局"), identity("h", name=None)),
        *(identity("i", 2024, "澄湖县民政局"), identity("j", 2023, "澄湖县民政局")),
        *(identity("k", 2023, "澄湖县民政局"), identity("l", 2023, alone=True)),
    ]
    rows = [
        {name: getattr(each, key) for key, name in COLUMNS.items()}
        | {"file": each.path, "place": "", "/scope": "organ" if each.alone else None}
        for each in given
    ]
    kinds = dict.fromkeys((*COLUMNS.values(), "file", "place", "/scope"), pl.String)
    about = pl.DataFrame(rows, schema=kinds | {COLUMNS["year"]: pl.Int32})
    found = find_chains(given)
    assert found.superseded
    assert found.ambiguous
    assert found.rivals
    assert find_chains_of_rows(about, at_once) == found
