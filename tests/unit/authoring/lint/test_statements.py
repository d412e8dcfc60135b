from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.authoring.compiled import compile_file, make_checks
from zfxxgk.authoring.lint.faults import FAULT, NOTE
from zfxxgk.authoring.lint.statements import check_cases, check_statements
from zfxxgk.spec.rule_files import RuleFile

Files = Callable[[dict[str, Any]], list[RuleFile]]
ROW = "report.disputes.reconsideration"


def found(files: Files, **rule: Any) -> list[tuple[str, str]]:
    [file] = files({"own/rule": {"assert": f"{ROW}.upheld <= {ROW}.total", **rule}})
    return [(each.level, each.kind) for each in check_statements(file, compile_file(file))]


def test_a_rule_in_both_languages_on_firm_ground_has_no_fault(files: Files) -> None:
    assert found(files) == []


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ({"title": {"zh": "Title", "en": "Title"}}, "title"),
        ({"title": {"zh": "题目", "en": "题目"}}, "title"),
        ({"note": {"zh": "说明", "en": "说明"}}, "note"),
        ({"message": {"zh": "{report.year}", "en": "wrong"}}, "message"),
        ({"message": {"zh": "不符", "en": "不符{report.year}"}}, "message"),
    ],
)
def test_a_translation_that_is_none(files: Files, rule: dict[str, Any], kind: str) -> None:
    assert found(files, **rule) == [(FAULT, kind)]


def test_a_chinese_name_within_english_is_no_fault(files: Files) -> None:
    text = {
        "zh": "应引用国办公开办函〔2021〕30号",
        "en": "The row （七）总计 counts, see 国办公开办函〔2021〕30号",
    }
    assert found(files, note=text) == []


def test_a_weak_basis_beside_a_firm_one_is_a_note(files: Files) -> None:
    basis = [{"document": "甲", "place": "", "mark": mark} for mark in "AC"]
    assert found(files, basis=basis) == [(NOTE, "basis")]
    assert found(files, basis=basis[1:]) == [(FAULT, "basis")]
    assert found(files, basis=basis, norm="plausible", severity="notice") == []


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [(None, []), ("blank-total", ["blank-total"]), ("blank-components", ["blank-components"])],
)
def test_each_way_in_which_a_number_can_be_missing_wants_a_case(
    files: Files, left_out: str | None, missing: list[str]
) -> None:
    written = [
        {"name": "as it is", "base": "form-2021"},
        {"name": "more", "base": "form-2021", "set": {f"{ROW}.upheld": 99}, "fails": [{}]},
        {"name": "blank-total", "base": "form-2021", "set": {f"{ROW}.total": None},
         "undetermined": [{"because": "blank-total"}]},
        {"name": "blank-components", "base": "form-2021", "set": {f"{ROW}.upheld": None},
         "undetermined": [{"because": "blank-components"}]},
    ]  # fmt: skip
    kept = [case for case in written if case["name"] != left_out]
    [file] = files({"own/rule": {"assert": f"{ROW}.upheld <= {ROW}.total", "cases": kept}})
    variants = compile_file(file)
    said = [each.text.en for each in check_cases(file, variants, make_checks(variants))]
    assert said == [f"no case is undetermined for {reason}" for reason in missing]
