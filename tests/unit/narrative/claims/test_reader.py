from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from invented.claims import HERE, OTHER_RESULTS, SEEN, SIXTH, passages, score
from unit.narrative.claims.test_lexer import SIGNS

from zfxxgk.narrative.claims.reader import stated


def told(text, year=2024):
    return [(claim.kind, claim.value) for claim in stated(text, year) if not claim.partial]


def parts(text):
    return [(claim.kind, claim.value) for claim in stated(text, 2024) if claim.partial]


# The floors are those that a user may rely on; what is measured stands in docs/benchmarks.md.
@pytest.mark.parametrize("file", SEEN, ids=lambda file: file.stem)
def test_invented_passages(file):
    got = score(passages(file))
    assert got.precision >= 0.97
    assert got.recall >= 0.85


@pytest.mark.parametrize("file", OTHER_RESULTS, ids=lambda file: file.stem)
def test_invented_passages_on_other_results(file):
    got = score(passages(file), results=True)
    assert got.precision >= 0.97
    assert got.recall >= 0.85


def test_all_kinds_in_one_paragraph():
    text = (
        "新收政府信息公开申请47件，上年结转2件，办结46件，其中予以公开20件，结转下年3件。"
        "行政复议4件，维持3件，纠正1件；行政诉讼2件，维持1件，纠正1件。"
        "制发规范性文件2件，废止1件，现行有效9件。发出收费通知3件，总金额1500元，实收1100元。"
    )
    assert told(text) == [
        *(("received", 47), ("carried_in", 2), ("concluded", 46), ("granted", 20)),
        *(("carried_out", 3), ("reconsiderations", 4), ("reconsiderations_upheld", 3)),
        *(("reconsiderations_corrected", 1), ("suits", 2), ("suits_upheld", 1)),
        *(("suits_corrected", 1), ("normative_documents_issued", 2)),
        *(("normative_documents_repealed", 1), ("normative_documents_in_force", 9)),
        *(("fee_notices", 3), ("fee_charged", 1500), ("fee_collected", 1100)),
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "未收到政府信息公开申请，未发生行政复议、行政诉讼。",
            ["received", "reconsiderations", "suits"],
        ),
        ("无政府信息公开申请，无结转下年。", ["received", "carried_out"]),
        ("未发出收费通知，未收取信息处理费。", ["fee_notices", "fee_collected"]),
        ("政府信息公开申请均未经复议，无法提供。", []),
    ],
)
def test_denials_are_zeros(text, claims):
    assert told(text) == [(kind, 0) for kind in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "收到政府信息公开申请22件，其中网络申请17件、信函申请5件。",
            [("received", 17), ("received", 5)],
        ),
        ("办结政府信息公开申请5件，其中按时办结4件。", [("concluded", 4)]),
        ("政府信息公开行政复议纠正2件，其中撤销1件。", [("reconsiderations_corrected", 1)]),
    ],
)
def test_parts(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请20余件。",
        "2023年收到政府信息公开申请20件。",
        "2025年计划制定规范性文件4件。",
        "受理不动产登记申请41,205件，办结41,000件。",
        "因工伤认定引发行政复议7件、行政诉讼5件。",
        "行政复议、行政诉讼共5件。",
        "予以公开和部分公开政府信息公开申请共15件。",
        "解读规范性文件8件。",
        "三年累计收到政府信息公开申请3,640件。",
    ],
)
def test_what_is_no_claim(text):
    assert stated(text, 2024) == []


def test_several_numbers_in_turn():
    text = "上年结转、本年新收分别为4件和53件，办结、结转下年分别为55件和2件。"
    assert told(text) == [
        *(("carried_in", 4), ("received", 53), ("concluded", 55), ("carried_out", 2)),
    ]


@given(SIGNS)
@settings(deadline=timedelta(seconds=2))
def test_any_text_is_read_and_every_claim_stands_in_it(text):
    for claim in stated(text, 2024):
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.value >= 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands before a bracket goes on behind it
        (
            "收到政府信息公开申请（含上年结转2件）共14件。",
            [("carried_in", 2), ("received", 14)],
        ),
        ("新收信息公开申请（8件）、办结（7件）。", [("received", 8), ("concluded", 7)]),
        ("信息公开申请量首次突破百件，达103件。", [("received", 103)]),
        ("信息公开申请数较去年持平，为12件。", [("received", 12)]),
        # the matter is named behind the numbers
        ("收到5件、办结4件，这是全年依申请公开的情况。", [("received", 5), ("concluded", 4)]),
    ],
)
def test_what_is_said_elsewhere_in_the_sentence(text, expected):
    assert told(text) == expected


def test_invented_passages_in_the_manner_of_extracted_pages():
    got = score(passages(SIXTH), results=None)
    assert got.precision >= 0.97
    assert got.recall >= 0.9


LAWFUL = (HERE / "lawful_sentences.txt").read_text(encoding="utf-8").splitlines()
BEFORE = [
    "",
    "（二）依申请公开。",
    "（五）监督保障。",
    "收到政府信息公开申请15件，上年结转2件，办结16件，结转下年1件。",
    "收到政府信息公开申请15件，上年结转2件，办结16件，结转下年1件；",
]


@pytest.mark.parametrize("sentence", [line for line in LAWFUL if not line.startswith("#")])
def test_a_lawful_sentence_states_no_total(sentence):
    for before in BEFORE:
        assert set(told(before + sentence)) <= set(told(before))


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息申请公开件8件",
        "接到申请公开政府信息的要求8件",
        "收到要求公开政府信息的申请8份",
        "办理依申请公开事件8例",
        "办理依申请公开8次",
        "收到向我局申请的政府信息公开8条",
        "收到申请公开的来信8件",
        "发生依申请公开8起",
    ],
)
def test_words_for_a_request(text):
    assert told(text) == [("received", 8)]


def test_a_way_that_is_not_known_ends_no_list():
    text = "收到政府信息公开申请12件，其中网络申请9件，县长信箱3件；予以公开7件，部分公开2件。"
    assert told(text) == [("received", 12), ("granted", 7), ("partially_granted", 2)]
    assert parts(text) == [("received", 9), ("received", 3)]


def test_what_does_not_fit_into_the_whole_is_another_matter():
    text = "收到政府信息公开申请12件，其中网络申请9件，县长信箱30件；予以公开7件。"
    assert parts(text) == [("received", 9)]
    assert told(text) == [("received", 12), ("granted", 7)]


def test_a_reason_may_stand_between_a_number_and_its_result():
    assert parts("收到依申请公开12件，其中4件由于内容重复不予处理。") == [("declined", 4)]
    assert told("收到依申请公开12件，1件因征求意见延至次年办理。") == [
        ("received", 12),
        ("carried_out", 1),
    ]


def test_a_number_may_stand_before_the_case_and_its_cause():
    assert told("发生2起有关政府信息公开的行政复议案件。") == [("reconsiderations", 2)]


def test_none_appeared():
    assert told("未出现行政复议和行政诉讼案件。") == [("reconsiderations", 0), ("suits", 0)]


def test_documents_by_the_piece():
    assert told("印发行政规范性文件3篇，废止1篇。") == [
        ("normative_documents_issued", 3),
        ("normative_documents_repealed", 1),
    ]


def test_the_cases_of_a_reviewer_are_no_cases_of_its_own():
    assert told("我局作为复议机关审结政府信息公开行政复议案件9件，维持7件。") == []
    assert told("同期以我局为被申请人的政府信息公开行政复议案件2件。") == [("reconsiderations", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我局没有不予公开的情形。", [("denied", 0)]),
        ("不存在应当公开而不予公开的情形。", []),
        ("没有因不予公开引发的复议。", []),
        ("收到申请16件。上述16件均已办结。", [("received", 16), ("concluded", 16)]),
        ("流转申请16件次。", [("received", 16)]),
        ("承办依申请公开16件。", [("received", 16)]),
        ("受理政府信息公开申请16人次。", [("received", 16)]),
        ("收到16人次的政府信息公开申请。", [("received", 16)]),
        ("收到16个政府信息公开申请。", [("received", 16)]),
        (
            "收到申请16件（新收14件、上年结转2件）。",
            [("received", 16), ("received", 14), ("carried_in", 2)],
        ),
        (
            "办结申请16件，其中2024年新收14件、2023年结转2件。",
            [("concluded", 16), ("carried_in", 2)],
        ),
        ("接收到公民、法人和其他组织申请政府信息公开16件。", [("received", 16)]),
        ("依申请公开16件，收费0元。", [("received", 16), ("fee_collected", 0)]),
        ("未收取行政事业性收费。", []),
        (
            "未制发、未废止规范性文件。",
            [("normative_documents_issued", 0), ("normative_documents_repealed", 0)],
        ),
        ("收到申请3件，公开2件，不公开1件。", [("received", 3), ("granted", 2), ("denied", 1)]),
        ("收到申请9件，其中4件区分处理后部分公开。", [("received", 9), ("partially_granted", 4)]),
        (
            "办理结果：予以公开5件；部分公开1件；总计6件。",
            [("granted", 5), ("partially_granted", 1), ("concluded", 6)],
        ),
        ("白溪街道共收到依申请公开1件。", [("received", 1)]),
        ("我区各单位共收到依申请公开16件。", [("received", 16)]),
        ("收到依申请公开16项，结转2项至2025年。", [("received", 16), ("carried_out", 2)]),
    ],
)
def test_what_real_reports_write(text, expected):
    assert told(text) == expected


def test_what_remains_of_the_received_may_be_the_total():
    assert told("收到申请16件，其中2件撤回，实际受理14件。") == []


def test_what_was_done_in_time_is_a_part_beside_what_was_late():
    assert parts("按时办结申请29件，延期2件。") == [("concluded", 29)]
    assert told("按时办结申请29件，延期0件。") == [("concluded", 29)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有新收和结转的政府信息公开申请。", [("received", 0), ("carried_in", 0)]),
        ("收到16件申请公开件，均已答复。", [("received", 16)]),
        ("没有接到公民申请公开政府信息的情况。", [("received", 0)]),
        ("收到公众申请16件，上年结转2件。", [("received", 16), ("carried_in", 2)]),
        ("申请公开方面：收到16件。", [("received", 16)]),
        ("信息公开申请数0，行政复议数0。", [("received", 0), ("reconsiderations", 0)]),
        ("街道办收到16件政府信息公开申请。", [("received", 16)]),
        ("收到申请9件，1件按规定延期至2025年答复。", [("received", 9), ("carried_out", 1)]),
        ("网上办理申请事项3318件，其中即办2901件。", []),
        ("收到申请9件，上年结转2件，应办理11件。", [("received", 9), ("carried_in", 2)]),
    ],
)
def test_more_that_real_reports_write(text, expected):
    assert told(text) == expected


def test_the_reason_of_a_result_may_be_a_third_party():
    assert parts("收到申请9件，其中4件因涉及商业秘密不予公开。") == [("denied", 4)]
    assert parts("收到申请9件，其中2件属于信访事项不予处理。") == [("declined", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was added to those received was carried in
        (
            "收到申请9件，加上结转的2件共11件，办结10件，1件转入2025年。",
            [("received", 9), ("carried_in", 2), ("concluded", 10), ("carried_out", 1)],
        ),
        (
            "收到申请9件，连同2023年转来的2件，办结11件。",
            [("received", 9), ("carried_in", 2), ("concluded", 11)],
        ),
        (
            "收到申请9件，结转3件；办结10件；2件结转下年。",
            [("received", 9), ("carried_in", 3), ("concluded", 10), ("carried_out", 2)],
        ),
        ("收到申请9件，加上去年的6件，两年共15件。", [("received", 9)]),
        # one year, one way or one matter beside ours silences nothing
        ("上年亦无结转，收到申请9件。", [("carried_in", 0), ("received", 9)]),
        ("收到申请9件，去年同期为7件，办结8件。", [("received", 9), ("concluded", 8)]),
        ("收到申请9件，2023年为7件；办结8件。", [("received", 9), ("concluded", 8)]),
        (
            "现行有效规范性文件9件，备案审查通过3件；废止2件。",
            [("normative_documents_in_force", 9), ("normative_documents_repealed", 2)],
        ),
        # requests are called so where they are the matter, and only there
        ("依申请公开。收到群众申请9件，办结8件。", [("received", 9), ("concluded", 8)]),
        ("收到群众申请9件，办结8件。", []),
        ("受理施工图审查申请9件，办结8件。", []),
        ("受理备案申请9件；受理变更申请5件，办结14件。", []),
        # what was made public is counted by the request only where requests are told of
        ("共接到申请9件，公开6件，不公开3件。", [("received", 9), ("granted", 6), ("denied", 3)]),
        (
            "收到申请9件，作出公开答复6件、不公开答复3件。",
            [("received", 9), ("granted", 6), ("denied", 3)],
        ),
        ("收到申请9件，答复中有6件是全部公开。", [("received", 9), ("granted", 6)]),
        ("收到申请9件，公开12件，公开5件裁判文书。", [("received", 9)]),
        ("收到申请9件。检查发现应公开不公开3件。", [("received", 9)]),
        (
            "收到申请9件，均答复，即9件：按其他方式处理2件。",
            [("received", 9), ("concluded", 9), ("other_handling", 2)],
        ),
        ("收到申请9件。从办理情况看，办结8件。", [("received", 9), ("concluded", 8)]),
        ("全区各部门、街道共受理申请9件。", [("received", 9)]),
        (
            "1.新收申请：9件；\n2.上年结转：0件；\n3.办结：8件。",
            [("received", 9), ("carried_in", 0), ("concluded", 8)],
        ),
        ("1.新收申请：9件；\n2.办结信访：8件。", [("received", 9)]),
        ("收到申请9件，转送其他机关0件，办结9件。", [("received", 9), ("concluded", 9)]),
        ("受理公民、法人和其他组织申请9件。", [("received", 9)]),
        (
            "新收申请73件，2023年结转3件，全年办理76件，余2件结转2025年。",
            [("received", 73), ("carried_in", 3), ("carried_out", 2)],
        ),
        ("收到申请9件，1件延长答复期限至2025年1月。", [("received", 9), ("carried_out", 1)]),
        # documents
        (
            "制发规范性文件9件，宣布失效2件，有效40件。",
            [
                ("normative_documents_issued", 9),
                ("normative_documents_repealed", 2),
                ("normative_documents_in_force", 40),
            ],
        ),
        ("规范性文件废止3件，宣布失效2件。", [("normative_documents_repealed", 3)]),
        # disputes
        ("被复议9件，被诉4件。", [("reconsiderations", 9), ("suits", 4)]),
        ("办理执行案件9件，被诉4件。", []),
        (
            "收到行政复议决定2份，均维持。",
            [("reconsiderations", 2), ("reconsiderations_upheld", 2)],
        ),
        ("作出行政复议决定2件。", []),
        ("未出现败诉情况：行政复议3件。", [("reconsiderations", 3)]),
        ("未因此被申请行政复议。", [("reconsiderations", 0)]),
        ("因1件申请产生行政复议2件。", [("reconsiderations", 2)]),
        ("行政复议0；行政诉讼0。", [("reconsiderations", 0), ("suits", 0)]),
        ("信息公开投诉举报0件，行政复议0件。", [("reconsiderations", 0)]),
        ("抽查案卷15份。\n被申请行政复议1件。", [("reconsiderations", 1)]),
        ("发生0件复议、0件诉讼。", [("reconsiderations", 0), ("suits", 0)]),
        ("行政诉讼方面，共1件。", [("suits", 1)]),
        ("复议和诉讼情况：行政复议9件，行政诉讼：0。", [("reconsiderations", 9), ("suits", 0)]),
        # fees
        ("收取污水处理费320万元、垃圾处理费10万元。", []),
        ("收到信息处理费0元。", [("fee_collected", 0)]),
        ("信息处理费：0元。", [("fee_collected", 0)]),
        (
            "发出收费通知1件，金额40元，已收30元。",
            [("fee_notices", 1), ("fee_charged", 40), ("fee_collected", 30)],
        ),
        (
            "发出收费通知1份，收费60元，实收30元。",
            [("fee_notices", 1), ("fee_charged", 60), ("fee_collected", 30)],
        ),
    ],
)
def test_what_other_hands_write(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有行政复议；行政诉讼一审2件、二审1件。", [("suits", 2), ("suits", 1)]),
        (
            "收到申请9件，其中3件由窗口收取，2件是挂号信，4件经区长信箱转入。",
            [("received", 3), ("received", 2), ("received", 4)],
        ),
        ("收到申请9件，部门6件，乡镇3件。", [("received", 6), ("received", 3)]),
        ("全系统收到申请90件，局本级收到9件、办结8件。", [("received", 9), ("concluded", 8)]),
        ("收到企业申请公开信息2件、个人申请公开信息9件。", [("received", 2), ("received", 9)]),
        ("收到申请9件，其中2件由于是内部请示、不予公开。", [("denied", 2)]),
        ("收到申请9件，1件引导走信访渠道、不予处理。", [("declined", 1)]),
        ("收到申请9件，2件属重复申请，不予处理。", [("declined", 2)]),
        ("收到申请9件，信访类申请不予处理2件。", [("declined", 2)]),
        (
            "收到申请9件，信息不存在的2件，需要另行制作1件。",
            [("unavailable", 2), ("unavailable", 1)],
        ),
    ],
)
def test_parts_that_other_hands_write(text, expected):
    assert parts(text) == expected
