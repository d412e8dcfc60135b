"""The waivers of a settings file."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from zfxxgk.cli.language import make_error, say_both, suggest
from zfxxgk.engine.accepted import Waiver

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json

_NEEDED = {"rule": str, "reason": str, "author": str, "expires": date}
_POSSIBLE = {"agency": str, "year": int, "cell": str, "fingerprint": str}
_KINDS = {str: "kind-text", int: "kind-number", date: "kind-date"}


def parse_waivers(value: Json) -> tuple[Waiver, ...]:
    """Raises InputError whose place is within ``waivers``."""
    if not isinstance(value, list):
        raise make_error("setting-type", kind=say_both("kind-tables"))
    return tuple(_parse_waiver(entry, f"[{number}]") for number, entry in enumerate(value))


def _parse_waiver(entry: Json, place: str) -> Waiver:
    if not isinstance(entry, dict):
        raise make_error("setting-type", place=place, kind=say_both("kind-table"))
    kinds = _NEEDED | _POSSIBLE
    for key, given in entry.items():
        if key not in kinds:
            raise make_error(
                "unknown-key", place=place, choices=", ".join(kinds), **suggest(key, kinds)
            )
        # Neither a truth value nor a time is meant where a number or a day is asked for.
        if not isinstance(given, kinds[key]) or isinstance(given, bool | datetime) or given == "":
            where = f"{place}.{key}"
            raise make_error("setting-type", place=where, kind=say_both(_KINDS[kinds[key]]))
    for key in _NEEDED:
        if key not in entry:
            raise make_error("waiver-lacks", place=place, name=key)
    return Waiver(**entry, source=f"waivers{place}")
