from __future__ import annotations

import pytest
from unit.narrative.claims.claim_samples import told

BEFORE = "收到政府信息公开申请15件。"
OF_15 = ["received=15"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one who did not pay
        ("发出收费通知3份，1名申请人逾期未缴纳。", ["fee_notices=3"]),
        ("发出收费通知3份，申请人未按要求缴费。", ["fee_notices=3"]),
        ("发出收费通知3份，均未缴纳。", ["fee_notices=3", "fee_collected=0"]),
        # results in brackets, by other words, and in turn
        (
            f"{BEFORE}答复12件（公开7件、部分公开2件、不公开3件）。",
            [*OF_15, "concluded=12", "granted=7", "partially_granted=2", "denied=3"],
        ),
        (
            f"{BEFORE}15件中，提供信息6件，查无此信息4件，作为信访事项告知1件。",
            [*OF_15, "granted=6", "unavailable=4~", "declined=1~"],
        ),
        (
            f"{BEFORE}分别为予以公开9次、无法提供6次。",
            [*OF_15, "granted=9", "unavailable=6"],
        ),
        # a number told again, and a reason of several words
        (
            "县政府收到申请9件。县政府的9件，办结8件，予以公开3件。",
            ["received=9", "concluded=8", "granted=3"],
        ),
        ("收到申请9件。调解纠纷的7件，办结6件。", ["received=9"]),
        (f"{BEFORE}因属于讨论记录、过程稿等不予公开的4件。", [*OF_15, "denied=4~"]),
        # what is left when the year ends
        (f"{BEFORE}已答复13件，2件正在办理。", [*OF_15, "concluded=13", "carried_out=2"]),
        (f"{BEFORE}行政复议3件，2件正在办理。", [*OF_15, "reconsiderations=3"]),
        # one way, or all ways
        ("收到书面和网上公开申请8件。", ["received=8"]),
        ("收到网上公开申请8件。", ["received=8~"]),
        ("收到书面申请公开8件。", ["received=8~"]),
    ],
)
def test_numbers_in_words_of_other_hands(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("承办政协提案41件。\n行政复议2件；行政诉讼0件。", ["reconsiderations=2", "suits=0"]),
        ("举办培训2期。没有发生行政复议、行政诉讼。", ["reconsiderations=0", "suits=0"]),
        ("收到诉求工单73件。\n全年未发生行政诉讼。", ["suits=0"]),
        (
            "涉及政府信息公开的行政复议6件；应诉2件。",
            ["reconsiderations=6", "suits=2"],
        ),
        ("承办政协提案41件。行政复议0件。", ["reconsiderations=0"]),
        (
            "承办政协提案41件。\n四是加强监督。全年被申请行政复议2件。",
            ["reconsiderations=2"],
        ),
        # cases of all matters
        ("承办政协提案41件。\n四是严格执法。作出行政处罚9件。行政复议2件。", []),
        ("作出行政处罚41件。行政复议2件，行政诉讼5件。", []),
        ("审理行政复议案件73件。\n行政复议2件。", []),
        ("审理行政复议案件73件。行政复议2件。", []),
        ("收到行政复议申请73件，应诉2件。", []),
        ("收到诉求工单73件，引发行政复议2件。", []),
        ("承办政协提案41件。因工伤认定引发行政复议2件。", []),
    ],
)
def test_disputes_behind_another_matter(text, expected):
    assert told(text) == expected
