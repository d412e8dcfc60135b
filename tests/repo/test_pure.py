"""What works where packages cannot be had: a JSON report is judged by Python alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ALONE = """
import sys

_, allowed, *arguments = sys.argv
known = {*sys.stdlib_module_names, "zfxxgk", "zfxxgk_generated", *allowed.split(",")}


class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in known or name == "yaml._yaml":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Absent())
sys.argv = ["zfxxgk", *arguments]
from zfxxgk.__main__ import start
start()
"""
"""The command with the standard library alone, and what is allowed beside it."""
SOUND, FAULTY = (str(ROOT / "schema" / "examples" / f"{n}.json") for n in ("form-2021", "hybrid"))


def run(
    *arguments: str, folder: Path = ROOT, allowed: str = ""
) -> subprocess.CompletedProcess[str]:
    search = os.pathsep.join((str(ROOT / "src"), str(ROOT / "generated")))
    return subprocess.run(
        [sys.executable, "-c", ALONE, allowed, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": search, "PYTHONUTF8": "1", "LANG": "en_US.UTF-8"},
        capture_output=True,
        encoding="utf-8",
    )


def test_the_packages_are_absent_here() -> None:
    done = run("check", str(ROOT / "examples" / "good-district-bureau-2024.html"))
    assert done.returncode == 2
    assert re.search("the package (lxml|rapidfuzz) is missing", done.stderr)


@pytest.mark.parametrize("format", ["text", "json", "sarif", "junit", "github", "html"])
def test_a_json_report_is_judged_and_told_in_every_format(format: str) -> None:
    assert run("check", SOUND, "--format", format).returncode == 0
    done = run("check", FAULTY, "--format", format)
    assert (done.returncode, done.stderr) == (1, "")
    assert "prescribed" in done.stdout


def test_what_does_not_fit_is_told(tmp_path: Path) -> None:
    report = json.loads(Path(SOUND).read_text("utf-8"))
    report["requests"]["granted"]["total"] = "38"
    (tmp_path / "report.json").write_text(json.dumps(report), "utf-8")
    done = run("check", str(tmp_path / "report.json"))
    assert done.returncode == 2
    assert '/requests/granted/total: must be a whole number or null, but is "38"' in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("rules",),
        ("schema", "--bundle"),
        ("show", FAULTY),
        ("convert", FAULTY),
        ("compare", SOUND, SOUND),
        ("summary", SOUND, "--format", "csv"),
    ],
)
def test_these_commands_need_no_package(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize(
    "arguments", [("explain", "requests/balance"), ("check", SOUND, "--rules", "own")]
)
def test_rules_in_yaml_need_its_parser_in_python_alone(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "own" / "own").mkdir(parents=True)
    rule = ROOT / "rules" / "requests" / "balance.yaml"
    shutil.copy(rule, tmp_path / "own" / "own")
    done = run(*arguments, folder=tmp_path, allowed="yaml")
    assert (done.returncode, done.stderr) == (0, "")
    done = run(*arguments, folder=tmp_path)
    assert done.returncode == 2
    assert "the package PyYAML is missing" in done.stderr


def test_a_word_file_gives_one_message_that_names_what_is_missing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "report.docx", "w") as archive:
        for name in ("[Content_Types].xml", "word/document.xml"):
            archive.writestr(name, "<a/>")
    done = run("check", "report.docx", SOUND, folder=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("report.docx: the package lxml is missing")
    assert "pip install lxml" in line
    assert "nothing found in 1" in done.stdout  # the other is judged
