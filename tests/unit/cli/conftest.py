from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import changed
import pytest

from zfxxgk.cli.main import main

ROOT = Path(__file__).resolve().parents[3]

RULE = """\
title: {zh: 新收申请过多, en: Too many requests received}
norm: plausible
severity: warning
basis: [{document: 某省年度报告编制通知, place: "", mark: D}]
since: "1.0"
status: preview
assert: report.requests.received.total < LIMIT
message:
  zh: 新收申请{report.requests.received.total}件，偏多。
  en: "{report.requests.received.total} requests received are many."
cases:
  - {name: as it is, base: form-2021, fails: [{}]}
"""

OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
TABLE_4 = [
    ["行政复议", *[""] * 4, "行政诉讼", *[""] * 9],
    ["---"] * 15,
    [*OUTCOMES, "未经复议直接起诉", *[""] * 4, "复议后起诉", *[""] * 4],
    [*[""] * 5, *OUTCOMES, *OUTCOMES],
    ["2", "1", "0", "0", "4", *["0"] * 10],
]
MARKDOWN = """\
# 青禾县民政局2024年政府信息公开工作年度报告

## 一、总体情况

本局认真做好政府信息公开工作。

## 四、政府信息公开行政复议、行政诉讼情况

""" + "".join(f"| {' | '.join(row)} |\n" for row in TABLE_4)


class Done(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory in a Chinese locale."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    return tmp_path


@pytest.fixture
def zfxxgk(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Runs a command line in this process."""

    def run(*arguments: str) -> Done:
        code = main(arguments)
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs Python with the package in a process of its own."""

    def run(
        *arguments: str, environment: Mapping[str, str] | None = None, **how: Any
    ) -> subprocess.CompletedProcess[bytes]:
        path = os.pathsep.join(str(ROOT / name) for name in ("src", "generated"))
        variables = {**os.environ, "PYTHONPATH": path, **(environment or {})}
        command = [sys.executable, *arguments]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
        return subprocess.run(command, env=variables, check=False, **streams)

    return run


@pytest.fixture
def report() -> Callable[..., str]:
    """Writes an example report with some values changed, and returns the name of the file."""
    return changed.write


@pytest.fixture
def diagnosed(report: Callable[..., str]) -> Callable[..., str]:
    """Writes a report in which one cell of table 3, 30, is 2: on a line of its own, the 85th."""

    def write(name: str) -> str:
        path = Path(report(name, requests__granted__natural_person=2))
        path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2), encoding="utf-8")
        assert path.read_text(encoding="utf-8").splitlines()[84].strip() == '"natural_person": 2,'
        return name

    return write


@pytest.fixture
def wrong(report: Callable[..., str]) -> Callable[..., str]:
    """Writes a report with one error: reconsiderations are 5 + 1 + 2 + 1 = 9, printed 99."""

    def write(name: str) -> str:
        return report(name, disputes__reconsideration__total=99)

    return write


@pytest.fixture
def document() -> Callable[..., str]:
    """Writes a short report in Markdown; line 13 has 2 + 1 + 0 + 0 against a total of 4."""

    def write(name: str) -> str:
        Path(name).write_text(MARKDOWN, encoding="utf-8")
        return name

    return write


@pytest.fixture
def own_rules() -> Callable[..., str]:
    """Writes a folder with one rule, local/few, and returns its name."""

    def write(limit: str = "10", folder: str = "own", rule: str = "local/few") -> str:
        path = Path(folder, f"{rule}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RULE.replace("LIMIT", limit), encoding="utf-8")
        return folder

    return write
