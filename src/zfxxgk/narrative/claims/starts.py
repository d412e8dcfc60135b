"""What a form of a word begins with, so that few forms need be tried at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zfxxgk.narrative.claims.forms import YEARS, Lists
from zfxxgk.narrative.claims.numerals import CHINESE

DIGITS, NUMERALS, SPACE, ANYTHING = "\ue000", "\ue001", "\ue002", "\ue003"
"""What stands for digits, for Chinese numerals, for a space inside a line, and for any sign."""
FIGURES = (DIGITS, NUMERALS)
"""What numbers begin with."""
_CLASSES = (*FIGURES, SPACE, ANYTHING)
_ESCAPED = {r"\d": (DIGITS,), r"\s": (SPACE, "\n"), r"\n": ("\n",)}

_LISTS = {**dict.fromkeys(YEARS, DIGITS), "numeral": NUMERALS}
"""Lists of which only this is told."""
_LITERAL = r"[^\\()\[\]<>|?*+{}^$.]"
_ITEM = re.compile(rf"<[a-z ]+>|\[[^\]]+\]|\\.|{_LITERAL}+(?![?*+{{])|{_LITERAL}|\$")
_FIGURES = re.compile("[0-9]+")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d+(?:,\d*)?\})\??")
_VARIES = re.compile(r"\(\?|\\(?!n)|[*+{^$]")
_OPTIONAL = ("?", "*", "{0,")
_MARK = re.compile(r"\\.|\[[^\]]+\]|[()|]")
_Start = tuple[str, bool]
"""A beginning, and whether it is the whole of what begins."""
_MEMBER = re.compile(r"(?P<first>[^\\])-(?P<last>.)|\\.|.", re.DOTALL)


LENGTH = 3
"""Characters of a beginning that are told."""
MOST = 24
"""Texts of a form that are spelt out."""


def class_of(sign: str) -> str:
    """Returns what *sign*, a character or already what stands for some, is one of."""
    if sign in _CLASSES:
        return sign
    if sign.isdecimal():
        return DIGITS
    if sign in CHINESE:
        return NUMERALS
    return SPACE if sign.isspace() and sign != "\n" else ANYTHING


def spellings(text: str) -> Iterator[str]:
    """Yields every beginning that fits *text*, of at most as many characters."""
    known = [""]
    for sign in text:
        known = [start + each for start in known for each in {sign, class_of(sign)}]
        yield from known


def key_of(start: str) -> str:
    """Returns under what *start* is found: of a number only its first character is known."""
    number = class_of(start[0]) in FIGURES and start[0] not in FIGURES
    second = class_of(start[1]) if len(start) > 1 else ANYTHING
    return start[:LENGTH] if second == ANYTHING or not number else start[0] + second


class Starts:
    """The beginnings of forms that may have parts from *lists*."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._known: dict[tuple[str, int], set[_Start]] = {}

    def of(self, form: str) -> set[str]:
        """Returns the texts that *form* can begin with, LENGTH characters of them at most.

        They are necessary, whatever its conditions are. Where digits come first, it is DIGITS with
        at most two characters behind the last of them; elsewhere DIGITS is the first of some, and
        ends the text, as NUMERALS and SPACE do. Empty where *form* may be.
        """
        return {text for text, _ in self._of(form, LENGTH)}

    def spell(self, form: str) -> list[str]:
        """All texts of *form* in the order in which they are tried, if it has no more than MOST.

        None where it has conditions, or parts of any length.
        """
        if not form:
            return [""]
        if _VARIES.search(form):
            return []
        item, quantifier, rest = _first_item(form)
        first = self._spell_item(item)
        behind = self.spell(rest) if first else []
        some = [*first, ""] if quantifier else first
        if len(some) * len(behind) > MOST:
            return []
        return [text + more for text in some for more in behind]

    def _spell_item(self, item: str) -> list[str]:
        if item[1:-1] in _LISTS:
            return []
        match item[0]:
            case "(":
                parts = [*_alternatives(item[1:-1])]
            case "<":
                parts = self._lists[item[1:-1]]
            case "[":
                return [*_members(item[1:-1])]
            case _:
                return [*_ESCAPED.get(item, (item,))]
        spelt = [self.spell(part) for part in parts]
        return [text for texts in spelt for text in texts] if all(spelt) else []

    def _of(self, form: str, room: int) -> set[_Start]:
        known = self._known.get((form, room))
        if known is None:
            known = self._known[form, room] = set(self._begin(form, room))
        return known

    def _begin(self, form: str, room: int) -> Iterator[_Start]:
        if not form or not room:
            yield "", not form
            return
        item, quantifier, rest = _first_item(form)
        figures = _FIGURES.match(item)
        if figures and not quantifier:
            item, rest = r"\d", item[figures.end() :] + quantifier + rest
        optional = quantifier.startswith(_OPTIONAL)
        for start, whole in self._of_item(item, room):
            if start in FIGURES:
                for text, end in self._of(rest, LENGTH - 1):
                    yield _stand_behind(start, text), end
            elif whole and start and quantifier in ("", "?"):
                for text, end in self._behind(rest, room - len(start)):
                    yield start + text, end
            elif start:
                yield start, False
            else:
                optional = True
        if optional:
            yield from self._of(rest, room)

    def _behind(self, rest: str, room: int) -> Iterator[_Start]:
        """The beginnings of *rest*, which stands behind a text."""
        for text, whole in self._of(rest, room):
            if text.startswith((*FIGURES, SPACE)):
                yield text[0], False
            else:
                yield ("", False) if text == ANYTHING else (text, whole)

    def _of_item(self, item: str, room: int) -> Iterator[_Start]:
        if item == "$" or item.startswith(("(?!", "(?<")):
            yield "", True
            return
        match item[0]:
            case "(" if item.startswith("(?="):
                yield from ((text, False) for text, _ in self._of_any(item[3:-1], room))
            case "(":
                yield from self._of_any(item[1:-1], room)
            case "[":
                for member in _members(item[1:-1]):
                    yield member, member not in _CLASSES
            case "<" if item[1:-1] in _LISTS:
                yield _LISTS[item[1:-1]], False
            case "<":
                for each in self._lists[item[1:-1]]:
                    yield from self._of(each, room)
            case "\\":
                yield from ((sign, sign not in _CLASSES) for sign in _ESCAPED[item])
            case _:
                yield item[:room], len(item) <= room

    def _of_any(self, inside: str, room: int) -> Iterator[_Start]:
        for each in _alternatives(inside):
            yield from self._of(each, room)


def _stand_behind(figures: str, start: str) -> str:
    """*figures* with *start* behind the last of them."""
    return figures if start in (figures, ANYTHING) else figures + start.removeprefix(figures)


def _members(inside: str) -> Iterator[str]:
    if inside.startswith("^"):
        yield SPACE if inside == r"^\S\n" else ANYTHING
        return
    for match in _MEMBER.finditer(inside):
        if match["first"]:
            yield from map(chr, range(ord(match["first"]), ord(match["last"]) + 1))
        else:
            yield from _ESCAPED.get(match[0], match[0])


def _first_item(form: str) -> tuple[str, str, str]:
    """The first item of *form*, how often it stands, and the rest of *form*."""
    item = _ITEM.match(form)
    end = item.end() if item else _closing(form)
    quantifier = _QUANTIFIER.match(form, end)
    behind = quantifier.end() if quantifier else end
    return form[:end], form[end:behind], form[behind:]


def _closing(form: str) -> int:
    """The end of the brackets that *form* begins with."""
    depth = 0
    for mark in _MARK.finditer(form):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == ")" and not depth:
            return mark.end()
    raise ValueError(f"no form begins like this: {form}")


def _alternatives(inside: str) -> Iterator[str]:
    """The parts of *inside* between the bars that stand in no further brackets."""
    depth = begun = 0
    for mark in _MARK.finditer(inside):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == "|" and not depth:
            yield inside[begun : mark.start()]
            begun = mark.end()
    yield inside[begun:]
