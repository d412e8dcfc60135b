from __future__ import annotations

import random

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.encoding import decode_text

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
