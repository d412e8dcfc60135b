from __future__ import annotations

import pytest

from zfxxgk.narrative.claims.decisions import decisions

ALL = [("licensing", 50), ("penalties", 15), ("compulsion", 0)]


def told(text):
    return [(each.kind, each.value) for each in decisions(text, 2024)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("作出行政许可决定50件，行政处罚决定15件，行政强制0件。", ALL),
        ("2024年，我局共作出行政许可50件、处罚15件、强制0件。", ALL),
        ("行政许可50件；实施行政处罚15件，未实施行政强制。", ALL),
        ("行政许可处理决定50件，行政处罚处理决定15件，行政强制处理决定0件。", ALL),
        ("本年度行政许可1,250件。", [("licensing", 1250)]),
        ("未作出行政处罚、行政强制决定。", [("penalties", 0), ("compulsion", 0)]),
        ("无行政强制。", [("compulsion", 0)]),
        ("公开信息12条。\n作出行政许可50件，均已公示。", [("licensing", 50)]),
        ("作出行政许可50件。全年作出行政许可50件。", [("licensing", 50)] * 2),
    ],
)
def test_decisions_of_the_year(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公开行政许可50件、行政处罚15件。",
        "公示行政许可信息50条。",
        "受理行政许可50件，行政处罚15件。",
        "行政处罚案件15件。",
        "其中行政许可12件，处罚3件。",
        "不予行政许可3件。",
        "建设工程类行政许可12件。",
        "县综合执法大队实施行政处罚12件。",
        "全县作出行政许可5000件。",
        "2023年作出行政许可40件，2024年作出行政许可50件。",
        "自成立以来，作出行政许可400件。",
        "一季度，作出行政许可10件。",
        "作出行政许可50件（含变更3件）。",
        "作出行政许可50件次。",
        "作出行政许可50件。作出行政许可52件。",
        "处罚15件。",
        "涉及投诉的3件，处罚2件。",
        "",
    ],
)
def test_other_numbers_beside_these_words(text):
    assert told(text) == []


def test_a_claim_quotes_its_words():
    text = "（三）2024年作出行政许可决定50件。"
    [each] = decisions(text, 2024)
    assert text[each.start : each.end] == "2024年作出行政许可决定50件"
    assert each.unit == "件"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开" + "，另有事项" * 50 + "，行政处罚1件。", []),
        ("公开" + "，另有事项" * 100 + "，行政处罚1件。", [("penalties", 1)]),
    ],
)
def test_only_so_much_of_a_sentence_is_looked_at(text, expected):
    assert told(text) == expected
