"""The short cuts of the engine come to what the contract, step by step, comes to."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import PASS, CheckOutcome, evaluate
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.quick import evaluate_all
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.view import InputView
from zfxxgk.spec import schemas
from zfxxgk.spec.places import set_value
from zfxxgk.testing import valid_reports

RULES = load_builtin()
PLACES = (
    ("year",), ("published_on",), ("agency", "level"), ("agency", "kind"), ("overview", "text"),
    ("overview", "platforms"), ("problems_and_improvements", "text"), ("other_matters", "text"),
    ("requests",), ("disputes",), ("proactive_disclosure",), ("requests", "granted", "business"),
    ("requests", "concluded", "total"), ("disputes", "reconsideration", "total"),
    ("proactive_disclosure", "rules", "in_force"), ("proactive_disclosure", "fees", "amount"),
)  # fmt: skip
CHANGES = st.dictionaries(st.sampled_from(PLACES), st.sampled_from([None, 0, 2**62]), max_size=4)


@given(valid_reports(blanks=True), CHANGES, st.booleans())
@example(schemas.example("form-2021"), {}, False)
def test_short_cuts_come_to_the_same(
    report: Any, changes: dict[tuple[str, ...], int | None], chained: bool
) -> None:
    earlier = schemas.example("form-2021") if chained else None
    for path, value in changes.items():
        cell = value if len(path) == 3 else None
        with suppress(LookupError, TypeError):  # another edition has another cell
            set_value(report, path, 2018 if path == ("year",) else cell)
    view = InputView(Input(report, earlier))
    checks = make_plan(RULES, view.editions, view.lacking).checks
    passes, others = evaluate_all(checks, view)
    careful = [(check, outcome) for check in checks for outcome in evaluate(check, view)]
    simple = [pair for pair in careful if simply_passes(pair)]
    # Of what passes with blanks counted as 0, or by a reading, more is to be told.
    told = [pair for pair in others if not simply_passes(pair)]
    assert passes + len(others) - len(told) == len(simple)
    assert by_name(told) == by_name([pair for pair in careful if not simply_passes(pair)])


def simply_passes(pair: CheckOutcome) -> bool:
    _, outcome = pair
    return outcome.outcome == PASS and not outcome.assumed_zero and outcome.reading is None


def by_name(pairs: list[CheckOutcome]) -> list[tuple[str, Any]]:
    return [(check.rule, outcome) for check, outcome in pairs]
