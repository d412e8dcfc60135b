"""Text on one line, as some converters leave it, cut where title and sections begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from zfxxgk.read.formats.document import Block, Paragraph
from zfxxgk.read.head.sections import is_section_title
from zfxxgk.read.head.splits import LONGEST_HEADING
from zfxxgk.read.head.titles import is_title

MOST_PARTS = 30
"""A line with more headings was made to keep us busy."""

_SECTION = re.compile(r"(?<=[\s。])(?=[一二三四五六]、)")
_TITLE = re.compile(r"(.{6,80}?(?:报告|年报|報告|年報)(?:[（(]\d{4}年?度?[）)])?)\s+(?=\S)")


def cut_lines(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Returns *blocks* with lines cut before the headings of sections and behind the title."""
    return tuple(part for block in blocks for part in _cut(block))


def _cut(block: Block) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or len(block.text) <= LONGEST_HEADING:
        yield block
        return
    pieces = [piece for part in _sections(block.text) for piece in _after_title(part)]
    yield replace(block, text=pieces[0]) if len(pieces) > 1 else block
    yield from (Paragraph(piece, block.place) for piece in pieces[1:])


def _sections(text: str) -> list[str]:
    parts: list[list[str]] = [[]]
    for piece in _SECTION.split(text):
        head = re.split(r"[\s。]", piece[: LONGEST_HEADING + 1], maxsplit=1)[0]
        if len(head) <= LONGEST_HEADING and is_section_title(head):
            parts.append([])
        parts[-1].append(piece)
    if len(parts) > MOST_PARTS:
        return [text]
    joined = ("".join(part).strip() for part in parts)
    return [part for part in joined if part]


def _after_title(text: str) -> list[str]:
    match = _TITLE.match(text)
    if match is None or not is_title(match[1]):
        return [text]
    return [match[1], text[match.end() :]]
