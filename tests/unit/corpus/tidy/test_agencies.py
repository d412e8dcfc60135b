from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.corpus_samples import office
from unit.corpus.tidy.tidy_samples import tell

from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.corpus.tidy.agencies import list_agencies
from zfxxgk.corpus.tidy.divisions import Divisions

CODE = "113708320043266302"
CODED = f"uscc:{CODE}"


def give(report: Any, **agency: Any) -> Any:
    report["agency"] |= agency
    return report


def make_roster(*offices: Office) -> Roster:
    return Roster({each.name: each for each in offices})


def list_ids(reports: pl.DataFrame) -> list[tuple[str, str]]:
    return reports.select("agency_id", "id_basis").rows()


@pytest.mark.parametrize(
    ("report", "wanted"),
    [
        (give(office("青禾县水利局"), uscc=CODE), (CODED, "uscc")),
        (office("浙江省青禾县水利局"), ("330000:青禾县水利局", "province_name")),
        (office("浙江省 水利厅"), ("330000:水利厅", "province_name")),
        (office("青禾县水利局"), ("青禾县水利局", "name")),
        (office("水利局"), ("reports.ndjson#1", "file")),
        (give(office("青禾县水利局"), name=None), ("reports.ndjson#1", "file")),
    ],
)
def test_an_id_is_made_of_the_best_that_is_known(
    tmp_path: Path, report: Any, wanted: tuple[str, str]
) -> None:
    found = tell(tmp_path, [report])
    assert list_ids(found) == [wanted]


def test_the_code_of_one_year_is_that_of_the_others(tmp_path: Path) -> None:
    known = give(office("青禾县水利局", 2023), uscc=CODE)
    found = tell(tmp_path, [known, office("青禾县水利局", 2024), office("青禾县民政局", 2024)])
    assert list_ids(found) == [
        (CODED, "uscc"),
        (CODED, "uscc_of_name"),
        ("青禾县民政局", "name"),
    ]


def test_two_organs_of_one_name_and_several_codes_stay_apart(tmp_path: Path) -> None:
    one = give(office("青禾县水利局"), uscc=CODE)
    other = give(office("青禾县水利局"), uscc="11331002002673436R")
    found = tell(tmp_path, [one, other, office("青禾县水利局")])
    assert len({name for name, _ in list_ids(found)}) == 3
    assert found["taken"].all()


def test_a_name_of_several_places_is_no_id(tmp_path: Path) -> None:
    lists = Divisions([(2020, "110105", "朝阳区"), (2020, "220104", "朝阳区")])
    reports = [office("朝阳区财政局"), office("朝阳区财政局", 2023), office("北京市朝阳区财政局")]
    found = tell(tmp_path, reports, divisions=lists)
    ids = dict.fromkeys(list_ids(found))
    assert sorted(basis for _, basis in ids) == ["file", "file", "province_name"]
    told = found.select("division_basis", "division_code").rows()
    assert set(told) == {("ambiguous", None), ("name", "110105")}


def test_a_code_is_not_lent_to_a_name_of_several_places(tmp_path: Path) -> None:
    lists = Divisions([(2020, "110105", "朝阳区"), (2020, "220104", "朝阳区")])
    coded = give(office("朝阳区财政局"), uscc=CODE)
    found = tell(tmp_path, [coded, office("朝阳区财政局")], divisions=lists)
    assert [basis for _, basis in list_ids(found)] == ["uscc", "file"]
    assert found["taken"].all()


def test_the_roster_knows_former_names_codes_and_predecessors(tmp_path: Path) -> None:
    roster = make_roster(
        Office("青禾县文旅局", code=CODE, merged_from=("青禾县文化局", "青禾县旅游局")),
        Office("青禾县文化局"),
        Office("青禾县旅游局"),
        Office("青禾县水务局", former_names=("青禾县水利局",)),
        Office("青禾县数据局", split_from=("青禾县水务局",)),
    )
    names = [("青禾县文化局", 2022), ("青禾县文旅局", 2023), ("青禾县水利局", 2022)]
    names += [("青禾县水务局", 2023), ("青禾县数据局", 2023)]
    found = tell(tmp_path, [office(*each) for each in names], roster=roster)
    assert {basis for _, basis in list_ids(found)} == {"roster"}
    agencies = {row["agency_id"]: row for row in list_agencies(found.lazy(), roster).to_dicts()}
    assert agencies.keys() == {CODED, "青禾县文化局", "青禾县水务局", "青禾县数据局"}
    assert agencies[CODED]["merged_from"] == "青禾县文化局;青禾县旅游局"
    assert agencies["青禾县数据局"]["split_from"] == "青禾县水务局"
    water = agencies["青禾县水务局"]
    assert (water["first_year"], water["last_year"], water["reports"]) == (2022, 2023, 2)
    assert water["agency"] == "青禾县水务局"


def test_short_names_of_the_roster_are_understood(tmp_path: Path) -> None:
    roster = make_roster(
        Office("青禾县人民政府"),
        Office("水利局", superior="青禾县人民政府"),
    )
    found = tell(tmp_path, [office("青禾县水利局")], roster=roster)
    assert list_ids(found) == [("水利局", "roster")]


def test_a_division_that_is_given_is_taken(tmp_path: Path) -> None:
    given = give(office("青禾县水利局"), division_code="330105")
    (row,) = tell(tmp_path, [given]).to_dicts()
    told = row["province_code"], row["division_code"], row["division_basis"], row["division_year"]
    assert told == ("330000", "330105", "report", None)


def test_a_code_tells_the_province_where_the_name_does_not(tmp_path: Path) -> None:
    found = tell(tmp_path, [give(office("馆驿镇人民政府"), uscc=CODE)])
    assert found.select("province_code", "division_code", "uscc").row(0) == ("370000", None, CODE)
