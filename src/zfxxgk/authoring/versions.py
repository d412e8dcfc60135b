"""Another version of the rules: a folder of rule files, or a bundle of them with their schemas."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from zfxxgk.authoring.compiled import compile_folder, make_rule_set
from zfxxgk.engine.rule_set import RuleSet, load_builtin
from zfxxgk.errors import InputError, join_errors
from zfxxgk.read.formats.archive import Archive
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.labels import Text

BUILTIN = "builtin"
_RULE, _SCHEMA = re.compile(r"rules/.+\.ya?ml"), re.compile(r"schema/[^/]+\.json")
_MOST = 2**20
"""Bytes of a file of a bundle; rules have some 4,000, schemas up to 60,000."""


class Version(NamedTuple):
    """A version of the rules, and whether its schemas, where it has any, are those in use."""

    rules: RuleSet
    same_schemas: bool = True


def load_version(name: str) -> Version:
    """The rules in a folder or a bundle, packed or not; ``builtin`` are those installed.

    All are compiled against the schemas installed. Raises InputError, which for a rule that
    does not fit names file, line and column.
    """
    path = Path(name)
    if name == BUILTIN:
        return Version(load_builtin())
    if path.is_file():
        return _load_packed(path)
    if not path.is_dir():
        raise InputError(_NO_RULES, path=name)
    if (path / "rules").is_dir() and (path / "schema").is_dir():
        return Version(_load(path / "rules"), _has_same_schemas(path / "schema"))
    return Version(_load(path))


def _load(folder: Path) -> RuleSet:
    """The rules of a folder; what their cases come to now is no matter of theirs."""
    return make_rule_set(compile_folder(folder))


def _load_packed(path: Path) -> Version:
    with TemporaryDirectory() as folder:
        try:
            _unpack(path, Path(folder))
            return load_version(folder)
        except InputError as error:
            for each in error.each:
                inside = each.path and Path(each.path)
                if inside and inside.is_relative_to(folder):
                    each.path = (path / inside.relative_to(folder)).as_posix()
                each.path = each.path or str(path)
            raise join_errors(error.each) from None
        except OSError as error:
            words = error.strerror or str(error)
            text = Text(f"无法读取：{words}", f"cannot be read: {words}")
            raise InputError(text, path=str(path)) from error


def _unpack(path: Path, folder: Path) -> None:
    """Writes the rules and schemas of a bundle below *folder*."""
    data = path.read_bytes()
    archive = Archive(data) if data.startswith(b"PK") else None
    names = archive.names if archive is not None else ()
    for pattern in (_RULE, _SCHEMA):
        wanted = [name for name in names if pattern.fullmatch(name) and _is_inside(name)]
        if archive is None or not wanted:
            raise InputError(_NO_RULES)
        for name in wanted:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name, _MOST))


def _is_inside(name: str) -> bool:
    return ".." not in name.split("/") and not set(name) & set("\\:\0")


def _has_same_schemas(folder: Path) -> bool:
    ours = {path.name: path.read_bytes() for path in schema_dir().glob("*.json")}
    return ours == {path.name: path.read_bytes() for path in folder.glob("*.json")}


_NO_RULES = Text(
    f"这里没有规则。请给出规则目录或 zfxxgk bundle 写的压缩包；已安装的规则写作 {BUILTIN}。",
    f"no rules here; name a folder of rules or an archive that zfxxgk bundle wrote. The rules "
    f"installed are called {BUILTIN}.",
)
