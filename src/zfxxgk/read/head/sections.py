"""The six sections of the report and the five parts of the first, by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from zfxxgk.read.formats.document import Block, Grid, Paragraph
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.spec.schemas import REPORT, Node

TABLE_SECTIONS = ("proactive_disclosure", "requests", "disputes")
LONGEST_HEADING = 40
ALIKE = 0.8
ALIKE_WITH_NUMBER = 0.5
RIGHT_NUMBER = 0.3
BRACKETED = -0.4
WITH_CONTENT = 0.5
MARKED = 0.1

_NUMBER = re.compile(r"\s*(?:第?([一二三四五六七八九])(?:部分)?\s*[、.．,，:：\s])")
_SUBNUMBER = re.compile(
    r"\s*(?:[（(]\s*[一二三四五六七八九十]+\s*[)）]|\d{1,2}\s*[.．、]|[一二三四五六七八九]是)"
)
_END_OF_RUN_IN = re.compile(r"[。：:；;\s]|——|(?=[（(][一二三四五六七八九十]+[)）])")
_CONTENTS_TAIL = re.compile(r"[\s.…·．。_—-]*\d*\s*$")
_NUMERALS = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found: what it announces, as printed, and the text that follows it in its line."""

    key: str
    index: int
    paragraph: Paragraph
    printed: str
    rest: str
    score: float


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its heading and the blocks up to the next section."""

    heading: Heading
    blocks: tuple[Block, ...]

    def paragraphs(self) -> list[Paragraph]:
        """Returns the prose, with what follows the heading in its line."""
        rest = self.heading.rest
        first = [Paragraph(rest, self.heading.paragraph.place)] if rest else []
        return [*first, *(block for block in self.blocks if isinstance(block, Paragraph))]


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands before the first section, and the sections found by key."""

    before: tuple[Block, ...]
    sections: dict[str, Section]


def find_sections(blocks: Sequence[Block]) -> Outline:
    """Finds the sections: the best chain of headings in the order of the form.

    A heading that content follows weighs more, so that a table of contents does not win.
    """
    chain = _best_chain(_candidates(blocks))
    starts = [heading.index for heading in chain]
    ends = [*starts, len(blocks)][1:]
    sections = {
        heading.key: Section(heading, tuple(blocks[heading.index + 1 : end]))
        for heading, end in zip(chain, ends, strict=True)
    }
    return Outline(tuple(blocks[: starts[0]] if starts else blocks), sections)


@cache
def list_titles() -> dict[str, tuple[str, ...]]:
    """Returns the plain words of each section's title and its aliases, in the order of the form."""
    return {
        key: _words(node)
        for key, node in Node.root(REPORT).properties()
        if {"section", "table"} & set(node.dimensions)
    }


def _words(node: Node) -> tuple[str, ...]:
    said = node.keywords
    return tuple(make_plain(title) for title in (said["title"], *said.get("x-aliases", ())))


def is_section_title(text: str) -> bool:
    """True if *text* alone is, beyond doubt, the heading of a section."""
    return any(
        measure_closest(make_plain(text), words) >= ALIKE for words in list_titles().values()
    )


def _candidates(blocks: Sequence[Block]) -> list[Heading]:
    scored: list[Heading] = []
    possible: list[list[Heading]] = [
        _headings(block, index) if isinstance(block, Paragraph) else []
        for index, block in enumerate(blocks)
    ]
    for index, headings in enumerate(possible):
        for heading in headings:
            bonus = WITH_CONTENT * _has_content(heading, blocks, possible, index)
            scored.append(_scored(heading, heading.score + bonus))
    return scored


def _scored(heading: Heading, score: float) -> Heading:
    return Heading(
        heading.key, heading.index, heading.paragraph, heading.printed, heading.rest, score
    )


def _has_content(
    heading: Heading, blocks: Sequence[Block], possible: Sequence[Sequence[Heading]], index: int
) -> bool:
    """True if a section's table, or for a section of prose any text, follows the heading."""
    if heading.rest:
        return True
    for block, headings in zip(blocks[index + 1 :], possible[index + 1 :], strict=True):
        if any(other.key != heading.key and other.score >= 1 for other in headings):
            return False
        if isinstance(block, Grid) or heading.key not in TABLE_SECTIONS:
            return True
    return False


def _headings(paragraph: Paragraph, index: int) -> list[Heading]:
    """Every section that *paragraph* may be the heading of."""
    headings = []
    marked = MARKED * (paragraph.heading or bool(paragraph.lead))
    for order, (key, words) in enumerate(list_titles().items()):
        printed, rest, alike = _best_split(paragraph, words)
        number = _NUMBER.match(printed)
        right = number is not None and number[1] == _NUMERALS[order]
        if alike >= (ALIKE_WITH_NUMBER if right else ALIKE):
            bracketed = BRACKETED * (_SUBNUMBER.match(printed) is not None)
            score = alike + RIGHT_NUMBER * right + marked + bracketed
            headings.append(Heading(key, index, paragraph, printed, rest, score))
    return headings


def _best_split(paragraph: Paragraph, words: tuple[str, ...]) -> tuple[str, str, float]:
    """Heading, text and likeness to *words*, as the line is best divided."""
    options = (
        (head, rest, measure_closest(make_plain(head), words)) for head, rest in _splits(paragraph)
    )
    return max(options, key=lambda option: option[2], default=("", "", 0.0))


@lru_cache(maxsize=1024)
def _splits(paragraph: Paragraph) -> tuple[tuple[str, str], ...]:
    """Heading and text of a line: the whole line, its opening in bold, or a run-in heading."""
    text = paragraph.text.strip()
    splits = []
    if len(text) <= LONGEST_HEADING and not _ends_like_prose(text):
        splits.append((_CONTENTS_TAIL.sub("", text), ""))
    lead = paragraph.lead
    if lead and len(lead) <= LONGEST_HEADING:
        splits.append((lead.rstrip("：:。 "), text.removeprefix(lead).lstrip("：:。 ")))
    numbering = _NUMBER.match(text) or _SUBNUMBER.match(text)
    if numbering is not None:
        start = len(text) - len(text[numbering.end() :].lstrip())
        end = _END_OF_RUN_IN.search(text, start, start + LONGEST_HEADING)
        if end is not None:
            splits.append((text[: end.start()], text[end.end() :].strip()))
    return tuple(splits)


def _ends_like_prose(text: str) -> bool:
    return "。" in text.rstrip("。") or (text.endswith("。") and len(text) > LONGEST_HEADING // 2)


def _best_chain(candidates: Sequence[Heading]) -> list[Heading]:
    """The chain of headings in document order and order of the form with the highest score."""
    order = {key: number for number, key in enumerate(list_titles())}
    best: list[tuple[float, int | None]] = []
    for number, heading in enumerate(candidates):
        score, before = heading.score, None
        for earlier in range(number):
            other = candidates[earlier]
            if other.index < heading.index and order[other.key] < order[heading.key]:
                total = best[earlier][0] + heading.score
                if total >= score:
                    score, before = total, earlier
        best.append((score, before))
    if not best:
        return []
    current: int | None = max(range(len(best)), key=lambda number: best[number][0])
    chain: list[Heading] = []
    while current is not None:
        chain.append(candidates[current])
        current = best[current][1]
    return chain[::-1]


@cache
def list_part_titles() -> dict[str, tuple[str, ...]]:
    """Returns the plain words of the five parts of section one."""
    overview = dict(Node.root(REPORT).properties())["overview"]
    return {
        key: _words(node)
        for key, node in overview.properties()
        if "overview_part" in node.dimensions
    }


def split_overview(paragraphs: Iterable[Paragraph]) -> dict[str, str | None]:
    """Returns the text of each part of section one with a heading of its own; None for others."""
    texts: dict[str, list[str]] = {}
    current: str | None = None
    style = ""
    for paragraph in paragraphs:
        key, rest = _part(paragraph)
        if key is not None and key not in texts:
            current, style = key, _style(paragraph.text)
            texts[key] = [rest] if rest else []
        elif current is not None and style and _style(paragraph.text) == style:
            current = None
        elif current is not None:
            texts[current].append(paragraph.text)
    return {key: "\n".join(texts.get(key, ())) or None for key in list_part_titles()}


def _part(paragraph: Paragraph) -> tuple[str | None, str]:
    """The part of section one that *paragraph* is the heading of, and the text after it."""
    splits = {key: _best_split(paragraph, words) for key, words in list_part_titles().items()}
    key, (_, rest, alike) = max(splits.items(), key=lambda pair: pair[1][2])
    return (key, rest) if alike >= ALIKE else (None, "")


def _style(text: str) -> str:
    """The manner of numbering: brackets, digits, words; empty for none."""
    match = _SUBNUMBER.match(text)
    return "" if match is None else re.sub(r"[一二三四五六七八九十\d\s]+", "", match[0])
