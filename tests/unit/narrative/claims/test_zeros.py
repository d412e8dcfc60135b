from __future__ import annotations

import pytest
from unit.narrative.claims.claim_samples import told

DISPUTES = ["reconsiderations=0", "suits=0"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what there is none of stands before the negation
        ("全年行政复议、行政诉讼均未发生。", DISPUTES),
        ("收费通知未发出，信息处理费未收取。", ["fee_notices=0", "fee_collected=0"]),
        ("依申请公开零受理。", ["received=0"]),
        # one zero for several matters
        ("政府信息公开申请、行政复议、行政诉讼均为零。", ["received=0", *DISPUTES]),
        ("政府信息公开申请量为0，复议诉讼量为0。", ["received=0", *DISPUTES]),
        ("收费通知和实际收取金额均为0。", ["fee_notices=0", "fee_collected=0"]),
        # other matters in the same list
        ("未发生信访、复议、诉讼情况。", DISPUTES),
        ("未因信息公开引起复议、诉讼和投诉。", DISPUTES),
        # anybody, in any way
        ("全年未有公民提出政府信息公开申请。", ["received=0"]),
        ("未收到当面或信函形式的政府信息公开申请。", ["received=0"]),
        ("没有一件信息公开申请，也没有结转下年的申请。", ["received=0", "carried_out=0"]),
        ("依申请公开中，未收到法人提出的申请。", ["received=0~"]),
        ("政府信息公开诉讼中，直接起诉的无。", ["suits=0~"]),
        ("依申请公开工作平稳，未产生任何费用。", ["fee_collected=0"]),
        ("全年没有制定规范性文件。", ["normative_documents_issued=0"]),
    ],
)
def test_nothing(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "未因工伤认定引发行政复议。",
        "全年没有收费。",
        "没有规范性文件宣布失效。",
    ],
)
def test_nothing_of_another_matter(text):
    assert told(text) == []
