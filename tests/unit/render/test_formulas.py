from __future__ import annotations

import pytest

from zfxxgk.render.formulas import (
    Place,
    describe,
    list_ranges,
    make_name,
    write_gap,
    write_outcome,
    write_side,
)
from zfxxgk.render.relations import Relation, list_relations
from zfxxgk.spec import forms

EDITIONS = {
    form: {key: form if key in forms.editions() else None for key in forms.dimension("table", {})}
    for form in forms.list_forms()
}


def relation(rule: str, form: str = "2021", number: int = 0) -> Relation:
    tables = {key: forms.table(key, edition) for key, edition in EDITIONS[form].items()}
    return [each for each in list_relations(tables) if each.check.rule == rule][number]


def places(form: str = "2021") -> dict[str, Place]:
    """Table 2 in column B of its sheet, one cell below the other, and so on."""
    found = {}
    for key, edition in EDITIONS[form].items():
        for row, (pointer, _, _) in enumerate(forms.table(key, edition).cells()):
            found[pointer] = Place(key[0], row, 1)
    return found


def test_cells_that_lie_beside_or_below_each_other_are_one_range() -> None:
    cells = {"/a": Place("表", 0, 0), "/b": Place("表", 1, 0), "/c": Place("表", 4, 3)}
    cells |= {"/d": Place("表", 4, 4), "/e": Place("乙", 5, 4)}
    assert list_ranges(cells, cells) == "'乙'!$E$6,'表'!$A$1:$A$2,'表'!$D$5:$E$5"


def test_a_name_tells_the_pointer() -> None:
    assert make_name("/requests/granted/total") == "requests__granted__total"


def test_sides_are_sums_and_a_number_where_there_is_no_cell() -> None:
    stock = relation("disclosure/stock")._replace(guards=())
    assert write_side(stock, places(), 1) == "=SUM('p'!$B$1)"
    assert write_side(stock, places(), -1) == "=SUM('p'!$B$2:$B$3)"
    change = relation("disclosure/change-2019", "2019")._replace(guards=())
    assert write_side(change, places("2019"), 1) == "=SUM('p'!$B$7:$B$8)"
    assert write_side(change, places("2019"), -1) == "=0"


def test_a_side_shows_nothing_where_the_relation_is_not_judged() -> None:
    assert write_side(relation("disputes/total"), places(), -1) == (
        "=IF(COUNTA('d'!$B$1:$B$5)>COUNT('d'!$B$1:$B$5),\"\","
        "IF(COUNT('d'!$B$5)<1,\"\",IF(COUNT('d'!$B$1:$B$4)=0,\"\",SUM('d'!$B$5))))"
    )
    assert write_gap("$C$6", "$D$6") == '=IF($C$6="","",$C$6-$D$6)'


def test_an_outcome_looks_at_what_is_blank_first() -> None:
    found = write_outcome(relation("disputes/total"), places(), "$C$6", "$D$6")
    assert found == (
        "=IF(COUNTA('d'!$B$1:$B$5)>COUNT('d'!$B$1:$B$5),\"未核对：有的格不是数\","
        "IF(COUNT('d'!$B$5)<1,\"未核对：总计空白\","
        "IF(COUNT('d'!$B$1:$B$4)=0,\"未核对：各项都空白\","
        'IF($C$6=$D$6,"一致","不一致"))))'
    )


def test_a_condition_is_a_step() -> None:
    found = write_outcome(relation("disclosure/procurement-2019", "2019"), places("2019"), "C", "D")
    assert "IF(NOT(ROUND('p'!$B$22*10000,0)>0),\"不适用\",IF(COUNT('p'!$B$21)<1," in found
    assert 'IF(C>D,"一致","' in found


@pytest.mark.parametrize(
    ("rule", "form", "words"),
    [
        (
            "disputes/total",
            "2021",
            "表四行政复议：结果维持 ＋ 结果纠正 ＋ 其他结果 ＋ 尚未审结 ＝ 总计",
        ),
        ("disclosure/stock", "2021", "表二规章：本年制发件数 ≤ 现行有效件数 ＋ 本年废止件数"),
        ("disclosure/change-2019", "2019", "表二行政许可：上一年项目数量 ＋ 本年增/减 ≥ 0"),
        ("disclosure/procurement-2019", "2019", "表二：政府集中采购 采购项目数量 ＞ 0"),
        (
            "requests/row-total",
            "2021",
            "表三“一、本年新收政府信息公开申请数量”行：自然人 至 其他 共 6 项之和 ＝ 总计",
        ),
        (
            "requests/concluded-total",
            "2019",
            "表三自然人列：（一）予以公开 至 （六）其他处理 共 19 项之和 ＝ （七）总计",
        ),
    ],
)
def test_relations_are_told_in_the_words_of_the_form(rule: str, form: str, words: str) -> None:
    assert describe(relation(rule, form), EDITIONS[form]) == words


@pytest.mark.parametrize("form", EDITIONS)
def test_formulas_are_short_enough_and_of_functions_that_excel_2007_has(form: str) -> None:
    import re

    tables = {key: forms.table(key, edition) for key, edition in EDITIONS[form].items()}
    relations = list_relations(tables)
    found = [write_outcome(each, places(form), "$C$6", "$D$6") for each in relations]
    found += [write_side(each, places(form), sign) for each in relations for sign in (1, -1)]
    assert max(map(len, found)) < 1000
    used = {name for formula in found for name in re.findall(r"([A-Z]+)\(", formula)}
    assert used == {"IF", "SUM", "COUNT", "COUNTA"} | (
        {"NOT", "ROUND"} if form == "2019" else set()
    )
