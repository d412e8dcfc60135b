"""The sheets of a summary: offices with their verdicts, years side by side, frequent rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zfxxgk.batch.compare import Difference
from zfxxgk.cli.entry import Entry, Run
from zfxxgk.cli.language import Language, one_line, pick, say, shown
from zfxxgk.engine.verdict import reach_verdict

Value = str | int | float | None
Line = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading, the titles of the columns, and lines of as many values."""

    key: str
    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def offices(run: Run) -> Sheet:
    """A line for each report that counts, and one for each office without."""
    keys = ("office", "year", "verdict", "errors", "warnings", "notices", "doubtful")
    lines = [_office(entry, run.language) for entry in run.entries if not entry.superseded]
    lines += [_missing(office.name, office.due, run.language) for office in run.missing]
    return _sheet("offices", (*keys, "published", "late", "file", "remarks"), lines, run.language)


def years(run: Run) -> Sheet:
    """A line for each number of each office whose report of the year before is there."""
    lines = [
        (_name(entry, run.language), entry.filed.year if entry.filed else None, *_years(each, run))
        for entry in run.entries
        for each in entry.kept or ()
    ]
    keys = ("office", "year", "item", "before", "now", "change")
    return _sheet("years", keys, lines, run.language)


def rules(run: Run) -> Sheet:
    """The rules that failed, those of most reports first."""
    reports: Counter[str] = Counter()
    failures: Counter[str] = Counter()
    for entry in run.entries:
        found = entry.result.findings if entry.result else ()
        counted = [finding.rule for finding in found if finding.accepted is None]
        failures.update(counted)
        reports.update(set(counted))
    order = sorted(reports, key=lambda rule: (-reports[rule], -failures[rule], rule))
    lines = [
        (
            pick(run.rules[rule].title, run.language),
            say(run.language, run.rules[rule].severity),
            reports[rule],
            failures[rule],
            rule,
        )
        for rule in order
    ]
    return _sheet(
        "rules", ("problem", "severity", "reports", "places", "rule"), lines, run.language
    )


SHEETS: Mapping[str, Callable[[Run], Sheet]] = {"offices": offices, "rules": rules, "years": years}


def _sheet(key: str, keys: tuple[str, ...], lines: Sequence[Line], language: Language) -> Sheet:
    titles = tuple(say(language, f"summary-{name}") for name in keys)
    return Sheet(key, say(language, f"summary-{key}"), titles, tuple(lines))


def _office(entry: Entry, language: Language) -> Line:
    found = reach_verdict(entry.result, entry.doubtful)
    remarks = [one_line(pick(note, language)) for note in entry.notes]
    if entry.error is not None:
        remarks.insert(0, one_line(pick(entry.error.text, language)))
    return (
        _name(entry, language),
        entry.filed.year if entry.filed else None,
        pick(found.words, language),
        found.errors,
        found.warnings,
        found.notices,
        found.doubtful,
        entry.filed.published_on if entry.filed else None,
        _late(entry, language),
        shown(entry.path),
        say(language, "apart").join(remarks),
    )


def _missing(name: str, due: date | None, language: Language) -> Line:
    words = say(language, "summary-not-handed-in")
    when = say(language, "summary-was-due", due=due.isoformat()) if due else ""
    return (one_line(name), None, words, None, None, None, None, None, when, None, "")


def _name(entry: Entry, language: Language) -> str:
    if entry.filed is None:
        return say(language, "agency-unknown")
    named = entry.filed.office or entry.filed.name
    return one_line(entry.filed.shown) if named else say(language, "agency-unknown")


def _late(entry: Entry, language: Language) -> str:
    """How many days after the day of the roster a report was published, nothing when in time."""
    filed = entry.filed
    if filed is None or filed.office is None or filed.office.due is None:
        return ""
    if filed.published_on is None:
        return say(language, "summary-undated")
    days = (date.fromisoformat(filed.published_on) - filed.office.due).days
    return say(language, "summary-days-late", days=days) if days > 0 else ""


def _years(each: Difference, run: Run) -> Iterator[Value]:
    yield one_line(pick(each.label, run.language))
    yield from (each.before, each.after, each.change)
