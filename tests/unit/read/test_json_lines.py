from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.read.json_lines import Doubled, find_doubled, find_lines
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


def list_objects(value: Any) -> list[tuple[str | int, ...]]:
    """The paths of what has a key."""
    return [path for path in list_paths(value) if path and isinstance(path[-1], str)]


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


@given(st.data(), VALUES.filter(list_objects), st.sampled_from([None, 2]), st.booleans())
def test_a_doubled_key_is_found_wherever_it_stands(
    data: st.DataObject, value: Any, indent: int | None, ascii_only: bool
) -> None:
    *owner, key = data.draw(st.sampled_from(list_objects(value)))
    # Doubled as a key that is nowhere else, whose text then becomes that of the other.
    members = get_value(value, owner)
    stand_in = "stand in"
    members[stand_in] = data.draw(VALUES)
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    lines = find_lines(text)
    escaped = "".join(f"\\u{each}" for each in key.encode("utf-16-be").hex(" ", 2).split())
    found = find_doubled(text.replace(stand_in, escaped))
    first, second = (lines[join_pointer([*owner, each])] for each in (key, stand_in))
    assert found == Doubled(join_pointer([*owner, key]), first, second)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"": 1, "": 2}', ("/", 1, 1)),
        ('{"a/~": 1,\n"a/~":\n2}', ("/a~1~0", 1, 3)),
        # The one behind which the object ends first is not the first.
        ('{"a": {},\n"a": {"b": 1, "b": 1}}', ("/a", 1, 2)),
        ('[[{"a": 1}], {"0": [], "a": 1,\n"0"\n: 1} what follows is no {{JSON', ("/1/0", 1, 3)),
    ],
)
def test_the_first_doubled_key_is_told(text: str, found: tuple[str, int, int]) -> None:
    assert find_doubled(text) == found


def test_without_a_doubled_key_there_is_none() -> None:
    with pytest.raises(LookupError):
        find_doubled('{"a": {"a": [{"a": 1}, {"a": 1}]}}')
