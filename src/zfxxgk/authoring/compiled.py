"""A user's own rules: a folder of rule files, compiled when they are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from zfxxgk.cel.compile import RuleError, Variant, compile_rule
from zfxxgk.cel.module import write_module
from zfxxgk.cel.types import scale
from zfxxgk.engine.check import Check
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.rule_set import RuleSet, load_builtin
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import format_pointer
from zfxxgk.spec.rule_files import RuleFile, read_rule_files, refuse_taken_id
from zfxxgk.spec.schemas import INPUT, Node


@dataclass(frozen=True)
class CompiledRule:
    """A rule file and what it compiles to, for those who need both."""

    file: RuleFile
    variants: tuple[Variant, ...]

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        return make_checks(self.variants)


def compile_folder(folder: str | Path) -> tuple[CompiledRule, ...]:
    """The rules of a folder in the order of their paths. Raises InputError as load_rules does."""
    return tuple(CompiledRule(file, compile_file(file)) for file in read_rule_files(Path(folder)))


def load_rules(folder: str | Path) -> RuleSet:
    """The rules of a folder, by the paths of their files.

    Raises InputError that names file, line and column for anything that does not fit: YAML,
    ``schema/rule.json``, syntax or types of an expression.
    """
    compiled = compile_folder(folder)
    variants = [variant for each in compiled for variant in each.variants]
    rows = tuple(make_linear_checks(variants))
    rules = {each.file.rule.id: each.file.rule for each in compiled}
    return RuleSet(rules, make_checks(variants), lambda: rows)


def load_with_builtin(folders: Iterable[str | Path]) -> RuleSet:
    """The built-in rules and those of *folders*. Raises InputError, also for an id used twice."""
    rules = load_builtin()
    for folder in folders:
        try:
            rules = rules.and_own(load_rules(folder))
        except KeyError as error:
            raise refuse_taken_id(error.args[0], str(folder)) from None
    return rules


def compile_file(file: RuleFile) -> tuple[Variant, ...]:
    """The variants of one rule file. Raises InputError with line and column in the file."""
    try:
        return compile_rule(file.rule)
    except RuleError as error:
        place = file.place(error.part, error.position.line, error.position.column)
        zh, en = f"{error.part}：{error.text.zh}", f"{error.part}: {error.text.en}"
        text = Text(f"表达式有误：{zh}", f"bad expression: {en}")
        raise InputError(text, path=str(file.path), place=place) from None


def make_checks(variants: Iterable[Variant]) -> tuple[Check, ...]:
    """Checks made from emitted source.

    The source holds no text of the user but identifiers that the parser has passed and
    literals that ``repr`` has escaped.
    """
    namespace: dict[str, tuple[Check, ...]] = {}
    exec(compile(write_module(variants), "<rules>", "exec"), namespace)
    return namespace["CHECKS"]


def make_linear_checks(variants: Iterable[Variant]) -> Iterator[LinearCheck]:
    """The rows of ``linear-checks.json`` for arithmetic rules.

    A sum of cells in different units has none, as its numbers are not those of the form.
    """
    for variant in variants:
        editions = dict(variant.editions)
        for keys, found in variant.linear:
            scales = {_scale(path, variant) for path, _ in found.terms}
            if len(scales) > 1:
                continue
            yield LinearCheck(
                rule=variant.rule.id,
                editions=editions,
                binding=dict(zip(variant.names, keys, strict=True)),
                terms=tuple((format_pointer(path), factor) for path, factor in found.terms),
                operator=found.operator,
                constant=found.constant,
                scale=scales.pop(),
                when=variant.rule.when,
            )


def _scale(path: tuple[str, ...], variant: Variant) -> int:
    editions = dict(variant.editions)
    node = Node.root(INPUT)
    for key in path:
        allowed = editions.get((path[0], path[1]), (None,))
        node = dict(node.in_form(allowed[0]).properties())[key]
    return scale(node)
