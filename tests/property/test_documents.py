"""Drawn documents, sound and spoilt: who accepts them, and what is left of them when written."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import jsonschema_rs
import pydantic
import pytest
from consistent import TABLES, blanked, shuffled
from documents import documents
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from spoilt import spoil

from zfxxgk import check
from zfxxgk.models import AnnualReport, blank_report
from zfxxgk.read.json_report import parse
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump
from zfxxgk.spec.places import join_pointer
from zfxxgk.spec.problems import find_problems, is_valid
from zfxxgk.spec.schemas import INPUT, REPORT, Node
from zfxxgk.testing import valid_reports

_RESOURCES = [Resource.from_contents(dict(schemas.load(name))) for name in schemas.names()]
_REGISTRY: Registry[Any] = _RESOURCES @ Registry()
REFERENCE = Draft202012Validator(
    dict(schemas.load(REPORT)),
    registry=_REGISTRY,
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
INPUTS = REFERENCE.evolve(schema=dict(schemas.load(INPUT)))
FAST = jsonschema_rs.Draft202012Validator(
    dict(schemas.load(INPUT)),
    registry=jsonschema_rs.Registry(
        [(schemas.load(name)["$id"], dict(schemas.load(name))) for name in schemas.names()]
    ),
    validate_formats=True,
)
# To find the least of what is spoilt by chance would take minutes, and tell nothing more.
MANY = settings(deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
Path = tuple[Any, ...]
ABSENT = object()
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([2007, 2008, 2100, 2101, 2**53 - 1, 2**53, 2**63, 2**64, -(2**63) - 1]),
    st.sampled_from([0.0, -0.0, 1.0, 2024.0, 0.5, 12.3456, 12.34567, 1e300, -1e-7, 86400.0]),
    st.sampled_from(
        [
            "", " ", "无", "2019", "2021", "organ", "county", "1.0", "110101", "1101011", "1" * 9,
            "2024-02-29", "2023-02-29", "2024-2-9", "20240131", "2024-13-01", "2024-01-31 ",
            "２０２４-01-31", "a" * 64, "A" * 64, "91110000802100433B", "text/html", "https://a",
            "0", "86400", "2024-01-31T00:00:00", "2024-01-31T00:00:00Z",
        ]
    ),
    st.text(st.characters(exclude_characters="\r\n\u2028\u2029"), max_size=5),
    st.dates().map(datetime.date.isoformat),
    st.lists(st.sampled_from([1, "", "国办函", None]), max_size=2),
    st.sampled_from([{}, {"form": "2021"}, {"form": "2019", "rules": {}}, {"total": 1}]),
)  # fmt: skip
KEYS = st.one_of(
    st.sampled_from(["form", "total", "from_", "x", "other", "fees"]), st.text(max_size=3)
)


def places(value: Any, path: Path = ()) -> list[Path]:
    """Paths of everything in a document, the document itself aside."""
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    else:
        return []
    return [p for key, part in inner for p in [(*path, key), *places(part, (*path, key))]]


def owner_of(report: Any, path: Path) -> Any:
    for step in path[:-1]:
        report = report[step]
    return report


def by_models(report: Any) -> bool:
    try:
        AnnualReport.model_validate(report)
    except pydantic.ValidationError:
        return False
    return True


# ---------------------------------------------------------------------- known gaps


@dataclass(frozen=True)
class Gap:
    """A change about which the models and the schema differ; ``models`` tells who accepts it."""

    models: bool
    is_here: Callable[[Path, Any], bool]
    examples: tuple[tuple[Path, Any], ...]


def kind_of(path: Path) -> str:
    """``integer``, ``date`` or ``other``, as the schema has a place."""
    node, here = Node.root(REPORT), schemas.example("form-2019")
    for form in ("2019", "2021"):
        node, here = Node.root(REPORT), schemas.example(f"form-{form}")
        try:
            for step in path:
                edition = here.get("form") if isinstance(here, dict) else None
                node, here = dict(node.in_form(edition).properties())[step], here[step]
        except (KeyError, TypeError, IndexError):
            continue
        if "integer" in str(node.keywords.get("type")):
            return "integer"
        return "date" if node.keywords.get("format") == "date" else "other"
    return "other"


def whole_number_with_a_fraction(path: Path, value: Any) -> bool:
    return isinstance(value, float) and value.is_integer() and kind_of(path) == "integer"


def moment_at_midnight(path: Path, value: Any) -> bool:
    return isinstance(value, int | float | str) and kind_of(path) == "date"


def left_out_with_a_default(path: Path, value: Any) -> bool:
    return path in {("spec_version",), ("cites",), ("extensions",)} and value is ABSENT


def name_of_the_attribute(path: Path, value: Any) -> bool:
    return path == ("period", "from_")


GAPS = {
    "a count written with a fraction of zero is refused by the models": Gap(
        False,
        whole_number_with_a_fraction,
        tuple(((("requests", "received", "total")), v) for v in (3.0, 0.0, -0.0, 1e3)),
    ),
    "a moment at midnight is a date to the models": Gap(
        True,
        moment_at_midnight,
        tuple(
            (("published_on",), value)
            for value in ("2024-01-31T00:00:00", "2024-01-31T00:00:00Z", "86400", 1706659200, 0)
        ),
    ),
    "what has a default may be left out in the models": Gap(
        True,
        left_out_with_a_default,
        tuple(((key,), ABSENT) for key in ("spec_version", "cites", "extensions")),
    ),
    "the start of the period may have the name of its attribute in the models": Gap(
        True, name_of_the_attribute, ((("period", "from_"), "2024-01-01"),)
    ),
}
"""Every known difference; one that closes fails its test, and its line goes."""


def changed(path: Path, value: Any) -> dict[str, Any]:
    report = schemas.example("form-2021")
    if path == ("period", "from_"):
        del report["period"]["from"]
    owner_of(report, path)[path[-1]] = value
    if value is ABSENT:
        del owner_of(report, path)[path[-1]]
    return report


@pytest.mark.parametrize("name", GAPS)
def test_a_known_gap_is_still_there(name: str) -> None:
    gap = GAPS[name]
    for path, value in gap.examples:
        report = changed(path, value)
        assert gap.is_here(path, value)
        assert is_valid(report) == REFERENCE.is_valid(report) == (not gap.models)
        assert by_models(report) == gap.models
        as_json = json.dumps(report)
        assert is_valid(json.loads(as_json)) == (not gap.models)


# ---------------------------------------------------------------------- who accepts


@given(blanked())
def test_a_drawn_report_is_accepted_by_all(report: dict[str, Any]) -> None:
    assert find_problems(report) == []
    assert REFERENCE.is_valid(report)
    assert by_models(report)


def all_agree(report: dict[str, Any], path: Path, value: Any) -> None:
    """The two validators always; the models but for a known gap, and then in its sense."""
    valid = is_valid(report)
    assert valid == (find_problems(report) == []) == REFERENCE.is_valid(report)
    accepted = by_models(report)
    gaps = [gap for gap in GAPS.values() if gap.is_here(path, value)]
    assert accepted == valid or accepted in [gap.models for gap in gaps]


def value_replaced(report: dict[str, Any], data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(places(report)))
    value = owner_of(report, path)[path[-1]] = data.draw(VALUES)
    all_agree(report, path, value)


def tables_exchanged(report: dict[str, Any], data: st.DataObject) -> None:
    """The form of a table, or a table, that belongs elsewhere."""
    name = data.draw(st.sampled_from(("proactive_disclosure", "requests")))
    if report[name] is not None and data.draw(st.booleans()):
        report[name]["form"] = data.draw(st.sampled_from(("2019", "2021", "2020", None, 2021)))
    else:
        report[name] = data.draw(valid_reports())[data.draw(st.sampled_from(TABLES))]
    all_agree(report, (name,), None)


def key_removed(report: dict[str, Any], data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([p for p in places(report) if isinstance(p[-1], str)]))
    del owner_of(report, path)[path[-1]]
    assert not is_valid(report)
    all_agree(report, path, ABSENT)


def key_added(report: dict[str, Any], data: st.DataObject) -> None:
    objects = [p for p in places(report) if isinstance(owner_of(report, p), dict)]
    *above, _ = data.draw(st.sampled_from(objects))
    path = (*above, data.draw(KEYS))
    value = owner_of(report, path)[path[-1]] = data.draw(VALUES)
    all_agree(report, path, value)


def key_renamed(report: dict[str, Any], data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([p for p in places(report) if isinstance(p[-1], str)]))
    owner, key = owner_of(report, path), data.draw(KEYS)
    owner[key] = owner.pop(path[-1])
    all_agree(report, (*path[:-1], key), owner[key])


SPOILT = (value_replaced, tables_exchanged, key_removed, key_added, key_renamed)


@pytest.mark.parametrize("spoil", SPOILT)
def test_all_agree_on_a_spoilt_report(
    spoil: Callable[[dict[str, Any], st.DataObject], None],
) -> None:
    given(blanked(), st.data())(spoil)()


@pytest.mark.slow(reason="5 000 reports by three validators: some minutes")
@pytest.mark.parametrize("spoil", SPOILT)
def test_all_agree_on_very_many_spoilt_reports(
    spoil: Callable[[dict[str, Any], st.DataObject], None],
) -> None:
    settings(max_examples=5_000, deadline=None)(given(blanked(), st.data())(spoil))()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("published_on",), "2023-02-29"),
        (("published_on",), "20240131"),
        (("requests", "received", "total"), True),
        (("proactive_disclosure", "fees", "amount"), 0.00001),
        (("requests", "form"), "2019"),
        (("requests",), None),
        (("extensions", "anything"), {"at": ["all"]}),
    ],
)
def test_all_agree_on_values_that_are_drawn_seldom(path: Path, value: Any) -> None:
    all_agree(changed(path, value), path, value)


# ---------------------------------------------------------------------- all validators


def agree(document: dict[str, Any], by_reference: bool) -> bool:
    """The compiled functions, the words, and independent validators; whether it is sound."""
    valid = is_valid(document, INPUT)
    problems = find_problems(document, INPUT)
    assert valid == (not problems) == FAST.is_valid(document)
    if by_reference:
        assert valid == INPUTS.is_valid(document)
        told = set(where_refused(INPUTS.iter_errors(document))) if problems else set()
        assert [each for each in problems if each.pointer not in told] == []
    return valid


def where_refused(errors: Iterable[ValidationError]) -> Iterator[str]:
    """The places that the reference names; of a key too many or missing it names the object."""
    for error in errors:
        yield join_pointer(error.absolute_path)
        if error.validator in ("additionalProperties", "required"):
            keys = error.instance.keys() ^ error.schema.get("properties", {}).keys()
            yield from (join_pointer((*error.absolute_path, key)) for key in keys)
        yield from where_refused(error.context or ())


def agree_on_many(document: dict[str, Any], seed: int, seldom: int) -> None:
    """On a hundred made from the document; the reference takes a tenth of a second for each."""
    random = Random(seed)
    assert agree(document, by_reference=False)
    sound = [agree(spoil(document, random), number % seldom == 0) for number in range(100)]
    assert not all(sound)


@given(documents(), st.integers(0, 2**32))
@settings(MANY, max_examples=8)
def test_all_validators_agree(document: dict[str, Any], seed: int) -> None:
    agree_on_many(document, seed, 20)


@pytest.mark.slow(reason="4 000 documents by four validators, one of which takes 0.1 s for each")
@given(documents(), st.integers(0, 2**32))
@settings(MANY, max_examples=40)
def test_all_validators_agree_each_time(document: dict[str, Any], seed: int) -> None:
    agree_on_many(document, seed, 1)


# ---------------------------------------------------------------------- what is written


YEARS = st.integers(2008, 2100)
AGENCIES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(YEARS, AGENCIES, st.sampled_from([None, "2019", "2021"]))
def test_a_blank_report_is_valid_and_comes_back_from_json(
    year: int, agency: str, form: str | None
) -> None:
    report = blank_report(year, agency, form)
    text = report.model_dump_json()
    assert find_problems(json.loads(text)) == []
    assert AnnualReport.model_validate_json(text) == report


@given(YEARS, AGENCIES)
def test_a_blank_report_is_judged_without_an_error(year: int, agency: str) -> None:
    result = check(blank_report(year, agency))
    assert result.outcomes["error"] == 0
    assert {finding.severity for finding in result.findings} == {"warning"}


@given(blanked(), st.integers())
@example(schemas.example("hybrid"), 0)
def test_canonical_bytes_do_not_change_on_any_way_there_and_back(
    report: dict[str, Any], seed: int
) -> None:
    text = dump(report)
    assert text == json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    assert dump(parse(text)) == text
    assert parse(text) == report
    assert dump(shuffled(report, random.Random(seed))) == text
    model = AnnualReport.model_validate_json(text)
    assert dump(model.model_dump(mode="json")) == text
    assert dump(json.loads(model.model_dump_json())) == text
