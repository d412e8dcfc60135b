from __future__ import annotations

from zfxxgk.codegen.beginnings import make_beginnings
from zfxxgk.narrative.claims.forms import parse
from zfxxgk.narrative.claims.words import SOURCES


def compiled():
    module = {}
    exec(make_beginnings(), module)
    return module


def test_every_form_can_begin():
    module = compiled()
    begun = {order for found in module["BEGINNINGS"].values() for order, *_ in found}
    digits = {order for order, _ in module["BEHIND_DIGITS"]}
    assert begun | digits | {*module["SPACES"]} == {*range(len(parse(SOURCES)[0]))}


def test_forms_stand_in_their_order_below_the_character_that_they_begin_with():
    for char, found in compiled()["BEGINNINGS"].items():
        assert [*found] == sorted(found)
        assert {text[0] for _, _, text, _ in found} == {char}


def test_a_form_of_one_text_is_told_with_its_length():
    forms, _ = parse(SOURCES)
    order = forms.index(("verb:received", "收到"))
    assert (order, 0, "收到", 2) in compiled()["BEGINNINGS"]["收"]
