from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pydantic
import pytest

from zfxxgk import models
from zfxxgk.models import (
    Agency,
    AnnualReport,
    ProactiveDisclosure2019,
    ProactiveDisclosure2021,
    Requests2019,
    Requests2021,
    blank_report,
)
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.canonical import dump
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.places import get_value, split_pointer
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
    assert dump(report.model_dump(mode="json")).encode() == written
    assert dump(json.loads(report.model_dump_json())).encode() == written


@pytest.mark.parametrize("name", NAMES)
def test_the_models_keep_the_order_of_the_schema(name: str) -> None:
    report = AnnualReport.model_validate(schemas.example(name))
    found = report.model_dump(mode="json")
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


# ---------------------------------------------------------------------- a new report


@pytest.mark.parametrize(
    ("year", "form", "editions"),
    [
        (2008, None, (ProactiveDisclosure2019, Requests2019)),
        (2020, None, (ProactiveDisclosure2019, Requests2019)),
        (2021, None, (ProactiveDisclosure2021, Requests2021)),
        (2021, "2019", (ProactiveDisclosure2019, Requests2019)),
        (2019, "2021", (ProactiveDisclosure2021, Requests2021)),
    ],
)
def test_a_blank_report_has_the_tables_of_its_year_and_nothing_in_them(
    year: int, form: str | None, editions: tuple[type, type]
) -> None:
    report = blank_report(year, "青禾县水利局", form)
    tables = (report.proactive_disclosure, report.requests)
    assert tuple(map(type, tables)) == editions
    assert (report.year, report.agency.name) == (year, "青禾县水利局")
    written = report.model_dump(mode="json")
    for key, table in zip(("proactive_disclosure", "requests"), tables, strict=True):
        assert table is not None
        cells = [pointer for pointer, _, _ in forms.table(key, table.form).cells()]
        assert cells
        assert [get_value(written, split_pointer(cell)) for cell in cells] == [None] * len(cells)


def test_an_agency_may_be_given_with_all_that_is_known_of_it() -> None:
    agency = Agency.model_validate(schemas.example("form-2021")["agency"])
    assert blank_report(2024, agency).agency == agency


@pytest.mark.parametrize(
    ("year", "agency", "form"),
    [(2024, "某局", "2020"), (2007, "某局", None), (2101, "某局", None), (2024, "", None)],
)
def test_a_blank_report_of_what_cannot_be_is_refused(
    year: int, agency: str, form: str | None
) -> None:
    with pytest.raises(ValueError, match=r"no such form: '2020'|validation error"):
        blank_report(year, agency, form)


def test_what_is_assigned_is_validated() -> None:
    report = blank_report(2024, "某局")
    report.period.from_ = date(2024, 1, 1)
    assert isinstance(report.requests, Requests2021)
    report.requests.granted.business = 3
    with pytest.raises(pydantic.ValidationError):
        report.requests.granted.business = "many"  # type: ignore[assignment]
    written = json.loads(report.model_dump_json())
    assert written["period"]["from"] == "2024-01-01"
    assert written["requests"]["granted"]["business"] == 3


def test_what_has_a_default_may_be_left_out_and_is_written_all_the_same() -> None:
    given = schemas.example("form-2021")
    for key in ("spec_version", "cites", "extensions"):
        del given[key]
    report = AnnualReport.model_validate(given)
    assert (report.spec_version, report.cites, report.extensions) == ("1.0", [], {})
    assert is_valid(json.loads(report.model_dump_json()))


# ---------------------------------------------------------------------- what an editor shows


def test_the_module_offers_models_and_what_makes_one_and_nothing_else() -> None:
    offered = {name: getattr(models, name) for name in models.__all__}
    assert offered.pop("blank_report") is blank_report
    assert all(issubclass(model, pydantic.BaseModel) for model in offered.values())
    assert {"AnnualReport", "Agency", "Requests2021"} < set(offered)


def test_every_field_has_its_label_and_its_meaning_below_it() -> None:
    module = ast.parse((ROOT / "generated/zfxxgk_generated/models.py").read_text(encoding="utf-8"))
    table = next(
        part
        for part in module.body
        if isinstance(part, ast.ClassDef) and part.name == "Requests2021"
    )
    shown = dict(zip(Requests2021.model_fields, below_fields(table), strict=True))
    assert shown["granted"].startswith("（一）予以公开 · Requests granted in full, including those")
    assert (ast.get_docstring(table) or "").startswith("Table 3 of the 2021 form: 25 rows")


def below_fields(model: ast.ClassDef) -> list[str]:
    """The docstring below each field, in their order."""
    return [
        str(below.value.value)
        for field, below in pairwise(model.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
    ]


# ---------------------------------------------------------------------- known gaps
# Those about what is accepted are in tests/property/test_documents.py; these are about what is
# written. When one closes, its test goes.


def test_gap_an_amount_comes_back_with_a_fraction_until_it_is_made_canonical() -> None:
    report = AnnualReport.model_validate(changed(AMOUNT, 3))
    assert '"amount":3.0' in report.model_dump_json()
    assert '"amount": 3\n' in dump(report.model_dump(mode="json"))


# ---------------------------------------------------------------------- in another project

APPLICATION = """\
from __future__ import annotations

from datetime import date
from pathlib import Path

from typing_extensions import assert_type

from zfxxgk import Finding, InputError, NotChecked, Result, check
from zfxxgk.models import AnnualReport, Period, Requests2019, Requests2021, blank_report


def other(report: AnnualReport) -> int | None:
    match report.requests:
        case Requests2021() as table:
            assert_type(table.other_fee_unpaid.total, int | None)
            return table.other_remaining.total
        case Requests2019() as table:
            return table.other.total
        case None:
            return None


def drafted() -> AnnualReport:
    report = blank_report(2024, "某局")
    report.period = Period(from_=date(2024, 1, 1), to=None)
    return report


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
    report.year = "2024"
    return report.year
"""


def test_a_project_passes_a_strict_type_check_and_its_mistakes_are_found(tmp_path: Path) -> None:
    (tmp_path / "application.py").write_text(APPLICATION, encoding="utf-8")
    (tmp_path / "mistakes.py").write_text(MISTAKES, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "application.py", "mistakes.py"],
        cwd=tmp_path,
        env={
            **os.environ,
            "MYPYPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "generated")]),
        },
        capture_output=True,
        text=True,
    )
    found = [line.split(":") for line in done.stdout.splitlines() if ": error: " in line]
    assert {path for path, *_ in found} == {"mistakes.py"}, done.stdout
    codes = [words[-1].rpartition("[")[2] for words in found]
    assert codes == ["union-attr]", "call-arg]", "assignment]", "return-value]"]
