from __future__ import annotations

import pytest
from unit.narrative.claims.claim_samples import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我办收到申请7件，各部门、街道收到申请88件。", ["received=7"]),
        ("我办收到申请7件，全区各单位另收到申请3件。", ["received=7"]),
        ("全县收到申请88件，各乡镇收到70件。", ["received=88", "received=70~"]),
        ("全县收到申请88件，其中各乡镇收到70件。", ["received=88", "received=70~"]),
        ("各部门收到申请88件。", ["received=88~"]),
    ],
)
def test_what_other_bodies_received(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全县收到申请88件，其中县政府本级收到17件，予以公开6件、部分公开2件。",
            ["received=88", "received=17~", "granted=6~", "partially_granted=2~"],
        ),
        (
            "全县收到申请88件，其中县政府本级收到17件；全年办结85件，予以公开6件。",
            ["received=88", "received=17~", "concluded=85", "granted=6"],
        ),
        (
            "收到申请88件，其中局机关20件、分局68件；予以公开9件。",
            ["received=88", "received=20~", "received=68~", "granted=9"],
        ),
        (
            "收到申请88件，其中网上收到17件，予以公开6件。",
            ["received=88", "received=17~", "granted=6"],
        ),
    ],
)
def test_what_became_of_the_requests_of_one_body(text, expected):
    assert told(text) == expected
