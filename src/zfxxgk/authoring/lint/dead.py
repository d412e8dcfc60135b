"""Conditions, and parts of expressions, that can never hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zfxxgk.authoring.cases import list_case_outcomes
from zfxxgk.authoring.lint import conditions
from zfxxgk.authoring.lint.conditions import TooMany, decide, possible_together
from zfxxgk.authoring.lint.faults import FAULT, NOTE, LintFinding
from zfxxgk.cel import tree as t
from zfxxgk.cel.compile import list_scopes, parse_rule
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.tree import RELATIONS
from zfxxgk.engine.check import Check
from zfxxgk.engine.evaluate import FAIL, PASS
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rule_files import RuleFile


def find_dead(file: RuleFile, checks: tuple[Check, ...]) -> Iterator[LintFinding]:
    """Conditions that hold in no report of any form, and comparisons within expressions.

    A condition under which a case passes or fails can hold. Of what is left, a condition is
    reported as open where neither this nor its contrary was proved.
    """
    parsed = parse_rule(file.rule)
    all_scopes = tuple(list_scopes(parsed))
    when = parsed.expressions.get("when")
    if when is not None and (said := _judged(when, all_scopes)) is not None:
        if said:
            yield _never(file, "when", when)
            return
        if not any(found.outcome in (PASS, FAIL) for found in list_case_outcomes(file, checks)):
            yield _open(file)
    for part, tree in parsed.expressions.items():
        for leaf, inner in _comparisons(tree, all_scopes):
            if _judged(leaf, inner):
                yield _never(file, part, leaf)


def _judged(tree: t.Tree, all_scopes: Iterable[Scope]) -> bool | None:
    """True where *tree* can never hold, None where it can, False where that is open."""
    is_open = False
    for scope in all_scopes:
        try:
            ways = [w for w in conditions.list_alternatives(tree, scope) if possible_together(w)]
        except TooMany:
            is_open = True
            continue
        if any(map(decide, ways)):
            return None
        is_open |= bool(ways)
    return not is_open


def _comparisons(
    tree: t.Tree, all_scopes: tuple[Scope, ...]
) -> Iterator[tuple[t.Tree, tuple[Scope, ...]]]:
    """Each comparison that stands outside of macros, and each word of a list."""
    if isinstance(tree, t.Macro):
        return
    if isinstance(tree, t.Binary) and tree.op in RELATIONS:
        if tree.op == "in" and isinstance(tree.right, t.ListOf):
            for item in tree.right.items:
                yield t.Binary("==", tree.left, item, at=item.at), all_scopes
        else:
            yield tree, all_scopes
    for part in t.list_children(tree):
        yield from _comparisons(part, all_scopes)


def _never(file: RuleFile, part: str, tree: t.Tree) -> LintFinding:
    words = t.unparse(tree)
    text = Text(f"{part}：{words} 永远不成立", f"{part}: {words} can never hold")
    place = file.place(part, tree.at.line, tree.at.column)
    data = {"part": part, "expression": words}
    return LintFinding("dead-condition", FAULT, (file.rule.id,), text, str(file.path), place, data)


def _open(file: RuleFile) -> LintFinding:
    text = Text(
        "条件能否成立未能判定，也没有适用的示例",
        "whether the condition can hold was not decided, and no case shows that it does",
    )
    return LintFinding("open-condition", NOTE, (file.rule.id,), text, str(file.path))
