from __future__ import annotations

import pytest

from zfxxgk.cel.columns import HELPERS, compile_columns, make_identifier, write_module
from zfxxgk.spec.rules import load_catalogue

RULES = load_catalogue()


def test_a_rule_over_cells_is_a_function_of_places_and_keys() -> None:
    source = write_module([RULES["requests/row-total"]])
    assert "at, row):" in source
    assert "at.cell('report', 'requests', row, 'total')" in source
    compile(source, "columns.py", "exec")


@pytest.mark.parametrize("rule", ["narrative/copied-text", "form/label-differs"])
def test_what_stands_in_no_column_is_left_to_the_engine(rule: str) -> None:
    assert compile_columns(RULES[rule]) == ()


def test_a_rule_over_members_reads_their_sums() -> None:
    source = write_module([RULES["members/above/requests"]])
    assert "at.total('members', 'requests', row, 'total')" in source
    compile(source, "columns.py", "exec")


def test_a_rule_over_a_list_is_a_function_of_the_number_of_an_item() -> None:
    source = write_module([RULES["narrative/received"]])
    assert "at, claim):" in source
    assert "at.value('claims', 'received', claim, 'value')" in source
    compile(source, "columns.py", "exec")


def test_items_are_counted_where_they_are_there() -> None:
    (variant,) = compile_columns(RULES["narrative/fee-amounts-differ"])
    partial = "at.value('claims', 'fee_collected', c, 'partial')"
    items = "for there, c in at.items('claims', 'fee_collected')"
    assert variant.code["when"] == f"tally([(every([there, negate({partial})]), c) {items}]) > 1"


def test_no_bound_name_is_that_of_a_helper() -> None:
    taken = (*HELPERS, "at", "there")
    names = [make_identifier(name) for name in (*taken, "row", "list", "in")]
    assert len(names) == len(set(names))
    assert not {*names} & {*taken}
