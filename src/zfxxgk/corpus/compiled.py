"""The tests in columns of any set of rules: those of the package are compiled already."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from zfxxgk.cel.columns import write_module
from zfxxgk.spec.rules import load_catalogue

if TYPE_CHECKING:
    from zfxxgk.corpus.algebra import Tests
    from zfxxgk.engine.rule_set import RuleSet


@lru_cache(maxsize=16)
def find_tests(rule_set: RuleSet) -> Tests:
    """By rule and editions, condition and assertion over columns; none where a rule reads what
    stands in no column.

    A rule that is not word for word that of the package is compiled here. As in
    :func:`zfxxgk.authoring.compiled.make_checks`, the source holds no text of the user but
    identifiers that the parser has passed and literals that ``repr`` has escaped.
    """
    from zfxxgk_generated.columns import TESTS

    own = find_own(rule_set)
    if not own:
        return TESTS
    namespace: dict[str, Any] = {}
    rules = (rule for key, rule in rule_set.rules.items() if key in own)
    exec(compile(write_module(rules), "<columns>", "exec"), namespace)
    found: Tests = namespace["TESTS"]
    return {**{key: tests for key, tests in TESTS.items() if key[0] not in own}, **found}


@lru_cache(maxsize=16)
def find_own(rule_set: RuleSet) -> frozenset[str]:
    """The rules that are not word for word those of the package."""
    known = load_catalogue()
    return frozenset(
        key
        for key, rule in rule_set.rules.items()
        if key not in known or known[key].as_dict() != rule.as_dict()
    )
