from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.sniff import detect_format, detect_kind


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
