"""The six sections of the report, by their titles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import zip_longest

from zfxxgk.read.formats.document import Block, Grid, Paragraph
from zfxxgk.read.head.parts import list_part_titles, opens_part
from zfxxgk.read.head.splits import NUMBER, SUBNUMBER, find_best_split, list_words
from zfxxgk.read.head.worded import split_worded
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.spec.schemas import REPORT, Node

TABLE_SECTIONS = ("proactive_disclosure", "requests", "disputes")
ALIKE = 0.8
ALIKE_WITH_NUMBER = 0.5
RIGHT_NUMBER = 0.3
BRACKETED = -0.4
BY_NUMBER = 0.2
"""So little that no heading told by its words gives way to those told by their number alone."""
OWN_WORDS = 0.1
WITH_CONTENT = 0.5
MARKED = 0.1
_TIE = 1e-9

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
    by_number: bool = False


@dataclass(frozen=True)
class Section:
    """A section: its heading, None where it was lost, and the blocks up to the next section."""

    heading: Heading | None
    blocks: tuple[Block, ...]

    @cached_property
    def rest(self) -> Paragraph | None:
        """What follows the heading in its line."""
        if self.heading is None or not self.heading.rest:
            return None
        return Paragraph(self.heading.rest, self.heading.paragraph.place)

    def paragraphs(self) -> list[Paragraph]:
        """Returns the prose, with what follows the heading in its line."""
        first = [self.rest] if self.rest else []
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
    chain = _without_lonely(_best_chain(_candidates(blocks)), blocks)
    starts = [heading.index for heading in chain]
    ends = [*starts, len(blocks)][1:]
    sections = {
        heading.key: Section(heading, tuple(blocks[heading.index + 1 : end]))
        for heading, end in zip(chain, ends, strict=True)
    }
    before = tuple(blocks[: starts[0]] if starts else blocks)
    return Outline(before, sections) if "overview" in sections else _with_overview(before, sections)


def _without_lonely(chain: Sequence[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The chain without headings told by their number alone that stand beside no other section.

    They follow the section before, or, as section one does, are followed by the next. A number in
    a list is none.
    """
    kept: list[Heading] = []
    keys = list(list_titles())
    for heading, following in zip_longest(chain, chain[1:]):
        order = keys.index(heading.key)
        beside = following if order == 0 else kept[-1] if kept else None
        neighbour = keys[max(order - 1, 0) if order else 1]
        if heading.by_number and (
            beside is None
            or beside.key != neighbour
            or (order and _begins_list(blocks[beside.index + 1 : heading.index]))
        ):
            continue
        kept.append(heading)
    return kept


def _begins_list(blocks: Sequence[Block]) -> bool:
    return any(
        (number := NUMBER.match(block.text)) is not None and number[1] == _NUMERALS[0]
        for block in blocks
        if isinstance(block, Paragraph)
    )


def _with_overview(before: tuple[Block, ...], sections: dict[str, Section]) -> Outline:
    """Section one without its heading: it begins with the heading of one of its parts."""
    for index, block in enumerate(before):
        if sections and isinstance(block, Paragraph) and opens_part(block):
            section = Section(None, before[index:])
            return Outline(before[:index], {"overview": section, **sections})
    return Outline(before, sections)


@cache
def list_titles() -> dict[str, tuple[str, ...]]:
    """Returns the plain words of each section's title and its aliases, in the order of the form."""
    return {
        key: list_words(node)
        for key, node in Node.root(REPORT).properties()
        if {"section", "table"} & set(node.dimensions)
    }


def is_section_title(text: str) -> bool:
    """True if *text* alone is, beyond doubt, the heading of a section."""
    return any(
        measure_closest(make_plain(text), words) >= ALIKE for words in list_titles().values()
    )


def _candidates(blocks: Sequence[Block]) -> list[Heading]:
    possible: list[list[Heading]] = [
        _headings(block, index) if isinstance(block, Paragraph) else []
        for index, block in enumerate(blocks)
    ]
    grids = [index for index, block in enumerate(blocks) if isinstance(block, Grid)]
    others = {
        key: [n for n, headings in enumerate(possible) if _has_other(headings, key)]
        for key in list_titles()
    }
    last = len(blocks) - 1
    return [
        _scored(heading, heading.score + WITH_CONTENT * _has_content(heading, grids, others, last))
        for headings in possible
        for heading in headings
    ]


def _has_other(headings: Iterable[Heading], key: str) -> bool:
    return any(heading.key != key and heading.score >= 1 for heading in headings)


def _scored(heading: Heading, score: float) -> Heading:
    return replace(heading, score=score)


def _has_content(
    heading: Heading, grids: Sequence[int], others: Mapping[str, Sequence[int]], last: int
) -> bool:
    """True if a section's table, or for a section of prose any text, follows the heading.

    *grids* are the places of tables, *others* those of headings surely of other sections.
    """
    if heading.rest:
        return True
    end = _next(others[heading.key], heading.index, last + 1)
    if heading.key in TABLE_SECTIONS:
        return _next(grids, heading.index, last + 1) < end
    return heading.index < last and end > heading.index + 1


def _next(places: Sequence[int], place: int, end: int) -> int:
    at = bisect_right(places, place)
    return places[at] if at < len(places) else end


def _headings(paragraph: Paragraph, index: int) -> list[Heading]:
    """Every section that *paragraph* may be the heading of."""
    headings = []
    marked = MARKED * (paragraph.heading or bool(paragraph.lead))
    for order, (key, words) in enumerate(list_titles().items()):
        printed, rest, alike = find_best_split(paragraph, words)
        number = NUMBER.match(printed)
        right = number is not None and number[1] == _NUMERALS[order]
        if alike >= (ALIKE_WITH_NUMBER if right else ALIKE):
            bracketed = BRACKETED * (SUBNUMBER.match(printed) is not None)
            score = alike + RIGHT_NUMBER * right + marked + bracketed
            headings.append(Heading(key, index, paragraph, printed, rest, score))
    return headings or _by_number(paragraph, index)


def _by_number(paragraph: Paragraph, index: int) -> list[Heading]:
    """Every section that *paragraph* may be the heading of by its number."""
    number = NUMBER.match(paragraph.text)
    if number is None:
        return []
    found = []
    for order, key in enumerate(list_titles()):
        split = split_worded(paragraph, key, _NUMERALS.index(number[1]) - order)
        if split is not None and not _is_part(split[0]):
            head, rest, own = split
            # Of several the first: lists within a section are numbered as well.
            score = BY_NUMBER + OWN_WORDS * own - index * _TIE * 2
            found.append(Heading(key, index, paragraph, head, rest, score, by_number=True))
    return found


def _is_part(printed: str) -> bool:
    plain = make_plain(printed)
    alike = (measure_closest(plain, words) for words in list_part_titles().values())
    return "费" not in plain and max(alike) >= ALIKE


def _best_chain(candidates: Sequence[Heading]) -> list[Heading]:
    """The chain of headings in document order and order of the form with the highest score."""
    order = {key: number for number, key in enumerate(list_titles())}
    best: list[tuple[float, int | None]] = []
    # Of the chains that end in a section only the best may be continued.
    ends: dict[int, int] = {}
    for number, heading in enumerate(candidates):
        for earlier in range(_first_of_line(candidates, number - 1), number):
            if candidates[earlier].index < heading.index:
                _keep_better(ends, order[candidates[earlier].key], earlier, best)
        score, before = heading.score, None
        for earlier in sorted(ends[at] for at in ends if at < order[heading.key]):
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


def _first_of_line(candidates: Sequence[Heading], number: int) -> int:
    """The first of the candidates that are headings by the same line."""
    first = max(number, 0)
    while first > 0 and candidates[first - 1].index == candidates[first].index:
        first -= 1
    return first


def _keep_better(
    ends: dict[int, int], key: int, number: int, best: Sequence[tuple[float, int | None]]
) -> None:
    # Sums of the same scores in another order differ in their last digit.
    if key not in ends or best[number][0] >= best[ends[key]][0] - _TIE:
        ends[key] = number
