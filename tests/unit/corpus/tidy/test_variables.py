from __future__ import annotations

import re

from zfxxgk.corpus.tidy.variables import LONGEST, list_cells, list_forms, list_variables
from zfxxgk.spec import forms


def test_every_number_of_the_form_is_a_cell_of_its_edition() -> None:
    found = {(cell.pointer, cell.form) for cell in list_cells() if cell.form is not None}
    printed = {
        (pointer, table.form or "only")
        for table in forms.tables()
        for pointer, _, _ in table.cells()
    }
    assert found == printed


def test_names_are_unique_and_such_as_stata_takes() -> None:
    names = [*list_variables(), *list_forms()]
    assert len(set(names)) == len(names)
    assert len({cell.pointer for cell in list_cells()}) == len(list_variables())
    assert [n for n in names if len(n) > LONGEST or not re.fullmatch("[a-z][a-z0-9_]*", n)] == []


def test_editions_share_the_name_of_a_cell() -> None:
    names: dict[str, set[str]] = {}
    for cell in list_cells():
        names.setdefault(cell.pointer, set()).add(cell.variable)
    assert all(len(found) == 1 for found in names.values())


def test_names_say_what_they_are() -> None:
    pointers = {name: column.name for name, column in list_variables().items()}
    assert pointers["t3_granted_natural"] == "/requests/granted/natural_person"
    assert pointers["t2_norm_docs_in_force"] == "/proactive_disclosure/normative_documents/in_force"
    assert pointers["t4_litigation_after_upheld"].startswith("/disputes/litigation_after_recon")
    assert pointers["s6_processing_fee_collected"].endswith("/collected")
    assert list_forms() == {
        "t2_form": "/proactive_disclosure/form",
        "t3_form": "/requests/form",
        "t4_form": "/disputes/form",
    }


def test_a_cell_has_the_words_of_its_edition() -> None:
    by_key = {(cell.variable, cell.form): cell for cell in list_cells()}
    old = by_key["t2_licensing_decisions", "2019"]
    new = by_key["t2_licensing_decisions", "2021"]
    assert old.label.zh.endswith("处理决定数量")
    assert new.label.zh.endswith("本年处理决定数量")
    assert (new.unit, by_key["t2_fees_amount", "2021"].unit) == ("件", "万元")
