from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.narrative.claims.claim_samples import told

from zfxxgk.narrative.claims.state import Stated
from zfxxgk.narrative.claims.totals import settled


def claim(value, kind="received", partial=False):
    return Stated(kind, value, "件", partial, 0, 0)


def marks(*claims):
    return [each.partial for each in settled(claims, "")]


def test_what_is_less_than_the_total_is_a_part():
    assert marks(claim(60), claim(22)) == [False, True]


def test_the_same_total_twice():
    assert marks(claim(60), claim(60)) == [False, False]


def test_with_and_without_what_was_carried_in():
    assert marks(claim(33), claim(3, "carried_in"), claim(30)) == [False, False, False]


def test_no_total_is_less_than_a_part():
    assert marks(claim(0), claim(3, partial=True)) == [True, True]


def test_kinds_are_told_apart():
    assert marks(claim(60), claim(22, "concluded")) == [False, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全县收到信息公开申请60件；县城管局收到申请22件。",
            ["received=60", "received=22~"],
        ),
        (
            "镇机关收到信息公开申请4件，所辖社区收到申请9件。",
            ["received=4~", "received=9~"],
        ),
        (
            "区本级出台规范性文件3件，街道出台规范性文件5件，共出台规范性文件8件。",
            [f"normative_documents_issued={value}" for value in ("3~", "5~", "8")],
        ),
        (
            "信息公开申请按时答复18件，延期答复2件。",
            ["concluded=18~", "concluded=2~"],
        ),
        ("信息公开申请按时答复18件。", ["concluded=18"]),
        (
            "上年结转2件已办结，本年新收11件，办结9件。",
            ["carried_in=2", "concluded=2~", "received=11", "concluded=9~"],
        ),
        (
            "上年结转的2件申请均已办结，本年新收11件，办结9件。",
            ["carried_in=2", "received=11", "concluded=9~"],
        ),
        (
            "上年结转2件，本年新收11件，全年共办结12件。",
            ["carried_in=2", "received=11", "concluded=12"],
        ),
    ],
)
def test_totals_in_prose(text, expected):
    assert told(text) == expected


@given(
    st.lists(
        st.builds(claim, st.integers(0, 9), st.sampled_from(["received", "suits"]), st.booleans())
    )
)
def test_one_total_of_a_kind(found):
    after = settled(found, "")
    assert [(c.kind, c.value) for c in after] == [(c.kind, c.value) for c in found]
    for kind in ("received", "suits"):
        totals = {c.value for c in after if c.kind == kind and not c.partial}
        assert len(totals) <= 1
    assert all(c.partial for c, was in zip(after, found, strict=True) if was.partial)
