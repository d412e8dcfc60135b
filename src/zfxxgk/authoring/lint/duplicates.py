"""Rules that say the same: every instance of one has its like in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from zfxxgk.authoring.lint.conditions import write_condition
from zfxxgk.authoring.lint.faults import FAULT, LintFinding
from zfxxgk.authoring.lint.instances import RuleInstance
from zfxxgk.authoring.lint.integers import make_primitive
from zfxxgk.spec.labels import Text

Contents = dict[str, set[Hashable]]


def find_duplicates(contexts: Iterable[Iterable[RuleInstance]]) -> Iterator[LintFinding]:
    """Pairs of rules of which the later one adds nothing, whatever their names and bindings."""
    contents: Contents = defaultdict(set)
    paths: dict[str, str] = {}
    for number, instances in enumerate(contexts):
        for each in instances:
            contents[each.rule].add((number, each.condition_text, _statement(each)))
            paths[each.rule] = str(each.file.path)
    ids = list(contents)
    for place, later in enumerate(ids):
        for earlier in ids[:place]:
            one, other = (
                (earlier, later) if contents[later] <= contents[earlier] else (later, earlier)
            )
            if contents[other] <= contents[one]:
                yield _finding(one, other, paths[other])


def _statement(instance: RuleInstance) -> Hashable:
    if (found := instance.linear) is not None:
        return make_primitive(found) if found.operator == "==" else found
    return frozenset(write_condition(claim, instance.scope) for claim in instance.claims)


def _finding(one: str, other: str, path: str) -> LintFinding:
    text = Text(
        f"{other} 与 {one} 内容相同，没有增加任何核对",
        f"{other} says nothing that {one} does not say",
    )
    return LintFinding("duplicate", FAULT, (other, one), text, path)
