"""Cases that pass for the wrong reason: every slip in an expression must break one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from zfxxgk.authoring.cases import make_input, run_case
from zfxxgk.authoring.compiled import make_checks
from zfxxgk.authoring.lint.mutate import Change, list_changes
from zfxxgk.cel import tree as t
from zfxxgk.cel.compile import Parsed, RuleError, compile_parsed, list_scopes, parse_rule
from zfxxgk.cel.scope import list_variables
from zfxxgk.cel.tree import Position
from zfxxgk.cel.variants import Variant
from zfxxgk.spec import forms
from zfxxgk.spec.rule_files import RuleFile

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Case, InputDocument

NOTHING = "(nothing)"
_ENDS = 80


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule with one expression changed. ``part`` is its key in the file, ``before`` and
    ``after`` are the place that differs, as canonical text, its middle left out where it is long.
    """

    part: str
    before: str
    after: str
    at: Position
    parsed: Parsed


@dataclass(frozen=True, slots=True)
class Tested:
    """How the mutants of one rule fared: number of those that compile, and the survivors."""

    count: int
    survivors: tuple[Mutant, ...]


def list_mutants(parsed: Parsed) -> Iterator[Mutant]:
    """Every mutant of a rule, those included that do not compile."""
    scope = list(list_scopes(parsed))[-1]
    for part, tree in parsed.expressions.items():
        for change in _changes(part, tree, list_changes(tree, scope)):
            yield _mutant(parsed, part, change)
        if part == "when" or (part.startswith("readings.") and len(parsed.rule.readings) > 1):
            rest = {key: other for key, other in parsed.expressions.items() if key != part}
            yield Mutant(part, _short(tree), NOTHING, tree.at, replace(parsed, expressions=rest))


def _changes(part: str, tree: t.Tree, found: Iterator[Change]) -> Iterator[Change]:
    yield from found
    if part in ("when", "assert") and not isinstance(tree, t.Unary):
        opposite = t.Unary("!", tree)
        yield Change(opposite, tree, opposite)


def _mutant(parsed: Parsed, part: str, change: Change) -> Mutant:
    trees = {**parsed.expressions, part: change.tree}
    before, after = (_short(node) for node in (change.before, change.after))
    return Mutant(part, before, after, change.before.at, replace(parsed, expressions=trees))


def _short(tree: t.Tree) -> str:
    """Canonical text, long parts without their middle, so that an operator still shows."""
    if isinstance(tree, t.Binary) and len(t.unparse(tree)) > 2 * _ENDS:
        return f"{_cut(t.unparse(tree.left))} {tree.op} {_cut(t.unparse(tree.right))}"
    return _cut(t.unparse(tree))


def _cut(text: str) -> str:
    return text if len(text) <= 2 * _ENDS else f"{text[:_ENDS]} … {text[-_ENDS:]}"


def find_survivors(file: RuleFile) -> Tested:
    """Mutants of a rule that none of its cases tells from the rule.

    Raises InputError or ValueError for a rule or a case that is wrong by itself.
    """
    parsed = replace(parse_rule(file.rule), templates={})
    variants = compile_parsed(parsed)
    own, same = _code(variants), _irrelevant(variants)
    cases = [(case, make_input(case)) for case in file.cases]
    count, left = 0, []
    for mutant in list_mutants(parsed):
        try:
            new = _words(mutant.parsed) - _words(parsed)
            variants = compile_parsed(mutant.parsed, same=() if new & _telling() else same)
        except RuleError:
            continue
        if _code(variants) == own:
            continue
        count += 1
        if not _noticed(variants, cases):
            left.append(mutant)
    return Tested(count, tuple(left))


def _irrelevant(variants: tuple[Variant, ...]) -> frozenset[tuple[str, str]]:
    """Tables of whose edition the rule is independent."""
    named = {key for variant in variants for key, _ in variant.editions}
    return frozenset(product(("report", "previous", "members"), forms.editions())) - named


def _words(parsed: Parsed) -> set[str]:
    nodes = [node for tree in parsed.expressions.values() for node in t.walk(tree)]
    names = {node.name for node in nodes if isinstance(node, t.Name)}
    return names | {node.field for node in nodes if isinstance(node, t.Select)}


@cache
def _telling() -> frozenset[str]:
    """Words that may make an expression depend on an edition."""
    return frozenset((*forms.editions(), *forms.dimensions(), *list_variables()))


def _code(variants: tuple[Variant, ...]) -> list[object]:
    return [(variant.editions, variant.code) for variant in variants]


def _noticed(variants: tuple[Variant, ...], cases: list[tuple[Case, InputDocument]]) -> bool:
    checks = make_checks(variants)
    try:
        return any(run_case(checks, case, document) for case, document in cases)
    except ValueError:
        return True
