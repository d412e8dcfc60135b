"""What Word keeps apart from the text: styles of runs and paragraphs, and automatic numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from zfxxgk.read.formats.xml_names import collect_properties, get_attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BASES = 20
_MOST_LEVELS = 9
_DIGITS = "〇一二三四五六七八九"
_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital"}
)
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(element: _Element | None) -> bool:
    """True if a switch such as ``<w:b/>`` is set."""
    return element is not None and (get_attribute(element, "val") or "1").lower() not in _OFF


class Styles:
    """The style sheet; a document without one has none."""

    def __init__(self, root: _Element | None) -> None:
        styles = [] if root is None else root.iterfind("{*}style")
        self._styles = {get_attribute(style, "styleId"): style for style in styles}
        self._inherited: dict[tuple[str, str], Mapping[str, _Element]] = {}
        self._asked: tuple[_Element, str] | None = None
        self._answer: Mapping[str, _Element] = {}

    def is_hidden(self, run: _Element) -> bool:
        return is_on(self._property(run, "r", "vanish"))

    def is_bold(self, run: _Element) -> bool:
        return is_on(self._property(run, "r", "b"))

    def is_struck(self, run: _Element) -> bool:
        return any(is_on(self._property(run, "r", name)) for name in ("strike", "dstrike"))

    def find_shift(self, run: _Element) -> str:
        """Returns how far the text of *run* is raised or lowered, empty where it is not."""
        position = self._property(run, "r", "position")
        shift = "" if position is None else get_attribute(position, "val")
        return "" if shift == "0" else shift

    def is_raised(self, run: _Element) -> bool:
        align = self._property(run, "r", "vertAlign")
        return align is not None and get_attribute(align, "val") in ("superscript", "subscript")

    def is_heading(self, paragraph: _Element) -> bool:
        """True if the paragraph has an outline level, of its own or by its style."""
        level = self.find_property(paragraph, "outlineLvl")
        return level is not None and (get_attribute(level, "val") or "9") < "9"

    def find_property(self, paragraph: _Element, name: str) -> _Element | None:
        """Returns the property *name* of a paragraph, its own or that of its style."""
        return self._property(paragraph, "p", name)

    def _property(self, element: _Element, kind: str, name: str) -> _Element | None:
        # Several are asked for of each run in turn, and lxml takes long to find one.
        if self._asked != (element, kind):
            own = collect_properties(element, f"{kind}Pr")
            named = own.get(f"{kind}Style")
            key = "" if named is None else get_attribute(named, "val")
            self._asked, self._answer = (element, kind), {**self._inherit(key, kind), **own}
        return self._answer.get(name)

    def _inherit(self, key: str, kind: str) -> Mapping[str, _Element]:
        """The properties of a style and of those it is based on."""
        if (key, kind) not in self._inherited:
            found: dict[str, _Element] = {}
            for style in self._list_bases(key):
                found = {**collect_properties(style, f"{kind}Pr"), **found}
            self._inherited[key, kind] = found
        return self._inherited[key, kind]

    def _list_bases(self, key: str) -> Iterator[_Element]:
        """The style *key*, and those it is based on."""
        for _ in range(_MOST_BASES):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            named = style.find("{*}basedOn")
            key = "" if named is None else get_attribute(named, "val")


class Numbering:
    """Counts the automatic numbers of a document as Word does."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, _Element]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._abstract: dict[str, str] = {}
        for each in [] if root is None else root.iterfind("{*}abstractNum"):
            levels = {_whole(get_attribute(lvl, "ilvl")): lvl for lvl in each.iterfind("{*}lvl")}
            self._levels[get_attribute(each, "abstractNumId")] = levels
        for each in [] if root is None else root.iterfind("{*}num"):
            base = each.find("{*}abstractNumId")
            self._abstract[get_attribute(each, "numId")] = (
                "" if base is None else get_attribute(base, "val")
            )

    def take_number(self, paragraph: _Element) -> str:
        """Counts on, and returns the number that Word prints before *paragraph*, e.g. ``一、``."""
        properties = self._styles.find_property(paragraph, "numPr")
        if properties is None:
            return ""
        number, level = properties.find("{*}numId"), properties.find("{*}ilvl")
        if number is None:
            return ""
        key = self._abstract.get(get_attribute(number, "val"), "")
        depth = 0 if level is None else _whole(get_attribute(level, "val"))
        form = self._levels.get(key, {}).get(depth)
        return "" if form is None else self._text(key, depth, form)

    def _text(self, key: str, depth: int, level: _Element) -> str:
        first = _whole(_value(level, "start"), 1)
        self._counts[key, depth] = self._counts.get((key, depth), first - 1) + 1
        for deeper in [at for at in self._counts if at[0] == key and at[1] > depth]:
            del self._counts[deeper]
        text = _value(level, "lvlText")
        for number in range(min(depth, _MOST_LEVELS) + 1):
            form = self._levels[key].get(number, level)
            count = self._counts.get((key, number), 1)
            text = text.replace(f"%{number + 1}", write_numeral(count, _value(form, "numFmt")))
        return "" if _value(level, "numFmt") == "bullet" else text


def _value(level: _Element, name: str) -> str:
    element = level.find(f"{{*}}{name}")
    return "" if element is None else get_attribute(element, "val")


def _whole(text: str, default: int = 0) -> int:
    return int(text) if text and len(text) < 7 and text.isdecimal() else default


def write_numeral(number: int, form: str) -> str:
    """Returns *number* in a numbering format of Word; unknown formats are decimal."""
    if form in _CHINESE:
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
