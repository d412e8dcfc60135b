from __future__ import annotations

import copy
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from authored import RULE_FILES
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from unit.engine.engine_samples import NOWHERE, label, provenance, report

from zfxxgk import Finding, check
from zfxxgk.authoring.cases import make_input
from zfxxgk.engine.rule_set import RuleSet, load_builtin
from zfxxgk.engine.run import judge, take_input
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.rule_files import RuleFile

Own = Callable[..., RuleSet]
GRANTED = "/requests/granted"
EACH_RULE = pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.rule.id)


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schemas = [json.loads(p.read_text(encoding="utf-8")) for p in schema_dir().glob("*.json")]
    resources = [(schema["$id"], Resource.from_contents(schema)) for schema in schemas]
    [finding] = [s for s in schemas if s["$id"].endswith("/finding.json")]
    return Draft202012Validator(finding, registry=Registry().with_resources(resources))


def judged(given: dict[str, Any], rule: str) -> tuple[Finding, ...]:
    return judge(take_input(**given), load_builtin().choose([rule])).findings


def of_cases(file: RuleFile) -> Iterator[tuple[str, Finding]]:
    """The findings of the cases that fail, with the name of the case."""
    for case in file.cases:
        if case.get("fails"):
            found = judged(make_input(case), file.rule.id)
            assert found, case["name"]
            yield from ((case["name"], finding) for finding in found)


def one(given: dict[str, Any], rule: str, **others: Any) -> Finding:
    [finding] = check(given, select=[rule], **others).findings
    return finding


def pointers(finding: Finding) -> list[str]:
    return [cell.pointer for cell in finding.cells]


# ------------------------------------------------------------------ every rule


@EACH_RULE
def test_every_finding_of_every_case_fits_its_schema(
    file: RuleFile, validator: Draft202012Validator
) -> None:
    for case, finding in of_cases(file):
        data = json.loads(json.dumps(finding.as_dict()))
        assert [error.message for error in validator.iter_errors(data)] == [], case
        assert finding.cells, case
        assert finding.severity == ("notice" if file.rule.severity == "off" else file.rule.severity)


@EACH_RULE
def test_every_message_is_for_people(file: RuleFile) -> None:
    for case, finding in of_cases(file):
        for text in finding.message:
            assert text.strip() == text != "", case
            assert not re.search(r"[{}_]|None|True|False|\d\.0\b|e\+|report\.\w", text), text
        assert re.search(r"[\u4e00-\u9fff]", finding.message.zh), case
        for cell in finding.cells:
            assert re.search(r"[\u4e00-\u9fff]", cell.label.zh), case
            assert "_" not in cell.label.zh + cell.label.en, case


# ------------------------------------------------------------------ cells and numbers


def test_cells_carry_the_full_header_path_and_what_they_hold() -> None:
    finding = one(report(values={"requests.denied_by_law.business": 3}), "requests/row-total")
    assert [cell.as_dict() for cell in finding.cells[:2]] == [
        {
            "pointer": "/requests/denied_by_law/natural_person",
            "label": {
                "zh": "表三 · 三、本年度办理结果 · （三）不予公开 · 2.其他法律行政法规禁止公开"
                " · 自然人",
                "en": "Table 3 · Results this year · Denied"
                " · Prohibited by law or administrative regulation · Natural persons",
            },
            "value": 0,
            "assumed_zero": False,
        },
        {
            "pointer": "/requests/denied_by_law/business",
            "label": {
                "zh": "表三 · 三、本年度办理结果 · （三）不予公开 · 2.其他法律行政法规禁止公开"
                " · 法人或其他组织 · 商业企业",
                "en": "Table 3 · Results this year · Denied"
                " · Prohibited by law or administrative regulation"
                " · Legal persons and other organisations · Commercial enterprises",
            },
            "value": 3,
            "assumed_zero": False,
        },
    ]
    assert pointers(finding)[-1] == "/requests/denied_by_law/total"
    assert (finding.left, finding.right, finding.difference) == (3, 0, 3)
    assert finding.binding == {"row": "denied_by_law"}


def test_numbers_of_both_sides_are_integers_where_the_cells_are() -> None:
    finding = one(report(values={"requests.granted.total": 40}), "requests/row-total")
    assert [type(n) for n in (finding.left, finding.right, finding.difference)] == [int] * 3
    assert (finding.left, finding.right, finding.difference) == (38, 40, -2)


@pytest.mark.parametrize(
    ("amount", "limit", "right"), [(3, 20_000, 2), (1.5, 10_001, 1.0001), (0, -5000, -0.5)]
)
def test_an_amount_is_compared_in_the_unit_that_is_printed(
    own: Own, amount: float, limit: int, right: float
) -> None:
    rule = own(
        assert_=f"report.proactive_disclosure.fees.amount == {limit}",
        applies={"report.proactive_disclosure": ["2021"]},
    )
    given = report(values={"proactive_disclosure.fees.amount": amount})
    finding = one(given, "own", rule_set=rule)
    assert (finding.left, finding.right) == (amount, right)
    assert type(finding.right) is type(right)


def test_arithmetic_without_a_message_is_told_in_numbers() -> None:
    given = report(values={"disputes.reconsideration.total": 10})
    assert one(given, "disputes/total").message.zh.endswith("＝9，总计填 10，相差 1。")


def test_what_was_printed_stands_for_a_record_of_it() -> None:
    read = provenance(labels=(label("/requests/granted", printed="（一）公开", agrees=False),))
    [cell] = one(report(), "form/label-differs", provenance=read).cells
    assert (cell.pointer, cell.value, cell.assumed_zero) == (
        "/requests/granted", "（一）公开", False,
    )  # fmt: skip


def test_the_passages_stand_for_text_that_is_shared() -> None:
    passages = [{"text": text, "start": 0, "end": 1} for text in ("更新不及时", "文书不规范")]
    match = {
        "section": "/overview/text", "source": "澄湖县人民政府", "others": 0, "similarity": 95,
        "characters": 285, "compared": 300, "excerpts": ["更新不及时"], "passages": passages,
    }  # fmt: skip
    previous = report(values={"year": 2023})
    rule = "years/repeated-text/overview"
    [finding] = check(report(), previous=previous, repeated=[match], select=[rule]).findings
    [cell] = [cell for cell in finding.cells if cell.pointer == "/overview/text"]
    assert (cell.value, cell.assumed_zero) == ("更新不及时\n文书不规范", False)


def test_a_blank_cell_that_counted_as_0_says_so() -> None:
    finding = one(report(values={"requests.granted.business": None}), "requests/row-total")
    marked = {cell.pointer: cell.value for cell in finding.cells if cell.assumed_zero}
    assert marked == {f"{GRANTED}/business": None}


def test_cells_come_before_other_places_and_those_before_the_year(own: Own) -> None:
    rule = own(
        when='report.agency.level == "county"',
        assert_='report.year < 0 && report.scope == "organ" && report.requests.granted.total < 0'
        " && report.published_on == null",
    )
    [finding] = check(report(), rule_set=rule).findings
    assert pointers(finding) == [f"{GRANTED}/total", "/published_on", "/scope", "/year"]
    assert [cell.value for cell in finding.cells] == [38, "2025-03-20", "area", 2024]


def test_a_place_that_is_read_twice_is_named_once(own: Own) -> None:
    rule = own(
        assert_="applicant.map(c, report.requests.granted[c]).sum()"
        " < report.requests.granted.business"
    )
    [finding] = check(report(), rule_set=rule).findings
    assert len(finding.cells) == 6


def test_places_of_all_readings_are_named(own: Own) -> None:
    rule = own(
        readings={
            "a": "report.requests.granted.total < 0",
            "b": "report.requests.received.total < 0",
        },
        message={"zh": "不符", "en": "wrong"},
    )
    [finding] = check(report(), rule_set=rule).findings
    assert pointers(finding) == [f"{GRANTED}/total", "/requests/received/total"]
    assert finding.reading is None


def test_cells_of_other_reports_are_labelled_in_the_edition_of_that_report(own: Own) -> None:
    other = report("form-2019", {"year": 2023, "agency.name": None})
    rule = own(
        applies={"previous.requests": ["2019"]},
        assert_="report.requests.granted.total < previous.requests.other.total",
    )
    [finding] = check(report(), previous=other, rule_set=rule).findings
    cell = finding.cells[1]
    assert cell.pointer == "/previous/requests/other/total"
    assert cell.label.zh == "上年报告 · 表三 · 三、本年度办理结果 · （六）其他处理 · 总计"
    assert cell.value == 2


def test_cells_of_members_are_labelled_in_the_edition_of_each(own: Own) -> None:
    rule = own(
        applies={"members.requests": ["2021"]},
        assert_="members.all(m, m.requests.other_fee_unpaid.total < 1)",
    )
    [finding] = check(report(), members=[report(), report()], rule_set=rule).findings
    assert pointers(finding) == [f"/members/{i}/requests/other_fee_unpaid/total" for i in (0, 1)]
    assert "（六）其他处理" in finding.cells[1].label.zh
    assert "总计" in finding.cells[1].label.zh
    mixed = own(assert_="members.all(m, m.proactive_disclosure.licensing.decisions < 1)")
    members = [report("form-2019"), report()]
    [finding] = check(report(), members=members, rule_set=mixed).findings
    assert [cell.value for cell in finding.cells] == [131, 21840]
    assert finding.cells[0].label.zh != finding.cells[1].label.zh.replace("第2项", "第1项")


def test_a_rule_without_message_or_arithmetic_says_its_title(own: Own) -> None:
    [finding] = check(report(), rule_set=own(assert_='report.scope == "organ"')).findings
    assert finding.message == ("试", "Trial")


# ------------------------------------------------------------------ where it stands


def test_the_location_is_that_of_the_first_place_that_is_known() -> None:
    records = provenance({f"{GRANTED}/business": "number", f"{GRANTED}/total": "number"})
    for row, record in enumerate(records["cells"], 1):
        record["place"] = NOWHERE | {"page": 1, "row": row}
    broken = report(values={"requests.granted.total": 39})
    finding = one(broken, "requests/row-total", provenance=records)
    assert finding.location == NOWHERE | {"page": 1, "row": 1}
    assert one(broken, "requests/row-total").location is None


@pytest.mark.parametrize("rule", ["form/label-differs", "form/missing-row"])
def test_a_label_is_located_where_it_stands(rule: str) -> None:
    place = NOWHERE | {"page": 2, "line": 7}
    faults = {
        "form/label-differs": {"printed": "准予公开"},
        "form/missing-row": {"status": "absent"},
    }
    record = label(GRANTED, agrees=False, **faults[rule]) | {"place": place}
    finding = one(report(), rule, provenance=provenance(labels=(record,)))
    assert pointers(finding) == [GRANTED]
    assert finding.location == place


# ------------------------------------------------------------------ folding


def test_failures_within_one_table_become_one_finding() -> None:
    blank = {
        "requests.granted.business": None,
        "requests.declined_repeat.legal_service": None,
        "disputes.reconsideration.upheld": None,
    }
    found = check(report(values=blank), select=["form/blank-cell"]).findings
    assert {finding.rule: (finding.binding, pointers(finding)) for finding in found} == {
        "form/blank-cell/disputes": ({}, ["/disputes/reconsideration/upheld"]),
        "form/blank-cell/requests": (
            {},
            [f"{GRANTED}/business", "/requests/declined_repeat/legal_service"],
        ),
    }


def test_a_conjunction_of_presence_tests_names_the_blank_ones() -> None:
    blank = {"requests.granted.total": None, "requests.concluded.business": None}
    finding = one(report(values=blank), "form/blank-total/requests")
    assert pointers(finding) == [f"{GRANTED}/total", "/requests/concluded/business"]
    assert finding.message.zh.startswith("表三有2格总计没有填写：“表三 · ")
    assert "等" not in finding.message.zh


def test_each_table_has_its_own_finding(own: Own) -> None:
    rule = own(
        for_each={"table": "edition_table"},
        report_by="table",
        assert_='report[table].form == "2019"',
        message={"zh": "{table}{count}", "en": "{table}{count}"},
    )
    found = check(report(), rule_set=rule).findings
    assert [pointers(f) for f in found] == [["/proactive_disclosure/form"], ["/requests/form"]]


def test_a_folded_finding_counts_each_place_once(own: Own) -> None:
    rule = own(
        for_each={"row": "outcome"},
        report_by="table",
        assert_="report.requests[row].total < 5 || report.requests.received.total < 5",
        message={"zh": "{count}", "en": "{count}"},
    )
    [finding] = check(report(), rule_set=rule).findings
    # 38 granted, 9 in part and 17 not held are 5 or more; each is compared with the same cell.
    assert pointers(finding) == [
        f"{GRANTED}/total",
        "/requests/received/total",
        "/requests/partially_granted/total",
        "/requests/unavailable_not_held/total",
    ]
    assert finding.message.zh == "4"


def test_a_folded_finding_names_a_missing_table_and_not_the_one_that_is_there(own: Own) -> None:
    rule = own(
        report_by="table",
        assert_="report.requests != null && report.disputes != null",
        message={"zh": "{count}：{labels}", "en": "{count}: {labels}"},
    )
    [finding] = check(report(values={"disputes": None}), rule_set=rule).findings
    assert pointers(finding) == ["/disputes"]


# ------------------------------------------------------------------ fingerprints


def fingerprint(values: dict[str, Any], rule: str = "requests/row-total") -> str:
    return one(report(values={"requests.granted.total": 39} | values), rule).fingerprint


def test_the_fingerprint_stays_while_agency_year_rule_and_cells_do() -> None:
    same: list[dict[str, Any]] = [
        {},
        {"requests.granted.total": 50},
        {"title": None},
        {"published_on": "2025-03-31"},
    ]
    assert len({fingerprint(values) for values in same}) == 1


def test_the_fingerprint_tells_agencies_years_rules_and_cells_apart() -> None:
    found = {
        fingerprint({}),
        fingerprint({"agency.name": "澄湖县"}),
        fingerprint({"agency.name": None}),
        fingerprint({"year": 2023}),
        fingerprint({}, "requests/concluded-total"),
        fingerprint({"requests.granted.total": 38, "requests.denied_by_law.total": 1}),
    }
    assert len(found) == 6


def test_the_fingerprint_can_be_computed_by_anybody() -> None:
    """Baselines are kept over years, so that it may never change."""
    cells = sorted(f"/requests/granted/{key}" for key in report()["requests"]["granted"])
    lines = ["澄湖县人民政府", "2024", "requests/row-total", *cells]
    wanted = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
    assert fingerprint({}) == wanted


def test_the_fingerprint_does_not_depend_on_wording(own: Own) -> None:
    texts = ({"zh": "甲", "en": "a"}, {"zh": "乙", "en": "b"})
    found = {
        check(report(), rule_set=own(assert_="report.year < 0", message=text))
        .findings[0]
        .fingerprint
        for text in texts
    }
    assert len(found) == 1


def test_fingerprints_within_one_report_differ() -> None:
    broken = copy.deepcopy(report())
    for row in broken["requests"].values():
        if isinstance(row, dict):
            row["total"] += 1
    found = check(broken).findings
    assert len(found) > 25
    assert len({finding.fingerprint for finding in found}) == len(found)


def test_a_cell_of_a_member_is_told_with_the_name_of_its_agency(own: Own) -> None:
    rule = own(assert_="members.all(m, m.disputes.reconsideration.total < 1)")
    named, nameless = report(values={"agency.name": "甲局"}), report(values={"agency.name": None})
    [finding] = check(report(), members=[named, nameless], rule_set=rule).findings
    first, second = (cell.label.zh for cell in finding.cells)
    assert first.startswith("甲局 · 表四 · ")
    assert second.startswith("所属机关报告 · 第2项 · ")


def test_the_order_of_members_is_no_part_of_the_fingerprint() -> None:
    given = [report(values={"agency.name": name}) for name in ("甲局", "乙局")]
    found = [
        check(report(), members=members, select=["members/above/disputes"]).findings
        for members in (given, given[::-1], given[:1] * 3)
    ]
    assert len({finding.fingerprint for finding in found[0]}) == 3
    prints = [[finding.fingerprint for finding in each] for each in found]
    assert prints[0] == prints[1] == prints[2]
