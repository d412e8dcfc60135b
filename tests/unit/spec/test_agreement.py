"""The examples, and what becomes of them when something is changed, by two validators."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from zfxxgk.spec import schemas
from zfxxgk.spec.problems import is_valid, problems

_RESOURCES = [Resource.from_contents(dict(schemas.load(name))) for name in schemas.names()]
_REGISTRY: Registry[Any] = _RESOURCES @ Registry()
REFERENCE = Draft202012Validator(
    dict(schemas.load(schemas.REPORT)),
    registry=_REGISTRY,
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths of everything in a document, the document itself aside."""
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    else:
        return []
    return [p for key, part in inner for p in [(*path, key), *places(part, (*path, key))]]


EXAMPLES = {name: schemas.example(name) for name in schemas.examples()}
PLACES = [(name, path) for name, report in EXAMPLES.items() for path in places(report)]

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([2007, 2008, 2100, 2101, 2**53 - 1, 2**53, 2**63, 2**64, -(2**63) - 1]),
    st.sampled_from([0.0, -0.0, 1.0, 2024.0, 0.5, 12.3456, 12.34567, 1e300, -1e-7]),
    st.sampled_from(
        [
            "", " ", "无", "2019", "2021", "organ", "county", "1.0", "110101", "1101011", "1" * 9,
            "2024-02-29", "2023-02-29", "2024-2-9", "20240131", "2024-13-01", "2024-01-31 ",
            "２０２４-01-31", "a" * 64, "A" * 64, "91110000802100433B", "text/html", "https://a",
        ]
    ),
    st.text(st.characters(exclude_characters="\r\n\u2028\u2029"), max_size=5),
    st.dates().map(datetime.date.isoformat),
    st.lists(st.sampled_from([1, "", "国办函", None]), max_size=2),
    st.sampled_from([{}, {"form": "2021"}, {"form": "2019", "rules": {}}, {"total": 1}]),
)  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_valid_by_both(name: str) -> None:
    assert problems(EXAMPLES[name]) == []
    assert list(REFERENCE.iter_errors(EXAMPLES[name])) == []


@given(st.sampled_from(PLACES), VALUES)
@example(("form-2021", ("published_on",)), "2023-02-29")
@example(("form-2021", ("published_on",)), "20240131")
@example(("form-2021", ("requests", "received", "total")), 3.0)
@example(("form-2021", ("requests", "received", "total")), True)
@example(("form-2021", ("proactive_disclosure", "fees", "amount")), 0.00001)
@example(("form-2021", ("requests", "form")), "2019")
@example(("hybrid", ("requests",)), None)
def test_both_agree_on_a_report_with_another_value_somewhere(
    place: tuple[str, tuple[Any, ...]], value: Any
) -> None:
    name, path = place
    report = schemas.example(name)
    owner: Any = report
    for step in path[:-1]:
        owner = owner[step]
    owner[path[-1]] = value
    assert is_valid(report) == (problems(report) == []) == REFERENCE.is_valid(report)


@given(st.sampled_from([place for place in PLACES if isinstance(place[1][-1], str)]))
def test_a_property_left_out_is_refused_by_both_unless_it_is_an_extension(
    place: tuple[str, tuple[Any, ...]],
) -> None:
    name, path = place
    report = schemas.example(name)
    owner: Any = report
    for step in path[:-1]:
        owner = owner[step]
    del owner[path[-1]]
    extension = path[0] == "extensions" and len(path) > 1
    assert is_valid(report) == REFERENCE.is_valid(report) == extension


@given(st.sampled_from(PLACES), st.text(min_size=1, max_size=4))
def test_a_property_too_many_is_refused_by_both(
    place: tuple[str, tuple[Any, ...]], key: str
) -> None:
    name, path = place
    report = schemas.example(name)
    owner: Any = report
    for step in path[:-1]:
        owner = owner[step]
    if isinstance(owner, dict) and path[0] != "extensions":
        owner[f"x_{key}"] = None
        assert not is_valid(report)
        assert not REFERENCE.is_valid(report)
