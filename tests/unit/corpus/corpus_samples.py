from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from zfxxgk.corpus.add import Done, Item, add
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.spec import schemas


def office(name: str, year: int = 2024, **cells: int | None) -> Any:
    """The example report of an office; *cells* are those of requests, as received__total=3."""
    report: Any = copy.deepcopy(schemas.example("form-2021"))
    report["year"] = year
    report["agency"]["name"] = name
    for place, value in cells.items():
        row, column = place.split("__")
        report["requests"][row][column] = value
    return report


def as_items(reports: Iterable[Any]) -> list[Item]:
    return [
        Item("reports.ndjson", str(number), json.dumps(report).encode())
        for number, report in enumerate(reports, start=1)
    ]


def fill(store: Path, items: Iterable[Item], version: str = "1") -> Done:
    """Reads items into a store, in this process; all that it came to."""
    ledger = Ledger(store, version, create=True)
    try:
        every = list(add(store, ledger, items, read, most=12_000))
    finally:
        ledger.close()
    parts = tuple(part for done in every for part in done.parts)
    rejected = tuple(each for done in every for each in done.rejected)
    known, still = (sum(getattr(done, name) for done in every) for name in ("known", "still"))
    return Done(parts, rejected, known, still)


def read(path: str) -> bytes:
    return Path(path).read_bytes()


def pack_zstd(data: bytes) -> bytes:
    """As the command of that name does, with a checksum."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd.compress(data, options={zstd.CompressionParameter.checksum_flag: 1})
