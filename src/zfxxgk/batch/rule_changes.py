"""What a change of the rules changes in the verdicts on reports, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from zfxxgk.batch.batch import Criteria, Related, judge_files
from zfxxgk.batch.reading import Reader, read_once
from zfxxgk.batch.records import Batch, Judged, Source
from zfxxgk.engine.findings import Finding, NotChecked, Result
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule

APPEARED, DISAPPEARED, SEVERITY, RESTATED = "appeared", "disappeared", "severity", "restated"
UNCHECKED, CHECKED = "unchecked", "checked"
KINDS = (APPEARED, DISAPPEARED, SEVERITY, RESTATED, UNCHECKED, CHECKED)
ADDED, REMOVED, CHANGED, SAME = "added", "removed", "changed", "same"
MOST_EXAMPLES = 3

Told: TypeAlias = Finding | NotChecked


class Change(NamedTuple):
    """One place where the verdicts of two versions differ; None where one says nothing."""

    path: str
    before: Told | None
    after: Told | None


@dataclass
class Effect:
    """How often something changed, in how many reports, and a few such places."""

    count: int = 0
    reports: int = 0
    _firsts: list[Change] = field(default_factory=list)
    _others: list[Change] = field(default_factory=list)

    def add(self, changes: Sequence[Change]) -> None:
        """Adds what changed in one report."""
        self.count += len(changes)
        self.reports += 1
        self._firsts += changes[: self.reports <= MOST_EXAMPLES]
        self._others += changes[1 : MOST_EXAMPLES - len(self._others)]

    @property
    def examples(self) -> list[Change]:
        """Of as many reports as possible."""
        return (self._firsts + self._others)[:MOST_EXAMPLES]


class RuleChange(NamedTuple):
    """A rule that was edited or whose verdicts differ; *effects* by kind."""

    rule: Rule
    edit: str
    effects: Mapping[str, Effect]


class Comparison(NamedTuple):
    """Two versions of the rules, tried on the same reports.

    ``judged`` is the number of reports, ``differing`` of those with another verdict; ``unread``
    are files that could not be judged.
    """

    rules: tuple[RuleChange, ...]
    judged: int
    differing: int
    unread: tuple[Judged, ...]
    remarks: tuple[Text, ...]


def compare_rules(
    old: RuleSet,
    new: RuleSet,
    files: Sequence[Source],
    related: Related,
    reader: Reader,
) -> Comparison:
    """Judges files, each read once, by the rules *old* and by the rules *new*. Raises InputError
    as :func:`zfxxgk.batch.batch.judge_files` does.
    """
    given = (*files, *(related.previous or ()), *related.members)
    read = read_once(given, reader)
    before, after = (
        judge_files(files, Criteria(own=rules), related, read=read) for rules in (old, new)
    )
    effects: dict[str, dict[str, Effect]] = {}
    differing = 0
    for path, *results in _pair(before, after):
        changed = find_changes(path, *results)
        differing += bool(changed)
        for (rule, kind), changes in changed.items():
            effects.setdefault(rule, {}).setdefault(kind, Effect()).add(changes)
    return Comparison(
        rules=tuple(_list_rules(old.rules, new.rules, effects)),
        judged=sum(each.result is not None for each in after.reports),
        differing=differing,
        unread=tuple(each for each in after.reports if each.error is not None),
        remarks=after.remarks,
    )


def find_changes(path: str, before: Result, after: Result) -> dict[tuple[str, str], list[Change]]:
    """What differs in two verdicts on the report *path*, by rule and kind."""
    found: dict[tuple[str, str], list[Change]] = {}
    old, new = outline(before), outline(after)
    for key in dict.fromkeys((*old, *new)):
        change = Change(path, old.get(key), new.get(key))
        if kind := _classify(change.before, change.after):
            found.setdefault((key[0], kind), []).append(change)
    return found


def outline(result: Result) -> dict[tuple[str, str, str], Told]:
    """What a verdict tells, by the rule and what distinguishes it from the rest of that rule.

    Those are the fingerprint and number of a finding, the reason and place of what was left open.
    """
    found: dict[tuple[str, str, str], Told] = {}
    for finding in result.findings:
        number = 0
        while (key := (finding.rule, finding.fingerprint, str(number))) in found:
            number += 1
        found[key] = finding
    for left in result.not_checked:
        found |= {(rule, left.reason, left.detail): left for rule in left.rules}
    return found


def _classify(before: Told | None, after: Told | None) -> str | None:
    told = before or after
    if isinstance(told, NotChecked):
        return UNCHECKED if before is None else CHECKED if after is None else None
    if not isinstance(before, Finding):
        return APPEARED
    if not isinstance(after, Finding):
        return DISAPPEARED
    if before.severity != after.severity:
        return SEVERITY
    return None if _state(before) == _state(after) else RESTATED


def _state(finding: Finding) -> tuple[object, ...]:
    """What a finding says to people."""
    return finding.message, finding.cells, finding.left, finding.right


def _pair(before: Batch, after: Batch) -> Iterator[tuple[str, Result, Result]]:
    old = {each.path: each.result for each in before.reports}
    for each in after.reports:
        earlier = old.get(each.path)
        if earlier is not None and each.result is not None:
            yield each.path, earlier, each.result


def _list_rules(
    old: Mapping[str, Rule], new: Mapping[str, Rule], effects: Mapping[str, Mapping[str, Effect]]
) -> Iterator[RuleChange]:
    for key in sorted({*old, *new}):
        edit = find_edit(old.get(key), new.get(key))
        told = effects.get(key, {})
        if edit != SAME or told:
            in_order = {kind: told[kind] for kind in KINDS if kind in told}
            yield RuleChange((new if key in new else old)[key], edit, in_order)


def find_edit(old: Rule | None, new: Rule | None) -> str:
    """What became of a rule: ``added``, ``removed``, ``changed`` or ``same``."""
    if old is None or new is None:
        return ADDED if old is None else REMOVED
    return SAME if old.as_dict() == new.as_dict() else CHANGED
