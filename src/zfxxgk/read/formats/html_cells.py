"""The text of a cell of a web page, as a browser shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from zfxxgk.read.formats.html_looks import Looks, get_tag
from zfxxgk.read.formats.marks import raise_digits

if TYPE_CHECKING:
    from lxml.etree import _Element

SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "head", "nav", "footer", "aside", "select"}
    | {"button", "textarea", "iframe", "object", "svg", "video", "audio", "datalist", "rt", "rp"}
)
_UNREADABLE = frozenset({"input", "select", "textarea", "img", "svg", "object", "canvas", "iframe"})
_WRITES = re.compile(r"document\s*\.\s*write|inner(?:HTML|Text)|textContent")
_UNSEEN_INPUTS = frozenset({"hidden", "button", "submit", "reset", "checkbox", "radio"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {
    *("address", "article", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "form", "header", "hr", "html", "li", "main"),
    *("ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}


def is_closed(element: _Element) -> bool:
    """True for a dialog that is not open."""
    return get_tag(element) == "dialog" and element.get("open") is None


def tidy(text: str) -> str:
    """Returns *text* with runs of white space as one space."""
    return " ".join(text.replace("\u3000", "  ").split())


class CellReader:
    """Reads the text of a cell; blocks and ``<br>`` are newlines, raised digits stay raised.

    ``unreadable`` tells that something there is no text, ``struck`` that words are struck out,
    ``white`` that some are white beside others, which may be to hide them.
    """

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.unreadable = False
        self.struck = False
        self.white = False

    def read(self, cell: _Element) -> str:
        """Returns the text of *cell*."""
        if not len(cell):
            # Most cells hold nothing but text, and to walk through one takes far longer.
            if self._is_passed_over(cell, True):
                return ""
            return tidy(self._line(cell.text, self.looks.is_raised(cell)))
        parts: list[str] = []
        raised: _Element | None = None
        for event, element in (walk := etree.iterwalk(cell, events=("start", "end"))):
            block = "\n" if get_tag(element) in BLOCKS else ""
            if event == "start":
                if self._is_passed_over(element, element is cell):
                    walk.skip_subtree()
                    continue
                if raised is None and self.looks.is_raised(element):
                    raised = element
                parts += [block, self._line(element.text, raised is not None)]
                continue
            if element is raised:
                raised = None
            if element is not cell:
                parts += [block, self._line(element.tail, raised is not None)]
        lines = (tidy(line) for line in "".join(parts).split("\n"))
        return "\n".join(line for line in lines if line)

    @staticmethod
    def _line(text: str | None, raised: bool) -> str:
        line = " ".join((text or "").split("\n"))
        return raise_digits(line) if raised else line

    def _is_passed_over(self, element: _Element, outermost: bool) -> bool:
        if not outermost and self.looks.is_hidden(element):
            return True
        if self.looks.is_struck(element):
            self.struck |= any(map(str.strip, map(str, element.itertext())))
            return True
        tag = get_tag(element)
        if (tag in _UNREADABLE and not _is_unseen(element)) or (
            tag == "script" and _WRITES.search(element.text or "")
        ):
            self.unreadable = True
        self.white |= not outermost and self.looks.is_white(element) and _is_part(element)
        return not outermost and (tag in SKIPPED or is_closed(element))


def _is_unseen(element: _Element) -> bool:
    """True for a field that shows no text, and for a picture of a point."""
    if get_tag(element) == "input":
        return (element.get("type") or "").lower() in _UNSEEN_INPUTS
    return "1" in (element.get("width", ""), element.get("height", ""))


def _is_part(element: _Element) -> bool:
    """True if some text of the cell is in *element*, and some is not."""
    own = "".join(map(str, element.itertext())).strip()
    cell = next(element.iterancestors("td", "th"), element)
    return own != "" and own != "".join(map(str, cell.itertext())).strip()
