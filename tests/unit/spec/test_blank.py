from __future__ import annotations

from zfxxgk.spec.blank import make_blank
from zfxxgk.spec.schemas import REPORT, Node

PARTS = dict(Node.root(REPORT).properties())


def test_a_table_has_its_form_and_the_same_in_every_cell() -> None:
    table = make_blank(PARTS["disputes"], cell=0)
    outcomes = dict.fromkeys(("upheld", "corrected", "other", "pending", "total"), 0)
    tracks = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    assert table == dict.fromkeys(tracks, outcomes)
    assert make_blank(PARTS["requests"], "2019")["form"] == "2019"  # type: ignore[index]
    assert make_blank(PARTS["requests"], "2021")["form"] == "2021"  # type: ignore[index]


def test_a_text_is_null_also_where_every_number_is_0() -> None:
    fees = make_blank(PARTS["proactive_disclosure"], "2019", cell=0)["procurement"]  # type: ignore[index]
    assert fees == {"projects": 0, "amount": 0, "unit": None}


def test_a_default_is_a_fresh_copy() -> None:
    assert make_blank(PARTS["cites"]) == []
    assert make_blank(PARTS["cites"]) is not make_blank(PARTS["cites"])
