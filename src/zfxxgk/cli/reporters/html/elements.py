"""The elements of a page, each called with what it holds: ``E.P("text", E.CLASS("note"), E.B(1))``.

As :mod:`lxml.html.builder` has them, on the standard library: to write a page needs no lxml.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, tostring

__all__ = ["CLASS", "Element", "wide", "write"]


def __getattr__(tag: str) -> Callable[..., Element]:
    """The builder of the element *tag*."""
    if tag.startswith("_"):
        raise AttributeError(tag)

    def build(*content: Element | str | dict[str, str], **attributes: str) -> Element:
        element = Element(tag.lower(), attributes)
        for each in content:
            if isinstance(each, dict):
                element.attrib.update(each)
            elif isinstance(each, str):
                _add_text(element, each)
            else:
                element.append(each)
        return element

    return build


def CLASS(*names: str) -> dict[str, str]:
    return {"class": " ".join(names)}


def wide(table: Element) -> Element:
    """The box in which a table moves sideways where the page is too narrow, by keyboard too."""
    box = Element("div", CLASS("wide") | {"tabindex": "0"})
    box.append(table)
    return box


def write(page: Element) -> str:
    """The text of a whole page."""
    return f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n"


def _add_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
