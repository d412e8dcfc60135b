from __future__ import annotations

from zfxxgk.batch.identity import Identity
from zfxxgk.batch.roster.draft import UNKNOWN_SUCCESSOR, draft_roster

CODE, OTHER = "11990102MB0000001P", "11990102MB0000002T"


def told(name: str | None, code: str | None = None, path: str = "a.docx") -> Identity:
    return Identity(path, 2024, name, code, None, None, None, None)


def asked(last: list[str], this: list[str]) -> dict[str, str | None]:
    draft = draft_roster([told(name) for name in last], [told(name) for name in this])
    return {office.name: office.unconfirmed for office in draft.offices}


def test_the_offices_of_this_year_are_the_list() -> None:
    draft = draft_roster([], [told("青禾县水利局", path="b.pdf"), told(None, path="c.pdf")])
    [office] = draft.offices
    assert (office.name, office.place, office.unconfirmed) == ("青禾县水利局", "b.pdf", None)
    assert draft.nameless == ("c.pdf",)


def test_one_code_is_one_office_under_two_names() -> None:
    draft = draft_roster([told("青禾县文化局", CODE)], [told("青禾县文化和旅游局", CODE)])
    [office] = draft.offices
    assert office.former_names == ("青禾县文化局",)


def test_an_office_that_the_reform_moved_is_asked_for_at_its_heir() -> None:
    found = asked(
        ["青禾县乡村振兴局", "青禾县大数据管理局", "青禾县水利局"],
        ["青禾县农业农村局", "白鹿县农业农村局", "青禾县数据局", "青禾县水利局"],
    )
    assert found["青禾县乡村振兴局"] == "青禾县农业农村局"
    assert found["青禾县大数据管理局"] == "青禾县数据局"
    assert found["青禾县水利局"] is None


def test_a_new_name_that_is_alike_is_asked_for() -> None:
    found = asked(["青禾县市场监督局"], ["青禾县市场监督管理局", "青禾县水利局"])
    assert found["青禾县市场监督局"] == "青禾县市场监督管理局"


def test_an_office_of_which_nothing_is_known_is_asked_for_too() -> None:
    assert asked(["青禾县档案局"], ["青禾县水利局"])["青禾县档案局"] == UNKNOWN_SUCCESSOR
