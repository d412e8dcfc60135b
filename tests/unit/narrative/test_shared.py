"""Passages shared between two years and between offices."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.batch.batch_samples import DUTY, OTHER, told

from zfxxgk.engine.run import check
from zfxxgk.narrative.shared import SHORTEST_COPIED, copied, repeated
from zfxxgk.spec import schemas
from zfxxgk.spec.valid import require


def test_last_years_text_with_new_numbers_is_repeated_whole() -> None:
    this = told("澄湖县水利局", DUTY.format(n=12, who="水利局办公室"))
    last = told("澄湖县水利局", DUTY.format(n=9, who="水利局办公室"), year=2023)
    [match] = repeated(this, last)
    assert match["section"] == "/problems_and_improvements/text"
    assert match["source"] == "澄湖县水利局"
    assert (match["similarity"], match["others"]) == (100, 0)
    assert match["characters"] == match["compared"]
    [passage] = match["passages"]
    assert passage["text"] == this["problems_and_improvements"]["text"].rstrip("。")


def test_the_passages_are_those_of_the_section_with_their_places() -> None:
    kept = "渔船登记事项更新迟缓，河道公示牌设置偏少"
    text = f"今年新增：码头灯光不足。{kept}。另外招聘两名讲解员。"
    [match] = repeated(told("澄湖县水利局", text), told("澄湖县水利局", kept, year=2023))
    [passage] = match["passages"]
    assert (passage["text"], passage["start"], passage["end"]) == (kept, 12, 12 + len(kept))
    assert text[12 : 12 + len(kept)] == kept
    # 19 signs of the passage; 9 before it, 今年 counting as one, and 9 after it.
    assert (match["characters"], match["compared"]) == (19, 9 + 19 + 9)
    assert match["similarity"] == 100 * 19 // 37


def test_text_moved_to_another_section_is_found_where_it_stands_now() -> None:
    last = told("澄湖县水利局", None, OTHER, year=2023)
    assert [m["section"] for m in repeated(told("澄湖县水利局", OTHER), last)] == [
        "/problems_and_improvements/text"
    ]


def test_two_years_with_different_words_share_nothing() -> None:
    this, last = told("澄湖县水利局", DUTY), told("澄湖县水利局", OTHER, year=2023)
    assert repeated(this, last) == []


@pytest.mark.parametrize("texts", [(None, OTHER), (OTHER, None), ("", ""), ("无", "无")])
def test_nothing_is_shared_with_nothing(texts: tuple[str | None, str | None]) -> None:
    this, last = told("澄湖县水利局", texts[0]), told("澄湖县水利局", texts[1], year=2023)
    assert repeated(this, last) == []


def test_a_copy_with_the_names_exchanged_is_found_on_both_sides() -> None:
    water = told("澄湖县水利局", DUTY.format(n=12, who="水利局"))
    roads = told("澄湖县交通运输局", DUTY.format(n=7, who="交通运输局"))
    found = copied([water, roads, told("澄湖县档案局", OTHER)])
    assert found[2] == []
    for match, source in ((found[0], "澄湖县交通运输局"), (found[1], "澄湖县水利局")):
        assert match is not None
        assert [(m["source"], m["similarity"], m["others"]) for m in match] == [(source, 100, 0)]


def test_the_office_that_shares_most_is_named_and_the_others_are_counted() -> None:
    half = DUTY[: len(DUTY) // 2]
    reports = [told("甲县水利局", DUTY), told("乙县水利局", half), told("丙县水利局", DUTY)]
    [match] = copied(reports)[0] or []
    assert (match["source"], match["others"]) == ("丙县水利局", 1)


def test_what_many_offices_write_is_no_copy() -> None:
    reports = [told(f"{name}县水利局", DUTY) for name in "甲乙丙丁戊己"]
    assert copied(reports) == [[]] * 6
    assert all(copied(reports[:5]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("澄湖县水利局", DUTY), told("澄湖县水利局", DUTY)),
        (told("澄湖县人民政府", DUTY), told("澄湖县人民政府办公室", DUTY)),
    ],
)
def test_an_office_does_not_copy_from_itself(one: Any, other: Any) -> None:
    third = told("白石县档案局", OTHER)
    assert copied([one, other, third]) == [[], [], []]


def test_there_must_be_another_office_of_the_same_year_and_names_must_be_known() -> None:
    reports = [
        told("甲县水利局", DUTY),
        told("乙县水利局", DUTY, year=2023),
        told(None, DUTY),
        told(None, DUTY),
    ]
    assert copied(reports) == [None] * 4
    assert copied([]) == []


def test_a_usual_phrase_is_no_passage() -> None:
    phrase = "公开内容的深度和广度还不够，工作人员业务水平有待进一步提高。"
    assert len(phrase) < SHORTEST_COPIED
    assert copied([told("甲县水利局", phrase + DUTY), told("乙县档案局", OTHER + phrase)]) == [
        [],
        [],
    ]


def test_what_is_found_fits_its_schema_and_becomes_a_finding_with_the_passages() -> None:
    water, roads = told("澄湖县水利局", DUTY), told("澄湖县交通运输局", DUTY)
    [match] = copied([water, roads])[0] or []
    require(match, "text_match.json")
    [finding] = check(water, copied=[match], select=["narrative/copied-text"]).findings
    [cell] = finding.cells
    assert cell.pointer == "/problems_and_improvements/text"
    assert cell.value == match["passages"][0]["text"]
    assert "澄湖县交通运输局" in finding.message.zh
    assert "一是值班人员更换频繁" in finding.message.zh


def test_the_identity_of_a_finding_does_not_depend_on_what_else_is_found() -> None:
    water = told("澄湖县水利局", DUTY, OTHER)
    last = told("澄湖县水利局", DUTY, OTHER, year=2023)
    both = repeated(water, last)
    assert [m["section"] for m in both] == ["/overview/text", "/problems_and_improvements/text"]
    one, two = (
        check(water, previous=last, repeated=found, select=["years/repeated-text/problems"])
        for found in (both, both[1:])
    )
    assert one.findings[0].fingerprint == two.findings[0].fingerprint


@given(st.lists(st.sampled_from([DUTY, OTHER, DUTY + OTHER, "无。", None]), max_size=6))
def test_measures_keep_within_their_bounds(texts: list[str | None]) -> None:
    reports = [
        told(f"{name}县水利局", text) for name, text in zip("甲乙丙丁戊己", texts, strict=False)
    ]
    for found in copied(reports):
        for match in found or []:
            require(match, "text_match.json")
            assert 0 < match["characters"] <= match["compared"]


@given(st.permutations(range(5)))
def test_the_order_of_the_reports_changes_nothing(order: list[int]) -> None:
    texts = [DUTY, OTHER, DUTY + OTHER, DUTY, "无。"]
    reports = [
        told(f"{name}县水利局", text) for name, text in zip("甲乙丙丁戊", texts, strict=True)
    ]
    straight = copied(reports)
    assert copied([reports[at] for at in order]) == [straight[at] for at in order]


def test_the_examples_of_the_schema_share_nothing() -> None:
    assert copied([schemas.example(name) for name in schemas.examples()]) == [None] * 3
