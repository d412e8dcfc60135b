from __future__ import annotations

import pytest
from unit.narrative.claims.claim_samples import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the number stands before its matter or its verb
        ("全年受理7件政府信息公开申请。", ["received=7"]),
        ("经办的3件信息公开复议已全部结案。", ["reconsiderations=3"]),
        ("我乡收到2件申请，余1件申请转至2025年办理。", ["received=2", "carried_out=1"]),
        ("去年有2件信息公开申请结转至本年度办理。", ["carried_in=2"]),
        # 均维持 implies how many were upheld and does not state it
        ("政府信息公开行政复议情况：4件复议均维持。", ["reconsiderations=4"]),
        # units
        ("收到信息公开申请5个，答复5个。", ["received=5", "concluded=5"]),
        ("登记信息公开申请9笔，答复8项。", ["received=9", "concluded=8"]),
        ("收到信息公开申请表6份。", ["received=6"]),
        ("本年新收信息公开申请数为37，办结数为36。", ["received=37", "concluded=36"]),
        # several at once
        (
            "当面和信函申请各3件，共收到政府信息公开申请6件。",
            ["received=3~", "received=3~", "received=6"],
        ),
        (
            "收到信息公开申请9件，其中当面申请、信函申请各3件。",
            ["received=9", "received=3~", "received=3~"],
        ),
        (
            "上半年、下半年分别收到信息公开申请3件和4件。",
            ["received=3~", "received=4~"],
        ),
        ("2023年、2024年分别收到信息公开申请3件和4件。", ["received=4"]),
        ("信息公开申请受理和答复各8件。", ["received=8", "concluded=8"]),
        ("接收并处理信息公开申请8件。", ["received=8"]),
        ("政府信息公开申请未办结1件结转下年。", ["carried_out=1"]),
        (
            "第一至第四季度分别收到信息公开申请1件、2件、2件、4件，全年共9件。",
            [*(f"received={value}~" for value in (1, 2, 2, 4)), "received=9"],
        ),
        # sums of what was told in parts
        (
            "答复结果：政府信息公开申请予以公开4件、不予公开1件，合计5件。",
            ["granted=4", "denied=1", "concluded=5"],
        ),
        # only part of the disputes is about disclosure
        ("行政应诉37件，其中政府信息公开类9件，维持6件。", ["suits=9", "suits_upheld=6"]),
        ("共有5起案件进入诉讼程序，其中信息公开类2起。", ["suits=2"]),
        # fees
        ("发出信息处理费收费通知2份，合计90元。", ["fee_notices=2", "fee_charged=90"]),
        (
            "信息处理费：通知2件，应收取90元，实收60元。",
            ["fee_notices=2", "fee_charged=90", "fee_collected=60"],
        ),
        (
            "发出收费通知2件，涉及申请3件，总金额110元。",
            ["fee_notices=2", "fee_charged=110"],
        ),
        ("实际收取100元信息处理费。", ["fee_collected=100"]),
        # the results of suits
        (
            "信息公开复议维持原行政行为5件，纠正原行政行为1件。",
            ["reconsiderations_upheld=5", "reconsiderations_corrected=1"],
        ),
        ("信息公开诉讼：未经复议直接起诉2件，维持1件。", ["suits=2~", "suits_upheld=1~"]),
        ("依申请公开：予以公开信息4条，不予公开信息3条。", ["granted=4"]),
        (
            "准予公开信息公开申请7件，部分同意公开1件。",
            ["granted=7", "partially_granted=1"],
        ),
        ("对信息公开答复不服提起行政复议3件。", ["reconsiderations=3"]),
        # the other results of table 3
        (
            "办结信息公开申请9件：部分公开1件、不予公开2件、无法提供3件、不予处理1件、其他处理2件。",
            [
                *("concluded=9", "partially_granted=1", "denied=2", "unavailable=3"),
                *("declined=1", "other_handling=2"),
            ],
        ),
        ("信息公开申请涉及个人隐私不予公开1件。", ["denied=1~"]),
        ("信息公开申请中，作出不予公开决定2件。", ["denied=2"]),
        ("收到信息公开申请3件，其中2件不予公开。", ["received=3", "denied=2"]),
        ("信息公开申请部分公开、不予公开各1件。", ["partially_granted=1", "denied=1"]),
        (
            "新增规范性文件2件，现行有效文件9件。",
            [
                "normative_documents_issued=2",
                "normative_documents_in_force=9",
            ],
        ),
    ],
)
def test_numbers(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "信息公开申请不予公开、无法提供共5件。",
        "信息公开申请予以公开和部分公开共8件。",
        "2件不予公开答复被申请行政复议。",
        "没有不予处理的政府信息公开申请。",
        "信访事项不予处理8件。",
        "模拟信息公开申请6件，查找问题3个。",
        "抽查信息公开申请答复5件。",
        "督办依申请公开件3件。",
        "指导基层单位答复信息公开申请16件。",
        "发放依申请公开申请表50份。",
        "信息公开申请不属于本机关掌握4件、已主动公开3件。",
        "信息公开申请数量首次突破千件。",
        "清理规范性文件46件，保留40件。",
        "办理各类行政应诉案件67件。",
        "收到行政复议申请9件、行政应诉案件4件，均与政府信息公开无关。",
        "不动产登记5起、土地征收8件引发诉讼。",
        "制定党内规范性文件2件。",
        "办理群众诉求1.3万件，办结率97.1%，结转85件。",
        "选编依申请公开典型答复8件。",
        "处理涉企诉讼3件。",
        "法院受理涉我局行政诉讼案件18件。",
        # both may have been asked for, or all have been
        "5件均行政复议。",
        "3件都申请复议。",
    ],
)
def test_no_claims(text):
    assert told(text) == []


def test_a_result_of_the_words_before_is_none_of_the_next_number():
    assert told("不予公开3件：信息公开申请11件。") == ["denied=3"]
