"""A document with comments is the document: nothing else has changed, and it reads the same."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy
from typing import Any, NamedTuple

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from invented.damages import DAMAGES, FORMATS, REFUSED, damaged, values
from invented.layout import Line, Page
from invented.reports import FORMS, page
from invented.writers import write
from lxml import etree

from zfxxgk.batch.batch import Criteria, judge_files
from zfxxgk.batch.records import Judged, Source
from zfxxgk.cli.reporters.word import Original, annotate, keep
from zfxxgk.cli.reporters.word.notes import MOST_SUSPECTS
from zfxxgk.read import read_bytes

FEW = settings(max_examples=8)
MAIN = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HARMS = sorted(n for n in DAMAGES if "docx" in FORMATS[n] and n not in REFUSED)
WRITTEN = st.integers(0, 500).map(str) | st.sampled_from(["", "-", "/", "待定", "1２"])
SAID = ("", "本年收到政府信息公开申请3件。", "全年新收政府信息公开申请2件，全部办结。")
INSERTED = re.compile(
    rb'<w:commentRange(?:Start|End) w:id="\d+"/>'
    rb'|<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="\d+"/></w:r>'
)


class Recipe(NamedTuple):
    """How a report is made that is as real ones are, some of its cells and its prose changed."""

    seed: int
    form: str
    harm: str | None
    in_layout: bool
    faults: dict[int, str]
    said: str

    def make(self) -> Page:
        found = page(self.seed, self.form)
        if self.harm is not None:
            found = damaged(found, self.harm, self.seed) or found
        if self.in_layout:
            found.options["layout-table"] = "yes"
        slots = list(values(found))
        for number, text in self.faults.items():
            slots[number % len(slots)].text = text
        line = next(b for b in found.blocks if isinstance(b, Line) and b.level == 0)
        line.text = self.said + line.text
        return found


RECIPES = st.builds(
    Recipe,
    seed=st.integers(0, 50),
    form=st.sampled_from(FORMS),
    harm=st.none() | st.sampled_from(HARMS),
    in_layout=st.booleans(),
    faults=st.dictionaries(st.integers(0, 250), WRITTEN, max_size=4),
    said=st.sampled_from(SAID),
)


def judge(data: bytes) -> Judged:
    sources = [Source("a.docx")]
    batch = judge_files(sources, Criteria(), read=lambda path: read_bytes(data, path), keep=keep)
    return batch.reports[0]


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {each.filename: package.read(each) for each in package.infolist()}


def find_comments(data: bytes) -> list[int | None]:
    """The number of the cell that each comment stands in, None for those in no cell."""
    root = etree.fromstring(members(data)[MAIN])
    cells = {cell: number for number, cell in enumerate(root.iter(f"{W}tc"))}
    starts = root.iter(f"{W}commentRangeStart")
    return [cells.get(next(start.iterancestors(f"{W}tc"), None)) for start in starts]


def name_cells(report: Page) -> dict[str, int]:
    """The number of the cell of each pointer, by a twin that has the pointers printed."""
    twin = deepcopy(report)
    names: dict[str, str] = {}
    for slot in values(twin):
        slot.marks, slot.text = {}, f"q{len(names)}"
        names[slot.text] = str(slot.pointer)
    root = etree.fromstring(members(write(twin, "docx"))[MAIN])
    texts = ("".join(t.text or "" for t in cell.iter(f"{W}t")) for cell in root.iter(f"{W}tc"))
    return {names[text]: number for number, text in enumerate(texts) if text in names}


@given(RECIPES)
@FEW
def test_only_comments_are_added_and_each_stands_where_it_belongs(recipe: Recipe) -> None:
    report = recipe.make()
    data = write(report, "docx")
    judged = judge(data)
    assume(judged.result is not None)
    made = annotate(Original("a.docx", data, data), judged, "zh").data
    _require_same(data, made)
    _require_read_alike(data, made)
    _require_places(report, judged.result, made)


def _require_same(data: bytes, made: bytes) -> None:
    before, after = members(data), members(made)
    assert list(after)[: len(before)] == list(before)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {MAIN, "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert after.keys() - before.keys() == {"word/comments.xml"}
    # A paragraph without anything has one tag, which becomes two.
    plain = re.sub(rb"<w:p></w:p>", b"<w:p/>", INSERTED.sub(b"", after[MAIN]))
    assert plain == before[MAIN]
    types, relations = after["[Content_Types].xml"], after["word/_rels/document.xml.rels"]
    assert (
        re.sub(rb'<Override PartName="/word/comments.xml"[^>]*/>', b"", types)
        == before["[Content_Types].xml"]
    )
    assert (
        re.sub(rb'<Relationship [^>]*Target="comments.xml"/>', b"", relations)
        == before["word/_rels/document.xml.rels"]
    )


def _require_read_alike(data: bytes, made: bytes) -> None:
    first, second = read_bytes(data, "a.docx"), read_bytes(made, "a.docx")
    assert {**first.report, "source": None} == {**second.report, "source": None}
    assert first.provenance == second.provenance


def _require_places(report: Page, result: Any, made: bytes) -> None:
    cells, found = name_cells(report), find_comments(made)
    located = {cell["pointer"]: cell["place"] for cell in _record(made)}
    for cause in result.causes:
        for suspect in cause.suspects[:MOST_SUSPECTS]:
            if suspect["pointer"] in cells and any(located[suspect["pointer"]].values()):
                found.remove(cells[suspect["pointer"]])
    caused = {key for cause in result.causes for key in cause.findings}
    for finding in result.findings:
        pointers = [cell.pointer for cell in finding.cells]
        if finding.fingerprint in caused or any(p.startswith("/claims/") for p in pointers):
            continue
        own = [cells[p] for p in pointers if p in cells and any(located[p].values())]
        if own:
            found.remove(own[0])


def _record(made: bytes) -> list[Any]:
    record = read_bytes(made, "a.docx").provenance
    assert record is not None
    return list(record["cells"])
