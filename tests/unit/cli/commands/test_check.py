from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.spec import schemas
from zfxxgk.spec.problems import find_problems

# ---------------------------------------------------------------------- exit codes


def test_a_clean_report_exits_with_0(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json"))
    assert (done.code, done.err) == (0, "")


def test_a_report_of_which_nothing_was_checked_exits_with_2(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json"), "--select", "years", "--lang", "en")
    assert done.code == 2
    assert "Nothing was checked" in done.out


def test_an_error_in_the_report_exits_with_1(
    zfxxgk: Callable[..., Any], wrong: Callable[..., str]
) -> None:
    done = zfxxgk("check", wrong("a.json"))
    assert (done.code, done.err) == (1, "")


@pytest.mark.parametrize(
    ("severity", "threshold", "code"),
    [
        ("error", "never", 0),
        ("error", "error", 1),
        ("error", "notice", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", "notice", 1),
        ("notice", "warning", 0),
        ("notice", "notice", 1),
    ],
)
def test_findings_below_the_threshold_do_not_fail(
    zfxxgk: Callable[..., Any],
    report: Callable[..., str],
    severity: str,
    threshold: str,
    code: int,
) -> None:
    changes: dict[str, dict[str, Any]] = {
        "error": {"disputes__reconsideration__total": 99},
        "warning": {"published_on": "2025-04-02"},  # a county's report after 31 March
        "notice": {"published_on": "2024-12-30"},  # before the year was over
    }
    path = report("a.json", **changes[severity])
    done = zfxxgk("check", path, "--fail-on", threshold, "--format", "json")
    found = {finding["severity"] for finding in json.loads(done.out)["reports"][0]["findings"]}
    assert (found, done.code) == ({severity}, code)


def test_a_file_that_cannot_be_judged_outweighs_findings(
    zfxxgk: Callable[..., Any], wrong: Callable[..., str]
) -> None:
    done = zfxxgk("check", "missing.json", wrong("a.json"))
    assert done.code == 2
    assert done.err == "missing.json: 找不到该文件，请检查路径。\n"
    assert "相差 90" in done.out


def test_a_file_that_cannot_be_judged_fails_whatever_the_threshold(
    zfxxgk: Callable[..., Any],
) -> None:
    assert zfxxgk("check", "missing.json", "--fail-on", "never").code == 2


def test_a_rule_that_cannot_be_evaluated_exits_with_2(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    too_large = own_rules("(report.requests.received.total - 85) * 9223372036854775807")
    given = report("a.json", requests__received__total=90)
    done = zfxxgk("check", given, "--rules", too_large, "--format", "json")
    assert done.code == 2
    left = json.loads(done.out)["reports"][0]["not_checked"]
    assert ("rule-error", ["local/few"]) in [(each["reason"], each["rules"]) for each in left]


def test_a_report_of_a_newer_specification_says_so_and_exits_with_2(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    name = report("new.json", spec_version="1.1", appendix="new")
    done = zfxxgk("check", name, "--lang", "en")
    assert done.code == 2
    told = done.out + done.err
    assert "written to version 1.1 of the specification, and this program knows 1.0" in told
    assert 'version 1.0 has no property "appendix"' in told


# ---------------------------------------------------------------------- bad files among good ones


def test_one_bad_file_does_not_stop_the_others(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    Path("b.json").write_text("{", encoding="utf-8")
    done = zfxxgk("check", report("a.json"), "b.json", report("c.json"), "--format", "json")
    reports = json.loads(done.out)["reports"]
    assert [(each["path"], each["error"] is None) for each in reports] == [
        ("a.json", True),
        ("b.json", False),
        ("c.json", True),
    ]
    assert done.code == 2


def test_what_does_not_fit_the_schema_is_named_with_its_place(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json", agency__level="villlage"))
    assert done.code == 2
    assert done.err.startswith("a.json: ")
    assert done.err.count("/agency/level") == 1
    assert done.err.count("\n") == 1


def test_half_a_character_in_a_report_breaks_nothing(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json", agency__name="县\ud83d", disputes__reconsideration__total=99)
    for format_ in ("text", "json", "sarif", "github", "junit", "html"):
        done = zfxxgk("check", path, "--format", format_)
        assert done.code in (1, 2)
        assert "Traceback" not in done.out + done.err


def test_a_report_nested_beyond_all_measure_is_one_message(zfxxgk: Callable[..., Any]) -> None:
    Path("a.json").write_text("[" * 100_000, encoding="utf-8")
    done = zfxxgk("check", "a.json")
    assert done.code == 2
    assert done.err.startswith("a.json: ")
    assert done.err.count("\n") == 1


def test_an_empty_folder_given_as_the_year_before_is_told(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    Path("folder").mkdir()
    done = zfxxgk("check", report("a.json"), "--previous", "folder")
    assert done.code == 2
    assert done.err.startswith("folder: 文件夹里没有可以核对的报告")


# ---------------------------------------------------------------------- input


def test_a_dash_is_standard_input(
    process: Callable[..., subprocess.CompletedProcess[bytes]], wrong: Callable[..., str]
) -> None:
    data = Path(wrong("a.json")).read_bytes()
    done = process("-m", "zfxxgk", "check", "-", "--format", "json", input=data)
    (entry,) = json.loads(done.stdout)["reports"]
    assert (entry["path"], len(entry["findings"]), done.returncode) == ("-", 1, 1)


def test_a_document_is_checked_with_the_record_of_its_reading(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    done = zfxxgk("check", document("a.md"), "--select", "disputes/total", "--format", "json")
    (finding,) = json.loads(done.out)["reports"][0]["findings"]
    assert (finding["left"], finding["right"], finding["location"]["line"]) == (3, 4, 13)


def test_the_year_before_is_compared(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    now = report("a.json")  # carried over: 3
    last = report("last.json", year=2023, requests__carried_out__total=4)
    arguments = ("check", now, "--select", "years/carry-over", "--format", "json")
    (without,) = json.loads(zfxxgk(*arguments).out)["reports"]
    (with_it,) = json.loads(zfxxgk(*arguments, "--previous", last).out)["reports"]
    assert [each["reason"] for each in without["not_checked"]] == ["missing-input"]
    assert [each["difference"] for each in with_it["findings"]] in ([-1], [1])


# ---------------------------------------------------------------------- choice of rules


def chosen(done: Any) -> set[str]:
    (entry,) = json.loads(done.out)["reports"]
    return {finding["rule"] for finding in entry["findings"]}


def test_only_selected_rules_are_used(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json", disputes__reconsideration__total=99, requests__received__total=86)
    arguments = ("check", path, "--format", "json")
    assert chosen(zfxxgk(*arguments)) == {
        "disputes/total",
        "requests/row-total",
        "requests/balance",
        "narrative/received",
    }
    assert chosen(zfxxgk(*arguments, "--select", "disputes,form")) == {"disputes/total"}
    assert chosen(zfxxgk(*arguments, "--select", "disputes", "--select", "requests/balance")) == {
        "disputes/total",
        "requests/balance",
    }
    assert chosen(zfxxgk(*arguments, "--ignore", "requests")) == {
        "disputes/total",
        "narrative/received",
    }


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_prefix_that_fits_no_rule_is_refused(
    zfxxgk: Callable[..., Any], report: Callable[..., str], option: str
) -> None:
    done = zfxxgk("check", report("a.json"), option, "disputes,request/balance")
    assert (done.code, done.out) == (2, "")
    assert "“request/balance”" in done.err
    assert "requests/balance" in done.err


def test_rules_of_ones_own_are_added(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    path = report("a.json", disputes__reconsideration__total=99)
    done = zfxxgk("check", path, "--rules", own_rules(), "--format", "json")
    assert chosen(done) == {"disputes/total", "local/few"}


def test_a_rule_of_ones_own_cannot_take_the_id_of_another(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json"), "--rules", own_rules(rule="disputes/total"))
    assert (done.code, done.out) == (2, "")
    assert "disputes/total" in done.err


def test_a_rule_of_old_that_is_chosen_is_told_with_what_took_its_place(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json"), "--ignore", "years/rules-in-force", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "replaced by years/in-force/above, years/in-force/below;" in done.err


def test_all_that_is_wrong_with_rules_of_ones_own_is_told_at_once(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    folder, other = own_rules(limit="+ 10"), own_rules("86", "other")
    path = Path(own_rules(rule="local/more"), "local/more.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("warning", "error"), encoding="utf-8")
    done = zfxxgk("check", report("a.json"), "--rules", folder, "--rules", other, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    few, more, case = done.err.splitlines()
    assert few.startswith(f"{Path('own/local/few.yaml')}:7:42: ")
    assert more == f"{path}:3:11: /severity: what is only plausible is never an error"
    assert case.startswith(f"{Path('other/local/few.yaml')}:12:5: case 'as it is': comes out as ")


def test_a_broken_rule_of_ones_own_is_named_with_line_and_column(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json"), "--rules", own_rules(limit="+ 10"))
    assert (done.code, done.out) == (2, "")
    # line 7 of the file; "assert: report.requests.received.total < " takes 41 columns
    assert done.err.startswith(f"{os.path.join('own', 'local', 'few.yaml')}:7:42: ")


# ---------------------------------------------------------------------- output


def test_a_result_in_a_file_leaves_standard_output_empty(
    zfxxgk: Callable[..., Any], wrong: Callable[..., str]
) -> None:
    done = zfxxgk("check", wrong("a.json"), "--output", "found.txt")
    assert (done.code, done.out) == (1, "")
    assert "相差 90" in Path("found.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("missing/found.txt", "missing/found.txt: 要写入的文件夹不存在，请先建立。\n"),
        (".", ".: 这是文件夹，不能写成文件。\n"),
        ("a.json", "a.json: 不能写入正在读取的文件，请换一个文件名。\n"),
        ("./folder/../a.json", "不能写入正在读取的文件"),
    ],
)
def test_an_output_that_cannot_be_written_is_refused_before_the_work(
    zfxxgk: Callable[..., Any], wrong: Callable[..., str], output: str, words: str
) -> None:
    Path("folder").mkdir()
    before = Path(wrong("a.json")).read_bytes()
    done = zfxxgk("check", "a.json", "missing.json", "--output", output)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert Path("a.json").read_bytes() == before
    assert "missing.json" not in done.err


def test_the_json_output_fits_its_schema(
    zfxxgk: Callable[..., Any],
    report: Callable[..., str],
    document: Callable[..., str],
    wrong: Callable[..., str],
) -> None:
    blank = report("blank.json", requests__concluded__total=None)
    paths = (wrong("a.json"), document("b.md"), blank, "missing.json")
    done = zfxxgk("check", *paths, "--format", "json")
    output = json.loads(done.out)
    assert find_problems(output, "check_output.json") == []
    assert [each["path"] for each in output["reports"]] == list(paths)
    assert output["reports"][3]["year"] is None
    assert output["reports"][3]["error"] == {
        "zh": "找不到该文件，请检查路径。",
        "en": "there is no such file; check the path.",
    }


# ---------------------------------------------------------------------- cold start

LISTING = """
import sys
from zfxxgk.cli.main import main
code = main(sys.argv[1:])
heavy = {"lxml", "yaml", "pydantic", "rapidfuzz", "tomllib", "zfxxgk.cel"}
print(code, *(heavy & set(sys.modules)), file=sys.stderr)
"""


def test_checking_json_imports_neither_readers_nor_compilers(
    process: Callable[..., subprocess.CompletedProcess[bytes]], wrong: Callable[..., str]
) -> None:
    done = process("-c", LISTING, "check", wrong("a.json"))
    assert done.stderr.decode().split() == ["1"]


@pytest.mark.parametrize("command", ["--version", "--help", "check --help"])
def test_what_judges_nothing_loads_no_engine(
    process: Callable[..., subprocess.CompletedProcess[bytes]], command: str
) -> None:
    listing = LISTING.replace("zfxxgk.cel", "zfxxgk.engine").replace("pydantic", "dataclasses")
    done = process("-c", listing, *command.split())
    assert done.stderr.decode().split() == ["0"]


def test_every_example_is_clean(zfxxgk: Callable[..., Any], report: Callable[..., str]) -> None:
    paths = [report(f"{name}.json", base=name) for name in schemas.examples()]
    assert zfxxgk("check", *paths, "--select", "disputes,requests").code == 0
