"""How many changed operators, constants and arguments of a module its own unit tests notice.

    uv run --with mutmut python benchmarks/mutation.py [--sample N] [--list FILE] MODULE...

MODULE is a path below src/zfxxgk without `.py`, as `cel/lexer`; its tests are those that mirror it.
One line of a table is printed for each module; FILE gets a diff of every mutant that lived.
mutmut works in a copy, so that nothing is changed here.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "generated", "schema", "rules", "examples", "tests", "pyproject.toml")
BESIDE = {
    "cel/compile": ("cel/compile", "cel/arithmetic"),
    "cel/emitter": ("cel/python", "cel/javascript", "cel/compile"),
    "cel/lexer": ("cel/lexer", "cel/parser"),
    "cel/messages": ("cel/messages", "cel/compile"),
    "cel/python": ("cel/python", "cel/compile"),
    "cel/tree": ("cel/tree", "cel/parser"),
    "engine/evaluate": ("engine/evaluate", "engine/compose", "engine/run"),
    "engine/search": ("engine/search", "property/locate"),
    "engine/findings": ("engine/findings", "engine/compose", "engine/run"),
}
"""Modules that tests of others test as well."""
SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/zfxxgk/{module}.py"]
also_copy = ["generated", "schema", "rules", "examples"]
pytest_add_cli_args = ["-n", "0", "-q", "-p", "no:cacheprovider"]
pytest_add_cli_args_test_selection = {tests}
"""
LIVED, UNTESTED = (0,), (5, 33)
"""Exit codes of mutmut for a mutant; the others are failures, or a time limit that was passed."""
DIFFS = """
import sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
for name in sys.argv[1:]:
    print("#", name, get_diff_for_mutant(name), sep="\\n")
"""
HEAD = """\
| module | mutants | drawn | noticed | lived | reached by no test | score |
| --- | --- | --- | --- | --- | --- | --- |"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="+")
    parser.add_argument("--sample", type=int, default=10**6, help="mutants of a module, at most")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--children", type=int, default=2)
    parser.add_argument("--list", type=Path, dest="listed")
    given = parser.parse_args()
    print(HEAD, flush=True)
    for module in given.modules:
        with tempfile.TemporaryDirectory() as folder:
            copy = copied(Path(folder), module)
            found, total = mutated(copy, module, given.sample, given.seed, given.children)
            print(row(module, found, total), flush=True)
            if given.listed:
                with given.listed.open("a", encoding="utf-8") as out:
                    out.write(survivors(copy, found))


def copied(folder: Path, module: str) -> Path:
    for name in COPIED:
        take = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        take(ROOT / name, folder / name)
    tests = [test_of(name) for name in BESIDE.get(module, (module,))]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as out:
        out.write(SETTINGS.format(module=module, tests=json.dumps(tests)))
    return folder


def test_of(name: str) -> str:
    package, _, module = name.rpartition("/")
    folder = "" if package == "property" else "unit/"
    return f"tests/{folder}{package}/test_{module}.py"


def mutated(
    copy: Path, module: str, sample: int, seed: int, children: int
) -> tuple[dict[str, int], int]:
    """The exit code of each mutant that was drawn, and how many there are."""
    record = copy / "mutants" / "src" / "zfxxgk" / f"{module}.py.meta"
    # No mutant has this name: mutants are made, and none is tried.
    run(copy, "-m", "mutmut", "run", "nothing", check=False)
    names = sorted(json.loads(record.read_text())["exit_code_by_key"])
    drawn = names
    if sample < len(names):
        drawn = sorted(random.Random(f"{module} {seed}").sample(names, sample))
    run(copy, "-m", "mutmut", "run", "--max-children", str(children), *drawn)
    codes = json.loads(record.read_text())["exit_code_by_key"]
    return {name: codes[name] for name in drawn}, len(names)


def row(module: str, found: dict[str, int], total: int) -> str:
    lived = sum(code in LIVED for code in found.values())
    untested = sum(code in UNTESTED for code in found.values())
    noticed = len(found) - lived - untested
    score = f"{noticed / max(len(found), 1):.0%}"
    return f"| {module} | {total} | {len(found)} | {noticed} | {lived} | {untested} | {score} |"


def survivors(copy: Path, found: dict[str, int]) -> str:
    return run(copy, "-c", DIFFS, *(n for n, code in found.items() if code in LIVED + UNTESTED))


def run(copy: Path, *arguments: str, check: bool = True) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
    if check and done.returncode:
        raise SystemExit(f"{' '.join(arguments)[:80]}:\n{done.stdout[-3000:]}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
