"""Findings that somebody has accepted: known from an earlier run, answered by the office, or waived
with a reason."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from zfxxgk.engine.findings import Acceptance, Finding, Result
from zfxxgk.engine.rule_set import fits_prefix
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule

BASELINE = Acceptance("baseline")

Numbers: TypeAlias = tuple[object, ...]
"""What a finding compared: both sides, and each cell with its value."""


class Known(NamedTuple):
    """A finding of an earlier run, and the report that had it."""

    fingerprint: str
    rule: str
    path: str
    agency: str | None
    year: int | None
    numbers: Numbers


EXPIRED = Rule(
    id="waivers/expired",
    title=Text("豁免已经到期", "A waiver has expired"),
    norm="plausible",
    severity="warning",
    note=Text(
        "豁免写明理由、批准人和期限；到期后原来的问题重新计入，请续期或删除豁免。",
        "A waiver has a reason, an author and a date of expiry. After that date what it covered "
        "counts again; renew the waiver or remove it.",
    ),
    since="1.0",
    status="stable",
)
"""No rule about reports but about settings, so it has no file among the rules."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """What is accepted, why, by whom and until when (that day included).

    ``rule`` is an id or the start of one; ``agency``, ``year``, ``cell`` (a JSON Pointer) and
    ``fingerprint`` narrow it down where they are given. ``source`` names the place in the settings.
    """

    rule: str
    reason: str
    author: str
    expires: date
    agency: str | None = None
    year: int | None = None
    cell: str | None = None
    fingerprint: str | None = None
    source: str = ""

    def covers(self, finding: Finding, result: Result) -> bool:
        """True if it is about this finding, expired or not."""
        return (
            fits_prefix(finding.rule, self.rule)
            and self.agency in (None, result.agency)
            and self.year in (None, result.year)
            and self.fingerprint in (None, finding.fingerprint)
            and (self.cell is None or self.cell in {cell.pointer for cell in finding.cells})
        )

    def acceptance(self) -> Acceptance:
        return Acceptance("waiver", self.reason, self.author, self.expires)


def list_numbers(finding: Mapping[str, Any]) -> Numbers:
    """The numbers of a finding in JSON, by which another run tells whether they have changed."""
    cells = ((cell["pointer"], cell.get("value")) for cell in finding["cells"])
    return (finding.get("left"), finding.get("right"), *cells)


def group_numbers(baseline: Iterable[Known]) -> dict[str, list[Numbers]]:
    """By fingerprint, with what numbers it was known: two editions of a report may differ."""
    found: dict[str, list[Numbers]] = {}
    for each in baseline:
        found.setdefault(each.fingerprint, []).append(each.numbers)
    return found


def has_changed(finding: Finding, then: Mapping[str, Collection[Numbers]]) -> bool:
    """True if it was known, but with other numbers."""
    before = then.get(finding.fingerprint)
    return before is not None and list_numbers(finding.as_dict()) not in before


def accept(
    result: Result,
    known: Mapping[str, Acceptance],
    waivers: Sequence[Waiver],
    today: date,
    baseline: Mapping[str, Collection[Numbers]] = {},
) -> Result:
    """*result* with each finding marked that has a *known* fingerprint, stands in the *baseline*
    with the same numbers, or has a waiver in force.

    A waiver that would cover a finding but has expired covers nothing and is a finding itself.
    """
    old = {
        finding.fingerprint: BASELINE
        for finding in result.findings
        if finding.fingerprint in baseline and not has_changed(finding, baseline)
    }
    known = {**old, **known} if old else known
    findings = tuple(
        replace(finding, accepted=_acceptance(finding, result, known, waivers, today))
        for finding in result.findings
    )
    late = [w for w in waivers if w.expires < today and is_used(w, (result,))]
    told = (_expired(waiver, result) for waiver in late)
    return replace(result, findings=(*findings, *told))


def is_used(waiver: Waiver, results: Iterable[Result]) -> bool:
    """True if a waiver is about a finding of any of the *results*."""
    return any(waiver.covers(finding, result) for result in results for finding in result.findings)


def is_idle(waiver: Waiver, results: Sequence[Result], rules: Collection[str]) -> bool:
    """True if it covers none of *results*, though its report and its rules are among them."""
    judged = any(
        waiver.agency in (None, result.agency) and waiver.year in (None, result.year)
        for result in results
    )
    chosen = any(fits_prefix(rule, waiver.rule) for rule in rules)
    return judged and chosen and not is_used(waiver, results)


def count_gone(
    baseline: Iterable[Known], results: Mapping[str, Result], rules: Collection[str]
) -> int:
    """How many findings of a baseline are there no more, in *results* by file.

    Nothing is said of reports that were not judged this time, nor of rules that are not among
    *rules* or came to no verdict.
    """
    found = {finding.fingerprint for result in results.values() for finding in result.findings}
    return sum(
        known.rule in rules and known.fingerprint not in found and _is_judged(known, results)
        for known in baseline
    )


def _is_judged(known: Known, results: Mapping[str, Result]) -> bool:
    """True if the rule came to a verdict on the report of *known*, told by its file or office."""
    same = [
        result
        for path, result in results.items()
        if path == known.path
        or (known.agency is not None and (result.agency, result.year) == (known.agency, known.year))
    ]
    open_rules = {rule for result in same for left in result.not_checked for rule in left.rules}
    return bool(same) and known.rule not in open_rules


def _acceptance(
    finding: Finding,
    result: Result,
    known: Mapping[str, Acceptance],
    waivers: Iterable[Waiver],
    today: date,
) -> Acceptance | None:
    in_force = next(_in_force(finding, result, waivers, today), None)
    return known.get(finding.fingerprint, in_force)


def _in_force(
    finding: Finding, result: Result, waivers: Iterable[Waiver], today: date
) -> Iterator[Acceptance]:
    for waiver in waivers:
        if waiver.expires >= today and waiver.covers(finding, result):
            yield waiver.acceptance()


def _expired(waiver: Waiver, result: Result) -> Finding:
    day = waiver.expires.isoformat()
    parts = (EXPIRED.id, result.agency or "", str(result.year), waiver.rule, day)
    return Finding(
        rule=EXPIRED.id,
        binding={},
        severity="warning",
        norm=EXPIRED.norm,
        cells=(),
        left=None,
        right=None,
        difference=None,
        message=Text(
            f"对规则 {waiver.rule} 的豁免（{waiver.source}）已于 {day} 到期，"
            f"理由“{waiver.reason}”，批准人{waiver.author}。请续期或删除。",
            f"The waiver of {waiver.rule} ({waiver.source}) expired on {day}; reason "
            f'"{waiver.reason}", by {waiver.author}. Renew or remove it.',
        ),
        basis=(),
        location=None,
        fingerprint=hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16],
    )
