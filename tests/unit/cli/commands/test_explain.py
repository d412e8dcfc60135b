from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.spec.rules import load_catalogue


def test_a_rule_is_explained_in_words(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("explain", "requests/balance")
    rule = load_catalogue()["requests/balance"]
    assert done.code == 0
    assert done.out.startswith(f"{rule.title.zh} [requests/balance]\n")
    assert rule.note is not None
    assert f"  {rule.note.zh}\n" in done.out
    assert "report." not in done.out
    assert "  必须改正；格式印明或栏目名称直接得出\n" in done.out
    assert "附件，表三表头注（正式文本或多方印证）\n" in done.out
    assert "  表三：2019 年格式、2021 年格式\n" in done.out
    assert "  稳定，自规范 1.0 版起\n" in done.out


def test_its_expressions_are_shown_as_written_when_asked_for(zfxxgk: Callable[..., Any]) -> None:
    out = zfxxgk("explain", "narrative/received", "--verbose").out
    rule = load_catalogue()["narrative/received"]
    for name, words in rule.readings.items():
        for line in f"{name}: {words}".splitlines():
            assert f"  {line}\n" in out
    assert "条件：\n  !claim.partial\n" in out
    assert "逐项：\n  claim = claims.received\n" in out


@pytest.mark.parametrize(
    ("wanted", "found", "other"),
    [
        ("表三", "requests/balance", "disputes/total"),
        ("table 4", "disputes/total", "requests/balance"),
        ("requests", "requests/row-total", "narrative/received"),
        ("行政诉讼", "narrative/suits", "requests/balance"),
    ],
)
def test_rules_are_found_by_table_prefix_and_word(
    zfxxgk: Callable[..., Any], wanted: str, found: str, other: str
) -> None:
    done = zfxxgk("explain", wanted)
    ids = [line.split()[0] for line in done.out.splitlines() if "/" in line]
    assert done.code == 0
    assert found in ids
    assert other not in ids
    assert done.out.endswith("\n逐条说明：zfxxgk explain 规则编号\n")


def test_a_rule_is_explained_in_english(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("explain", "requests/balance", "--lang", "en")
    assert "  Must be corrected; printed in the form or implied by a label\n" in done.out
    assert ": the 2019 form, the 2021 form\n" in done.out


@pytest.mark.parametrize("rule", sorted(load_catalogue()))
def test_every_rule_can_be_explained(zfxxgk: Callable[..., Any], rule: str) -> None:
    assert zfxxgk("explain", rule).code == 0
    data = json.loads(zfxxgk("explain", rule, "--format", "json").out)
    assert data["id"] == rule
    assert bool(data["assert"]) != bool(data["readings"])


def test_an_unknown_rule_is_met_with_the_nearest(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("explain", "request/balance")
    assert (done.code, done.out) == (2, "")
    assert "（是否为 requests/balance" in done.err


def test_a_rule_of_ones_own_is_explained(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("explain", "local/few", "--verbose", "--rules", own_rules())
    assert "  report.requests.received.total < 10\n" in done.out
    assert "  某省年度报告编制通知（惯例或推断）\n" in done.out
    assert "  各种格式\n" in done.out


def test_examples_show_what_passes_and_what_fails(zfxxgk: Callable[..., Any]) -> None:
    out = zfxxgk("explain", "requests/balance").out
    passing = out.index("相符的例子：\n  一份各数相符的报告。\n")
    failing = out.index("不相符的例子：\n", passing + len("相符的例子："))
    assert "表三 · 四、结转下年度继续办理 · 总计：6\n" in out[failing:]
    assert "相差 1" in out[failing:]


def test_examples_of_a_rule_of_ones_own_come_from_its_file(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("explain", "local/few", "--rules", own_rules(), "--format", "json")
    (example,) = json.loads(done.out)["examples"]
    assert example["name"] == "as it is"
    assert example["message"]["zh"] == "新收申请85件，偏多。"


def test_the_forms_of_members_are_told_apart_from_those_of_the_report(
    zfxxgk: Callable[..., Any],
) -> None:
    told = zfxxgk("explain", "members/above/requests").out
    assert "  表三：2021 年格式\n  所属机关报告 · 表三：2021 年格式\n" in told


def test_a_rule_of_old_is_told_with_what_took_its_place(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("explain", "years/rules-in-force/above", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "replaced by years/in-force/above;" in done.err
