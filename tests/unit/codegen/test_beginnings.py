from __future__ import annotations

from functools import cache

from zfxxgk.codegen.beginnings import make_beginnings
from zfxxgk.narrative.claims.forms import parse
from zfxxgk.narrative.claims.words import SOURCES


@cache
def beginnings():
    module = {}
    exec(make_beginnings(), module)
    return module["BEGINNINGS"]


def test_every_form_can_begin():
    begun = {order for found in beginnings().values() for order, *_ in found}
    assert begun == {*range(len(parse(SOURCES)[0]))}


def test_forms_stand_in_their_order_below_what_they_begin_with():
    for key, found in beginnings().items():
        assert [*found] == sorted(found)
        assert all(text[:1] in ("", key[0]) for *_, text, _ in found)


def test_every_pair_that_a_form_begins_with_is_told():
    told = beginnings()
    assert {key[:2] for key in told} <= told.keys()


def test_a_form_of_one_text_is_told_with_its_length():
    forms, _ = parse(SOURCES)
    order = forms.index(("verb:received", "收到"))
    assert (order, 0, "", 2) in beginnings()["收到"]
