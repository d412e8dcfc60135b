from __future__ import annotations

import pytest
from unit.narrative.claims.claim_samples import told


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
            ["received=12", "granted=5", "denied=2"],
        ),
        (
            "累计收到信息公开申请2136件，其中2024年收到412件。",
            ["received=412"],
        ),
        ("2024年8月收到信息公开申请3件，9月4件。", ["received=3~", "received=4~"]),
        (
            "行政复议案件48件、行政诉讼应诉案件15件，其中涉及政府信息公开的复议3件、诉讼2件。",
            ["reconsiderations=3", "suits=2"],
        ),
        (
            "因政府信息公开引发行政复议5件，其中涉及政府信息公开答复内容的3件。",
            ["reconsiderations=5", "reconsiderations=3~"],
        ),
        ("近五年来，全局累计办理信息公开申请320件。", []),
        ("未收取行政事业性收费，作出许可决定9件。", []),
        ("未制定规范性文件，印发各类文件45份。", ["normative_documents_issued=0"]),
        (
            "未发生信息公开行政复议、行政诉讼被纠错的情况。",
            ["reconsiderations_corrected=0", "suits_corrected=0"],
        ),
        ("办理公证事项申请812件。", []),
        ("收到局长信箱邮件73封，办理72封。", []),
        ("城东街道办2024年新收申请6件，已办5件。", ["received=6", "concluded=5"]),
        ("未收到依申请公开件，上年也无结转件。", ["received=0", "carried_in=0"]),
        ("全县各单位共收到信息公开申请30件。", ["received=30"]),
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
