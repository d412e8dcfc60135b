from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli.reporters.sarif import make_uri
from zfxxgk.spec.rules import load_catalogue


@pytest.fixture
def run(
    zfxxgk: Callable[..., Any],
    document: Callable[..., str],
    wrong: Callable[..., str],
    report: Callable[..., str],
) -> dict[str, Any]:
    paths = (document("a.md"), wrong("b c.json"), report("d.json"), "missing.json")
    log = json.loads(zfxxgk("check", *paths, "--format", "sarif").out)
    found: dict[str, Any] = log["runs"][0]
    return found


def results(run: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    return [result for result in run["results"] if result["ruleId"] == rule]


def test_the_log_fits_the_official_schema(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    # Models compiled from the schema of OASIS, unknown properties forbidden.
    model = pytest.importorskip("pydantic_sarif.model")
    done = zfxxgk("check", document("a.md"), "missing.json", "--format", "sarif")
    log = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(done.out)
    assert len(log.runs[0].results) > 1


def test_every_rule_is_described_and_found_by_its_index(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(load_catalogue())
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    (total,) = [rule for rule in rules if rule["id"] == "disputes/total"]
    for basis in load_catalogue()["disputes/total"].basis:
        assert basis.document in total["help"]["text"]


def test_a_result_has_line_cells_and_fingerprint(run: dict[str, Any]) -> None:
    read, given = results(run, "disputes/total")
    (location,) = read["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a.md"},
        "region": {"startLine": 13},
    }
    assert [each["name"] for each in location["logicalLocations"]][-1] == "表四 · 行政复议 · 总计"
    assert location["logicalLocations"][-1]["fullyQualifiedName"] == (
        "/disputes/reconsideration/total"
    )
    assert "相差 1" in read["message"]["text"]
    assert given["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "b%20c.json"}
    (ours,) = read["partialFingerprints"].values()
    (other,) = given["partialFingerprints"].values()
    assert len(ours) == 16
    assert ours != other


def test_sums_that_one_cell_broke_are_one_result_at_that_cell(
    zfxxgk: Callable[..., Any], diagnosed: Callable[..., str]
) -> None:
    arguments = ("--select", "requests", "--format", "sarif", "--lang", "en")
    log = json.loads(zfxxgk("check", diagnosed("a.json"), *arguments).out)
    (result,) = log["runs"][0]["results"]
    assert "the other cells imply 30" in result["message"]["text"].splitlines()[0]
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 85}
    assert [each["fullyQualifiedName"] for each in location["logicalLocations"]] == [
        "/requests/granted/natural_person"
    ]
    assert result["properties"]["rules"] == ["requests/concluded-total", "requests/row-total"]
    (suspect,) = result["properties"]["suspects"]
    assert suspect["implied"] == 30
    assert "relatedLocations" not in result


def test_several_suspects_are_told_beside_the_place(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json", disputes__reconsideration__total=99)
    found = json.loads(zfxxgk("check", path, "--format", "json").out)["reports"][0]["causes"]
    arguments = ("--select", "disputes", "--format", "sarif")
    (result,) = json.loads(zfxxgk("check", path, *arguments).out)["runs"][0]["results"]
    labels = [each["message"]["text"] for each in result["relatedLocations"]]
    assert labels == [each["label"]["zh"] for each in found[0]["suspects"]]
    assert len(labels) > 1


def test_every_result_has_a_line_and_a_fingerprint_of_its_own(run: dict[str, Any]) -> None:
    # Microsoft's validator and GitHub ask for the region, GitHub for the fingerprints too.
    places = [each["locations"][0]["physicalLocation"] for each in run["results"]]
    assert all(place["region"]["startLine"] >= 1 for place in places)
    fingerprints = [each["partialFingerprints"]["zfxxgk/v1"] for each in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)
    assert run["tool"]["driver"]["informationUri"].startswith("https://")


def test_a_log_that_is_written_to_a_file_is_summed_up_on_the_screen(
    zfxxgk: Callable[..., Any], wrong: Callable[..., str]
) -> None:
    done = zfxxgk("check", wrong("a.json"), "-f", "sarif", "-o", "a.sarif")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "已写入 a.sarif\n共 1 份报告：0 份未发现问题，1 份有问题（必须改正 1 处），0 份无法核对。\n"
        "结束代码 1：有达到 --fail-on 程度的问题。\n"
    )


def test_levels_are_those_of_sarif(run: dict[str, Any]) -> None:
    assert results(run, "disputes/total")[0]["level"] == "error"
    assert results(run, "form/missing-section")[0]["level"] == "warning"
    assert results(run, "form/overview-parts")[0]["level"] == "note"


def test_what_could_not_be_judged_is_told(run: dict[str, Any]) -> None:
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [
        (note["level"], note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for note in invocation["toolExecutionNotifications"]
    ]
    assert ("error", "missing.json") in told
    assert ("note", "d.json") in told


def test_a_file_of_which_nothing_was_checked_is_an_error(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    arguments = ("--select", "years/carry-over", "--format", "sarif")
    done = zfxxgk("check", report("a.json"), *arguments)
    (invocation,) = json.loads(done.out)["runs"][0]["invocations"]
    first, why = invocation["toolExecutionNotifications"]
    assert (first["level"], why["level"]) == ("error", "note")
    assert first["message"]["text"].startswith("没有核对任何一项")


def test_a_path_becomes_a_reference_that_reads_back() -> None:
    assert make_uri("a b/表,三:1.md") == "a%20b/%E8%A1%A8%2C%E4%B8%89%3A1.md"
    assert make_uri(os.path.join("in", "a.md")) == "in/a.md"
    absolute = Path.cwd() / "a b.md"
    assert make_uri(str(absolute)) == absolute.as_uri()


def test_a_file_found_from_the_folder_at_hand_is_named_without_a_dot(
    zfxxgk: Callable[..., Any], diagnosed: Callable[..., str]
) -> None:
    os.mkdir("in")
    diagnosed("in/a.json")
    done = zfxxgk("check", ".", "--format", "sarif")
    assert '"in/a.json"' in done.out
    assert "./in" not in done.out
    _, line, *_ = zfxxgk("check", ".", "--format", "github").out.splitlines()
    assert "file=in/a.json," in line
    assert '<testsuite name="in/a.json"' in zfxxgk("check", ".", "--format", "junit").out
    above = zfxxgk("check", "in/../in//./a.json", "--format", "sarif").out
    # A link may lead elsewhere than its name says.
    assert '"in/../in/a.json"' in above


def test_a_stream_is_no_file(
    zfxxgk: Callable[..., Any], diagnosed: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = Path(diagnosed("a.json")).read_bytes()

    def check(format_: str) -> str:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        out: str = zfxxgk("check", "-", "--format", format_).out
        return out

    (run,) = json.loads(check("sarif"))["runs"]
    assert run["results"]
    locations = [place for result in run["results"] for place in result["locations"]]
    assert all(place["logicalLocations"] for place in locations)
    assert "artifactLocation" not in json.dumps(run["results"])
    lines = check("github").splitlines()
    assert len(lines) > 1
    assert not any("file=" in line for line in lines)
