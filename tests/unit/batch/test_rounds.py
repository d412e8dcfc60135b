from __future__ import annotations

import json
from typing import Any

from zfxxgk.batch.accounts import Account, list_accounts
from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.records import Batch, Judged
from zfxxgk.batch.rounds import Standing, compare_rounds, tell_standings
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.run import check
from zfxxgk.errors import InputError
from zfxxgk.spec import schemas
from zfxxgk.spec.labels import Text

RULES = load_builtin().choose().rules
OLD, NEW = "a" * 64, "b" * 64


def judged(
    sha256: str | None = NEW, name: str = "甲局", path: str = "a.docx", **totals: int
) -> Judged:
    """form-2021, of which reconsiderations add up to 9, with other totals of reconsiderations
    (``disputes``) and of requests received (``received``)."""
    report: Any = schemas.example("form-2021")
    report["agency"]["name"] = name
    if "disputes" in totals:
        report["disputes"]["reconsideration"]["total"] = totals["disputes"]
    if "received" in totals:
        report["requests"]["received"]["total"] = totals["received"]
    result, identity = check(report), identify_report(path, report)
    return Judged(path, result, identity=identity, sha256=sha256)


def unread(path: str = "a.docx") -> Judged:
    return Judged(path, error=InputError(Text("坏", "broken"), path=path))


def output(*reports: Judged, missing: tuple[str, ...] = ()) -> dict[str, Any]:
    """What ``check --format json`` writes, as a program reads it back."""
    entries = [
        {
            "path": each.path,
            "sha256": each.sha256,
            "agency_basis": each.result.agency_basis if each.result else None,
            **(each.result.as_dict() if each.result else {"agency": None, "year": None}),
            **({} if each.result else {"findings": [], "causes": []}),
            "error": each.error.text.as_dict() if each.error else None,
            "superseded": False,
        }
        for each in reports
    ]
    found: dict[str, Any] = json.loads(json.dumps({"reports": entries, "missing": missing}))
    return found


def compare(
    last: dict[str, Any], *now: Judged, rules: Any = RULES, answered: tuple[str, ...] = ()
) -> list[Standing]:
    return compare_rounds(list_accounts(Batch(now, {})), last, answered, rules)


def states(found: list[Standing]) -> list[tuple[str | None, str]]:
    return [(each.account.name, each.state) for each in found]


def test_a_corrected_report_is_mended_and_one_that_is_not_is_told_with_its_fault() -> None:
    last = output(judged(OLD, disputes=99))
    assert states(compare(last, judged())) == [("甲局", "mended")]
    (found,) = compare(last, judged(disputes=98))
    assert (found.state, len(found.still), found.mended, found.new) == ("still", 1, (), ())


def test_a_fault_in_the_place_of_another_is_new() -> None:
    (found,) = compare(output(judged(OLD, disputes=99)), judged(received=1))
    assert (found.state, len(found.new), len(found.mended), found.still) == ("new", 1, 1, ())


def test_the_same_file_and_none_are_returned() -> None:
    last = output(judged(OLD, disputes=99))
    assert states(compare(last, judged(OLD, disputes=99))) == [("甲局", "returned")]
    assert states(compare(last)) == [("甲局", "returned")]


def test_the_same_file_is_never_mended_whatever_rules_are_chosen() -> None:
    last = output(judged(OLD, disputes=99))
    (found,) = compare(last, judged(OLD))
    assert (found.state, found.mended, len(found.unclear)) == ("returned", (), 1)


def test_what_a_rule_did_not_judge_again_is_not_called_mended() -> None:
    last = output(judged(OLD, disputes=99))
    others = {key: rule for key, rule in RULES.items() if not key.startswith("disputes")}
    (found,) = compare(last, judged(), rules=others)
    assert (found.state, found.mended) == ("unclear", ())
    gone: Any = schemas.example("form-2021")
    gone["agency"]["name"], gone["disputes"] = "甲局", None
    now = judged()._replace(result=check(gone))
    assert not any(each.mended for each in compare(last, now))


def test_an_office_that_changed_its_name_in_the_report_has_the_same_faults() -> None:
    last = output(judged(OLD, "甲 局", disputes=99))
    (found,) = compare(last, judged(NEW, "甲局", disputes=99))
    assert (found.state, len(found.still)) == ("still", 1)


def test_a_new_file_beside_the_old_one_is_the_one_that_counts() -> None:
    last = output(judged(OLD, path="a.docx", disputes=99))
    now = judged(OLD, path="a.docx", disputes=99), judged(NEW, path="b.docx")
    assert states(compare(last, *now)) == [("甲局", "mended")]


def test_offices_of_one_name_are_told_by_their_files() -> None:
    last = output(judged(OLD, path="1.docx", disputes=99), judged("c" * 64, path="2.docx"))
    found = compare(last, judged(NEW, path="1.docx"), judged("c" * 64, path="2.docx"))
    assert [(each.account.reports[0].path, each.state) for each in found] == [
        ("1.docx", "mended"),
        ("2.docx", "settled"),
    ]


def test_what_was_answered_is_returned_no_more() -> None:
    before = judged(OLD, disputes=99)
    assert before.result is not None
    keys = tuple(each.fingerprint for each in before.result.findings)
    assert states(compare(output(before), answered=keys)) == [("甲局", "settled")]


def test_who_never_came_and_who_cannot_be_read_stay_so() -> None:
    last = output(unread(), missing=("乙局",))
    assert states(compare(last)) == [("乙局", "missing"), ("a.docx", "unread")]
    assert states(compare(last, judged(NEW, "乙局", "b.docx"), unread())) == [
        (None, "unread"),
        ("乙局", "settled"),
    ]


def test_a_result_of_an_older_version_has_no_checksums() -> None:
    last = output(judged(OLD, disputes=99))
    del last["missing"], last["reports"][0]["sha256"]
    assert states(compare(last, judged(OLD, disputes=99))) == [("甲局", "still")]


def test_nobody_is_said_to_be_returned_a_report_that_does_not_say_whose_it_is() -> None:
    last = output(judged(OLD, disputes=99))
    last["reports"][0]["agency_basis"] = "signature"
    (found,) = compare(last)
    assert (found.state, found.account.certain) == ("unsure", False)
    assert [each.zh for each in tell_standings([found])] == [
        "与上次相比，无法确定是谁 1 个：甲局？"
    ]


def test_every_state_is_told_with_its_offices_and_open_faults_in_words() -> None:
    found = compare(output(judged(OLD, disputes=99)), judged(disputes=98))
    found.append(Standing(Account("乙局", 2024), "missing"))
    told = [each.zh for each in tell_standings(found)]
    assert told[:2] == ["与上次相比，未报送 1 个：乙局", "与上次相比，仍未改 1 个：甲局"]
    assert told[2].startswith("甲局：仍未改 1 处：")
