"""What stands beside a report, drawn so that rules on it pass, fail and do not apply."""

from __future__ import annotations

from random import Random
from typing import Any

from consistent import TABLES, cells
from documents import AMOUNTS, HIGHEST, KINDS, NOTICES

from zfxxgk.spec import schemas

BY: tuple[str, ...] = tuple(
    schemas.load("claims.json")["$defs"]["CountClaim"]["properties"]["by"]["enum"]
)
TEXTS = ("新收申请3件", "收到申请3件", "申请3件", "新申请5件")
CONCLUDED = ("，全部办结", "，均已办结", "。")
LENGTHS = (0, 0, 1, 1, 1, 2, 3, 9)
WHERE = {"section": "/overview/text", "start": 0, "end": 1, "unit": None}


def tell(report: dict[str, Any], random: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """Claims and prose; the overview says of some requests that all were concluded."""
    if random.random() < 0.5:
        report["overview"]["text"] = random.choice(TEXTS) + random.choice(CONCLUDED)
    printed = [(key, report[table][row][key]) for table, row, key in cells(report, *TABLES)]
    prices = [0, 0.5, 1234.56, 1.015, 9e11] + [v for key, v in printed if key == "amount" and v]
    numbers = [0, 1] + [v for key, v in printed if key != "amount" and v]
    most = random.choice((1, 2, 3, 3, 3, 9))
    claims = {
        kind: [
            _claim(kind, random.choice(prices if kind in AMOUNTS else numbers), random)
            for _ in range(min(random.choice(LENGTHS), most))
        ]
        for kind in KINDS
    }
    return claims, _write_prose(random)


def _claim(kind: str, value: float, random: Random) -> dict[str, Any]:
    told = {"text": random.choice(TEXTS), "partial": random.random() < 0.3, **WHERE}
    if kind in AMOUNTS:
        return told | {"value": min(value, 9e11)}
    value = HIGHEST if random.random() < 0.005 else min(value, 10**6)
    return told | {"value": value, "by": random.choice(("unstated", *BY))}


def _write_prose(random: Random) -> dict[str, Any]:
    found = {}
    for key, content in schemas.load("prose.json")["properties"].items():
        found[key] = [
            {"section": "/overview/text", "text": random.choice(("无", "某局"))}
            | {
                "Told": {},
                "OfficeNamed": {"agrees": random.random() < 0.5},
                "TitleCited": {"number": random.choice((None, *NOTICES))},
            }[content["items"]["$ref"].rpartition("/")[2]]
            for _ in range(random.choice(LENGTHS[:-1] if key != "measures" else LENGTHS))
        ]
    return found
