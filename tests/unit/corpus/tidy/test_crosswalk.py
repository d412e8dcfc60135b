"""Expected by the two notices: docs/decisions/0031."""

from __future__ import annotations

from collections import Counter

import polars as pl

from zfxxgk.corpus.tidy.crosswalk import list_common, list_links, make_crosswalk

LINKS = {(each.table, each.row, each.column, each.variable_old): each for each in list_links()}


def test_other_handling_is_the_sum_of_the_three_rows() -> None:
    link = LINKS["requests", "other", "total", "t3_other_total"]
    assert link.comparability == "sum"
    assert link.variables_new == (
        "t3_other_uncorrected_total",
        "t3_other_fee_unpaid_total",
        "t3_other_remaining_total",
    )


def test_documents_of_table_2_are_never_compared() -> None:
    first = [each for each in list_links() if each.row in ("rules", "normative_documents")]
    assert len(first) == 12
    assert {each.comparability for each in first} == {"never"}


def test_each_number_of_both_editions_is_told_once() -> None:
    counts = Counter((each.table, each.comparability) for each in list_links())
    assert counts == {
        # 22 rows of seven columns stay; one becomes the sum of three.
        ("requests", "same"): 22 * 7,
        ("requests", "sum"): 7,
        # Rules and documents, three numbers in each edition, and fees: two counts, an amount.
        ("proactive_disclosure", "never"): 6 + 6 + 3,
        # Decisions on licences, penalties and compulsion.
        ("proactive_disclosure", "same"): 3,
        # Items and their change of these three; other services; procurement.
        ("proactive_disclosure", "only_old"): 6 + 3 + 2,
    }


def test_the_common_variables_are_those_that_can_be_compared() -> None:
    names = list_common()
    assert {"t3_other_total", "t3_granted_total", "t2_penalties_decisions"} <= names.keys()
    assert {"t4_reconsideration_total", "s6_processing_fee_charged"} <= names.keys()
    assert not [name for name in names if name.startswith(("t2_rules", "t2_norm", "t2_fees"))]
    assert not [name for name in names if name.startswith("t3_other_fee")]


def test_a_sum_is_null_where_a_part_is() -> None:
    parts = [f"t3_other_{part}_total" for part in ("uncorrected", "fee_unpaid", "remaining")]
    wide = pl.DataFrame(
        [("2019", 4, None, None, None), ("2021", None, 1, 2, 3), ("2021", None, 1, None, 3)],
        schema=["t3_form", "t3_other_total", *parts],
        orient="row",
    )
    found = wide.select(list_common()["t3_other_total"])
    assert found["t3_other_total"].to_list() == [4, 6, None]


def test_the_table_has_a_row_for_each_link() -> None:
    table = make_crosswalk()
    assert table.height == len(list_links())
    (row,) = table.filter(variable_old="t3_other_total").to_dicts()
    assert row["variables_new"].split() == [
        *LINKS["requests", "other", "total", "t3_other_total"][-1]
    ]
