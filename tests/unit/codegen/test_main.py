"""The command on a copy of the repository, so that files can be spoilt."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.authoring.compiled import compile_folder
from zfxxgk.codegen.targets import make_targets

ROOT = Path(__file__).resolve().parents[3]
PARTS = ("src/zfxxgk", "generated", "schema", "rules", "docs", "LICENSE")
PACKAGE = "generated/zfxxgk_generated"
KEPT = ("requests/balance.yaml", "disputes/total.yaml")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, tmp_path / part)
        else:
            (tmp_path / part).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / part, tmp_path / part)
    return tmp_path


@pytest.fixture
def few(copy: Path) -> Path:
    """The copy with two rules only: all of them take half a minute, and so does `.ci/run`."""
    for path in (copy / "rules").glob("*/**/*.yaml"):
        if path.relative_to(copy / "rules").as_posix() not in KEPT:
            path.unlink()
    return copy


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(root / "src"), str(root / "generated")])
    return subprocess.run(
        [sys.executable, "-m", "zfxxgk.codegen", *options],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )


def change(path: Path, spoil: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert spoil(text) != text
    path.write_text(spoil(text), encoding="utf-8")


def test_check_names_every_stale_file_writes_nothing_and_running_mends_them(few: Path) -> None:
    models = ("models.py", "output.py", "document_types.py", "result_types.py", "rule_types.py")
    compiled = ("checks.py", "catalogue.json", "linear-checks.json")
    for name in (*models, *compiled):
        change(few / PACKAGE / name, lambda text: text.replace("2021", "2022", 1) + "\n")
    (few / "docs" / "x-words.md").unlink()
    spoilt = {name: (few / PACKAGE / name).read_bytes() for name in (*models, *compiled)}
    done = run(few, "--check")
    assert done.returncode == 1
    for name in (*compiled, "models and types", "docs/x-words.md"):
        assert name in done.stderr
    assert "docs/schema.md" not in done.stderr
    assert done.stderr.endswith("To mend it: python -m zfxxgk.codegen\n")
    assert not (few / "docs" / "x-words.md").exists()
    assert {name: (few / PACKAGE / name).read_bytes() for name in spoilt} == spoilt
    assert run(few).returncode == 0
    for name in (*(f"{PACKAGE}/{each}" for each in models), "docs/x-words.md"):
        assert (few / name).read_bytes() == (ROOT / name).read_bytes(), name
    made = make_targets(compile_folder(few / "rules"))
    for name in (*(f"{PACKAGE}/{each}" for each in compiled), "docs/rules.md"):
        assert (few / name).read_text(encoding="utf-8") == made[name], name


def test_all_faults_of_schemas_are_told_at_once(copy: Path) -> None:
    schema = copy / "schema"
    change(schema / "text.json", lambda text: text.replace('"required"', '"requierd"'))
    change(schema / "period.json", lambda text: text.replace('    "from",\n', ""))
    change(schema / "disputes.json", lambda text: text.replace('"x-group": "lit', '"x-group": "l'))
    change(schema / "source.json", lambda text: text.replace("/source.json", "/sauce.json"))
    change(schema / "basis.json", lambda text: text.replace('"x-en": "Mark",', ""))
    since = '"x-since": "1.1", "x-en": '
    change(schema / "coverage.json", lambda text: text.replace('"x-en": "Complete"', since + '"C"'))
    change(schema / "place.json", lambda text: text.replace('"x-en": "Page"', since + '"P"'))
    change(schema / "place.json", lambda text: text.replace('    "page",\n', ""))
    done = run(copy)
    assert done.returncode == 1
    said = done.stderr.splitlines()
    for words in (
        "schema/text.json: /: ",
        "schema/period.json: property 'from' is not required",
        "schema/coverage.json: property 'complete' is required, but reports from before 1.1",
        "schema/disputes.json: property 'litigation_direct' is in an unknown group 'l",
        "schema/source.json: $id",
        "schema/basis.json: /properties/mark: ",
    ):
        assert any(line.startswith(words) for line in said), (words, said)
    assert not any(line.startswith("schema/place.json") for line in said)
    assert "Traceback" not in done.stderr


def test_a_fault_of_an_example_is_told_at_its_pointer(copy: Path) -> None:
    path = copy / "schema/examples/hybrid.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"year": "2023"}), "utf-8")
    done = run(copy)
    assert done.returncode == 1
    assert done.stderr.startswith("schema/examples/hybrid.json: /year: must be a whole number")


def test_a_fault_of_a_rule_is_told_with_file_line_and_column(few: Path) -> None:
    path = few / "rules/requests/balance.yaml"
    change(path, lambda text: text.replace("requests.received[col]", "requests.recieved[col]"))
    done = run(few, "--check")
    assert done.returncode == 1
    line = path.read_text(encoding="utf-8").splitlines().index("assert: |-") + 2
    assert done.stderr.startswith(f"{path}:{line}:19: ")
    assert "report.requests has no 'recieved'" in done.stderr


def test_without_a_checkout_the_command_says_what_it_needs(copy: Path) -> None:
    (copy / "pyproject.toml").unlink()
    done = run(copy, "--check")
    assert done.returncode == 2
    assert "needs a checkout" in done.stderr
