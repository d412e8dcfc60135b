"""Everything that can be said of a set of rules: the detectors one after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.authoring.compiled import CompiledRule, make_linear_checks, open_folders
from zfxxgk.authoring.lint import coverage, marks
from zfxxgk.authoring.lint.contradictions import find_contradictions
from zfxxgk.authoring.lint.dead import find_dead
from zfxxgk.authoring.lint.dependencies import find_dependencies
from zfxxgk.authoring.lint.duplicates import find_duplicates
from zfxxgk.authoring.lint.faults import FAULT, LintFinding
from zfxxgk.authoring.lint.instances import RuleInstance, list_contexts, list_instances
from zfxxgk.authoring.lint.marks import Marks
from zfxxgk.authoring.lint.mutants import Mutant, Tested, find_survivors
from zfxxgk.authoring.lint.reads import list_cells_read
from zfxxgk.authoring.lint.statements import check_cases, check_statements
from zfxxgk.engine import linear_checks
from zfxxgk.errors import InputError
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rule_files import RuleFile, read_rule_files
from zfxxgk.spec.rules import load_catalogue

if TYPE_CHECKING:
    from zfxxgk.spec.documents import JsonObject

UNUSABLE = "file"


@dataclass(frozen=True)
class Lint:
    """What was found, faults first, and the number of rules, mutants and surviving mutants."""

    findings: tuple[LintFinding, ...]
    rules: int
    mutants: int
    survivors: int

    @property
    def judged(self) -> bool:
        """False if a file cannot be used as a rule; nothing else is looked for then."""
        return all(finding.kind != UNUSABLE for finding in self.findings)

    @property
    def clean(self) -> bool:
        return all(finding.level != FAULT for finding in self.findings)

    def as_dict(self) -> JsonObject:
        return {
            "rules": self.rules,
            "mutants": self.mutants,
            "survivors": self.survivors,
            "findings": [finding.as_dict() for finding in self.findings],
        }


def lint(folders: Iterable[str | Path] = (), prefixes: Collection[str] = ()) -> Lint:
    """The built-in rules, or those of *folders* in the company of the built-in ones.

    With *prefixes* only the rules whose ids begin so are looked at, each by itself. Where a file
    cannot be read or compiled, only this is told, of all files at once. Raises InputError for a
    folder without rules.
    """
    given = tuple(Path(folder) for folder in folders)
    own, refused = open_folders(given, prefixes)
    files = tuple(each.file for each in own)
    known = [marks.load(folder) for folder in dict.fromkeys((*given, rules_dir()))]
    looked_at = [each.of(prefixes) for each in known] if prefixes else known[: len(given) or 1]
    found = [*map(_refuse, refused), *_ids(files, known)]
    tested: dict[str, Tested] = {}
    if not found:
        found += [finding for each in own for finding in _alone(each)]
        found += _together(own, _builtin() if given else ()) if not prefixes else ()
        wrong = {rule for finding in found if finding.kind == "case" for rule in finding.rules}
        tested = {f.rule.id: find_survivors(f) for f in files if f.rule.id not in wrong}
        found += _mutants(files, tested, looked_at)
    found.sort(key=lambda finding: finding.level != FAULT)
    count = sum(each.count for each in tested.values())
    left = sum(finding.kind == "mutant" for finding in found)
    return Lint(tuple(found), len(files), count, left)


@cache
def _builtin() -> tuple[RuleFile, ...]:
    return tuple(read_rule_files(rules_dir()))


@cache
def _builtin_instances() -> tuple[tuple[RuleInstance, ...], ...]:
    """By choice of forms. What they state is worked out once, in whatever company they are."""
    return tuple(tuple(list_instances(_builtin(), context)) for context in list_contexts())


def _refuse(error: InputError) -> LintFinding:
    return LintFinding(UNUSABLE, FAULT, (), error.text, error.path, error.place)


def _ids(files: Iterable[RuleFile], known: Iterable[Marks]) -> Iterator[LintFinding]:
    builtin = {key: str(rules_dir() / f"{key}.yaml") for key in load_catalogue()}
    ids = builtin | {key: "retired" for each in known for key in each.retired}
    for file in files:
        if ids.get(file.rule.id) != str(file.path):
            yield from marks.find_reused([file], ids)
            ids[file.rule.id] = str(file.path)


def _alone(each: CompiledRule) -> Iterator[LintFinding]:
    yield from check_statements(each.file, each.variants)
    yield from check_cases(each.file, each.variants, each.checks)
    yield from find_dead(each.file, each.checks)


def _together(own: list[CompiledRule], others: tuple[RuleFile, ...]) -> Iterator[LintFinding]:
    """What concerns several rules, at least one of *own* among them."""
    files = [each.file for each in own]
    ids = {each.file.rule.id for each in own}
    rules = {file.rule.id: file.rule for file in (*others, *files)}
    rows = tuple(make_linear_checks(variant for each in own for variant in each.variants))
    checks = (*linear_checks.load_builtin(), *rows) if others else rows
    chosen = [list(list_instances(files, context)) for context in list_contexts()]
    if others:
        chosen = [[*a, *b] for a, b in zip(_builtin_instances(), chosen, strict=True)]
    found = (
        *find_duplicates(chosen),
        *find_contradictions(chosen, ids),
        *find_dependencies(checks, rules),
    )
    yield from (finding for finding in found if not ids.isdisjoint(finding.rules))
    if not others:
        read = list_cells_read(check for each in own for check in each.checks)
        yield from coverage.tell_coverage(coverage.measure_coverage(checks, rules), read)


def _mutants(
    files: Iterable[RuleFile], tested: dict[str, Tested], known: Iterable[Marks]
) -> Iterator[LintFinding]:
    known = tuple(known)
    left = [(key, mutant) for key, each in tested.items() for mutant in each.survivors]
    by_id = {file.rule.id: file for file in files}
    for key, mutant in left:
        if not any(entry.fits(key, mutant) for each in known for entry in each.accepted):
            yield _survivor(by_id[key], mutant)
    for each in known:
        yield from marks.find_unused(each, left)


def _survivor(file: RuleFile, mutant: Mutant) -> LintFinding:
    shown = f"{mutant.part}: {mutant.before} -> {mutant.after}"
    text = Text(f"没有示例能发现这样的改动：{shown}", f"no case notices this change: {shown}")
    data = {"part": mutant.part, "before": mutant.before, "after": mutant.after}
    place = file.place(mutant.part, mutant.at.line, mutant.at.column)
    return LintFinding("mutant", FAULT, (file.rule.id,), text, str(file.path), place, data)
