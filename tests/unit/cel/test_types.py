from __future__ import annotations

import pytest

from zfxxgk.cel.types import (
    INT64_HIGH,
    INT64_LOW,
    Bool,
    Int,
    List,
    Null,
    Record,
    Str,
    Type,
    describe,
    get_type,
    is_nullable,
    scale,
)
from zfxxgk.spec.schemas import INPUT, REPORT, Node


def node(*keys: str, root: str = REPORT, form: str = "2021") -> Node:
    found = Node.root(root)
    for key in keys:
        found = dict(found.in_form(form).properties())[key]
    return found


def kind(*keys: str, root: str = REPORT, form: str = "2021") -> Type | None:
    return get_type(node(*keys, root=root, form=form), keys)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("year",), Int(2008, 2100)),
        (("requests", "received", "total"), Int(0, 2**53 - 1)),
        (("published_on",), Str()),
        (("agency", "level"), Str()),
        (("requests", "form"), Str()),
        (("cites",), List(Str())),
    ],
)
def test_a_place_has_the_type_and_the_range_of_its_schema(
    keys: tuple[str, ...], expected: Type
) -> None:
    assert kind(*keys) == expected


def test_a_change_may_be_negative() -> None:
    found = kind("proactive_disclosure", "licensing", "change", form="2019")
    assert found == Int(-(2**53) + 1, 2**53 - 1)


def test_an_amount_is_an_integer_of_its_smallest_unit() -> None:
    fee = kind("proactive_disclosure", "fees", "amount")
    assert fee == Int(0, 900_000_000_000 * 10_000)
    charged = kind("other_matters", "processing_fee", "charged")
    assert charged == Int(0, 900_000_000_000 * 100)
    assert [type(x) for f in (fee, charged) if isinstance(f, Int) for x in (f.low, f.high)] == (
        [int] * 4
    )


def test_a_number_without_a_scale_is_no_value_for_rules() -> None:
    assert get_type(Node({"type": "number"}, REPORT), ("x",)) is None
    amount = {"type": ["number", "null"], "x-scale": 2, "minimum": -1, "maximum": 3}
    assert get_type(Node(amount, REPORT), ("x",)) == Int(-100, 300)


def test_an_integer_without_bounds_may_be_any() -> None:
    assert get_type(Node({"type": "integer"}, REPORT), ("x",)) == Int(INT64_LOW, INT64_HIGH)
    least = Node({"type": "integer", "minimum": 3}, REPORT)
    assert get_type(least, ("x",)) == Int(3, INT64_HIGH)


@pytest.mark.parametrize(
    "schema",
    [{}, {"type": "null"}, {"type": ["string", "integer"]}, {"type": "array", "items": {}}],
)
def test_what_has_not_exactly_one_type_is_no_value_for_rules(schema: dict[str, object]) -> None:
    assert get_type(Node(schema, REPORT), ("x",)) is None


def test_objects_and_tables_are_records_with_their_path() -> None:
    for keys in (("agency",), ("requests",), ("requests", "received"), ("extensions",)):
        found = kind(*keys)
        assert isinstance(found, Record)
        assert found.path == keys


def test_items_of_a_list_of_records_have_a_star_in_their_path() -> None:
    found = kind("provenance", "cells", root=INPUT)
    assert isinstance(found, List)
    assert isinstance(found.item, Record)
    assert found.item.path == ("provenance", "cells", "*")
    assert found.size is None


def test_a_truth_value_is_one() -> None:
    labels = kind("provenance", "labels", root=INPUT)
    assert isinstance(labels, List)
    assert isinstance(labels.item, Record)
    agrees = dict(labels.item.node.properties())["agrees"]
    assert get_type(agrees, ("agrees",)) == Bool()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("published_on",), True),
        (("agency", "name"), True),
        (("requests",), True),
        (("disputes",), True),
        (("requests", "received", "total"), True),
        (("year",), False),
        (("agency",), False),
        (("overview",), False),
        (("requests", "form"), False),
        (("requests", "received"), False),
        (("cites",), False),
    ],
)
def test_a_place_may_be_null_where_the_schema_says_so(
    keys: tuple[str, ...], expected: bool
) -> None:
    assert is_nullable(node(*keys)) is expected


@pytest.mark.parametrize("name", ["previous", "members", "provenance", "claims"])
def test_every_variable_but_the_report_may_be_null(name: str) -> None:
    assert is_nullable(node(name, root=INPUT))
    assert not is_nullable(node("report", root=INPUT))


def test_places_without_a_scale_are_not_shifted() -> None:
    assert scale(node("year")) == 0
    assert scale(node("proactive_disclosure", "fees", "amount")) == 4
    assert scale(node("other_matters", "processing_fee", "collected")) == 2


def test_an_integer_fits_when_both_ends_are_in_64_bits() -> None:
    assert Int().fits
    assert not Int(0, INT64_HIGH + 1).fits
    assert not Int(-INT64_HIGH - 2, 0).fits


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Int(1, 2), "an integer"),
        (Str("a", ("a", "b")), "text"),
        (Bool(), "a truth value"),
        (Null(), "null"),
        (Record(Node.root(REPORT), ("report",)), "an object"),
        (List(List(Str())), "a list of a list of text"),
    ],
)
def test_types_are_described_in_words(found: Type, words: str) -> None:
    assert describe(found).en == words
