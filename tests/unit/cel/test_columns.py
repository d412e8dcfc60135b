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


@pytest.mark.parametrize("rule", ["narrative/received", "form/label-differs"])
def test_what_stands_in_no_column_is_left_to_the_engine(rule: str) -> None:
    assert compile_columns(RULES[rule]) == ()


def test_a_rule_over_members_reads_their_sums() -> None:
    source = write_module([RULES["members/above/requests"]])
    assert "at.total('members', 'requests', row, 'total')" in source
    compile(source, "columns.py", "exec")


def test_no_bound_name_is_that_of_a_helper() -> None:
    names = [make_identifier(name) for name in (*HELPERS, "row", "list", "in")]
    assert len(names) == len(set(names))
    assert not {*names} & {*HELPERS}
