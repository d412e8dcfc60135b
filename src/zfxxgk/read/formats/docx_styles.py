"""What Word keeps apart from the text: styles of runs and paragraphs, and automatic numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BASES = 20
_MOST_LEVELS = 9
_DIGITS = "〇一二三四五六七八九"
_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital"}
)
_OFF = frozenset({"0", "false", "off", "none"})


def local(element: _Element) -> str:
    """The name of *element* without its namespace, of which Word has two."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str | None:
    """The attribute *name* in whatever namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def is_on(element: _Element | None) -> bool:
    """Whether a switch such as ``<w:b/>`` is set."""
    return element is not None and (attribute(element, "val") or "1").lower() not in _OFF


class Styles:
    """The style sheet; a document without one has none."""

    def __init__(self, root: _Element | None) -> None:
        found = [] if root is None else root.iterfind("{*}style")
        self._styles = {attribute(style, "styleId") or "": style for style in found}

    def chain(self, style: str | None) -> Iterator[_Element]:
        """The style and those it is based on."""
        for _ in range(_MOST_BASES):
            element = self._styles.get(style or "")
            if element is None:
                return
            yield element
            base = element.find("{*}basedOn")
            style = None if base is None else attribute(base, "val")

    def is_hidden(self, run: _Element) -> bool:
        return self._run_switch(run, "vanish")

    def is_bold(self, run: _Element) -> bool:
        return self._run_switch(run, "b")

    def is_raised(self, run: _Element) -> bool:
        found = self._run_property(run, "vertAlign")
        return found is not None and attribute(found, "val") in ("superscript", "subscript")

    def is_heading(self, paragraph: _Element) -> bool:
        """Whether the paragraph has an outline level, of its own or by its style."""
        level = self.paragraph_property(paragraph, "outlineLvl")
        return level is not None and (attribute(level, "val") or "9") < "9"

    def paragraph_property(self, paragraph: _Element, name: str) -> _Element | None:
        own = paragraph.find(f"{{*}}pPr/{{*}}{name}")
        if own is not None:
            return own
        style = paragraph.find("{*}pPr/{*}pStyle")
        for each in self.chain(None if style is None else attribute(style, "val")):
            found = each.find(f"{{*}}pPr/{{*}}{name}")
            if found is not None:
                return found
        return None

    def _run_switch(self, run: _Element, name: str) -> bool:
        return is_on(self._run_property(run, name))

    def _run_property(self, run: _Element, name: str) -> _Element | None:
        own = run.find(f"{{*}}rPr/{{*}}{name}")
        if own is not None:
            return own
        style = run.find("{*}rPr/{*}rStyle")
        for each in self.chain(None if style is None else attribute(style, "val")):
            found = each.find(f"{{*}}rPr/{{*}}{name}")
            if found is not None:
                return found
        return None


class Numbering:
    """Counts the automatic numbers of a document as Word does."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, _Element]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._abstract: dict[str, str] = {}
        for each in [] if root is None else root.iterfind("{*}abstractNum"):
            levels = {_whole(attribute(lvl, "ilvl")): lvl for lvl in each.iterfind("{*}lvl")}
            self._levels[attribute(each, "abstractNumId") or ""] = levels
        for each in [] if root is None else root.iterfind("{*}num"):
            base = each.find("{*}abstractNumId")
            self._abstract[attribute(each, "numId") or ""] = (
                "" if base is None else attribute(base, "val") or ""
            )

    def next(self, paragraph: _Element) -> str:
        """The number that Word prints before *paragraph*, with what stands around it."""
        properties = self._styles.paragraph_property(paragraph, "numPr")
        if properties is None:
            return ""
        number, level = properties.find("{*}numId"), properties.find("{*}ilvl")
        if number is None:
            return ""
        key = self._abstract.get(attribute(number, "val") or "", "")
        depth = 0 if level is None else _whole(attribute(level, "val"))
        found = self._levels.get(key, {}).get(depth)
        return "" if found is None else self._text(key, depth, found)

    def _text(self, key: str, depth: int, level: _Element) -> str:
        first = _whole(_value(level, "start"), 1)
        self._counts[key, depth] = self._counts.get((key, depth), first - 1) + 1
        for deeper in [at for at in self._counts if at[0] == key and at[1] > depth]:
            del self._counts[deeper]
        text = _value(level, "lvlText") or ""
        for number in range(min(depth, _MOST_LEVELS) + 1):
            form = self._levels[key].get(number, level)
            count = self._counts.get((key, number), 1)
            text = text.replace(f"%{number + 1}", numeral(count, _value(form, "numFmt") or ""))
        return "" if _value(level, "numFmt") == "bullet" else text


def _value(level: _Element, name: str) -> str | None:
    found = level.find(f"{{*}}{name}")
    return None if found is None else attribute(found, "val")


def _whole(text: str | None, default: int = 0) -> int:
    return int(text) if text and len(text) < 7 and text.isdecimal() else default


def numeral(number: int, form: str) -> str:
    """*number* in a numbering format of Word; unknown formats are decimal."""
    if form in (
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "ideographDigital",
    ):
        return _chinese(number)
    if form == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if form == "decimalFullWidth":
        return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        return chr((97 if form == "lowerLetter" else 65) + number - 1)
    return "" if form == "none" else str(number)


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    return (("" if tens < 2 else _DIGITS[tens]) + "十" if tens else "") + (
        _DIGITS[ones] if ones else ""
    )
