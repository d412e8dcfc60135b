from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import zfxxgk as package
from zfxxgk.cli.main import COMMANDS

LATIN = re.compile(r"[A-Za-z]{2,}")


def test_the_version_is_that_of_the_package(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("--version")
    assert (done.code, done.out) == (0, f"zfxxgk {package.__version__}\n")


def test_without_a_command_the_help_is_shown_and_nothing_is_fine(
    zfxxgk: Callable[..., Any],
) -> None:
    done = zfxxgk()
    assert done.code == 2
    assert all(name in done.out for name in COMMANDS)
    assert done.err == "缺少命令。\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_in_both_languages(zfxxgk: Callable[..., Any], command: str) -> None:
    chinese = zfxxgk(command, "--help")
    english = zfxxgk(command, "-h", "--lang", "en")
    assert (chinese.code, english.code) == (0, 0)
    assert chinese.out.startswith(f"用法：zfxxgk {command} ")
    assert english.out.startswith(f"usage: zfxxgk {command} ")
    assert not re.search(r"[\u4e00-\u9fff]", english.out)


def test_help_asks_for_nothing_else(zfxxgk: Callable[..., Any]) -> None:
    assert zfxxgk("check", "--format", "nonsense", "--help").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "没有命令“chek”（是否为 check"),
        (["--verbose"], "没有选项“--verbose”"),
        (["check"], "缺少参数。用法：zfxxgk check "),
        (["check", "a.json", "--outputt=b"], "没有选项“--outputt”（是否为 --output"),
        (["check", "a.json", "--format", "jsno"], "--format 不能是“jsno”（是否为 json？）"),
        (["check", "a.json", "--fail-on", "fatal"], "可用：error, warning, notice, never"),
        (["check", "a.json", "--lang", "fr"], "--lang 不能是“fr”"),
        (["check", "a.json", "--output"], "选项 --output 后面缺少值。"),
        (["schema", "--list=yes"], "选项 --list 不带值。"),
        (["convert", "a.md", "b.md"], "多余的参数“b.md”。"),
        (["rules", "extra"], "没有命令“rules extra”"),
        (["explain"], "缺少参数。用法：zfxxgk explain "),
    ],
)
def test_mistakes_in_the_arguments_are_told_in_one_line(
    zfxxgk: Callable[..., Any], arguments: list[str], words: str
) -> None:
    done = zfxxgk(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert done.err.count("\n") == 1


def test_a_file_alone_is_checked(
    zfxxgk: Callable[..., Any], report: Callable[..., str], wrong: Callable[..., str]
) -> None:
    assert zfxxgk(report("a.json")) == zfxxgk("check", "a.json")
    assert zfxxgk(wrong("年报/b.json"), "--format", "json").code == 1
    assert "【年报/b.json】" in zfxxgk("年报").out
    assert "共 2 份报告" in zfxxgk("a.json", "年报").out
    assert zfxxgk("--output", "c.html", "a.json").err.startswith("已写入 c.html\n")
    assert zfxxgk("missing.docx").err == "missing.docx: 找不到该文件，请检查路径。\n"
    assert zfxxgk("--lang", "en", "missing.docx").err.startswith("missing.docx: there is no")


def test_a_command_comes_before_a_file_of_its_name(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    report("rules")
    assert "requests/balance" in zfxxgk("rules").out


def test_options_may_stand_anywhere(zfxxgk: Callable[..., Any], report: Callable[..., str]) -> None:
    done = zfxxgk("check", report("a.json"), "--lang", "en", report("b.json"))
    assert "2 reports: nothing found in 2" in done.out
    assert "2 reports" in zfxxgk("--lang", "en", "check", "a.json", "b.json").out


def test_a_file_whose_name_starts_with_a_dash_follows_two_dashes(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    report("-a.json")
    report("--lang")
    assert zfxxgk("check", "--", "-a.json").code == 0
    assert zfxxgk("check", "--format", "text", "--", "-a.json").code == 0
    assert "共 2 份报告" in zfxxgk("check", "./-a.json", "--", "--lang").out
    assert zfxxgk("rules", "--", "extra").err == "多余的参数“extra”。\n"


def test_the_locale_chooses_the_language(
    zfxxgk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert zfxxgk("check", "missing.json").err == (
        "missing.json: there is no such file; check the path.\n"
    )


def test_the_settings_choose_the_language_before_the_locale(zfxxgk: Callable[..., Any]) -> None:
    Path("zfxxgk.toml").write_text('lang = "en"', encoding="utf-8")
    assert "there is no such file" in zfxxgk("check", "missing.json").err
    assert "找不到" in zfxxgk("check", "missing.json", "--lang", "zh").err
    assert zfxxgk("check", "--help").out.startswith("usage: ")


def test_wrong_settings_keep_nobody_from_the_help(zfxxgk: Callable[..., Any]) -> None:
    Path("zfxxgk.toml").write_text("colour = true", encoding="utf-8")
    assert zfxxgk("check", "--help").code == 0
    assert zfxxgk("--version").code == 0
    done = zfxxgk("check", "missing.json")
    assert done.code == 2
    assert done.err.startswith("zfxxgk.toml:colour: 没有设置项“colour”；可用：")


class Interrupted:
    """Standard input at which the user presses Ctrl-C."""

    @property
    def buffer(self) -> Interrupted:
        return self

    def read(self, size: int) -> bytes:
        raise KeyboardInterrupt


def test_the_user_can_stop_it(zfxxgk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Interrupted())
    done = zfxxgk("check", "-")
    assert (done.code, done.err) == (130, "已中断，没有得出结果。\n")


def test_chinese_output_has_no_english_words(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    done = zfxxgk("check", document("一.md"))
    plain = re.sub(r"\[[a-z0-9/-]+\]|一\.md|--verbose", "", done.out)
    assert LATIN.findall(plain) == []


def test_the_module_runs_like_the_command(
    process: Callable[..., subprocess.CompletedProcess[bytes]], wrong: Callable[..., str]
) -> None:
    done = process("-m", "zfxxgk", "check", wrong("a.json"))
    assert done.returncode == 1


def test_a_working_directory_that_is_gone_is_no_mishap(
    process: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    if os.name == "nt":
        pytest.skip("Windows keeps the working directory of a process")
    script = (
        "import os, sys; from zfxxgk.cli.main import main; os.mkdir('d'); os.chdir('d');"
        "os.rmdir('../d'); sys.exit(main(['--version']))"
    )
    assert process("-c", script).returncode == 0


class Failing(Interrupted):
    """Standard input that fails in a way nobody thought of."""

    def read(self, size: int) -> bytes:
        raise ZeroDivisionError


def test_an_unexpected_error_of_one_file_is_one_message(
    zfxxgk: Callable[..., Any], report: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Failing())
    done = zfxxgk("check", "-", report("a.json"))
    assert done.code == 2
    assert done.err.startswith("-: 程序意外出错（ZeroDivisionError）")
    assert done.err.count("\n") == 1
    assert "1 份未发现问题，0 份有问题，1 份无法核对" in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("index out of bounds", "程序意外出错（PanicException）"),
        ('ThreadPoolBuildError { kind: IOError(Os { code: 11, kind: "..." }) }', "系统不允许再开"),
    ],
)
def test_a_panic_of_the_engine_of_columns_is_one_message(
    zfxxgk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, words: str, told: str
) -> None:
    def panic(path: str) -> None:
        raise pl.exceptions.PanicException(words)

    monkeypatch.setattr("zfxxgk.cli.files.read_data", panic)
    done = zfxxgk("convert", "a.json")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(told)
    assert done.err.count("\n") == 1


def test_an_unexpected_error_elsewhere_is_one_message(
    zfxxgk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Failing())
    done = zfxxgk("convert", "-")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("程序意外出错（ZeroDivisionError）")
