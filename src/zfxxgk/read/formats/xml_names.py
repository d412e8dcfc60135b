"""Names in the XML of office documents without their namespaces, of which there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def get_local_name(element: _Element) -> str:
    """Returns the name of *element*, empty for a comment and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def get_attribute(element: _Element, name: str) -> str:
    """Returns the attribute *name* in whatever namespace, empty where there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def collect_properties(element: _Element, container: str) -> dict[str, _Element]:
    """Returns what stands in the children *container* of *element*, the first of each name."""
    found: dict[str, _Element] = {}
    for child in element:
        if get_local_name(child) == container:
            for each in child:
                found.setdefault(get_local_name(each), each)
    return found
