from __future__ import annotations

import pytest
from expressions import integers, lists, texts, truths
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import Name, Tree, list_children, replace_child, unparse, walk

MARK = Name("mark")
TREES = st.one_of(truths(3, {}), integers(3, {}), texts(3, {}), lists(3, {}))


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("[a, b]", ["[mark, b]", "[a, mark]"]),
        ("a.b", ["mark.b"]),
        ("a[b]", ["mark[b]", "a[mark]"]),
        ("!a", ["!mark"]),
        ("a - b", ["mark - b", "a - mark"]),
        ("a ? b : c", ["mark ? b : c", "a ? mark : c", "a ? b : mark"]),
        ("string(a)", ["string(mark)"]),
        ("a.contains(b)", ["mark.contains(b)", "a.contains(mark)"]),
        ("a.filter(x, b)", ["mark.filter(x, b)", "a.filter(x, mark)"]),
        ("a", []),
        ("1", []),
        ("'a'", []),
    ],
)
def test_each_part_of_a_node_can_be_another(text: str, replaced: list[str]) -> None:
    tree = parse(text)
    found = [
        unparse(replace_child(tree, number, MARK)) for number in range(len(list_children(tree)))
    ]
    assert found == replaced


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(TREES)
def test_another_part_leaves_the_rest_of_a_node_as_it_was(tree: Tree) -> None:
    for node in walk(tree):
        parts = list_children(node)
        for number, part in enumerate(parts):
            other = replace_child(node, number, MARK)
            assert list_children(other) == (*parts[:number], MARK, *parts[number + 1 :])
            assert other.at == node.at
            assert replace_child(other, number, part) == node


@pytest.mark.parametrize(("text", "number"), [("1", 0), ("a", 0), ("!a", 1), ("a + b", 2)])
def test_a_part_that_is_not_there_cannot_be_another(text: str, number: int) -> None:
    with pytest.raises(IndexError):
        replace_child(parse(text), number, MARK)
