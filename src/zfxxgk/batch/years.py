"""A report held against every edition of last year's before anything is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from zfxxgk.batch.identity import Report
from zfxxgk.engine.findings import Finding, Result
from zfxxgk.spec.rules import SEVERITIES

Check = Callable[[Report | None, tuple[str, ...]], Result]
"""Judges with a report of the year before, by the rules named or, where none is, by all chosen."""


def checked(check: Check, previous: Sequence[Report], of_years: frozenset[str]) -> Result:
    """The result with the edition of *previous* that agrees best, the first of those alike.

    What another edition explains is no finding. *of_years* are the ids of rules that read last
    year's report.
    """
    result = check(previous[0] if previous else None, ())
    best, others = 0, range(1, len(previous))
    for number in others:
        if not _doubted(result, of_years):
            return result
        other = check(previous[number], ())
        if _better(other, result, of_years):
            result, best = other, number
    rest = [each for number, each in enumerate(previous) if number != best]
    explained = [
        finding
        for finding in _doubted(result, of_years)
        if any(_explained(finding, other, check) for other in rest)
    ]
    return _without(result, explained) if explained else result


def _better(one: Result, other: Result, of_years: frozenset[str]) -> bool:
    """Whether *one* finds less between the years, and not because it could judge less."""
    badness, unjudged = [], []
    for result in (one, other):
        found = Counter(finding.severity for finding in _doubted(result, of_years))
        badness.append([found[severity] for severity in SEVERITIES])
        left = (each for each in result.not_checked if not of_years.isdisjoint(each.rules))
        unjudged.append(sum(each.count for each in left))
    return badness[0] < badness[1] and unjudged[0] <= unjudged[1]


def _doubted(result: Result, of_years: frozenset[str]) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule in of_years]


def _explained(finding: Finding, other: Report, check: Check) -> bool:
    """Whether the rule was judged with the *other* edition, and this binding did not fail."""
    again = check(other, (finding.rule,))
    if not again.counts["pass"] or again.not_checked:
        return False
    return all(each.binding != finding.binding for each in again.findings)


def _without(result: Result, explained: Iterable[Finding]) -> Result:
    gone = {finding.fingerprint for finding in explained}
    left = tuple(f for f in result.findings if f.fingerprint not in gone)
    count = len(result.findings) - len(left)
    counts = result.counts
    return replace(
        result,
        findings=left,
        causes=tuple(
            replace(cause, findings=tuple(key for key in cause.findings if key not in gone))
            for cause in result.causes
            if not gone.issuperset(cause.findings)
        ),
        counts={**counts, "fail": counts["fail"] - count, "pass": counts["pass"] + count},
    )
