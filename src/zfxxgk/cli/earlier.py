"""What earlier rounds left: results in JSON, and lists of problems with what offices answered."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zfxxgk.cli.files import describe_failure
from zfxxgk.cli.language import make_error
from zfxxgk.cli.words import WORDS
from zfxxgk.engine.accepted import BASELINE
from zfxxgk.engine.findings import Acceptance
from zfxxgk.errors import InputError

if TYPE_CHECKING:
    from zfxxgk.batch.roster.table import RosterRow

COLUMNS = {key: tuple(WORDS[f"summary-{key}"]) for key in ("fingerprint", "answer", "accept")}
"""Headings of the list that are looked for, in both languages."""
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_BETWEEN = re.compile(r"[；;,，\s]+")
_YES = frozenset(["是", "对", "√", "✓", "✔", "☑", "1", "y", "yes", "true", "v", "不退回"])
_NO = frozenset(["否", "不", "×", "✗", "✘", "☐", "0", "n", "no", "false", "退回"])


def read_last(path: str) -> Mapping[str, Any]:
    """An earlier ``check --format json``. Raises InputError."""
    try:
        document = json.loads(Path(path).read_bytes())
        for report in document["reports"]:
            _touch(report)
    except OSError as error:
        raise InputError(describe_failure(error), path=path) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise make_error("no-baseline", path=path) from error
    return document  # type: ignore[no-any-return]


def _touch(report: Mapping[str, Any]) -> None:
    """Fails for what is no entry of a result; those of older versions lack what is new."""
    for key in ("path", "agency", "year", "error", "superseded"):
        report[key]
    for cause in report["causes"]:
        cause["message"]["zh"], cause["message"]["en"], list(cause["findings"])
    for each in report["findings"]:
        _FINGERPRINT.fullmatch(each["fingerprint"])
        each["rule"], each["severity"], dict(each["binding"])
        if each["accepted"] is not None:
            each["accepted"]["by"], each["accepted"]["reason"]
        each["message"]["zh"], each["message"]["en"]
        [cell["pointer"] for cell in each["cells"]]


def read_baseline(path: str) -> dict[str, Acceptance]:
    """The findings in an earlier ``check --format json``. Raises InputError."""
    reports = read_last(path)["reports"]
    return {each["fingerprint"]: BASELINE for report in reports for each in report["findings"]}


def read_answered(path: str) -> dict[str, Acceptance]:
    """What had been answered before that result. Raises InputError."""
    findings = (each for report in read_last(path)["reports"] for each in report["findings"])
    return {
        each["fingerprint"]: Acceptance("answer", each["accepted"]["reason"])
        for each in findings
        if each["accepted"] is not None and each["accepted"]["by"] == "answer"
    }


def read_answers(path: str) -> dict[str, Acceptance]:
    """What was answered, or ticked as not to be returned, in the list of problems of ``summary``.

    Raises InputError for a list without these columns, and for a line that cannot be told.
    """
    from zfxxgk.batch.roster.table import read_every_row

    columns: dict[str, int] = {}
    sheet, found = "", dict[str, Acceptance]()
    for row in read_every_row(path):
        here = next(iter(row.values())).place.rpartition("!")[0]
        if "fingerprint" in (heads := _find_columns(row)):
            columns, sheet = heads, here
        elif columns and here == sheet:
            found.update(_read_line(row, columns, path))
    if len(columns) < len(COLUMNS):
        raise make_error("no-answers", path=path)
    return found


def _find_columns(row: RosterRow) -> dict[str, int]:
    return {
        key: number
        for number, cell in row.items()
        for key, names in COLUMNS.items()
        if cell.text in names
    }


def _read_line(row: RosterRow, columns: Mapping[str, int], path: str) -> dict[str, Acceptance]:
    cells = {key: row.get(number) for key, number in columns.items()}
    answer, tick, keys = (cells.get(key) for key in ("answer", "accept", "fingerprint"))
    word = tick.text.lower() if tick else None
    if tick and word not in _YES | _NO:
        raise make_error("unknown-tick", path=path, place=tick.place, name=tick.text)
    if word in _NO or (word is None and answer is None):
        return {}
    given = _BETWEEN.split(keys.text.strip()) if keys else []
    if not given or not all(map(_FINGERPRINT.fullmatch, given)):
        place = keys or answer or tick
        raise make_error("no-fingerprint", path=path, place=place.place if place else None)
    reason = answer.text if answer else WORDS["answer-ticked"].zh
    return dict.fromkeys(given, Acceptance("answer", reason))
