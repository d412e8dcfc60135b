from __future__ import annotations

import polars as pl
import pytest
from unit.corpus.rows_about import identity, make_rows

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.editions import GROUP, cut_groups, order_rows
from zfxxgk.corpus.parts import Parts

GROUPS = pl.DataFrame(
    {ROW: [0, 1, 2, 3, 2], GROUP: [0, 0, 0, 7, 7]}, schema={ROW: pl.UInt32, GROUP: pl.UInt32}
)


def test_a_group_stays_together() -> None:
    assert [piece.height for piece in cut_groups(GROUPS, 1)] == [3, 2]
    assert [piece.height for piece in cut_groups(GROUPS, 5)] == [5]
    assert not [*cut_groups(GROUPS.clear(), 5)]


@pytest.mark.parametrize("at_once", [1, 100])
def test_rows_of_several_groups_are_ordered_in_each(at_once: int) -> None:
    days = [None, "2024-01-20", "2024-01-10", "2024-01-30"]
    rows = make_rows(identity(str(n), published_on=day) for n, day in enumerate(days))
    parts = Parts([rows.lazy()], [rows.height])
    found = order_rows(GROUPS, parts, at_once).sort(GROUP, ROW)
    assert found.rows() == [
        (0, 0, True, False),  # nobody can say that it is older than the latest with a date
        (1, 0, True, True),
        (2, 0, False, False),
        (2, 7, False, False),
        (3, 7, True, True),
    ]


def test_an_edition_is_replaced_by_the_name_of_its_file() -> None:
    rows = make_rows([identity("a.json"), identity("b.json", replaces="a.json")])
    parts = Parts([rows.lazy()], [rows.height])
    groups = pl.DataFrame({ROW: [0, 1], GROUP: [0, 0]}, schema=GROUPS.schema)
    found = order_rows(groups, parts).sort(ROW)
    assert found.rows() == [(0, 0, False, False), (1, 0, True, True)]
