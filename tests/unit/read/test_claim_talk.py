from __future__ import annotations

import pytest
from unit.read.claim_samples import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "收到信息公开申请12件。从申请渠道看，网络9件，信函3件。",
            ["received=12", "received=9~", "received=3~"],
        ),
        (
            "收到信息公开申请12件。申请来源方面：网络渠道9件、信函渠道3件。",
            ["received=12", "received=9~", "received=3~"],
        ),
        (
            "收到信息公开申请12件。从答复结果看，予以公开5件，不予公开2件。",
            ["received=12", "granted=5"],
        ),
        (
            "累计收到信息公开申请2136件，其中2024年收到412件。",
            ["received=412"],
        ),
        ("2024年8月收到信息公开申请3件，9月4件。", ["received=3~", "received=4~"]),
        ("1月至12月，收到信息公开申请7件。", ["received=7"]),
        ("2024年12月31日前收到信息公开申请7件。", ["received=7"]),
        (
            "涉及政府信息公开的行政复议4件，涉及行政处罚的行政复议11件。",
            ["reconsiderations=4"],
        ),
        (
            "信息公开申请结转13件至下年；引发行政诉讼2件。",
            ["carried_out=13", "suits=2"],
        ),
        (
            "收到信息公开申请20件，涉及征地9件、规划6件。",
            ["received=20", "received=9~", "received=6~"],
        ),
    ],
)
def test_what_is_said_before(text, expected):
    assert told(text) == expected
