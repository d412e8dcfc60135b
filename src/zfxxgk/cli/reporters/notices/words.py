"""The words of a notice: a template that the office may replace, filled in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from string import Template
from typing import TYPE_CHECKING

from zfxxgk.cli.language import Language, escape, flatten, make_error, pick, say
from zfxxgk.cli.reporters.marks import number_items
from zfxxgk.cli.reporters.phrases import name_office
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zfxxgk.batch.records import Judged
    from zfxxgk.engine.findings import Item
    from zfxxgk.spec.labels import Text

NAMES = (
    *("office", "year", "fault_count", "faults", "question_count", "questions", "doubt_count"),
    *("file", "checksum", "read_at", "rules"),
)
_FAULT, _QUESTION = SEVERITIES[:2]


@dataclass(frozen=True, slots=True)
class Sending:
    """How offices are written to: the folder, the format, the words of a notice (None for the
    usual ones), when the files were read, and the version of the rules."""

    folder: str
    format: str
    template: str | None
    read_at: datetime
    rules: Text


def read_template(path: str) -> str:
    """The words in a file. Raises InputError for what cannot be filled in."""
    from zfxxgk.cli.files import read_data
    from zfxxgk.errors import InputError
    from zfxxgk.read.formats.encoding import decode_text

    try:
        template = Template(decode_text(read_data(path)).lstrip("\ufeff"))
    except InputError as error:
        error.path = path
        raise
    if not template.is_valid():
        raise make_error("template-broken", path=path)
    for name in template.get_identifiers():
        if name not in NAMES:
            choices = ", ".join(f"${each}" for each in NAMES)
            raise make_error("template-unknown", path=path, name=name, choices=choices)
    return template.template


def write_notice(judged: Judged, language: Language, sending: Sending) -> list[str]:
    """The lines of a notice; none where there is nothing to ask.

    A line with a place for something that there is none of is left out.
    """
    values = list_values(judged, language, sending)
    if not any(values[key] for key in ("faults", "questions", "doubt_count")):
        return []
    lines = []
    for line in (sending.template or say(language, "notice-words")).splitlines():
        template = Template(line)
        if all(values[name] for name in template.get_identifiers()):
            lines += template.substitute(values).splitlines() or [""]
    return lines


def list_values(judged: Judged, language: Language, sending: Sending) -> Mapping[str, str]:
    """What a template can name, each in one line but for the lists."""
    assert judged.result is not None
    items = [item for _, item in number_items(judged.result)]
    faults = [item for item in items if item.severity == _FAULT]
    questions = [item for item in items if item.severity == _QUESTION]
    return {
        "office": name_office(judged.identity.display_name if judged.identity else None, language),
        "year": str(judged.result.year),
        "fault_count": str(len(faults) or ""),
        "faults": _list(faults, 1, language),
        "question_count": str(len(questions) or ""),
        "questions": _list(questions, len(faults) + 1, language),
        "doubt_count": str(judged.doubtful or ""),
        "file": escape(os.path.basename(judged.path) or judged.path),
        "checksum": judged.sha256 or "",
        "read_at": sending.read_at.strftime("%Y-%m-%d %H:%M"),
        "rules": pick(sending.rules, language),
    }


def _list(items: Sequence[Item], first: int, language: Language) -> str:
    words = (item.cause.message if item.cause else item.findings[0].message for item in items)
    return "\n".join(
        say(language, "notice-item", number=number, words=flatten(pick(each, language)))
        for number, each in enumerate(words, first)
    )
