from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

TOTAL = "report.requests.received.total"
CASES = f"""\
  - {{name: the most, base: form-2021, set: {{{TOTAL}: 9}}}}
  - {{name: one more, base: form-2021, set: {{{TOTAL}: 10}}, fails: [{{}}]}}
  - name: blank
    base: form-2021
    set: {{{TOTAL}: null}}
    undetermined: [{{because: blank-total}}]
"""


def test_faults_of_rules_are_told_by_file_line_and_column(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    folder = own_rules()
    done = zfxxgk("rules", "lint", "local", "--rules", folder, "--lang", "en")
    assert done.code == 1
    lines = done.out.splitlines()
    path = str(Path(folder, "local/few.yaml"))
    assert f"{path}: [missing-case] no case comes out as pass" in lines
    assert f"{path}:7:42: [mutant] no case notices this change: assert: 10 -> 11" in lines
    assert "faults" in lines[-1]


def test_a_sound_rule_ends_with_0(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    path = Path(own_rules(), "local/few.yaml")
    path.write_text(path.read_text(encoding="utf-8") + CASES, encoding="utf-8")
    done = zfxxgk("rules", "lint", "local", "--rules", "own")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("已检查 1 条规则，未发现问题；")


def test_faults_are_there_as_data(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("rules", "lint", "local", "--rules", own_rules(), "--format", "json")
    data = json.loads(done.out)
    assert (done.code, data["rules"]) == (1, 1)
    [limit] = [f for f in data["findings"] if f["data"].get("after") == "11"]
    assert limit["data"] == {"part": "assert", "before": "10", "after": "11"}
    assert (limit["level"], limit["kind"], limit["rules"]) == ("fault", "mutant", ["local/few"])
    assert set(limit["message"]) == {"zh", "en"}


def test_rules_that_cannot_be_read_end_with_2(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    folder = own_rules(limit="recieved")
    Path(folder, "local/more.yaml").write_text("a: [", encoding="utf-8")
    done = zfxxgk("rules", "lint", "--rules", folder)
    assert (done.code, done.err) == (2, "")
    few, more, _, last = done.out.splitlines()
    assert more.startswith(str(Path("own/local/more.yaml")) + ":1:")
    assert few.startswith(str(Path("own/local/few.yaml")) + ":7:")
    assert last.startswith("有 2 处使规则文件无法使用")
    assert zfxxgk("rules", "lint", "--rules", "nowhere").code == 2


def test_a_word_too_many_is_refused(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("rules", "lint", "more", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "more" in done.err


def test_lint_has_a_help_of_its_own(zfxxgk: Callable[..., Any]) -> None:
    assert "zfxxgk rules lint" in zfxxgk("rules", "lint", "--help").out
