from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.cli.reporters.github import format_command

# As the runner reads a command: properties end at the first "::" after the first one.
COMMAND = re.compile(r"::(?P<level>[a-z]+) (?P<properties>.*?)::(?P<message>.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """What the runner of GitHub Actions makes of a line."""
    found = COMMAND.fullmatch(line)
    assert found is not None

    def data(text: str) -> str:
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")

    properties = {}
    for each in found["properties"].split(","):
        key, _, value = each.partition("=")
        properties[key] = data(value.replace("%3A", ":").replace("%2C", ","))
    return found["level"], properties, data(found["message"])


@pytest.mark.parametrize("nasty", ["a\nb", "a:b,c::d", "100%,%0A", "\r\n", "::error::", "a=b"])
def test_what_is_escaped_comes_back_as_it_was(nasty: str) -> None:
    line = format_command("error", nasty, file=nasty, title=nasty)
    assert read(line) == ("error", {"file": nasty, "title": nasty}, nasty)


def test_nothing_is_told_of_what_is_not_known() -> None:
    assert format_command("notice", "m", file="a", line=None) == "::notice file=a::m"


def test_a_finding_is_an_annotation_at_its_line(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    arguments = ("--select", "disputes", "--format", "github")
    _, line = zfxxgk("check", document("a.md"), *arguments).out.splitlines()
    level, properties, message = read(line)
    assert level == "error"
    assert properties["file"] == "a.md"
    assert properties["line"] == "13"
    assert properties["title"].endswith("[disputes/total]")
    assert "相差 1" in message


def test_sums_that_one_cell_broke_are_one_annotation_at_that_cell(
    zfxxgk: Callable[..., Any], diagnosed: Callable[..., str]
) -> None:
    arguments = ("--select", "requests", "--format", "github", "--lang", "en")
    _, line = zfxxgk("check", diagnosed("a.json"), *arguments).out.splitlines()
    _, properties, message = read(line)
    assert properties["line"] == "85"
    assert properties["title"].endswith("[requests/concluded-total, requests/row-total]")
    first, *sums = message.splitlines()
    assert first.startswith("Likely wrong: Table 3, Granted, Natural persons (is 2, ")
    assert "imply 30" in first
    assert sum("does not add up" in each for each in sums) == 2


def test_severities_have_the_names_that_github_knows(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    early = report("a.json", published_on="2024-12-30")
    late = report("b.json", published_on="2025-04-02")
    out = zfxxgk("check", early, late, "--select", "form", "--format", "github").out
    levels = {
        properties["title"].split("[")[-1]: level
        for level, properties, _ in map(read, out.splitlines())
    }
    assert levels["form/published-too-early]"] == "notice"
    assert levels["form/deadline-government]"] == "warning"


def test_a_name_of_a_file_cannot_forge_a_command(
    zfxxgk: Callable[..., Any], wrong: Callable[..., str]
) -> None:
    name = "a\n::error::forged,b:c.json"
    out = zfxxgk("check", wrong(name), "--select", "disputes", "--format", "github").out
    _, line = out.splitlines()
    assert read(line)[1]["file"] == name


def test_the_first_notice_says_what_the_run_comes_to_and_what_it_left_out(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    paths = [report(f"{name}.json", agency__name=name) for name in ("甲局", "乙局")]
    arguments = (*paths, "--select", "disputes/total,years/carry-over", "--format", "github")
    (line,) = zfxxgk("check", *arguments).out.splitlines()
    assert read(line) == (
        "notice",
        {"title": "zfxxgk"},
        "共 2 份报告：2 份未发现问题，0 份有问题，0 份无法核对。\n"
        "另有 2 项没有核对：未提供上年报告。用 --verbose 查看。",
    )
    (quiet,) = zfxxgk("check", *arguments, "-q").out.splitlines()
    assert read(quiet)[2] == "共 2 份报告：2 份未发现问题，0 份有问题，0 份无法核对。"
    told = zfxxgk("check", *arguments, "--verbose").out.splitlines()[1:]
    assert [read(each)[1]["file"] for each in told] == paths


def test_a_file_of_which_nothing_was_checked_is_an_error_with_the_reason(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("check", report("a.json"), "--select", "years/carry-over", "-f", "github")
    level, properties, message = read(done.out.splitlines()[1])
    assert (done.code, level, properties["title"]) == (2, "error", "未核对")
    assert message.startswith("没有核对任何一项")
    assert "未提供上年报告（" in message


def test_a_file_that_cannot_be_read_is_an_error(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("check", "missing.json", "--format", "github")
    assert read(done.out.splitlines()[1]) == (
        "error",
        {"file": "missing.json", "title": "无法核对"},
        "找不到该文件，请检查路径。",
    )
    assert (done.code, done.err) == (2, "")
