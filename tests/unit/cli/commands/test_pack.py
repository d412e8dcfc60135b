from __future__ import annotations

import json
import os
from pathlib import Path

import openpyxl
import pytest
from packed import make_program, write_python, write_wheels

from zfxxgk import __version__
from zfxxgk.cli.main import main
from zfxxgk.spec.data import form_page


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "做 & 包"
    made.mkdir()
    monkeypatch.chdir(made)
    write_wheels(made / "wheels")
    write_python(made / "python.zip")
    return made


def pack(*arguments: str) -> int:
    return main(["pack", "--lang", "en", *arguments])


def test_for_windows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pack("--windows", "--python", "python.zip", "--wheels", "wheels") == 0
    out = capsys.readouterr().out
    made = folder / f"zfxxgk-{__version__}-windows"
    assert f"Made: {made}\n" in out
    assert "5 packages, Python 3.12.8" in out
    assert (made / "填报页.html").read_bytes() == form_page().read_bytes()
    assert "核对" in openpyxl.load_workbook(made / "空表.xlsx").sheetnames
    names = {each["name"] for each in json.loads((made / "bom.json").read_bytes())["components"]}
    assert names == {"zfxxgk", "lxml", "uvicorn", "xlsxwriter", "colorama", "python"}
    assert sorted(os.listdir()) == ["python.zip", "wheels", made.name, f"{made.name}.zip"]


def test_for_linux(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pack("--linux", "x86_64", "--wheels", "wheels", "-o", "工具") == 0
    assert "5 packages, Python 3.11, 3.12" in capsys.readouterr().out
    assert {"工具", "工具.tar.gz"} < {*os.listdir()}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("", "say for which computers"),
        ("--windows --linux aarch64", "--windows"),
        ("--linux riscv64", "x86_64, aarch64"),
        ("--windows", "Windows embeddable package, 64-bit"),
        ("--windows --python python.zip", "run python .ci/wheels.py wheels windows"),
        ("--linux aarch64", "run python .ci/wheels.py wheels linux-aarch64"),
        ("--linux x86_64 --python python.zip --wheels wheels", "leave out --python"),
        ("--linux aarch64 --wheels wheels", "no wheel of lxml for linux-aarch64, Python 3.13"),
        ("--linux x86_64 --wheels nowhere", "nowhere: there is no such file"),
        ("--linux x86_64 --wheels python.zip", "python.zip"),
        ("--windows --python nowhere.zip --wheels wheels", "nowhere.zip: there is no such file"),
        ("--windows --python wheels --wheels wheels", "wheels: "),
        ("--windows --python arm64.zip --wheels wheels", "arm64.zip: Python for arm64"),
        ("--linux x86_64 --wheels wheels -o python", "python.tar.gz: is there already"),
        ("--linux x86_64 --wheels wheels -o no/where", "where: the folder to write into"),
    ],
)
def test_what_goes_wrong_is_said_in_a_line_and_leaves_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: str, words: str
) -> None:
    write_python(folder / "arm64.zip", program=make_program(0xAA64))
    (folder / "python.tar.gz").write_bytes(b"mine")
    before = sorted(os.listdir())
    assert pack(*arguments.split()) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert sorted(os.listdir()) == before
