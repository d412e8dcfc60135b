"""Several editions of one report: which of them counts, and what any of last year's explains."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.engine.findings import Finding, Result
    from zfxxgk.spec.documents import Report

Check = Callable[["Report", tuple[str, ...]], "Result"]
"""Judges with a report of the year before, by the rules named or, where none is, by all chosen."""


@dataclass(frozen=True, slots=True)
class Editions:
    """All editions of one report, the latest first.

    ``rivals`` are those of which neither dates nor what they replace tell which is the latest: one
    where that is settled. Among them the last in the order of file names comes first, which proves
    nothing: such names come from mail programs and from habit.
    """

    latest_first: tuple[Identity, ...]
    rivals: tuple[Identity, ...]

    @property
    def dated(self) -> bool:
        return len(self.rivals) == 1

    @property
    def latest(self) -> Identity:
        return self.latest_first[0]


def order_editions(reports: Iterable[Identity]) -> Editions:
    """The order of editions: replaced ones last, then by day of revision, else of publication.

    It does not depend on the order in which they are given.
    """
    given = sorted(reports, key=lambda each: each.path, reverse=True)
    named = Counter(each.replaces for each in given)
    replaced = {each.path for each in given if _is_named(each, named)}

    def rank(each: Identity) -> tuple[bool, str]:
        return each.path not in replaced, each.revised_on or each.published_on or ""

    ordered = sorted(given, key=rank, reverse=True)
    # Nobody can say that an edition without a date is older than one that has one.
    standing, day = rank(ordered[0])
    rivals = tuple(each for each in ordered if rank(each) in ((standing, day), (standing, "")))
    return Editions(tuple(ordered), rivals)


def _is_named(each: Identity, named: Mapping[str | None, int]) -> bool:
    """True if another one says that it replaces this one."""
    names = {each.url, each.path, os.path.basename(each.path)} - {None}
    return sum(named.get(name, 0) for name in names) > (each.replaces in names)


# ---------------------------------------------------------------------- of last year


def weigh_editions(
    result: Result, previous: Sequence[Report], check: Check, of_years: frozenset[str]
) -> Result:
    """The result with the edition of *previous* that agrees best, the first of those alike.

    *result* is that with the first edition. What another edition explains is no finding.
    *of_years* are the ids of rules that read last year's report.
    """
    best = 0
    for number in range(1, len(previous)):
        if not _doubted(result, of_years):
            return result
        other = check(previous[number], ())
        if _is_better(other, result, of_years):
            result, best = other, number
    rest = [each for number, each in enumerate(previous) if number != best]
    explained = [
        finding
        for finding in _doubted(result, of_years)
        if any(_is_explained(finding, other, check) for other in rest)
    ]
    return _without(result, explained) if explained else result


def _is_better(one: Result, other: Result, of_years: frozenset[str]) -> bool:
    """True if *one* finds less between the years, and not because it could judge less."""
    badness, unjudged = [], []
    for result in (one, other):
        found = Counter(finding.severity for finding in _doubted(result, of_years))
        badness.append([found[severity] for severity in SEVERITIES])
        left = (each for each in result.not_checked if not of_years.isdisjoint(each.rules))
        unjudged.append(sum(each.count for each in left))
    return badness[0] < badness[1] and unjudged[0] <= unjudged[1]


def _doubted(result: Result, of_years: frozenset[str]) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule in of_years]


def _is_explained(finding: Finding, other: Report, check: Check) -> bool:
    """True if the rule was judged with the *other* edition, and this binding did not fail."""
    again = check(other, (finding.rule,))
    if not again.outcomes["pass"] or again.not_checked:
        return False
    return all(each.binding != finding.binding for each in again.findings)


def _without(result: Result, explained: Iterable[Finding]) -> Result:
    gone = {finding.fingerprint for finding in explained}
    left = tuple(f for f in result.findings if f.fingerprint not in gone)
    count = len(result.findings) - len(left)
    outcomes = result.outcomes
    return replace(
        result,
        findings=left,
        causes=tuple(
            replace(cause, findings=tuple(key for key in cause.findings if key not in gone))
            for cause in result.causes
            if not gone.issuperset(cause.findings)
        ),
        outcomes={**outcomes, "fail": outcomes["fail"] - count, "pass": outcomes["pass"] + count},
    )
