"""Where in the XML of a Word document its paragraphs and cells stand, for what is written there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.read.formats.archive import Archive
from zfxxgk.read.formats.document import Place
from zfxxgk.read.formats.docx import Walker

if TYPE_CHECKING:
    from lxml.etree import _Element


class Anchor(NamedTuple):
    """A paragraph with text or a cell, whose place has row and column, as they were read.

    ``paragraph`` is the number, from 0 in the order of the file, of the element named ``p`` that a
    comment on it can stand in.
    """

    text: str
    place: Place
    paragraph: int


def locate(data: bytes) -> list[Anchor]:
    """Returns everything that is read of the DOCX file *data*, in order; a cell comes after its
    paragraphs. Raises InputError for a damaged file."""
    walker = Walker(Archive(data))
    for _ in walker.walk(walker.root):
        pass
    numbers = {paragraph: n for n, paragraph in enumerate(walker.root.iter("{*}p"))}
    found = []
    for text, place, element in walker.standing:
        paragraph = _find_paragraph(element)
        if paragraph is not None:
            found.append(Anchor(text, place, numbers[paragraph]))
    return found


def _find_paragraph(element: _Element) -> _Element | None:
    """The first paragraph with text in *element*, or the one that the text box around it hangs on:
    in a text box Word takes no comments."""
    inside = list(element.iter("{*}p"))
    shown = (each for each in inside if any(t.text for t in each.iter("{*}t")))
    paragraph = next(shown, inside[0] if inside else None)
    if paragraph is not None:
        for box in paragraph.iterancestors("{*}txbxContent"):
            paragraph = next(box.iterancestors("{*}p"), paragraph)
    return paragraph
