"""The folder of the tables: made beside its place and then moved there, whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zfxxgk.corpus.scratch import make_scratch
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

DESCRIPTION = "datapackage.json"
"""The file that lists the others; by it a folder is known for one of ours."""
MADE_BY = "zfxxgk corpus tidy"
FILLED_IN = ("sample.csv", "CITATION.cff")
"""Files in which people write."""


def refuse_foreign(target: Path) -> None:
    """Raises InputError for a folder with files that would be lost, and for what is no folder."""
    if not target.exists():
        if not target.absolute().parent.is_dir():
            raise _refuse(target, "上一级文件夹不存在", "the folder it is to lie in does not exist")
        return
    if not target.is_dir():
        raise _refuse(target, "这里已有一个文件", "there is a file of this name")
    there = {path.name for path in target.iterdir()}
    if foreign := sorted(there - _list_own(target)):
        raise _refuse(
            target,
            f"文件夹里有不是由 corpus tidy 写出的文件（{foreign[0]}），不会覆盖；请换一个文件夹。",
            f"the folder holds what corpus tidy has not written ({foreign[0]}) and is not "
            "overwritten; name another one.",
        )
    for path in (target / name for name in FILLED_IN):
        if path.exists() and _is_changed(path):
            raise _refuse(
                path,
                "写出以后有人改过，不会覆盖；请先把它移出这个文件夹，或者换一个文件夹。",
                "somebody has changed it since it was written, and it is not overwritten; move it "
                "out of the folder first, or name another folder.",
            )


def hash_file(path: Path) -> str:
    """As the description has it. Raises OSError."""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def _is_changed(path: Path) -> bool:
    """True if the description of its folder has another hash of the file, or none."""
    try:
        described = json.loads(path.with_name(DESCRIPTION).read_text(encoding="utf-8"))
        hashes: dict[str, str] = {each["path"]: each["hash"] for each in described["resources"]}
        return hash_file(path) != hashes[path.name]
    except (OSError, ValueError, KeyError, TypeError):
        return True


def _list_own(target: Path) -> set[str]:
    try:
        described = json.loads((target / DESCRIPTION).read_text(encoding="utf-8"))
        if described["creator"] != MADE_BY:
            return set()
        return {DESCRIPTION, *described["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def replace_folder(target: Path) -> Iterator[Path]:
    """A new folder to write to, which takes the place of *target* if nothing goes wrong.

    Raises OSError.
    """
    old = target.with_name(f".{target.name}.{os.urandom(4).hex()}.old")
    with make_scratch(target.absolute().parent) as folder:
        made = folder / "made"
        made.mkdir()
        yield made
        if target.exists():
            refuse_foreign(target)
            target.rename(old)
        try:
            made.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _refuse(target: Path, zh: str, en: str) -> InputError:
    return InputError(Text(zh, en), path=str(target))
