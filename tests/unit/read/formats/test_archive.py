from __future__ import annotations

import io
import zipfile
from itertools import pairwise

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats import archive

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(**members: bytes | str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"word/document.xml": "<a/>"}, "docx"),
        ({"xl/workbook.xml": "<a/>"}, "xlsx"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "ods"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "odt"),
    ],
)
def test_kinds_are_told_by_their_members(members: dict[str, str], kind: str) -> None:
    assert archive.detect_kind(zipped(**members)) == kind


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"OFD.xml": "<a/>"}, "OFD"),
        ({"xl/workbook.bin": "x"}, "XLSB"),
        ({"report.docx": zipped(a="x")}, "先解压"),
        ({"word/document.xml": "<a/>", "word/vbaProject.bin": "x"}, "不含宏"),
        ({"xl/workbook.xml": "<a/>", "xl/VBAPROJECT.BIN": "x"}, "不含宏"),
    ],
)
def test_other_archives_are_named_with_a_remedy(members: dict[str, str], words: str) -> None:
    with pytest.raises(InputError) as caught:
        archive.detect_kind(zipped(**members))
    assert words in caught.value.text.zh


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    bomb = zipped(**{"word/document.xml": b" " * 60_000_000})
    with pytest.raises(InputError) as caught:
        archive.Archive(bomb).read("word/document.xml")
    assert "解压后过大" in caught.value.text.zh


def test_a_header_that_lies_about_the_size_is_refused() -> None:
    data = bytearray(zipped(**{"word/document.xml": b"<a>" + b"x" * 3_000_000 + b"</a>"}))
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(signature) + offset
        data[at : at + 4] = (100).to_bytes(4, "little")
    with pytest.raises(InputError):
        archive.Archive(bytes(data)).read("word/document.xml")


def test_encrypted_members_are_named() -> None:
    data = bytearray(zipped(**{"word/document.xml": b"<a/>"}))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(InputError) as caught:
        archive.Archive(bytes(data)).read("word/document.xml")
    assert "密码" in caught.value.text.zh


DTD = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {WORD}>&x;</w:document>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_declaration_is_refused(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{DTD}'
    with pytest.raises(InputError) as caught:
        archive.parse_xml(text.encode(encoding))
    assert "DTD" in caught.value.text.zh


def test_entities_that_grow_are_refused() -> None:
    laughs = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefgh"))
    with pytest.raises(InputError):
        archive.parse_xml(f'<!DOCTYPE a [<!ENTITY a "ha">{laughs}]><a>&h;</a>'.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_more_tags_than_any_report_has_are_refused(encoding: str) -> None:
    with pytest.raises(InputError) as caught:
        archive.parse_xml(("<a>" + "<b/>" * archive.MAX_TAGS + "</a>").encode(encoding))
    assert "过大" in caught.value.text.zh


def test_more_attributes_than_any_report_has_are_refused() -> None:
    element = "<b " + " ".join(f'a{n}=""' for n in range(1_000)) + "/>"
    with pytest.raises(InputError) as caught:
        archive.parse_xml(f"<a>{element * (archive.MAX_ATTRIBUTES // 1_000 + 1)}</a>".encode())
    assert "过大" in caught.value.text.zh


def test_a_file_cut_off_anywhere_is_refused() -> None:
    data = zipped(**{"word/document.xml": bytes(range(256)) * 40, "word/styles.xml": "<a/>"})
    for end in range(1, len(data), 97):
        with pytest.raises(InputError):
            archive.detect_kind(data[:end])


def test_an_archive_named_as_a_document_is_told_as_what_it_is() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("a.txt", "a")
    with pytest.raises(InputError) as caught:
        archive.detect_kind(buffer.getvalue())
    assert caught.value.text.en.startswith("This is a ZIP archive, not a Word or Excel file.")
    assert "damaged: save it again" in caught.value.text.en
    assert "已经损坏，请重新保存" in caught.value.text.zh
