"""A user's own rules: a folder of rule files, compiled when they are loaded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from zfxxgk.authoring.cases import find_case_faults
from zfxxgk.cel.compile import RuleError, compile_rule
from zfxxgk.cel.faults import find_errors
from zfxxgk.cel.module import write_module
from zfxxgk.cel.types import scale
from zfxxgk.cel.variants import Variant
from zfxxgk.engine.check import Check
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.rule_set import RuleSet, fits_prefix, load_builtin
from zfxxgk.errors import InputError, join_errors
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import format_pointer
from zfxxgk.spec.rule_files import (
    RuleFile,
    list_rule_paths,
    name_rule,
    open_rule_files,
    refuse_taken_id,
)
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
    """The rules of a folder in the order of their paths, their cases not run.

    Raises InputError as load_rules does.
    """
    rules, errors = open_folder(folder)
    if errors:
        raise join_errors(errors)
    return tuple(rules)


def open_folder(
    folder: str | Path, prefixes: Collection[str] = ()
) -> tuple[list[CompiledRule], list[InputError]]:
    """The rules of a folder that can be used, and all that is wrong with the others.

    With *prefixes* only the files whose ids begin so are opened. Raises InputError for a folder
    without rules.
    """
    home = Path(folder)
    paths = [p for p in list_rule_paths(home) if not prefixes or _is_chosen(p, home, prefixes)]
    files, errors = open_rule_files(paths, home)
    rules = []
    for file in files:
        errors += file.faults
        try:
            rules.append(CompiledRule(file, compile_file(file)))
        except InputError as error:
            errors += error.each
    errors.sort(key=lambda error: error.path or "")
    return [rule for rule in rules if not rule.file.faults], errors


def open_folders(
    folders: Sequence[str | Path], prefixes: Collection[str] = ()
) -> tuple[list[CompiledRule], list[InputError]]:
    """The rules of all *folders*, as :func:`open_folder` gives them; without any, the built-in.

    With *prefixes* the built-in rules take part, too.
    """
    rules: list[CompiledRule] = []
    errors: list[InputError] = []
    for folder in (*folders, rules_dir()) if prefixes or not folders else folders:
        found, wrong = open_folder(folder, prefixes)
        rules += found
        errors += wrong
    return rules, errors


def _is_chosen(path: Path, folder: Path, prefixes: Iterable[str]) -> bool:
    try:
        rule_id = name_rule(path, folder)
    except InputError:
        return False
    return any(fits_prefix(rule_id, prefix) for prefix in prefixes)


def load_rules(folder: str | Path) -> RuleSet:
    """The rules of a folder, by the paths of their files.

    Raises InputError that names file, line and column for all that does not fit: YAML,
    ``schema/rule.json``, syntax or types of an expression, a case that comes out otherwise.
    """
    rules = compile_folder(folder)
    faults = [fault for rule in rules for fault in find_case_faults(rule.file, rule.checks)]
    if faults:
        raise join_errors([fault.as_error() for fault in faults])
    return make_rule_set(rules)


def make_rule_set(compiled: Collection[CompiledRule]) -> RuleSet:
    """Compiled rules as those to judge by."""
    variants = [variant for each in compiled for variant in each.variants]
    rows = tuple(make_linear_checks(variants))
    rules = {each.file.rule.id: each.file.rule for each in compiled}
    return RuleSet(rules, make_checks(variants), lambda: rows)


def load_with_builtin(folders: Iterable[str | Path]) -> RuleSet:
    """The built-in rules and those of *folders*. Raises InputError, also for an id used twice."""
    rules, errors = load_builtin(), list[InputError]()
    for folder in folders:
        try:
            own = load_rules(folder)
        except InputError as error:
            errors.append(error)
            continue
        taken = rules.rules.keys() & own.rules.keys()
        errors += (refuse_taken_id(key, str(folder)) for key in sorted(taken))
        rules = rules if taken else rules.and_own(own)
    if errors:
        raise join_errors(errors)
    return rules


def compile_file(file: RuleFile) -> tuple[Variant, ...]:
    """The variants of one rule file.

    Raises InputError with line and column in the file, for every expression that is wrong.
    """
    try:
        return compile_rule(file.rule)
    except RuleError:
        errors = [_place_error(file, each) for each in find_errors(file.rule)]
        raise join_errors(errors) from None


def _place_error(file: RuleFile, error: RuleError) -> InputError:
    place = file.place(error.part, error.position.line, error.position.column)
    zh, en = f"{error.part}：{error.text.zh}", f"{error.part}: {error.text.en}"
    text = Text(f"表达式有误：{zh}", f"bad expression: {en}")
    return InputError(text, path=str(file.path), place=place)


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
