"""Section one as it is printed: its text, and headings for those parts that have none in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head.parts import list_part_headings
from zfxxgk.render.texts import NUMERALS, split_lines
from zfxxgk.spec import forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zfxxgk.spec.documents import Overview

_PART = "overview_part"


def print_overview(overview: Overview) -> str:
    """The text, in which each part that is told stands below a heading.

    A part that the text has as lines of its own has its heading put above them; one that it does
    not have at all is told behind it. A text with headings of its own keeps them.
    """
    lines = split_lines(overview["text"])
    headings = list_part_headings(Paragraph(line) for line in lines)
    headed = {key for heading in headings for key in heading.keys}
    texts = cast("dict[str, str | None]", overview)
    told = {key: split_lines(texts[key]) for key in forms.dimension(_PART, {})}
    left = {key: own for key, own in told.items() if own and key not in headed}
    places = {} if headed else _find_places(lines, left)
    taken = {at + n for key, at in places.items() for n in range(len(left[key]))}
    rest = "\n".join(line for at, line in enumerate(lines) if at not in taken)
    for key, own in left.items():
        if key not in places and "\n".join(own) not in rest:
            places[key] = len(lines)
            lines += own
    # A numbered line in a part would end it if the headings were numbered as it is.
    plain = bool(headed) or any(line[0] in "（(" for own in left.values() for line in own)
    return "\n".join(_put_headings(lines, places, plain=plain))


def _find_places(lines: Sequence[str], parts: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Where the lines of each part begin; a line belongs to one part only."""
    places: dict[str, int] = {}
    taken: set[int] = set()
    for key, own in parts.items():
        for at in range(len(lines) - len(own) + 1):
            here = range(at, at + len(own))
            if lines[at : at + len(own)] == own and taken.isdisjoint(here):
                places[key] = at
                taken.update(here)
                break
    return places


def _put_headings(lines: Sequence[str], places: Mapping[str, int], *, plain: bool) -> list[str]:
    found: list[str] = []
    ordered = sorted(places.items(), key=lambda pair: pair[1])
    before = 0
    for number, (key, at) in enumerate(ordered):
        sign = "" if plain else f"（{NUMERALS[number]}）"
        found += [*lines[before:at], f"{sign}{forms.key_title(_PART, key, {}).zh}"]
        before = at
    return [*found, *lines[before:]]
