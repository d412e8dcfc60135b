from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from unit.cli.conftest import MARKDOWN

from zfxxgk.read import read_bytes


@pytest.mark.parametrize("name", ["年报.docx", "年报.html", "年报.HTM", "年报.xlsx"])
def test_a_report_becomes_a_document(
    zfxxgk: Callable[..., Any], report: Callable[..., str], name: str
) -> None:
    done = zfxxgk("render", report("report.json"), "-o", name)
    assert (done.code, done.out, done.err) == (0, "", f"已写入 {name}\n")
    found = read_bytes(Path(name).read_bytes(), name).report
    assert found["requests"]["concluded"]["total"] == 83


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_the_empty_form_is_written(zfxxgk: Callable[..., Any], form: str) -> None:
    assert zfxxgk("render", "--form", form, "-o", "form.docx").code == 0
    done = zfxxgk("check", "form.docx")
    assert done.code == 2
    assert "没有写明报告年度" in done.out + done.err


def test_of_what_was_not_read_for_certain_it_is_told(zfxxgk: Callable[..., Any]) -> None:
    Path("a.md").write_text(MARKDOWN.replace("| 2 |", "| 两件 |"), encoding="utf-8")
    done = zfxxgk("render", "a.md", "-o", "a.docx", "--lang", "en")
    assert done.code == 0
    assert done.err.startswith("cells that could not be read for certain are left blank (1);")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["render"], "缺少参数"),
        (["render", "r.json"], "请用 -o 指定要写的文件"),
        (["render", "r.json", "-o", "out"], "请用 -o 指定要写的文件"),
        (["render", "r.json", "-o", "out.doc"], "不能写成 .doc 文件；可用的扩展名：.docx, "),
        (["render", "r.json", "--form", "2021", "-o", "a.docx"], "不能同时使用"),
        (["render", "--form", "2020", "-o", "a.docx"], "--form 不能是“2020”"),
        (["render", "no.json", "-o", "a.docx"], "找不到该文件"),
        (["render", "r.json", "-o", "no/a.docx"], "要写入的文件夹不存在"),
        (["render", "broken.json", "-o", "a.docx"], "不是有效的 JSON：第 1 行"),
        (["render", "newer.json", "-o", "a.docx"], "1.9"),
        (["render", "huge.json", "-o", "a.docx"], "过大，超过 2 的 53 次方"),
        (["render", "other.json", "-o", "a.docx"], "不是年度报告"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    zfxxgk: Callable[..., Any], report: Callable[..., str], arguments: list[str], words: str
) -> None:
    text = Path(report("r.json")).read_text(encoding="utf-8")
    Path("broken.json").write_text('{"year" 2024}', encoding="utf-8")
    Path("newer.json").write_text(
        text.replace('"spec_version": "1.0"', '"spec_version": "1.9", "new": 1'), encoding="utf-8"
    )
    Path("huge.json").write_text(text.replace("21840", "1" + "0" * 20), encoding="utf-8")
    Path("other.json").write_text('{"a": 1}', encoding="utf-8")
    before = sorted(os.listdir())
    done = zfxxgk(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert sorted(os.listdir()) == before


def test_without_libreoffice_a_pdf_is_refused_with_the_remedy(
    zfxxgk: Callable[..., Any], report: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = report("r.json")
    monkeypatch.setenv("PATH", "")
    done = zfxxgk("render", path, "-o", "a.pdf")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("写 PDF 要用 LibreOffice，本机没有安装。请写成 .docx")
    assert not Path("a.pdf").exists()


def test_without_the_extra_for_workbooks_it_is_named(
    zfxxgk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("zfxxgk.render.xlsx", "xlsxwriter"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing("xlsxwriter"), *sys.meta_path])
    done = zfxxgk("render", "--form", "2021", "-o", "a.xlsx")
    assert (done.code, done.out) == (2, "")
    assert 'pip install "zfxxgk[excel]"' in done.err


class Missing:
    """Finds a package not to be installed."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] == self.name:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def test_a_file_that_is_there_is_written_over_whole(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    Path("a.docx").write_bytes(b"old" * 100_000)
    assert zfxxgk("render", report("r.json"), "-o", "a.docx").code == 0
    assert Path("a.docx").read_bytes().startswith(b"PK")
    assert sorted(os.listdir()) == ["a.docx", "r.json"]
