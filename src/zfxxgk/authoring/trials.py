"""The cases of rules run by themselves, without all else that lint looks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from zfxxgk.authoring.cases import CaseFault, find_case_faults
from zfxxgk.authoring.compiled import open_folders
from zfxxgk.errors import InputError


class Trial(NamedTuple):
    """How the cases fared: how many of how many rules there were, those that come out otherwise,
    and what is wrong with files that are no rules.
    """

    rules: int
    cases: int
    faults: tuple[CaseFault, ...]
    errors: tuple[InputError, ...]


def run_cases(folders: Sequence[str] = (), prefixes: Collection[str] = ()) -> Trial:
    """Runs the cases of the rules of *folders*, of the built-in rules where none is given.

    With *prefixes* only of the rules whose ids begin so, the built-in ones among them. Raises
    InputError for a folder without rules.
    """
    rules, errors = open_folders(folders, prefixes)
    faults = tuple(fault for each in rules for fault in find_case_faults(each.file, each.checks))
    return Trial(len(rules), sum(len(each.file.cases) for each in rules), faults, tuple(errors))
