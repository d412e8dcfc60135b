from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk import check
from zfxxgk.batch.batch import ALONE, Related
from zfxxgk.batch.reading import Reader
from zfxxgk.batch.records import Source
from zfxxgk.batch.rule_changes import Comparison, compare_rules, find_changes
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.read import ReadResult, read_path

Make = Callable[..., Any]
Own = Callable[..., RuleSet]
RECEIVED = "report.requests.received.total"


@pytest.fixture
def files(report: Make, tmp_path: Path) -> Callable[..., list[Source]]:
    """A report for each number of requests received, None for a blank."""

    def write(*received: int | None) -> list[Source]:
        sources = []
        for number, each in enumerate(received):
            path = tmp_path / f"{number}.json"
            document = report(f"甲{number}局", requests__received__total=each)
            path.write_text(json.dumps(document), encoding="utf-8")
            sources.append(Source(str(path)))
        return sources

    return write


def compared(
    old: RuleSet, new: RuleSet, files: list[Source], related: Related = ALONE
) -> Comparison:
    return compare_rules(old, new, files, related, Reader())


def counts(found: Comparison) -> dict[str, dict[str, tuple[int, int]]]:
    """By rule and kind, how often and in how many reports."""
    return {
        each.rule.id: {kind: (e.count, e.reports) for kind, e in each.effects.items()}
        for each in found.rules
    }


def test_the_same_rules_change_nothing(own: Own, files: Make) -> None:
    old, new = (own(assert_=f"{RECEIVED} < 10") for _ in range(2))
    found = compared(old, new, files(5, 50, None))
    assert (found.judged, found.differing, found.rules) == (3, 0, ())


def test_a_wider_limit_lets_findings_disappear(own: Own, files: Make) -> None:
    old, new = own(assert_=f"{RECEIVED} < 10"), own(assert_=f"{RECEIVED} < 40")
    found = compared(old, new, files(5, 20, 30))
    assert counts(found) == {"own/rule": {"disappeared": (2, 2)}}
    assert (found.judged, found.differing) == (3, 2)
    [rule] = found.rules
    assert rule.edit == "changed"
    [first, second] = rule.effects["disappeared"].examples
    assert (Path(first.path).name, Path(second.path).name) == ("1.json", "2.json")
    assert first.before is not None
    assert first.after is None
    assert counts(compared(new, old, files(5, 20, 30))) == {"own/rule": {"appeared": (2, 2)}}


def test_a_finding_that_names_another_limit_is_no_new_one(own: Own, files: Make) -> None:
    old, new = own(assert_=f"{RECEIVED} < 10"), own(assert_=f"{RECEIVED} < 40")
    assert counts(compared(old, new, files(50))) == {"own/rule": {"restated": (1, 1)}}


def test_another_severity_is_told_with_both(own: Own, files: Make) -> None:
    old, new = (own(assert_=f"{RECEIVED} < 10", severity=each) for each in ("notice", "warning"))
    found = compared(old, new, files(50))
    assert counts(found) == {"own/rule": {"severity": (1, 1)}}
    [change] = found.rules[0].effects["severity"].examples
    severities = [getattr(each, "severity", None) for each in (change.before, change.after)]
    assert severities == ["notice", "warning"]


def test_a_rule_that_is_off_finds_nothing_more(own: Own, files: Make) -> None:
    old, new = (own(assert_=f"{RECEIVED} < 10", severity=each) for each in ("notice", "off"))
    assert counts(compared(old, new, files(50))) == {"own/rule": {"disappeared": (1, 1)}}


def test_other_words_are_told(own: Own, files: Make) -> None:
    old, new = (
        own(assert_=f"{RECEIVED} < 10", message={"zh": each, "en": each}) for each in ("a", "b")
    )
    assert counts(compared(old, new, files(50))) == {"own/rule": {"restated": (1, 1)}}


def test_what_is_left_open_is_told_in_both_directions(own: Own, files: Make) -> None:
    total, other = own(assert_=f"{RECEIVED} >= 0"), own(assert_="report.year > 2000")
    assert counts(compared(other, total, files(5, None))) == {"own/rule": {"unchecked": (1, 1)}}
    assert counts(compared(total, other, files(5, None))) == {"own/rule": {"checked": (1, 1)}}


def test_a_rule_that_needs_more_is_left_open_where_that_is_not_given(own: Own, files: Make) -> None:
    old = own(assert_=f"{RECEIVED} >= 0")
    new = own(assert_=f"{RECEIVED} >= previous.requests.received.total")
    assert counts(compared(old, new, files(5))) == {"own/rule": {"unchecked": (1, 1)}}


def test_rules_that_are_new_gone_or_without_effect_are_named(own: Own, files: Make) -> None:
    old = own(assert_=f"{RECEIVED} < 10", id="own/gone")
    old = old.and_own(own(assert_=f"{RECEIVED} < 60", id="own/rule"))
    new = own(assert_=f"{RECEIVED} < 70", id="own/rule")
    new = new.and_own(own(assert_=f"{RECEIVED} < 20", id="own/new"))
    found = compared(old, new, files(50))
    assert [(each.rule.id, each.edit, list(each.effects)) for each in found.rules] == [
        ("own/gone", "removed", ["disappeared"]),
        ("own/new", "added", ["appeared"]),
        ("own/rule", "changed", []),
    ]


def test_examples_are_of_different_reports_before_they_are_of_one(own: Own, files: Make) -> None:
    each = {"for_each": {"kind": "applicant"}}
    old = own(assert_="report.requests.received[kind] >= 0", **each)
    new = own(assert_="report.requests.received[kind] < 0", **each)
    [rule] = compared(old, new, files(1, 2)).rules
    effect = rule.effects["appeared"]
    assert (effect.count, effect.reports) == (12, 2)
    assert [Path(e.path).name for e in effect.examples] == ["0.json", "1.json", "0.json"]
    [rule] = compared(old, new, files(1, 2, 3, 4)).rules
    assert len(rule.effects["appeared"].examples) == 3


def test_findings_at_the_same_place_are_counted_one_by_one(own: Own, report: Make) -> None:
    def read_by(limit: int) -> Any:
        rule = own(for_each={"kind": "applicant"}, assert_=f"{RECEIVED} + {limit} < kind.size()")
        return check(report("甲局"), rule_set=rule)

    changed = find_changes("a", read_by(-(10**6)), read_by(10**6))
    assert {key: len(each) for key, each in changed.items()} == {("own/rule", "appeared"): 6}


def test_each_file_is_read_once(own: Own, files: Make) -> None:
    reads: list[str] = []

    def read(path: str) -> ReadResult:
        reads.append(path)
        return read_path(path)

    sources = files(5, 50)
    related = Related(previous=files(5, 50)[:1])
    old, new = own(assert_=f"{RECEIVED} < 10"), own(assert_=f"{RECEIVED} < 90")
    compare_rules(old, new, sources[1:], related, Reader(read))
    assert sorted(reads) == sorted(source.path for source in sources)


def test_what_appears_is_told_before_what_disappears(own: Own, files: Make) -> None:
    old, new = own(assert_=f"{RECEIVED} < 40"), own(assert_=f"{RECEIVED} > 10")
    [rule] = compared(old, new, files(50, 5)).rules
    assert list(rule.effects) == ["appeared", "disappeared"]


def test_a_file_that_cannot_be_read_is_told_and_the_rest_judged(
    own: Own, files: Make, tmp_path: Path
) -> None:
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 poison")
    old, new = own(assert_=f"{RECEIVED} < 10"), own(assert_=f"{RECEIVED} < 90")
    found = compared(old, new, [Source(str(tmp_path / "b.pdf")), *files(50)])
    assert [Path(each.path).name for each in found.unread] == ["b.pdf"]
    assert (found.judged, found.differing) == (1, 1)
