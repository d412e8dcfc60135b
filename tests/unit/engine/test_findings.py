from __future__ import annotations

from datetime import date

from zfxxgk.engine.findings import Acceptance


def test_an_acceptance_is_told_with_its_last_day_as_text() -> None:
    waiver = Acceptance("waiver", "机构合并", "李", date(2027, 3, 31))
    assert waiver.as_dict() == {
        "by": "waiver", "reason": "机构合并", "author": "李", "expires": "2027-03-31",
    }  # fmt: skip
    assert Acceptance("baseline").as_dict() == {
        "by": "baseline", "reason": None, "author": None, "expires": None,
    }  # fmt: skip
