"""A line for each office: whether it handed in, what is wrong, and its key numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from zfxxgk.batch.figures import KEYS, Figures, Kept
from zfxxgk.batch.overview import Line
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.phrases import describe_error
from zfxxgk.cli.reporters.summary.sheet import (
    Content,
    SummarySheet,
    Value,
    Values,
    list_items,
    make_sheet,
    name_line,
    tell_item,
)
from zfxxgk.engine.findings import Item
from zfxxgk.spec import forms
from zfxxgk.spec.severities import SEVERITIES

SHOWN = 2
"""Things wrong with a report that are spelt out."""

_ABOUT = ("office", "handed_in", "verdict", "errors", "warnings", "notices", "doubtful", "wrong")
_WHEN = ("remarks", "published", "late")
_TREND = ("before-received", "change", "percent", "rank")
NUMBERS = (KEYS[0], *_TREND, *KEYS[1:], "share", "ground")
_BEFORE = (*(f"before-{key}" for key in KEYS[1:]), "before-share")
COLUMNS = (*_ABOUT, *_WHEN, *NUMBERS, "year", "file", *_BEFORE)


def build(content: Content) -> SummarySheet:
    language = content.run.language
    ranks = _rank(content.lines)
    lines = [_tell(line, ranks, content.run) for line in content.lines]
    return make_sheet(
        "offices", COLUMNS, lines, language, marks=[line.state for line in content.lines]
    )


def _tell(line: Line, ranks: Mapping[int, int], run: Run) -> Values:
    language = run.language
    values: dict[str, Value] = {
        "office": name_line(line, language),
        "handed_in": say(language, f"handed-{line.handed_in}"),
        "wrong": _tell_wrong(line, run),
        "remarks": say(language, "apart").join(_list_remarks(line, language)),
        "late": _tell_late(line, language),
    }
    if line.verdict is not None and line.judged is not None:
        found, judged = line.verdict, line.judged
        values |= {
            "verdict": pick(found.title, language),
            "errors": found.errors,
            "warnings": found.warnings,
            "notices": found.notices,
            "doubtful": found.doubtful,
            "file": escape(judged.path),
        }
        if judged.identity is not None:
            values |= {"published": judged.identity.published_on, "year": judged.identity.year}
    if (kept := _find_kept(line)) is not None:
        values |= _list_numbers(kept, ranks, language)
    return tuple(values.get(key) for key in COLUMNS)


def _list_numbers(kept: Kept, ranks: Mapping[int, int], language: Language) -> dict[str, Value]:
    now, before = kept.now, kept.before
    found: dict[str, Value] = {key: getattr(now, key) for key in KEYS}
    found |= {"share": _round(now.share), "ground": _name_ground(now.ground, language)}
    if now.received is not None:
        found["rank"] = ranks[now.received]
    if before is not None:
        found |= {f"before-{key}": getattr(before, key) for key in KEYS}
        found |= {"before-share": _round(before.share), **_compare(now, before)}
    return found


def _name_ground(row: str | None, language: Language) -> str | None:
    """Rows of denials are in every edition, alike."""
    newest = {"requests": forms.editions()["requests"][-1]}
    return None if row is None else pick(forms.key_title("row", row, newest), language)


def _compare(now: Figures, before: Figures) -> dict[str, Value]:
    if now.received is None or before.received is None:
        return {}
    change = now.received - before.received
    part = _round(change / before.received) if before.received else None
    return {"change": change, "percent": part}


def _round(part: float | None) -> float | None:
    return None if part is None else round(part, 4)


def _find_kept(line: Line) -> Kept | None:
    kept = line.judged.kept if line.judged else None
    return kept if isinstance(kept, Kept) else None


def _rank(lines: Sequence[Line]) -> dict[int, int]:
    """The place of each number of requests received, the greatest first."""
    found = (_find_kept(line) for line in lines)
    received = [each.now.received for each in found if each and each.now.received is not None]
    places = list(enumerate(sorted(received, reverse=True), 1))
    return {value: place for place, value in reversed(places)}


# ---------------------------------------------------------------------- words


def _tell_wrong(line: Line, run: Run) -> str:
    """The first things wrong, those of the gravest kind only, and how many more there are."""
    language, judged = run.language, line.judged
    if judged is None:
        asked = line.office.unconfirmed if line.office else None
        return flatten(asked or "")
    if judged.result is None:
        return flatten(describe_error(judged, language))
    items = list_items(judged.result)
    worst = [item for item in items if item.severity == items[0].severity]
    shown = [_tell_shortly(item, run) for item in worst[:SHOWN]]
    if more := len(items) - len(shown):
        shown.append(say(language, "summary-more", count=more))
    if line.state == "unsure" and not judged.doubtful:
        shown.append(say(language, "checked-nothing"))
    if judged.doubtful:
        shown.append(say(language, "summary-doubts", count=judged.doubtful))
    return " ".join(shown)


def _tell_shortly(item: Item, run: Run) -> str:
    """In full only what the office has to see to."""
    if item.severity != SEVERITIES[-1]:
        return tell_item(item, run.language)
    title = pick(run.batch.rules[item.findings[0].rule].title, run.language)
    return flatten(title) + say(run.language, "stop")


def _list_remarks(line: Line, language: Language) -> Iterator[str]:
    if line.judged is not None:
        yield from (flatten(pick(note, language)) for note in line.judged.notes)
    for older in line.older:
        yield say(language, "summary-uncounted", path=escape(older.path))


def _tell_late(line: Line, language: Language) -> str:
    """How many days after the day of the roster a report was published, nothing when in time."""
    if line.office is None or line.office.due is None:
        return ""
    if line.judged is None:
        return say(language, "summary-was-due", due=line.office.due.isoformat())
    identity = line.judged.identity
    if identity is None:
        return ""
    if identity.published_on is None:
        return say(language, "summary-undated")
    days = (date.fromisoformat(identity.published_on) - line.office.due).days
    return say(language, "summary-days-late", days=days) if days > 0 else ""
