"""For the person who has to correct the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.overall import list_notable, sum_gaps, summarize
from zfxxgk.cli.reporters.phrases import (
    describe_error,
    describe_gap,
    explain_item,
    name_basis,
    name_file,
    name_place,
    tell_checked,
    tell_office,
)
from zfxxgk.engine.findings import Cause, Finding, FindingCell, Item, Result, group_findings
from zfxxgk.engine.verdict import list_accepted
from zfxxgk.spec.places import parse_pointer
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Place

MOST_CELLS = 3
MOST_PLACES = 12
LONGEST_VALUE = 20
_KEY = re.compile(r"[a-z_]+")
_BASE = re.compile(r"/year|/\w+/form")
"""Year and form: what a finding was judged by, not what is wrong."""


def render(run: Run) -> str:
    several = len(run.batch.reports) > 1
    told = (_tell(judged, run, alone=not several) for judged in run.batch.reports)
    blocks = ["\n".join(lines).rstrip("\n") for lines in told if lines]
    if several:
        blocks.append("\n".join([*_list_gaps(run, run.batch.reports), summarize(run)]))
    if run.batch.remarks and not run.quiet:
        blocks.append("\n".join(flatten(pick(each, run.language)) for each in run.batch.remarks))
    return "\n\n".join(blocks) + "\n"


def _tell(judged: Judged, run: Run, *, alone: bool) -> list[str]:
    """The lines on a file; of one among several only what needs to be seen to."""
    language, result = run.language, judged.result
    path = name_file(judged.path, language)
    if result is None:
        why = flatten(describe_error(judged, language))
        return [say(language, "heading-unread", path=path), say(language, "not-judged", why=why)]
    heading, notes = _heading(path, result, language), [] if run.quiet else _notes(judged, language)
    if judged.is_superseded:
        return [heading, *notes] if notes else []
    found = _findings(result, language)
    unread = _tell_notable(result, run)
    if alone or run.verbose:
        accepted = [] if run.quiet else _accepted(result, language)
        checked = [tell_checked(result, language), *unread]
        above = [heading, *notes, ""] if not run.quiet or found or unread else []
        return [*above, *found, *accepted, *checked, *_list_gaps(run, [judged])]
    if not found and (unread or not judged.is_complete):
        unread = [tell_checked(result, language), *unread]
    return [heading, *notes, "", *found, *unread] if notes or found or unread else []


def _notes(judged: Judged, language: Language) -> list[str]:
    words = (flatten(pick(note, language)) for note in judged.notes)
    return [say(language, "entry-note", words=each) for each in words]


def _heading(path: str, result: Result, language: Language) -> str:
    agency = tell_office(result.agency, result.agency_basis, language)
    return say(language, "heading", path=path, agency=agency, year=result.year)


def _findings(result: Result, language: Language) -> list[str]:
    lines = []
    items = group_findings(result)
    for severity in SEVERITIES:
        found = [item for item in items if item.severity == severity]
        if not found:
            continue
        words = say(language, severity)
        lines.append(say(language, "group", severity=words, count=len(found)))
        for number, item in enumerate(found, 1):
            told = (
                _caused(item, item.cause, language)
                if item.cause
                else _finding(item.findings[0], language)
            )
            lines += [f"  {number}. {told[0]}", *(f"     {line}" for line in told[1:])]
        lines.append("")
    return lines


def _caused(item: Item, cause: Cause, language: Language) -> list[str]:
    """A cause, and the sums that it broke beneath it."""
    rested = say(language, "basis-of-cause", basis=name_basis(item.findings, language))
    return [*explain_item(item, language), *_places(cause, language), rested]


def _places(cause: Cause, language: Language) -> list[str]:
    """Where every suspect stands; where many do, or one nobody knows where, nothing."""
    if len(cause.suspects) < 2:
        return _place(cause.location, language)
    lines = []
    for suspect in cause.suspects:
        where = name_place(suspect["location"], language) if suspect["location"] else ""
        label = flatten(suspect["label"][language])
        lines.append(f"  {say(language, 'place-of', label=label, place=where)}")
        if not where or len(cause.suspects) > MOST_PLACES:
            return []
    return [say(language, "places"), *lines]


def _finding(finding: Finding, language: Language) -> list[str]:
    lines = [flatten(pick(finding.message, language))]
    cells = _cells(finding, language)
    if cells:
        lines.append(say(language, "cells"))
        lines += [f"  {cell}" for cell in cells]
    lines += _place(finding.location, language)
    if finding.basis:
        rule = {"basis": name_basis((finding,), language), "rule": finding.rule}
        lines.append(say(language, "basis", **rule))
    return lines


def _accepted(result: Result, language: Language) -> list[str]:
    """What is accepted, in a line each; those of the baseline only by their number."""
    found = list_accepted(result)
    if not found:
        return []
    lines = [say(language, "accepted", count=len(found))]
    for finding in found:
        accepted = finding.accepted
        if accepted is not None and accepted.by != "baseline":
            message = flatten(pick(finding.message, language))
            words = {
                **accepted.as_dict(),
                "words": message,
                "reason": flatten(accepted.reason or ""),
            }
            lines.append(f"  {say(language, f'accepted-{accepted.by}', **words)}")
    if known := len(found) - len(lines) + 1:
        lines.append(f"  {say(language, 'accepted-baseline', count=known)}")
    return [*lines, ""]


def _place(where: Place | None, language: Language) -> list[str]:
    words = name_place(where, language) if where is not None else ""
    return [say(language, "place", place=words)] if words else []


def _cells(finding: Finding, language: Language) -> list[str]:
    """Header paths that the message does not hold, zeros left out where there are many."""
    message = pick(finding.message, language)
    cells = [cell for cell in finding.cells if not _is_told(cell, message, language)]
    told = cells if len(cells) <= MOST_CELLS else [cell for cell in cells if cell.value != 0]
    lines = [_cell(cell, language) for cell in told[:MOST_CELLS]]
    if more := len(cells) - len(lines):
        key = "more-cells" if len(told) > MOST_CELLS else "zero-cells"
        lines.append(say(language, key, count=more))
    return lines


def _is_told(cell: FindingCell, message: str, language: Language) -> bool:
    """True if *message* has the cell or its value, or if nobody would look it up."""
    if pick(cell.label, language) in message or _BASE.fullmatch(cell.pointer):
        return True
    value = _value(cell, language)
    if parse_pointer(cell.pointer)[0] == "members":
        return not value  # one number in the message may be that of several members
    return not value or re.search(rf"(?<![\d.]){re.escape(value)}(?![\d.])", message) is not None


def _cell(cell: FindingCell, language: Language) -> str:
    label = flatten(pick(cell.label, language))
    return say(language, "cell", label=label, value=_value(cell, language))


def _value(cell: FindingCell, language: Language) -> str:
    """What is printed in a cell; nothing for keys and for whole paragraphs."""
    if cell.value is None:
        return say(language, "blank-zero" if cell.assumed_zero else "blank")
    words = flatten(str(cell.value))
    is_text = isinstance(cell.value, str)
    return "" if is_text and (len(words) > LONGEST_VALUE or _KEY.fullmatch(words)) else words


def _tell_notable(result: Result, run: Run) -> list[str]:
    """What could not be read, and what a rule failed at; all else in a line, unless wanted."""
    told = list_notable(result, run)
    if not told:
        return []
    count = sum(left.count for left in told)
    lines = [f"  {flatten(describe_gap(left, run))}" for left in told]
    return [say(run.language, "not-checked", count=count), *lines]


def _list_gaps(run: Run, reports: Sequence[Judged]) -> list[str]:
    words = sum_gaps(run, [each.result for each in reports if each.result])
    return [words] if words else []
