from __future__ import annotations

import pytest
from unit.narrative.claims.claim_samples import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政复议4件，均为维持。", ["reconsiderations=4", "reconsiderations_upheld=4"]),
        ("行政复议4件（全部维持）。", ["reconsiderations=4", "reconsiderations_upheld=4"]),
        (
            "行政复议1起，复议机关予以维持。",
            ["reconsiderations=1", "reconsiderations_upheld=1"],
        ),
        (
            "行政复议1起，结果为纠正，已重新答复。",
            ["reconsiderations=1", "reconsiderations_corrected=1"],
        ),
        ("行政诉讼1件，法院维持。", ["suits=1", "suits_upheld=1"]),
    ],
)
def test_how_all_cases_ended(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "行政复议4件，维持。",
        "行政复议4件，多数维持。",
        "行政复议4件，均维持后又起诉。",
        "行政复议4件，均未审结。",
    ],
)
def test_what_says_not_how_all_ended(text):
    assert told(text) == ["reconsiderations=4"]


def test_cases_taken_back_have_no_end():
    assert told("发生行政复议4件、行政诉讼3件，均未涉及政府信息公开。") == []
