from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from zfxxgk.authoring.conformance import (
    Difference,
    find_differences,
    group_outcomes,
    read_outcomes,
    read_vectors,
)
from zfxxgk.engine.evaluate import Outcome
from zfxxgk.spec import schemas
from zfxxgk.spec.data import conformance_dir
from zfxxgk.spec.problems import find_problems
from zfxxgk.spec.rules import load_catalogue

VECTORS = list(read_vectors(conformance_dir() / "vectors.ndjson"))
RULE = "disputes/total"
TRACKS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")


def answer(*outcomes: str, **more: Any) -> dict[str, Any]:
    """An answer about the sums of table 4 alone, an outcome for each track."""
    told = [
        {"rule": RULE, "binding": {"track": track}, "outcome": outcome}
        for track, outcome in zip(TRACKS, outcomes, strict=True)
    ]
    return {"rules": [RULE], "outcomes": told, **more}


def vector(*failing: str) -> dict[str, Any]:
    told = {"instances": 3, "fail": [[track] for track in failing], "undetermined": [], "error": []}
    return {"id": "v", "expected": {RULE: told}}


def test_the_vectors_fit_their_schema() -> None:
    assert VECTORS
    for each in VECTORS:
        assert find_problems(each, "conformance_vector.json") == []


def test_the_vectors_show_every_rule_passing_or_failing() -> None:
    """Each rule fails somewhere, and each but those over records passes somewhere."""
    failing: set[str] = set()
    passing: set[str] = set()
    for each in VECTORS:
        for rule, told in each["expected"].items():
            left = told["undetermined"] + told["error"]
            others = [
                told["instances"] if g["bindings"] is None else len(g["bindings"]) for g in left
            ]
            failing |= {rule} if told["fail"] else set()
            passing |= {rule} if told["instances"] > len(told["fail"]) + sum(others) else set()
    assert failing == set(load_catalogue())
    assert passing == set(load_catalogue())


def test_every_reason_of_the_contract_is_shown() -> None:
    reasons = {
        group["reason"]
        for each in VECTORS
        for told in each["expected"].values()
        for group in told["undetermined"]
    }
    assert reasons == {"missing-input", "unread", "missing", "blank-total", "blank-components"}


def test_outcomes_are_grouped_and_what_does_not_apply_is_left_out() -> None:
    found = [
        ("a/b", Outcome(("x",), "pass")),
        ("a/b", Outcome(("y",), "fail")),
        ("a/b", Outcome(("z",), "undetermined", "unread", "/p")),
        ("a/b", Outcome(("u",), "not_applicable")),
        ("a/c", Outcome((), "undetermined", "missing", "/q")),
        ("a/d", Outcome((), "not_applicable")),
    ]
    assert group_outcomes(found) == {
        "a/b": {
            "instances": 3,
            "fail": [["y"]],
            "undetermined": [{"reason": "unread", "detail": "/p", "bindings": [["z"]]}],
            "error": [],
        },
        "a/c": {
            "instances": 1,
            "fail": [],
            "undetermined": [{"reason": "missing", "detail": "/q", "bindings": None}],
            "error": [],
        },
    }


def test_the_order_of_an_answer_does_not_matter() -> None:
    given = answer("pass", "fail", "pass")
    given["outcomes"].reverse()
    assert find_differences(vector(TRACKS[1]), given, load_catalogue()) == []


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        ((TRACKS[1],), ("pass", "pass", "pass")),
        ((), ("pass", "pass", "fail")),
        ((TRACKS[1],), ("pass", "pass", "fail")),
        ((), ("pass", "pass", "not_applicable")),
        ((), ("pass", "undetermined", "pass")),
    ],
)
def test_any_other_outcome_is_a_difference(
    expected: tuple[str, ...], given: tuple[str, ...]
) -> None:
    (found,) = find_differences(vector(*expected), answer(*given), load_catalogue())
    assert found.key == f"v | {RULE}"


def test_a_difference_shows_what_was_wanted_and_what_was_found() -> None:
    (found,) = find_differences(vector(), answer("pass", "fail", "pass"), load_catalogue())
    assert found == Difference(
        "v", RULE, vector()["expected"][RULE], vector(TRACKS[1])["expected"][RULE]
    )


@pytest.mark.parametrize("outcome", ["undetermined", "error"])
@pytest.mark.parametrize(
    ("told", "same"),
    [
        ({"reason": "blank-total", "detail": "/disputes"}, True),
        ({"reason": "unread", "detail": "/disputes"}, False),
        ({"reason": "blank-total", "detail": "/requests"}, False),
        ({"reason": "blank-total"}, False),
        ({"detail": "/disputes"}, False),
    ],
)
def test_the_reason_and_its_detail_are_compared(
    outcome: str, told: dict[str, str], same: bool
) -> None:
    given = answer("pass", outcome, "pass")
    given["outcomes"][1] |= told
    wanted = vector()
    wanted["expected"][RULE][outcome] = [
        {"reason": "blank-total", "detail": "/disputes", "bindings": [[TRACKS[1]]]}
    ]
    assert (find_differences(wanted, given, load_catalogue()) == []) is same


def test_a_reason_that_is_null_is_none() -> None:
    given = answer("pass", "pass", "error")
    given["outcomes"][2] |= {"reason": None, "detail": None}
    (found,) = find_differences(vector(), given, load_catalogue())
    assert found.found is not None
    assert found.found["error"] == [{"reason": "", "detail": "", "bindings": [[TRACKS[2]]]}]


def test_a_rule_over_what_was_not_given_has_one_instance_without_a_binding() -> None:
    rule = "narrative/granted"
    told = {"reason": "missing-input", "detail": "claims"}
    given = {"outcomes": [{"rule": rule, "binding": {}, "outcome": "undetermined", **told}]}
    assert read_outcomes(given, load_catalogue()) == [
        (rule, Outcome((), "undetermined", "missing-input", "claims"))
    ]


def test_only_the_rules_that_are_claimed_are_compared() -> None:
    wanted = vector()
    wanted["expected"]["requests/balance"] = wanted["expected"][RULE]
    given = answer("pass", "pass", "pass")
    assert find_differences(wanted, given, load_catalogue()) == []
    (found,) = find_differences(wanted, {**given, "rules": None}, load_catalogue())
    assert (found.rule, found.found) == ("requests/balance", None)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"error": "no"},
        {"outcomes": 3},
        {"outcomes": [{"rule": RULE}]},
        {"outcomes": [{"rule": "no/such", "binding": {}, "outcome": "pass"}]},
        {"outcomes": [{"rule": RULE, "binding": {"row": "x"}, "outcome": "pass"}]},
        {"outcomes": [{"rule": RULE, "binding": {}, "outcome": "passed"}]},
    ],
)
def test_what_is_not_of_the_protocol_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="protocol"):
        find_differences(vector(), given, load_catalogue())


def test_a_foreign_validator_needs_only_the_schema_files() -> None:
    base = schemas.base_uri()
    registry = jsonschema_rs.Registry(
        [(f"{base}{name}", dict(schemas.load(name))) for name in schemas.names()]
    )
    validator = jsonschema_rs.validator_for(
        dict(schemas.load("conformance_vector.json")), registry=registry
    )
    assert validator.is_valid(VECTORS[0])
    assert not validator.is_valid({**VECTORS[0], "expected": {RULE: {"instances": 0}}})


def test_a_line_is_a_vector(tmp_path: Path) -> None:
    path = tmp_path / "v.ndjson"
    path.write_text(json.dumps({"id": "一"}) + "\n" + json.dumps({"id": "2"}) + "\n")
    assert [each["id"] for each in read_vectors(path)] == ["一", "2"]
