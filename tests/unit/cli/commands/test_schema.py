from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import jsonschema_rs
import pytest

from zfxxgk.cli.commands.schema import embed_references
from zfxxgk.codegen.plain_schema import make_plain
from zfxxgk.spec import schemas
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.problems import find_problems


def test_the_report_schema_is_printed_as_it_is_published(zfxxgk: Callable[..., Any]) -> None:
    published = (schema_dir() / "annual_report.json").read_text(encoding="utf-8")
    assert zfxxgk("schema").out == published
    assert zfxxgk("schema", "annual_report").out == published


def test_every_schema_is_listed_and_printed(zfxxgk: Callable[..., Any]) -> None:
    listed = zfxxgk("schema", "--list").out.split()
    names = [name for name in listed if not name.startswith("examples/")]
    assert names == list(schemas.names())
    for name in names:
        assert json.loads(zfxxgk("schema", name).out) == schemas.load(name)


def test_an_unknown_schema_is_met_with_the_nearest(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("schema", "periode")
    assert (done.code, done.out) == (2, "")
    assert "period.json" in done.err


def test_a_list_and_a_name_exclude_each_other(zfxxgk: Callable[..., Any]) -> None:
    assert zfxxgk("schema", "period", "--list").code == 2
    assert zfxxgk("schema", "--bundle", "--list").code == 2
    assert zfxxgk("schema", "--plain", "--list").code == 2


def test_a_plain_schema_is_one_file_in_standard_words(zfxxgk: Callable[..., Any]) -> None:
    assert json.loads(zfxxgk("schema", "--plain").out) == make_plain("annual_report.json")
    assert (
        zfxxgk("schema", "rule", "--bundle", "--plain").out
        == zfxxgk("schema", "rule", "--plain").out
    )
    assert json.loads(zfxxgk("schema", "--plain", "--form", "2021").out) == make_plain(
        "annual_report.json", "2021"
    )


def test_a_form_that_is_not_known_or_without_plain_is_refused(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("schema", "--plain", "--form", "2020")
    assert (done.code, done.out) == (2, "")
    assert "2019, 2021" in done.err
    done = zfxxgk("schema", "--form", "2021", "--lang", "en")
    assert (done.code, done.out, done.err) == (2, "", "--form goes with --plain.\n")


def test_a_schema_is_written_to_a_file(zfxxgk: Callable[..., Any]) -> None:
    assert zfxxgk("schema", "--bundle", "--output", "one.json").out == ""
    assert json.loads(Path("one.json").read_text(encoding="utf-8")) == embed_references(
        "annual_report.json"
    )


# ---------------------------------------------------------------------- bundles


def test_a_bundle_holds_every_file_it_refers_to_with_its_id() -> None:
    embedded = embed_references("annual_report.json")["$defs"]
    assert "annual_report.json" not in embedded
    assert {"period.json", "requests_2021.json", "request_counts.json"} <= set(embedded)
    for name, schema in embedded.items():
        if name.endswith(".json"):
            assert schema["$id"] == schemas.base_uri() + name


def test_making_a_bundle_leaves_the_schema_alone() -> None:
    before = json.dumps(schemas.load("finding.json"))
    assert "place.json" in embed_references("finding.json")["$defs"]
    assert json.dumps(schemas.load("finding.json")) == before


@pytest.mark.parametrize("name", schemas.names())
def test_every_bundle_is_a_sound_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(embed_references(name))
    jsonschema_rs.Draft202012Validator(embed_references(name))


def changed() -> Iterator[dict[str, Any]]:
    """The examples, and each of them damaged in ways that different files forbid."""
    for example in schemas.examples():
        yield schemas.example(example)
        for path, value in (
            ("spec_version", "2.0"),
            ("period", {"from": "2024-01-01"}),
            ("agency.level", "moon"),
            ("requests", None),
            ("requests.form", "2020"),
            ("requests.received.total", -1),
            ("requests.received.total", "12"),
            ("disputes.reconsideration.total", 1.5),
            ("disputes.reconsideration.extra", 1),
            ("proactive_disclosure.form", None),
            ("other_matters.processing_fee", {}),
        ):
            report = schemas.example(example)
            *steps, last = path.split(".")
            owner: Any = report
            for step in steps:
                owner = owner[step]
            owner[last] = value
            yield report


def test_a_bundle_alone_judges_as_the_files_together() -> None:
    alone = embed_references("annual_report.json")
    fast = jsonschema_rs.Draft202012Validator(alone)
    reference = jsonschema.Draft202012Validator(alone)
    verdicts = []
    for report in changed():
        verdicts.append(find_problems(report) == [])
        assert fast.is_valid(report) == verdicts[-1]
        assert reference.is_valid(report) == verdicts[-1]
    # the examples, and each of them without table 3
    assert verdicts.count(True) == 2 * len(schemas.examples())


def test_an_example_is_there_to_be_tried_without_documents(zfxxgk: Callable[..., Any]) -> None:
    listed = zfxxgk("schema", "--list").out.splitlines()
    for name in schemas.examples():
        assert f"examples/{name}.json" in listed
        assert zfxxgk("schema", f"examples/{name}", "-o", "report.json").code == 0
        assert json.loads(Path("report.json").read_bytes()) == schemas.example(name)
    for flag in ("--bundle", "--plain"):
        done = zfxxgk("schema", "examples/form-2021", flag, "--lang", "en")
        assert (done.code, done.out) == (2, "")
        assert f"{flag} and examples/form-2021.json exclude each other" in done.err
    zfxxgk("schema", "examples/form-2021", "-o", "report.json")
    assert zfxxgk("check", "report.json").code == 0
