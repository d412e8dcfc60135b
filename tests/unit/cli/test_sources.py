from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli.sources import expand

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


def paths(*arguments: str) -> list[str]:
    return [Path(source.path).as_posix() for source in expand(arguments).sources]


def write(path: str, text: str = "# 报告") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


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
    write("in/notes.log", "nothing")
    assert paths("in") == ["in/data", "in/page"]


def test_json_that_is_no_report_is_passed_over_but_broken_json_is_not(
    report: Callable[..., str],
) -> None:
    write("in/settings.json", '{"indent": 2}')
    write("in/list.json", "[1, 2]")
    write("in/broken.json", '{"year": ')
    write("in/schema.json", '{"title": "x", "type": "object"}')
    write("in/partial.json", '{"requests": {}}')
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
    (source,) = expand(["in"]).sources
    assert source.error is not None
    assert "文件夹里没有可以核对的报告" in source.error.text.zh


def test_a_folder_without_reports_does_not_stop_the_others(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    Path("empty").mkdir()
    done = zfxxgk("check", "empty", report("a.json"), "--format", "json")
    errors = [each["error"] is None for each in json.loads(done.out)["reports"]]
    assert (done.code, errors) == (2, [False, True])


# ---------------------------------------------------------------------- what lies beside


def told(*arguments: str, exclude: tuple[str, ...] = ()) -> str:
    return "\n".join(remark.zh for remark in expand(arguments, exclude).remarks)


def test_every_file_that_is_not_read_is_told(report: Callable[..., str]) -> None:
    report("in/a.json")
    write("in/扫描.jpg")
    write("in/附件.pptx")
    write("in/results.json", '{"version": "1", "reports": [], "remarks": []}')
    assert paths("in") == ["in/a.json"]
    assert "1 张图片没有核对：in/扫描.jpg" in told("in")
    assert "1 个文件不是年度报告，没有核对：in/附件.pptx" in told("in")
    assert "1 个文件是本程序生成的，没有核对：in/results.json" in told("in")


def test_of_many_the_first_ten_are_named_and_all_counted() -> None:
    for number in range(12):
        write(f"in/{number:02}.log")
    assert "12 个文件" in told("in")
    assert "in/09.log等 12 个" in told("in")


def test_text_and_archives_in_a_folder_are_read_or_refused_but_never_passed_over() -> None:
    for name in ("a.txt", "b.csv", "c.rar", "d.docm", "e.xlsm", "f.mht"):
        write(f"in/{name}")
    assert len(paths("in")) == 6
    assert told("in") == ""


def test_the_parts_of_a_saved_page_are_passed_over_as_one() -> None:
    write("in/年报.html")
    write("in/年报_files/a.html")
    assert paths("in") == ["in/年报.html"]
    assert f"1 个文件不是年度报告，没有核对：in{os.sep}年报_files{os.sep}" in told("in")


@pytest.mark.parametrize("lock", ["~$局年报.docx", "~$水利局年报.docx", ".~lock.水利局年报.docx#"])
def test_a_document_that_is_open_is_read_and_told(lock: str) -> None:
    write("in/水利局年报.docx")
    write(f"in/{lock}")
    assert paths("in") == ["in/水利局年报.docx"]
    assert "正在 Word、Excel 或 WPS 里打开" in told("in")


@pytest.mark.parametrize("pattern", ["旧", "旧/", "旧/*", "b.*", "*/b.md"])
def test_what_is_excluded_is_counted(pattern: str) -> None:
    write("in/a.md")
    write("in/旧/b.md")
    assert [source.path for source in expand(["in"], [pattern]).sources] == [f"in{os.sep}a.md"]
    assert "按 exclude 略过 1 个" in told("in", exclude=(pattern,))


def test_an_archive_stands_for_the_reports_in_it() -> None:
    with zipfile.ZipFile("年报.zip", "w") as archive:
        for name in ("县/a.md", "b.docx", "photo.jpg", "__MACOSX/b.docx", "县/"):
            archive.writestr(name, "# 报告")
    assert paths("年报.zip") == ["年报.zip/b.docx", "年报.zip/县/a.md"]
    assert "年报.zip/photo.jpg" in told("年报.zip")


def test_an_archive_without_reports_is_an_error_as_a_folder_is() -> None:
    with zipfile.ZipFile("年报.zip", "w") as archive:
        archive.writestr("photo.jpg", "")
    (source,) = expand(["年报.zip"]).sources
    assert source.error is not None
    assert "没有可以核对的报告" in source.error.text.zh


def test_a_report_in_an_archive_is_checked(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    with zipfile.ZipFile("年报.zip", "w") as archive:
        archive.write(document("a.md"), "民政局.md")
    done = zfxxgk("check", "年报.zip", "--select", "disputes")
    assert done.code == 1
    assert "年报.zip/民政局.md" in done.out


def test_what_is_no_report_is_told_in_a_folder_and_an_error_by_name(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    report("in/a.json")
    write("in/README.md", "# Read me\n\nNothing here.\n")
    done = zfxxgk("check", "in", "--select", "requests")
    assert done.code == 0
    assert "1 个文件不是年度报告，没有核对：in" in done.out
    assert zfxxgk("check", "in/README.md").code == 2
    write("in/package.json", '{"name": "x", "title": "y", "version": "1"}')
    assert zfxxgk("check", "in", "--select", "requests").code == 0
    named = zfxxgk("check", "in/package.json")
    assert (named.code, named.err.count("\n")) == (2, 1)
    assert "这个 JSON 文件不是年度报告" in named.err


def test_a_folder_of_other_things_alone_has_nothing_to_check(zfxxgk: Callable[..., Any]) -> None:
    write("in/README.md", "# Read me\n\nNothing here.\n")
    done = zfxxgk("check", "in")
    assert done.code == 2
    assert "没有可以核对的报告" in done.err


def test_folders_that_programs_make_are_passed_over_and_told() -> None:
    write("in/a.md")
    for folder in ("node_modules/x", "b/__pycache__", "env"):
        write(f"in/{folder}/c.md")
    write("in/env/pyvenv.cfg")
    write("in/environment/d.md")
    found = [Path(source.path).as_posix() for source in expand(["in"]).sources]
    assert found == ["in/a.md", "in/environment/d.md"]
    assert "有 3 个文件夹里是程序安装或者生成的文件，没有核对：" in told("in")
    # Who names such a folder means it.
    named = expand([os.path.join("in", "node_modules")]).sources
    assert [Path(source.path).name for source in named] == ["c.md"]
