"""Telling what is no report at all from a report that cannot be read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from zfxxgk.read.formats.document import Block, Document, Grid, Paragraph
from zfxxgk.read.head.sections import Outline
from zfxxgk.read.tables.find import KEYS, SURE, count_evidence

FEWEST_SECTIONS = 2
LONGEST_TITLE = 60
_OPENING = 30

# A letter that asks for the report names it as well, but does not end with its name.
_TITLE = re.compile(
    r"(?:年度?报告?|年度報告|年報)\s*(?:[（(][^（）()]*[)）])?\s*[》”\"]?\s*$|^20\d\d.{0,40}年度报告"
)
_ABOUT = re.compile(r"通知|来函|复函|的函|模板|说明|汇总|名单|统计表|须知|培训|方案")


def is_foreign(document: Document, blocks: Sequence[Block], outline: Outline) -> bool:
    """True if neither headings, title, file name nor tables of *document* are of a report."""
    if len(outline.sections) >= FEWEST_SECTIONS or any(map(_is_title, _titles(document, blocks))):
        return False
    grids = [block for block in blocks if isinstance(block, Grid)]
    return not any(count_evidence(grid, key) >= SURE for grid in grids for key in KEYS)


def _titles(document: Document, blocks: Sequence[Block]) -> Iterator[str]:
    yield os.path.splitext(os.path.basename(document.name))[0]
    yield document.title or ""
    for block in blocks[:_OPENING]:
        if isinstance(block, Paragraph):
            yield block.text


def _is_title(text: str) -> bool:
    line = text.strip()
    if len(line) > LONGEST_TITLE or _ABOUT.search(line):
        return False
    return bool(_TITLE.search(line))
