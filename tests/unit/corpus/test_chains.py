"""Chains worked out by hand; tests/property draws them."""

from __future__ import annotations

from unit.corpus.rows_about import choose, identity, make_rows

from zfxxgk.batch.identity import Identity
from zfxxgk.batch.roster.model import Office, Roster

COUNTY = "青禾县人民政府"


def find(*identities: Identity, roster: Roster | None = None) -> dict[str, object]:
    """By the names of :class:`~zfxxgk.corpus.chains.Chains`, last year's rows and others."""
    found = choose(make_rows(identities), roster).chains
    lists = {name: getattr(found, name).to_list() for name in found._fields[1:]}
    return {"previous": dict(found.previous.iter_rows()), **lists}


def test_last_years_report_is_that_of_the_same_organ() -> None:
    found = find(identity("a"), identity("b", 2023), identity("c", 2022), identity("d", 2020))
    assert found["previous"] == {0: 1, 1: 2}


def test_an_organ_is_told_by_its_code_and_not_by_half_a_name() -> None:
    one, other = {"code": "1"}, {"code": "2"}
    assert find(identity("a", **one), identity("b", 2023, **other))["previous"] == {}
    found = find(identity("a", **one), identity("b", 2023, "青禾县水务局", **one))
    assert found["previous"] == {0: 1}
    assert find(identity("a", name="水利局"), identity("b", 2023, "水利局"))["previous"] == {}


def test_what_a_government_reports_of_itself_alone_is_another_chain() -> None:
    assert find(identity("a"), identity("b", 2023, alone=True))["previous"] == {}


def test_only_an_office_with_members_has_two_chains() -> None:
    roster = Roster({COUNTY: Office(COUNTY), "水利局": Office("水利局", superior=COUNTY)})
    member = [identity("a"), identity("b", 2023, alone=True)]
    area = [identity("c", name=COUNTY), identity("d", 2023, COUNTY, alone=True)]
    assert find(*member, *area, roster=roster)["previous"] == {0: 1}


def test_a_later_edition_takes_the_place_of_an_earlier() -> None:
    early, late = {"published_on": "2024-01-10"}, {"published_on": "2024-01-20"}
    found = find(identity("a"), identity("b", 2023, **early), identity("c", 2023, **late))
    assert found == {"previous": {0: 2}, "superseded": [1], "ambiguous": [], "rivals": []}


def test_of_editions_that_nothing_tells_apart_none_is_taken() -> None:
    found = find(identity("a"), identity("b", 2023), identity("c", 2023))
    # c is the last by file name
    assert found == {"previous": {}, "superseded": [], "ambiguous": [0], "rivals": [1]}


def test_what_was_merged_or_split_since_last_year_has_no_last_year() -> None:
    new, part, old, gone = "青禾县农业农村局", "青禾县种业局", "青禾县水利局", "青禾县畜牧局"
    offices = [Office(new, merged_from=(gone,)), Office(gone), Office(old)]
    offices.append(Office(part, split_from=(old,)))
    roster = Roster({each.name: each for each in offices})
    reports = [
        identity(f"{name}{year}", year, name) for name in (new, old) for year in (2023, 2024)
    ]
    both = {1: 0, 3: 2}
    assert find(*reports, roster=roster)["previous"] == {1: 0}
    reports.append(identity("p", 2023, part))
    assert find(*reports, roster=roster)["previous"] == both
    reports.append(identity("g", 2023, gone))
    assert find(*reports, roster=roster)["previous"] == {3: 2}
