from __future__ import annotations

import io
import zipfile

import pytest
from invented.damages import damaged
from invented.layout import Line
from invented.reports import page
from invented.writers import write
from lxml import etree

from zfxxgk.cli.reporters.word.anchors import Anchors
from zfxxgk.read import read_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAID = "全年新收政府信息公开申请7件。"


class Found:
    """A report with a table of contents, in which one sentence stands in two sections."""

    def __init__(self) -> None:
        report = damaged(page(12), "table-of-contents", 1)
        assert report is not None
        lines = [block for block in report.blocks if isinstance(block, Line)]
        for line in lines:
            if line.text.startswith(("依申请公开工作", "部分栏目")):
                line.text = SAID + line.text
        data = write(report, "docx")
        self.anchors = Anchors(data, read_bytes(data, "a.docx"))
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self.paragraphs = list(etree.fromstring(file.read("word/document.xml")).iter(f"{W}p"))

    def show(self, pointer: str, excerpt: str | None = None) -> tuple[str, int]:
        """The text of the paragraph found, and how many tables stand before it."""
        number = self.anchors.find(pointer, excerpt)
        assert number is not None
        paragraph = self.paragraphs[number]
        text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
        return text, len(paragraph.xpath("preceding::*[local-name()='tbl']"))


@pytest.fixture(scope="module")
def found() -> Found:
    return Found()


def test_a_heading_is_that_of_the_section_and_not_of_the_contents(found: Found) -> None:
    text, tables = found.show("/other_matters/processing_fee/notices")
    assert text.endswith("其他需要报告的事项")
    assert tables == 3


@pytest.mark.parametrize(
    ("pointer", "start", "tables"),
    [
        ("/overview/text", "依申请公开工作", 0),
        ("/problems_and_improvements/text", "部分栏目", 3),
    ],
)
def test_a_passage_is_sought_in_its_section(
    found: Found, pointer: str, start: str, tables: int
) -> None:
    text, before = found.show(pointer, f"{SAID}\n更多")
    assert text.startswith(SAID + start)
    assert before == tables


def test_a_claim_is_the_sentence_that_states_it(found: Found) -> None:
    assert found.show("/claims/received/0/value")[0].startswith(SAID)


def test_a_cell_is_itself_and_its_text_no_passage(found: Found) -> None:
    where = found.show("/requests/granted/total", "0")
    assert where == (str(page(12).truth["/requests/granted/total"]), 1)


def test_what_is_printed_nowhere_is_nowhere_and_the_title_is_the_first_of_its_lines(
    found: Found,
) -> None:
    assert found.anchors.find("/agency/level") is None
    assert found.anchors.find_cell("/overview/text") is None
    assert found.show("/title")[0].endswith("政府信息公开工作年度报告")
