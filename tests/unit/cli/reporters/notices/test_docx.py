from __future__ import annotations

import pytest

from zfxxgk.cli.reporters.notices.docx import write_docx
from zfxxgk.errors import OwnOutput
from zfxxgk.read import read_bytes
from zfxxgk.read.formats import docx

LINES = ["标题 & <b>", "第一行", "", "  两边有空格  "]


def test_the_words_are_those_given() -> None:
    document = docx.read(write_docx(LINES), "a.docx")
    assert [each.text.strip() for each in document.paragraphs() if each.text.strip()] == [
        "标题 & <b>",
        "第一行",
        "两边有空格",
    ]


def test_the_same_words_are_the_same_bytes() -> None:
    assert write_docx(LINES) == write_docx(LINES)


def test_a_notice_is_no_report() -> None:
    with pytest.raises(OwnOutput):
        read_bytes(write_docx(["《2024年政府信息公开工作年度报告》核对意见"]), "a.docx")
