"""The archive that Python's makers call the embeddable package for Windows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from zfxxgk.errors import InputError
from zfxxgk.pack.targets import PYTHONS, Version
from zfxxgk.pack.wheels import open_archive, refuse_damaged, require_inside
from zfxxgk.spec.labels import Text

PACKAGES = r"..\packages"
_AMD64 = 0x8664
_MACHINES = {0x14C: "win32", 0xAA64: "arm64", _AMD64: "amd64"}
_PATHS = re.compile(r"python(\d)(\d+)\._pth")
_RELEASE = re.compile(
    "ProductVersion".encode("utf-16-le") + rb"(?:\0\0){1,3}((?:[0-9.a-z]\0){3,12})"
)
"""As the resource of a program for Windows has it: name, zeros to the next four bytes, value."""


class Python(NamedTuple):
    """An embeddable package; *release* is like ``3.12.8``, or less where it does not say."""

    path: Path
    version: Version
    release: str


def read_python(path: Path) -> Python:
    """What the archive is. Raises OSError; InputError if it is not Python for 64-bit Windows."""
    with open_archive(path) as archive:
        names = archive.namelist()
        found = next(filter(None, map(_PATHS.fullmatch, names)), None)
        if found is None or "python.exe" not in names:
            raise _refuse(
                path,
                "不是 Python 的“embeddable package”（应有 python.exe 和 python312._pth）。"
                "请用文件名类似 python-3.12.x-embed-amd64.zip 的那一个，不是安装程序。",
                "not Python's embeddable package (python.exe and python312._pth should be in "
                "it). Take python-3.12.x-embed-amd64.zip, not an installer.",
            )
        program = archive.read("python.exe")
    version = int(found[1]), int(found[2])
    _require_machine(path, program)
    _require_version(path, version)
    release = _RELEASE.search(program)
    told = release[1].decode("utf-16-le").rstrip(".") if release else "{}.{}".format(*version)
    return Python(path, version, told)


def _require_machine(path: Path, program: bytes) -> None:
    place = int.from_bytes(program[0x3C:0x40], "little")
    if program[:2] != b"MZ" or program[place : place + 4] != b"PE\0\0":
        raise refuse_damaged(path)
    machine = int.from_bytes(program[place + 4 : place + 6], "little")
    if machine != _AMD64:
        name = _MACHINES.get(machine, hex(machine))
        raise _refuse(
            path,
            f"这是 {name} 的 Python，要用 64 位的（文件名有 amd64）。",
            f"Python for {name}; it must be the 64-bit one (amd64 in its name).",
        )


def _require_version(path: Path, version: Version) -> None:
    if version in PYTHONS:
        return
    given, known = "{}.{}".format(*version), "{}.{}–{}.{}".format(*PYTHONS[0], *PYTHONS[-1])
    raise _refuse(
        path,
        f"这是 Python {given}，要用 {known}。",
        f"Python {given}; it must be {known}.",
    )


def unpack_python(python: Python, folder: Path) -> None:
    """Puts it into *folder*, which looks for packages in the folder beside it, too."""
    with open_archive(python.path) as archive:
        for name in archive.namelist():
            if not name.endswith("/"):
                data = archive.read(name)
                target = folder / require_inside(name, python.path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
    paths = folder / "python{}{}._pth".format(*python.version)
    lines = paths.read_text("utf-8").splitlines()
    paths.write_bytes("\r\n".join([*lines, PACKAGES, ""]).encode())


def _refuse(path: Path, chinese: str, english: str) -> InputError:
    return InputError(Text(chinese, english), path=str(path))
