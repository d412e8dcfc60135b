from __future__ import annotations

from zfxxgk.batch.roster.model import Office, Roster

CODE = "11990102MB0000001P"


def roster(*offices: Office) -> Roster:
    return Roster({office.name: office for office in offices})


def test_a_code_finds_an_office_whatever_it_calls_itself() -> None:
    office = Office("青禾县民政局", code=CODE)
    other = Office("青禾县司法局")
    assert roster(office, other).find("青禾县司法局", CODE) is office


def test_a_former_name_finds_an_office() -> None:
    office = Office("青禾县数据局", former_names=("青禾县信息办",))
    assert roster(office).find("青禾县信息办") is office


def test_a_name_of_today_comes_before_a_former_one() -> None:
    renamed = Office("青禾县数据局", former_names=("青禾县信息办",))
    founded = Office("青禾县信息办")
    assert roster(renamed, founded).find("青禾县信息办") is founded
    assert roster(founded, renamed).find("青禾县信息办") is founded


def test_nobody_is_found_without_a_name_and_a_code() -> None:
    assert roster(Office("青禾县民政局")).find(None) is None


def test_members_are_right_below_and_neither_vertical_nor_merged() -> None:
    found = roster(
        Office("青禾县人民政府"),
        Office("青禾县民政局", superior="青禾县人民政府"),
        Office("青禾县民政局一所", superior="青禾县民政局"),
        Office("青禾县气象局", superior="青禾县人民政府", vertical=True),
        Office("青禾县旅游局", superior="青禾县人民政府"),
        Office("青禾县文旅局", superior="青禾县人民政府", merged_from=("青禾县旅游局",)),
    )
    names = [office.name for office in found.list_members("青禾县人民政府")]
    assert names == ["青禾县民政局", "青禾县文旅局"]


def test_an_office_merged_into_another_owes_no_report() -> None:
    found = roster(Office("甲局"), Office("乙局"), Office("丙局", merged_from=("甲局",)))
    assert [office.name for office in found.owing] == ["乙局", "丙局"]


def test_who_was_split_from_an_office_is_known() -> None:
    found = roster(Office("甲局"), Office("乙局", split_from=("甲局",)))
    assert [office.name for office in found.list_split_off("甲局")] == ["乙局"]
