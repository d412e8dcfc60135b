from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.cli.commands import summary
from zfxxgk.cli.config import FORMATS
from zfxxgk.cli.endings import choose_format, require_ending
from zfxxgk.errors import InputError


@pytest.mark.parametrize(
    ("named", "output", "chosen"),
    [
        (None, None, "text"),
        (None, "a.HTML", "html"),
        (None, "a.htm", "html"),
        (None, "a.json", "json"),
        (None, "a.sarif", "sarif"),
        (None, "a.xml", "junit"),
        (None, "a.txt", "text"),
        (None, "a.log", "text"),
        (None, "result", "text"),
        (None, "v1.2/.result", "text"),
        ("json", "a.foo", "json"),
        (None, "/dev/stdout", "text"),
        ("json", "a.log", "json"),
        ("github", "a.txt", "github"),
        ("sarif", "a.json", "sarif"),
        ("html", "a.html", "html"),
    ],
)
def test_check_writes_what_the_name_asks_for(
    named: str | None, output: str | None, chosen: str
) -> None:
    assert choose_format(named, output, FORMATS, "text") == chosen


def test_the_name_comes_before_the_settings() -> None:
    assert choose_format(None, "a.html", FORMATS, "json") == "html"
    assert choose_format(None, "a.out", FORMATS, "json") == "json"


@pytest.mark.parametrize(
    ("named", "output", "words"),
    [
        (None, "a.docx", "--annotate"),
        (None, "a.WPS", "--annotate"),
        ("json", "a.docx", "--annotate"),
        (None, "a.xlsx", "zfxxgk summary"),
        (None, "a.csv", "zfxxgk summary"),
        (None, "a.pdf", ".html"),
        (None, "a.foo", ".foo"),
        (None, "a.foo", ".txt, .json, .sarif, .xml, .html, .htm"),
        (None, "a.md", ".txt"),
        ("text", "a.html", "--format text"),
        ("text", "a.json", "--format text"),
        ("json", "a.sarif", "--format json"),
    ],
)
def test_check_refuses_what_it_does_not_write_and_says_what_does(
    named: str | None, output: str, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        choose_format(named, output, FORMATS, "text")
    assert words in caught.value.text.zh
    assert words in caught.value.text.en


def test_summary_has_kinds_of_its_own() -> None:
    assert choose_format(None, "a.xlsx", summary.FORMATS, "text") == "xlsx"
    assert choose_format(None, "a.csv", summary.FORMATS, "text") == "csv"
    for output in ("a.docx", "a.json", "a.ods"):
        with pytest.raises(InputError) as caught:
            choose_format(None, output, summary.FORMATS, "text")
        assert ".csv, .xlsx" in caught.value.text.zh
        assert "--annotate" not in caught.value.text.zh


@pytest.mark.parametrize("output", ["a.zip", "b/A.ZIP", "a", ".a", "/dev/stdout"])
def test_a_name_that_promises_nothing_else_is_allowed(output: str) -> None:
    require_ending(output, (".zip",))


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        (["form", "-o", "f.docx"], ".html, .htm"),
        (["bundle", "f.txt"], ".zip"),
        (["roster", "none", "-o", "f.docx"], ".xlsx"),
        (["schema", "-o", "f.yaml"], ".json"),
        (["convert", "none.md", "-o", "f.foo"], ".json"),
        (["convert", "none.md", "--claims", "f.csv"], ".json"),
        (["check", "none.md", "-o", "f.foo"], ".txt, .json"),
        (["summary", "none.md", "-o", "f.foo"], ".txt, .html, .htm, .csv, .xlsx"),
        (["summary", "none.md", "--sum", "f.foo"], ".json"),
        (["show", "none.md", "-o", "f.foo"], ".txt"),
        (["compare", "none.md", "none.md", "-o", "f.foo"], ".txt"),
    ],
)
def test_no_command_writes_one_kind_into_a_file_named_as_another(
    zfxxgk: Callable[..., Any], arguments: list[str], known: str
) -> None:
    done = zfxxgk(*arguments, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert f"possible: {known}" in done.err
    assert os.listdir() == []
