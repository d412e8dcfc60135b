from __future__ import annotations

from collections.abc import Callable
from typing import Any

from unit.engine.engine_samples import NOWHERE, builtin, provenance, report

from zfxxgk import check
from zfxxgk.engine.findings import Result
from zfxxgk.engine.rule_set import RuleSet, load_builtin
from zfxxgk.engine.run import judge, take_input


def changed(**cells: int | None) -> dict[str, object]:
    found = report()
    for name, value in cells.items():
        row, _, column = name.partition("__")
        found["requests"][row][column] = value
    return found


def test_a_wrong_component_of_table_3_is_named_by_both_sums() -> None:
    true = report()["requests"]["granted"]["business"]
    found = check(changed(granted__business=true + 7)).findings
    sums = [
        each for each in found if each.rule in ("requests/row-total", "requests/concluded-total")
    ]
    assert len(sums) == 2
    for finding in sums:
        (suspect,) = finding.suspects
        assert suspect["pointer"] == "/requests/granted/business"
        assert (suspect["value"], suspect["implied"]) == (true + 7, true)
        assert suspect["certain"]
        assert "商业企业" in suspect["label"]["zh"]


def test_a_blank_component_is_a_suspect_with_its_value() -> None:
    true = report()["requests"]["received"]["natural_person"]
    assert true
    found = check(changed(received__natural_person=None)).findings
    suspects = [each.suspects for each in found if each.rule == "requests/row-total"]
    assert [(s["pointer"], s["value"], s["implied"], s["certain"]) for (s,) in suspects] == [
        ("/requests/received/natural_person", None, true, True)
    ]


def test_a_sum_that_could_not_be_checked_binds_nothing() -> None:
    true = report()["requests"]["granted"]["business"]
    found = check(changed(granted__business=true + 7, granted__total=None)).findings
    (finding,) = [each for each in found if each.rule.startswith("requests/")]
    assert (finding.rule, finding.binding) == ("requests/concluded-total", {"col": "business"})
    # Every other cell of the column stands in a row that adds up; this one's row has no total.
    (suspect,) = finding.suspects
    assert (suspect["pointer"], suspect["implied"]) == ("/requests/granted/business", true)


def test_findings_that_are_no_sums_have_no_suspects() -> None:
    found = check(report() | {"published_on": "2030-01-01"}).findings
    assert found
    assert all(not finding.suspects for finding in found)


def test_sums_that_one_cell_broke_have_one_cause() -> None:
    true = report()["requests"]["granted"]["business"]
    result = check(changed(granted__business=true + 7))
    (cause,) = result.causes
    sums = [each for each in result.findings if each.rule.startswith("requests/")]
    assert cause.findings == tuple(each.fingerprint for each in sums)
    assert len(sums) == 2
    assert cause.repairs == (({"pointer": "/requests/granted/business", "implied": true},),)
    assert cause.certain
    assert cause.complete
    assert cause.suspects == sums[0].suspects
    assert cause.message.zh == (
        f"疑似有误：表三“（一）予以公开”行商业企业列（现为 {true + 7}，按其余各格推算为 {true}，"
        "相差 7）。请先查台账，不要为凑平直接改数。"
    )
    assert "do not change a number to make the sums agree" in cause.message.en


def test_a_sum_that_leaves_several_cells_open_names_them_all() -> None:
    given = report()
    given["disputes"]["reconsideration"]["total"] += 20
    (cause,) = check(given).causes
    assert not cause.certain
    assert len(cause.repairs) == 5
    assert {suspect["pointer"].split("/")[2] for suspect in cause.suspects} == {"reconsideration"}
    assert cause.message.zh.startswith("以下 5 格之一疑似有误")


def test_a_suspect_is_told_with_its_place() -> None:
    where = NOWHERE | {"table": 2, "row": 3}
    record = provenance({"/requests/granted/business": "number"})
    record["cells"][0] = record["cells"][0] | {"place": where}
    given = changed(granted__business=report()["requests"]["granted"]["business"] + 7)
    (cause,) = check(given, provenance=record).causes
    assert cause.location == where
    assert cause.suspects[0]["location"] == where
    assert check(given).causes[0].location is None


def test_findings_folded_for_a_table_have_their_causes(own: Callable[..., RuleSet]) -> None:
    folded = own(
        norm="hard",
        report_by="table",
        for_each={"track": "track"},
        assert_="dispute_outcome.map(o, report.disputes[track][o]).sum()"
        " == report.disputes[track].total",
    )
    given = report()
    for track in ("reconsideration", "litigation_direct"):
        given["disputes"][track]["total"] += 20
    result = check(given, rule_set=folded)
    (finding,) = result.findings
    assert [cause.findings for cause in result.causes] == [(finding.fingerprint,)] * 2


# ---------------------------------------------------------------------- conditions and bounds


def test_a_bound_rules_out_cells(own: Callable[..., RuleSet]) -> None:
    """Of five cells that could be wrong, those beyond the bound are left out."""
    given = report()
    given["disputes"]["reconsideration"]["total"] += 20
    bounded = own(
        norm="hard",
        for_each={"out": "dispute_outcome"},
        assert_="report.disputes.reconsideration[out] <= 15",
    )
    (cause,) = check(given, rule_set=builtin("disputes/total").and_own(bounded)).causes
    assert [s["pointer"] for s in cause.suspects] == ["/disputes/reconsideration/total"]


def test_a_sum_under_a_condition_binds_where_the_condition_holds(
    own: Callable[..., RuleSet],
) -> None:
    def causes(year: int) -> int:
        sums = own(
            norm="hard",
            when=f"report.year >= {year}",
            assert_="report.disputes.reconsideration.total == "
            "report.disputes.litigation_direct.total",
        )
        given = report()
        given["disputes"]["reconsideration"]["total"] = 70
        result = check(given, rule_set=builtin("disputes/total").and_own(sums))
        return max(len(cause.findings) for cause in result.causes)

    assert report()["year"] == 2024
    assert causes(2024) == 2
    assert causes(2025) == 1


def test_a_plausible_sum_binds_nothing(own: Callable[..., RuleSet]) -> None:
    sums = own(assert_="report.requests.received.total == report.requests.carried_in.total")
    result = check(report(), rule_set=sums)
    assert len(result.findings) == 1
    assert result.causes == ()


# ---------------------------------------------------------------------- the earlier year


def earlier(**carried_out: int) -> dict[str, Any]:
    """A report of the year before that carried forward what this one carries in, but for some."""
    given = report()
    given["year"] -= 1
    given["requests"]["carried_out"] = given["requests"]["carried_in"] | carried_out
    return given


def carried_in() -> dict[str, int]:
    return report()["requests"]["carried_in"]


def test_what_was_carried_forward_confirms_a_cell_and_is_explained_with_it() -> None:
    true = carried_in()["total"]
    result = check(changed(carried_in__total=true + 4), previous=earlier())
    (cause,) = result.causes
    rules = [each.rule for each in result.findings if each.fingerprint in cause.findings]
    assert sorted(rules) == ["requests/balance", "requests/row-total", "years/carry-over"]
    assert cause.certain
    assert "上年报告与此相符。" in cause.message.zh
    (finding,) = [each for each in result.findings if each.rule == "years/carry-over"]
    assert finding.suspects == cause.suspects


def test_a_cell_that_agrees_with_the_earlier_year_is_not_certainly_wrong() -> None:
    true = carried_in()["total"]
    given = changed(carried_in__total=true + 4)
    assert check(given).causes[0].certain
    assert check(given, previous=earlier(total=true + 9)).causes[0].certain
    (cause,) = check(given, previous=earlier(total=true + 4)).causes
    assert cause.repairs == check(given).causes[0].repairs
    assert not cause.certain
    assert not cause.suspects[0]["certain"]
    assert cause.message.zh.startswith("最可能有误的是：")


def test_what_the_earlier_year_states_stands_alone_and_what_it_only_bears_stands_first() -> None:
    """One request of natural persons stands under businesses, in one of many rows."""
    given = changed(received__natural_person=71, received__business=8)
    row = carried_in()
    natural, business = row["natural_person"] - 1, row["business"] + 1
    bearing = check(given, previous=earlier()).causes[0]
    stating = check(given, previous=earlier(natural_person=natural, business=business)).causes[0]
    assert {each["pointer"]: each["implied"] for each in bearing.repairs[0]} == {
        "/requests/received/natural_person": 70,
        "/requests/received/business": 9,
    }
    assert len(bearing.repairs) > 1
    assert not bearing.certain
    (repair,) = stating.repairs
    assert {each["pointer"]: each["implied"] for each in repair} == {
        "/requests/carried_in/natural_person": natural,
        "/requests/carried_in/business": business,
    }
    assert stating.certain


def test_against_sums_that_hold_the_earlier_year_accuses_nobody() -> None:
    true = carried_in()["total"]
    result = check(report(), previous=earlier(total=true + 1))
    (finding,) = [each for each in result.findings if each.rule == "years/carry-over"]
    assert result.causes == ()
    assert [(s["pointer"], s["implied"], s["certain"]) for s in finding.suspects] == [
        ("/requests/carried_in/total", true + 1, False),
        ("/previous/requests/carried_out/total", true, False),
    ]


def test_a_report_of_another_year_is_no_evidence() -> None:
    true = carried_in()["total"]
    before = earlier(total=true + 4) | {"year": report()["year"] - 2}
    given = take_input(changed(carried_in__total=true + 4), previous=before)
    (cause,) = judge(given, load_builtin().choose()).causes
    assert cause.certain


# ---------------------------------------------------------------------- whole rows


def test_a_row_one_column_on_is_told_but_not_for_certain() -> None:
    given = report()
    table = given["requests"]
    columns = [key for key in table["granted"] if key != "total"]
    for column, number in zip(columns, (41, 12, 13, 14, 15, 16), strict=True):
        more = number - table["granted"][column]
        for row in ("granted", "concluded", "received"):
            table[row][column] += more
            table[row]["total"] += more
    assert not [f for f in check(given).findings if f.rule.startswith("requests/")]
    true = dict(given["requests"]["granted"])
    shifted = [0, *(true[column] for column in columns[:-1])]
    given["requests"]["granted"] |= dict(zip(columns, shifted, strict=True))
    (cause,) = check(given).causes
    (repair,) = cause.repairs
    assert {each["pointer"].split("/")[3]: each["implied"] for each in repair} == {
        column: true[column] for column in columns
    }
    assert not cause.certain
    assert not cause.complete
    assert "未能穷尽各种可能" in cause.message.zh


# ---------------------------------------------------------------------- blanks


def told(result: Result) -> list[tuple[str, str]]:
    return [
        (each.rule, each.severity) for each in result.findings if each.rule.startswith("form/blank")
    ]


def test_a_blank_total_is_an_error_with_the_sum_of_its_cells() -> None:
    result = check(changed(received__total=None))
    assert told(result) == [("form/blank-total/requests", "error")]
    (cause,) = result.causes
    assert cause.certain
    (suspect,) = cause.suspects
    assert (suspect["value"], suspect["implied"]) == (
        None,
        report()["requests"]["received"]["total"],
    )
    assert "总计列没有填数，按各格相加应为 85。" in cause.message.zh
    assert all("填“0”" not in each.message.zh for each in result.findings)


def test_a_blank_component_is_one_cause_with_the_sums_that_it_breaks() -> None:
    result = check(changed(granted__natural_person=None), select=["requests", "form/blank-cell"])
    (cause,) = result.causes
    assert set(cause.findings) == {each.fingerprint for each in result.findings}
    assert told(result) == [("form/blank-cell/requests", "error")]
    assert "按其余各格推算应为 30。" in cause.message.zh


def test_blanks_with_a_number_leave_those_that_are_0_to_the_advice_of_the_rule() -> None:
    given = report()
    zero = next(key for key, row in given["requests"].items() if row == dict.fromkeys(row, 0))
    result = check(changed(received__total=None, **{f"{zero}__total": None}))
    assert told(result) == [
        ("form/blank-total/requests", "error"),
        ("form/blank-total/requests", "warning"),
    ]
    known, rest = (each for each in result.findings if each.rule == "form/blank-total/requests")
    assert [cell.pointer for cell in known.cells] == ["/requests/received/total"]
    assert [cell.pointer for cell in rest.cells] == [f"/requests/{zero}/total"]
    assert "有1格总计没有填写" in rest.message.zh
    assert known.fingerprint != rest.fingerprint
    whole = check(changed(received__total=None, **{f"{zero}__total": None}), select=["form"])
    (unjudged,) = [each for each in whole.findings if each.rule == "form/blank-total/requests"]
    assert unjudged.fingerprint == rest.fingerprint


def test_a_row_that_is_blank_as_a_whole_is_one_cause() -> None:
    given = report()
    row = given["requests"]["concluded"]
    row.update(dict.fromkeys(row))
    (cause,) = check(given).causes
    assert {each["implied"] for each in cause.suspects} == {
        value for value in report()["requests"]["concluded"].values() if value
    }
    assert len(cause.message.zh) <= 120


def test_a_blank_whose_sums_disagree_is_told_no_number() -> None:
    true = report()["requests"]["received"]["business"]
    result = check(changed(received__total=None, received__business=true + 2))
    assert told(result) == [("form/blank-total/requests", "warning")]
    assert all(
        s["pointer"] != "/requests/received/total" for c in result.causes for s in c.suspects
    )


def test_a_blank_that_could_not_be_read_is_no_blank() -> None:
    record = provenance({"/requests/received/total": "unreadable"})
    result = check(changed(received__total=None), provenance=record)
    assert all(cause.suspects == () for cause in result.causes)
    assert all(each.severity != "error" for each in result.findings)


def test_without_the_rules_of_blanks_a_broken_sum_has_its_cause() -> None:
    result = check(changed(granted__natural_person=None), select=["requests"])
    (cause,) = result.causes
    assert [s["implied"] for s in cause.suspects] == [30]
    assert check(changed(received__total=None), select=["requests"]).causes == ()


# ---------------------------------------------------------------------- places and words


def test_several_suspects_have_their_own_places_and_the_cause_has_none() -> None:
    given = report()
    given["disputes"]["reconsideration"]["total"] += 20
    places = {f"/disputes/reconsideration/{key}": "number" for key in ("upheld", "total")}
    record = provenance(places)
    for number, cell in enumerate(record["cells"]):
        cell["place"] = NOWHERE | {"table": 3, "row": 4, "column": number + 1}
    (cause,) = check(given, provenance=record).causes
    located = [s["pointer"] for s in cause.suspects if s["location"] is not None]
    assert sorted(located) == sorted(places)
    assert cause.location is None
