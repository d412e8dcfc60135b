"""Whatever a document looks like: what a mark says was read there is what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from invented import reports
from invented.damages import FORMATS, damaged
from invented.layout import Line
from invented.writers import SCRAPED, write

from zfxxgk.errors import InputError
from zfxxgk.narrative.characters import simplify
from zfxxgk.read import ReadResult, read_bytes, trace_bytes
from zfxxgk.read.head.years import locate_year
from zfxxgk.read.tables.unread import ROW_APART
from zfxxgk.read.trace.page import Mark, PageText, Passage

FAST = ("html", "markdown", "text", *SCRAPED)
SENTENCES = (
    "收到政府信息公开申请12件，其中网上申请10件、信函申请2件，上年结转1件。",
    "全年受理申请7件，\n分别为予以公开4件、部分公开3件；未发生行政复议、行政诉讼。",
    "明岚县财政局2024年新收申请0件。联系我们：明岚县财政局办公室，地址：县城。",
    "\u202e左右<b>标记</b>&amp;控制\u0007符\u200b。",
    "（一）主动公开。做好公开。（二）依申请公开。收到申请3件。",
)
FRONTS = (
    "{year}年政府信息公开\n工作年度报告",
    "发布日期：{next}年1月12日 来源：云栖市松岭区水利局",
    "本报告由云栖市松岭区水利局编制，统计期限为{year}年1月1日至{year}年12月31日。",
)
PLACED = st.tuples(st.integers(0, 30), st.sampled_from(SENTENCES))
"""A sentence, and the number of the block that it stands before."""


class Printed(NamedTuple):
    """What a report is made from: short where an example of a failure is shown."""

    seed: int
    edition: str
    form: str
    damage: tuple[str, int] | None = None
    fronts: Sequence[str] | None = None
    sentences: Sequence[tuple[int, str]] = ()

    def make(self) -> bytes:
        page = reports.page(self.seed, self.edition)
        if self.damage:
            page = damaged(page, *self.damage) or page
        if self.fronts is not None:
            years = {"year": page.year, "next": page.year + 1}
            page.blocks[:1] = [Line(line.format(**years)) for line in self.fronts]
        for at, sentence in self.sentences:
            page.blocks.insert(at % (len(page.blocks) + 1), Line(sentence))
        return write(page, self.form)


@st.composite
def pages(draw: st.DrawFn) -> Printed:
    """A report of any form, sound or damaged, with more sentences; and a format."""
    form = draw(st.sampled_from(FAST))
    fit = sorted(n for n, formats in FORMATS.items() if form in formats or form in SCRAPED)
    return Printed(
        seed=draw(st.integers(0, 30)),
        edition=draw(st.sampled_from(reports.FORMS)),
        form=form,
        damage=draw(st.none() | st.tuples(st.sampled_from(fit), st.integers(0, 5))),
        fronts=draw(st.none() | st.lists(st.sampled_from(FRONTS), max_size=3, unique=True)),
        sentences=draw(st.lists(PLACED, max_size=4)),
    )


def joined(page: PageText, marks: list[Mark]) -> str:
    return "".join("".join(page.text[mark.start : mark.end] for mark in marks).split())


@example(Printed(1, "2019", "html", ("table-4-as-3-by-5", 1)))
@example(Printed(0, "2021", "scraped-commas", ("transposed", 0)))
@example(Printed(0, "2021", "scraped-blanks", ("remarks-behind-the-values", 0)))
@given(pages())
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_what_a_mark_says_stands_there(printed: Printed) -> None:
    data = printed.make()
    try:
        page = trace_bytes(data, "report")
    except InputError:
        with pytest.raises(InputError):
            read_bytes(data, "report")
        return
    whole(page)
    try:
        read = read_bytes(data, "report")
    except InputError as error:
        refusal = error.text
    else:
        refusal = None
    assert (page.refusal and page.refusal.text) == refusal
    if refusal is not None:
        assert page.report is None
        return
    assert page.refusal is None
    assert page.report == read.report
    front(page, read)
    headings(page, read)
    claims(page, read)
    cells(page, read)


def whole(page: PageText) -> None:
    """The parts are all of the text, each where it says, and marks lie within them."""
    rest = list(page.text)
    for before, after in zip(page.parts, page.parts[1:], strict=False):
        assert before.end < after.start
    for part in page.parts:
        rest[part.start : part.end] = [""] * (part.end - part.start)
        if not isinstance(part, Passage):
            for cell in part.cells:
                assert page.text[cell.start : cell.end] == cell.cell.text
    assert set(rest) <= {"", "\n"}
    assert list(page.marks) == sorted(page.marks, key=lambda mark: (mark.start, -mark.end))
    for mark in page.marks:
        assert any(part.start <= mark.start < mark.end <= part.end for part in page.parts) or (
            mark.kind in ("cell", "label") and mark.start <= mark.end
        )


def front(page: PageText, read: ReadResult) -> None:
    named, basis = page.found["agency"]
    assert named == read.report["agency"]["name"]
    marks = [mark for mark in page.marks if mark.kind == "agency"]
    if marks:
        assert simplify(joined(page, marks)) == simplify(str(named))
    else:
        assert basis in (None, "metadata", "file_name")
    title, basis = page.found["title"]
    assert title == read.report["title"]
    lines = [mark for mark in page.marks if mark.kind == "title"]
    assert joined(page, lines) == ("".join(str(title).split()) if basis == "title" else "")
    dated, basis = page.found["year"]
    assert dated == read.report["year"]
    years = [mark for mark in page.marks if mark.kind == "year"]
    assert years or basis == "metadata"
    if years:
        assert locate_year(int(str(dated)) + (basis == "signature"), joined(page, years))


def headings(page: PageText, read: ReadResult) -> None:
    assert read.provenance is not None
    marks = [(m.target, joined(page, [m])) for m in page.marks if m.kind == "heading"]
    told = [(each["pointer"], each["printed"]) for each in read.provenance["headings"]]
    assert marks == [(key, "".join(printed.split())) for key, printed in told]
    parts = {mark.target.split("/")[2] for mark in page.marks if mark.kind == "part"}
    overview: Any = read.report["overview"]
    # A heading may have no text of its own below it; text has a heading above it.
    assert {key for key, text in overview.items() if text and key != "text"} <= parts


def claims(page: PageText, read: ReadResult) -> None:
    told: Any = read.claims
    expected = sorted(
        (kind, claim["value"], "".join(claim["text"].split()))
        for kind, stated in told.items()
        for claim in stated
    )
    found: dict[tuple[str, int], str] = {}
    marks = [mark for mark in page.marks if mark.kind == "claim"]
    stated = "".join("".join(page.text[m.start : m.end].split()) for m in marks)
    for kind, value, words in expected:
        own = [m for m in marks if (m.target, m.value) == (kind, value)]
        assert words in joined(page, own), (kind, value, words, found)
    assert len(stated) == sum(len(words) for _, _, words in expected)


def cells(page: PageText, read: ReadResult) -> None:
    assert read.provenance is not None
    marked = {mark.target: mark for mark in page.marks if mark.kind == "cell"}
    told = read.provenance["cells"]
    for record in told:
        if record["raw"] is None:
            continue
        mark = marked.pop(record["pointer"])
        assert page.text[mark.start : mark.end] == record["raw"]
        assert (mark.status, mark.reason) == (record["status"], record["reason"])
        value: Any = read.report
        for key in record["pointer"].split("/")[1:]:
            value = value[key]
        assert mark.value == value
    assert marked == {}
    labels = [mark for mark in page.marks if mark.kind == "label"]
    # A row that is only mentioned is there, but no cell was read as its label; and one heading may
    # be that of several columns, in a table that has them below each other: its mark is the first.
    apart = {r["pointer"].rpartition("/")[0] for r in told if r["reason"] == ROW_APART}
    first: dict[str, str] = {}
    for label in read.provenance["labels"]:
        if label["status"] == "present" and label["pointer"] not in apart:
            first.setdefault(str(label["place"]), label["pointer"])
    assert sorted(mark.target for mark in labels) == sorted(first.values())


@pytest.mark.parametrize("form", ["docx", "xlsx", "ods", "pdf"])
def test_so_it_is_in_formats_that_take_longer(form: str) -> None:
    for seed in range(3):
        random = Random(seed)
        page = reports.page(seed, reports.FORMS[seed])
        page.blocks.insert(3, Line(random.choice(SENTENCES[:3])))
        data = write(page, form)
        traced, read = trace_bytes(data, "report"), read_bytes(data, "report")
        for hold in (front, headings, claims, cells):
            hold(traced, read)
        whole(traced)
