"""Input documents with something wrong in them: values, keys and tables that do not belong."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

Path = tuple[Any, ...]

HIGHEST = 2**53 - 1
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 5, 2007, 2008, 2100, 2101, 10**12),
    *(HIGHEST, HIGHEST + 1, 2**63, 2**64, -(2**63) - 1, 10**40),
    *(0.0, -0.0, 1.0, 2024.0, 0.5, 12.3456, 1e300, -1e-7, float(HIGHEST), float(HIGHEST + 1)),
    *("", " ", "无", "1", "38", "2019", "2021", "organ", "county", "number", "column", "title"),
    *("1.0", "1.01", "2.0", "1.", "110101", "1101011", "1" * 9, "a" * 64, "A" * 64, "a" * 65),
    *("2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2024-2-9", "20240131"),
    *("2024-13-01", "2024-00-10", "2024-01-00", "2024-01-31 ", "2024-01-31\n", "\n2024-01-31"),
    *("２０２４-01-31", "2024-04-31", "2024-01-31T00:00:00", "91110000802100433B", "/a/b", "/a/B"),
    *("/", "\u2028", "\U0001f600", "\ufffd", "true", "null", "__proto__"),
    *([], [None], ["无"], [1], [1, 2, 3, 4], [0.5] * 4, [0.5] * 5, [{}], [[]]),
    *({}, {"form": "2021"}, {"form": "2019", "rules": {}}, {"total": 1}, {"form": None}),
)
KEYS = ("form", "total", "from_", "x", "", "~/", "constructor", "__proto__", "fees", "报告")


def spoil(document: dict[str, Any], random: Random) -> dict[str, Any]:
    """A copy with one or two changes, which may even leave it sound."""
    spoilt = copy.deepcopy(document)
    for _ in range(random.choice((1, 1, 1, 2))):
        random.choice(CHANGES)(spoilt, random)
    return spoilt


def list_places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Paths of everything in a document, the document itself aside."""
    parts = value.items() if isinstance(value, dict) else ()
    for key, part in enumerate(value) if isinstance(value, list) else parts:
        yield (*path, key)
        yield from list_places(part, (*path, key))


def _choose(document: Any, random: Random, kind: type = object) -> tuple[Any, Any]:
    """Something within the document, and its key there, which is a *kind*.

    One level is as likely as another, or nearly all would be cells.
    """
    levels: dict[int, list[Path]] = {}
    for path in list_places(document):
        if isinstance(path[-1], kind):
            levels.setdefault(len(path), []).append(path)
    *above, key = random.choice(random.choice([*levels.values()] or [[("report",)]]))
    for step in above:
        document = document[step]
    return document, key


def _another_value(document: Any, random: Random) -> None:
    owner, key = _choose(document, random)
    owner[key] = copy.deepcopy(random.choice(VALUES))


def _as_text(document: Any, random: Random) -> None:
    owner, key = _choose(document, random)
    owner[key] = str(owner[key])


def _as_real(document: Any, random: Random) -> None:
    owner, key = _choose(document, random)
    if isinstance(owner[key], int):
        owner[key] = owner[key] + random.choice((0.0, 0.5))


def _without_a_key(document: Any, random: Random) -> None:
    owner, key = _choose(document, random, str)
    owner.pop(key, None)


def _with_a_key(document: Any, random: Random) -> None:
    owner, _ = _choose(document, random, str)
    owner[random.choice(KEYS)] = copy.deepcopy(random.choice(VALUES))


def _with_another_key(document: Any, random: Random) -> None:
    owner, key = _choose(document, random, str)
    if key in owner:
        owner[random.choice((*KEYS, key + "s", *owner))] = owner.pop(key)


def _exchanged(document: Any, random: Random) -> None:
    """What stands in two places of the document, each in that of the other."""
    (one, here), (other, there) = _choose(document, random), _choose(document, random)
    if here in one if isinstance(one, dict) else here < len(one):
        kept = copy.deepcopy(one[here])
        one[here] = copy.deepcopy(other[there])
        other[there] = kept


def _another_form(document: Any, random: Random) -> None:
    report, name = document.get("report"), random.choice(("requests", "proactive_disclosure"))
    if isinstance(report, dict) and isinstance(table := report.get(name), dict):
        table["form"] = random.choice(("2019", "2021", "2020", None, 2021, ["2021"]))


CHANGES = (
    *(_another_value, _another_value, _as_text, _as_real, _without_a_key, _with_a_key),
    *(_with_another_key, _exchanged, _another_form),
)
