from __future__ import annotations

from zfxxgk.batch.identity import Identity
from zfxxgk.corpus.chains import find_chains

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
