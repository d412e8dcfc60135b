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


@pytest.mark.parametrize(("word", "near"), [("lnt", "rules lint"), ("dif", "rules diff")])
def test_a_mistyped_second_word_is_told_with_what_was_meant(
    zfxxgk: Callable[..., Any], word: str, near: str
) -> None:
    done = zfxxgk("rules", word, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert f"'rules {word}' (did you mean {near}" in done.err


def test_the_help_of_the_list_names_both_words(zfxxgk: Callable[..., Any]) -> None:
    told = zfxxgk("rules", "--help").out
    assert "[test | lint | diff]" in told
    assert "zfxxgk schema rule.json" in told
    [page] = [line for line in told.splitlines() if "README.md" in line]
    assert Path(page.partition("：")[2].partition("；")[0]).is_file()
