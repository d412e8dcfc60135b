"""A document becomes a report with its provenance."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from zfxxgk.errors import InputError, NoReport
from zfxxgk.read.foreign import is_foreign
from zfxxgk.read.formats.document import (
    NOWHERE,
    Block,
    Document,
    Grid,
    Paragraph,
    refuse_large_table,
)
from zfxxgk.read.head import facts
from zfxxgk.read.head.front import Front, read_front
from zfxxgk.read.head.one_line import cut_lines
from zfxxgk.read.head.parts import split_overview
from zfxxgk.read.head.sections import Outline, find_sections
from zfxxgk.read.head.standing import infer_standing
from zfxxgk.read.tables.disclosure import read_disclosure
from zfxxgk.read.tables.disputes import read_disputes
from zfxxgk.read.tables.find import drop_copy, extract_prose, find_grids, refuse_without_table
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.requests import read_requests
from zfxxgk.read.tables.text_tables import count_rows, restore_tables
from zfxxgk.spec.forms import find_prescribed
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import GridRecord, Provenance, Report

SPEC_VERSION = "1.0"
MAX_CELLS_IN_ALL = 100_000
MAX_CHARACTERS = 500_000
MAX_PARAGRAPHS = 50_000
_LONGEST_LINE = 200
HTML = "text/html"

_FOOTER = re.compile(
    r"版权所有|ICP备|公网安备|主办单位|承办单位|网站标识码|网站地图|联系我们|相关链接|上一[篇条]|下一[篇条]"
    r"|分享到|扫一扫|【?打印(?:本页)?】?$|^关闭$|^附件\s*[:：]?$|责任编辑|浏览次数|^打印|^\[?返回"
)

_TOO_LONG = Text(
    f"文字超过 {MAX_CHARACTERS} 字或者 {MAX_PARAGRAPHS} 段，不像是一份年度报告。"
    "请只保留报告正文和表格。",
    f"More than {MAX_CHARACTERS} characters or {MAX_PARAGRAPHS} paragraphs of text: far longer "
    "than a report. Keep only its text and tables.",
)


def assemble(document: Document, data: bytes) -> tuple[Report, Provenance]:
    """Returns the report and the provenance of *document*, which was read from *data*.

    Raises InputError when it holds no table of the report, two reports, no year, or more than
    any report does; NoReport when nothing in it tells of a report.
    """
    document = replace(document, blocks=restore_tables(document.blocks))
    if sum(len(grid.cells) for grid in document.grids()) > MAX_CELLS_IN_ALL:
        refuse_large_table(
            NOWHERE, f"共超过 {MAX_CELLS_IN_ALL} 格", f"more than {MAX_CELLS_IN_ALL} cells in all"
        )
    lengths = [len(paragraph.text) for paragraph in document.paragraphs()]
    if sum(lengths) > MAX_CHARACTERS or len(lengths) > MAX_PARAGRAPHS:
        raise InputError(_TOO_LONG)
    blocks = drop_copy(cut_lines(extract_prose(document.blocks)))
    outline = find_sections(blocks)
    grids = _find_grids(document, blocks, outline)
    front = read_front(document, outline)
    tables = _tables(grids, front.year)
    if not any(tables.values()):
        refuse_without_table(True, rows=count_rows(blocks))
    report = _report(document, data, front, outline, tables)
    provenance = _provenance(document, front, outline, tables)
    if document.media_type == HTML:
        _count_from(provenance, _list_numbers(grids))
    return report, provenance


def _find_grids(
    document: Document, blocks: Sequence[Block], outline: Outline
) -> dict[str, tuple[Grid, ...]]:
    try:
        return find_grids(blocks, outline, document.pictures)
    except InputError as error:
        if not document.pictures and is_foreign(document, blocks, outline):
            raise NoReport(error.text, place=error.place) from error
        raise


def _tables(grids: Mapping[str, Sequence[Grid]], year: int) -> dict[str, TableReading | None]:
    # The edition prescribed only breaks a tie where a table fits several alike.
    return {
        "proactive_disclosure": read_disclosure(
            grids["proactive_disclosure"], find_prescribed("proactive_disclosure", year), year
        ),
        "requests": read_requests(grids["requests"], find_prescribed("requests", year), year),
        "disputes": read_disputes(grids["disputes"]),
    }


def _report(
    document: Document,
    data: bytes,
    front: Front,
    outline: Outline,
    tables: Mapping[str, TableReading | None],
) -> Report:
    texts = {key: _text(outline, key, front.name) for key in _PROSE}
    opening = (front.preamble, texts["overview"])
    everything = (front.title, front.preamble, *texts.values())
    level, kind = infer_standing(front.name or "")
    published = facts.published_on(_page_lines(outline.before), document.published)
    report = {
        "spec_version": SPEC_VERSION,
        "title": front.title,
        "year": front.year,
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
            "processing_fee": facts.processing_fee(texts["other_matters"], front.year),
        },
        "extensions": {},
    }
    return cast("Report", report)


def _agency(name: str | None, level: str | None, kind: str | None) -> dict[str, str | None]:
    return {"name": name, "level": level, "kind": kind, "division_code": None, "uscc": None}


def _source(document: Document, data: bytes) -> dict[str, str | None]:
    digest = hashlib.sha256(data).hexdigest()
    return {"url": None, "sha256": digest, "media_type": document.media_type}


_PROSE = ("overview", "problems_and_improvements", "other_matters")


def _text(outline: Outline, key: str, name: str | None) -> str | None:
    """The prose of a section without the foot of the page and the signature."""
    section = outline.sections.get(key)
    if section is None:
        return None
    lines: list[str] = []
    for paragraph in section.paragraphs():
        if key == "other_matters" and _FOOTER.search(paragraph.text):
            break
        lines.append(paragraph.text)
    while lines and (facts.is_date_line(lines[-1]) or "".join(lines[-1].split()) == name):
        lines.pop()
    return "\n".join(lines) or None


def _page_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Short lines, and rows of tables as lines: there pages print the day of publication."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text[:_LONGEST_LINE]
        else:
            yield from (" ".join(cell.text for cell in row)[:_LONGEST_LINE] for row in block.rows)


def _parts(outline: Outline) -> dict[str, str | None]:
    section = outline.sections.get("overview")
    return split_overview(section.paragraphs() if section else ())


def _provenance(
    document: Document,
    front: Front,
    outline: Outline,
    tables: Mapping[str, TableReading | None],
) -> Provenance:
    named = front.agency
    read = [table for table in tables.values() if table is not None]
    return {
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
