"""What others plug into their pipelines: the hook, the action, and the examples of their page."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from zfxxgk.spec import schemas

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
ACTION = ROOT / "action.yml"
PAGE = (ROOT / "docs/pipelines.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
SCHEMAS = {
    ".github/workflows/reports.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}
HOOK = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))[0]
STEPS = {
    step.get("name"): step
    for step in yaml.safe_load(ACTION.read_text(encoding="utf-8"))["runs"]["steps"]
}
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with a report that is right, one that is wrong, and a README."""
    (folder := tmp_path / "reports").mkdir()
    right = schemas.example("form-2021")
    wrong = schemas.example("form-2019")
    wrong["disputes"]["reconsideration"]["total"] += 90
    for name, report in (("right", right), ("wrong one", wrong)):
        text = json.dumps(report, indent=2, ensure_ascii=False)
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    (folder / "README.md").write_text("# Reports\n", encoding="utf-8")
    return folder


@pytest.fixture
def bash(tmp_path: Path) -> Run:
    """Runs a script of a pipeline beside the reports, with the command of this checkout."""
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    (programs := tmp_path / "bin").mkdir()
    command = programs / "zfxxgk"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m zfxxgk "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    path = os.pathsep.join((str(programs), os.environ["PATH"]))
    sources = os.pathsep.join(str(ROOT / name) for name in ("src", "generated"))

    def run(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
        known = {"PATH": path, "PYTHONPATH": sources, "LANG": "C.UTF-8"}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=tmp_path,
            env={**os.environ, **known, **variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("reports/a.json", True),
        ("data/Report-2024/水利局/a.docx", True),
        ("年报/a.md", True),
        ("2024/年度报告/a.htm", True),
        ("reports/README.md", False),
        ("reports/2024/Readme.md", False),
        ("README.md", False),
        ("package.json", False),
        ("reporting.json", False),
        ("reports/a.xlsx", False),  # needs an extra, which the hook does not install
    ],
)
def test_the_hook_takes_reports_and_no_other_files(path: str, taken: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is taken


def test_the_hook_gets_all_files_at_once() -> None:
    assert HOOK["require_serial"] is True


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_example_is_what_its_service_expects(name: str, tmp_path: Path) -> None:
    (tmp_path / "example.yml").write_text(EXAMPLES[name], encoding="utf-8")
    assert check_yaml(SCHEMAS[name], tmp_path / "example.yml") == (0, "ok -- validation done\n")


def test_the_action_is_one() -> None:
    assert check_yaml("vendor.github-actions", ACTION) == (0, "ok -- validation done\n")


def check_yaml(schema: str, path: Path) -> tuple[int, str]:
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def run_check_step(bash: Run, paths: str, args: str = "") -> subprocess.CompletedProcess[str]:
    given = {"GIVEN_PATHS": paths, "GIVEN_ARGS": args, "SARIF": "found.sarif"}
    return bash(STEPS["Check"]["run"], **given, GITHUB_OUTPUT="output.txt")


def test_the_action_annotates_and_writes_a_log_and_fails_as_check_does(
    bash: Run, reports: Path
) -> None:
    paths = "\n  \nreports/right.json\nreports/wrong one.json\n"
    done = run_check_step(bash, paths, "--lang en --quiet")
    assert done.returncode == 1
    notice, error = done.stdout.splitlines()
    assert notice.startswith("::notice title=zfxxgk::2 reports: nothing found in 1, something in 1")
    assert re.match(r"::error file=reports/wrong one\.json,line=\d+,", error)
    log = json.loads((reports.parent / "found.sarif").read_bytes())
    assert [each["ruleId"] for each in log["runs"][0]["results"]] == ["disputes/total"]
    assert (reports.parent / "output.txt").read_text() == "sarif=found.sarif\n"


def test_a_folder_with_a_readme_is_checked_by_the_action(bash: Run, reports: Path) -> None:
    (reports / "wrong one.json").unlink()
    done = run_check_step(bash, "reports")
    assert (done.returncode, done.stdout.count("::error")) == (0, 0)


def test_what_the_action_is_given_is_never_run(bash: Run, reports: Path) -> None:
    done = run_check_step(bash, "$(touch run-1)\n`touch run-2`; touch run-3", "--lang en")
    assert done.returncode == 2
    assert list(reports.parent.glob("run-*")) == []


def test_the_example_for_gitlab_leaves_a_report_of_tests(bash: Run, reports: Path) -> None:
    job = yaml.safe_load(EXAMPLES[".gitlab-ci.yml"])["reports"]
    install, check = job["script"]
    assert install.startswith("pip install ")
    done = bash(check)
    assert done.returncode == 1
    root = ElementTree.parse(reports.parent / job["artifacts"]["reports"]["junit"]).getroot()
    assert (root.attrib["failures"], root.attrib["errors"]) == ("1", "0")


def test_the_lines_for_anywhere_else_run(bash: Run, reports: Path) -> None:
    (script,) = re.findall(r"```bash\n(.*?)```", PAGE, re.DOTALL)
    stops_for_what_cannot_be_judged, writes = script.splitlines()
    assert bash(stops_for_what_cannot_be_judged).returncode == 0
    assert bash(writes).returncode == 1
    (reports / "broken.json").write_text("{", encoding="utf-8")
    assert bash(stops_for_what_cannot_be_judged).returncode == 1


# ---------------------------------------------------------------------- installed as others do


def git(*arguments: str, folder: Path) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository of its own with what would be committed here."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (target := tmp_path / "zfxxgk" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
    git("init", "-q", folder=tmp_path / "zfxxgk")
    git("add", "-A", folder=tmp_path / "zfxxgk")
    git("commit", "-qm", "all", folder=tmp_path / "zfxxgk")
    git("tag", "v0.1.0", folder=tmp_path / "zfxxgk")
    return tmp_path / "zfxxgk"


@pytest.mark.needs(tool="pre_commit")
def test_the_example_for_pre_commit_runs(checkout: Path, reports: Path) -> None:
    settings: Any = yaml.safe_load(EXAMPLES[".pre-commit-config.yaml"])
    settings["repos"][0]["repo"] = str(checkout)
    (project := reports.parent / "project").mkdir()
    shutil.move(reports, project / "reports")
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    git("init", "-q", folder=project)
    git("add", "-A", folder=project)
    done = subprocess.run(
        ["pre-commit", "run", "--all-files", "--color", "never"],
        cwd=project,
        env={**os.environ, "PRE_COMMIT_HOME": str(reports.parent / "cache")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "- exit code: 1" in done.stdout
    assert "[reports/wrong one.json]" in done.stdout
    assert "2 reports: nothing found in 1, something in 1" in done.stdout


@pytest.mark.needs(tool="pre_commit")
def test_the_action_installs_what_it_runs(checkout: Path, bash: Run, tmp_path: Path) -> None:
    here = {"PYTHON": sys.executable, "RUNNER_TEMP": str(tmp_path), "GITHUB_PATH": "path.txt"}
    done = bash(STEPS["Install"]["run"], **here, GITHUB_ACTION_PATH=str(checkout))
    assert done.returncode == 0, done.stderr
    programs = Path((tmp_path / "path.txt").read_text().strip())
    version = subprocess.run([programs / "zfxxgk", "--version"], capture_output=True, check=True)
    assert version.stdout.startswith(b"zfxxgk ")
