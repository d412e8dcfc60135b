from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.test_compiled import make_rules

from zfxxgk.corpus.suspects import suspect
from zfxxgk.engine.check import Check
from zfxxgk.engine.rule_set import load_builtin

RECORDS: dict[str, dict[str, Any] | None] = {
    "none": None,
    "sound": {
        "cells": [{"status": "number"}],
        "labels": [{"status": "present", "printed": "总计", "agrees": True}],
    },
    "invalid": {"cells": [{"status": "blank"}, {"status": "invalid"}], "labels": []},
    "absent": {"cells": [], "labels": [{"status": "absent", "printed": None, "agrees": False}]},
    "differs": {"cells": [], "labels": [{"status": "present", "printed": "计", "agrees": False}]},
}


def list_checks(rule: str) -> tuple[Check, ...]:
    return load_builtin().choose((rule,)).checks


def list_suspects(checks: tuple[Check, ...], *, indent: int | None = None) -> list[str]:
    records = [
        None if each is None else json.dumps(each, ensure_ascii=False, indent=indent)
        for each in RECORDS.values()
    ]
    frame = pl.DataFrame(
        {"record": list(RECORDS), "provenance": records}, schema_overrides={"provenance": pl.String}
    )
    return frame.filter(suspect(checks))["record"].to_list()


@pytest.mark.parametrize("indent", [None, 2])
def test_a_record_is_read_where_a_word_says_that_something_is_amiss(indent: int | None) -> None:
    wanted = {
        "form/not-a-count": ["invalid"],
        "form/missing-row": ["absent"],
        "form/label-differs": ["absent", "differs"],
    }
    for rule, records in wanted.items():
        assert list_suspects(list_checks(rule), indent=indent) == records
    every = sum(map(list_checks, wanted), ())
    assert list_suspects(every, indent=indent) == ["invalid", "absent", "differs"]


def test_where_no_single_word_tells_every_record_is_read(tmp_path: Path) -> None:
    body = "for_each: {cell: provenance.cells}\nassert: cell.raw != '?' || cell.status == 'dash'"
    rules = make_rules(tmp_path, local__both=body)
    assert list_suspects(rules.checks) == [*RECORDS][1:]


def test_what_reads_no_record_may_fail_anywhere() -> None:
    assert list_suspects(list_checks("form/prescribed")) == [*RECORDS]
    assert list_suspects(()) == []
