from __future__ import annotations

import pytest

from zfxxgk.cli.commands import summary
from zfxxgk.cli.config import FORMATS
from zfxxgk.cli.endings import choose_format
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
