"""Rule files: found, read, checked against ``schema/rule.json``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from zfxxgk.errors import InputError, join_errors
from zfxxgk.spec import schemas, yaml_source
from zfxxgk.spec.faults import find_faults
from zfxxgk.spec.forms import editions
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import find_nearest, suggest_name
from zfxxgk.spec.places import Path as Steps
from zfxxgk.spec.places import get_value, join_pointer, parse_dotted, split_pointer
from zfxxgk.spec.problems import Problem, tell_fault
from zfxxgk.spec.rules import Rule
from zfxxgk.spec.schemas import Node
from zfxxgk.spec.yaml_source import Positions

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Case, JsonObject, RuleData

_ID = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
_LITERAL, _FOLDED, _QUOTED = "|", ">", ("'", '"')
_NAMES = ("applies", "for_each")
_REPORTS = ("report", "previous", "members")
_EXPRESSIONS = ("when", "assert", "readings", "message")
_EMPTY = {
    "title": {"zh": "", "en": ""}, "norm": "plausible", "severity": "notice", "basis": [],
    "status": "preview", "cases": [],
}  # fmt: skip


@dataclass(frozen=True)
class RuleFile:
    """One rule file: the rule, its cases as written, and where each value stands.

    Where there are ``faults``, the rule has but those of its expressions that can be looked at.
    """

    path: Path
    rule: Rule
    data: RuleData
    positions: Positions
    faults: tuple[InputError, ...] = ()

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


def read_rule_files(folder: Path) -> list[RuleFile]:
    """Every rule below *folder*, hidden files aside.

    Raises InputError for a folder without any, and with all that is wrong with the files.
    """
    files, errors = open_rule_files(list_rule_paths(folder), folder)
    errors += [fault for file in files for fault in file.faults]
    if errors:
        raise join_errors(errors)
    return files


def open_rule_files(paths: Iterable[Path], folder: Path) -> tuple[list[RuleFile], list[InputError]]:
    """The files that hold something, faulty or not, and what is wrong with the others."""
    files, errors = [], []
    for path in paths:
        try:
            files.append(open_rule_file(path, name_rule(path, folder)))
        except InputError as error:
            errors.append(error)
    return files, errors


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


def name_rule(path: Path, folder: Path) -> str:
    """Id of the rule in a file, which becomes part of names and addresses. Raises InputError."""
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
    """The rule file *path*. Raises InputError with all that does not fit its schema."""
    file = open_rule_file(path, rule_id)
    if file.faults:
        raise join_errors(file.faults)
    return file


def open_rule_file(path: Path, rule_id: str) -> RuleFile:
    """The rule file *path* with all its faults. Raises InputError for what is no YAML."""
    data, positions = yaml_source.load(path)
    problems = [*_find_misfits(data), *_find_clashes(data)]
    faults = tuple(_list_faults(path, problems, positions))
    sound = _keep_sound(data, problems) if faults else data
    rule = Rule.from_data(rule_id, cast("RuleData", sound), str(path))
    return RuleFile(path, rule, cast("RuleData", sound), positions, faults)


def _find_misfits(data: object) -> Iterator[Problem]:
    """What does not fit the schema, with what was probably meant: a misspelt key is told as that
    and not as the one that is missing, too.
    """
    faults = list(find_faults(data, Node.root("rule.json")))
    extra = [fault for fault in faults if fault.keyword == "unexpected"]
    meant = {(*fault.path[:-1], find_nearest(str(fault.path[-1]), fault.wanted)) for fault in extra}
    for fault in faults:
        what, value, path = tell_fault(fault), fault.value, fault.path
        if fault.keyword == "required" and (*path, fault.wanted) in meant:
            continue
        if fault.keyword == "enum" and isinstance(value, str):
            what = suggest_name(what, value, fault.wanted)
        elif fault.keyword == "pattern" and path == ("applies",):
            tables = [f"{name}.{table}" for name in _REPORTS for table in editions()]
            what, path = suggest_name(what, str(value), tables), (*path, str(value))
        yield Problem(join_pointer(path), what)


def _find_clashes(data: object) -> Iterator[Problem]:
    """What the schema cannot say of a rule file."""
    rule: Mapping[str, Any] = data if isinstance(data, dict) else {}
    if (rule.get("norm"), rule.get("severity")) == ("plausible", "error"):
        yield Problem(
            "/severity",
            Text("仅为合理性判断的规则不能是错误", "what is only plausible is never an error"),
        )
    cases = rule.get("cases")
    for number, case in enumerate(cases if isinstance(cases, list) else ()):
        base = case.get("base") if isinstance(case, dict) else None
        if isinstance(base, str) and base not in schemas.examples():
            yield Problem(f"/cases/{number}/base", tell_unknown_example(base))


def tell_unknown_example(name: str) -> Text:
    """That no example report has this name, and which names there are."""
    known = schemas.examples()
    what = Text(
        f"没有范例报告“{name}”，只有 {'、'.join(known)}",
        f'there is no example report "{name}", only {", ".join(known)}',
    )
    return suggest_name(what, name, known)


def _keep_sound(data: object, problems: list[Problem]) -> JsonObject:
    """A rule of the expressions alone that have no fault, none where their names may be wrong."""
    rule: Mapping[str, Any] = data if isinstance(data, dict) else {}
    faulty = {str(steps[0]) for each in problems if (steps := split_pointer(each.pointer))}
    unknown = faulty.difference(schemas.load("rule.json")["properties"])
    if faulty.intersection(_NAMES) or any(find_nearest(key, _NAMES) for key in unknown):
        return dict(_EMPTY)
    kept = {*_NAMES, *_EXPRESSIONS} - faulty
    return {**_EMPTY, **{key: value for key, value in rule.items() if key in kept}}


def _list_faults(path: Path, problems: list[Problem], positions: Positions) -> Iterator[InputError]:
    """What keeps the data of a rule file from being a rule, in the order of the file.

    What the file as a whole lacks comes last: the misspelt key that it lacks has been told by then.
    """
    found = []
    for problem in problems:
        line, column, _ = positions[_nearest(problem.pointer, positions)]
        found.append((not problem.pointer, line, column, problem.told))
    for _, line, column, text in sorted(found, key=lambda each: each[:3]):
        yield InputError(text, path=str(path), place=f"{line}:{column}")


def _nearest(pointer: str, positions: Positions) -> Steps:
    """The path of what a JSON Pointer names, or of the nearest thing around it in the file."""
    steps = split_pointer(pointer)
    known = {tuple(map(str, path)): path for path in positions}
    while steps not in known:
        steps = steps[:-1]
    return known[steps]
