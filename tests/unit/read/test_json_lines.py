from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.read.json_lines import find_lines
from zfxxgk.spec.places import get_value, join_pointer

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


def list_paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    keys: Any = range(len(value)) if isinstance(value, list) else value
    inner = keys if isinstance(value, list | dict) else ()
    return [path, *(each for key in inner for each in list_paths(value[key], (*path, key)))]


@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_the_line_of_a_value_is_the_one_on_which_it_begins(
    value: Any, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    lines = find_lines(text)
    paths = list_paths(value)
    assert set(lines) == {join_pointer(path) for path in paths}
    starts = text.split("\n")
    for path in paths:
        begins = json.dumps(get_value(value, path), indent=indent, ensure_ascii=ascii_only)
        assert begins.split("\n")[0] in starts[lines[join_pointer(path)] - 1]


@pytest.mark.parametrize("apart", ["\n", "\r\n"])
def test_keys_values_and_signs_may_stand_on_lines_of_their_own(apart: str) -> None:
    text = apart.join(["", "{", '"a~/b"', ":", "[", "]", ",", '"c"', ": [ {", "}", ", 7]}"])
    assert find_lines(text) == {"": 2, "/a~0~1b": 5, "/c": 9, "/c/0": 9, "/c/1": 11}
