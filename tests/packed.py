"""Stand-ins for what `zfxxgk pack` takes: wheels with next to nothing in them, and an embeddable
Python with the layout of the real one, which no package index has, but no program in it."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from zfxxgk import __version__

AMD64 = 0x8664
NEEDED = ("lxml", "uvicorn; extra == 'web'", "xlsxwriter; extra == 'excel'")


def write_wheel(
    folder: Path,
    name: str,
    version: str = "1.0",
    tag: str = "py3-none-any",
    needs: Sequence[str] = (),
    about: Sequence[str] = (),
    files: Mapping[str, str] = {},
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-{tag}.whl"
    lines = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *about]
    lines += [f"Requires-Dist: {line}" for line in needs]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}/__init__.py", f"tag = {tag!r}\n")
        archive.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join(lines) + "\n\n")
        for inside, text in files.items():
            archive.writestr(inside, text)
    return path


def write_wheels(folder: Path) -> Path:
    """zfxxgk and what it needs, for Windows with Python 3.12, and for Linux with 3.11 and 3.12."""
    write_wheel(folder, "zfxxgk", __version__, needs=NEEDED, about=["License-Expression: MIT"])
    write_wheel(folder, "xlsxwriter")
    write_wheel(folder, "uvicorn", needs=["colorama>=0.4; sys_platform == 'win32'"])
    write_wheel(folder, "colorama", "0.4.6")
    for tag in (
        *("cp312-cp312-win_amd64", "cp311-cp311-manylinux_2_28_x86_64"),
        *("cp312-cp312-manylinux2014_x86_64", "cp313-cp313-manylinux_2_34_x86_64"),
    ):
        write_wheel(folder, "lxml", "6.1", tag)
    return folder


def make_program(machine: int = AMD64, release: str = "3.12.8") -> bytes:
    """The first bytes of a program for Windows, and the place where it tells its version."""
    start = b"MZ".ljust(0x3C, b"\0") + (0x80).to_bytes(4, "little")
    head = b"PE\0\0" + machine.to_bytes(2, "little")
    told = "ProductVersion\0\0".encode("utf-16-le") + f"{release}\0".encode("utf-16-le")
    return start.ljust(0x80, b"\0") + head + b"\0" * 64 + told


def write_python(
    path: Path, number: str = "312", program: bytes | None = None, **others: str
) -> Path:
    """As in the real one: the program, its library in an archive, and where it looks."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("python.exe", make_program() if program is None else program)
        archive.writestr(f"python{number}.zip", b"")
        archive.writestr(f"python{number}.dll", b"")
        archive.writestr(f"python{number}._pth", f"python{number}.zip\r\n.\r\n\r\n#import site\r\n")
        for name, text in others.items():
            archive.writestr(name, text)
    return path
