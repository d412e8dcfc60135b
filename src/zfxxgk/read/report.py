"""A document becomes a report with its provenance."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, cast

from zfxxgk.read.formats.document import Cell, Document, Grid, Paragraph
from zfxxgk.read.head import facts
from zfxxgk.read.head.front import Front
from zfxxgk.read.head.names import is_name
from zfxxgk.read.head.parts import split_overview
from zfxxgk.read.head.sections import Outline
from zfxxgk.read.head.standing import infer_standing
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.spec import schemas

if TYPE_CHECKING:
    from zfxxgk.spec.documents import GridRecord, Provenance, Report

_LONGEST_LINE = 200
HTML = "text/html"

_FOOTER = re.compile(
    r"版权所有|ICP备|公网安备|主办单位|承办单位|网站标识码|网站地图|联系我们|相关链接|上一[篇条]|下一[篇条]"
    r"|分享到|扫一扫|【?打印(?:本页)?】?$|^关闭$|^附件\s*[:：]?$|责任编辑|浏览次数|^打印|^\[?返回"
)


def build_report(
    document: Document,
    data: bytes,
    front: Front,
    year: int,
    outline: Outline,
    prose: Mapping[str, Sequence[Paragraph]],
    tables: Mapping[str, TableReading | None],
) -> Report:
    """Returns the report that *document*, read from *data*, comes to; *prose* as it is cut."""
    texts = {key: "\n".join(p.text for p in lines) or None for key, lines in prose.items()}
    opening = (front.preamble, texts["overview"])
    everything = (front.title, front.preamble, *texts.values())
    level, kind = infer_standing(front.name or "")
    published = facts.published_on(
        (text for text, _ in list_page_lines(outline)),
        document.published,
        _last_lines(outline),
        year,
    )
    report = {
        "spec_version": schemas.spec_version(),
        "title": front.title,
        "year": year,
        "period": facts.period(opening),
        "agency": _agency(front.name, level, kind),
        "scope": "organ" if level == "township" else facts.scope((front.title, front.preamble)),
        "published_on": published,
        "revised_on": None,
        "retrieved_on": None,
        "replaces": None,
        "cites": facts.cites(everything),
        "source": _source(document, data),
        "preamble": front.preamble,
        "download": facts.download(everything),
        "overview": {"text": texts["overview"], **_parts(outline)},
        **{key: table.as_value() if table else None for key, table in tables.items()},
        "problems_and_improvements": {"text": texts["problems_and_improvements"]},
        "other_matters": {
            "text": texts["other_matters"],
            "processing_fee": facts.processing_fee(texts["other_matters"], year, texts.values()),
        },
        "extensions": {},
    }
    return cast("Report", report)


def _agency(name: str | None, level: str | None, kind: str | None) -> dict[str, str | None]:
    return {"name": name, "level": level, "kind": kind, "division_code": None, "uscc": None}


def _source(document: Document, data: bytes) -> dict[str, str | None]:
    digest = hashlib.sha256(data).hexdigest()
    return {"url": None, "sha256": digest, "media_type": document.media_type}


PROSE = ("overview", "problems_and_improvements", "other_matters")


def list_prose(outline: Outline, key: str, name: str | None) -> list[Paragraph]:
    """Returns the prose of a section without the foot of the page and the signature."""
    section = outline.sections.get(key)
    lines = section.paragraphs() if section else []
    if key == "other_matters":
        lines = [*takewhile(lambda paragraph: not _FOOTER.search(paragraph.text), lines)]
    while lines and _is_signature([line.text for line in lines[-2:]], name):
        lines.pop()
    return lines


def _is_signature(lines: Sequence[str], name: str | None) -> bool:
    """True of the last of *lines*. Where offices sign together, the other one is told by it."""
    *before, last = lines
    if facts.is_date_line(last):
        return True
    return "".join(last.split()) == name and not any(map(is_name, before))


def _last_lines(outline: Outline) -> list[str]:
    """The last section without the foot of the page: there a report is signed."""
    last = [section.paragraphs() for section in outline.sections.values()][-1:]
    lines = [paragraph.text for paragraphs in last for paragraph in paragraphs]
    return list(takewhile(lambda line: not _FOOTER.search(line), lines))


def list_page_lines(outline: Outline) -> Iterator[tuple[str, Paragraph | Sequence[Cell]]]:
    """Yields the beginnings of the lines before section one, and rows of tables as lines, with what
    they stand in: there pages print the day of publication.
    """
    for block in outline.before:
        if isinstance(block, Paragraph):
            yield block.text[:_LONGEST_LINE], block
        else:
            for row in block.rows:
                yield " ".join(cell.text for cell in row)[:_LONGEST_LINE], row


def _parts(outline: Outline) -> dict[str, str | None]:
    section = outline.sections.get("overview")
    return split_overview(section.paragraphs() if section else ())


def build_provenance(
    document: Document,
    front: Front,
    outline: Outline,
    grids: Mapping[str, Sequence[Grid]],
    tables: Mapping[str, TableReading | None],
) -> Provenance:
    """Returns the record of the reading; in a page, tables count from the first of *grids*."""
    named = front.agency
    read = [table for table in tables.values() if table is not None]
    provenance: Provenance = {
        "document": document.name,
        "agency": {"basis": named.basis, "place": named.place.as_dict()} if named else None,
        "cells": [record for table in read for record in table.cells],
        "labels": [record for table in read for record in table.labels],
        "headings": [
            {
                "pointer": f"/{key}",
                "printed": section.heading.printed,
                "place": section.heading.paragraph.place.as_dict(),
            }
            for key, section in outline.sections.items()
            if section.heading
        ],
        "grids": [_grid(grid) for grid in document.grids()],
    }
    if document.media_type == HTML:
        _count_from(provenance, _list_numbers(grids))
    return provenance


def _list_numbers(grids: Mapping[str, Sequence[Grid]]) -> list[int]:
    """The numbers in the document of the grids that hold the tables of the report."""
    numbers = (grid.place.table for fragments in grids.values() for grid in fragments)
    return sorted(number for number in numbers if number is not None)


def _count_from(provenance: Provenance, numbers: Sequence[int]) -> None:
    """Counts tables from the first of the report, *numbers* in the page: the page around it has
    its own, which nobody sees as tables."""
    places = [
        *(cell["place"] for cell in provenance["cells"]),
        *(label["place"] for label in provenance["labels"]),
        *(grid["place"] for grid in provenance["grids"]),
    ]
    for place in places:
        table = place["table"]
        if table is not None:
            place["table"] = table - numbers[0] + 1 if table >= numbers[0] else None


def _grid(grid: Grid) -> GridRecord:
    return {
        "place": grid.place.as_dict(),
        "cells": [
            {
                "row": cell.row,
                "column": cell.column,
                "row_span": cell.row_span,
                "column_span": cell.column_span,
                "text": cell.text,
            }
            for cell in grid.cells
        ],
    }
