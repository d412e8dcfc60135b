"""What `zfxxgk check` says of real reports, beside the repository where they are present, and of
our own examples. The expectations were worked out by hand from the documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli.main import main
from zfxxgk.engine.rule_set import load_builtin

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / ".." / "shared" / "corpus"
EXAMPLES = ROOT / "examples"
real = pytest.mark.skipif(not CORPUS.is_dir(), reason="no real reports beside the repository")


def judged(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = main(["check", str(path), "--format", "json"])
    (entry,) = json.loads(capsys.readouterr().out)["reports"]
    return code, entry


def told(entry: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Severity, rule and first place of each finding."""
    return {(f["severity"], f["rule"], f["cells"][0]["pointer"]) for f in entry["findings"]}


def gaps(entry: dict[str, Any]) -> dict[tuple[str, str], set[str]]:
    return {(gap["reason"], gap["detail"]): set(gap["rules"]) for gap in entry["not_checked"]}


ALONE = {("missing-input", "copied"): {"narrative/copied-text"}}
YEARS = {key for key in load_builtin().rules if key.startswith("years/")}


@real
def test_the_town_of_2023(capsys: pytest.CaptureFixture[str]) -> None:
    code, entry = judged(CORPUS / "beiliu-2023.md", capsys)
    assert code == 1
    assert (entry["agency"], entry["year"]) == ("北留镇人民政府", 2023)
    assert told(entry) == {
        ("error", "form/prescribed", "/requests/form"),
        ("notice", "form/label-differs", "/requests/denied_by_law"),
        ("notice", "form/accountability-results-township", "/overview/text"),
    }
    assert len(entry["findings"]) == 3
    assert (
        gaps(entry)
        == {
            ("missing", "/published_on"): {"form/deadline-township", "form/published-too-early"},
            # Table 3 is of the form of 2019, whose numbers are not held against another form's.
            ("missing-input", "previous"): YEARS - {"years/same-numbers/tables"},
        }
        | ALONE
    )


@real
def test_the_general_office_of_2019(capsys: pytest.CaptureFixture[str]) -> None:
    code, entry = judged(CORPUS / "shanghai-2019.html", capsys)
    assert code == 0
    found = sorted(f["rule"] for f in entry["findings"])
    assert found == [
        "form/blank-cell/disputes",
        "form/blank-cell/requests",
        "form/blank-total/disputes",
        "form/blank-total/requests",
    ]
    assert gaps(entry)["blank-total", "/requests"] == {
        "requests/balance",
        "requests/concluded-total",
        "requests/row-total",
    }
    assert gaps(entry)["blank-total", "/disputes"] == {"disputes/total"}


@real
def test_the_large_city_of_2025(capsys: pytest.CaptureFixture[str]) -> None:
    code, entry = judged(CORPUS / "large-city-2025.html", capsys)
    assert code == 0
    assert told(entry) == {
        ("notice", "form/fee-statement", "/other_matters/processing_fee/statement"),
        ("notice", "form/overview-parts", "/overview/proactive_disclosure"),
    }


@real
@pytest.mark.parametrize(
    ("printed", "changed", "row", "column"),
    [
        ("<td>5345</td><td>129</td>", "<td>5346</td><td>129</td>", "granted", "natural_person"),
        ("<td>5345</td><td>129</td>", "<td>5345</td><td>127</td>", "granted", "business"),
        ("<td>941</td><td>17</td>", "<td>941</td><td>77</td>", "other_remaining", "business"),
    ],
)
def test_one_digit_of_one_component(
    printed: str,
    changed: str,
    row: str,
    column: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = (CORPUS / "large-city-2025.html").read_text(encoding="utf-8")
    assert page.count(printed) == 1
    path = tmp_path / "copy.html"
    path.write_text(page.replace(printed, changed), encoding="utf-8")
    code, entry = judged(path, capsys)
    assert code == 1
    errors = [(f["rule"], f["binding"]) for f in entry["findings"] if f["severity"] != "notice"]
    assert sorted(errors, key=str) == [
        ("requests/concluded-total", {"col": column}),
        ("requests/row-total", {"row": row}),
    ]


def test_the_example_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    code, entry = judged(EXAMPLES / "changhe-town-2023.md", capsys)
    assert code == 1
    assert sorted((f["rule"], str(f["binding"])) for f in entry["findings"]) == [
        ("form/label-differs", "{'label': 24}"),
        ("form/prescribed", "{'table': 'requests'}"),
        ("requests/concluded-total", "{'col': 'natural_person'}"),
        ("requests/row-total", "{'row': 'granted'}"),
    ]


def test_the_clean_example(capsys: pytest.CaptureFixture[str]) -> None:
    code, entry = judged(EXAMPLES / "good-district-bureau-2024.html", capsys)
    assert (code, entry["findings"]) == (0, [])
    assert gaps(entry) == {("missing-input", "previous"): YEARS} | ALONE
