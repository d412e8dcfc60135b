"""The computers that a folder is made for, in the words of wheels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from packaging import tags
from packaging.tags import Tag

Version: TypeAlias = tuple[int, int]
"""Of Python: (3, 12)."""

PYTHONS: tuple[Version, ...] = ((3, 11), (3, 12), (3, 13))
_NEWEST_GLIBC = 28
"""Everything that runs with glibc 2.28, which offices have, and so with all that is newer."""
_OLDEST_GLIBC = 5
_ALIASES = {17: "manylinux2014", 12: "manylinux2010", 5: "manylinux1"}


class Computer(NamedTuple):
    """Called as by ``.ci/wheels.py``; *platforms* are those of wheels, the best first."""

    name: str
    platforms: tuple[str, ...]
    markers: Mapping[str, str]


def _linux(machine: str) -> Computer:
    markers = {"os_name": "posix", "sys_platform": "linux", "platform_system": "Linux"}
    platforms = tuple(_list_manylinux(machine))
    return Computer(
        f"linux-{machine}".replace("_", "-"), platforms, markers | {"platform_machine": machine}
    )


def _list_manylinux(machine: str) -> Iterator[str]:
    for number in range(_NEWEST_GLIBC, _OLDEST_GLIBC - 1, -1):
        yield f"manylinux_2_{number}_{machine}"
        if number in _ALIASES:
            yield f"{_ALIASES[number]}_{machine}"


WINDOWS = Computer(
    "windows",
    ("win_amd64",),
    {
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
    },
)
LINUX = {machine: _linux(machine) for machine in ("x86_64", "aarch64")}


class Target(NamedTuple):
    """A kind of computer with one version of Python."""

    computer: Computer
    version: Version

    @property
    def python(self) -> str:
        return "{}.{}".format(*self.version)

    def rank_tags(self) -> dict[Tag, int]:
        """The tags of wheels that run there, the best with the lowest number."""
        name = "cp{}{}".format(*self.version)
        platforms = self.computer.platforms
        known = (
            *tags.cpython_tags(self.version, [name], platforms),
            *tags.compatible_tags(self.version, name, platforms),
        )
        return {tag: number for number, tag in reversed([*enumerate(known)])}

    def list_markers(self) -> dict[str, str]:
        """What conditions of requirements are judged by, as if asked there."""
        return {
            **self.computer.markers,
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "platform_python_implementation": "CPython",
        }
