"""Every case of every rule through the compiled JavaScript, with every other rule beside it."""

from __future__ import annotations

from engines import require_agreement
from test_rule_cases import EACH_RULE

from zfxxgk.authoring.cases import make_input
from zfxxgk.spec.rule_files import RuleFile


@EACH_RULE
def test_javascript_says_what_python_says(file: RuleFile) -> None:
    assert require_agreement(map(make_input, file.cases)) > 50 * len(file.cases)
