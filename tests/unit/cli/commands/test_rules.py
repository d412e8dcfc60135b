from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.spec.rules import load_catalogue


def test_every_rule_has_a_line(zfxxgk: Callable[..., Any]) -> None:
    lines = zfxxgk("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == list(load_catalogue())
    (balance,) = [line for line in lines if line.startswith("requests/balance ")]
    assert balance.split() == ["requests/balance", "必须改正", "收到与办理的申请数不平衡"]


def test_the_list_is_there_as_data(zfxxgk: Callable[..., Any]) -> None:
    data = json.loads(zfxxgk("rules", "--format", "json").out)
    assert {rule["id"]: rule["severity"] for rule in data} == {
        key: rule.severity for key, rule in load_catalogue().items()
    }


def test_rules_of_ones_own_are_listed_last(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    lines = zfxxgk("rules", "--rules", own_rules(), "--lang", "en").out.splitlines()
    assert lines[-1].split(maxsplit=1)[0] == "local/few"
    assert lines[-1].endswith("Please verify      Too many requests received")


def test_an_id_given_twice_is_refused(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    one, two = own_rules(folder="one"), own_rules(folder="two")
    done = zfxxgk("rules", "--rules", one, "--rules", two)
    assert (done.code, done.out) == (2, "")
    assert "local/few" in done.err


def test_listing_reads_no_yaml_and_compiles_nothing(
    process: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    script = (
        "import sys; from zfxxgk.cli.main import main; main(['rules']);"
        "print(*({'yaml', 'zfxxgk_generated.checks', 'zfxxgk.cel'} & set(sys.modules)),"
        "file=sys.stderr)"
    )
    assert process("-c", script).stderr.split() == []


# ---------------------------------------------------------------------- lint

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
    done = zfxxgk("rules", "lint", "--rules", folder, "--lang", "en")
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
    done = zfxxgk("rules", "lint", "--rules", "own")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("已检查 1 条规则，未发现问题；")


def test_faults_are_there_as_data(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("rules", "lint", "--rules", own_rules(), "--format", "json")
    data = json.loads(done.out)
    assert (done.code, data["rules"]) == (1, 1)
    [limit] = [f for f in data["findings"] if f["data"].get("after") == "11"]
    assert limit["data"] == {"part": "assert", "before": "10", "after": "11"}
    assert (limit["level"], limit["kind"], limit["rules"]) == ("fault", "mutant", ["local/few"])
    assert set(limit["message"]) == {"zh", "en"}


def test_rules_that_cannot_be_read_end_with_2(
    zfxxgk: Callable[..., Any], own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("rules", "lint", "--rules", own_rules(limit="many"))
    assert (done.code, done.out) == (2, "")
    assert "few.yaml:7:" in done.err
    assert zfxxgk("rules", "lint", "--rules", "nowhere").code == 2


@pytest.mark.parametrize("words", [("lnt",), ("lint", "more")])
def test_lint_is_the_only_word(zfxxgk: Callable[..., Any], words: tuple[str, ...]) -> None:
    done = zfxxgk("rules", *words, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert words[-1] in done.err
