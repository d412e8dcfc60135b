from __future__ import annotations

import pytest

from zfxxgk.cli.reporters.word.splice import Insertion, find_paragraphs, find_root, insert
from zfxxgk.errors import InputError

NS = "urn:w"
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "gbk", "latin-1")
OTHERS = [f'<?xml version="1.0" encoding="{name}"?><a/>'.encode(name) for name in ENCODINGS]


def mark(xml: str, *numbers: int) -> str:
    data = xml.encode()
    found = find_paragraphs(data, numbers)
    assert sorted(found) == sorted(numbers)
    return insert(data, [Insertion(found[n], f"[{n}", f"{n}]") for n in numbers]).decode()


@pytest.mark.parametrize(
    ("content", "marked"),
    [
        ("<w:p>字</w:p>", "<w:p>[0字0]</w:p>"),
        ("<w:p/>", "<w:p>[00]</w:p>"),
        ("<w:p w:a='>' />", "<w:p w:a='>' >[00]</w:p>"),
        ('<w:p w:a="/>">字</w:p >', '<w:p w:a="/>">[0字0]</w:p >'),
        ("<w:p><w:pPr/>字</w:p>", "<w:p><w:pPr/>[0字0]</w:p>"),
        ("<w:p><w:pPr><w:b/></w:pPr >字</w:p>", "<w:p><w:pPr><w:b/></w:pPr >[0字0]</w:p>"),
        (
            "<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>字</w:p>",
            "<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>[0字0]</w:p>",
        ),
        (
            "<!-- <w:p> --><w:p><![CDATA[</w:p>]]></w:p>",
            "<!-- <w:p> --><w:p>[0<![CDATA[</w:p>]]>0]</w:p>",
        ),
        ("<w:p><w:r><w:p>内</w:p></w:r></w:p>", "<w:p>[0<w:r><w:p>内</w:p></w:r>0]</w:p>"),
    ],
)
def test_content_is_put_in_behind_the_properties_and_before_the_end(
    content: str, marked: str
) -> None:
    before, after = f'\ufeff<w:d xmlns:w="{NS}">\r\n', "</w:d>\n"
    assert mark(before + content + after, 0) == before + marked + after


def test_paragraphs_are_counted_by_their_name_alone() -> None:
    xml = '<d xmlns="urn:d" xmlns:a="urn:a"><p/><a:p>1</a:p><pPr/><p>2</p></d>'
    assert mark(xml, 1, 2) == (
        '<d xmlns="urn:d" xmlns:a="urn:a"><p/><a:p>[111]</a:p><pPr/><p>[222]</p></d>'
    )


def test_insertions_of_one_element_keep_their_order() -> None:
    root = find_root(b"<a>-</a>")
    assert insert(b"<a>-</a>", [Insertion(root, "1", "2"), Insertion(root, "3", "4")]) == (
        b"<a>13-24</a>"
    )


def test_elements_are_written_in_the_namespace_of_their_neighbour() -> None:
    named, plain = (
        find_root(text.encode()) for text in (f'<x:d xmlns:x="{NS}"/>', f'<d xmlns="{NS}"/>')
    )
    assert named.write_tag("r", ' {w}:id="1"') == '<x:r x:id="1"/>'
    assert plain.write_tag("r", ' {w}:id="1"', "字") == f'<w:r xmlns:w="{NS}" w:id="1">字</w:r>'


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a>\xff</a>", *OTHERS])
def test_what_is_no_xml_in_utf_8_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        find_root(data)
