from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TOTAL = "表三 · 一、本年新收政府信息公开申请数量 · 总计"


@pytest.fixture
def versions(own_rules: Callable[..., str]) -> tuple[str, str]:
    """Two folders with the rule local/few: fewer than 10 requests, fewer than 200,000."""
    return own_rules("10", "old"), own_rules("200000", "new")


def test_what_disappears_is_told_with_the_file_and_the_words(
    zfxxgk: Run, report: Run, versions: tuple[str, str]
) -> None:
    report("a.json", requests__received__total=50)
    report("b.json", requests__received__total=5)
    done = zfxxgk("rules", "diff", *versions, "a.json", "b.json")
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines() == [
        "old（1 条规则） → new（1 条规则）",
        "",
        "local/few  新收申请过多（有改动）",
        "  不再报问题 1 处（1 份报告）：",
        f"    a.json（{TOTAL}）：请核实：新收申请50件，偏多。",
        "",
        "2 份报告中 1 份的结论有变化，涉及 1 条规则。",
    ]


def test_another_severity_is_told_with_both(
    zfxxgk: Run, report: Run, own_rules: Callable[..., str]
) -> None:
    old, new = own_rules("10", "old"), own_rules("10", "new")
    path = Path(new, "local/few.yaml")
    path.write_text(path.read_text("utf-8").replace("severity: warning", "severity: notice"))
    done = zfxxgk("rules", "diff", old, new, report("a.json"), "--lang", "en")
    assert done.code == 1
    before, after = done.out.splitlines()[4:6]
    assert before.startswith("    a.json (")
    assert before.endswith("Please verify: 85 requests received are many.")
    assert after == "      -> For attention: 85 requests received are many."


def test_the_same_verdicts_end_with_0(zfxxgk: Run, report: Run, versions: tuple[str, str]) -> None:
    done = zfxxgk("rules", "diff", *versions, report("a.json", requests__received__total=5))
    assert done.code == 0
    assert done.out.splitlines()[-2:] == [
        "有改动而对这些报告的结论没有影响的规则：local/few",
        "1 份报告中 0 份的结论有变化，涉及 0 条规则。",
    ]


def test_the_comparison_is_there_as_data(
    zfxxgk: Run, report: Run, versions: tuple[str, str]
) -> None:
    report("a.json", requests__received__total=50)
    done = zfxxgk("rules", "diff", *versions, "a.json", "--output", "out.json")
    assert done.code == 1
    data = json.loads(Path("out.json").read_bytes())
    assert (data["judged"], data["differing"], data["unread"]) == (1, 1, [])
    [rule] = data["rules"]
    assert (rule["rule"], rule["edit"]) == ("local/few", "changed")
    [(kind, effect)] = rule["effects"].items()
    assert (kind, effect["count"], effect["reports"]) == ("disappeared", 1, 1)
    [example] = effect["examples"]
    assert (example["path"], example["after"]) == ("a.json", None)
    assert example["before"]["cells"][0]["pointer"] == "/requests/received/total"


def test_rules_of_two_years_get_the_year_before(
    zfxxgk: Run, report: Run, own_rules: Callable[..., str]
) -> None:
    same = "previous.requests.received.total + 1"
    old, new = own_rules("previous.requests.received.total", "old"), own_rules(same, "new")
    report("before/a.json", year=2023, requests__received__total=50)
    report("a.json", year=2024, requests__received__total=50)
    done = zfxxgk("rules", "diff", old, new, "a.json", "--previous", "before")
    assert (done.code, "不再报问题 1 处" in done.out) == (1, True)
    assert zfxxgk("rules", "diff", old, new, "a.json").code == 0


def test_a_bundle_is_held_against_the_rules_installed(
    zfxxgk: Run, wrong: Callable[..., str]
) -> None:
    wrong("a.json")
    zfxxgk("bundle", "old.zip")
    with zipfile.ZipFile("old.zip") as archive:
        archive.extractall("all")
    Path("all/rules/disputes/total.yaml").unlink()
    done = zfxxgk("rules", "diff", "all", "builtin", "a.json")
    assert done.code == 1
    title, effect, example = done.out.splitlines()[2:5]
    assert title.split()[0] == "disputes/total"
    assert title.endswith("（新增）")
    assert effect == "  新报问题 1 处（1 份报告）："
    assert example.startswith("    a.json：必须改正：表四行政复议不相符：")


def test_schemas_that_are_not_those_in_use_are_told(
    zfxxgk: Run, report: Run, versions: tuple[str, str]
) -> None:
    Path("checkout/schema").mkdir(parents=True)
    Path("old").rename("checkout/rules")
    report("a.json", requests__received__total=5)
    done = zfxxgk("rules", "diff", "checkout", "new", "a.json")
    assert "checkout 所附的 Schema 与已安装的不同" in done.out
    assert done.code == 0


def test_a_broken_rule_is_one_message_with_its_place(
    zfxxgk: Run, report: Run, own_rules: Callable[..., str]
) -> None:
    old, new = own_rules("10", "old"), own_rules("many", "new")
    done = zfxxgk("rules", "diff", old, new, report("a.json"))
    assert (done.code, done.out) == (2, "")
    [line] = done.err.splitlines()
    assert line.startswith(str(Path("new/local/few.yaml")) + ":7:")


def test_a_file_that_cannot_be_judged_is_told_beside_what_changes(
    zfxxgk: Run, report: Run, versions: tuple[str, str]
) -> None:
    report("a.json", requests__received__total=50)
    done = zfxxgk("rules", "diff", *versions, "a.json", "no.docx")
    assert done.code == 2
    assert "不再报问题 1 处" in done.out
    assert "另有 1 个文件未能核对。" in done.out
    assert done.err.startswith("no.docx: ")


@pytest.mark.parametrize("count", [1, 2])
def test_without_reports_nothing_can_be_tried(
    zfxxgk: Run, versions: tuple[str, str], count: int
) -> None:
    done = zfxxgk("rules", "diff", *versions[:count])
    assert (done.code, done.out) == (2, "")
    assert f"这里只有 {count} 项" in done.err


def test_none_of_what_is_read_is_written_over(
    zfxxgk: Run, report: Run, versions: tuple[str, str]
) -> None:
    report("a.json")
    zfxxgk("bundle", "b.zip")
    for target in ("a.json", "b.zip"):
        done = zfxxgk("rules", "diff", "b.zip", versions[1], "a.json", "--output", target)
        assert (done.code, done.out) == (2, "")


def test_the_help_says_what_the_rules_may_be(zfxxgk: Run) -> None:
    assert "builtin" in zfxxgk("rules", "diff", "--help").out
