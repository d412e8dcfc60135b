"""The sheets of a summary: offices with their verdicts, years side by side, frequent rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zfxxgk.batch.compare import Difference
from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.phrases import name_office
from zfxxgk.engine.verdict import reach_verdict

Value = str | int | float | None
Values = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class SummarySheet:
    """A heading, the titles of the columns, and lines of as many values."""

    key: str
    title: str
    columns: tuple[str, ...]
    lines: tuple[Values, ...]


def offices(run: Run) -> SummarySheet:
    """A line for each report that counts, and one for each office without."""
    keys = ("office", "year", "verdict", "errors", "warnings", "notices", "doubtful")
    lines = [
        _office(judged, run.language) for judged in run.batch.reports if not judged.is_superseded
    ]
    lines += [_missing(office.name, office.due, run.language) for office in run.batch.missing]
    return _sheet("offices", (*keys, "published", "late", "file", "remarks"), lines, run.language)


def years(run: Run) -> SummarySheet:
    """A line for each number of each office whose report of the year before is there."""
    lines = [
        (
            _name(judged, run.language),
            _year(judged),
            *_years(each, run),
        )
        for judged in run.batch.reports
        for each in (judged.kept if isinstance(judged.kept, list) else ())
    ]
    keys = ("office", "year", "item", "before", "now", "change")
    return _sheet("years", keys, lines, run.language)


def rules(run: Run) -> SummarySheet:
    """The rules that failed, those of most reports first."""
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
    return _sheet(
        "rules", ("problem", "severity", "reports", "places", "rule"), lines, run.language
    )


def _sheet(
    key: str, keys: tuple[str, ...], lines: Sequence[Values], language: Language
) -> SummarySheet:
    titles = tuple(say(language, f"summary-{name}") for name in keys)
    return SummarySheet(key, say(language, f"summary-{key}"), titles, tuple(lines))


def _office(judged: Judged, language: Language) -> Values:
    found = reach_verdict(judged.result, judged.doubtful)
    remarks = [flatten(pick(note, language)) for note in judged.notes]
    if judged.error is not None:
        remarks.insert(0, flatten(pick(judged.error.text, language)))
    return (
        _name(judged, language),
        _year(judged),
        pick(found.words, language),
        found.errors,
        found.warnings,
        found.notices,
        found.doubtful,
        judged.identity.published_on if judged.identity else None,
        _late(judged, language),
        escape(judged.path),
        say(language, "apart").join(remarks),
    )


def _missing(name: str, due: date | None, language: Language) -> Values:
    words = say(language, "summary-not-handed-in")
    when = say(language, "summary-was-due", due=due.isoformat()) if due else ""
    return (flatten(name), None, words, None, None, None, None, None, when, None, "")


def _name(judged: Judged, language: Language) -> str:
    name = judged.identity.organ_name if judged.identity else None
    if name is None and judged.supposed is not None:
        return say(language, "summary-supposed", name=flatten(judged.supposed.name))
    return name_office(name, language)


def _year(judged: Judged) -> int | None:
    return judged.identity.year if judged.identity else None


def _late(judged: Judged, language: Language) -> str:
    """How many days after the day of the roster a report was published, nothing when in time."""
    identity = judged.identity
    if identity is None or identity.office is None or identity.office.due is None:
        return ""
    if identity.published_on is None:
        return say(language, "summary-undated")
    days = (date.fromisoformat(identity.published_on) - identity.office.due).days
    return say(language, "summary-days-late", days=days) if days > 0 else ""


def _years(each: Difference, run: Run) -> Iterator[Value]:
    yield flatten(pick(each.label, run.language))
    for value in (each.before, each.after, each.change):
        yield value if isinstance(value, str | int | float) else None
