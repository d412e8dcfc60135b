from __future__ import annotations

import re

import pytest
from authored import RULE_FILES

from zfxxgk.codegen.rules_page import make_rules_page
from zfxxgk.spec.rule_files import RuleFile

PAGE = make_rules_page(RULE_FILES)


def section(rule_id: str, page: str = PAGE) -> str:
    _, _, rest = page.partition(f"\n## {rule_id}\n")
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.rule.id)
def test_every_rule_is_described_in_both_languages_with_its_basis(file: RuleFile) -> None:
    rule, text = file.rule, section(file.rule.id)
    assert rule.title.zh in text
    assert rule.title.en in text
    for basis in rule.basis:
        assert f"{basis.document}{'，' if basis.place else ''}{basis.place}（{basis.mark}）" in text
    if rule.note:
        assert rule.note.zh in text
        assert rule.note.en in text
    for expression in (rule.when, rule.assertion, *rule.readings.values()):
        assert (expression or "").strip() in text
    assert f"Since: {rule.since} ({rule.status})" in text


def test_the_table_links_to_every_section_once() -> None:
    links = re.findall(r"^\| \[`([^`]+)`\]\(#([^)]+)\) \|", PAGE, re.MULTILINE)
    assert [rule_id for rule_id, _ in links] == [file.rule.id for file in RULE_FILES]
    assert [anchor for _, anchor in links] == [anchor_of(file.rule.id) for file in RULE_FILES]
    assert len({anchor for _, anchor in links}) == len(RULE_FILES)


def anchor_of(heading: str) -> str:
    """The anchor that a web page of the file gives a heading: no signs but hyphens."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def test_the_number_of_rules_is_told() -> None:
    assert f"共 {len(RULE_FILES)} 条" in PAGE
    assert f"{len(RULE_FILES)} rules." in PAGE


def test_what_a_rule_runs_over_when_and_for_which_forms_is_shown() -> None:
    text = section("form/blank-cell/requests")
    assert "// for each row in row\n// for each col in applicant\n" in text
    assert "// when\n" in text
    assert "- 适用格式 · Forms: `report.requests` 2019, 2021\n" in text
    assert "适用格式" not in section("disputes/total")


def test_a_page_of_one_rule_has_one_section() -> None:
    [balance] = [file for file in RULE_FILES if file.rule.id == "requests/balance"]
    page = make_rules_page([balance])
    assert page.count("\n## ") == 1
    assert "1 rules." in page
    assert page.endswith("```\n")


def test_the_page_says_how_it_was_made() -> None:
    assert PAGE.startswith("<!-- Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit.")
