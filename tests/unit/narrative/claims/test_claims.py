from __future__ import annotations

import pytest
from hypothesis import given
from invented.claims import TUNED, passages
from unit.narrative.claims.test_lexer import SIGNS

from zfxxgk.narrative.claims.claims import TEXTS, claims
from zfxxgk.spec.valid import require


def report(**texts):
    return {
        "year": 2024,
        "preamble": texts.get("preamble"),
        **{
            key: {"text": texts.get(key)}
            for key in ("overview", "problems_and_improvements", "other_matters")
        },
    }


def test_each_claim_names_its_text_and_quotes_it():
    found = claims(report(overview="全年新收政府信息公开申请 3 件。"))
    assert found["received"] == [
        {
            "value": 3,
            "unit": "件",
            "partial": False,
            "by": "unstated",
            "text": "新收政府信息公开申请 3 件",
            "section": "/overview/text",
            "start": 2,
            "end": 16,
        }
    ]


@pytest.mark.parametrize(
    "key", ["preamble", "overview", "problems_and_improvements", "other_matters"]
)
def test_every_text_is_read(key):
    found = claims(report(**{key: "未收取信息处理费"}))
    assert [each["section"] for each in found["fee_collected"]] == [
        next(pointer for pointer in TEXTS if key in pointer)
    ]


def test_a_report_without_prose_makes_no_claims():
    found = claims(report())
    require(found, "claims.json")
    assert not any(found.values())


def test_amounts_are_in_yuan():
    found = claims(report(other_matters="收取信息处理费0.2万元"))
    assert [(each["value"], each["unit"]) for each in found["fee_collected"]] == [(2000, "万元")]


@pytest.mark.parametrize("passage", passages(TUNED)[::10], ids=lambda passage: passage.text[:20])
def test_the_record_of_invented_passages_fits_its_schema(passage):
    require(claims(report(overview=passage.text)), "claims.json")


@given(SIGNS)
def test_the_record_of_any_text_fits_its_schema(text):
    require(claims(report(overview=text)), "claims.json")


@pytest.mark.parametrize(
    ("kind", "text", "partial"),
    [
        ("government", "县政府办公室收到政府信息公开申请9件", True),
        ("government", "县政务服务管理局2024年共收到申请9件", True),
        ("government", "全县共收到政府信息公开申请9件", False),
        ("department", "县水利局共收到政府信息公开申请9件", False),
        (None, "县水利局共收到政府信息公开申请9件", False),
    ],
)
def test_what_one_body_of_an_area_received_is_a_part(kind, text, partial):
    found = claims({**report(overview=text), "agency": {"name": "青禾县", "kind": kind}})
    assert [(each["value"], each["partial"]) for each in found["received"]] == [(9, partial)]


def test_a_part_says_who_asked_or_through_what():
    text = "收到申请26件，其中自然人申请20件，法人6件；网上申请9件，当面申请3件，快递2件。"
    found = claims(report(overview=text))["received"]
    assert [(each["value"], each["by"]) for each in found] == [
        *((26, "unstated"), (20, "natural_person"), (6, "organization")),
        *((9, "online"), (3, "in_person"), (2, "letter")),
    ]


def test_words_of_two_ways_are_of_neither():
    found = claims(report(overview="收到网络和信函申请各2件"))["received"]
    assert [(each["value"], each["by"]) for each in found] == [(2, "unstated"), (2, "unstated")]
