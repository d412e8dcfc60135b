"""What of a web page a browser shows: hidden, struck-out and raised text, by its styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_RULES = 5_000
MOST_OF_ONE = 20
"""Most rules for one element, the weightiest."""
MOST_LOOKS = 500_000
"""Most rules held against elements above an element, in a whole page."""
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMPOUND = re.compile(r"(?P<tag>[\w-]+|\*)?(?P<marks>(?:[.#][\w-]+)*)$")
_HIDING = re.compile(r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)")
_UNSEEN = re.compile(
    r"(?:^|;)(?:opacity:0*\.?0*(?=;|!|$)|(?:left|top|text-indent):-\d{3,}|color:transparent)"
)
_NO_SIZE = re.compile(r"(?:^|;)font-size:0+(?:\.0+)?(?:p[xt]|r?em|%)?(?=;|!|$)")
_STRUCK = re.compile(r"(?:^|;)text-decoration(?:-line)?:[^;]*line-through")
_RAISED = re.compile(r"(?:^|;)vertical-align:(?:super|sub)(?=;|!|$)")
_WHITE = re.compile(
    r"(?:^|;)color:(?:white|#f{3}(?:f{3})?|rgba?\(255,255,255(?:,[\d.]+)?\))(?=;|!|$)"
)
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color|-image)?:(?!none|transparent|white|#f{3})")
_RELEVANT = re.compile(
    r"display:|visibility:|opacity:|mso-hide:|text-decoration|vertical-align:|text-indent:-"
    r"|(?:left|top):-\d{3}|font-size:0|color:(?:transparent|white|#f{3}|rgba?\(255,255,255)"
)
_WHITES = frozenset({"white", "#fff", "#ffffff"})
_STRUCK_TAGS = frozenset({"s", "del", "strike"})


class _Compound(NamedTuple):
    """One step of a selector: a tag, classes and an id, all of which must match."""

    tag: str
    classes: frozenset[str]
    id: str

    def matches(self, element: _Element) -> bool:
        if self.tag and self.tag != get_tag(element):
            return False
        if self.id and self.id != element.get("id"):
            return False
        return self.classes <= {*(element.get("class") or "").split()}


class _Rule(NamedTuple):
    compounds: tuple[_Compound, ...]
    style: str
    number: int

    @property
    def weight(self) -> tuple[int, int, int, int]:
        ids = sum(bool(each.id) for each in self.compounds)
        classes = sum(len(each.classes) for each in self.compounds)
        return ids, classes, sum(bool(each.tag) for each in self.compounds), self.number


class Looks:
    """The styles of a page: those of its style sheets and of its elements."""

    def __init__(self, root: _Element) -> None:
        self._rules: dict[str, list[_Rule]] = {}
        self._left = MOST_LOOKS
        self._asked: _Element | None = None
        self._answer = ""
        self._own: dict[tuple[str, str, str], list[_Rule]] = {}
        for rule in _rules(root):
            own = rule.compounds[-1]
            key = f"#{own.id}" if own.id else next((f".{c}" for c in own.classes), own.tag)
            self._rules.setdefault(key, []).append(rule)

    def is_hidden(self, element: _Element) -> bool:
        """True if a browser does not show the element."""
        if element.get("hidden") is not None:
            return True
        style = self._style(element)
        if not style:
            return False
        if _HIDING.search(style):
            return True
        # Pages fade in what they show, and lay out with text of no size around text that has one.
        if _UNSEEN.search(style):
            return next(element.iterdescendants("table"), None) is None
        return bool(_NO_SIZE.search(style)) and not any(
            "font-size" in (each.get("style") or "") or get_tag(each) == "table"
            for each in element.iterdescendants()
        )

    def is_struck(self, element: _Element) -> bool:
        """True if a line is drawn through the text of the element."""
        return get_tag(element) in _STRUCK_TAGS or bool(_STRUCK.search(self._style(element)))

    def is_raised(self, element: _Element) -> bool:
        """True if the text of the element stands above or below the line."""
        return get_tag(element) in ("sup", "sub") or bool(_RAISED.search(self._style(element)))

    def is_white(self, element: _Element) -> bool:
        """True if the text of the element in a table is white, and no ground is set for it."""
        white = _WHITE.search(self._style(element)) or _is_white(element.get("color"))
        return bool(white) and not any(
            _BACKGROUND.search(self._style(each)) or not _is_white(each.get("bgcolor") or "white")
            for each in (element, *element.iterancestors())
        )

    def _style(self, element: _Element) -> str:
        """The declarations that hold for the element, each property once."""
        # Several things are asked of each element in turn.
        if element is not self._asked:
            self._asked, self._answer = element, self._find_style(element)
        return self._answer

    def _find_style(self, element: _Element) -> str:
        inline = "".join((element.get("style") or "").lower().split())
        rules = self._rules_of(element) if self._rules else []
        if not rules:
            return inline
        values: dict[str, str] = {}
        for style in (*(rule.style for rule in rules if self._holds(rule, element)), inline):
            values |= dict(each.split(":", 1) for each in style.split(";") if ":" in each)
        return ";".join(f"{name}:{value}" for name, value in values.items())

    def _rules_of(self, element: _Element) -> list[_Rule]:
        """The rules whose last step the element matches, the weightiest last."""
        key = get_tag(element), element.get("class") or "", element.get("id") or ""
        if key not in self._own:
            names = {key[0], *(f".{each}" for each in key[1].split()), f"#{key[2]}"}
            rules = [rule for name in names for rule in self._rules.get(name, ())]
            own = [rule for rule in rules if rule.compounds[-1].matches(element)]
            own.sort(key=lambda rule: rule.weight)
            self._own[key] = own[-MOST_OF_ONE:]
        return self._own[key]

    def _holds(self, rule: _Rule, element: _Element) -> bool:
        *outer, _ = rule.compounds
        if not outer:
            return True
        self._left -= 1
        above = element.iterancestors()
        return self._left > 0 and all(
            any(each.matches(parent) for parent in above) for each in reversed(outer)
        )


def _is_white(color: str | None) -> bool:
    return (color or "").lower() in _WHITES


def get_tag(element: _Element) -> str:
    """Returns the name of an element in small letters, empty for a comment."""
    tag = element.tag
    return tag.lower() if isinstance(tag, str) else ""


def _rules(root: _Element) -> Iterator[_Rule]:
    """The rules of the style sheets in the page that can hide, strike out or raise text."""
    sheets = "".join(str(style.text or "") for style in root.iter("style"))
    text = _without_media(_COMMENT.sub("", sheets))
    for number, match in enumerate(_RULE.finditer(text)):
        style = "".join(match[2].lower().split())
        if number >= MOST_RULES:
            return
        if not _RELEVANT.search(style):
            continue
        for selector in match[1].split(","):
            compounds = [_compound(step) for step in selector.replace(">", " ").split()]
            if compounds and None not in compounds:
                yield _Rule(tuple(each for each in compounds if each), style, number)


def _without_media(text: str) -> str:
    """The style sheet without blocks such as ``@media print``, which hold elsewhere."""
    parts, depth, start = text.split("@media"), 0, 0
    kept = parts[:1]
    for part in parts[1:]:
        depth, start = 0, len(part)
        for match in re.finditer(r"[{}]", part):
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                start = match.end()
                break
        kept.append(part[start:])
    return "".join(kept)


def _compound(step: str) -> _Compound | None:
    match = _COMPOUND.match(step)
    if match is None:
        return None
    marks = re.findall(r"[.#][\w-]+", match["marks"])
    classes = frozenset(mark[1:] for mark in marks if mark[0] == ".")
    identity = next((mark[1:] for mark in marks if mark[0] == "#"), "")
    tag = "" if match["tag"] in (None, "*") else match["tag"].lower()
    return _Compound(tag, classes, identity) if tag or marks else None
