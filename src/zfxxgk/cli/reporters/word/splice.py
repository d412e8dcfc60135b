"""Insertions into XML at the offsets where they belong: whatever else is there stays as it was,
byte for byte."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple
from xml.parsers import expat

from zfxxgk.errors import InputError
from zfxxgk.read.formats.refusals import BROKEN

_TAG = re.compile(rb"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_APART = "\1"
"""Sets the parts of a name apart; it cannot stand in XML."""


class Element(NamedTuple):
    """An element by its name as written, its namespace and the offsets of its content.

    ``first`` is where content may begin, behind the properties of a paragraph; ``is_tag`` is true
    for an element that is one tag, which both offsets then stand behind.
    """

    name: str
    namespace: str
    first: int
    end: int
    is_tag: bool

    def write_tag(self, name: str, attributes: str = "", content: str | None = None) -> str:
        """An element *name* of the same namespace, its attributes named with ``{w}``."""
        prefix = self.name.rpartition(":")[0]
        # A default namespace is none of attributes.
        declared = "" if prefix else f' xmlns:w="{self.namespace}"'
        prefix = prefix or "w"
        start = f"<{prefix}:{name}{declared}{attributes.format(w=prefix)}"
        return f"{start}/>" if content is None else f"{start}>{content}</{prefix}:{name}>"


class Insertion(NamedTuple):
    """What is put in at the beginning and at the end of the content of *element*."""

    element: Element
    before: str
    after: str


def insert(data: bytes, insertions: Iterable[Insertion]) -> bytes:
    """Returns XML with the *insertions*, those of one element in their order."""
    edits: list[tuple[int, int, bytes]] = []
    for element, before, after in insertions:
        if element.is_tag:
            words = f">{before}{after}</{element.name}>".encode()
            edits.append((element.first - len("/>"), element.first, words))
        else:
            edits.append((element.first, element.first, before.encode()))
            edits.append((element.end, element.end, after.encode()))
    parts, done = [], 0
    for start, end, words in sorted(edits, key=lambda edit: edit[0]):
        parts += [data[done:start], words]
        done = end
    return b"".join((*parts, data[done:]))


def find_root(data: bytes) -> Element:
    """Returns the outermost element. Raises InputError for what is no XML in UTF-8."""
    return _Finder(data, None).found[0]


def find_paragraphs(data: bytes, numbers: Collection[int]) -> dict[int, Element]:
    """Returns those of the elements named ``p``, counted from 0, that have these *numbers*.

    Raises InputError for what is no XML in UTF-8.
    """
    return _Finder(data, numbers).found


class _Open(NamedTuple):
    """An element begun: its number among those sought (None for others), and behind its tag."""

    number: int | None
    behind: int
    is_tag: bool


class _Finder:
    """Finds the elements named ``p`` of these *numbers*, or without any the root as number 0."""

    def __init__(self, data: bytes, numbers: Collection[int] | None) -> None:
        self.found: dict[int, Element] = {}
        self._data = data
        self._numbers = numbers
        self._seen = 0
        self._open: list[_Open] = []
        self._first: dict[int, int] = {}
        if b"\0" in data:  # UTF-16, which expat would read whatever it is told
            raise InputError(BROKEN)
        self._parser = expat.ParserCreate("utf-8", _APART)
        self._parser.namespace_prefixes = True
        self._parser.XmlDeclHandler = self._declare
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise InputError(BROKEN) from error

    def _declare(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            raise InputError(BROKEN)

    def _start(self, name: str, _attributes: object) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._data, start)
        behind = tag.end() if tag else start
        is_tag = self._data[behind - 2 : behind] == b"/>"
        self._open.append(_Open(self._count(name), behind, is_tag))

    def _count(self, name: str) -> int | None:
        if self._numbers is None:
            return None if self._open else 0
        if _split(name)[1] != "p":
            return None
        self._seen += 1
        return self._seen - 1 if self._seen - 1 in self._numbers else None

    def _end(self, name: str) -> None:
        at, (number, behind, is_tag) = self._parser.CurrentByteIndex, self._open.pop()
        namespace, local, written = _split(name)
        outer = self._open[-1].number if self._open else None
        if local == "pPr" and outer is not None:
            self._first[outer] = behind if is_tag else self._data.index(b">", at) + 1
        if number is not None:
            first = self._first.get(number, behind)
            self.found[number] = Element(written, namespace, first, at, is_tag)


def _split(name: str) -> tuple[str, str, str]:
    """Namespace, local name, and name as written, of what expat gives as one text."""
    if _APART not in name:
        return "", name, name
    namespace, local, prefix = (*name.split(_APART), "")[:3]
    return namespace, local, f"{prefix}:{local}" if prefix else local
