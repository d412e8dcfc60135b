"""Rule files: found, read, checked against ``schema/rule.json``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from zfxxgk.errors import InputError
from zfxxgk.spec import yaml_source
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import Path as Steps
from zfxxgk.spec.places import get_value, parse_dotted, split_pointer
from zfxxgk.spec.problems import find_problems
from zfxxgk.spec.rules import Rule
from zfxxgk.spec.yaml_source import Positions

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Case, RuleData

_ID = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
_LITERAL, _FOLDED, _QUOTED = "|", ">", ("'", '"')


@dataclass(frozen=True)
class RuleFile:
    """One rule file: the rule, its cases as written, and where each value stands."""

    path: Path
    rule: Rule
    data: RuleData
    positions: Positions

    @property
    def cases(self) -> list[Case]:
        return self.data["cases"]

    def place(self, part: str, line: int, column: int) -> str:
        """Line and column in the file of a position within the expression *part*.

        A text that the file does not hold as it is, such as a folded one, gives the place where
        it begins.
        """
        path = parse_dotted(part)
        first, start, style = self.positions[path]
        if style == _FOLDED:
            return f"{first}:{start}"
        text = str(get_value(self.data, path)).split("\n")[line - 1]
        row = first + line if style == _LITERAL else first + line - 1
        source = self._line(row)
        offset = len(source) - len(text) if style == _LITERAL else start - 1 + (style in _QUOTED)
        if source[offset:].startswith(text) and (line == 1 or style == _LITERAL):
            return f"{row}:{offset + column}"
        return f"{first}:{start}"

    def _line(self, number: int) -> str:
        lines = self.path.read_text(encoding="utf-8-sig").splitlines()
        return lines[number - 1] if number <= len(lines) else ""


def refuse_taken_id(rule_id: str, path: str) -> InputError:
    return InputError(
        Text(
            f"规则编号 {rule_id} 已有，请给自定规则换一个编号（文件路径）。",
            f"the rule id {rule_id} is taken; give your rule another one (the path of its file).",
        ),
        path=path,
    )


def read_rule_files(folder: Path) -> Iterator[RuleFile]:
    """Every rule below *folder*, hidden files aside.

    Raises InputError for a folder without any, and for the first bad one.
    """
    for path in list_rule_paths(folder):
        yield read_rule_file(path, _rule_id(path, folder))


def list_rule_paths(folder: Path) -> list[Path]:
    """Every file below *folder* that should be a rule. Raises InputError if there is none."""
    if not folder.is_dir():
        raise InputError(
            Text("没有这个规则目录，请检查路径", "there is no such folder of rules"),
            path=str(folder),
        )
    every = sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml")))
    paths = [p for p in every if not any(n.startswith(".") for n in p.relative_to(folder).parts)]
    if not paths:
        raise InputError(
            Text("目录中没有规则文件（*.yaml）", "the folder has no rule files (*.yaml)"),
            path=str(folder),
        )
    return paths


def _rule_id(path: Path, folder: Path) -> str:
    """Id of the rule in a file, which becomes part of names and addresses."""
    found = path.relative_to(folder).with_suffix("").as_posix()
    if path.suffix != ".yaml" or not _ID.fullmatch(found):
        text = Text(
            "规则文件应放在规则目录的子目录中，扩展名为 .yaml，路径只用小写字母、数字和连字符",
            "a rule file stands in a subfolder of the rules and ends with .yaml; its path is made "
            "of lower-case letters, digits and hyphens",
        )
        raise InputError(text, path=str(path))
    return found


def read_rule_file(path: Path, rule_id: str) -> RuleFile:
    """The rule file *path*. Raises InputError that names line and column of the first problem."""
    data, positions = yaml_source.load(path)
    for fault in _list_faults(path, data, positions):
        raise fault
    checked = cast("RuleData", data)
    return RuleFile(path, Rule.from_data(rule_id, checked, str(path)), checked, positions)


def open_rule_file(path: Path, folder: Path) -> RuleFile | list[InputError]:
    """The rule file, else everything that is wrong with it."""
    try:
        rule_id = _rule_id(path, folder)
        data, positions = yaml_source.load(path)
    except InputError as error:
        return [error]
    return list(_list_faults(path, data, positions)) or read_rule_file(path, rule_id)


def _list_faults(path: Path, data: object, positions: Positions) -> Iterator[InputError]:
    """What keeps the data of a rule file from fitting its schema, in the order of the file.

    What the file as a whole lacks comes last: the misspelt key that it lacks has been told by then.
    """
    found = []
    for problem in find_problems(data, "rule.json"):
        line, column, _ = positions[_nearest(problem.pointer, positions)]
        zh, en = (f"{problem.pointer or '/'}{sign}" for sign in ("：", ": "))
        text = Text(f"{zh}{problem.text.zh}", f"{en}{problem.text.en}")
        found.append((not problem.pointer, line, column, text))
    for _, line, column, text in sorted(found, key=lambda each: each[:3]):
        yield InputError(text, path=str(path), place=f"{line}:{column}")


def _nearest(pointer: str, positions: Positions) -> Steps:
    """The path of what a JSON Pointer names, or of the nearest thing around it in the file."""
    steps = split_pointer(pointer)
    known = {tuple(map(str, path)): path for path in positions}
    while steps not in known:
        steps = steps[:-1]
    return known[steps]
