from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import zfxxgk
import zfxxgk_generated
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.rules import Basis, Rule, load_catalogue

SHORT: dict[str, Any] = {
    "title": {"zh": "题", "en": "title"},
    "norm": "plausible",
    "severity": "notice",
    "basis": [{"document": "甲", "place": "", "mark": "D"}],
    "since": "1.0",
    "status": "preview",
    "assert": "report.year > 2000",
    "cases": [],
}


def test_what_a_rule_leaves_out_is_empty_or_none() -> None:
    rule = Rule.from_data("own/short", SHORT, "short.yaml")
    assert (rule.applies, rule.for_each, rule.readings) == ({}, {}, {})
    assert (rule.note, rule.message, rule.when, rule.report_by) == (None, None, None, None)
    assert rule.assertion == "report.year > 2000"
    assert rule.source == "short.yaml"


def test_a_rule_keeps_everything_its_file_says() -> None:
    data = {key: value for key, value in SHORT.items() if key != "assert"} | {
        "note": {"zh": "注", "en": "note"},
        "applies": {"report.requests": ["2019", "2021"]},
        "for_each": {"b": "row", "a": "column"},
        "report_by": "table",
        "when": "true",
        "readings": {"second": "false", "first": "true"},
        "message": {"zh": "话", "en": "words"},
    }
    rule = Rule.from_data("own/long", data, "long.yaml")
    assert rule.applies == {"report.requests": ("2019", "2021")}
    assert list(rule.for_each.items()) == [("b", "row"), ("a", "column")]
    assert list(rule.readings) == ["second", "first"]
    assert rule.assertion is None
    assert (rule.note, rule.message) == (("注", "note"), ("话", "words"))
    assert (rule.report_by, rule.when) == ("table", "true")


def test_a_basis_is_written_as_it_was_read() -> None:
    entry = {"document": "甲", "place": "第一条", "mark": "A"}
    assert Basis(**entry).as_dict() == entry


def test_the_catalogue_holds_every_rule_file_by_its_path() -> None:
    folder = rules_dir()
    ids = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.yaml")}
    assert set(load_catalogue()) == ids
    assert all(key == rule.id for key, rule in load_catalogue().items())


def test_the_catalogue_is_read_without_a_yaml_parser() -> None:
    code = (
        "import sys; from zfxxgk.spec.rules import load_catalogue; load_catalogue();"
        "sys.exit(bool({'yaml', 'pydantic', 'zfxxgk.cel'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=environment())


def environment() -> dict[str, str]:
    folders = {str(Path(str(p.__file__)).parents[1]) for p in (zfxxgk, zfxxgk_generated)}
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}


@pytest.mark.parametrize("rule", load_catalogue().values(), ids=lambda rule: rule.id)
def test_no_plausibility_is_an_error_and_no_hard_rule_rests_on_memory_alone(rule: Rule) -> None:
    marks = {basis.mark for basis in rule.basis}
    assert rule.norm != "plausible" or rule.severity != "error"
    assert rule.norm == "plausible" or marks & {"A", "B"}
