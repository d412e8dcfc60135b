"""``lint.json`` beside the rules: ids that are used up, and mutants that are no fault."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.authoring.lint.faults import FAULT, LintFinding
from zfxxgk.authoring.lint.mutants import Mutant
from zfxxgk.engine.rule_set import fits_prefix
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.retired import NAME
from zfxxgk.spec.rule_files import RuleFile

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json

_KEYS = ("rule", "part", "before", "after", "reason")


@dataclass(frozen=True, slots=True)
class Accepted:
    """A mutant that says the same as its rule, and why."""

    rule: str
    part: str
    before: str
    after: str
    reason: str

    def fits(self, rule: str, mutant: Mutant) -> bool:
        own = (self.rule, self.part, self.before, self.after)
        return own == (rule, mutant.part, mutant.before, mutant.after)


@dataclass(frozen=True, slots=True)
class Marks:
    """``retired`` are ids that no rule may have again, each with that of the rule that took its
    place, if any; ``path`` is the file they come from.
    """

    retired: Mapping[str, str | None] = field(default_factory=dict)
    accepted: tuple[Accepted, ...] = ()
    path: str | None = None

    def of(self, prefixes: Collection[str]) -> Marks:
        """These marks with what they accept in the rules whose ids begin so."""
        own = [e for e in self.accepted if any(fits_prefix(e.rule, p) for p in prefixes)]
        return replace(self, accepted=tuple(own))


def load(folder: Path) -> Marks:
    """The marks of a folder of rules; none where it has no such file. Raises InputError."""
    path = folder / NAME
    if not path.is_file():
        return Marks()
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise _wrong(path, str(error)) from None
    return _marks(path, data)


def _marks(path: Path, data: Json) -> Marks:
    if not isinstance(data, dict) or set(data) - {"retired", "accepted"}:
        raise _wrong(path, "an object with the keys retired and accepted is expected")
    retired, accepted = data.get("retired", {}), data.get("accepted", [])
    if not isinstance(retired, dict) or not all(map(_is_successor, retired.values())):
        raise _wrong(path, "retired has ids with the id that took their place, or null")
    if not isinstance(accepted, list) or not all(map(_is_entry, accepted)):
        raise _wrong(path, f"an entry of accepted has the texts {', '.join(_KEYS)}")
    return Marks(retired, tuple(Accepted(**each) for each in accepted), str(path))


def _is_successor(value: Json) -> bool:
    return value is None or isinstance(value, str)


def _is_entry(entry: Json) -> bool:
    if not isinstance(entry, dict) or set(entry) != set(_KEYS):
        return False
    return all(isinstance(value, str) and value for value in entry.values())


def _wrong(path: Path, what: str) -> InputError:
    return InputError(
        Text(f"不是有效的 {NAME}：{what}", f"no valid {NAME}: {what}"), path=str(path)
    )


def find_reused(files: Iterable[RuleFile], ids: Mapping[str, str]) -> Iterator[LintFinding]:
    """Rules whose id is taken; *ids* tells by whom: ``retired``, or a path."""
    for file in files:
        if (owner := ids.get(file.rule.id)) is not None:
            text = Text(
                f"规则编号 {file.rule.id} 已被使用过（{owner}），请换一个",
                f"the id {file.rule.id} is used up ({owner}); choose another",
            )
            yield LintFinding("id", FAULT, (file.rule.id,), text, str(file.path))


def find_unused(marks: Marks, survivors: Collection[tuple[str, Mutant]]) -> Iterator[LintFinding]:
    """Entries that no surviving mutant needs any more."""
    for each in marks.accepted:
        if not any(each.fits(rule, mutant) for rule, mutant in survivors):
            text = Text(
                f"{each.part}：{each.before} → {each.after} 已被示例发现，不必再列入",
                f"{each.part}: {each.before} -> {each.after} does not survive; take it out",
            )
            yield LintFinding("accepted", FAULT, (each.rule,), text, marks.path)
