"""What was found in words for comments, each with the place that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.phrases import tell_checked
from zfxxgk.cli.reporters.word.anchors import Anchors
from zfxxgk.cli.reporters.word.package import Comment
from zfxxgk.engine.findings import Cause, Finding, FindingCell, Item, Result, group_findings
from zfxxgk.spec.severities import SEVERITIES

MOST_SUSPECTS = 6
"""Cells of one cause that get a comment: more would hide the report."""
MOST_SUMS = 2
_OTHERS = ("/previous/", "/members/")
"""Pointers into the reports of others."""


class _Note(NamedTuple):
    """A comment to be; without a place it goes to the title."""

    paragraph: int | None
    lines: Sequence[str]


def write_comments(
    judged: Judged, anchors: Anchors, opening: Sequence[str], language: Language
) -> list[Comment]:
    """One comment for each finding at its place, for each suspect of a cause at its cell, and one
    at the title, which begins with *opening* and has what has no place."""
    assert judged.result is not None
    notes = [
        note
        for heading, item in _number(judged.result, language)
        for note in _write_item(item, heading, anchors, language)
    ]
    rest = [line for note in notes if note.paragraph is None for line in note.lines]
    words = [*opening, *_sum_up(judged, language), *rest]
    placed = [Comment(each.paragraph, each.lines) for each in notes if each.paragraph is not None]
    return [Comment(anchors.find_title(), words), *placed]


def _number(result: Result, language: Language) -> Iterator[tuple[str, Item]]:
    """The items with their numbers in the text that a terminal shows."""
    items = group_findings(result)
    for severity in SEVERITIES:
        found = [item for item in items if item.severity == severity]
        for number, item in enumerate(found, 1):
            words = say(language, severity)
            yield say(language, "note-heading", severity=words, number=number), item


def _sum_up(judged: Judged, language: Language) -> Iterator[str]:
    """A green result tells what it covers."""
    assert judged.result is not None
    yield tell_checked(judged.result, language)
    left = sum(each.count for each in judged.result.not_checked)
    if left or judged.doubtful:
        yield say(language, "note-not-checked", count=left, doubtful=judged.doubtful)


def _write_item(item: Item, heading: str, anchors: Anchors, language: Language) -> Iterator[_Note]:
    cause = item.cause
    if cause is None:
        message = flatten(pick(item.findings[0].message, language))
        yield _Note(_find(item.findings[0], anchors), [f"{heading}{message}"])
    elif cause.suspects and not cause.suspects[0]["pointer"].startswith("/claims/"):
        yield from _write_suspects(cause, item, heading, anchors, language)
    else:
        words = flatten(pick(cause.message, language))
        lines = [f"{heading}{words}", *_list_sums(item.findings, language)]
        places = (_find(finding, anchors) for finding in reversed(item.findings))
        yield _Note(next((each for each in places if each is not None), None), lines)


def _write_suspects(
    cause: Cause, item: Item, heading: str, anchors: Anchors, language: Language
) -> Iterator[_Note]:
    sums = _list_sums(item.findings, language)
    alone = len(cause.suspects) == 1
    kind = ("together", "likely") if cause.certain else ("possible", "most")
    found = [anchors.find_cell(each["pointer"]) for each in cause.suspects[:MOST_SUSPECTS]]
    if None in found:
        message = flatten(pick(cause.message, language))
        yield _Note(anchors.find(cause.suspects[0]["pointer"]), [f"{heading}{message}"])
    for suspect, paragraph in zip(cause.suspects, found, strict=False):
        value, implied = suspect["value"], suspect["implied"]
        words = say(
            language,
            f"note-{kind[alone]}",
            count=len(cause.suspects),
            value=say(language, "blank") if value is None else value,
            implied=implied,
        )
        if paragraph is not None:
            yield _Note(paragraph, [f"{heading}{words}", *sums, say(language, "note-advice")])


def _list_sums(findings: Sequence[Finding], language: Language) -> list[str]:
    told = [flatten(pick(each.message, language)) for each in findings[:MOST_SUMS]]
    more = len(findings) - len(told)
    return [*told, *([say(language, "note-more", count=more)] if more else [])]


def _find(finding: Finding, anchors: Anchors) -> int | None:
    """The sentence that a finding is about, else the first of its cells that has a place."""
    own = [cell for cell in finding.cells if not cell.pointer.startswith(_OTHERS)]
    own.sort(key=lambda cell: not cell.pointer.startswith("/claims/"))
    places = (anchors.find(cell.pointer, _excerpt(cell)) for cell in own)
    return next((each for each in places if each is not None), None)


def _excerpt(cell: FindingCell) -> str | None:
    return cell.value if isinstance(cell.value, str) else None
