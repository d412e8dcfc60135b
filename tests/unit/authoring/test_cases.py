from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from unit.engine.engine_samples import builtin, label, provenance

from zfxxgk.authoring.cases import make_input, run_case
from zfxxgk.engine.rule_set import RuleSet

Own = Callable[..., RuleSet]
TOTAL = "report.requests.granted.total"


def case(base: str = "form-2021", **keys: Any) -> dict[str, Any]:
    return {"name": "the case", "base": base, **keys}


def faults(rule: RuleSet, **keys: Any) -> list[str]:
    return [fault.en for fault in run_case(rule.checks, case(**keys))]


# ------------------------------------------------------------------ the document


def test_a_case_begins_with_an_example_and_nothing_else() -> None:
    given = make_input(case("hybrid"))
    assert given["report"]["agency"]["name"] == "河湾镇人民政府"
    assert {name for name, value in given.items() if value is None} == {
        "previous", "members", "coverage", "provenance", "claims", "prose", "repeated", "copied",
    }  # fmt: skip


def test_examples_may_be_items_of_a_list() -> None:
    given = make_input(case(set={"members": [{"$example": "form-2021"}], "members.0.year": 2023}))
    assert (given["members"][0]["year"], given["report"]["year"]) == (2023, 2024)


def test_values_are_set_in_order_before_anything_is_added() -> None:
    given = make_input(
        case(
            set={
                "previous": {"$example": "form-2021"},
                "previous.year": 2023,
                "report.requests.granted.total": 10,
            },
            add={"report.requests.granted.total": 2, "previous.requests.granted.total": -1},
        )
    )
    assert given["report"]["requests"]["granted"]["total"] == 12
    assert given["previous"]["requests"]["granted"]["total"] == 37
    assert (given["report"]["year"], given["previous"]["year"]) == (2024, 2023)


def test_a_step_of_a_path_may_be_an_index() -> None:
    labels = (label("/requests/granted"), label("/requests/received"))
    given = make_input(
        case(
            set={
                "provenance": provenance(labels=labels),
                "provenance.labels.1.status": "absent",
                "report.cites.0": "甲",
            }
        )
    )
    assert [record["status"] for record in given["provenance"]["labels"]] == ["present", "absent"]
    assert given["report"]["cites"] == ["甲"]


def test_what_a_case_sets_is_a_copy() -> None:
    records = provenance({"/requests/granted/total": "number"})
    one = case(set={"provenance": records, "provenance.cells.0.status": "doubtful"})
    make_input(one)
    assert records["cells"][0]["status"] == "number"


@pytest.mark.parametrize(
    "keys",
    [
        {"set": {"report.requests.granted.totals": 1}},
        {"set": {"report.request.granted.total": 1}},
        {"set": {"report.cites.1": "甲"}},
        {"set": {"report.requests.0": "甲"}},
        {"set": {"previous.year": 2023}},
        {"set": {"reports": None}},
        {"add": {"report.requests.granted.totals": 1}},
    ],
)
def test_a_path_must_name_something_that_is_there(keys: dict[str, Any]) -> None:
    [[path]] = [list(values) for values in keys.values()]
    with pytest.raises(ValueError, match=path):
        make_input(case(**keys))


@pytest.mark.parametrize("path", ["report.scope", "report.revised_on", "report.requests"])
def test_numbers_are_added_to_numbers_alone(path: str) -> None:
    with pytest.raises(ValueError, match=path):
        make_input(case(add={path: 1}))


def test_claims_are_whole_numbers_of_the_overview_and_there_are_no_others() -> None:
    claims = make_input(case(set={"claims": {"$claims": {"received": [85, 87]}}}))["claims"]
    assert [claim.pop("value") for claim in claims["received"]] == [85, 87]
    assert [claim.pop("text") for claim in claims["received"]] == ["85件", "87件"]
    where = {"unit": "件", "partial": False, "section": "/overview/text", "start": 0, "end": 1}
    where["by"] = "unstated"
    assert claims.pop("received") == [where, where]
    assert set(claims) > {"granted", "fee_charged"}
    assert not any(claims.values())


def test_claims_of_a_kind_there_is_not_are_refused() -> None:
    with pytest.raises(ValueError, match="no such claims: granting, recieved"):
        make_input(case(set={"claims": {"$claims": {"recieved": [1], "granting": []}}}))


def test_the_document_must_fit_its_schema() -> None:
    with pytest.raises(ValueError, match="/report/requests/granted/total"):
        make_input(case(set={TOTAL: -1}))


# ------------------------------------------------------------------ what is expected


def test_a_case_that_comes_out_as_written_has_no_fault() -> None:
    balance = builtin("requests/balance")
    assert faults(balance) == []
    assert (
        faults(balance, add={"report.requests.received.total": 1}, fails=[{"col": "total"}]) == []
    )
    assert (
        faults(
            balance,
            set={"report.requests.concluded.business": None},
            undetermined=[{"col": "business", "because": "blank-total"}],
        )
        == []
    )


def test_a_failure_that_was_not_expected_is_told() -> None:
    [fault] = faults(builtin("requests/balance"), add={"report.requests.received.total": 1})
    assert fault.startswith("col=total: comes out as fail, expected pass; it read ")
    assert "report.requests.received.total = 86, " in fault


def test_a_pass_that_was_not_expected_is_told() -> None:
    [fault] = faults(builtin("requests/balance"), fails=[{"col": "total"}])
    assert fault.startswith("col=total: comes out as pass, expected fail; it read ")


def test_another_reason_is_told() -> None:
    [fault] = faults(
        builtin("requests/balance"),
        set={"report.requests.concluded.total": None},
        undetermined=[{"col": "total", "because": "unread"}],
    )
    assert "blank-total /requests" in fault
    assert "expected undetermined (unread)" in fault


def test_every_entry_of_a_list_counts() -> None:
    changed = {"report.requests.received.total": 1, "report.requests.received.business": 1}
    rule = builtin("requests/balance")
    both: list[dict[str, str]] = [{"col": "total"}, {"col": "business"}]
    assert faults(rule, add=changed, fails=both) == []
    assert faults(rule, add=changed, fails=both[::-1]) == []


def test_an_undetermined_binding_needs_no_reason() -> None:
    blank = {"report.requests.concluded.total": None}
    assert faults(builtin("requests/balance"), set=blank, undetermined=[{"col": "total"}]) == []


@pytest.mark.parametrize("key", ["fails", "undetermined", "not_applicable"])
@pytest.mark.parametrize(
    ("rule", "entry"),
    [
        ("requests/balance", {"col": "totals"}),
        ("form/blank-cell/disputes", {"track": "total"}),
        ("form/blank-cell/disputes", {"track": "reconsideration", "result": "total"}),
    ],
)
def test_a_binding_that_does_not_exist_is_told(key: str, rule: str, entry: dict[str, str]) -> None:
    [fault] = faults(builtin(rule), **{key: [entry]})
    assert key in fault
    assert "no such instance" in fault


def test_a_variable_that_the_rule_does_not_bind_is_refused() -> None:
    with pytest.raises(ValueError, match="column"):
        faults(builtin("requests/balance"), fails=[{"column": "total"}])


def test_names_that_are_left_out_stand_for_all_values() -> None:
    blank = {
        f"report.disputes.reconsideration.{key}": None
        for key in ("upheld", "corrected", "other", "pending")
    }
    rule = builtin("form/blank-cell/disputes")
    assert faults(rule, set=blank, fails=[{"track": "reconsideration"}]) == []
    more, fewer = faults(rule, set=blank, fails=[{"result": "upheld"}])
    assert "comes out as fail, expected pass" in more
    assert more.endswith("; so do 2 others")
    assert "comes out as pass, expected fail" in fewer
    assert fewer.endswith("; so does 1 other")
    [fault] = faults(rule, set=blank, fails=[{}])
    assert fault.endswith("; so do 7 others")


def test_not_applicable_true_means_everywhere() -> None:
    old = {"report.year": 2018}
    rule = builtin("form/missing-table")
    assert faults(rule, set=old, not_applicable=True) == []
    [fault] = faults(rule, not_applicable=True)
    assert fault.endswith("; so do 2 others")
    assert faults(builtin("disclosure/stock"), base="form-2019", not_applicable=True) == []


def test_a_document_without_instances_does_not_pass() -> None:
    [fault] = faults(builtin("disclosure/stock"), base="form-2019")
    assert "no instance" in fault
    [fault] = faults(builtin("form/missing-row"), set={"provenance": provenance()})
    assert "no instance" in fault


def test_the_reading_is_that_of_every_binding_that_passes(own: Own) -> None:
    rule = own(
        for_each={"track": "track"},
        readings={
            "one": "report.disputes[track].total == 1",
            "more": "report.disputes[track].total > 1",
        },
    )
    found = faults(rule, reading="more")
    assert len(found) == 1
    assert "litigation_direct" in found[0]
    assert "read as one, expected more" in found[0]
    assert faults(rule, set={"report.disputes.litigation_direct.total": 2}, reading="more") == []
    # A binding that fails has no reading.
    none = {"report.disputes.litigation_direct.total": 0}
    assert faults(rule, set=none, reading="more", fails=[{"track": "litigation_direct"}]) == []


def test_records_are_given_by_their_index() -> None:
    labels = (label("/requests/granted"), label("/requests/received", status="absent"))
    records = {"provenance": provenance(labels=labels)}
    rule = builtin("form/missing-row")
    assert faults(rule, set=records, fails=[{"label": 1}]) == []
    assert len(faults(rule, set=records, fails=[{"label": 0}])) == 2
    assert faults(rule, undetermined=[{"because": "missing-input"}]) == []
