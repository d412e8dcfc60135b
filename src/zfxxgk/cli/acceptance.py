"""What the settings and a baseline accept: read, held against the rules, and applied."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from zfxxgk.cli import files
from zfxxgk.cli.entry import Entry
from zfxxgk.cli.language import nearest, problem, text
from zfxxgk.engine import accepted
from zfxxgk.engine.accepted import EXPIRED, Waiver
from zfxxgk.engine.rule_set import matches
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule

_NEEDED = {"rule": str, "reason": str, "author": str, "expires": date}
_POSSIBLE = {"agency": str, "year": int, "cell": str, "fingerprint": str}
_KINDS = {str: "kind-text", int: "kind-number", date: "kind-date"}


def waivers(value: Any, folder: Path) -> tuple[Waiver, ...]:
    """The waivers of a settings file. Raises InputError whose place is within ``waivers``."""
    if not isinstance(value, list):
        raise problem("setting-type", kind=text("kind-tables"))
    return tuple(_waiver(entry, f"[{number}]") for number, entry in enumerate(value))


def _waiver(entry: Any, place: str) -> Waiver:
    if not isinstance(entry, dict):
        raise problem("setting-type", place=place, kind=text("kind-table"))
    kinds = _NEEDED | _POSSIBLE
    for key, given in entry.items():
        if key not in kinds:
            raise problem("unknown-key", place=place, **nearest(key, kinds))
        # Neither a truth value nor a time is meant where a number or a day is asked for.
        if not isinstance(given, kinds[key]) or isinstance(given, bool | datetime) or given == "":
            where = f"{place}.{key}"
            raise problem("setting-type", place=where, kind=text(_KINDS[kinds[key]]))
    for key in _NEEDED:
        if key not in entry:
            raise problem("waiver-lacks", place=place, name=key)
    return Waiver(**entry, source=f"waivers{place}")


def known(path: str | None) -> frozenset[str]:
    """Fingerprints of the findings in an earlier ``check --format json``. Raises InputError."""
    if path is None:
        return frozenset()
    try:
        document = json.loads(Path(path).read_bytes())
        return frozenset(
            finding["fingerprint"]
            for report in document["reports"]
            for finding in report["findings"]
        )
    except OSError as error:
        raise InputError(files.reason(error), path=path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise problem("no-baseline", path=path) from error


def require_known(given: Iterable[Waiver], rules: Mapping[str, Rule]) -> None:
    """Raises InputError for a waiver of a rule that does not exist."""
    for waiver in given:
        if not any(matches(key, waiver.rule) for key in rules):
            near = nearest(waiver.rule, rules)
            raise problem("unknown-prefix", path=waiver.source, place="rule", **near)


def applied(
    entries: Iterable[Entry], fingerprints: frozenset[str], given: Sequence[Waiver]
) -> tuple[Entry, ...]:
    """The entries with what is accepted marked in their results."""
    if not fingerprints and not given:
        return tuple(entries)
    today = date.today()
    return tuple(
        entry
        if entry.result is None
        else replace(entry, result=accepted.accepted(entry.result, fingerprints, given, today))
        for entry in entries
    )


def rules_with_ours(rules: Mapping[str, Rule], given: Sequence[Waiver]) -> Mapping[str, Rule]:
    """The rules that findings may name."""
    return {**rules, EXPIRED.id: EXPIRED} if given else rules


def remarks(
    entries: Iterable[Entry], fingerprints: frozenset[str], given: Sequence[Waiver]
) -> tuple[Text, ...]:
    """What of the baseline and the waivers is no longer needed."""
    results = [entry.result for entry in entries if entry.result is not None]
    idle = [waiver for waiver in given if not accepted.used(waiver, results)]
    lines = [text("waiver-idle", name=waiver.source, rule=waiver.rule) for waiver in idle]
    if count := accepted.gone(fingerprints, results):
        lines.insert(0, text("baseline-gone", count=count))
    return tuple(lines)
