from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_MODULE = 350

# Written so that no pattern matches its own text.
PRIVATE_PATH = re.compile(r"(?<![\w.])/(?:work|root|tmp|home)[/]\w|[.]librar[y]/")
SHARED = re.compile(r"\bshared[/]")
CORPUS_IN_A_TEST = re.compile(r"\.\./shared[/]corpus")
REGISTRY = re.compile(r"pypi[.]org|pythonhosted[.]org|registry[.]npmjs|deb[.]debian[.]org")
LOCK_FILE = re.compile(r"(?:uv|poetry|pdm|Pipfile)\.lock|package-lock\.json|pylock\..*toml")
PIN = re.compile(r"[a-z0-9-]+==[\w.!+]+(?: ; [\w.' =!<>()]+)?")


def git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return done.stdout.decode()


@pytest.fixture(scope="module")
def files() -> list[str]:
    """Paths of what git tracks or would add next."""
    if Path(git("rev-parse", "--show-toplevel").strip()).resolve() != ROOT:
        pytest.skip("the sources lie inside another git checkout")
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [name for name in listed.split("\0") if (ROOT / name).is_file()]


def lines_matching(pattern: re.Pattern[str], files: list[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()}"
        for name in files
        for number, line in enumerate(text_of(name).splitlines(), start=1)
        if pattern.search(line)
    ]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8", errors="replace")


def test_no_file_names_a_path_of_one_machine(files: list[str]) -> None:
    assert lines_matching(PRIVATE_PATH, files) == []


def test_only_tests_name_the_corpus_beside_the_repository(files: list[str]) -> None:
    named = lines_matching(SHARED, files)
    assert [line for line in named if not is_corpus_in_a_test(line)] == []


def is_corpus_in_a_test(line: str) -> bool:
    return line.startswith("tests/") and not SHARED.search(CORPUS_IN_A_TEST.sub("", line))


def test_no_file_names_the_host_of_a_registry(files: list[str]) -> None:
    assert lines_matching(REGISTRY, files) == []


def test_no_lock_file_is_tracked(files: list[str]) -> None:
    assert [name for name in files if LOCK_FILE.fullmatch(Path(name).name)] == []


def test_modules_stay_short() -> None:
    lengths = {path: len(path.read_bytes().splitlines()) for path in ROOT.glob("src/**/*.py")}
    assert lengths
    assert {path: n for path, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_constraints_hold_names_and_versions_only() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#") and not PIN.fullmatch(line)] == []


def test_uv_and_pip_use_the_same_constraints() -> None:
    command = [sys.executable, ".ci/constraints.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_long_run_offers_what_tests_need() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/**/test_*.py"))
    needed = set(re.findall(r"mark\.needs\(tool=\"(\w+)\"\)", tests))
    script = (ROOT / ".ci" / "run-long").read_text(encoding="utf-8")
    [offered] = re.findall(r"^for tool in (.*); do$", script, re.MULTILINE)
    assert set(offered.split()) == needed
