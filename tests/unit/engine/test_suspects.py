from __future__ import annotations

from collections.abc import Callable

from engine_samples import NOWHERE, provenance, report

from zfxxgk import check
from zfxxgk.engine.rules import RuleSet


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
    label = "表三 · 三、本年度办理结果 · （一）予以公开 · 法人或其他组织 · 商业企业"
    assert cause.message.zh == (
        f"疑似有误：{label}（现为 {true + 7}，按其余各格推算为 {true}，相差 7）。"
        "不相符的有 2 处：表三商业企业列（（七）总计不等于各项办理结果之和）；"
        "表三“（一）予以公开”行（总计不等于各类申请人之和）。请先查台账，不要为凑平直接改数。"
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
