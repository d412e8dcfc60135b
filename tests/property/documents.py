"""Whole input documents: a report with blanks, and everything that may be given beside it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

from consistent import NOWHERE, TABLES, blanked, cells, reports
from hypothesis import strategies as st

from zfxxgk.engine.check import Input
from zfxxgk.spec import forms, schemas
from zfxxgk.testing import (
    area_with_members,
    report_series,
    reports_with_one_fault,
    valid_reports,
)

Report = dict[str, Any]

COVERAGES = (
    None,
    {"complete": False, "missing": []},
    {"complete": True, "missing": []},
    {"complete": True, "missing": ["丙局"]},
)
OPTIONAL = tuple(name for name in Input._fields if name != "report")
STATUSES = ("number", "dash", "invalid", "unreadable", "doubtful", "row_absent")
KINDS: dict[str, Any] = schemas.load("claims.json")["properties"]
AMOUNTS = ("fee_charged", "fee_collected")
HIGHEST = 2**53 - 1
PLACES = (NOWHERE, NOWHERE | {"page": 3, "row": 1}, NOWHERE | {"sheet": "表三", "row": 7})
NOTICES = ("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")

words = st.text(
    st.sampled_from([*"公开无考核评议追责，。“”'\"\\{}$&<>\n\t", "\u2028", "\U0001f600", "\ufffd"]),
    max_size=8,
)
texts = st.one_of(
    st.none(),
    st.sampled_from(["无", "暂无。", "全部办结", "社会评议", "国办公开办函〔2019〕60号"]),
    words.filter(str.strip),
)
large = st.integers(HIGHEST - 3, HIGHEST) | st.integers(0, HIGHEST) | st.integers(0, 40)
prices = st.integers(0, 9000) | st.decimals(0, 9 * 10**11, places=4).map(float)


def codes() -> st.SearchStrategy[str]:
    return st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=18, max_size=18)


@st.composite
def told(draw: st.DrawFn, report: dict[str, Any]) -> dict[str, Any]:
    """The report with other words, a few very large numbers and perhaps a code."""
    report = copy.deepcopy(report)
    report["agency"]["name"] = draw(texts)
    report["agency"]["uscc"] = draw(st.none() | codes())
    report["cites"] = draw(st.lists(st.sampled_from(NOTICES), unique=True))
    for section in forms.dimension("section", {}):
        for key, value in report[section].items():
            if value is None or isinstance(value, str):
                report[section][key] = draw(texts)
    every = st.sampled_from(cells(report, *TABLES) or [()])
    for table, row, column in filter(None, draw(st.lists(every, max_size=3))):
        amount = column == "amount"
        report[table][row][column] = draw(prices if amount else large)
    return report


@st.composite
def readings(draw: st.DrawFn, report: dict[str, Any]) -> dict[str, Any]:
    """A record of the reading, of some cells, labels and headings only."""
    every = [f"/{'/'.join(cell)}" for cell in cells(report, *TABLES)]
    pointers = draw(st.lists(st.sampled_from(every), max_size=6, unique=True)) if every else []
    return {
        "document": None,
        "agency": None,
        "cells": [
            {
                "pointer": pointer,
                "status": draw(st.sampled_from(STATUSES)),
                "confidence": 1,
                "raw": draw(st.none() | words),
                "reason": None,
                "place": draw(st.sampled_from(PLACES)),
            }
            for pointer in pointers
        ],
        "labels": [
            {
                "pointer": pointer.rpartition("/")[0],
                "kind": "row",
                "status": draw(st.sampled_from(["present", "absent"])),
                "printed": draw(st.none() | words),
                "official": draw(words) or "总计",
                "agrees": draw(st.booleans()),
                "place": draw(st.sampled_from(PLACES)),
            }
            for pointer in pointers[:2]
        ],
        "headings": [
            {"pointer": f"/{table}", "printed": "表", "place": draw(st.sampled_from(PLACES))}
            for table in draw(st.lists(st.sampled_from(TABLES), max_size=2))
        ],
        "grids": [],
    }


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    """Claims of a few kinds, some of them a part of a larger number."""
    where = {"section": "/overview/text", "start": 0, "end": 1}
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for kind in draw(st.lists(st.sampled_from(sorted(KINDS)), max_size=4)):
        value = draw(prices.map(lambda v: round(v, 2)) if kind in AMOUNTS else large)
        claim = {"value": value, "text": draw(words) or "1件", "partial": draw(st.booleans())}
        by = (
            {}
            if kind in AMOUNTS
            else {"by": draw(st.sampled_from(["unstated", "online", "business"]))}
        )
        found[kind].append(claim | where | by | {"unit": None})
    return found


@st.composite
def proses(draw: st.DrawFn) -> dict[str, Any]:
    """What is said beside numbers: a few records in some of the lists."""
    found: dict[str, list[Any]] = {}
    for key, content in schemas.load("prose.json")["properties"].items():
        more = {
            "Told": {},
            "OfficeNamed": {"agrees": draw(st.booleans())},
            "TitleCited": {"number": draw(st.none() | st.sampled_from(NOTICES))},
        }[content["items"]["$ref"].rpartition("/")[2]]
        record = {"section": "/overview/text", "text": draw(words) or "无", **more}
        found[key] = [record] * draw(st.integers(0, 2))
    return found


@st.composite
def matches(draw: st.DrawFn) -> dict[str, Any]:
    """Text that a section shares with another report."""
    text = draw(words) or "同"
    compared = draw(st.integers(0, 2000))
    return {
        "section": f"/{draw(st.sampled_from(forms.dimension('section', {})))}/text",
        "source": draw(words) or "某局",
        "others": draw(st.integers(0, 3)),
        "similarity": draw(st.integers(0, 100)),
        "characters": draw(st.integers(0, compared)),
        "compared": compared,
        "excerpts": [text],
        "passages": [{"text": text, "start": 0, "end": 1}] * draw(st.integers(1, 2)),
    }


@st.composite
def fellows(draw: st.DrawFn, report: dict[str, Any]) -> dict[str, Any]:
    """A member's report; of the same year and with the same numbers, or any other."""
    member = copy.deepcopy(report) if draw(st.booleans()) else draw(blanked())
    return member | {"year": report["year"] - draw(st.sampled_from((0, 0, 1)))}


@st.composite
def starts(draw: st.DrawFn) -> tuple[Report, Report | None, list[Report] | None]:
    """A report, that of the year before and those of members: what fits together and what not."""
    match draw(st.sampled_from(("loose", "loose", "fault", "years", "area"))):
        case "years":
            *_, previous, report = draw(report_series(max_years=2, blanks=True))
            return report, previous, None
        case "area":
            report, members = draw(area_with_members(max_members=2, blanks=True))
            return report, None, members
        case "fault":
            return draw(reports_with_one_fault(blanks=True)).report, None, None
    report = draw(st.one_of(blanked(), valid_reports(blanks=True)))
    if draw(st.booleans()):
        report = draw(told(report))
    previous = draw(st.none() | reports())
    if previous is not None:
        previous["year"] = report["year"] - draw(st.integers(1, 2))
        if report["requests"] and draw(st.booleans()):
            previous["requests"]["carried_out"] = dict(report["requests"]["carried_in"])
    return report, previous, draw(st.none() | st.lists(fellows(report), max_size=2))


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A valid input document."""
    report, previous, members = draw(starts())
    return {
        "report": report,
        "previous": previous,
        "members": members,
        "coverage": draw(st.sampled_from(COVERAGES)),
        "provenance": draw(st.none() | readings(report)),
        "claims": draw(st.none() | claims()),
        "prose": draw(st.none() | proses()),
        "repeated": draw(st.none() | st.lists(matches(), max_size=2)),
        "copied": draw(st.none() | st.lists(matches(), max_size=2)),
    }


def variants(document: dict[str, Any], seed: int, count: int) -> Iterator[dict[str, Any]]:
    """The document, and others from it by one change after another; drawing each takes longer."""
    random, changed = Random(seed), copy.deepcopy(document)
    for _ in range(count):
        yield changed
        change = random.choice((_another_cell, _another_cell, _beyond_doubles, *OTHERS))
        change(changed, random)


def _another_cell(document: dict[str, Any], random: Random) -> None:
    report = document["previous"] if document["previous"] and random.random() < 0.3 else None
    report = report or document["report"]
    every = cells(report, *TABLES)
    if every:
        table, row, column = random.choice(every)
        values = (None, 0, random.randrange(30), random.randrange(10**9), HIGHEST)
        value = random.choice(values[:4] if column == "amount" else values)
        report[table][row][column] = value
        record = random.choice((document["provenance"] or {}).get("cells") or [{}])
        record["status"] = random.choice(STATUSES)


def _beyond_doubles(document: dict[str, Any], random: Random) -> None:
    """Sums of which doubles cannot tell whether they are the same."""
    table = document["report"]["requests"]
    if table:
        column = random.choice(forms.dimension("column", {}))
        for row in ("received", "concluded"):
            table[row][column] = HIGHEST
        for row in ("carried_in", "carried_out"):
            table[row][column] = random.randrange(1, 7)


def _another_fact(document: dict[str, Any], random: Random) -> None:
    report, agency = document["report"], document["report"]["agency"]
    report["year"] = random.randrange(2018, 2026)
    agency["level"] = random.choice(("township", "county", "city", "province", None))
    agency["kind"] = random.choice(("government", "department", None))
    report["scope"] = random.choice(("organ", "area", None))
    days = ("-12-31", "-01-31", "-02-01", "-03-31", "-04-01")
    report["published_on"] = random.choice((None, f"{report['year'] + 1}{random.choice(days)}"))


def _without_a_part(document: dict[str, Any], random: Random) -> None:
    if random.random() < 0.2:
        document["report"][random.choice(TABLES)] = None
        if document["provenance"]:
            document["provenance"] = None
    elif random.random() < 0.3:
        document[random.choice(OPTIONAL)] = None


OTHERS = (_another_fact, _without_a_part)
