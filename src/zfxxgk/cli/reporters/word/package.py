"""Comments put into the package of a Word document; everything else in it stays as it was."""

from __future__ import annotations

import copy
import io
import posixpath
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from zfxxgk.cli.reporters.word.splice import Element, Insertion, find_paragraphs, find_root, insert
from zfxxgk.errors import InputError
from zfxxgk.read.formats.archive import MAX_PART, Archive, parse_xml
from zfxxgk.read.formats.docx import MAIN
from zfxxgk.read.formats.refusals import BROKEN, TOO_MUCH
from zfxxgk.read.formats.xml_names import get_attribute, get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "zfxxgk"
INITIALS = "zf"
MAX_UNPACKED = 4 * MAX_PART
_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Smaller than any text of a report, so that no line grows by the mark of a comment.
_SMALL = 16


class Comment(NamedTuple):
    """Lines of text on the paragraph of this number, counted as ``docx_places`` does."""

    paragraph: int
    lines: Sequence[str]


def add_comments(data: bytes, comments: Sequence[Comment], now: datetime) -> bytes:
    """Returns the DOCX file *data* with *comments* of the time *now* behind those it has.

    Raises InputError for a package that Word would not open either.
    """
    archive = Archive(data)
    main = archive.read(MAIN)
    paragraphs = find_paragraphs(main, {comment.paragraph for comment in comments})
    relations = archive.read(_RELATIONS) if _RELATIONS in archive.names else None
    part = _find_part(relations)
    old = archive.read(part) if part in archive.names else None
    first = max(_list_ids(main) | (_list_ids(old) if old else set()), default=-1) + 1
    numbered = list(enumerate(comments, first))
    marks = [_mark(paragraphs[each.paragraph], number) for number, each in numbered]
    namespace = next(iter(paragraphs.values())).namespace
    parts = {MAIN: insert(main, marks)}
    name = part or _choose_name(archive)
    parts[name] = _write_comments(old, namespace, numbered, now)
    if part is None:
        parts[_RELATIONS] = _relate(relations, name, namespace)
    if (types := _declare(archive, name)) is not None:
        parts[_TYPES] = types
    return _rewrite(data, archive, parts)


def count_earlier(data: bytes) -> int:
    """Comments that an earlier check left in the DOCX file *data*."""
    archive = Archive(data)
    part = _find_part(archive.read(_RELATIONS)) if _RELATIONS in archive.names else None
    if part not in archive.names:
        return 0
    comments = parse_xml(archive.read(part)).iter("{*}comment")
    return sum(get_attribute(comment, "author") == AUTHOR for comment in comments)


# ---------------------------------------------------------------------- marks and comments


def _mark(paragraph: Element, number: int) -> Insertion:
    tag, which = paragraph.write_tag, f' {{w}}:id="{number}"'
    size = tag("rPr", "", tag("sz", f' {{w}}:val="{_SMALL}"'))
    end = tag("commentRangeEnd", which)
    run = tag("r", "", size + tag("commentReference", which))
    return Insertion(paragraph, tag("commentRangeStart", which), end + run)


def _write_comments(
    old: bytes | None, namespace: str, comments: Sequence[tuple[int, Comment]], now: datetime
) -> bytes:
    if old is None:
        old = f'{_HEAD}<w:comments xmlns:w="{namespace}"/>'.encode()
    root = find_root(old)
    written = "".join(_write(root, number, each.lines, now) for number, each in comments)
    return insert(old, [Insertion(root, "", written)])


def _write(root: Element, number: int, lines: Sequence[str], now: datetime) -> str:
    tag = root.write_tag
    texts = (tag("t", ' xml:space="preserve"', escape(line)) for line in lines)
    # Without a date LibreOffice writes one of the year 0 when it saves the file again.
    when = now.isoformat(timespec="seconds")
    named = (
        f' {{w}}:id="{number}" {{w}}:author="{AUTHOR}" {{w}}:date="{when}Z"'
        f' {{w}}:initials="{INITIALS}"'
    )
    return tag("comment", named, "".join(tag("p", "", tag("r", "", text)) for text in texts))


def _list_ids(part: bytes) -> set[int]:
    """Numbers of the comments in a part, and of the marks that refer to some."""
    root = parse_xml(part)
    marks = root.iter("{*}comment", "{*}commentRangeStart", "{*}commentReference")
    return {int(text) for mark in marks if (text := get_attribute(mark, "id")[:9]).isdecimal()}


# ---------------------------------------------------------------------- the parts around them


def _find_part(relations: bytes | None) -> str | None:
    """The part of the comments that the document has already."""
    for each in _list_relations(relations):
        if get_attribute(each, "Type") in (f"{_OFFICE}/comments", f"{_STRICT}/comments"):
            return posixpath.normpath(posixpath.join("/word", get_attribute(each, "Target")))[1:]
    return None


def _list_relations(relations: bytes | None) -> list[_Element]:
    return [] if relations is None else list(parse_xml(relations).iterfind("{*}Relationship"))


def _choose_name(archive: Archive) -> str:
    taken = {name.lower() for name in archive.names}
    names = ("word/comments.xml", *(f"word/comments{n}.xml" for n in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _relate(relations: bytes | None, name: str, namespace: str) -> bytes:
    taken = {get_attribute(each, "Id") for each in _list_relations(relations)}
    key = next(key for n in count(1) if (key := f"rId{n}") not in taken)
    kind = _STRICT if namespace.startswith(_STRICT.partition("officeDocument")[0]) else _OFFICE
    if relations is None:
        relations = f'{_HEAD}<Relationships xmlns="{_PACKAGE}"/>'.encode()
    target = posixpath.relpath(name, "word")
    return _append(
        relations, "Relationship", f'Id="{key}" Type="{kind}/comments" Target="{target}"'
    )


def _declare(archive: Archive, name: str) -> bytes | None:
    """The list of types with that of the comments; None where it is there already."""
    if _TYPES not in archive.names:
        raise InputError(BROKEN)
    data = archive.read(_TYPES)
    named = {
        get_attribute(each, "PartName").lower()
        for each in parse_xml(data)
        if get_local_name(each) == "Override"
    }
    if f"/{name}".lower() in named:
        return None
    return _append(data, "Override", f'PartName="/{name}" ContentType="{_COMMENTS}"')


def _append(data: bytes, name: str, attributes: str) -> bytes:
    """XML with one more element in its root, of the same namespace."""
    root = find_root(data)
    prefix = root.name.rpartition(":")[0]
    written = f"<{prefix}:{name} {attributes}/>" if prefix else f"<{name} {attributes}/>"
    return insert(data, [Insertion(root, "", written)])


def _rewrite(data: bytes, archive: Archive, parts: Mapping[str, bytes]) -> bytes:
    """The package with *parts* in the place of those of their names, others behind the last."""
    out, left = io.BytesIO(), dict(parts)
    unpacked = 0
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for member in {each.filename: each for each in old.infolist()}.values():
            name = member.filename
            content = left.pop(name) if name in left else archive.read(name)
            unpacked += len(content)
            if unpacked > MAX_UNPACKED:
                raise InputError(TOO_MUCH)
            new.writestr(copy.copy(member), content)
        for name, content in left.items():
            added = zipfile.ZipInfo(name)
            added.external_attr = 0o600 << 16
            new.writestr(added, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
