"""What a writer prints of a drawn report, the reader gives back: every cell, in every format."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented.layout import Page, Slot, Table
from invented.measure import FLAGGED, INVENTED, SILENT, measure
from invented.reports import FORMS, disclosure_table, disputes_table, page, requests_table
from invented.writers import NAMES, SCRAPED, write

# A page of PDF is drawn with fonts and read in a child process: a hundred times the work.
SLOW = {"pdf": 2, "xls": 6, "ods": 6, "xlsx": 6, "docx": 6}
BLANK = st.sampled_from(["", "-", "/", "—", "无"])
COUNT = st.one_of(st.just(0), st.integers(1, 40), st.integers(0, 10**9))
TABLES = {
    "proactive_disclosure": disclosure_table,
    "requests": requests_table,
    "disputes": disputes_table,
}


@st.composite
def printed(draw: st.DrawFn) -> Page:
    """A report of any form with any numbers, which need not add up, and blanks in any writing."""
    report = page(draw(st.integers(0, 50)), draw(st.sampled_from(FORMS)))
    amounts = {pointer for pointer in report.truth if pointer.endswith("amount")}
    pointers = sorted(report.truth)
    changed = draw(st.lists(st.sampled_from(pointers), max_size=40, unique=True))
    blanks: dict[str, str] = {}
    for pointer in changed:
        if draw(st.booleans()):
            report.truth[pointer] = draw(COUNT if pointer not in amounts else st.integers(0, 9999))
        else:
            report.truth[pointer], blanks[pointer] = None, draw(BLANK)
    report.blocks = [_redrawn(report, block, blanks) for block in report.blocks]
    return report


def _redrawn(report: Page, block: object, blanks: dict[str, str]) -> object:
    if not isinstance(block, Table):
        return block
    table = TABLES[block.name](report)
    for row in table.rows:
        for slot in row:
            _blank(slot, blanks)
    return table


def _blank(slot: Slot, blanks: dict[str, str]) -> None:
    if slot.pointer in blanks:
        slot.text = blanks[slot.pointer]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_is_read(name: str) -> None:
    @given(printed())
    @settings(
        max_examples=SLOW.get(name, 15),
        deadline=timedelta(seconds=20),
        suppress_health_check=list(HealthCheck),
    )
    def round_trip(report: Page) -> None:
        found, told = measure(report, write(report, name))
        assert found["right"] == len(report.truth), told[:5]

    round_trip()


@pytest.mark.parametrize("style", SCRAPED)
def test_what_came_apart_into_lines_is_read_or_refused_and_never_wrong(style: str) -> None:
    """Where no pipe tells of a blank cell it is lost, and with it the columns of its row."""

    @given(printed())
    @settings(
        max_examples=15,
        deadline=timedelta(seconds=20),
        suppress_health_check=list(HealthCheck),
    )
    def round_trip(report: Page) -> None:
        found, told = measure(report, write(report, style))
        assert not found[SILENT] + found[INVENTED] + found[FLAGGED], told[:5]

    round_trip()
