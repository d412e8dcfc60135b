from __future__ import annotations

from collections.abc import Sequence

import pytest

from zfxxgk.batch.roster.match import find_in_file_name, match_short_names
from zfxxgk.batch.roster.model import Office, Roster


def roster(*names: str, above: str | None = None) -> Roster:
    offices = [Office(name, superior=above) for name in names]
    governments = [Office(above)] if above else []
    return Roster({office.name: office for office in (*governments, *offices)})


def matched(names: Sequence[str], known: Roster) -> dict[str, str]:
    return {name: office.name for name, office in match_short_names(names, known).offices.items()}


def test_the_government_above_tells_the_area() -> None:
    known = roster("水利局", "林业局", above="青禾县人民政府")
    names = ["青禾县水利局", "泉陵市青禾县林业局", "白鹿县水利局", "青禾县农业农村局"]
    assert matched(names, known) == {"青禾县水利局": "水利局", "泉陵市青禾县林业局": "林业局"}
    assert match_short_names(names, known).area is None


def test_a_report_may_leave_out_the_area_that_the_list_tells() -> None:
    assert matched(["水利局"], roster("青禾县水利局")) == {"水利局": "青禾县水利局"}
    assert matched(["水利局"], roster("青禾县水利局", "白鹿县水利局")) == {}


def test_one_area_for_all_is_the_area_of_the_list() -> None:
    known = roster("水利局", "林业局")
    found = match_short_names(["青禾县水利局", "青禾县林业局", "青禾县档案馆"], known)
    assert set(found.offices) == {"青禾县水利局", "青禾县林业局"}
    assert found.area == "青禾县"


def test_of_two_areas_a_person_is_asked() -> None:
    found = match_short_names(["青禾县水利局", "白鹿县林业局"], roster("水利局", "林业局"))
    assert not found.offices
    assert {name: o.name for name, o in found.asked.items()} == {
        "青禾县水利局": "水利局",
        "白鹿县林业局": "林业局",
    }


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("青禾县自然资源和规划局", "规划局"),  # another office, not an area before the name
        ("青禾县水利局", "水利"),
        ("青禾县国家税务局", "税务局"),
    ],
)
def test_an_end_that_is_alike_is_not_the_office(name: str, row: str) -> None:
    assert matched([name], roster(row)) == {}


@pytest.mark.parametrize(
    ("path", "office"),
    [
        ("in/县财政局2024年年报（扫描件）.pdf", "财政局"),
        ("财政局和水利局.docx", None),
        ("青禾县财政局.docx", "青禾县财政局"),
        ("新建 DOC 文档.doc", None),
        ("局.doc", None),
    ],
)
def test_the_name_of_a_file_names_one_office(path: str, office: str | None) -> None:
    known = roster("财政局", "水利局", "青禾县财政局", "局")
    if path.startswith("in/"):
        known = roster("财政局", "水利局")
    found = find_in_file_name(path, known)
    assert (found.name if found else None) == office
