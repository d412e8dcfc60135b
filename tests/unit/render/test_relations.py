from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.render.relations import (
    ABSENT,
    AGREES,
    NO_NUMBER,
    NO_PARTS,
    NO_TOTAL,
    NOT_FOR_IT,
    list_relations,
)
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.places import get_cell


def judge(form: str, rule: str, **changed: Any) -> str:
    """What the first relation of a rule comes to, some cells of ``table__row__column`` changed."""
    report = schemas.example(f"form-{form}")
    tables = {
        key: forms.table(key, forms.get_form(report, key)) for key in forms.dimension("table", {})
    }
    values = {at: get_cell(report, at) for each in tables.values() for at, _, _ in each.cells()}
    values |= {f"/{name.replace('__', '/')}": value for name, value in changed.items()}
    return next(each for each in list_relations(tables) if each.check.rule == rule).judge(values)


BLANK_PARTS = {
    f"disputes__reconsideration__{key}": None for key in ("upheld", "corrected", "other", "pending")
}


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, AGREES),
        ({"disputes__reconsideration__total": 8}, "不一致"),
        ({"disputes__reconsideration__corrected": None}, "不一致"),
        ({"disputes__reconsideration__total": None}, NO_TOTAL),
        ({"disputes__reconsideration__total": "8件"}, NO_NUMBER),
        (BLANK_PARTS, NO_PARTS),
        ({**BLANK_PARTS, "disputes__reconsideration__total": None}, NO_TOTAL),
    ],
)
def test_an_equality(changed: dict[str, Any], words: str) -> None:
    """5 upheld, 1 corrected, 2 other and 1 pending are 9."""
    assert judge("2021", "disputes/total", **changed) == words


def test_a_blank_counts_as_0_beside_numbers() -> None:
    changed = {"disputes__reconsideration__corrected": None, "disputes__reconsideration__total": 8}
    assert judge("2021", "disputes/total", **changed) == AGREES


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, AGREES),
        ({"proactive_disclosure__rules__issued": 1}, "请留意"),
        (
            {"proactive_disclosure__rules__issued": 1, "proactive_disclosure__rules__repealed": 1},
            AGREES,
        ),
        ({"proactive_disclosure__rules__in_force": None}, ABSENT),
    ],
)
def test_a_relation_with_a_condition(changed: dict[str, Any], words: str) -> None:
    """Of rules 0 were issued, 0 repealed, and 0 are in force."""
    assert judge("2021", "disclosure/stock", **changed) == words


@pytest.mark.parametrize(
    ("projects", "amount", "words"),
    [
        (3, 251000, AGREES),
        (0, 0.5, "请核实"),
        (0, 0, NOT_FOR_IT),
        (None, 5, ABSENT),
        (1, None, NO_PARTS),
    ],
)
def test_a_condition_on_an_amount(projects: int | None, amount: float | None, words: str) -> None:
    table = "proactive_disclosure__procurement__"
    changed = {f"{table}projects": projects, f"{table}amount": amount}
    assert judge("2019", "disclosure/procurement-2019", **changed) == words


@pytest.mark.parametrize(("form", "count"), [("2019", 48), ("2021", 44)])
def test_there_is_one_for_each_binding_of_the_rules_on_tables_alone(form: str, count: int) -> None:
    """Of 2021: balance and concluded for 7 columns, 25 rows, 3 tracks, 2 kinds of documents; of
    2019: 23 rows, and 5 + 2 + 1 in table 2."""
    tables = {
        key: forms.table(key, form if key in forms.editions() else None)
        for key in forms.dimension("table", {})
    }
    assert len(list_relations(tables)) == count
    del tables["requests"]
    assert {each.check.terms[0][0].split("/")[1] for each in list_relations(tables)} == set(tables)
