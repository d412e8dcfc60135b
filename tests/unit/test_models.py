from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pydantic
import pytest

from zfxxgk.models import AnnualReport, Requests2019, Requests2021
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.problems import is_valid

ROOT = Path(__file__).resolve().parents[2]
NAMES = schemas.examples()
TOTAL = ("requests", "received", "total")
AMOUNT = ("proactive_disclosure", "fees", "amount")
ABSENT = object()


def changed(path: tuple[str, ...], value: Any, name: str = "form-2021") -> dict[str, Any]:
    """An example report with another value at a path, or with nothing there."""
    report = schemas.example(name)
    owner: Any = report
    for step in path[:-1]:
        owner = owner[step]
    if value is ABSENT:
        del owner[path[-1]]
    else:
        owner[path[-1]] = value
    return report


def accepted(report: dict[str, Any]) -> bool:
    """Whether the models take a report; the same from Python and from JSON."""
    found = []
    for read in (AnnualReport.model_validate, lambda r: AnnualReport.model_validate_json(dumps(r))):
        try:
            read(report)
            found.append(True)
        except pydantic.ValidationError:
            found.append(False)
    assert len(set(found)) == 1
    return found[0]


def dumps(report: dict[str, Any]) -> str:
    return json.dumps(report, ensure_ascii=False)


# ---------------------------------------------------------------------- there and back


@pytest.mark.parametrize("name", NAMES)
def test_an_example_comes_back_byte_for_byte(name: str) -> None:
    written = (schema_dir() / "examples" / f"{name}.json").read_bytes()
    report = AnnualReport.model_validate_json(written)
    assert dump(report.model_dump(mode="json", by_alias=True)).encode() == written
    assert dump(json.loads(report.model_dump_json(by_alias=True))).encode() == written


@pytest.mark.parametrize("name", NAMES)
def test_the_models_keep_the_order_of_the_schema(name: str) -> None:
    report = AnnualReport.model_validate(schemas.example(name))
    found = report.model_dump(mode="json", by_alias=True)
    assert list(found) == list(schemas.load(schemas.REPORT)["properties"])


def test_a_table_is_of_the_class_of_its_form() -> None:
    forms = {
        name: type(AnnualReport.model_validate(schemas.example(name)).requests) for name in NAMES
    }
    assert forms == {"form-2019": Requests2019, "form-2021": Requests2021, "hybrid": Requests2019}


def test_values_are_read_as_attributes() -> None:
    report = AnnualReport.model_validate(schemas.example("form-2021"))
    assert isinstance(report.requests, Requests2021)
    assert report.requests.received.total == 85
    assert report.published_on == date(2025, 3, 20)
    assert report.period.from_ == date(2024, 1, 1)
    assert report.disputes is not None
    assert report.disputes.litigation_after_reconsideration.pending == 1


# ---------------------------------------------------------------------- as strict as the schema


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (TOTAL, 3.5), (TOTAL, "3"), (TOTAL, True), (TOTAL, -1), (TOTAL, 2**53), (TOTAL, ABSENT),
        (AMOUNT, "3"), (AMOUNT, True), (AMOUNT, -1), (AMOUNT, 1e12), (AMOUNT, ABSENT),
        (("year",), 2007), (("year",), None), (("year",), "2024"), (("year",), ABSENT),
        (("published_on",), "2024-02-30"), (("published_on",), "2024-2-9"),
        (("published_on",), "20240131"), (("published_on",), ""), (("published_on",), ABSENT),
        (("requests", "form"), "2020"), (("requests", "form"), None), (("requests", "form"), 2021),
        (("requests", "form"), "2019"), (("requests",), {}), (("requests",), ABSENT),
        (("agency", "level"), "COUNTY"), (("agency", "division_code"), "12345"),
        (("agency", "division_code"), "123456\n"), (("title",), ""), (("cites",), [1]),
        (("cites",), None), (("spec_version",), "2.0"), (("overview",), None),
        (("requests", "recieved"), {}), (("extra",), None), (("agency", "extra"), None),
    ],
)  # fmt: skip
def test_what_the_schema_refuses_the_models_refuse(path: tuple[str, ...], value: Any) -> None:
    report = changed(path, value)
    assert not is_valid(report)
    assert not accepted(report)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (TOTAL, None), (TOTAL, 0), (TOTAL, 2**53 - 1), (AMOUNT, None), (AMOUNT, 3),
        (AMOUNT, 12.3456), (("requests",), None), (("published_on",), None),
        (("published_on",), "2024-02-29"), (("agency", "level"), None), (("cites",), []),
        (("extensions", "anything"), [1, {"a": None}]),
    ],
)  # fmt: skip
def test_what_the_schema_allows_the_models_allow(path: tuple[str, ...], value: Any) -> None:
    report = changed(path, value)
    assert is_valid(report)
    assert accepted(report)


# ---------------------------------------------------------------------- known gaps
# Those about what is accepted are in tests/property/test_documents.py; these are about what is
# written. When one closes, its test goes.


def test_gap_without_by_alias_the_start_of_the_period_has_another_name() -> None:
    report = AnnualReport.model_validate(schemas.example("form-2021"))
    assert set(report.model_dump()["period"]) == {"from_", "to"}
    assert not is_valid(json.loads(report.model_dump_json()))


def test_gap_an_amount_comes_back_with_a_fraction_until_it_is_made_canonical() -> None:
    report = AnnualReport.model_validate(changed(AMOUNT, 3))
    assert '"amount":3.0' in report.model_dump_json(by_alias=True)
    assert '"amount": 3\n' in dump(report.model_dump(mode="json", by_alias=True))


# ---------------------------------------------------------------------- in another project

APPLICATION = """\
from __future__ import annotations

from pathlib import Path

from typing_extensions import assert_type

from zfxxgk import Finding, InputError, NotChecked, Result, check
from zfxxgk.models import AnnualReport, Requests2019, Requests2021


def other(report: AnnualReport) -> int | None:
    match report.requests:
        case Requests2021() as table:
            assert_type(table.other_fee_unpaid.total, int | None)
            return table.other_remaining.total
        case Requests2019() as table:
            return table.other.total
        case None:
            return None


def found(path: Path) -> list[str]:
    report = AnnualReport.model_validate_json(path.read_text(encoding="utf-8"))
    assert_type(report.year, int)
    try:
        result = check(report, select=["requests"])
    except InputError as error:
        return [error.text.zh, error.place or ""]
    assert_type(result, Result)
    gaps: tuple[NotChecked, ...] = result.not_checked
    findings: list[Finding] = list(result.findings)
    return [f.message.zh for f in findings] + [gap.reason for gap in gaps]
"""
MISTAKES = """\
from zfxxgk import check
from zfxxgk.models import AnnualReport


def wrong(report: AnnualReport) -> str:
    print(report.requests.received)
    check(report, selct=["requests"])
    return report.year
"""


def mypy(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    (folder / "application.py").write_text(text, encoding="utf-8")
    sources = os.pathsep.join([str(ROOT / "src"), str(ROOT / "generated")])
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "application.py"],
        cwd=folder,
        env={**os.environ, "MYPYPATH": sources},
        capture_output=True,
        text=True,
    )


def test_a_project_that_uses_the_package_passes_a_strict_type_check(tmp_path: Path) -> None:
    done = mypy(tmp_path, APPLICATION)
    assert done.returncode == 0, done.stdout


def test_the_mistakes_of_a_project_are_found_by_the_type_check(tmp_path: Path) -> None:
    lines = mypy(tmp_path, MISTAKES).stdout.splitlines()
    codes = [line.rpartition("[")[2] for line in lines if ": error: " in line]
    assert codes == ["union-attr]", "call-arg]", "return-value]"]
