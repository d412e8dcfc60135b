from __future__ import annotations

import string
from importlib import import_module
from pkgutil import iter_modules

import pytest

from zfxxgk.cli import words
from zfxxgk.cli.language import (
    choose_language,
    escape,
    find_language,
    flatten,
    format_error,
    say,
    say_both,
    suggest,
)
from zfxxgk.cli.words import WORDS
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": ""}, "zh"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_Hans_CN"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN"}, "zh"),
        ({"LC_ALL": "en_US", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, "en"),
    ],
)
def test_the_first_locale_variable_that_is_set_decides(
    environment: dict[str, str], language: str
) -> None:
    assert choose_language(environment) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], None),
        (["check", "--lang", "en"], "en"),
        (["--lang=zh", "check"], "zh"),
        (["--lang"], None),
        (["--lang", "fr"], None),
        (["check", "--", "--lang", "en"], None),
    ],
)
def test_the_language_is_known_before_the_arguments_are_parsed(
    arguments: list[str], language: str | None
) -> None:
    assert find_language(arguments) == language


def test_both_languages_put_in_the_same_values() -> None:
    def fields(words: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(words) if name}

    # What TOML itself says of a file is in English only.
    differing = [key for key, both in WORDS.items() if fields(both.zh) != fields(both.en)]
    assert differing == ["not-toml", "file-error"]


def test_no_chinese_stands_in_the_english_words() -> None:
    assert [key for key, both in WORDS.items() if any("一" <= c <= "鿿" for c in both.en)] == []


def test_values_may_be_in_both_languages() -> None:
    both = say_both("setting-type", kind=Text("文本", "text"))
    assert both == Text("应为文本。", "must be text.")


def test_a_misspelt_name_is_met_with_the_nearest() -> None:
    known = ("requests/balance", "form/prescribed")
    assert say("en", "unknown-command", **suggest("request/balance", known)) == (
        "there is no command 'request/balance' (did you mean requests/balance?)."
    )
    assert say("en", "unknown-command", **suggest("xyz", known)) == "there is no command 'xyz'."


def test_an_error_is_one_line_with_file_and_place() -> None:
    words = Text("第一\n第二", "one\ntwo")
    assert (
        format_error(InputError(words, path="a\nb.md", place="3:1"), "zh")
        == "a\\nb.md:3:1: 第一 第二"
    )
    assert format_error(InputError(words, path="a.md"), "en") == "a.md: one two"
    assert format_error(InputError(words), "en") == "one two"


def test_nothing_that_steers_a_terminal_is_shown() -> None:
    assert escape("a\x1b[31m\r\n\udc80") == "a\\x1b[31m\\r\\n\\udc80"
    assert flatten("县\t人民\u3000政府\x07") == "县 人民\u3000政府\\x07"


def test_no_two_modules_of_words_share_a_key() -> None:
    modules = [
        import_module(f"{words.__name__}.{each.name}") for each in iter_modules(words.__path__)
    ]
    assert sum(len(module.WORDS) for module in modules) == len(WORDS)
