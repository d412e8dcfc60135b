"""What a form of a word begins with, so that few forms need be tried at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zfxxgk.narrative.claims.forms import YEARS, Lists

DIGITS, SPACE, ANYTHING = r"\d", r"\s", r"\w"
"""What stands for a beginning with digits, however many, with a space, and with any sign."""

_DIGITS = {*YEARS, "numeral"}
_LITERAL = r"[^\\()\[\]<>|?*+{}^$.]"
_ITEM = re.compile(rf"<[a-z ]+>|\[[^\]]+\]|\\.|{_LITERAL}+(?![?*+{{])|{_LITERAL}")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d+(?:,\d*)?\})\??")
_OPTIONAL = ("?", "*", "{0,")
_MARK = re.compile(r"\\.|\[[^\]]+\]|[()|]")
_MEMBER = re.compile(r"(?P<first>[^\\])-(?P<last>.)|\\.|.", re.DOTALL)


class Starts:
    """The beginnings of forms that may have parts from *lists*."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, form: str) -> tuple[str, ...]:
        """Returns the texts that *form* can begin with, whatever its conditions are.

        Where digits come first, it is DIGITS with the character behind the last of them, or with
        SPACE, or alone where anything may follow. Empty where *form* may be.
        """
        known = self._known.get(form)
        if known is None:
            known = self._known[form] = tuple(dict.fromkeys(self._begin(form)))
        return known

    def _begin(self, form: str) -> Iterator[str]:
        if not form:
            yield ""
            return
        item, optional, rest = _first_item(form)
        for start in self._of_item(item):
            if start == DIGITS:
                yield from map(_behind_digits, self.of(rest))
            elif start:
                yield start
            else:
                optional = True
        if optional:
            yield from self.of(rest)

    def _of_item(self, item: str) -> Iterator[str]:
        match item[0]:
            case "(" if item.startswith("(?"):
                yield ""
            case "(":
                for each in _alternatives(item[1:-1]):
                    yield from self.of(each)
            case "[":
                yield from _members(item[1:-1])
            case "<" if item[1:-1] in _DIGITS:
                yield DIGITS
            case "<":
                for each in self._lists[item[1:-1]]:
                    yield from self.of(each)
            case _:
                yield "\n" if item == r"\n" else item


def _behind_digits(start: str) -> str:
    if start.startswith(DIGITS):
        return start
    if start == ANYTHING:
        return DIGITS
    return DIGITS + (start if start == SPACE else start[:1])


def _members(inside: str) -> Iterator[str]:
    if inside.startswith("^"):
        yield SPACE if inside == r"^\S\n" else ANYTHING
        return
    for match in _MEMBER.finditer(inside):
        if match["first"]:
            yield from map(chr, range(ord(match["first"]), ord(match["last"]) + 1))
        else:
            yield match[0]


def _first_item(form: str) -> tuple[str, bool, str]:
    """The first item of *form*, whether it may be left out, and the rest of *form*."""
    item = _ITEM.match(form)
    end = item.end() if item else _closing(form)
    quantifier = _QUANTIFIER.match(form, end)
    behind = quantifier.end() if quantifier else end
    return form[:end], form.startswith(_OPTIONAL, end), form[behind:]


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
