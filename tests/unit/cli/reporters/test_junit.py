from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

Command = Callable[..., Any]


@pytest.fixture
def suites(
    zfxxgk: Command,
    document: Callable[..., str],
    report: Callable[..., str],
) -> Callable[..., list[Element]]:
    paths = (document("a.md"), report("b.json", published_on="2024-12-30"), "missing.json")

    def run(*options: str) -> list[Element]:
        root = fromstring(zfxxgk("check", *paths, "--format", "junit", *options).out)
        for key in ("tests", "failures", "errors", "skipped"):
            assert int(root.attrib[key]) == sum(int(suite.attrib[key]) for suite in root)
        return list(root)

    return run


def named(suite: Element, rule: str) -> list[Element]:
    return [test for test in suite if test.attrib["classname"] == f"zfxxgk.{rule}"]


def test_there_is_a_suite_for_each_file_that_counts_its_tests(
    suites: Callable[..., list[Element]],
) -> None:
    found = suites()
    assert [suite.attrib["name"] for suite in found] == ["a.md", "b.json", "missing.json"]
    for suite in found:
        assert int(suite.attrib["tests"]) == len(suite)
        assert int(suite.attrib["failures"]) == len(suite.findall("*/failure"))
        assert int(suite.attrib["skipped"]) == len(suite.findall("*/skipped"))


def test_a_finding_at_the_threshold_is_a_failure_with_its_place(
    suites: Callable[..., list[Element]],
) -> None:
    (test,) = named(suites("--select", "disputes")[0], "disputes/total")
    failure = test.find("failure")
    assert failure is not None
    assert failure.attrib["type"] == "error"
    assert "总计 4（推算为 3）" in failure.attrib["message"]
    assert "相差 1" in str(failure.text)
    assert "文件第 13 行" in str(failure.text)


def test_sums_that_one_cell_broke_are_one_failure_that_names_it(
    zfxxgk: Command, diagnosed: Callable[..., str]
) -> None:
    arguments = ("--select", "requests", "--format", "junit", "--lang", "en")
    (suite,) = fromstring(zfxxgk("check", diagnosed("a.json"), *arguments).out)
    (failure,) = suite.findall("testcase/failure")
    assert suite.attrib["failures"] == "1"
    assert "the other cells imply 30" in failure.attrib["message"]
    assert str(failure.text).count("does not add up") == 2
    assert "line 85 of the file" in str(failure.text)
    assert "[requests/concluded-total, requests/row-total]" in str(failure.text)


def test_tests_have_names_of_their_own(suites: Callable[..., list[Element]]) -> None:
    for suite in suites("--verbose"):
        names = [(test.attrib["classname"], test.attrib["name"]) for test in suite]
        assert len(set(names)) == len(names)


def test_quiet_leaves_out_what_was_not_checked(suites: Callable[..., list[Element]]) -> None:
    assert not [test for suite in suites("--quiet") for test in named(suite, "not-checked")]
    assert [test for suite in suites() for test in named(suite, "not-checked")]


def test_what_is_accepted_was_skipped_and_is_told(
    zfxxgk: Command, wrong: Callable[..., str]
) -> None:
    path = wrong("a.json")
    zfxxgk("check", path, "--output", "base.json")
    arguments = ("--baseline", "base.json", "--select", "disputes", "--format", "junit")
    (suite,) = fromstring(zfxxgk("check", path, *arguments).out)
    (test,) = named(suite, "disputes/total")
    assert suite.attrib["failures"] == "0"
    assert test.findtext("skipped") is not None
    assert "总计" in str(test.findtext("skipped"))


def test_a_finding_below_the_threshold_is_a_test_that_passed(
    suites: Callable[..., list[Element]],
) -> None:
    (mild,) = named(suites()[1], "form/published-too-early")
    assert mild.find("failure") is None
    assert mild.find("system-out") is not None
    (strict,) = named(suites("--fail-on", "notice")[1], "form/published-too-early")
    assert strict.find("failure") is not None


def test_a_file_that_cannot_be_read_is_an_error(suites: Callable[..., list[Element]]) -> None:
    missing = suites()[2]
    assert missing.attrib["errors"] == "1"
    (error,) = missing.findall("testcase/error")
    assert error.attrib["message"] == "找不到该文件，请检查路径。"


def test_what_was_not_checked_was_skipped(suites: Callable[..., list[Element]]) -> None:
    messages = {skip.attrib["message"] for skip in suites()[1].findall("testcase/skipped")}
    assert "未提供上年报告" in messages


def test_a_file_of_which_nothing_was_checked_is_an_error(
    zfxxgk: Command, report: Callable[..., str]
) -> None:
    arguments = ("--select", "years/carry-over", "--format", "junit")
    done = zfxxgk("check", report("a.json"), *arguments)
    (suite,) = fromstring(done.out)
    assert (done.code, suite.attrib["errors"], suite.attrib["skipped"]) == (2, "1", "1")
    assert suite.findall("testcase/error")[0].attrib["message"].startswith("没有核对任何一项")


def test_a_rule_that_cannot_be_evaluated_is_an_error(
    zfxxgk: Command, report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    folder = own_rules("(report.requests.received.total - 85) * 9223372036854775807")
    arguments = ("--rules", folder, "--select", "local", "--format", "junit")
    done = zfxxgk("check", report("a.json", requests__received__total=5), *arguments)
    (suite,) = fromstring(done.out)
    assert (done.code, suite.attrib["errors"], suite.attrib["skipped"]) == (2, "1", "0")


def test_a_name_of_a_file_stays_sound_xml(zfxxgk: Command, wrong: Callable[..., str]) -> None:
    name = 'a<b>&"\x01.json'
    (suite,) = fromstring(zfxxgk("check", wrong(name), "--format", "junit").out)
    assert suite.attrib["name"] == 'a<b>&"\\x01.json'
