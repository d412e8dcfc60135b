"""Whole processes: one report checked, beside a plain schema validation of the same file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "schema" / "examples" / "form-2021.json"
EXAMPLE = ROOT / "examples" / "changhe-town-2023.md"
SEED = ROOT / ".." / "shared" / "corpus" / "beiliu-2023.md"
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The schema in one file, as a user of a plain validator would take it."""
    path = tmp_path_factory.mktemp("schema") / "bundle.json"
    subprocess.run([BIN / "zfxxgk", "schema", "--bundle", "--output", path], check=True)
    return path


def run(*command: Any) -> int:
    return subprocess.run([*map(str, command)], capture_output=True, check=False).returncode


def test_zfxxgk_check_json(benchmark: Any) -> None:
    assert (
        benchmark.pedantic(run, (BIN / "zfxxgk", "check", REPORT), rounds=9, warmup_rounds=1) == 0
    )


def test_check_jsonschema_same_report(benchmark: Any, bundle: Path) -> None:
    command = (BIN / "check-jsonschema", "--schemafile", bundle, REPORT)
    assert benchmark.pedantic(run, command, rounds=9, warmup_rounds=1) == 0


def test_zfxxgk_check_markdown(benchmark: Any) -> None:
    command = (BIN / "zfxxgk", "check", EXAMPLE)
    assert benchmark.pedantic(run, command, rounds=9, warmup_rounds=1) == 1


@pytest.mark.skipif(not SEED.is_file(), reason="the real report is not beside the repository")
def test_zfxxgk_check_real_report(benchmark: Any) -> None:
    command = (BIN / "zfxxgk", "check", SEED)
    assert benchmark.pedantic(run, command, rounds=9, warmup_rounds=1) == 1
