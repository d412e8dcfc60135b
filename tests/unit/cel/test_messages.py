from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.cel.messages import split_message
from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import CelError, Name, unparse, walk


def refused(template: str) -> tuple[int, int, str]:
    with pytest.raises(CelError) as caught:
        list(split_message(template))
    position = caught.value.position
    assert position.offset == sum(len(x) + 1 for x in template.split("\n")[: position.line - 1]) + (
        position.column - 1
    )
    return position.line, position.column, caught.value.message


def test_text_without_holes_is_one_part() -> None:
    assert list(split_message("表三没有填写。")) == ["表三没有填写。"]
    assert list(split_message("")) == [""]


def test_text_and_holes_come_in_turn() -> None:
    found = list(split_message("从{a}到{b + 1}。"))
    assert found == ["从", Name("a"), "到", parse("b + 1"), "。"]


def test_holes_may_stand_side_by_side_and_at_the_ends() -> None:
    assert list(split_message("{a}{b}")) == ["", Name("a"), "", Name("b"), ""]


def test_a_hole_may_run_over_lines() -> None:
    assert list(split_message("x{\n a\n + 1\n}y")) == ["x", parse("a + 1"), "y"]


def test_a_hole_may_hold_quotes() -> None:
    assert list(split_message('{a == "x" ? "行" : \'列\'}'))[1] == parse('a == "x" ? "行" : "列"')


@pytest.mark.parametrize(
    ("template", "line", "column"),
    [
        ("{", 1, 1),
        ("}", 1, 1),
        ("a{b", 1, 2),
        ("a}b", 1, 2),
        ("{a}}", 1, 4),
        ("{{a}", 1, 1),
        ("{{a}}", 1, 1),
        ("{a {b} c}", 1, 1),
        ("甲}乙{a}", 1, 2),
        ("甲{乙{a}", 1, 2),
        ("{a}甲\n乙}", 2, 2),
        ('{"{"}', 1, 1),
        ("{a}{b}{", 1, 7),
    ],
)
def test_a_brace_without_its_partner_is_refused_where_it_stands(
    template: str, line: int, column: int
) -> None:
    assert refused(template) == (line, column, "a brace without its partner")


@pytest.mark.parametrize(
    ("template", "line", "column", "words"),
    [
        ("{}", 1, 2, "found the end of the expression, expected an operand"),
        ("甲{ }", 1, 4, "found the end of the expression, expected an operand"),
        ("甲{a +}乙", 1, 6, "found the end of the expression, expected an operand"),
        ("甲{1.5}", 1, 3, "doubles are outside the subset"),
        ("甲\n乙{a b}", 2, 5, "found 'b', expected an operator or the end of the expression"),
        ("甲{a\n+ / 2}", 2, 3, "division is outside the subset"),
        ("{a}\n{b}\n{c d}", 3, 4, "found 'd', expected an operator or the end of the expression"),
        ("{a: b}", 1, 3, "found ':', expected an operator or the end of the expression"),
        ('{"}"}', 1, 2, 'found a string without its closing " before the end of the line'),
        ("{has(a)}", 1, 2, "has() is outside the subset; compare with null instead"),
    ],
)
def test_a_fault_in_a_hole_is_placed_in_the_whole_template(
    template: str, line: int, column: int, words: str
) -> None:
    assert refused(template) == (line, column, words)


def test_every_node_of_a_hole_knows_its_place_in_the_template() -> None:
    template = "甲{a +\n b.c}乙\n丙{d}"
    places = {
        unparse(node): (node.at.line, node.at.column, node.at.offset)
        for part in split_message(template)
        if not isinstance(part, str)
        for node in walk(part)
    }
    assert places == {
        "a + b.c": (1, 5, 4),
        "a": (1, 3, 2),
        "b.c": (2, 4, 9),
        "b": (2, 2, 7),
        "d": (3, 3, 15),
    }
    assert [template[offset] for _, _, offset in places.values()] == ["+", "a", "c", "b", "d"]


@given(st.text(st.characters(exclude_characters="{}", exclude_categories=("Cs",))))
def test_text_without_braces_is_kept_as_it_is(text: str) -> None:
    assert list(split_message(text)) == [text]
    assert list(split_message(f"{text}{{a}}{text}")) == [text, Name("a"), text]
