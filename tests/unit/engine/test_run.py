from __future__ import annotations

import copy
import json
import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from unit.engine.engine_samples import NOWHERE, label, provenance, report

from zfxxgk import InputError, check
from zfxxgk.engine.rule_set import RuleSet, load_builtin
from zfxxgk.engine.run import judge, take_input
from zfxxgk.models import AnnualReport
from zfxxgk.spec.labels import Text

Own = Callable[..., RuleSet]
BROKEN = {
    "requests.granted.business": 5,
    "disputes.reconsideration.total": None,
    "proactive_disclosure.fees.amount": 12.5,
    "published_on": "2025-04-02",
}


def without_order(value: Any) -> Any:
    """The same JSON with the keys of every object the other way round."""
    if isinstance(value, dict):
        return {key: without_order(value[key]) for key in reversed(value)}
    return [without_order(item) for item in value] if isinstance(value, list) else value


def rules_of(found: Any) -> list[str]:
    return [finding.rule for finding in found.findings]


def refusal(*args: Any, **kwargs: Any) -> InputError:
    with pytest.raises(InputError) as caught:
        check(*args, **kwargs)
    return caught.value


# ------------------------------------------------------------------ what goes in


@pytest.mark.parametrize("base", ["form-2019", "form-2021", "hybrid"])
def test_a_dictionary_and_a_model_give_the_same_json(base: str) -> None:
    broken = report(base, {"requests.granted.business": 5, "disputes.reconsideration.total": None})
    before = {**broken, "year": broken["year"] - 1}
    by_dictionary = check(broken, previous=before, members=[broken]).as_dict()
    model, earlier = map(AnnualReport.model_validate, (broken, before))
    by_model = check(model, previous=earlier, members=[model]).as_dict()
    assert json.dumps(by_model) == json.dumps(by_dictionary)


def test_an_amount_in_a_finding_is_written_alike_for_a_dictionary_and_a_model() -> None:
    township = report(
        values={"agency.level": "township", "proactive_disclosure.fees.amount": 20000}
    )
    [by_dictionary] = check(township, select=["disclosure/fee-unit"]).findings
    [by_model] = check(
        AnnualReport.model_validate(township), select=["disclosure/fee-unit"]
    ).findings
    assert json.dumps(by_model.as_dict()) == json.dumps(by_dictionary.as_dict())


def test_anything_else_is_no_report() -> None:
    for given in ("report.json", Path("report.json")):
        with pytest.raises(
            TypeError, match=r"not (str|\w+Path); zfxxgk\.check_file takes the path"
        ):
            check(given)


def test_a_report_need_not_be_a_dictionary_itself() -> None:
    assert check(MappingProxyType(report())) == check(report())


def test_a_report_that_does_not_fit_the_schema_is_refused_with_every_pointer() -> None:
    bad = report(values={"requests.granted.total": -1, "year": "2024"})
    del bad["disputes"]["reconsideration"]["other"]
    error = refusal(bad)
    for pointer in ("/requests/granted/total", "/year", "/disputes/reconsideration"):
        assert pointer in error.text.zh
        assert pointer in error.text.en
    assert error.place in ("/requests/granted/total", "/year", "/disputes/reconsideration")


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_json_does_not_have_are_refused(value: float) -> None:
    refusal(report(values={"proactive_disclosure.fees.amount": value}))


def test_previous_and_members_must_fit_the_schema_too() -> None:
    good, bad = report(), report(values={"requests.granted.total": 2.5})
    assert refusal(good, previous=bad).place == "/requests/granted/total"
    assert refusal(good, members=[good, bad]).place == "/requests/granted/total"


def test_provenance_and_claims_must_fit_their_schemas() -> None:
    records = provenance({"/requests/granted/total": "guessed"})
    assert refusal(report(), provenance=records).place == "/cells/0/status"
    refusal(report(), claims={})


def test_text_that_is_shared_must_fit_its_schema() -> None:
    assert "section" in refusal(report(), repeated=[{}]).text.en
    assert "section" in refusal(report(), copied=[{"source": "甲局"}]).text.en


def test_a_report_is_not_changed_by_its_check() -> None:
    given: dict[str, Any] = {
        "previous": report(values={"year": 2023, "requests.granted.business": None}),
        "members": [report(), report("hybrid")],
        "provenance": provenance({"/requests/granted/total": "doubtful"}),
    }
    broken = report(values=BROKEN)
    before = copy.deepcopy((broken, given))
    assert check(broken, **given).findings
    assert (broken, given) == before
    assert json.dumps([broken, given]) == json.dumps(before)  # the order of keys as well


def test_the_order_of_keys_does_not_matter() -> None:
    broken = report(values=BROKEN)
    previous = report(values={"year": 2023, "requests.carried_out.total": 4})
    records = provenance({"/requests/granted/total": "doubtful"})
    straight = check(broken, previous=previous, provenance=records)
    turned = check(
        without_order(broken),
        previous=without_order(previous),
        provenance=without_order(records),
    )
    assert straight.findings
    assert turned.as_dict() == straight.as_dict()


# ------------------------------------------------------------------ what comes out


def test_the_examples_are_right_but_for_the_form_of_the_hybrid() -> None:
    assert check(report("form-2019")).findings == ()
    assert check(report("form-2021")).findings == ()
    [finding] = check(report("hybrid")).findings
    assert (finding.rule, finding.binding) == ("form/prescribed", {"table": "requests"})


def test_every_instance_is_counted_once() -> None:
    chosen = ["requests", "disputes/total", "years/carry-over", "years/carry-over-columns"]
    chosen += ["form/missing-row"]
    counts = check(report(), select=chosen).outcomes
    # 7 columns twice, 25 rows, 3 groups; 1 + 6 instances without a previous report, 1 without
    # provenance.
    assert counts == {
        "pass": 7 + 7 + 25 + 3,
        "fail": 0,
        "undetermined": 1 + 6 + 1,
        "not_applicable": 0,
        "error": 0,
    }


def test_a_rule_without_instances_is_counted_as_not_applicable() -> None:
    counts = check(report("form-2019"), select=["disclosure/stock"]).outcomes
    assert counts == {"pass": 0, "fail": 0, "undetermined": 0, "not_applicable": 1, "error": 0}


def test_instances_left_out_by_their_condition_are_counted_by_themselves() -> None:
    old = report("form-2019", {"year": 2018})
    counts = check(old, select=["form/missing-table", "form/missing-section"]).outcomes
    assert counts["not_applicable"] == 3 + 3
    assert counts["pass"] == 0


@pytest.mark.parametrize(("when", "expected"), [("1 == 2", (0, 0, 1)), ("1 == 1", (0, 1, 0))])
def test_a_condition_on_nothing_counts_once(
    own: Own, when: str, expected: tuple[int, int, int]
) -> None:
    rule = own(when=when, assert_="report.requests.granted.total < 0")
    counts = check(report(), rule_set=rule).outcomes
    assert (counts["pass"], counts["fail"], counts["not_applicable"]) == expected


def test_a_missing_table_is_reported_and_its_rules_do_not_apply() -> None:
    found = check(report(values={"requests": None}), select=["requests", "form/missing-table"])
    assert rules_of(found) == ["form/missing-table"]
    assert found.not_checked == ()
    # balance has one check for both editions and so its 7 instances.
    assert found.outcomes["not_applicable"] == 7 + 1 + 1


def test_each_failure_is_a_finding_unless_its_rule_folds_them() -> None:
    given = report()
    for column in ("business", "total"):
        given["requests"]["received"][column] += 1
    found = check(given, select=["requests/balance"]).findings
    assert [finding.binding for finding in found] == [{"col": "business"}, {"col": "total"}]
    blank = {f"requests.granted.{column}": None for column in ("business", "legal_service")}
    [folded] = check(report(values=blank), select=["form/blank-cell/requests"]).findings
    assert (folded.binding, len(folded.cells)) == ({}, 2)


def test_a_report_without_a_finding_has_no_causes() -> None:
    assert check(report(), select=["requests"]).causes == ()


def test_the_reading_is_told_where_it_is_not_the_first(own: Own) -> None:
    rule = own(
        for_each={"track": "track"},
        readings={
            "one": "report.disputes[track].total == 1",
            "more": "report.disputes[track].total > 1",
        },
        message={"zh": "无", "en": "none"},
    )
    # 9 and 1 and 2 are printed.
    values = {"disputes.litigation_after_reconsideration.total": 2}
    found = check(report(values=values), rule_set=rule).readings
    told = [(each.rule, each.binding["track"], each.reading, each.cells) for each in found]
    assert [(rule, track, reading) for rule, track, reading, _ in told] == [
        ("own/rule", "reconsideration", "more"),
        ("own/rule", "litigation_after_reconsideration", "more"),
    ]
    [[cell], _] = [cells for *_, cells in told]
    assert (cell.pointer, cell.value) == ("/disputes/reconsideration/total", 9)


def test_a_rule_on_an_edition_of_a_report_that_was_not_given_is_undetermined(own: Own) -> None:
    rule = own(
        assert_="previous.requests.other_fee_unpaid.total == 0",
        applies={"previous.requests": ["2021"]},
    )
    assert check(report(), rule_set=rule).outcomes["undetermined"] == 1
    earlier = report("form-2019", {"year": 2023, "agency.name": None})
    old = check(report(), previous=earlier, rule_set=rule)
    assert (old.outcomes["undetermined"], old.outcomes["not_applicable"]) == (0, 1)


def test_errors_of_a_rule_are_no_findings(own: Own) -> None:
    rule = own(assert_="report.requests.granted.total * 9223372036854775807 > 0")
    found = check(report(), rule_set=rule)
    assert found.findings == ()
    assert found.outcomes["error"] == 1
    [entry] = found.not_checked
    assert (entry.reason, entry.rules, entry.count) == ("rule-error", ("own/rule",), 1)


def test_findings_come_with_the_gravest_first() -> None:
    broken = report(
        values={
            "requests.granted.natural_person": 31,
            "disputes.reconsideration.pending": None,
            "other_matters.processing_fee.statement": None,
            "published_on": "2025-04-02",
        }
    )
    severities = [finding.severity for finding in check(broken).findings]
    assert set(severities) == {"error", "warning", "notice"}
    assert severities == sorted(severities, key=["error", "warning", "notice"].index)


def test_the_agency_and_the_year_are_those_of_the_report() -> None:
    found = check(report(values={"agency.name": None}))
    assert (found.agency, found.year) == (None, 2024)
    assert check(report("hybrid")).agency == "河湾镇人民政府"


def test_a_previous_report_in_the_other_form_is_compared() -> None:
    current = report(values={"year": 2020, "requests.carried_in.total": 2})
    earlier = report("form-2019", {"agency.name": None})
    found = check(current, previous=earlier, select=["years"])
    assert rules_of(found) == ["years/carry-over"]
    assert [cell.pointer for cell in found.findings[0].cells] == [
        "/requests/carried_in/total",
        "/previous/requests/carried_out/total",
    ]


@pytest.mark.parametrize("year", [2010, 2022, 2024, 2025])
def test_a_report_that_is_not_of_the_year_before_is_refused(year: int) -> None:
    told = refusal(report(), previous=report(values={"year": year})).text
    assert f"of {year}, not of the year before 2024. Give the one of 2023" in told.en


OTHER = {"agency.name": "远方县人民政府"}
CODES = ("11370000004188888X", "11440000006939748Y")


@pytest.mark.parametrize(
    ("now", "before", "refused"),
    [
        ({}, OTHER, True),
        ({"agency.uscc": CODES[0]}, {**OTHER, "agency.uscc": CODES[1]}, True),
        ({"agency.uscc": CODES[0]}, {**OTHER, "agency.uscc": CODES[0]}, False),
        ({}, {"agency.name": None}, False),
        ({"agency.name": "东江市澄湖县人民政府"}, {}, False),
    ],
    ids=["another-name", "another-code", "a-new-name", "no-name", "no-region"],
)
def test_a_report_of_another_organ_is_refused(
    now: dict[str, Any], before: dict[str, Any], refused: bool
) -> None:
    current, previous = report(values=now), report(values={"year": 2023, **before})
    if not refused:
        assert check(current, previous=previous).outcomes["pass"]
        return
    told = refusal(current, previous=previous).text
    assert "这是远方县人民政府的报告，不是澄湖县人民政府的" in told.zh


def test_a_rule_judges_whatever_the_previous_report_is_of() -> None:
    given = take_input(report(), previous=report("form-2019"))
    found = judge(given, load_builtin().choose(["years/carry-over", "years/carry-over-columns"]))
    assert found.findings == ()
    assert found.outcomes["not_applicable"] == 7


def test_a_rule_that_is_off_is_judged_when_named_and_reports_a_notice() -> None:
    rule = "disputes/direct-suit-after-2024"
    assert rule not in rules_of(check(report()))
    assert rule not in rules_of(check(report(), select=["disputes"]))
    [finding] = check(report(), select=[rule]).findings
    assert (finding.rule, finding.severity) == (rule, "notice")


def test_select_and_ignore_choose_by_prefix() -> None:
    broken = report(values=BROKEN)
    assert {r.split("/")[0] for r in rules_of(check(broken, select=["requests"]))} == {"requests"}
    assert rules_of(check(broken, select=["requests"], ignore=["requests/row-total"])) == [
        "requests/concluded-total"
    ]
    with pytest.raises(InputError, match="did you mean requests"):
        check(broken, select=["request"])


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_one_prefix_alone_is_told_to_be_no_list(option: str) -> None:
    with pytest.raises(TypeError, match=r"take several prefixes: \['requests'\], not 'requests'"):
        check(report(), **{option: "requests"})


def test_own_rules_take_part_in_the_choice(own: Own) -> None:
    rule = own(assert_="report.year < 2000", severity="off")
    assert rules_of(check(report(), rule_set=rule)) == []
    assert rules_of(check(report(), rule_set=rule, select=["own/rule"])) == ["own/rule"]


def test_a_record_of_labels_is_judged() -> None:
    labels = (
        label("/requests/granted"),
        label("/requests/other_fee_unpaid", status="absent", printed=None, agrees=False),
        label("/requests/denied_by_law", printed="其他法律法规禁止公开", agrees=False),
    )
    found = check(report(), provenance=provenance(labels=labels))
    assert {(f.rule, f.cells[0].pointer) for f in found.findings} == {
        ("form/missing-row", "/requests/other_fee_unpaid"),
        ("form/label-differs", "/requests/denied_by_law"),
    }


def test_a_printed_value_that_is_no_number_is_a_finding_with_its_place() -> None:
    records = provenance({"/requests/granted/business": "invalid"})
    place = NOWHERE | {"line": 12, "table": 2, "row": 5, "column": 3}
    records["cells"][0] |= {"raw": "若干", "place": place}
    found = check(
        report(values={"requests.granted.business": None}),
        provenance=records,
        select=["form/not-a-count"],
    )
    [finding] = found.findings
    assert finding.location == place
    assert [(cell.pointer, cell.value) for cell in finding.cells] == [
        ("/requests/granted/business", "若干")
    ]
    assert "若干" in finding.message.zh


# ------------------------------------------------------------------ cold start


def test_the_built_in_checks_load_no_models_no_yaml_and_no_expressions() -> None:
    program = """
import json, sys
from zfxxgk import check
result = check(json.load(open(sys.argv[1], encoding="utf-8")))
assert result.outcomes["pass"] > 200
heavy = ("pydantic", "pydantic_core", "yaml", "lxml", "rapidfuzz", "zfxxgk.cel",
         "zfxxgk.read", "zfxxgk.codegen", "zfxxgk_generated.models", "zfxxgk.spec.documents",
         "zfxxgk_generated.document_types")
print([name for name in heavy if name in sys.modules])
"""
    example = Path(__file__).parents[3] / "schema" / "examples" / "form-2021.json"
    command = [sys.executable, "-c", program, str(example)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_a_reading_of_another_report_is_refused() -> None:
    old_row = "/requests/other/total"
    with pytest.raises(InputError) as caught:
        check(report("form-2021"), provenance=provenance({old_row: "number"}))
    assert caught.value.place == old_row
    assert caught.value.text == Text(
        f"读取记录不是这份报告的：报告中没有 {old_row}",
        f"the record of the reading is not of this report, which has no {old_row}",
    )


def test_what_has_no_record_stands_where_its_section_begins() -> None:
    heading = {"pointer": "/requests", "printed": "三、", "place": NOWHERE | {"line": 7}}
    given = provenance() | {"headings": [heading]}
    result = check(report("hybrid"), provenance=given, select=["form/prescribed"])
    assert [finding.location for finding in result.findings] == [NOWHERE | {"line": 7}]


def test_a_folded_finding_stays_the_same_when_one_of_its_cells_is_filled_in() -> None:
    blanks = {"requests.granted.business": None, "requests.declined_repeat.business": None}
    prints = [
        check(report(values=values), select=["form/blank-cell"]).findings[0].fingerprint
        for values in (blanks, {"requests.declined_repeat.business": None})
    ]
    assert prints[0] == prints[1]


def test_members_without_a_word_on_their_coverage_may_not_be_all() -> None:
    member = report()
    member["disputes"]["reconsideration"]["total"] -= 1
    rule = ["members/below/disputes"]
    assert check(report(), members=[member], select=rule).findings == ()
    full = {"complete": True, "missing": []}
    [finding] = check(report(), members=[member], coverage=full, select=rule).findings
    assert finding.binding == {"track": "reconsideration"}
    with pytest.raises(InputError):
        check(report(), members=[member], coverage={"complete": True})
