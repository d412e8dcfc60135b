"""For the person who has to correct the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from zfxxgk.cli.entry import Entry, Run
from zfxxgk.cli.files import STDIN
from zfxxgk.cli.language import Language, one_line, pick, say, shown
from zfxxgk.engine.findings import Cause, Finding, FindingCell, Result
from zfxxgk.engine.verdict import group_findings
from zfxxgk.spec.rules import SEVERITIES, Rule

MOST_CELLS = 6
MOST_TITLES = 3
LONGEST_VALUE = 20
_KEY = re.compile(r"[a-z_]+")


def render(run: Run) -> str:
    blocks = ["\n".join(_entry(entry, run)) for entry in run.entries]
    if len(run.entries) > 1:
        blocks.append(_summary(run))
    if run.remarks:
        blocks.append("\n".join(pick(remark, run.language) for remark in run.remarks))
    return "\n\n".join(blocks) + "\n"


def place(where: Mapping[str, Any], language: Language) -> str:
    """Where a cell stands: sheet or page, table, row and column, line of the file."""
    parts = [
        say(language, key, **{key: where[key]})
        for key in ("sheet", "page", "table", "row", "column", "line")
        if where[key] is not None
    ]
    return say(language, "clause").join(parts)


def basis(finding: Finding, language: Language) -> str:
    """The documents a finding rests on, on one line."""
    return documents((finding,), language)


def documents(findings: Iterable[Finding], language: Language) -> str:
    """The documents that *findings* rest on, each once, on one line."""
    clause = say(language, "clause")
    entries = dict.fromkeys(entry for finding in findings for entry in finding.basis)
    each = (clause.join(filter(None, (b.document, b.place))) for b in entries)
    return say(language, "apart").join(each)


def titles(ids: Sequence[str], rules: Mapping[str, Rule], language: Language) -> str:
    """Titles of rules; of many only the first, as JSON has them all."""
    shown = ids if len(ids) <= MOST_TITLES + 1 else ids[:MOST_TITLES]
    listed = say(language, "list").join(pick(rules[key].title, language) for key in shown)
    more = len(ids) - len(shown)
    return say(language, "more-rules", listed=listed, count=more) if more else listed


def _entry(entry: Entry, run: Run) -> list[str]:
    path = say(run.language, "stdin") if entry.path == STDIN else shown(entry.path)
    if entry.result is None:
        why = one_line(pick(entry.error.text, run.language)) if entry.error else ""
        heading = say(run.language, "heading-unread", path=path)
        return [heading, say(run.language, "not-judged", why=why)]
    notes = [
        say(run.language, "entry-note", words=one_line(pick(n, run.language))) for n in entry.notes
    ]
    if entry.superseded:
        return [_heading(path, entry.result, run.language), *notes]
    return [
        _heading(path, entry.result, run.language),
        *notes,
        "",
        *_findings(entry.result, run.language),
        *_accepted(entry.result, run.language),
        _checked(entry.result, run.language),
        *_not_checked(entry.result, run),
    ]


def _heading(path: str, result: Result, language: Language) -> str:
    agency = one_line(result.agency) if result.agency else say(language, "agency-unknown")
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
        for number, (cause, findings) in enumerate(found, 1):
            told = _caused(cause, findings, language) if cause else _finding(findings[0], language)
            lines += [f"  {number}. {told[0]}", *(f"     {line}" for line in told[1:])]
        lines.append("")
    return lines


def _caused(cause: Cause, findings: Sequence[Finding], language: Language) -> list[str]:
    """A cause, and the sums that it broke beneath it."""
    lines = [one_line(pick(cause.message, language)), say(language, "sums")]
    for finding in findings:
        words = one_line(pick(finding.message, language))
        lines.append(f"  {say(language, 'sum', sum=words, rule=finding.rule)}")
    where = cause.location or findings[0].location
    rested = say(language, "basis-of-cause", basis=documents(findings, language))
    return [*lines, *_place(where, language), rested]


def _finding(finding: Finding, language: Language) -> list[str]:
    lines = [one_line(pick(finding.message, language))]
    cells = _cells(finding, language)
    if cells:
        lines.append(say(language, "cells"))
        lines += [f"  {cell}" for cell in cells]
    lines += _place(finding.location, language)
    if finding.basis:
        rule = {"basis": basis(finding, language), "rule": finding.rule}
        lines.append(say(language, "basis", **rule))
    return lines


def _accepted(result: Result, language: Language) -> list[str]:
    """What is accepted, in a line each; those of the baseline only by their number."""
    found = [f for f in result.findings if f.accepted is not None]
    if not found:
        return []
    lines = [say(language, "accepted", count=len(found))]
    for finding in found:
        accepted = finding.accepted
        if accepted is not None and accepted.by == "waiver":
            message = one_line(pick(finding.message, language))
            words = {"words": message, **accepted.as_dict()}
            lines.append(f"  {say(language, 'accepted-waiver', **words)}")
    if known := len(found) - len(lines) + 1:
        lines.append(f"  {say(language, 'accepted-baseline', count=known)}")
    return [*lines, ""]


def _place(where: Mapping[str, Any] | None, language: Language) -> list[str]:
    words = place(where, language) if where is not None else ""
    return [say(language, "place", place=words)] if words else []


def _cells(finding: Finding, language: Language) -> list[str]:
    """Header paths that the message does not hold, zeros left out where there are many."""
    message = pick(finding.message, language)
    cells = [cell for cell in finding.cells if pick(cell.label, language) not in message]
    told = cells if len(cells) <= MOST_CELLS else [cell for cell in cells if cell.value != 0]
    lines = [_cell(cell, language) for cell in told[:MOST_CELLS]]
    if more := len(told) - len(lines):
        lines.append(say(language, "more-cells", count=more))
    if zeros := len(cells) - len(told):
        lines.append(say(language, "zero-cells", count=zeros))
    return lines


def _cell(cell: FindingCell, language: Language) -> str:
    label, value = one_line(pick(cell.label, language)), _value(cell, language)
    return say(language, "cell", label=label, value=value) if value else label


def _value(cell: FindingCell, language: Language) -> str:
    """What is printed in a cell; nothing for keys and for whole paragraphs."""
    if cell.value is None:
        return say(language, "blank-zero" if cell.assumed_zero else "blank")
    words = one_line(str(cell.value))
    is_text = isinstance(cell.value, str)
    return "" if is_text and (len(words) > LONGEST_VALUE or _KEY.fullmatch(words)) else words


def _checked(result: Result, language: Language) -> str:
    failed = result.counts["fail"]
    count = result.counts["pass"] + failed
    if not count:
        return say(language, "checked-nothing")
    if failed:
        return say(language, "checked", count=count, failed=failed)
    return say(language, "checked-clean", count=count)


def _not_checked(result: Result, run: Run) -> list[str]:
    if not result.not_checked:
        return []
    count = sum(entry.count for entry in result.not_checked)
    lines = [say(run.language, "not-checked", count=count)]
    for entry in result.not_checked:
        why = one_line(pick(entry.message, run.language))
        named = titles(entry.rules, run.rules, run.language)
        reason = say(run.language, "reason", why=why, count=entry.count, titles=named)
        lines.append(f"  {reason}")
    return lines


def _summary(run: Run) -> str:
    entries = [entry for entry in run.entries if not entry.superseded]
    unread = sum(not entry.judged for entry in entries)
    failing = sum(entry.judged and entry.has(SEVERITIES) for entry in entries)
    clean = len(entries) - unread - failing
    counts = {"all": len(entries), "clean": clean, "failing": failing, "unread": unread}
    return say(run.language, "summary", **counts)
