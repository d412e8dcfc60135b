"""Text on one line, as some converters leave it, cut where title and sections begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from zfxxgk.read.formats.document import Block, Paragraph
from zfxxgk.read.head.names import is_title
from zfxxgk.read.head.sections import is_section_title

_LONG = 40
_SECTION = re.compile(r"(?<=[\s。])(?=[一二三四五六]、)")
_TITLE = re.compile(r"(.{6,80}?(?:报告|年报|報告|年報)(?:[（(]\d{4}年?度?[）)])?)\s+(?=\S)")


def cut_lines(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Returns *blocks* with lines cut before the headings of sections and behind the title."""
    return tuple(part for block in blocks for part in _cut(block))


def _cut(block: Block) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or len(block.text) <= _LONG:
        yield block
        return
    pieces = [piece for part in _sections(block.text) for piece in _after_title(part)]
    yield replace(block, text=pieces[0]) if len(pieces) > 1 else block
    yield from (Paragraph(piece, block.place) for piece in pieces[1:])


def _sections(text: str) -> list[str]:
    parts: list[str] = []
    for piece in _SECTION.split(text):
        head = re.split(r"[\s。]", piece, maxsplit=1)[0]
        if parts and not is_section_title(head):
            parts[-1] += piece
        else:
            parts.append(piece)
    return [part.strip() for part in parts if part.strip()]


def _after_title(text: str) -> list[str]:
    match = _TITLE.match(text)
    if match is None or not is_title(match[1]):
        return [text]
    return [match[1], text[match.end() :]]
