from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.cli.streams import as_bytes

Process = Callable[..., subprocess.CompletedProcess[bytes]]


def test_a_terminal_that_speaks_gbk_gets_gbk(process: Process, wrong: Callable[..., str]) -> None:
    done = process(
        "-m", "zfxxgk", "check", wrong("a.json"), environment={"PYTHONIOENCODING": "gbk"}
    )
    assert "必须改正（1 处）" in done.stdout.decode("gbk")


def test_a_terminal_without_chinese_breaks_nothing(
    process: Process, wrong: Callable[..., str]
) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii"}
    done = process("-m", "zfxxgk", "check", wrong("a.json"), "缺.json", environment=ascii_only)
    assert done.returncode == 2
    assert b"[disputes/total]" in done.stdout
    assert done.stderr == b"?.json: ?????????????\n"


def test_what_cannot_be_read_is_told_once_where_both_streams_are_one(process: Process) -> None:
    arguments = ("-m", "zfxxgk", "check", "missing.json", "--lang", "en")
    together = process(*arguments, stderr=subprocess.STDOUT)
    assert together.stdout.count(b"there is no such file") == 1
    apart = process(*arguments)
    assert [each.count(b"there is no such file") for each in (apart.stdout, apart.stderr)] == [1, 1]


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_data_is_utf_8_whatever_the_terminal_speaks(
    process: Process, wrong: Callable[..., str], format_: str
) -> None:
    arguments = ("-m", "zfxxgk", "check", wrong("a.json"), "--format", format_)
    done = process(*arguments, environment={"PYTHONIOENCODING": "gbk"})
    assert "总计填 99" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_output_files_are_utf_8_whatever_the_terminal_speaks(
    process: Process, wrong: Callable[..., str]
) -> None:
    arguments = ("-m", "zfxxgk", "check", wrong("a.json"), "--output", "found.txt")
    process(*arguments, environment={"PYTHONIOENCODING": "ascii"})
    assert "总计填 99" in Path("found.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [["schema", "--bundle"], ["rules"], ["check", "a.json"]])
def test_a_reader_who_leaves_is_met_with_silence(
    process: Process, wrong: Callable[..., str], command: list[str]
) -> None:
    wrong("a.json")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process("-m", "zfxxgk", *command, stdout=writing)
    finally:
        os.close(writing)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["rules", "schema"])
def test_a_full_disk_is_told(process: Process, command: str) -> None:
    with open("/dev/full", "wb") as full:
        done = process("-m", "zfxxgk", command, stdout=full)
    assert done.returncode == 2
    assert done.stderr.decode() == "无法写到标准输出：磁盘已满。\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_on_a_terminal_an_error_is_told_once(process: Process) -> None:
    controller, terminal = os.openpty()
    try:
        done = process("-m", "zfxxgk", "check", "missing.json", stdout=terminal, stderr=terminal)
        seen = os.read(controller, 10_000).decode()
    finally:
        os.close(terminal)
        os.close(controller)
    assert done.returncode == 2
    assert seen.count("找不到该文件") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("redirection", "code"), [(">&-", 1), ("2>&-", 1), (">&- 2>&-", 1), ("<&-", 1)]
)
def test_a_stream_that_is_closed_changes_nothing(
    process: Process, wrong: Callable[..., str], redirection: str, code: int
) -> None:
    script = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1], shell=True))"
    command = f"{sys.executable} -m zfxxgk check {wrong('a.json')} {redirection}"
    assert process("-c", script, command).returncode == code


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
def test_standard_input_that_is_closed_is_empty(process: Process) -> None:
    script = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1], shell=True))"
    done = process("-c", script, f"{sys.executable} -m zfxxgk check - <&-")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("-: 文件是空的")


def test_half_a_character_is_read_back_as_it_was() -> None:
    half = "县\ud83d"
    assert json.loads(as_bytes(json.dumps(half, ensure_ascii=False))) == half
