"""From a rule to checked, emitted code: one variant for each combination of forms that differs.

``compile_rule`` is used to write ``generated/`` and, at run time, for a user's own rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from zfxxgk.cel import tree as t
from zfxxgk.cel.arithmetic import gather_cells
from zfxxgk.cel.emitter import Emitter, Locals
from zfxxgk.cel.messages import Given, emit_message, list_holes, require_showable, split_message
from zfxxgk.cel.parser import parse
from zfxxgk.cel.python import Python
from zfxxgk.cel.scope import Scope, list_variables
from zfxxgk.cel.tree import CelError, Position
from zfxxgk.cel.type_check import CELL, VALUE, Checker
from zfxxgk.cel.types import Bool, List, Record, SchemaPath, Str, Type
from zfxxgk.cel.variants import Variant, merge_variants
from zfxxgk.cel.words import say
from zfxxgk.spec import forms
from zfxxgk.spec.linear import Comparison
from zfxxgk.spec.rules import Rule

MAX_BINDINGS = 5_000
"""Every row of table 3 with every row and every column are 4,375."""


class RuleError(ValueError):
    """A rule that cannot be compiled. ``part`` is the key of the file, e.g. ``assert``."""

    def __init__(self, rule: Rule, part: str, error: CelError) -> None:
        super().__init__(f"{rule.source}: {part}: {error}")
        self.rule, self.part = rule, part
        self.text, self.message, self.position = error.text, error.message, error.position


@dataclass(frozen=True)
class Parsed:
    """The expressions of a rule; templates as text and expressions in turn."""

    rule: Rule
    expressions: Mapping[str, t.Tree]
    templates: Mapping[str, tuple[str | t.Tree, ...]]


def compile_rule(rule: Rule, language: type[Emitter] = Python) -> tuple[Variant, ...]:
    """Every variant of *rule*. Raises :class:`RuleError` for what the schema does not allow."""
    return compile_parsed(parse_rule(rule), language)


def compile_parsed(
    parsed: Parsed,
    language: type[Emitter] = Python,
    same: Collection[tuple[str, str]] = (),
) -> tuple[Variant, ...]:
    """Like :func:`compile_rule`, for trees that may be other than the rule's own.

    *same* are tables whose edition is known to make no difference, which saves time.
    """
    seen: dict[tuple[str, ...], Variant] = {}
    for combination in _combinations(parsed):
        key = tuple(form for table, form in combination.items() if table not in same)
        if key not in seen:
            seen[key] = _variant(parsed, combination, language)
    return tuple(merge_variants(list(seen.values()), same))


def list_scopes(parsed: Parsed) -> Iterator[Scope]:
    """Every binding in every combination of forms; a bound record stands for all of its list."""
    for combination in _combinations(parsed):
        base = Scope(combination, {})
        yield from _bindings(_sources(parsed.rule, base), base)


def parse_rule(rule: Rule) -> Parsed:
    """The trees of all expressions of *rule*. Raises :class:`RuleError` with the position."""
    texts = {"when": rule.when, "assert": rule.assertion}
    texts |= {f"readings.{name}": text for name, text in rule.readings.items()}
    trees = {key: _parsed(rule, key, text) for key, text in texts.items() if text is not None}
    templates: dict[str, tuple[str | t.Tree, ...]] = {}
    for language, text in (rule.message._asdict() if rule.message else {}).items():
        try:
            templates[language] = tuple(split_message(text))
        except CelError as error:
            raise RuleError(rule, f"message.{language}", error) from None
    return Parsed(rule, trees, templates)


def _parsed(rule: Rule, part: str, text: str) -> t.Tree:
    try:
        return parse(text)
    except CelError as error:
        raise RuleError(rule, part, error) from None


def _combinations(parsed: Parsed) -> Iterator[dict[tuple[str, str], str]]:
    """Editions of the report's tables, and of the other reports' where the rule reads them."""
    trees = [*parsed.expressions.values()]
    used = {n.name for tree in trees for n in t.walk(tree) if isinstance(n, t.Name)}
    used |= {source.partition(".")[0] for source in parsed.rule.for_each.values()}
    names = ["report", *(name for name in ("previous", "members") if name in used)]
    keys = [(name, table) for name in names for table in forms.editions()]
    allowed = [
        parsed.rule.applies.get(f"{name}.{table}", forms.editions()[table]) for name, table in keys
    ]
    for editions in product(*allowed):
        yield dict(zip(keys, editions, strict=True))


def _variant(
    parsed: Parsed, combination: Mapping[tuple[str, str], str], language: type[Emitter]
) -> Variant:
    rule, checker = parsed.rule, Checker()
    base = Scope(combination, {})
    over = _sources(rule, base)
    bindings = _list_bindings(rule, over, base)
    for part, tree in parsed.expressions.items():
        _check(checker, rule, part, tree, bindings)
    tables, needs = tuple(sorted(checker.facts.tables)), set(checker.facts.variables)
    needs |= {str(kind.path[0]) for kind in over.values() if isinstance(kind, Record)}
    outside = checker.facts.outside
    uses = {use.kind for use in checker.facts.uses.values()}
    _check_messages(checker, parsed, bindings, needs)
    emitter = language(checker.facts, base)
    listed = {name: kind for name, kind in over.items() if isinstance(kind, Record)}
    names: Locals = {n: emitter.item(rule.for_each[n], n) if n in listed else None for n in over}
    code = _code(parsed, emitter, names)
    if isinstance(emitter, Python) and not listed:
        code |= _fast(parsed, Python(checker.facts, base, complete=True), names)
    sources = tuple(emitter.dimension(s) for s in rule.for_each.values()) if not listed else ()
    return Variant(
        rule=rule,
        editions=tuple((key, (form,)) for key, form in combination.items()),
        names=tuple(rule.for_each),
        over=tuple(rule.for_each[n] for n in listed) or sources,
        listed=bool(listed),
        code=code,
        dimensions=dict(emitter.dimensions),
        tables=tables,
        needs=tuple(sorted(needs - {"report"})),
        blanks=CELL in uses,
        unknowns=VALUE in uses,
        presence=not outside and _asks_presence(parsed.expressions.get("assert")),
        fixed=code.get("when_reads") == emitter.listed(()),
        linear=tuple(_linear(parsed, bindings, checker)),
    )


def _sources(rule: Rule, base: Scope) -> dict[str, Type]:
    return {name: _over(rule, name, source, base) for name, source in rule.for_each.items()}


def _over(rule: Rule, name: str, source: str, scope: Scope) -> Type:
    """What a bound name runs over: keys of a dimension, or the record of a list's items."""
    here = Position(1, 1, 0)
    if name in list_variables():
        raise RuleError(rule, f"for_each.{name}", CelError(say("taken", name=name), here))
    try:
        kind = Checker().type_of(parse(source), scope)
    except CelError as error:
        raise RuleError(rule, f"for_each.{name}", error) from None
    if isinstance(kind, List) and isinstance(kind.item, Str) and kind.item.siblings:
        return kind
    if isinstance(kind, List) and isinstance(kind.item, Record) and len(rule.for_each) == 1:
        return kind.item
    raise RuleError(
        rule,
        f"for_each.{name}",
        CelError(say("runs-over", source=source), here),
    )


def _list_bindings(rule: Rule, over: Mapping[str, Type], base: Scope) -> list[Scope]:
    bindings = list(islice(_bindings(over, base), MAX_BINDINGS + 1))
    if len(bindings) > MAX_BINDINGS:
        here = Position(1, 1, 0)
        what = say("too-many-bindings", most=MAX_BINDINGS)
        raise RuleError(rule, f"for_each.{list(over)[-1]}", CelError(what, here))
    return bindings


def _bindings(over: Mapping[str, Type], base: Scope) -> Iterator[Scope]:
    choices: list[list[Type]] = []
    for kind in over.values():
        if isinstance(kind, List) and isinstance(kind.item, Str):
            keys = kind.item.siblings
            choices.append([Str(key, keys) for key in keys])
        else:
            choices.append([kind])
    for chosen in product(*choices):
        yield Scope(base.combination, dict(zip(over, chosen, strict=True)))


def _check(checker: Checker, rule: Rule, part: str, tree: t.Tree, scopes: Iterable[Scope]) -> None:
    try:
        for scope in scopes:
            found = checker.type_of(tree, scope)
            if not isinstance(found, Bool):
                raise CelError(say("true-or-false"), tree.at)
    except CelError as error:
        raise RuleError(rule, part, error) from None


def _check_messages(
    checker: Checker, parsed: Parsed, scopes: Iterable[Scope], needs: set[str]
) -> None:
    given = Given(
        frozenset(checker.facts.tables),
        frozenset(needs | {"report"}),
        frozenset(node for tree in parsed.expressions.values() for node in t.walk(tree)),
    )
    for language, template in parsed.templates.items():
        try:
            for hole in list_holes(template, parsed.rule.for_each):
                for scope in scopes:
                    require_showable(hole, checker.type_of(hole, scope))
                given.require(hole, checker.facts)
        except CelError as error:
            raise RuleError(parsed.rule, f"message.{language}", error) from None


def _code(parsed: Parsed, emitter: Emitter, names: Locals) -> dict[str, str]:
    code: dict[str, str] = {}
    asserted = [tree for part, tree in parsed.expressions.items() if part != "when"]
    for part, tree in parsed.expressions.items():
        key = part.replace("readings.", "reading_").replace("assert", "test")
        code[key] = emitter.expression(tree, names)
        if part == "when":
            code["when_reads"] = emitter.reads([tree], names)
    if rule_readings := [key for key in code if key.startswith("reading_")]:
        code["test"] = f" {emitter.either} ".join(f"({code[key]})" for key in rule_readings)
    code["reads"] = emitter.reads(asserted, names)
    for language, template in parsed.templates.items():
        code[language] = emit_message(template, parsed.rule.for_each, emitter, names)
    return code


def _fast(parsed: Parsed, emitter: Python, names: Locals) -> dict[str, str]:
    """What lets the engine pass over instances that simply hold."""
    tree, when = parsed.expressions.get("assert"), parsed.expressions.get("when")
    if tree is None:
        return {}
    found: dict[str, str] = {}
    known = emitter.known(parsed.expressions.values(), names)
    if known:
        found["known"] = known
    # What is held against members is never passed over.
    if parsed.rule.for_each and known is not None and "members" not in emitter.facts.variables:
        loops = " ".join(
            f"for {emitter.identifier(name)} in {emitter.dimension(source)}"
            for name, source in parsed.rule.for_each.items()
        )
        keys = ", ".join(emitter.identifier(name) for name in parsed.rule.for_each)
        held = [known, *(emitter.expression(each, names) for each in (when, tree) if each)]
        passes = " and ".join(f"({each})" for each in held if each)
        found["others"] = f"[({keys},) {loops} if not ({passes})]"
    return found


def _linear(
    parsed: Parsed, scopes: Iterable[Scope], checker: Checker
) -> Iterator[tuple[tuple[str, ...], Comparison[SchemaPath]]]:
    tree = parsed.expressions.get("assert")
    for scope in scopes if tree is not None else ():
        found = gather_cells(tree, scope, checker.facts) if tree is not None else None
        keys = tuple(kind.key for kind in scope.bound.values() if isinstance(kind, Str))
        if found is not None and len(keys) == len(scope.bound):
            yield tuple(key for key in keys if key is not None), found


def _asks_presence(tree: t.Tree | None) -> bool:
    """True if an assertion says nothing but that places are not null."""
    match tree:
        case t.Binary(op="&&", left=left, right=right):
            return _asks_presence(left) and _asks_presence(right)
        case t.Macro(kind="all", body=body):
            return _asks_presence(body)
        case t.Binary(op="!=", right=t.Literal(value=None)):
            return True
    return False
