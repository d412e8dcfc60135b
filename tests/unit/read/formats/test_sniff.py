from __future__ import annotations

import random

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.sniff import decode_text, detect_format, detect_kind

CHINESE = "政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "data",
    [
        CHINESE.encode(),
        CHINESE.encode("utf-8-sig"),
        CHINESE.encode("utf-16"),
        b"\xfe\xff" + CHINESE.encode("utf-16-be"),
        CHINESE.encode("gb18030"),
        CHINESE.encode("gbk"),
    ],
)
def test_text_is_decoded_whatever_its_encoding(data: bytes) -> None:
    assert decode_text(data) == CHINESE


def test_a_declared_encoding_is_followed_where_the_bytes_allow_it() -> None:
    page = f'<meta charset="big5"><p>{"政府"}</p>'
    assert decode_text(page.encode("big5")) == page
    assert decode_text(page.encode()) == page


def test_an_unknown_declared_encoding_does_no_harm() -> None:
    page = f'<meta charset="x-none"><p>{CHINESE}</p>'
    assert decode_text(page.encode("gb18030")) == page


def test_a_few_broken_bytes_do_not_spoil_the_text() -> None:
    data = CHINESE.encode() * 100
    assert decode_text(data[:-1]).startswith(CHINESE)


@pytest.mark.parametrize("data", [b"", b"  \r\n\t", b"\x00" * 50])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="empty"):
        decode_text(data)


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(4000),
        b"\x00\x01\x02\x03" * 200,
        f"甲\x00乙{CHINESE}".encode() * 9,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode_text(data)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"\x89PNG\r\n", "PNG"),
        (b"Rar!\x1a", "RAR"),
    ],
)
def test_another_format_is_named_with_the_remedy(data: bytes, named: str) -> None:
    with pytest.raises(InputError) as caught:
        detect_kind(data)
    assert named in caught.value.text.zh
    assert "请" in caught.value.text.zh
    assert caught.value.text.en.count(". ") == 1


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf{\\rtf1", "rtf"),
        ("甲\t1\n乙\t2\n丙\t3\n".encode(), "text"),
        ("甲  1\n乙  2\n丙  3\n".encode("gb18030"), "text"),
        ("| 甲 | 1 |\n| --- | --- |\n| 乙 | 2\t|\n".encode(), "markdown"),
    ],
)
def test_kinds_are_told_by_content(data: bytes, kind: str) -> None:
    assert detect_kind(data) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"year": 2024}', "json"),
        (' \n[{"year": 2024}]', "json"),
        ("[首页](http://example.org)\n", "markdown"),
        ("# 题\n\n<table><tr><td>1</td></tr></table>", "markdown"),
        ("<!-- 第 1 页 -->\n# 题\n", "markdown"),
        ('<a name="top"></a>\n\n# 题\n', "markdown"),
        ("<div align=center>\n\n## 题\n\n</div>", "markdown"),
        ("<!DOCTYPE html><p>", "html"),
        ("\n<HTML lang=zh>", "html"),
        ("<html><style>\n# id\n</style>", "html"),
        ("<p>一、总体情况</p><table>", "html"),
        ("<!-- x --><div class=a>\n<p>", "html"),
        ('<?xml version="1.0"?>\n<html xmlns="">', "html"),
        ("2023 年报告", "markdown"),
    ],
)
def test_the_format_is_told_by_the_content(text: str, expected: str) -> None:
    assert detect_format(text) == expected
