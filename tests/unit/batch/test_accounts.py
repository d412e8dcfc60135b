from __future__ import annotations

from pathlib import Path
from typing import Any

from zfxxgk.batch.accounts import list_accounts
from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.records import Batch, Judged
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.engine.findings import Result
from zfxxgk.spec import schemas


def judged(path: str, name: str | None, basis: str | None = "title", **more: Any) -> Judged:
    report: Any = schemas.example("form-2021")
    report["agency"]["name"] = name
    result = Result(name, 2024, (), (), {}, agency_basis=basis)
    return Judged(
        path, result, identity=identify_report(path, report, more.pop("roster", None)), **more
    )


def test_an_office_is_certain_only_if_the_report_or_the_roster_says_so(tmp_path: Path) -> None:
    offices = {n: Office(n, place=p) for n, p in (("甲局", None), ("乙局", "b.docx"))}
    roster = Roster(offices, str(tmp_path / "roster.csv"))
    reports = (
        judged("1", "甲局", roster=roster),
        judged("2", "丙局", "signature"),
        judged("3", None, None, supposed=offices["甲局"]),
        judged(str(tmp_path / "b.docx"), "丁局", "file_name", roster=roster),
    )
    found = list_accounts(Batch(reports, {}, roster=roster))
    assert [(each.name, each.certain, len(each.reports)) for each in found] == [
        ("甲局", False, 2),
        ("丙局", False, 1),
        ("乙局", True, 1),
    ]


def test_editions_of_one_office_stand_together_and_those_superseded_do_not() -> None:
    roster = Roster({"甲局": Office("甲局")})
    one, two, old = (judged(path, "甲局", roster=roster) for path in "123")
    found = list_accounts(Batch((one, two, old._replace(superseded_by="1")), {}, roster=roster))
    assert [[each.path for each in account.reports] for account in found] == [["1", "2"]]


def test_what_a_government_reports_of_itself_alone_is_no_edition_of_its_area() -> None:
    rows = {"甲县": Office("甲县"), "乙局": Office("乙局", superior="甲县")}
    roster = Roster(rows)
    area, alone = (judged(path, "甲县", roster=roster) for path in "12")
    assert alone.identity is not None
    alone = alone._replace(identity=alone.identity._replace(alone=True))
    found = list_accounts(Batch((area, alone), {}, roster=roster))
    assert [(each.name, each.own) for each in found] == [("甲县", False), ("甲县", True)]


def test_without_a_roster_two_offices_may_share_a_name() -> None:
    found = list_accounts(Batch((judged("1", "甲局"), judged("2", "甲局")), {}))
    assert [each.name for each in found] == ["甲局", "甲局"]


def test_who_has_no_report_owes_that_of_the_usual_year() -> None:
    batch = Batch((judged("1", "甲局"),), {}, missing=(Office("乙局"),))
    assert [(each.name, each.year) for each in list_accounts(batch)] == [
        ("甲局", 2024),
        ("乙局", 2024),
    ]
