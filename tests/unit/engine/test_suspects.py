from __future__ import annotations

from engine_samples import report

from zfxxgk import check


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
