from __future__ import annotations

from email.message import EmailMessage

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.read.formats import mail, sniff

PAGE = "<html><h1>青禾县民政局2024年年度报告</h1><table><tr><td>1</td></tr></table></html>"


def saved_page(encoding: str, **headers: str) -> bytes:
    """A single-file page as Chrome and Edge save it: From stands before MIME-Version."""
    part = EmailMessage()
    part.set_content(PAGE, subtype="html", charset=encoding, cte="quoted-printable")
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "年度报告"
    for name, value in headers.items():
        message[name] = value
    message.make_related()
    message.attach(part)
    return message.as_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_a_page_saved_in_one_file_is_read(encoding: str) -> None:
    data = saved_page(encoding)
    assert sniff.detect_kind(data) == "mhtml"
    document = mail.read(data, "a.mhtml")
    assert [p.text for p in document.paragraphs()] == ["青禾县民政局2024年年度报告"]
    assert [len(grid.cells) for grid in document.grids()] == [1]


def test_a_mail_is_no_page_and_says_where_the_report_is() -> None:
    with pytest.raises(InputError, match="attachments"):
        read_bytes(saved_page("utf-8", To="gkb@example.org"), "a.eml")


def test_a_single_file_page_without_a_page_is_refused() -> None:
    with pytest.raises(InputError, match="holds no page"):
        mail.read(b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nnothing", "a.mht")


@pytest.mark.parametrize("start", ["标题: 年度报告\n", "Title: a report\n\n", "Note: 1\n# x\n"])
def test_text_that_opens_with_a_word_and_a_colon_is_text(start: str) -> None:
    assert sniff.detect_mime(start.encode()) is None


def test_a_name_typed_as_it_is_in_gbk_is_understood() -> None:
    raw = (
        b"To: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\n"
        b'Content-Disposition: attachment; filename="' + "水利局".encode("gbk") + b'.doc"\r\n\r\n1'
    )
    assert list(mail.list_attachments(raw)) == [("水利局.doc", b"1")]
