"""Statuses of a cell are those of the schema, and each group of them is what it says."""

from __future__ import annotations

from typing import Any, get_args

from zfxxgk.spec.provenance import DOUBTFUL, UNREAD, UNVALUED, Status, find_cells
from zfxxgk.spec.schemas import load
from zfxxgk.spec.severities import NORM_WORDS, SEVERITIES, SEVERITY_WORDS

STATUSES = load("provenance.json")["$defs"]["CellRecord"]["properties"]["status"]["enum"]


def provenance(**statuses: str) -> dict[str, Any]:
    cells = [{"pointer": f"/{key}", "status": status} for key, status in statuses.items()]
    empty: dict[str, Any] = {"agency": None, "labels": [], "headings": [], "grids": []}
    return {"document": None, "cells": cells, **empty}


def test_the_statuses_are_those_of_the_schema() -> None:
    assert list(get_args(Status)) == STATUSES


def test_a_number_a_blank_and_a_dash_are_read() -> None:
    assert set(STATUSES) - UNREAD == {"number", "blank", "dash"}
    assert DOUBTFUL < UNVALUED < UNREAD


def test_cells_are_found_by_their_status_in_the_order_of_the_record() -> None:
    known = provenance(a="doubtful", b="number", c="unreadable", d="row_absent", e="invalid")
    assert find_cells(known, DOUBTFUL) == ["/a", "/c"]
    assert find_cells(known, UNVALUED) == ["/a", "/c", "/e"]
    assert find_cells(known, UNREAD) == ["/a", "/c", "/d", "/e"]
    assert find_cells(None, UNREAD) == []


def test_every_severity_and_norm_of_a_rule_has_words() -> None:
    properties = load("rule.json")["properties"]
    assert list(SEVERITY_WORDS) == properties["severity"]["enum"] == [*SEVERITIES, "off"]
    assert list(NORM_WORDS) == properties["norm"]["enum"]
