"""Makes the folder and its archive, both or nothing."""

from __future__ import annotations

import os
import shutil
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from zfxxgk._version import __version__
from zfxxgk.errors import InputError
from zfxxgk.pack.inventory import SUMS, list_sums, make_bom
from zfxxgk.pack.python import Python, unpack_python
from zfxxgk.pack.targets import PYTHONS, WINDOWS, Computer, Target
from zfxxgk.pack.wheels import Wheel, choose, list_wheels, unpack
from zfxxgk.spec.labels import Text

COMMON = "any"
"""Folder of the packages that every version of Python takes."""
SCRATCH = ".zfxxgk-"
"""How the folder begins in which all is made until it is whole."""
_STARTERS = Path(__file__).parent / "starters"
_WINDOWS = {
    "核对.cmd": "check.cmd",
    "打开页面.cmd": "serve.cmd",
    "program/zfxxgk.cmd": "zfxxgk.cmd",
    "说明.txt": "windows.txt",
}
_LINUX = {
    "核对.sh": "check.sh",
    "打开页面.sh": "serve.sh",
    "program/run": "run.sh",
    "program/zfxxgk": "zfxxgk.sh",
    "说明.txt": "linux.txt",
}


class Plan(NamedTuple):
    """What goes into a folder: wheels by the folder below ``packages``, and files beside."""

    wheels: Mapping[str, Sequence[Wheel]]
    pythons: tuple[str, ...]
    python: Python | None
    beside: Mapping[str, bytes]


class Made(NamedTuple):
    """The folder, and the same in one file."""

    folder: Path
    archive: Path


def plan_windows(wheels: Path, python: Python, beside: Mapping[str, bytes]) -> Plan:
    """For 64-bit Windows with this Python. Raises OSError, InputError."""
    target = Target(WINDOWS, python.version)
    chosen = choose(list_wheels(wheels), target)
    return Plan({"": chosen}, (python.release,), python, beside)


def plan_linux(wheels: Path, computer: Computer, beside: Mapping[str, bytes]) -> Plan:
    """For the versions of Python whose wheels are all there. Raises OSError, InputError."""
    known = list_wheels(wheels)
    chosen: dict[str, list[Wheel]] = {}
    last: InputError | None = None
    for version in PYTHONS:
        target = Target(computer, version)
        try:
            chosen[target.python] = choose(known, target)
        except InputError as error:
            last = error
    if not chosen:
        assert last is not None
        raise last
    common = set.intersection(*map(set, chosen.values()))
    parts = {
        version: [each for each in chosen[version] if each not in common] for version in chosen
    }
    return Plan({COMMON: sorted(common), **parts}, tuple(chosen), None, beside)


def require_new(folder: Path, computer: Computer) -> Made:
    """The names of what will be made. Raises InputError for what is there already."""
    ending = ".zip" if computer is WINDOWS else ".tar.gz"
    made = Made(folder, folder.with_name(folder.name + ending))
    for path in made:
        if os.path.lexists(path):
            text = Text("已经存在，没有改动。", "is there already and was left as it is.")
            raise InputError(text, path=str(path))
    return made


def make(plan: Plan, made: Made) -> None:
    """Writes folder and archive whole, or leaves nothing. Raises OSError, InputError."""
    scratch = Path(mkdtemp(prefix=SCRATCH, suffix=".tmp", dir=made.folder.parent))
    try:
        folder = scratch / made.folder.name
        _fill(plan, folder)
        archive = scratch / made.archive.name
        _archive(folder, archive)
        os.rename(archive, made.archive)
        try:
            os.rename(folder, made.folder)
        except BaseException:
            os.unlink(made.archive)
            raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _archive(folder: Path, archive: Path) -> None:
    if archive.suffix == ".zip":
        shutil.make_archive(str(archive.with_suffix("")), "zip", folder.parent, folder.name)
        return
    # The highest level, which is the default, takes far longer for next to nothing.
    with tarfile.open(archive, "w:gz", compresslevel=6) as opened:
        opened.add(folder, folder.name, filter=_forget_owner)


def _forget_owner(item: tarfile.TarInfo) -> tarfile.TarInfo:
    item.uid = item.gid = 0
    item.uname = item.gname = ""
    return item


def _fill(plan: Plan, folder: Path) -> None:
    program = folder / "program"
    for name, wheels in plan.wheels.items():
        packages = program / "packages" / name
        packages.mkdir(parents=True, exist_ok=True)
        for wheel in wheels:
            unpack(wheel, packages)
    if plan.python is not None:
        unpack_python(plan.python, program / "python")
    for path, source in (_WINDOWS if plan.python else _LINUX).items():
        _write_starter(folder / path, source, plan)
    for path, data in plan.beside.items():
        (folder / path).write_bytes(data)
    every = sorted({wheel for wheels in plan.wheels.values() for wheel in wheels})
    (folder / "bom.json").write_bytes(make_bom(every, plan.python))
    (folder / SUMS).write_bytes(list_sums(folder))


def _write_starter(path: Path, source: str, plan: Plan) -> None:
    """Lines end as the system has them; Notepad needs the mark of UTF-8 at the beginning."""
    text = (_STARTERS / source).read_text("utf-8")
    text = text.replace("{version}", __version__).replace("{pythons}", "、".join(plan.pythons))
    if plan.python:
        text = text.replace("\n", "\r\n")
        mark = "\ufeff" if path.suffix == ".txt" else ""
        path.write_bytes((mark + text).encode())
        return
    path.write_bytes(text.encode())
    if path.suffix != ".txt":
        path.chmod(0o755)
