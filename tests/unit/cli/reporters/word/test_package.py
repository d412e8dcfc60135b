from __future__ import annotations

import io
import warnings
import zipfile
from datetime import datetime

import pytest
from lxml import etree

from zfxxgk.cli.reporters.word import package
from zfxxgk.cli.reporters.word.package import Comment, add_comments
from zfxxgk.errors import InputError

MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOW = datetime(2025, 1, 20, 9, 30)
NO_TYPES = f'<Types xmlns="{PACKAGE}/content-types"></Types>'
Parts = dict[str, str]


def document(body: str = "<w:p><w:r><w:t>字</w:t></w:r></w:p>", namespace: str = WORD) -> str:
    return f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'


def relations(*each: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(each)}</Relationships>'


def relation(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def pack(parts: Parts, **options: int) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content, **options)
    return data.getvalue()


def annotate(parts: Parts, *comments: Comment) -> Parts:
    made = add_comments(pack({TYPES: NO_TYPES, **parts}), comments or [Comment(0, ["甲"])], NOW)
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def ids(part: str) -> list[str]:
    return [str(each) for each in etree.fromstring(part.encode()).xpath("//@*[local-name()='id']")]


def test_a_comment_is_there_declared_and_related() -> None:
    made = annotate({MAIN: document()}, Comment(0, ["甲<&>", "乙"]))
    assert made[MAIN] == document(
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>字</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="0"/></w:r></w:p>'
    )
    comments = etree.fromstring(made["word/comments.xml"].encode())
    assert comments.xpath("//*[local-name()='t']/text()") == ["甲<&>", "乙"]
    (comment,) = comments
    assert dict(comment.attrib) == {
        f"{{{WORD}}}id": "0",
        f"{{{WORD}}}author": "zfxxgk",
        f"{{{WORD}}}initials": "zf",
        f"{{{WORD}}}date": "2025-01-20T09:30:00Z",
    }
    assert made[RELATIONS].endswith(
        relations(relation("rId1", "comments", "comments.xml"))[len("<Relationships") :]
    )
    assert 'PartName="/word/comments.xml"' in made[TYPES]


def test_comments_that_are_there_stay_and_numbers_go_on() -> None:
    old = f'<x:comments xmlns:x="{WORD}"><x:comment x:id="7"/></x:comments>'
    parts = {
        MAIN: document('<w:p><w:commentReference w:id="9"/></w:p>'),
        RELATIONS: relations(relation("rId1", "comments", "/word/notes/own.xml")),
        "word/notes/own.xml": old,
        TYPES: NO_TYPES.replace("></", '><Override PartName="/word/Notes/Own.xml"/></'),
    }
    made = annotate(parts, Comment(0, ["甲"]), Comment(0, ["乙"]))
    assert made.keys() == parts.keys()
    assert made["word/notes/own.xml"].startswith(old.removesuffix("</x:comments>"))
    assert ids(made["word/notes/own.xml"]) == ["7", "10", "11"]
    assert (made[RELATIONS], made[TYPES]) == (parts[RELATIONS], parts[TYPES])


def test_comments_without_any_and_those_that_are_lost_are_begun_anew() -> None:
    empty = f'<w:comments xmlns:w="{WORD}"/>'
    parts = {MAIN: document(), RELATIONS: relations(relation("a", "comments", "comments.xml"))}
    for more in ({}, {"word/comments.xml": empty}):
        made = annotate({**parts, **more})
        assert ids(made["word/comments.xml"]) == ["0"]
        assert made[RELATIONS] == parts[RELATIONS]


def test_names_and_keys_that_are_taken_are_not_used_again() -> None:
    stray = {"word/Comments.xml": "<a/>", "word/comments2.xml": "<a/>"}
    given = relations(relation("rId1", "styles", "styles.xml"), relation("rId3", "x", "x.xml"))
    made = annotate({MAIN: document(), RELATIONS: given, **stray})
    assert {name: made[name] for name in stray} == stray
    assert relation("rId2", "comments", "comments3.xml") in made[RELATIONS]


def test_a_strict_document_gets_strict_comments() -> None:
    made = annotate({MAIN: document(namespace=STRICT)})
    assert f'<w:comments xmlns:w="{STRICT}">' in made["word/comments.xml"]
    assert (
        'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"'
        in (made[RELATIONS])
    )


def test_a_document_in_a_default_namespace_gets_comments_with_a_prefix() -> None:
    main = f'<document xmlns="{WORD}"><body><p/></body></document>'
    made = annotate({MAIN: main})
    root = etree.fromstring(made[MAIN].encode())
    found = root.xpath("//w:p/w:r/w:commentReference/@w:id", namespaces={"w": WORD})
    assert found == ["0"]


def test_other_members_keep_their_place_their_date_and_how_they_are_packed() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.comment = b"zip"
        for name, content, kind in (
            ("word/media/a.png", b"\x89PNG", zipfile.ZIP_STORED),
            (TYPES, NO_TYPES.encode(), zipfile.ZIP_DEFLATED),
            ("word/", b"", zipfile.ZIP_STORED),
            (MAIN, document().encode(), zipfile.ZIP_DEFLATED),
            ("结尾.xml", b"<a/>", zipfile.ZIP_DEFLATED),
        ):
            file.writestr(zipfile.ZipInfo(name, (2024, 1, 15, 9, 30, 0)), content, kind)
    made = add_comments(data.getvalue(), [Comment(0, ["甲"])], NOW)
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert new.comment == b"zip"
        before, after = (
            [(m.filename, m.date_time, m.compress_type, m.external_attr) for m in each.infolist()]
            for each in (old, new)
        )
        assert after[: len(before)] == before
        assert new.testzip() is None


def test_of_two_members_of_one_name_the_one_that_was_read_is_kept() -> None:
    data = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w") as file:
        warnings.simplefilter("ignore")
        for main in (document("<w:p>first</w:p>"), document("<w:p>second</w:p>")):
            file.writestr(MAIN, main)
        file.writestr(TYPES, NO_TYPES)
    with zipfile.ZipFile(io.BytesIO(add_comments(data.getvalue(), [Comment(0, [""])], NOW))) as new:
        assert new.namelist().count(MAIN) == 1
        assert b"second" in new.read(MAIN)


def test_a_package_without_types_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        add_comments(pack({MAIN: document()}), [Comment(0, ["甲"])], NOW)


def test_a_package_that_unpacks_beyond_all_bounds_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package, "MAX_UNPACKED", 10_000)
    parts = {TYPES: NO_TYPES, MAIN: document(), "a.bin": "0" * 20_000}
    with pytest.raises(InputError, match="too large"):
        add_comments(pack(parts, compress_type=zipfile.ZIP_DEFLATED), [Comment(0, ["甲"])], NOW)
