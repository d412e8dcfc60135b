"""A nation of four offices, small enough to be counted by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.survey.survey import Survey, take_survey
from zfxxgk.engine.rule_set import load_builtin

TEXT = "本机关按照要求做好信息公开工作，及时回应群众关切，完善工作机制，加强业务培训。" * 4
"""More than 100 signs without punctuation."""


def bureau(name: str, year: int, **more: Any) -> Any:
    """A department of a county: 85 requests, 3 carried in, 83 concluded, 5 carried out, of the
    results 38 granted, 9 in part, 5 denied."""
    published = more.pop("published_on", f"{year + 1}-01-20")
    report = office(name, year, **more)
    report["agency"] |= {"level": "county", "kind": "department"}
    report |= {"scope": "organ", "published_on": published}
    report["overview"]["text"] = f"{year}年，{name}收到申请85件。{TEXT}"
    return report


def without_requests(report: Any) -> Any:
    for row in report["requests"].values():
        if isinstance(row, dict):
            row.update(dict.fromkeys(row, 0))
    return report


def make_nation() -> list[Any]:
    """甲 of 2023 and 2024, 乙 without requests, 丙 on its whole county with an error and late, 丁 a
    town that leaves the total of what it received blank, and an older edition of 丁."""
    first = bureau("江苏省甲县民政局", 2023, carried_out__total=6, carried_out__business=1)
    second = bureau("江苏省甲县民政局", 2024, published_on="2025-02-10")
    idle = without_requests(bureau("山东省乙县民政局", 2024, published_on="2024-12-30"))
    county = office("丙县人民政府", 2024, granted__natural_person=2)
    county |= {"scope": None, "published_on": "2025-04-01"}
    county["agency"]["uscc"] = "11500000009275780L"
    county["requests"]["form"] = "2021"
    town = bureau("江苏省甲县丁镇人民政府", 2024, published_on=None, received__total=None)
    town["agency"] |= {"level": "township", "kind": "government"}
    town["overview"]["text"] = "另有写法。" * 30
    older = bureau("江苏省甲县丁镇人民政府", 2024, published_on="2025-01-02")
    older["agency"] |= {"level": "township", "kind": "government"}
    town |= {"published_on": "2025-01-31", "revised_on": "2025-02-01"}
    return [first, second, idle, county, town, older]


def survey(folder: Path, reports: list[Any], *, at_once: int = 50) -> Survey:
    (folder / "work").mkdir()
    store = folder / "store"
    fill(store, as_items(reports)) if reports else Ledger(store, "1", create=True).close()
    ledger = Ledger(store, "1")
    try:
        rules = load_builtin().choose()
        return take_survey(store, ledger, rules, folder / "work", at_once=at_once)
    finally:
        ledger.close()
