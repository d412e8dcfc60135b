"""The script that tries the last change of the rules on the reports at hand."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="no git")


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, over a few of the reports."""
    monkeypatch.syspath_prepend(str(ROOT / ".ci"))
    spec = importlib.util.spec_from_file_location("rules_diff", ROOT / ".ci" / "rules_diff.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    few = (module.FROZEN / "reports.ndjson").read_text(encoding="utf-8").splitlines()[:30]
    shutil.copytree(module.FROZEN, tmp_path / "frozen")
    (tmp_path / "frozen" / "reports.ndjson").write_text("\n".join(few), encoding="utf-8")
    monkeypatch.setattr(module, "FROZEN", tmp_path / "frozen")
    monkeypatch.setattr(module, "PAGES", 1)
    return module


@pytest.fixture
def checkout(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the rules and schemas, outside of any repository, that the script looks at."""
    for name in ("rules", "schema"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


def commit(folder: Path, message: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.invalid")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", message)):
        subprocess.run(["git", *words], cwd=folder, check=True)


def test_without_a_history_it_says_so(
    script: ModuleType, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main([]) == 0
    assert "no history" in capsys.readouterr().out


@needs_git
def test_one_commit_has_none_before_it(script: ModuleType, checkout: Path) -> None:
    commit(checkout, "one")
    assert script.find_base() is None


@needs_git
def test_rules_that_are_the_same_are_not_tried(
    script: ModuleType, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(checkout, "one")
    (checkout / "more.txt").write_text("more", encoding="utf-8")
    commit(checkout, "two")
    assert script.main([]) == 0
    assert capsys.readouterr().out.startswith("the rules are those of ")


@needs_git
def test_what_a_change_of_severity_changes_is_told(
    script: ModuleType, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = checkout / "rules" / "disputes" / "total.yaml"
    now = rule.read_bytes()
    rule.write_bytes(now.replace(b"severity: error", b"severity: notice"))
    commit(checkout, "one")
    rule.write_bytes(now)
    commit(checkout, "two")
    here = Path.cwd()
    assert script.main([]) == 0
    assert Path.cwd() == here
    told = capsys.readouterr().out
    assert "disputes/total  " in told
    assert "another severity: " in told
    assert "rules concerned: 1." in told
