from __future__ import annotations

from pathlib import Path

import pytest

from zfxxgk.authoring.compiled import load_rules
from zfxxgk.authoring.examples import Example, find_examples
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.rules import load_catalogue


def drawn(rule: str) -> tuple[Example, ...]:
    return find_examples(rule, rules_dir(), load_builtin())


@pytest.mark.parametrize("rule", sorted(load_catalogue()))
def test_every_rule_has_an_example_that_fails(rule: str) -> None:
    *passing, failing = drawn(rule)
    assert failing.message is not None
    assert all(example.message is None for example in passing)


def test_only_rules_over_records_of_a_reading_lack_an_example_that_passes() -> None:
    """Their cases show several records at once, and one of them fails."""
    lacking = {rule for rule in load_catalogue() if len(drawn(rule)) == 1}
    assert lacking == {"form/label-differs", "form/missing-row", "form/not-a-count"}


def test_a_change_is_told_with_its_label_and_the_value_it_has_in_the_case() -> None:
    # form-2021 carries 5 forward; the case adds 1.
    (change,) = drawn("requests/balance")[1].changes
    assert change.label.zh == "表三 · 四、结转下年度继续办理 · 总计"
    assert change.value == 6


def test_an_example_is_told_in_plain_values() -> None:
    passing, failing = (example.as_dict() for example in drawn("requests/balance"))
    assert passing == {
        "name": "the 2021 form balances", "base": "form-2021", "changes": [], "message": None,
    }  # fmt: skip
    assert failing["name"] == "one request lost on the way"
    assert failing["message"]["zh"].startswith("表三总计列不相符")
    [change] = failing["changes"]
    assert change["value"] == 6
    assert change["label"]["zh"] == "表三 · 四、结转下年度继续办理 · 总计"


def test_claims_are_told_as_the_numbers_they_state() -> None:
    changes = drawn("narrative/received")[1].changes
    assert [change.value for change in changes] == ["87"]


def test_a_rule_without_a_failing_case_has_one_example(tmp_path: Path) -> None:
    source = (rules_dir() / "disputes" / "total.yaml").read_text(encoding="utf-8")
    head = source[: source.index("cases:")]
    folder = tmp_path / "local"
    folder.mkdir()
    cases = "cases:\n  - {name: as it is, base: form-2021}\n"
    (folder / "total.yaml").write_text(head + cases, encoding="utf-8")
    (only,) = find_examples("local/total", tmp_path, load_rules(tmp_path))
    assert (only.name, only.changes, only.message) == ("as it is", (), None)
