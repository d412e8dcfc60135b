"""The last round as ``check --format json`` wrote it: whose reports there were, and with what."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from zfxxgk.engine.accepted import has_changed, list_numbers
from zfxxgk.spec.labels import Text
from zfxxgk.spec.provenance import INFERRED
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch
    from zfxxgk.engine.accepted import Numbers
    from zfxxgk.engine.findings import Finding

Json = Mapping[str, Any]


class Fault(NamedTuple):
    """One finding: its fingerprint, and what tells it where the name of the office has changed."""

    fingerprint: str
    rule: str
    binding: str
    pointers: frozenset[str]

    def is_same(self, other: Fault) -> bool:
        """Of a folded finding, some cells may have been corrected."""
        if self.fingerprint == other.fingerprint:
            return True
        return (self.rule, self.binding) == (other.rule, other.binding) and (
            bool(self.pointers & other.pointers) or self.pointers == other.pointers
        )


class Entry(NamedTuple):
    """What a person sees to as one thing."""

    words: Text
    faults: tuple[Fault, ...]


class Past(NamedTuple):
    """The last round's reports of one office; ``unread`` if none of them could be judged,
    ``certain`` if each says itself whose it is."""

    name: str | None
    year: int | None
    paths: tuple[str, ...]
    sums: frozenset[str]
    entries: tuple[Entry, ...]
    unread: bool
    certain: bool
    own: bool


def list_past(last: Json, answered: Collection[str]) -> Iterator[Past]:
    groups: dict[tuple[str, int | None, bool], list[Json]] = {}
    for report in last["reports"]:
        if not report["superseded"]:
            office = report.get("office") or report.get("supposed")
            key = office or report["path"], report["year"], report.get("own", False)
            groups.setdefault(key, []).append(report)
    for reports in groups.values():
        first = reports[0]
        office = first.get("office") or first.get("supposed") or first["agency"]
        yield Past(
            office,
            first["year"],
            tuple(each["path"] for each in reports),
            frozenset(each["sha256"] for each in reports if each.get("sha256")),
            tuple(entry for each in reports for entry in _list_entries(each, answered)),
            all(each["error"] is not None for each in reports),
            all(map(_is_certain, reports)),
            first.get("own", False),
        )


def _is_certain(report: Json) -> bool:
    """A result of an older version does not tell, so that nobody is accused by it."""
    named = report["agency"] is not None and report.get("supposed") is None
    return named and report.get("agency_basis", "file_name") not in INFERRED


def reopen(batch: Batch, last: Json) -> Batch:
    """The batch in which an answer does not accept other numbers than those it was given for."""
    findings = (each for report in last["reports"] for each in report["findings"])
    then = {each["fingerprint"]: (list_numbers(each),) for each in findings}
    reports = []
    for judged in batch.reports:
        if judged.result is not None:
            found = tuple(_reopen(each, then) for each in judged.result.findings)
            judged = judged._replace(result=replace(judged.result, findings=found))
        reports.append(judged)
    return batch._replace(reports=tuple(reports))


def _reopen(finding: Finding, then: Mapping[str, Collection[Numbers]]) -> Finding:
    answered = finding.accepted is not None and finding.accepted.by == "answer"
    return replace(finding, accepted=None) if answered and has_changed(finding, then) else finding


def _list_entries(report: Json, answered: Collection[str]) -> Iterator[Entry]:
    """The faults that were returned, those of one cause together."""
    left = {
        each["fingerprint"]: each
        for each in report["findings"]
        if each["severity"] == SEVERITIES[0]
        and each["accepted"] is None
        and each["fingerprint"] not in answered
    }
    for cause in report["causes"]:
        if found := [left.pop(key) for key in cause["findings"] if key in left]:
            yield Entry(_text(cause["message"]), tuple(map(read_fault, found)))
    for each in left.values():
        yield Entry(_text(each["message"]), (read_fault(each),))


def read_fault(finding: Mapping[str, Any]) -> Fault:
    binding = json.dumps(finding["binding"], sort_keys=True)
    pointers = frozenset(cell["pointer"] for cell in finding["cells"])
    return Fault(finding["fingerprint"], finding["rule"], binding, pointers)


def _text(words: Json) -> Text:
    return Text(words["zh"], words["en"])


def is_there(fault: Fault, others: Iterable[Fault]) -> bool:
    return any(fault.is_same(other) for other in others)
