from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.batch.year_on_year import year_on_year
from zfxxgk.spec import schemas


@pytest.fixture
def years() -> tuple[dict[str, Any], dict[str, Any]]:
    return schemas.example("form-2021"), schemas.example("form-2021")


def by_pointer(earlier: dict[str, Any], report: dict[str, Any]) -> dict[str, Any]:
    return {each.pointer: each for each in year_on_year(earlier, report)}


def test_both_years_stand_beside_each_other_with_the_change(
    years: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    earlier, report = years
    earlier["requests"]["received"]["total"] = 80  # 85 in the example
    found = by_pointer(earlier, report)["/requests/received/total"]
    assert (found.before, found.after, found.change) == (80, 85, 5)


def test_of_table_3_only_the_totals_are_compared_and_of_the_others_every_cell(
    years: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    found = by_pointer(*years)
    requests = [pointer for pointer in found if pointer.startswith("/requests/")]
    assert requests
    assert all(pointer.endswith("/total") for pointer in requests)
    assert "/disputes/reconsideration/upheld" in found
    assert "/proactive_disclosure/fees/amount" in found


def test_nothing_in_both_years_is_left_out(
    years: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    earlier, report = years
    assert report["disputes"]["litigation_direct"]["upheld"] == 0
    assert "/disputes/litigation_direct/upheld" not in by_pointer(earlier, report)
    earlier["disputes"]["litigation_direct"]["upheld"] = 4
    assert by_pointer(earlier, report)["/disputes/litigation_direct/upheld"].change == -4


def test_rows_of_one_edition_only_are_not_compared() -> None:
    found = by_pointer(schemas.example("form-2019"), schemas.example("form-2021"))
    assert "/requests/received/total" in found
    assert not any(pointer.startswith("/requests/other") for pointer in found)
    assert not any(pointer.startswith("/proactive_disclosure/rules") for pointer in found)


def test_a_table_that_one_year_lacks_is_not_compared(
    years: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    earlier, report = years
    found = by_pointer(earlier, {**report, "requests": None})
    assert not any(pointer.startswith("/requests") for pointer in found)
    assert any(pointer.startswith("/disputes") for pointer in found)
