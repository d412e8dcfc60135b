from __future__ import annotations

from dataclasses import replace
from typing import Any

from zfxxgk import Result, check
from zfxxgk.engine.findings import Item, group_findings
from zfxxgk.engine.verdict import Verdict, reach_verdict
from zfxxgk.spec import schemas
from zfxxgk.spec.labels import Text

NOWHERE = dict.fromkeys(("sheet", "page", "table", "row", "column", "line", "bbox"))


def judged(*select: str, **changes: Any) -> Result:
    report = schemas.example("form-2021")
    for place, value in changes.items():
        table, row, column = place.split("__")
        report[table][row][column] = value
    return check(report, select=select)


def test_a_broken_relation_sends_the_report_back() -> None:
    found = reach_verdict(judged(disputes__reconsideration__total=99))
    assert (found.key, found.errors) == ("return", 1)
    assert found.words.zh == "需要改正（必须改正 1 处）"


def test_of_each_kind_there_is_the_number_is_told() -> None:
    assert Verdict("notices", notices=2, doubtful=1).words == Text(
        "只需留意（请留意 2 处，读取存疑 1 格）",
        "Only for attention (for attention 2, read with doubt 1)",
    )
    assert Verdict("clean").words == Text("未发现问题", "Nothing found")


def test_one_cause_is_one_item_whatever_it_breaks() -> None:
    # One wrong cell inside table 3 breaks the sum of its row and that of its column.
    result = judged("requests", requests__granted__natural_person=31)
    assert len(result.findings) == 2
    (item,) = group_findings(result)
    assert item.findings == result.findings
    assert reach_verdict(result).errors == 1


def test_a_finding_for_a_whole_table_is_an_item_for_each_of_its_causes() -> None:
    result = judged("disputes", disputes__reconsideration__total=99)
    (finding,), (cause,) = result.findings, result.causes
    other = replace(cause, suspects=())
    found = group_findings(replace(result, causes=(cause, other)))
    assert [(m.cause, m.findings) for m in found] == [(cause, (finding,)), (other, (finding,))]


def test_doubtful_cells_ask_for_the_original() -> None:
    found = reach_verdict(judged("disputes"), doubtful=2)
    assert (found.key, found.doubtful) == ("unsure", 2)


def test_doubt_does_not_hide_a_mistake() -> None:
    found = reach_verdict(judged(disputes__reconsideration__total=99), doubtful=1)
    assert (found.key, found.doubtful) == ("return", 1)


def test_what_could_not_be_judged_has_a_verdict_of_its_own() -> None:
    assert reach_verdict(None).key == "unread"


def test_nothing_checked_is_not_nothing_found() -> None:
    report = {**schemas.example("form-2021"), "disputes": None}
    assert reach_verdict(check(report, select=["disputes/total"])).key == "unsure"


def test_an_item_is_where_its_only_suspect_stands_else_where_its_first_cell_does() -> None:
    first, cell = ({**NOWHERE, "table": 2, "row": 6, "column": each} for each in (3, 4))
    (cause,) = judged("requests", requests__granted__natural_person=31).causes
    (finding,) = judged("disputes", disputes__reconsideration__total=99).findings
    located = replace(finding, location=first)
    assert Item(None, (finding,)).location is None
    assert Item(None, (located,)).location == first
    assert Item(cause, (located,)).location == first
    assert Item(replace(cause, location=cell), (located,)).location == cell


def test_an_item_says_what_its_cause_says() -> None:
    result = judged("requests", requests__granted__natural_person=31)
    (cause,) = result.causes
    assert [each.message for each in group_findings(result)] == [cause.message]
    alone = Item(None, result.findings)
    assert alone.message == result.findings[0].message != cause.message
