from __future__ import annotations

import pytest
from hypothesis import given
from unit.narrative.claims.test_lexer import SIGNS

from zfxxgk.narrative.claims.joined import Joined
from zfxxgk.narrative.claims.reader import stated


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("收到依申请 公开8件", "收到依申请公开8件"),
        ("收到政府信息公开\n申请8件", "收到政府信息公开申请8件"),
        ("未发生行政\n  复议", "未发生行政复议"),
        ("共 8 件", "共 8 件"),
        ("结转至 2024\n年 1 件", "结转至 2024年 1 件"),
        ("结转下年度继\n续办理1件", "结转下年度继续办理1件"),
        ("按时办结\n8件", "按时办结8件"),
        ("数据统计\n2. 收到", "数据统计\n2. 收到"),
        ("共1\n年底", "共1\n年底"),
        ("收到申请8件\n办结8件", "收到申请8件\n办结8件"),
        ("一、总体情况\n收到申请8件", "一、总体情况\n收到申请8件"),
    ],
)
def test_only_what_cuts_a_word_is_taken_out(text, plain):
    assert Joined(text).plain == plain


@given(SIGNS)
def test_every_character_that_stays_has_its_place(text):
    joined = Joined(text)
    assert [text[joined.place(at)] for at in range(len(joined.plain))] == list(joined.plain)


def test_a_claim_stands_where_the_page_has_it():
    text = "全年收到依申请 公开8件"
    (claim,) = stated(text, 2024)
    assert text[claim.start : claim.end] == "收到依申请 公开8件"
