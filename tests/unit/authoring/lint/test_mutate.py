from __future__ import annotations

import pytest

from zfxxgk.authoring.lint.mutate import list_changes
from zfxxgk.cel.parser import parse
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.tree import unparse
from zfxxgk.cel.types import Str
from zfxxgk.spec import forms

COMBINATION = {("report", "requests"): "2021", ("report", "proactive_disclosure"): "2021"}
TRACKS = forms.dimension("track", {})
SCOPE = Scope(COMBINATION, {"track": Str(TRACKS[0], TRACKS)})


def changed(text: str) -> list[str]:
    return [unparse(change.tree) for change in list_changes(parse(text), SCOPE)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("report.year >= 2021", ["report.year > 2021", "report.year <= 2021",
                                 "report.year == 2021", "report.year >= 2022",
                                 "report.year >= 2020"]),
        ("report.scope == \"organ\"", ['report.scope != "organ"', 'report.scope == "organ§"']),
        ("report.published_on <= \"2025-01-31\"", [
            'report.published_on < "2025-01-31"', 'report.published_on >= "2025-01-31"',
            'report.published_on == "2025-01-31"', 'report.published_on <= "2025-01-30"',
            'report.published_on <= "2025-02-01"']),
        ("report.published_on <= \"2025-12-31\"", ['report.published_on <= "2025-12-32"']),
        ('report.agency.level in ["city", "county"]', [
            '!(report.agency.level in ["city", "county"])', 'report.agency.level in ["county"]',
            'report.agency.level in ["city"]']),
        ("report.overview.text != null", ["report.overview.text == null"]),
        ('!report.overview.text.contains("甲")', ['report.overview.text.contains("甲")',
                                                 '!report.overview.text.startsWith("甲")']),
        ("report.year > 1 || report.year < 0", ["report.year > 1", "report.year < 0",
                                               "report.year > 1 && report.year < 0"]),
        ("report.year > 1 ? true : false", ["true", "false", "report.year > 1 ? false : true"]),
        ('"AB".indexOf("B") == 1', ['"B".indexOf("B") == 1']),
        ("claims.received.filter(c, !c.partial).size() == 1", [
            "claims.received.size() == 1",
            "claims.carried_in.filter(c, !c.partial).size() == 1",
            "claims.received.filter(c, c.partial).size() == 1"]),
        ("report.requests.received.total == previous.requests.received.total", [
            "previous.requests.received.total == previous.requests.received.total",
            "report.requests.carried_in.total == previous.requests.received.total",
            "report.requests.received.other_organization == previous.requests.received.total"]),
    ],
)  # fmt: skip
def test_every_kind_of_slip(text: str, wanted: list[str]) -> None:
    found = changed(text)
    assert [each for each in wanted if each not in found] == []
    assert len(found) == len(set(found))
    assert text not in found


def test_terms_are_dropped_and_added_the_other_way() -> None:
    row = "report.disputes[track]"
    found = changed(f"{row}.upheld + {row}.other == 2 * {row}.total")
    assert f"{row}.upheld == 2 * {row}.total" in found
    assert f"{row}.other == 2 * {row}.total" in found
    assert f"{row}.upheld - {row}.other == 2 * {row}.total" in found
    assert f"{row}.upheld + {row}.other == {row}.total" in found
    assert f"{row}.upheld + {row}.other == 3 * {row}.total" in found
    assert f"{row}.corrected + {row}.other == 2 * {row}.total" in found


def test_items_are_left_out_of_a_sum_and_of_all() -> None:
    sum_ = "dispute_outcome.map(o, report.disputes[track][o]).sum() == 0"
    left_out = (
        'dispute_outcome.map(o, o + "" == "other" ? 0 : report.disputes[track][o]).sum() == 0'
    )
    assert left_out in changed(sum_)
    all_ = "dispute_outcome.all(o, report.disputes[track][o] != null)"
    left_out = (
        'dispute_outcome.all(o, o + "" == "other" ? true : report.disputes[track][o] != null)'
    )
    assert left_out in changed(all_)
    assert "dispute_outcome.exists(o, report.disputes[track][o] != null)" in changed(all_)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("report.requests.received.total == 0", "report.requests.received.total <= 0"),
        ("0 == report.requests.received.total", "0 >= report.requests.received.total"),
        ("report.requests.received.total != 0", "report.requests.received.total > 0"),
    ],
)
def test_what_says_the_same_of_a_count_is_left_out(text: str, same: str) -> None:
    assert same not in changed(text)


def test_truth_values_and_texts_keep_their_relations() -> None:
    assert changed("report.agency.name == report.agency.name")[0].count("!=") == 1
    assert not any("<" in each for each in changed("report.agency.name == report.agency.name"))
