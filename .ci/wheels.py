"""A folder from which zfxxgk is installed where there is no network.

    python .ci/wheels.py FOLDER                       for this computer's kind, all kinds: see below
    python .ci/wheels.py FOLDER linux-aarch64 ...     for these
    python .ci/wheels.py FOLDER all

Builds the package and fetches what it and its extras need as wheels, pinned by constraints.txt, for
CPython 3.11 to 3.13. Then every kind is installed from the folder alone, as far as that goes on
another computer: pip must find all it needs. Needs pip and the network. Exit 0, 1 or 2.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "src"))
from zfxxgk.pack import EXTRAS  # noqa: E402

PYTHONS = ("3.11", "3.12", "3.13")
OLDEST_GLIBC = 28
"""glibc 2.28: of what is older, not all packages have wheels any more."""


def linux(machine: str) -> tuple[str, ...]:
    """Everything that runs with this glibc: pip takes the tags literally."""
    numbers = range(OLDEST_GLIBC, 4, -1)
    return (*(f"manylinux_2_{n}_{machine}" for n in numbers), f"manylinux2014_{machine}")


KINDS = {
    "linux-x86-64": linux("x86_64"),
    "linux-aarch64": linux("aarch64"),
    "windows": ("win_amd64",),
}


def main(arguments: list[str]) -> int:
    folder, *kinds = arguments or [""]
    kinds = list(KINDS) if kinds == ["all"] else kinds or [own_kind()]
    if not folder or not set(kinds) <= set(KINDS):
        print(f"{__doc__}\nKinds: {', '.join(KINDS)}", file=sys.stderr)
        return 2
    try:
        wheel = build(Path(folder))
        for kind in kinds:
            for version in PYTHONS:
                fetch(Path(folder), wheel, kind, version)
                require_complete(Path(folder), kind, version)
    except subprocess.CalledProcessError as error:
        print(error.stderr.strip(), file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 2**20
    count = len(list(Path(folder).glob("*.whl")))
    print(f"{folder}: {count} wheels, {size:.0f} MB, for {', '.join(kinds)}")
    return 0


def own_kind() -> str:
    system, machine = platform.system().lower(), platform.machine().lower()
    return "windows" if system == "windows" else f"{system}-{machine.replace('x86_', 'x86-')}"


def build(folder: Path) -> Path:
    for old in folder.glob("zfxxgk-*.whl"):
        old.unlink()
    pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    (wheel,) = folder.glob("zfxxgk-*.whl")
    return wheel


def fetch(folder: Path, wheel: Path, kind: str, version: str) -> None:
    pins = ["--constraint", str(ROOT / "constraints.txt"), "--find-links", str(folder)]
    pip("download", *target(kind, version), *pins, "--dest", str(folder), f"{wheel}[{EXTRAS}]")


def require_complete(folder: Path, kind: str, version: str) -> None:
    alone = ["--no-index", "--find-links", str(folder), "--ignore-installed", "--dry-run"]
    with tempfile.TemporaryDirectory() as nowhere:
        pip("install", *target(kind, version), *alone, "--target", nowhere, f"zfxxgk[{EXTRAS}]")


def target(kind: str, version: str) -> list[str]:
    tags = [word for tag in KINDS[kind] for word in ("--platform", tag)]
    return ["--only-binary=:all:", "--python-version", version, *tags]


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, capture_output=True, text=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
