from __future__ import annotations

from zfxxgk.corpus.layout import CELL, list_columns, list_tables, name_edition
from zfxxgk.spec import forms


def test_every_cell_of_every_table_has_its_column() -> None:
    columns = {column.name: column for column in list_columns()}
    for table in forms.tables():
        for pointer, _, cell in table.cells():
            column = columns[pointer]
            assert (table.form or "only") in (column.editions or ())
            assert column.scale == cell.scale
            assert (column.kind == CELL) == (cell.kind != "amount")


def test_a_column_has_one_name_and_a_table_tells_its_edition() -> None:
    names = [column.name for column in list_columns()]
    assert len(names) == len(set(names))
    assert {name_edition(table) for table in list_tables()} <= {*names}
