"""Which paragraph of a Word document a place of the report is: a cell, a passage, a heading."""

from __future__ import annotations

from typing import Any

from zfxxgk.read import ReadResult
from zfxxgk.read.formats.docx_places import locate
from zfxxgk.spec.places import get_value, list_upwards, split_pointer

_TITLE = "/title"


class Anchors:
    """The places of one report, *reading*, in the DOCX file *data* that it was read from."""

    def __init__(self, data: bytes, reading: ReadResult) -> None:
        found = locate(data)
        self._reading = reading
        self._texts = [(each.text, each.paragraph) for each in found if not each.place.column]
        # Tables within cells are counted with those that follow; the one that counts comes last.
        self._cells: dict[tuple[int | None, ...], int] = {
            (each.place.table, each.place.row, each.place.column): each.paragraph
            for each in found
            if each.place.column
        }
        record = reading.provenance
        assert record is not None
        self._places = {each["pointer"]: each["place"] for each in record["labels"]}
        self._places |= {each["pointer"]: each["place"] for each in record["cells"]}
        self._headings = {each["pointer"]: each["printed"] for each in record["headings"]}
        self.first = min((each.paragraph for each in found), default=0)

    def find(self, pointer: str, excerpt: str | None = None) -> int | None:
        """The paragraph of a place in the report, or of the number that a claim states.

        *excerpt* is a passage of the text at *pointer*. Else the nearest that stands around it:
        the heading of its section. None if nothing of it stands in the document.
        """
        if pointer.startswith("/claims/"):
            pointer, excerpt = self._quote_claim(pointer)
        elif excerpt == (text := self._get(pointer)) or not isinstance(text, str):
            excerpt = None  # the whole of a section, or what is printed in a cell
        if excerpt is not None and (found := self._find_passage(pointer, excerpt)) is not None:
            return found
        if pointer == _TITLE:
            return self.find_title()
        places = map(self._find_place, list_upwards(pointer))
        return next((place for place in places if place is not None), None)

    def find_title(self) -> int:
        """The first line of the title; where it has none in the text, the first of all."""
        title = "".join((self._reading.report["title"] or "").split())
        for text, paragraph in self._texts:
            line = "".join(text.split())
            if title and (title in line or (len(line) > 1 and line in title)):
                return paragraph
        return self.first

    def find_cell(self, pointer: str) -> int | None:
        """The paragraph of the very cell or label at *pointer*; a table in text has none."""
        where = self._places.get(pointer)
        if where is None:
            return None
        return self._cells.get((where["table"], where["row"], where["column"]))

    def _find_place(self, pointer: str) -> int | None:
        if (found := self.find_cell(pointer)) is not None:
            return found
        printed = self._headings.get(pointer)
        at = None if printed is None else self._find_heading(printed)
        return None if at is None else self._texts[at][1]

    def _find_heading(self, printed: str) -> int | None:
        """Number of the paragraph; in a table of contents the words stand before."""
        found = (n for n, (text, _) in enumerate(self._texts) if text.startswith(printed))
        return max(found, default=None)

    def _find_passage(self, pointer: str, excerpt: str) -> int | None:
        """The paragraph with the first line of *excerpt*: in its section, else wherever it is."""
        line = next((line for line in excerpt.splitlines() if line.strip()), "").strip()
        printed = self._headings.get(f"/{split_pointer(pointer)[0]}")
        start = (self._find_heading(printed) if printed else None) or 0
        ordered = (*self._texts[start:], *self._texts[:start])
        return next((paragraph for text, paragraph in ordered if line and line in text), None)

    def _quote_claim(self, pointer: str) -> tuple[str, str]:
        """Where the number that a claim states is said, and its line from there on."""
        _, kind, number, *_ = split_pointer(pointer)
        claim: Any = get_value(self._reading.claims, (kind, int(number)))
        text = str(self._get(claim["section"]))
        start = text.rfind("\n", 0, claim["start"]) + 1
        section: str = claim["section"]
        return section, text[start : claim["end"]]

    def _get(self, pointer: str) -> object:
        try:
            return get_value(self._reading.report, split_pointer(pointer))
        except (LookupError, TypeError):
            return None
