"""Every case of every rule through the compiled JavaScript, with every other rule beside it."""

from __future__ import annotations

from typing import Any

import pytest
from engines import require_agreement
from test_rule_cases import CASES

from zfxxgk.authoring.cases import make_input
from zfxxgk.spec.rule_files import RuleFile


@pytest.mark.parametrize(("file", "case"), CASES)
def test_javascript_says_what_python_says(file: RuleFile, case: dict[str, Any]) -> None:
    assert require_agreement([make_input(case)]) > 50
