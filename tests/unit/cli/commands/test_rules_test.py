from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_a_rule_of_the_package_is_chosen_by_its_id(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("rules", "test", "requests/balance")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1 条规则的 ")
    several = zfxxgk("rules", "test", "disputes", "requests/balance", "--format", "json")
    data = json.loads(several.out)
    assert (several.code, data["faults"], data["rules"] > 3) == (0, [], True)


def test_what_comes_out_otherwise_is_told_by_file_and_line(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    folder = own_rules()
    assert zfxxgk("rules", "test", folder).code == 0
    own_rules(limit="86")
    done = zfxxgk("rules", "test", folder, "--lang", "en")
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines() == [
        f"{Path(folder, 'local/few.yaml')}:12:5: case 'as it is': comes out as pass, "
        "expected fail; it read report.requests.received.total = 85",
        "rules: 1, cases: 1; outcomes other than expected: 1.",
    ]
    # By its id the rule stands beside those of the package.
    assert zfxxgk("rules", "test", "local/few", "--rules", folder).code == 1
    assert zfxxgk("rules", "test", "requests/balance", "--rules", folder).code == 0


def test_a_file_that_is_no_rule_does_not_keep_the_others_from_being_tried(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    folder = own_rules()
    Path(folder, "local/more.yaml").write_text("a: [", encoding="utf-8")
    done = zfxxgk("rules", "test", folder)
    assert done.code == 2
    assert done.err.startswith(str(Path(folder, "local/more.yaml")))
    tried, unusable = done.out.splitlines()
    assert tried.startswith("1 条规则的 1 个示例")
    assert unusable == zfxxgk("rules", "lint", folder).out.splitlines()[-1]


def test_where_no_rule_can_be_tried_none_is_said_to_come_out_well(
    zfxxgk: Callable[..., Any],
) -> None:
    Path("own").mkdir()
    Path("own/more.yaml").write_text("a: [", encoding="utf-8")
    done = zfxxgk("rules", "test", "own", "--lang", "en")
    assert done.code == 2
    assert done.out == (
        "faults that keep rule files from being used: 1; mend these first, the rest is "
        "looked for then.\n"
    )


def test_a_rule_there_is_not_is_refused_with_the_one_meant(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("rules", "test", "requests/balanse", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "did you mean requests/balance" in done.err
