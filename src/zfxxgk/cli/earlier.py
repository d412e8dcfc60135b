"""What earlier rounds left: results in JSON, and lists of problems with what offices answered."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any

from zfxxgk.cli.files import describe_failure
from zfxxgk.cli.language import make_error
from zfxxgk.cli.words import WORDS
from zfxxgk.engine.accepted import Known, list_numbers
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
        document: Mapping[str, Any] = json.loads(Path(path).read_bytes())
        _require(list(document.get("missing", ())), list, each=str)
        for report in document["reports"]:
            _look_over(report)
    except OSError as error:
        raise InputError(describe_failure(error), path=path) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise make_error("no-baseline", path=path) from error
    return document


def _look_over(report: Mapping[str, Any]) -> None:
    """Fails for what is no entry of a result; one of an older version lacks what is new."""
    _require(report["path"], str)
    _require(report["superseded"], bool)
    for key in ("agency", "agency_basis", "office", "supposed", "sha256"):
        _require(report.get(key), str | None)
    _require(report["year"], int | None)
    _require(report["agency"], str | None)
    _require(report["error"], dict | None)
    for each in (*report["causes"], *report["findings"]):
        _require([each["message"]["zh"], each["message"]["en"]], list, each=str)
    for cause in report["causes"]:
        _require(cause["findings"], list, each=str)
    for each in report["findings"]:
        _require([each["fingerprint"], each["rule"], each["severity"]], list, each=str)
        _require(each["binding"], dict)
        _require([cell["pointer"] for cell in each["cells"]], list, each=str)
        if each["accepted"] is not None:
            _require([each["accepted"]["by"]], list, each=str)
            _require(each["accepted"]["reason"], str | None)


def _require(value: object, kind: type | UnionType, each: type = object) -> None:
    if not isinstance(value, kind):
        raise TypeError
    if isinstance(value, list) and not all(isinstance(one, each) for one in value):
        raise TypeError


def read_baseline(path: str) -> tuple[Known, ...]:
    """The findings in an earlier ``check --format json``. Raises InputError."""
    return tuple(
        Known(
            each["fingerprint"],
            each["rule"],
            report["path"],
            report["agency"],
            report["year"],
            list_numbers(each),
        )
        for report in read_last(path)["reports"]
        for each in report["findings"]
    )


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
