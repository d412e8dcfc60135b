"""What a whole run comes to, in a line, and what it left unchecked, in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.engine.evaluate import RULE_ERROR, UNREAD
from zfxxgk.engine.findings import NotChecked, Result
from zfxxgk.engine.verdict import Verdict, list_accepted, reach_verdict
from zfxxgk.spec.labels import Text
from zfxxgk.spec.severities import SEVERITIES

MOST_REASONS = 2


def summarize(run: Run) -> str:
    """How many reports there are of each kind, and what was found in them."""
    reports = [each for each in run.batch.reports if not each.is_superseded]
    unread = sum(not each.is_complete for each in reports)
    failing = sum(each.is_complete and each.has_finding(SEVERITIES) for each in reports)
    clean = len(reports) - unread - failing
    verdicts = [reach_verdict(each.result) for each in reports]
    found = Verdict(
        "notices",
        sum(each.errors for each in verdicts),
        sum(each.warnings for each in verdicts),
        sum(each.notices for each in verdicts),
    )
    counts = {"all": len(reports), "clean": clean, "failing": failing, "unread": unread}
    told = say(run.language, "summary", **counts, found=found.details)
    if accepted := sum(len(list_accepted(each.result)) for each in reports if each.result):
        told += say(run.language, "summary-accepted", count=accepted)
    return told


def list_notable(result: Result, run: Run) -> list[NotChecked]:
    """What was not checked because of the report itself or of a rule; all where it is wanted, or
    where nothing else was."""
    notable = (RULE_ERROR,) if run.quiet else (UNREAD, RULE_ERROR)
    every = run.verbose or is_unchecked(result)
    return [each for each in result.not_checked if every or each.reason in notable]


def is_unchecked(result: Result) -> bool:
    """True if no rule came to a verdict, not even to an error."""
    return not any(result.outcomes[outcome] for outcome in ("pass", "fail", "error"))


def sum_gaps(run: Run, results: Sequence[Result]) -> str | None:
    """How much else was not checked in *results*, and mostly why; None where there is nothing."""
    reasons: Counter[Text] = Counter()
    for result in results:
        for left in result.not_checked:
            if left not in list_notable(result, run):
                reasons[left.message] += left.count
    if not reasons or run.quiet:
        return None
    first = [flatten(pick(text, run.language)) for text, _ in reasons.most_common(MOST_REASONS)]
    key = "not-checked-more" if len(reasons) > MOST_REASONS else "not-checked-others"
    why = say(run.language, "list").join(first)
    return say(run.language, key, count=reasons.total(), why=why)
