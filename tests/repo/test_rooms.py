"""Who may import whom: the rooms stand one above the other, and arrows only go down.

Read from the source: imports within functions count, as do those for types alone. What is
imported by a name made at run time (a command, a format) does not show here; it lies in the
room of the one who asks for it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "tests" / "unit"
FLOORS: Mapping[str, tuple[str, ...]] = {
    "zfxxgk": (
        *("_version", "spec", "cel", "engine", "narrative", "read", "render", "authoring"),
        *("testing", "batch", "corpus", "codegen", "serve", "pack", "cli"),
    ),
    # Causes are looked for in what has been judged; only a run knows both.
    "zfxxgk.engine": ("causes", "run"),
    "zfxxgk.read": ("likeness", "formats", "head", "tables", "foreign", "report", "steps", "trace"),
}
"""The parts of a package from the ground up. Parts that are not named stand on the ground."""
HOME = {
    "zfxxgk.errors": "spec",
    "zfxxgk.models": "spec",
    "zfxxgk.checking": "cli",
    "zfxxgk.__main__": "cli",
}
"""Rooms of modules that lie beside the rooms."""
NO_MODULE = {
    "authoring/lint/test_builtin.py": "the rules of the package",
    "narrative/claims/test_steps.py": "how many steps the claims take",
    "read/test_damage.py": "readers and alignment together",
    "read/test_mixed_damage.py": "readers and alignment together",
    "test_package.py": "the names that the package gives away",
    "testing/test_docs.py": "docs/testing.md",
}
"""Unit tests of no single module, and what they are of."""


def modules(folder: str) -> dict[str, Path]:
    """Files by the names that they are imported by."""
    root = ROOT / folder
    return {name_of(path.relative_to(root)): path for path in sorted(root.rglob("*.py"))}


def name_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


EVERY = modules("src") | modules("generated")


def imported(module: str) -> set[str]:
    """Modules of the project that *module* names in an import."""
    names = set(named(ast.parse(EVERY[module].read_text(encoding="utf-8"))))
    found = {name if name in EVERY else name.rpartition(".")[0] for name in names}
    return found & EVERY.keys()


def named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def graph() -> dict[str, set[str]]:
    return {module: imported(module) for module in EVERY}


def part(module: str, package: str) -> str | None:
    """The part of *package* that holds *module*; None for the package itself and for strangers."""
    if package == "zfxxgk" and module in HOME:
        return HOME[module]
    rest = module.removeprefix(f"{package}.")
    return None if rest == module else rest.partition(".")[0]


@pytest.mark.parametrize("package", FLOORS)
def test_arrows_only_go_down(package: str) -> None:
    floors = {name: number for number, name in enumerate(FLOORS[package], start=1)}
    upwards = [
        f"{module} imports {other}"
        for module, others in graph().items()
        for other in others
        if (one := part(module, package)) and (two := part(other, package))
        if floors.get(one, 0) < floors.get(two, 0)
    ]
    assert upwards == []


def test_every_room_has_a_floor() -> None:
    rooms = {part(module, "zfxxgk") for module in EVERY} - {None}
    assert rooms == set(FLOORS["zfxxgk"])


def test_nothing_inside_goes_through_the_front_door() -> None:
    inside = [module for module, others in graph().items() if "zfxxgk" in others]
    assert inside == []


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_every_unit_test_has_the_place_of_its_module() -> None:
    """``unit/read/test_report.py`` is of ``read/report.py``, or of a folder ``read/report``.

    So is ``unit/read/test_report_limits.py``: what is said of a module may take several files.
    """
    homes = (ROOT / "src" / "zfxxgk", ROOT / "tests")  # the writers of documents are tested too
    tests = {path.relative_to(UNIT).as_posix(): path for path in UNIT.rglob("test_*.py")}
    alone = {
        name
        for name, path in tests.items()
        if not any(mirrored(home, path.relative_to(UNIT)) for home in homes)
    }
    assert alone == set(NO_MODULE)


def mirrored(home: Path, test: Path) -> bool:
    folder, words = home / test.parent, test.stem.split("_")[1:]
    names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    paths = (path for n in names for path in (f"{n}.py", f"__{n}__.py", f"{n}/__init__.py"))
    here = folder.name in names and (folder / "__init__.py").is_file()
    return here or any((folder / path).is_file() for path in paths)
