"""The wheels in a folder, and those among them that a computer needs.

pip could choose, but judges the conditions of requirements by the computer that it runs on: for
Windows it leaves out, on Linux, what is needed on Windows alone.
"""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from packaging.metadata import RawMetadata, parse_email
from packaging.requirements import Requirement
from packaging.tags import Tag
from packaging.utils import (
    InvalidWheelFilename,
    canonicalize_name,
    parse_wheel_filename,
)
from packaging.version import Version

from zfxxgk._version import __version__
from zfxxgk.errors import InputError, join_errors
from zfxxgk.pack import EXTRAS
from zfxxgk.pack.targets import Target
from zfxxgk.spec.labels import Text

WANTED = f"zfxxgk[{EXTRAS}]=={__version__}"
_DAMAGE = (
    zipfile.BadZipFile,
    EOFError,
    LookupError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What zipfile makes of damaged archives; encrypted ones are a RuntimeError."""
_LIBRARIES = ("purelib", "platlib")


class Wheel(NamedTuple):
    path: Path
    name: str
    version: Version
    tags: frozenset[Tag]


def list_wheels(folder: Path) -> list[Wheel]:
    """The wheels in *folder*. Raises OSError, and InputError if there are none."""
    found = [wheel for path in sorted(folder.iterdir()) if (wheel := _name(path)) is not None]
    if not found:
        text = Text("文件夹里没有 wheel 文件。", "there are no wheels in this folder.")
        raise InputError(text, path=str(folder))
    return found


def _name(path: Path) -> Wheel | None:
    try:
        name, version, _, tags = parse_wheel_filename(path.name)
    except InvalidWheelFilename:
        return None
    return Wheel(path, name, version, tags)


def choose(wheels: Iterable[Wheel], target: Target) -> list[Wheel]:
    """What zfxxgk and all its readers need there, by name. Raises InputError naming what lacks."""
    ranks = target.rank_tags()
    fitting = [wheel for wheel in wheels if not wheel.tags.isdisjoint(ranks)]
    # The newest first, of it the one made for most nearly this computer.
    fitting.sort(key=lambda each: min(ranks.get(tag, len(ranks)) for tag in each.tags))
    fitting.sort(key=lambda each: each.version, reverse=True)
    chosen: dict[str, Wheel] = {}
    errors: dict[str, InputError] = {}
    markers = target.list_markers()
    wanted = [(Requirement(WANTED), "zfxxgk pack")]
    seen = {WANTED}
    while wanted:
        requirement, by = wanted.pop()
        wheel = _find(requirement, chosen, fitting)
        if wheel is None:
            errors.setdefault(requirement.name, _lack(requirement, by, target))
            continue
        chosen[wheel.name] = wheel
        for line in read_metadata(wheel.path).get("requires_dist", []):
            needed = Requirement(line)
            if line not in seen and _applies(needed, requirement.extras, markers):
                seen.add(line)
                wanted.append((needed, wheel.name))
    if errors:
        raise join_errors([*errors.values()])
    return [chosen[name] for name in sorted(chosen)]


def _find(
    requirement: Requirement, chosen: dict[str, Wheel], fitting: Sequence[Wheel]
) -> Wheel | None:
    name = canonicalize_name(requirement.name)
    known = [chosen[name]] if name in chosen else [each for each in fitting if each.name == name]
    versions = requirement.specifier
    met = (each for each in known if versions.contains(each.version, prereleases=True))
    return next(met, None)


def _applies(needed: Requirement, extras: Iterable[str], markers: dict[str, str]) -> bool:
    condition = needed.marker
    return condition is None or any(
        condition.evaluate({**markers, "extra": extra}) for extra in ("", *extras)
    )


def _lack(requirement: Requirement, by: str, target: Target) -> InputError:
    what = f"{requirement.name}{requirement.specifier}"
    kind = target.computer.name
    where = f"{kind}, Python {target.python}"
    remedy = f"python .ci/wheels.py FOLDER {kind}"
    return InputError(
        Text(
            f"缺少适用于 {where} 的 {what}（{by} 需要它）。请在能上网的电脑上运行 {remedy}。",
            f"no wheel of {what} for {where}; {by} needs it. Where there is a network: {remedy}",
        )
    )


def read_metadata(path: Path) -> RawMetadata:
    """What a wheel says of itself. Raises InputError if it is none."""
    with open_archive(path) as archive:
        inside = [name for name in archive.namelist() if name.count("/") == 1]
        named = [name for name in inside if name.endswith(".dist-info/METADATA")]
        if not named:
            raise refuse_damaged(path)
        return parse_email(archive.read(named[0]))[0]


def unpack(wheel: Wheel, folder: Path) -> None:
    """Puts the modules of a wheel into *folder*; programs and headers are left out.

    Raises InputError if it is damaged or leads out of the folder.
    """
    with open_archive(wheel.path) as archive:
        for item in archive.infolist():
            if (place := _place(item.filename, wheel.path)) is not None:
                data = archive.read(item)
                target = folder / place
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)


@contextmanager
def open_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """Raises OSError, and InputError for whatever else is wrong with it."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _DAMAGE as error:
        raise refuse_damaged(path) from error


def _place(name: str, path: Path) -> PurePosixPath | None:
    """Where a file of a wheel belongs; none for a folder and what is no module."""
    if name.endswith("/"):
        return None
    inside = require_inside(name, path)
    top, *rest = inside.parts
    if not top.endswith(".data"):
        return inside
    return PurePosixPath(*rest[1:]) if rest[0] in _LIBRARIES else None


def require_inside(name: str, path: Path) -> PurePosixPath:
    """The name of a file in the archive *path*. Raises InputError if it leads elsewhere."""
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts or {*"\\:"} & {*name} or not inside.parts:
        raise refuse_damaged(path)
    return inside


def refuse_damaged(path: Path) -> InputError:
    text = Text("文件损坏，或者不是所需的压缩包。", "damaged, or not the archive it should be.")
    return InputError(text, path=str(path))


def hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
