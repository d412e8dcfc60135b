"""Every case of every rule through the compiled JavaScript, with every other rule beside it."""

from __future__ import annotations

import json

from engines import require_agreement
from test_rule_cases import EACH_RULE

from zfxxgk.authoring.cases import make_input
from zfxxgk.spec.rule_files import RuleFile

SEEN: set[str] = set()
"""All rules are judged at once: the document of a case is held against both but once."""


@EACH_RULE
def test_javascript_says_what_python_says(file: RuleFile) -> None:
    documents = {json.dumps(made): made for made in map(make_input, file.cases)}
    new = [made for text, made in documents.items() if text not in SEEN]
    SEEN.update(documents)
    assert require_agreement(new) >= 50 * len(new)
