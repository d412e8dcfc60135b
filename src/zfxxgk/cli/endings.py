"""The format of what is written, as the name of its file asks for it."""

from __future__ import annotations

import os
from collections.abc import Sequence

from zfxxgk.cli.language import make_error, say_both

_FORMATS = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".xml": "junit",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".xlsx": "xlsx",
}
_DOCUMENTS = frozenset({".doc", ".docx", ".wps", ".rtf", ".odt"})
_SHEETS = frozenset({".xls", ".xlsx", ".et", ".ods", ".csv"})
_NEVER = _DOCUMENTS | _SHEETS | {".pdf", ".ofd", ".zip"}


def choose_format(
    named: str | None, output: str | None, formats: Sequence[str], default: str
) -> str:
    """The format *named* by an option, else the one that the name of *output* ends in.

    Raises InputError if none of *formats* belongs into a file of that name, or the two differ.
    """
    ending = os.path.splitext(output or "")[1].lower()
    asked = _FORMATS.get(ending)
    if asked not in formats and (ending in _NEVER or asked not in (None, "text")):
        choices = ", ".join(each for each in _FORMATS if _FORMATS[each] in formats)
        hint = say_both(hint) if (hint := _find_hint(ending, formats)) else ""
        raise make_error("output-ending", path=output, ending=ending, choices=choices, hint=hint)
    # Anything may stand in a text file, and SARIF is JSON.
    fits = asked in (None, named, "text") or (named, asked) == ("sarif", "json")
    if named and not fits:
        raise make_error("output-differs", path=output, ending=ending, format=named)
    return named or (asked if asked in formats and asked is not None else default)


def _find_hint(ending: str, formats: Sequence[str]) -> str | None:
    """What a person probably wants who asks ``check`` for such a file."""
    if "sarif" not in formats:
        return None
    if ending in _DOCUMENTS:
        return "hint-annotate"
    return "hint-summary" if ending in _SHEETS else None
