from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.batch.figures import Figures, find_figures, keep_figures
from zfxxgk.read import ReadResult

Make = Callable[..., Any]


def test_the_key_numbers_are_those_of_the_printed_tables(report: Make) -> None:
    """Added up by hand from tables 3 and 4 of the example."""
    assert find_figures(report("甲局")) == Figures(
        received=85,
        carried_in=3,
        granted=38 + 9,
        denied=2 + 1 + 2,
        concluded=83,
        carried_out=5,
        reconsidered=9,
        sued=1 + 3,
        corrected=1,
        ground="denied_third_party",
    )


def test_where_nothing_was_denied_there_is_no_ground(report: Make) -> None:
    document = report("甲局")
    for key, row in document["requests"].items():
        if key.startswith("denied"):
            row["total"] = 0
    found = find_figures(document)
    assert (found.denied, found.ground) == (0, None)


def test_the_share_is_that_of_the_results(report: Make) -> None:
    found = find_figures(report("甲局"))._replace(granted=30, concluded=40)
    assert found.share == 0.75
    assert found._replace(concluded=0).share is None
    assert found._replace(granted=None).share is None


def test_both_editions_have_the_same_key_numbers(report: Make) -> None:
    assert None not in find_figures(report("甲局", base="form-2019"))[:-1]


@pytest.mark.parametrize("status", ["doubtful", "unreadable", "invalid", "row_absent"])
def test_what_rests_on_a_cell_without_a_value_is_not_known(report: Make, status: str) -> None:
    cell = {"pointer": "/requests/denied_by_law/total", "status": status}
    record = {"document": None, "agency": None, "cells": [cell], "labels": [], "grids": []}
    found = keep_figures(ReadResult(report("甲局"), record), []).now
    assert found.denied is None
    assert found.granted is not None


def test_a_row_left_blank_is_nothing_and_a_blank_total_beside_numbers_is_not(report: Make) -> None:
    document = report("甲局")
    row = document["requests"]["denied_third_party"]
    row["total"] = None
    assert find_figures(document).denied is None
    row.update(dict.fromkeys(row))
    assert find_figures(document).denied == 1 + 2


def test_without_the_table_nothing_of_it_is_known(report: Make) -> None:
    found = find_figures(report("甲局", disputes=None))
    assert (found.reconsidered, found.corrected, found.received) == (None, None, 85)


def test_the_text_is_not_kept_and_the_report_stays_as_it_is(report: Make) -> None:
    document = report("甲局", scope="organ")
    kept = keep_figures(ReadResult(document, None), [report("甲局", 2023)])
    assert kept.reading.report["overview"]["text"] is None
    assert kept.reading.report["scope"] == "organ"
    assert kept.before == kept.now
    assert document == report("甲局", scope="organ")
