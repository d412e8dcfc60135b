"""What must be true of the changes between any two verdicts on one report."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from zfxxgk import Result, check
from zfxxgk.batch.rule_changes import find_changes
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.testing import Fault, reports_with_one_fault

TURNED = {"appeared": "disappeared", "unchecked": "checked"}
TURNED |= {after: before for before, after in TURNED.items()}
PREFIXES = st.sets(st.sampled_from(sorted({key.split("/")[0] for key in load_builtin().rules})))


def count(before: Result, after: Result) -> Counter[tuple[str, str]]:
    changes = find_changes("a.json", before, after).items()
    return Counter({key: len(found) for key, found in changes})


@settings(max_examples=30, deadline=None)
@given(reports_with_one_fault(), PREFIXES, PREFIXES)
def test_what_appears_one_way_disappears_the_other(
    fault: Fault, one: set[str], two: set[str]
) -> None:
    before, after = (check(fault.report, ignore=ignored) for ignored in (one, two))
    there, back = count(before, after), count(after, before)
    assert back == Counter({(rule, TURNED[kind]): n for (rule, kind), n in there.items()})
    assert count(before, before) == Counter()
    gained = sum(n for (_, kind), n in there.items() if kind == "appeared")
    lost = sum(n for (_, kind), n in there.items() if kind == "disappeared")
    assert len(after.findings) - len(before.findings) == gained - lost
