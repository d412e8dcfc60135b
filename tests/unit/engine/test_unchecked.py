from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from unit.engine.engine_samples import provenance, report

from zfxxgk import NotChecked, check
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec.labels import Text

Own = Callable[..., RuleSet]


def not_checked(given: dict[str, Any], *select: str, **others: Any) -> tuple[NotChecked, ...]:
    return check(given, select=select, **others).not_checked


def test_a_complete_report_with_everything_leaves_nothing_unchecked() -> None:
    chosen = ("requests", "disputes", "years", "form/missing-row")
    given = {"previous": report(values={"year": 2023}), "repeated": [], "provenance": provenance()}
    assert not_checked(report(), *chosen, **given) == ()


def test_rules_that_lack_the_same_input_are_one_entry() -> None:
    chosen = ("requests", "years/carry-over", "years/carry-over-columns")
    assert not_checked(report(), *chosen) == (
        NotChecked(
            reason="missing-input",
            detail="previous",
            rules=("years/carry-over-columns", "years/carry-over"),
            count=6 + 1,
            message=Text("未提供上年报告", "no report of the year before was given"),
        ),
    )


@pytest.mark.parametrize(
    ("assertion", "zh", "en"),
    [
        ("members.all(m, m.year > 0)", "所属机关", "members"),
        ("provenance.document != null", "没有读取记录", "record of the reading"),
        ("claims.received.all(c, c.value > 0)", "正文中的数字", "narrative"),
    ],
)
def test_each_missing_input_is_named_in_words(own: Own, assertion: str, zh: str, en: str) -> None:
    [entry] = check(report(), rule_set=own(assert_=assertion)).not_checked
    assert zh in entry.message.zh
    assert en in entry.message.en


def test_an_unknown_date_is_told_once_for_all_rules() -> None:
    given = report(values={"published_on": None})
    [entry] = not_checked(given, "form/deadline-government", "form/published-too-early")
    assert (entry.reason, entry.detail, entry.count) == ("missing", "/published_on", 2)
    assert entry.rules == ("form/deadline-government", "form/published-too-early")
    assert entry.message == Text("发布日期不详", "not known: Published on")


def test_an_unknown_place_of_the_previous_report_says_whose_it_is(own: Own) -> None:
    rule = own(assert_='previous.published_on > ""')
    previous = report(values={"year": 2023, "published_on": None})
    [entry] = check(report(), previous=previous, rule_set=rule).not_checked
    assert entry.detail == "/previous/published_on"
    assert entry.message.zh == "上年报告 · 发布日期不详"


def test_blank_totals_are_told_by_table() -> None:
    blank = {
        "requests.granted.total": None,
        "requests.concluded.total": None,
        "disputes.reconsideration.total": None,
    }
    found = not_checked(report(values=blank), "requests", "disputes/total")
    # Two rows; the columns of the totals in the balance and in the sum of results, whose column
    # of totals holds the blank （一）.
    assert {(e.reason, e.detail, e.count) for e in found} == {
        ("blank-total", "/requests", 2 + 1 + 1),
        ("blank-total", "/disputes", 1),
    }
    assert {entry.message for entry in found} == {
        Text("表三：总计未填", "Table 3: totals are blank"),
        Text("表四：总计未填", "Table 4: totals are blank"),
    }


def test_blank_components_are_told_by_table() -> None:
    applicants = [key for key in report()["requests"]["granted"] if key != "total"]
    blank = {f"requests.denied_by_law.{key}": None for key in applicants}
    [entry] = not_checked(report(values=blank), "requests")
    assert (entry.reason, entry.detail, entry.count) == ("blank-components", "/requests", 1)
    assert entry.message == Text("表三：各项均未填", "Table 3: all items are blank")


def test_blank_totals_of_the_previous_report_are_told_apart() -> None:
    previous = report(values={"year": 2023, "requests.carried_out.total": None})
    [entry] = not_checked(report(), "years/carry-over", previous=previous)
    assert entry.detail == "/previous/requests"
    assert entry.message.zh == "上年报告 · 表三：总计未填"


def test_unread_cells_are_told_by_table_with_the_first_and_their_number() -> None:
    doubtful = (
        "/requests/granted/business",
        "/requests/received/total",
        "/disputes/reconsideration/total",
    )
    records = provenance(dict.fromkeys(doubtful, "doubtful"))
    found = not_checked(report(), "requests", "disputes/total", provenance=records)
    # granted/business: its row, its column of results; received/total: its row, the balance.
    assert [(e.reason, e.detail, e.count) for e in found] == [
        ("unread", "/disputes", 1),
        ("unread", "/requests", 4),
    ]
    assert found[0].message.zh == "“表四 · 行政复议 · 总计”未能可靠读取"
    assert found[0].message.en == (
        '"Table 4 · Administrative reconsideration · Total" could not be read reliably'
    )
    assert found[1].message.zh.endswith(
        "（一）予以公开 · 法人或其他组织 · 商业企业”等 2 格未能可靠读取"
    )
    assert found[1].message.en.endswith(
        'Commercial enterprises" and 1 more could not be read reliably'
    )


def test_all_unread_cells_of_a_table_are_counted_and_the_reasons_told_once_each() -> None:
    unreadable = "/disputes/reconsideration/{}"
    records = provenance(
        {
            **{unreadable.format(key): "unreadable" for key in ("upheld", "corrected", "total")},
            "/disputes/litigation_direct/other": "row_absent",
        }
    )
    for cell in records["cells"][:2]:
        cell["reason"] = "列数不符"
    records["cells"][2]["reason"] = "图片"
    [entry] = not_checked(report(), "disputes/total", provenance=records)
    assert entry.message.zh == (
        "“表四 · 行政复议 · 结果维持”等 4 格未能可靠读取："
        "列数不符（2 格）；图片（1 格）；表中没有这一行（1 格）"
    )


def test_an_error_names_its_rule(own: Own) -> None:
    rule = own(
        for_each={"row": "row"},
        assert_="report.requests[row].total * 9223372036854775807 == 0",
        when='row in ["granted", "received"]',
    )
    found = check(report(), rule_set=rule).not_checked
    assert [(entry.reason, entry.rules, entry.count) for entry in found] == [
        ("rule-error", ("own/rule",), 1)
    ] * 2
    assert all(entry.detail.startswith("own/rule: ") for entry in found)
    assert found[0].message.zh.startswith("规则无法计算（own/rule: ")
    assert found[0].message.en.startswith("the rule cannot be evaluated (own/rule: ")


def test_a_row_that_only_the_other_edition_has_is_named_in_that_edition(own: Own) -> None:
    records = provenance({"/requests/other_fee_unpaid/total": "doubtful"})
    [entry] = not_checked(report(), "disputes/fee-unpaid-unstated", provenance=records)
    assert "（六）其他处理" in entry.message.zh
    assert "缴纳费用" in entry.message.zh
