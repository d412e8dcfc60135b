from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli import files
from zfxxgk.errors import InputError

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


def paths(*arguments: str) -> list[str]:
    return [Path(source.path).as_posix() for source in files.expand(arguments)]


def write(path: str, text: str = "# 报告") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


# ---------------------------------------------------------------------- expanding


def test_a_folder_stands_for_the_reports_below_it_in_order(report: Callable[..., str]) -> None:
    for name in ("in/b/2.md", "in/b/10.html", "in/a.htm", "in/c.MD"):
        write(name)
    report("in/b/1.json")
    assert paths("in") == ["in/a.htm", "in/b/1.json", "in/b/10.html", "in/b/2.md", "in/c.MD"]


def test_hidden_files_lock_files_and_other_kinds_are_passed_over() -> None:
    write("in/.hidden.md")
    write("in/.git/a.md")
    write("in/~$报告.docx")
    write("in/photo.jpg", "no text")
    write("in/style.css", "body {}")
    write("in/a.md")
    assert paths("in") == ["in/a.md"]


def test_a_document_that_cannot_be_read_yet_is_not_passed_over() -> None:
    write("in/a.docx")
    write("in/b.pdf")
    assert paths("in") == ["in/a.docx", "in/b.pdf"]


def test_a_page_or_report_without_a_known_ending_is_found_by_content() -> None:
    write("in/page", "\n<!DOCTYPE html>\n<html><body></body></html>")
    write("in/data", '{"spec_version": "1.0"}')
    write("in/notes.txt", "nothing")
    assert paths("in") == ["in/data", "in/page"]


def test_json_that_is_no_report_is_passed_over_but_broken_json_is_not(
    report: Callable[..., str],
) -> None:
    write("in/settings.json", '{"indent": 2}')
    write("in/list.json", "[1, 2]")
    write("in/broken.json", '{"year": ')
    write("in/partial.json", '{"year": 2024}')
    report("in/whole.json")
    assert paths("in") == ["in/broken.json", "in/partial.json", "in/whole.json"]


def test_files_that_are_named_are_taken_whatever_they_are() -> None:
    assert paths(write(".hidden"), "missing", "-") == [".hidden", "missing", "-"]


@needs_links
def test_each_file_is_taken_once() -> None:
    write("in/a.md")
    Path("in/link.md").symlink_to("a.md")
    assert paths("in/a.md", "./in/a.md", "in", "-", "-") == ["in/a.md", "-"]


@needs_links
def test_a_circle_of_links_ends() -> None:
    write("in/sub/a.md")
    Path("in/sub/up").symlink_to("..", target_is_directory=True)
    assert paths("in") == ["in/sub/a.md"]


@needs_links
def test_a_dead_link_to_a_report_is_not_passed_over() -> None:
    write("in/a.md")
    Path("in/b.md").symlink_to("nowhere.md")
    assert paths("in") == ["in/a.md", "in/b.md"]


def test_a_folder_without_reports_is_an_error() -> None:
    write("in/photo.jpg", "no text")
    (source,) = files.expand(["in"])
    assert source.error is not None
    assert "文件夹里没有可以核对的报告" in source.error.text.zh


def test_a_folder_without_reports_does_not_stop_the_others(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    Path("empty").mkdir()
    done = zfxxgk("check", "empty", report("a.json"), "--format", "json")
    errors = [each["error"] is None for each in json.loads(done.out)["reports"]]
    assert (done.code, errors) == (2, [False, True])


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
