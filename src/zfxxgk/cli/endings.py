"""The format of what is written, as the name of its file asks for it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from zfxxgk.cli.language import make_error, say_both
from zfxxgk.errors import InputError

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
_PLAIN = frozenset({"", ".log", ".out"})
"""Names that promise no kind, as those of streams and of what shells redirect into."""


def choose_format(
    named: str | None, output: str | None, formats: Sequence[str], default: str
) -> str:
    """The format *named* by an option, else the one that the name of *output* ends in.

    Raises InputError if none of *formats* belongs into a file of that name, unless one is *named*
    and the name of the file promises no other, or if the two differ.
    """
    ending = _find_ending(output)
    asked = _FORMATS.get(ending)
    free = asked == "text" or (asked is None and (ending in _PLAIN or _is_free(named, ending)))
    if asked not in formats and not free:
        known = (each for each in _FORMATS if _FORMATS[each] in formats)
        raise _refuse_ending(output, known, _find_hint(ending, formats))
    # Anything may stand in a text file, and SARIF is JSON.
    fits = asked in (None, named, "text") or (named, asked) == ("sarif", "json")
    if named and not fits:
        raise make_error("output-differs", path=output, ending=ending, format=named)
    return named or (asked if asked in formats and asked is not None else default)


def require_ending(output: str, endings: Sequence[str]) -> None:
    """Raises InputError for the name of a file that promises another kind than *endings*."""
    if _find_ending(output) not in ("", *endings):
        raise _refuse_ending(output, endings)


def _find_ending(output: str | None) -> str:
    return os.path.splitext(output or "")[1].lower()


def _is_free(named: str | None, ending: str) -> bool:
    return named is not None and ending not in _NEVER


def _refuse_ending(output: str | None, known: Iterable[str], hint: str | None = None) -> InputError:
    return make_error(
        "output-ending",
        path=output,
        ending=_find_ending(output),
        choices=", ".join(known),
        hint=say_both(hint) if hint else "",
    )


def _find_hint(ending: str, formats: Sequence[str]) -> str | None:
    """What a person probably wants who asks ``check`` for such a file."""
    if "sarif" not in formats:
        return None
    if ending in _DOCUMENTS:
        return "hint-annotate"
    return "hint-summary" if ending in _SHEETS else None
