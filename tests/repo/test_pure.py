"""What works where no compiled package can be had: a JSON report is judged by Python alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPILED = (
    *("jsonschema_rs", "lxml", "pydantic", "pydantic_core", "rapidfuzz", "rpds", "_yaml"),
    *("python_calamine", "xlsxwriter", "pdfplumber", "pypdfium2", "PIL", "charset_normalizer"),
)
WITHOUT = f"""
import sys


class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {COMPILED!r} or name == "yaml._yaml":
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)


sys.meta_path.insert(0, Absent())
sys.argv[0] = "zfxxgk"
from zfxxgk.__main__ import start
start()
"""
SOUND, FAULTY = (str(ROOT / "schema" / "examples" / f"{n}.json") for n in ("form-2021", "hybrid"))


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    search = os.pathsep.join((str(ROOT / "src"), str(ROOT / "generated")))
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": search, "PYTHONUTF8": "1", "LANG": "en_US.UTF-8"},
        capture_output=True,
        encoding="utf-8",
    )


def test_the_packages_are_absent_here() -> None:
    done = run("check", str(ROOT / "examples" / "good-district-bureau-2024.html"))
    assert done.returncode == 2
    assert "the package" in done.stderr
    assert "pip install" in done.stderr
    assert "unexpected" not in done.stderr


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
        ("explain", "requests/balance"),
        ("rules",),
        ("schema", "--bundle"),
        ("show", FAULTY),
        ("convert", FAULTY),
        ("compare", SOUND, SOUND),
        ("summary", SOUND, "--format", "csv"),
        ("check", SOUND, "--rules", "{own}"),
    ],
)
def test_these_commands_need_nothing_compiled(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    rule = (ROOT / "rules" / "requests" / "balance.yaml").read_text("utf-8")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "balance.yaml").write_text(rule, "utf-8")
    done = run(*(each.format(own=tmp_path) for each in arguments), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_a_word_file_gives_one_message_that_names_what_is_missing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "report.docx", "w") as archive:
        for name in ("[Content_Types].xml", "word/document.xml"):
            archive.writestr(name, "<a/>")
    done = run("check", "report.docx", SOUND, folder=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("report.docx: the package lxml")
    assert "pip install lxml" in line
    assert "nothing found in 1" in done.stdout  # the other is judged
