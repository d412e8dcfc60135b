"""What differs between two verdicts on a store: as text, as Markdown and as data."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from zfxxgk._version import __version__
from zfxxgk.batch.rule_changes import RESTATED, SAME
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.layout import cut
from zfxxgk.cli.reporters.corpus.places import name_cell
from zfxxgk.cli.reporters.phrases import name_file, name_office
from zfxxgk.engine.evaluate import OUTCOMES
from zfxxgk.spec.labels import SEPARATOR

if TYPE_CHECKING:
    from zfxxgk.corpus.diff import Change, Differences, Effect, Finding
    from zfxxgk.spec.documents import JsonObject
    from zfxxgk.spec.labels import Text
    from zfxxgk.spec.rules import Rule

UNKNOWN = "unknown"
"""What became of a rule where one side are findings, which do not tell."""
SIDES = ("before", "after")
MOST_CELLS = 8
_WIDE = 400
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")


Outcomes: TypeAlias = Mapping[str, Mapping[str, int]]


class Told(NamedTuple):
    """The two sides in words, what became of each rule, and what differs.

    ``outcomes`` are those of both sides by rule, as far as they were counted; ``values`` are those
    of the cells of examples, by file, place and pointer.
    """

    names: tuple[str, str]
    sides: tuple[Text, Text]
    rules: Mapping[str, Rule]
    edits: Mapping[str, str]
    found: Differences
    outcomes: tuple[Outcomes, Outcomes]
    reports: int
    values: Mapping[tuple[str, str, str], int | None]
    remarks: Sequence[Text] = ()

    @property
    def quiet(self) -> list[str]:
        """Rules that were edited without an effect."""
        return [key for key, edit in self.edits.items() if edit != SAME and not self._has(key)]

    def _has(self, key: str) -> bool:
        return key in self.found.effects


def render(told: Told, format_: str, language: Language) -> str:
    return _FORMATS[format_](told, language)


# ---------------------------------------------------------------------- as data


def _as_json(told: Told, language: Language) -> str:
    found = told.found
    data = {
        "version": __version__,
        "old": told.names[0],
        "new": told.names[1],
        "reports": told.reports,
        "differing": found.reports,
        "findings": {"before": found.before, "after": found.after},
        "rules": [
            {
                "rule": key,
                "title": told.rules[key].title.as_dict() if key in told.rules else None,
                "edit": told.edits.get(key, UNKNOWN),
                "outcomes": dict(
                    zip(SIDES, (side.get(key) for side in told.outcomes), strict=True)
                ),
                "effects": {
                    kind: _effect_as_dict(effect, told)
                    for kind, effect in found.effects.get(key, {}).items()
                },
            }
            for key in sorted({*found.effects, *told.quiet})
        ],
        "remarks": [remark.as_dict() for remark in told.remarks],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _effect_as_dict(effect: Effect, told: Told) -> JsonObject:
    examples = [
        {
            **{key: getattr(change, key) for key in ("file", "place", "agency", "year")},
            "binding": json.loads(change.binding),
            "before": _finding_as_dict(change, change.before, told),
            "after": _finding_as_dict(change, change.after, told),
        }
        for change in effect.examples
    ]
    return {"count": effect.count, "reports": effect.reports, "examples": examples}


def _finding_as_dict(change: Change, finding: Finding | None, told: Told) -> JsonObject | None:
    if finding is None:
        return None
    cells = [
        {"pointer": cell, "value": told.values.get((change.file, change.place, cell))}
        for cell in finding.cells
    ]
    return {"severity": finding.severity, "cells": cells}


# ---------------------------------------------------------------------- as text


def _as_text(told: Told, language: Language) -> str:
    return "\n".join(_list_lines(told, language)) + "\n"


def _list_lines(told: Told, language: Language) -> Iterator[str]:
    yield _tell_sides(told, language)
    yield ""
    for key, effects in told.found.effects.items():
        yield _name_rule(key, told, language)
        for kind, effect in effects.items():
            counts = {"count": effect.count, "reports": effect.reports}
            words = say(language, "diff-effect", kind=_name_kind(kind, language), **counts)
            yield f"  {words}"
            for change in effect.examples:
                yield from (f"    {cut(line, _WIDE)}" for line in _tell(change, told, language))
        yield from (f"  {line}" for line in _tell_outcomes(key, told, language))
        yield ""
    yield from _list_endings(told, language)


def _tell_sides(told: Told, language: Language) -> str:
    before, after = (pick(side, language) for side in told.sides)
    return say(language, "diff-turned", before=before, after=after)


def _name_rule(key: str, told: Told, language: Language) -> str:
    title = flatten(pick(told.rules[key].title, language)) if key in told.rules else ""
    edit = told.edits.get(key, UNKNOWN)
    words = say(language, "corpus-diff-unknown" if edit == UNKNOWN else f"diff-{edit}")
    return say(language, "diff-rule", rule=flatten(key), title=title, edit=words)


def _name_kind(kind: str, language: Language) -> str:
    """What is found has no words here, so that only its cells can be others."""
    return say(language, "corpus-diff-restated" if kind == RESTATED else f"diff-{kind}")


def _tell_outcomes(key: str, told: Told, language: Language) -> Iterator[str]:
    """In how many places the rule came to what, before and after: it tells whether what is not
    found any more is right now, or not judged."""
    before, after = (side.get(key) for side in told.outcomes)
    if before is None or after is None:
        return
    listed = [
        say(
            language,
            "corpus-diff-outcome",
            outcome=say(language, f"report-c-{outcome}"),
            before=before.get(outcome, 0),
            after=after.get(outcome, 0),
        )
        for outcome in OUTCOMES
        if before.get(outcome, 0) != after.get(outcome, 0)
    ]
    if listed:
        yield say(language, "corpus-diff-outcomes", listed=say(language, "list").join(listed))


def _tell(change: Change, told: Told, language: Language) -> Iterator[str]:
    place = f":{change.place}" if change.place else ""
    where = say(
        language,
        "corpus-diff-where",
        agency=name_office(change.agency, language),
        year=change.year,
        file=flatten(name_file(change.file, language) + place),
    )
    before, after = change.before, change.after
    if before is None or after is None:
        first = _tell_finding(change, before or after, told, language)
        yield say(language, "diff-example", where=where, said=first)
        return
    first = _tell_finding(change, before, told, language)
    yield say(language, "diff-example", where=where, said=first)
    same = before.cells == after.cells
    now = say(language, after.severity) if same else _tell_finding(change, after, told, language)
    yield f"  {say(language, 'diff-now', said=now)}"


def _tell_finding(change: Change, finding: Finding | None, told: Told, language: Language) -> str:
    assert finding is not None
    severity = say(language, finding.severity)
    cells = _tell_cells(change, finding, told, language) or flatten(change.binding)
    return say(language, "corpus-diff-said", severity=severity, cells=cells)


def _tell_cells(change: Change, finding: Finding, told: Told, language: Language) -> str:
    """The cells with their values, the headings that all of them stand under once."""
    labels = [name_cell(cell, language).split(SEPARATOR) for cell in finding.cells]
    steps = zip(*(label[:-1] for label in labels), strict=False)
    shared = [step[0] for step in takewhile(lambda step: len({*step}) == 1, steps)]
    shown = []
    for cell, label in list(zip(finding.cells, labels, strict=True))[:MOST_CELLS]:
        words = SEPARATOR.join(label[len(shared) :])
        shown.append(words + _tell_value(change, cell, told, language))
    if len(finding.cells) > MOST_CELLS:
        shown.append(say(language, "corpus-diff-more", count=len(finding.cells)))
    listed = say(language, "list").join(shown)
    if not shared:
        return listed
    return say(language, "diff-example", where=SEPARATOR.join(shared), said=listed)


def _tell_value(change: Change, cell: str, told: Told, language: Language) -> str:
    key = (change.file, change.place, cell)
    if key not in told.values:
        return ""
    value = told.values[key]
    return f" {say(language, 'blank') if value is None else value}"


def _list_endings(told: Told, language: Language) -> Iterator[str]:
    if told.quiet:
        yield say(language, "diff-quiet", rules=say(language, "list").join(told.quiet))
    yield from (flatten(pick(remark, language)) for remark in told.remarks)
    counts = {"judged": told.reports, "differing": told.found.reports}
    yield say(language, "diff-count", **counts, rules=len(told.found.effects))


# ---------------------------------------------------------------------- as Markdown


def _as_markdown(told: Told, language: Language) -> str:
    """A heading for each rule, what changes as a table, examples as a list."""
    lines = [f"# {say(language, 'corpus-diff-heading')}", "", _quote(_tell_sides(told, language))]
    for key, effects in told.found.effects.items():
        lines += ["", f"## {_quote(_name_rule(key, told, language))}", ""]
        heads = (f"corpus-diff-{each}" for each in ("change", "count", "reports"))
        lines += [_row([say(language, head) for head in heads]), "| --- | ---: | ---: |"]
        for kind, effect in effects.items():
            row = (_name_kind(kind, language), str(effect.count), str(effect.reports))
            lines.append(_row(row))
        for kind, effect in effects.items():
            lines += ["", f"{_quote(_name_kind(kind, language))}:", ""]
            for change in effect.examples:
                first, *more = (_quote(line.strip()) for line in _tell(change, told, language))
                lines += [f"- {first}", *(f"  {line}" for line in more)]
        for line in _tell_outcomes(key, told, language):
            lines += ["", _quote(line)]
    lines += ["", *(f"{_quote(line)}\n" for line in _list_endings(told, language))]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_quote, cells))} |"


def _quote(words: str) -> str:
    """Words as they are, whatever Markdown would make of their signs."""
    return _SPECIAL.sub(r"\\\1", words)


_FORMATS: Mapping[str, Callable[[Told, Language], str]] = {
    "text": _as_text,
    "json": _as_json,
    "markdown": _as_markdown,
}
FORMATS = tuple(_FORMATS)
