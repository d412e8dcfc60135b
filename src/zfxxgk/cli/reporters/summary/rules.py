"""The rules that failed, those of most reports first."""

from __future__ import annotations

from collections import Counter

from zfxxgk.cli.language import pick, say
from zfxxgk.cli.reporters.summary.sheet import Content, SummarySheet, make_sheet

COLUMNS = ("problem", "severity", "reports", "places", "rule")


def build(content: Content) -> SummarySheet:
    run = content.run
    reports: Counter[str] = Counter()
    failures: Counter[str] = Counter()
    for judged in run.batch.reports:
        found = judged.result.findings if judged.result else ()
        counted = [finding.rule for finding in found if finding.accepted is None]
        failures.update(counted)
        reports.update(set(counted))
    order = sorted(reports, key=lambda rule: (-reports[rule], -failures[rule], rule))
    lines = [
        (
            pick(run.batch.rules[rule].title, run.language),
            say(run.language, run.batch.rules[rule].severity),
            reports[rule],
            failures[rule],
            rule,
        )
        for rule in order
    ]
    marks = [run.batch.rules[rule].severity for rule in order]
    return make_sheet("rules", COLUMNS, lines, run.language, marks=marks)
