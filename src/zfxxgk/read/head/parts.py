"""The five parts of section one, by their headings: those of the form, and those of offices.

An office rather writes 持续加大主动公开力度 than 主动公开. Such a heading is told by the words of
its part; it must be numbered, in the manner of the others, or stand alone on its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head.splits import SUBNUMBER, find_best_split, list_splits, list_words
from zfxxgk.read.likeness import make_plain
from zfxxgk.spec.schemas import REPORT, Node

ALIKE = 0.8
LONGEST_OF_WORDS = 24
_TOPICS = {
    "proactive_disclosure": re.compile(r"主动公开"),
    "on_request": re.compile(r"依申请|申请公开|公开申请"),
    "information_management": re.compile(r"信息(?:公开)?(?:资源)?(?:的)?(?:规范化?)?管理|信息资源"),
    "platforms": re.compile(r"平台"),
    "supervision": re.compile(r"监督|保障(?:情况|措施|机制|工作|有力|到位|$)"),
}
_BEFORE_NEXT_PART = re.compile(r"(?<=[。；;\s])(?=[（(][一二三四五六七八九][）)])")


@cache
def list_part_titles() -> dict[str, tuple[str, ...]]:
    """Returns the plain words of the five parts of section one."""
    overview = dict(Node.root(REPORT).properties())["overview"]
    return {
        key: list_words(node)
        for key, node in overview.properties()
        if "overview_part" in node.dimensions
    }


def split_overview(paragraphs: Iterable[Paragraph]) -> dict[str, str | None]:
    """Returns the text of each part of section one with a heading of its own; None for others.

    A heading that names two parts opens both.
    """
    texts: dict[str, list[str]] = {}
    for line, keys, rest in _read_parts(paragraphs):
        text = line.paragraph.text if rest is None else rest
        for key in keys:
            texts.setdefault(key, []).extend([text] if text else [])
    return {key: "\n".join(texts.get(key, ())) or None for key in list_part_titles()}


def list_part_headings(paragraphs: Iterable[Paragraph]) -> Iterator[PartHeading]:
    """Yields the headings of the parts of section one, in order."""
    for line, keys, rest in _read_parts(paragraphs):
        if rest is not None:
            printed = line.paragraph.text.rstrip().removesuffix(rest).rstrip("：:。 ")
            yield PartHeading(keys, line.source, line.start, line.start + len(printed))


class PartHeading(NamedTuple):
    """A heading: the parts that it opens, its paragraph, and where in that it begins and ends."""

    keys: tuple[str, ...]
    paragraph: Paragraph
    start: int
    end: int


class _Line(NamedTuple):
    """A paragraph, or a piece of the paragraph *source* that begins there at *start*."""

    paragraph: Paragraph
    source: Paragraph
    start: int


def _read_parts(
    paragraphs: Iterable[Paragraph],
) -> Iterator[tuple[_Line, tuple[str, ...], str | None]]:
    """The lines with the parts that they belong to; behind a heading, the rest of its line."""
    seen: set[str] = set()
    current: tuple[str, ...] = ()
    style = first_style = ""
    for line in _lines(paragraphs):
        keys, rest, sure = _announced(line.paragraph)
        own = _style(line.paragraph.text)
        new = tuple(key for key in keys if key not in seen)
        if new and (not seen or own == first_style or (sure and not (own and first_style))):
            current, style = new, own
            first_style = style if not seen else first_style
            seen.update(new)
            yield line, new, rest
        elif current and style and own == style:
            current = ()
        else:
            yield line, current, None


def opens_part(paragraph: Paragraph) -> bool:
    """True if *paragraph* begins with the numbered heading of a part of section one."""
    return SUBNUMBER.match(paragraph.text) is not None and bool(_announced(paragraph)[0])


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[_Line]:
    """The paragraphs, cut where parts follow each other on one line."""
    for paragraph in paragraphs:
        first, *others = _BEFORE_NEXT_PART.split(paragraph.text)
        if not others:
            yield _Line(paragraph, paragraph, 0)
            continue
        whole = replace(paragraph, text=first.strip())
        pieces = [whole, *(Paragraph(other.strip(), paragraph.place) for other in others)]
        at = 0
        for piece in pieces:
            at = paragraph.text.index(piece.text, at)
            yield _Line(piece, paragraph, at)
            at += len(piece.text)


def _announced(paragraph: Paragraph) -> tuple[tuple[str, ...], str, bool]:
    """Parts that *paragraph* announces, the text behind, and if it does so as the form does."""
    splits = {key: find_best_split(paragraph, words) for key, words in list_part_titles().items()}
    key, (_, rest, alike) = max(splits.items(), key=lambda pair: pair[1][2])
    if alike >= ALIKE:
        return (key,), rest, True
    for head, rest in reversed(list_splits(paragraph)):
        if keys := _topics(head, paragraph):
            return keys, rest, False
    return (), "", False


def _topics(head: str, paragraph: Paragraph) -> tuple[str, ...]:
    """The parts that the words of a heading name."""
    words = make_plain(head)
    numbered = SUBNUMBER.match(head) is not None
    whole = head == paragraph.text.strip()
    alone = whole or paragraph.heading or head == paragraph.lead.rstrip("：:。 ")
    if len(words) > LONGEST_OF_WORDS or re.search(r"\d", words) or not (numbered or alone):
        return ()
    return tuple(key for key, topic in _TOPICS.items() if topic.search(words))


def _style(text: str) -> str:
    """The manner of numbering: brackets, digits, words; empty for none."""
    match = SUBNUMBER.match(text)
    return "" if match is None else re.sub(r"[一二三四五六七八九十\d\s]+", "", match[0])
