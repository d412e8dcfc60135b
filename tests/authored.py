"""The rules of the package, read once and compiled once for all tests of a process."""

from __future__ import annotations

from functools import cache

from zfxxgk.authoring.compiled import CompiledRule, compile_file
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.rule_files import read_rule_files

RULE_FILES = tuple(read_rule_files(rules_dir()))


@cache
def compiled_rules() -> tuple[CompiledRule, ...]:
    return tuple(CompiledRule(file, compile_file(file)) for file in RULE_FILES)
