from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.cli import files
from zfxxgk.errors import InputError

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


def write(path: str, text: str = "# 报告") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


@pytest.mark.skipif(os.name == "nt", reason="needs named pipes")
def test_a_pipe_is_read_once(report: Callable[..., str]) -> None:
    with open(report("a.json"), "rb") as file:
        assert files.read(f"/dev/fd/{file.fileno()}").report["year"] == 2024


# ---------------------------------------------------------------------- writing


def test_all_files_are_written_or_none() -> None:
    write("a.txt", "old")
    with pytest.raises(InputError) as caught:
        files.write({"a.txt": b"new", "missing/b.txt": b"new"})
    assert caught.value.path == "missing/b.txt"
    assert Path("a.txt").read_text(encoding="utf-8") == "old"
    assert os.listdir() == ["a.txt"]


def test_a_failure_at_the_last_step_leaves_neither_file() -> None:
    Path("b.txt").mkdir()
    write("b.txt/inside")
    with pytest.raises(InputError) as caught:
        files.write({"a.txt": b"new", "b.txt": b"new"})
    assert caught.value.path is not None
    assert os.listdir() == ["b.txt"]


def test_writing_replaces_and_keeps_the_rights_of_the_file() -> None:
    write("a.txt", "old")
    os.chmod("a.txt", 0o640)
    files.write({"a.txt": b"new"})
    assert Path("a.txt").read_bytes() == b"new"
    assert os.name == "nt" or stat.S_IMODE(os.stat("a.txt").st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_file_has_the_rights_that_the_user_gives_to_new_files() -> None:
    before = os.umask(0o027)
    try:
        files.write({"a.txt": b"new"})
    finally:
        os.umask(before)
    assert stat.S_IMODE(os.stat("a.txt").st_mode) == 0o640


@needs_links
def test_writing_to_a_link_writes_where_it_leads() -> None:
    write("real.txt", "old")
    Path("link.txt").symlink_to("real.txt")
    files.write({"link.txt": b"new"})
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="needs named pipes")
def test_a_pipe_is_written_to_and_not_replaced() -> None:
    os.mkfifo("pipe")
    reading = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        files.write({"pipe": b"new"})
        assert os.read(reading, 10) == b"new"
    finally:
        os.close(reading)
    assert stat.S_ISFIFO(os.stat("pipe").st_mode)


@pytest.mark.parametrize(
    ("targets", "inputs", "words"),
    [
        (["in"], [], "这是文件夹"),
        (["in/a.md"], ["in/../in/a.md"], "正在读取"),
        (["x", "./x"], [], "同一个文件"),
        (["no/x"], [], "文件夹不存在"),
    ],
)
def test_what_cannot_be_written_is_refused(
    targets: list[str], inputs: list[str], words: str
) -> None:
    write("in/a.md")
    with pytest.raises(InputError) as caught:
        files.refuse(targets, inputs)
    assert words in caught.value.text.zh


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may do everything")
def test_a_folder_without_rights_is_told() -> None:
    write("in/a.md")
    os.chmod("in", 0o500)
    try:
        with pytest.raises(InputError) as caught:
            files.write({"in/b.md": b""})
    finally:
        os.chmod("in", 0o700)
    assert caught.value.text.zh == "没有权限。"


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that is there and takes no files")
def test_a_folder_that_takes_no_files_is_told() -> None:
    with pytest.raises(InputError) as caught:
        files.write({"/proc/a.docx": b""})
    assert caught.value.text.zh == "不能在这个文件夹里写文件，请换一个文件夹。"
