from __future__ import annotations

import importlib.util
import json
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def replay(tmp_path: Path) -> ModuleType:
    """The script, over a copy of what is frozen that a test may spoil."""
    spec = importlib.util.spec_from_file_location("replay", ROOT / ".ci" / "replay.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shutil.copytree(module.FROZEN, tmp_path / "frozen")
    module.FROZEN = tmp_path / "frozen"
    return module


@pytest.fixture
def fresh(replay: ModuleType) -> ModuleType:
    """The script over a freeze of what is there now, so that only what a test spoils differs."""
    replay.REPORTS = 30
    replay.freeze()
    return replay


def spoil(folder: Path, name: str, old: str, new: str) -> int:
    """Replace a text in a frozen file, and tell how often it stood there."""
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return sum(old in line for line in text.splitlines())


def test_every_change_since_the_freeze_is_named_in_the_changelog(
    replay: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    done = replay.main([])
    assert done == 0, f"{capsys.readouterr().out}\nname these in CHANGELOG.md, with backticks"


def test_a_changed_verdict_is_told_with_the_number_of_reports(
    fresh: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    count = spoil(
        fresh.FROZEN,
        "verdicts.ndjson",
        '"disputes/total": {',
        '"disputes/total": {"0123456789abcdef 0": "error", ',
    )
    assert count > 0
    told, unnamed = fresh.replay("")
    words = f"disputes/total changes the verdict of {count} of the frozen reports"
    assert words in told
    assert words in unnamed
    # Other rules may have changed since the freeze, too.
    counted = re.search(r"this changes the verdict of (\d+) reports", capsys.readouterr().out)
    assert counted is not None
    assert int(counted[1]) >= count


def test_a_change_that_the_changelog_names_is_told_and_passes(fresh: ModuleType) -> None:
    spoil(fresh.FROZEN, "hashes.json", "rules/disputes/total.yaml", "rules/disputes/sum.yaml")
    told, unnamed = fresh.replay("- `disputes/total` replaces `disputes/sum`.")
    assert any("disputes/total.yaml is new" in line for line in told)
    assert any("disputes/sum.yaml is gone" in line for line in told)
    assert [line for line in unnamed if "rules/disputes/" in line] == []


def test_a_name_without_backticks_is_no_mention(fresh: ModuleType) -> None:
    spoil(fresh.FROZEN, "hashes.json", "rules/disputes/total.yaml", "rules/disputes/sum.yaml")
    _, unnamed = fresh.replay("disputes/total and `disputes/sum/other`")
    assert len([line for line in unnamed if "rules/disputes/" in line]) == 2


def test_an_old_example_that_is_no_longer_valid_cannot_be_excused(fresh: ModuleType) -> None:
    spoil(fresh.FROZEN, "examples.json", '"spec_version"', '"version"')
    _, unnamed = fresh.replay("`(never) `")
    assert any("is no longer valid" in line for line in unnamed)


def test_only_the_unreleased_part_of_the_changelog_counts(replay: ModuleType) -> None:
    log = "# Changelog\n\n## 0.2.0 (unreleased)\n- `a`\n\n## 0.1.0 (2026-01-01)\n- `b`\n"
    assert "`a`" in replay.unreleased(log)
    assert "`b`" not in replay.unreleased(log)
    assert replay.unreleased(log.replace(" (unreleased)", " (2026-02-01)")) == ""


def test_the_frozen_reports_meet_most_rules(replay: ModuleType) -> None:
    """A corpus in which nothing fails would notice nothing."""
    failing: set[str] = set()
    for line in (replay.FROZEN / "verdicts.ndjson").read_text(encoding="utf-8").splitlines():
        failing |= {rule for rule, told in json.loads(line).items() if {*told.values()} - {"open"}}
    assert {
        "requests/balance",
        "requests/row-total",
        "disputes/total",
        "form/blank-total/requests",
        "form/blank-cell/requests",
        "form/prescribed",
        "form/missing-table",
        "disclosure/stock",
        "years/carry-over",
        "form/published-too-early",
    } <= failing
    assert "schema" not in failing
