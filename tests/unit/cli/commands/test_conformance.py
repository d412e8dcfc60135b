from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

# An engine that knows one rule: the sums of table 4, contract and all. BROKEN is put in its place.
ENGINE = """
import json, sys
UNREAD = {"unreadable", "invalid", "doubtful", "row_absent"}
for line in sys.stdin:
    given = json.loads(line)
    cells = (given["provenance"] or {"cells": []})["cells"]
    unread = {c["pointer"] for c in cells if c["status"] in UNREAD}
    told = []
    for track, row in (given["report"]["disputes"] or {}).items():
        at = f"/disputes/{track}"
        parts = [row[key] for key in ("upheld", "corrected", "other", "pending")]
        doubt = [f"{at}/{key}" for key in row if f"{at}/{key}" in unread]
        why = {}
        if doubt:
            why = {"outcome": "undetermined", "reason": "unread", "detail": doubt[0]}
        elif row["total"] is None:
            why = {"outcome": "undetermined", "reason": "blank-total", "detail": "/disputes"}
        elif parts == [None] * 4:
            why = {"outcome": "undetermined", "reason": "blank-components", "detail": "/disputes"}
        else:
            why = {"outcome": "pass" if BROKEN else "fail"}
        told.append({"rule": "disputes/total", "binding": {"track": track}, **why})
    print(json.dumps({"rules": ["disputes/total"], "outcomes": told}))
"""
RIGHT = "sum(p or 0 for p in parts) == row['total']"


def engine(condition: str = RIGHT) -> tuple[str, str]:
    Path("engine.py").write_text(ENGINE.replace("BROKEN", condition), encoding="utf-8")
    return sys.executable, "engine.py"


def test_an_engine_written_from_the_contract_conforms(zfxxgk: Command) -> None:
    done = zfxxgk("conformance", "--", *engine())
    assert done.code == 0
    assert "的 1 条" in done.out
    assert "不一致 0 项" in done.out


@pytest.mark.parametrize(
    "condition",
    [
        "sum(p or 0 for p in parts) <= row['total']",
        "sum(p or 0 for p in parts[:3]) == row['total']",
        "True",
    ],
)
def test_a_wrong_engine_is_told_where(zfxxgk: Command, condition: str) -> None:
    done = zfxxgk("conformance", "--", *engine(condition))
    assert done.code == 1
    assert "| disputes/total\n    应为 {" in done.out


def test_expected_failures_are_excused_and_mended_ones_told(zfxxgk: Command) -> None:
    wrong = engine("True")
    out = zfxxgk("conformance", "--", *wrong).out
    keys = [line.strip() for line in out.splitlines() if line.endswith("| disputes/total")]
    assert keys
    Path("known.txt").write_text("# known\n" + "\n".join(f"{k}  # a reason" for k in keys) + "\n")
    arguments = ("--expected-failures", "known.txt", "--")
    assert zfxxgk("conformance", *arguments, *wrong).code == 0
    done = zfxxgk("conformance", *arguments, *engine())
    assert done.code == 1
    assert f"清单中的“{keys[0]}”现已一致" in done.out


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("", "答了 0 行"),
        ("import sys; sys.exit(3)", "以代码 3 结束"),
        ("import sys\nfor _ in sys.stdin: print('{')", "第 1 行输出不是 JSON 对象"),
        ("import sys\nfor _ in sys.stdin: print('[' * 100000)", "第 1 行输出不是 JSON 对象"),
        ('import sys\nfor _ in sys.stdin: print(\'{"error": "no CEL"}\')', "no CEL"),
        ("import sys\nfor _ in sys.stdin: print('{}')", "不合约定"),
    ],
)
def test_what_is_no_engine_is_told_in_one_line(zfxxgk: Command, script: str, words: str) -> None:
    Path("engine.py").write_text(script, encoding="utf-8")
    done = zfxxgk("conformance", "--", sys.executable, "engine.py")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert words in done.err


def test_a_command_that_is_not_there_is_told(zfxxgk: Command) -> None:
    done = zfxxgk("conformance", "--", "no-such-engine")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "no-such-engine" in done.err


def test_a_list_that_is_not_there_is_told(zfxxgk: Command) -> None:
    done = zfxxgk("conformance", "--expected-failures", "known.txt", "--", *engine())
    assert (done.code, done.err) == (2, "known.txt: 找不到该文件，请检查路径。\n")
