from __future__ import annotations

from collections.abc import Callable

from zfxxgk.engine.linear_checks import LinearCheck, find, load_builtin
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec.editions import MISSING, Editions

Own = Callable[..., RuleSet]


def requests_in(form: str) -> Editions:
    return Editions(((("report", "requests"), form),))


def test_a_row_says_what_its_rule_says() -> None:
    rows = load_builtin()
    row = find(rows, "requests/balance", {"col": "business"}, requests_in("2019"))
    assert row is not None
    assert row.terms == (
        ("/requests/received/business", 1),
        ("/requests/carried_in/business", 1),
        ("/requests/concluded/business", -1),
        ("/requests/carried_out/business", -1),
    )
    assert (row.operator, row.constant, row.scale, row.when) == ("==", 0, 0, None)


def test_the_row_of_the_edition_at_hand_is_found() -> None:
    sizes = {}
    for form in ("2019", "2021"):
        row = find(
            load_builtin(),
            "requests/concluded-total",
            {"col": "total"},
            requests_in(form),
        )
        assert row is not None
        sizes[form] = len(row.terms)
    assert sizes == {"2019": 19 + 1, "2021": 21 + 1}


def test_there_is_no_row_for_what_is_not_arithmetic() -> None:
    known = requests_in("2021")
    assert find(load_builtin(), "form/missing-table", {"table": "requests"}, known) is None
    assert find(load_builtin(), "requests/balance", {"col": "totals"}, known) is None
    missing = requests_in(MISSING)
    assert find(load_builtin(), "requests/concluded-total", {"col": "total"}, missing) is None


def test_a_row_survives_json() -> None:
    for row in load_builtin():
        assert LinearCheck.from_dict(row.as_dict()) == row


def test_rows_of_ones_own_rules_carry_factors_constant_scale_and_condition(own: Own) -> None:
    table = "proactive_disclosure"
    rule = own(
        applies={f"report.{table}": ["2021"], f"previous.{table}": ["2021"]},
        when="report.year > 2020",
        assert_=f"3 * report.{table}.fees.amount - 5 <= 2 - previous.{table}.fees.amount",
    )
    [row] = rule.linear()
    assert row.terms == (
        (f"/{table}/fees/amount", 3),
        (f"/previous/{table}/fees/amount", 1),
    )
    assert (row.operator, row.constant, row.scale) == ("<=", 7, 4)
    assert row.when == "report.year > 2020"
    assert row.editions == {("report", table): ("2021",), ("previous", table): ("2021",)}


def test_cells_in_different_units_make_no_row(own: Own) -> None:
    rule = own(
        applies={"report.proactive_disclosure": ["2021"]},
        assert_="report.proactive_disclosure.fees.amount"
        " <= report.proactive_disclosure.licensing.decisions",
    )
    assert rule.linear() == ()


def test_products_of_cells_are_not_arithmetic_of_this_kind(own: Own) -> None:
    rule = own(assert_="report.requests.granted.total * report.requests.received.total >= 0")
    assert rule.linear() == ()
