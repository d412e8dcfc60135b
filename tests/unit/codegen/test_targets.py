from __future__ import annotations

import json

import pytest
from authored import RULE_FILES, compiled_rules

from zfxxgk.codegen.plain_schema import PUBLISHED
from zfxxgk.codegen.targets import (
    PACKAGE,
    SCHEMAS,
    SCRIPTS,
    format_catalogue,
    format_linear_table,
    make_targets,
)
from zfxxgk.engine.linear_checks import LinearCheck, load_builtin
from zfxxgk.spec import forms

ROWS = load_builtin()


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return make_targets(compiled_rules())


def test_these_files_are_compiled(made: dict[str, str]) -> None:
    assert {name for name in made if not name.startswith(SCRIPTS)} == {
        f"{PACKAGE}/beginnings.py",
        f"{PACKAGE}/checks.py",
        f"{PACKAGE}/columns.py",
        f"{PACKAGE}/fits.py",
        f"{PACKAGE}/catalogue.json",
        f"{PACKAGE}/linear-checks.json",
        "generated/form/data.ts",
        "docs/reference.md",
        "docs/rules.md",
        "docs/schema.md",
        "docs/x-words.md",
        *(f"{SCHEMAS}/{name}" for name in PUBLISHED),
    }


def test_compiled_files_are_plain_text_with_one_final_newline(made: dict[str, str]) -> None:
    for name, text in made.items():
        assert text.endswith("\n"), name
        assert not text.endswith("\n\n"), name
        assert "\r" not in text, name
        assert text == text.encode("utf-8").decode("utf-8"), name


def test_what_is_compiled_here_is_what_another_process_compiled(made: dict[str, str]) -> None:
    rows = json.loads(made[f"{PACKAGE}/linear-checks.json"])["checks"]
    assert [LinearCheck.from_dict(row) for row in rows] == list(ROWS)


def test_the_catalogue_holds_everything_but_the_cases() -> None:
    found = json.loads(format_catalogue(RULE_FILES))
    for file in RULE_FILES:
        expected = {key: value for key, value in file.data.items() if key != "cases"}
        assert found[file.rule.id] == expected


def test_a_row_of_the_linear_table_stands_on_one_line_and_comes_back() -> None:
    text = format_linear_table(ROWS[:3])
    assert sum(line.startswith('  {"rule": ') for line in text.splitlines()) == 3
    assert [LinearCheck.from_dict(row) for row in json.loads(text)["checks"]] == list(ROWS[:3])


def test_a_table_without_rows_is_still_json() -> None:
    assert json.loads(format_linear_table([]))["checks"] == []


def test_every_pointer_of_the_linear_table_is_a_cell_of_the_forms_it_is_for() -> None:
    cells = {
        (table.key, table.form): {pointer for pointer, _, _ in table.cells()}
        for table in forms.tables()
    }
    for row in ROWS:
        for pointer, factor in row.terms:
            assert factor != 0
            place = pointer.removeprefix("/previous")
            variable = "previous" if place != pointer else "report"
            table = place.split("/")[1]
            wanted = row.editions.get((variable, table), forms.editions().get(table, (None,)))
            for form in wanted:
                assert place in cells[table, form], row


def test_no_two_rows_are_for_the_same_rule_binding_and_form() -> None:
    keys = [(row.rule, str(row.binding), form) for row in ROWS for form in forms_of(row)]
    assert len(keys) == len(set(keys))


def forms_of(row: LinearCheck) -> list[str]:
    return [f"{key} {form}" for key, allowed in row.editions.items() for form in allowed] or ["any"]
