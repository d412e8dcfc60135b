from __future__ import annotations

import re

from zfxxgk.narrative.claims.forms import dated, is_dated, parse, pattern

SOURCE = r"""
<moved>
    接转
    结转

<last year>
    上一?年
    <the year before>年

# a remark
verb:carried_in
    <last year><moved>(办理|处理)?
    转[入接]

join
    、
"""


def test_a_line_without_indent_names_the_forms_below_it():
    forms, lists = parse([SOURCE])
    assert forms == [
        ("verb:carried_in", "<last year><moved>(办理|处理)?"),
        ("verb:carried_in", "转[入接]"),
        ("join", "、"),
    ]
    assert lists["moved"] == ["接转", "结转"]


def test_lists_of_one_source_stand_in_the_forms_of_another():
    forms, lists = parse(["<moved>\n    结转\n", "verb\n    <moved>至\n"])
    assert pattern(forms[0][1], lists, 2024) == "(?:结转)至"


def test_a_form_is_an_expression_for_one_year():
    forms, lists = parse([SOURCE])
    form = re.compile(pattern(forms[0][1], lists, 2024))
    assert form.fullmatch("2023年结转处理")
    assert form.fullmatch("上年接转")
    assert not form.fullmatch("2024年结转")


def test_brackets_only_group_and_conditions_stay():
    assert pattern("(甲|乙)(?!丙)[(（]", {}, 2024) == "(?:甲|乙)(?!丙)[(（]"


def test_a_form_is_dated_through_its_lists():
    forms, lists = parse([SOURCE])
    assert [is_dated(form, dated(lists)) for _, form in forms] == [True, False, False]
