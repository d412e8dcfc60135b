"""A message to the office that made the report, to copy as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.marks import number_items
from zfxxgk.cli.reporters.phrases import name_office, tell_accepted

ASKED = ("error", "warning")
"""Severities that an office is asked to see to; what is only worth attention stays here."""


def build_section(lines: Sequence[str], language: Language) -> Iterator[Element]:
    yield E.H3(say(language, "page-letter"))
    yield E.PRE("\n".join(lines), E.CLASS("letter"))


def write_message(judged: Judged, language: Language) -> list[str]:
    """The lines of the message."""
    assert judged.result is not None
    agency = name_office(judged.result.agency, language)
    office = {"agency": agency, "year": judged.result.year}
    asked = [item for _, item in number_items(judged.result) if item.severity in ASKED]
    if not asked and not judged.doubtful:
        accepted = tell_accepted(judged.result, language)
        return [say(language, "letter-nothing", accepted=accepted, **office)]
    lines = [say(language, "letter-opening", count=len(asked), **office)] if asked else []
    for number, item in enumerate(asked, 1):
        words = item.cause.message if item.cause else item.findings[0].message
        values = {"number": number, "severity": say(language, item.severity)}
        lines.append(say(language, "letter-item", words=flatten(pick(words, language)), **values))
    if judged.doubtful:
        lines.append(say(language, "letter-doubts", count=judged.doubtful))
    if any(item.cause for item in asked):
        lines.append(say(language, "letter-closing"))
    return lines
