from __future__ import annotations

import pytest

from zfxxgk.spec import forms
from zfxxgk.spec.paper import has_own_page, share_width


@pytest.mark.parametrize("table", forms.tables(), ids=lambda table: f"{table.key} {table.form}")
def test_the_columns_fill_the_width(table: forms.Table) -> None:
    assert sum(share_width(table)) == pytest.approx(1)


def test_in_table_three_the_labels_have_what_groups_and_numbers_leave() -> None:
    shares = share_width(forms.table("requests", "2021"))
    assert [round(share, 3) for share in shares] == [0.085, 0.085, 0.291, *[0.077] * 7]


def test_columns_are_alike_where_labels_have_one_or_none() -> None:
    assert share_width(forms.table("proactive_disclosure", "2019")) == (0.25,) * 4
    assert share_width(forms.table("disputes")) == (1 / 15,) * 15


def test_only_table_three_has_a_page_of_its_own() -> None:
    assert {table.key for table in forms.tables() if has_own_page(table)} == {"requests"}
