"""Everything that is wrong with the expressions of a rule, where compiling stops at the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zfxxgk.cel.compile import RuleError, compile_rule
from zfxxgk.cel.words import say
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule


def find_errors(rule: Rule) -> list[RuleError]:
    """The first error of each part of a rule that does not compile, in the order of the parts."""
    bare = replace(rule, when=None, assertion=None, readings={}, message=None)
    found = _gather(_list_expressions(rule, bare))
    # What a message may show depends on what the expressions read, where they are known.
    told = _gather(_list_messages(rule, bare if found else rule))
    unknown = say("not-read") if found else None
    rest = [error for part, error in told.items() if part not in found and error.text != unknown]
    return [*found.values(), *rest]


def _gather(pieces: Iterator[Rule]) -> dict[str, RuleError]:
    found: dict[str, RuleError] = {}
    for piece in pieces:
        try:
            compile_rule(piece)
        except RuleError as error:
            found.setdefault(error.part, error)
    return found


def _list_expressions(rule: Rule, bare: Rule) -> Iterator[Rule]:
    """The rule with one of its expressions each."""
    yield bare
    yield replace(bare, when=rule.when)
    yield replace(bare, assertion=rule.assertion)
    for name, text in rule.readings.items():
        yield replace(bare, readings={name: text})


def _list_messages(rule: Rule, rest: Rule) -> Iterator[Rule]:
    """*rest* with the message of the rule in one language each."""
    if rule.message is not None:
        yield replace(rest, message=Text(rule.message.zh, ""))
        yield replace(rest, message=Text("", rule.message.en))
