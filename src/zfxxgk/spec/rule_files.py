"""Rule files: found, read, checked against ``schema/rule.json``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zfxxgk.errors import InputError
from zfxxgk.spec import yaml_source
from zfxxgk.spec.labels import Text
from zfxxgk.spec.problems import problems
from zfxxgk.spec.rules import Rule
from zfxxgk.spec.yaml_source import Places


@dataclass(frozen=True)
class RuleFile:
    """One rule file: the rule, its cases as written, and where each value stands."""

    path: Path
    rule: Rule
    data: Mapping[str, Any]
    places: Places

    @property
    def cases(self) -> list[dict[str, Any]]:
        cases: list[dict[str, Any]] = self.data["cases"]
        return cases

    def place(self, part: str, line: int, column: int) -> str:
        """Line and column in the file of a position within the expression *part*."""
        first, start, literal = self.places.get(tuple(part.split(".")), (1, 1, False))
        if literal:
            return f"{first + line}:{self._indent(first) + column}"
        return f"{first + line - 1}:{start + column - 1 if line == 1 else column}"

    def _indent(self, line: int) -> int:
        text = self.path.read_text(encoding="utf-8").splitlines()[line]
        return len(text) - len(text.lstrip(" "))


def rule_files(folder: Path) -> Iterator[RuleFile]:
    """Every ``*.yaml`` below *folder*, by id. Raises InputError for the first bad one."""
    if not folder.is_dir():
        raise InputError(
            Text("规则目录不存在，请检查 --rules", "there is no such folder of rules"),
            path=str(folder),
        )
    for path in sorted(folder.rglob("*.yaml")):
        yield rule_file(path, path.relative_to(folder).with_suffix("").as_posix())


def rule_file(path: Path, rule_id: str) -> RuleFile:
    """The rule file *path*. Raises InputError that names line and column of the first problem."""
    data, places = yaml_source.load(path)
    for problem in problems(data, "rule.json"):
        steps = tuple(int(s) if s.isdigit() else s for s in problem.pointer.split("/")[1:])
        while steps not in places:
            steps = steps[:-1]
        line, column, _ = places[steps]
        text = Text(
            f"{problem.pointer or '/'}：{problem.text.zh}", f"{problem.pointer or '/'}: {problem.text.en}"
        )
        raise InputError(text, path=str(path), place=f"{line}:{column}")
    return RuleFile(path, Rule.from_data(rule_id, data, str(path)), data, places)
