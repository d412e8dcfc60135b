"""The rules of the package themselves."""

from __future__ import annotations

import pytest

from zfxxgk.authoring.lint.faults import FAULT
from zfxxgk.authoring.lint.run_all import lint


@pytest.mark.slow(reason="half a minute; .ci/run runs `zfxxgk rules lint`, which says the same")
def test_the_rules_of_the_package_have_no_fault_and_no_case_passes_for_the_wrong_reason() -> None:
    found = [each for each in lint().findings if each.level == FAULT]
    assert [(*each.rules, each.text.en) for each in found] == []
