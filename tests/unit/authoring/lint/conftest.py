from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.spec.rule_files import RuleFile, read_rule_files

RULE: dict[str, Any] = {
    "title": {"zh": "题", "en": "title"},
    "norm": "hard",
    "severity": "error",
    "basis": [{"document": "甲", "place": "一", "mark": "A"}],
    "since": "1.0",
    "status": "stable",
    "message": {"zh": "不符", "en": "wrong"},
    "cases": [{"name": "as it is", "base": "form-2021"}],
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes rule files, by id, and gives the folder; keys are those of RULE where left out."""

    def written(rules: dict[str, dict[str, Any]], **more: Any) -> Path:
        for key, rule in rules.items():
            path = tmp_path / f"{key}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            whole = {k: v for k, v in {**RULE, **rule}.items() if v is not None}
            path.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
        if more:
            (tmp_path / "lint.json").write_text(json.dumps(more), encoding="utf-8")
        return tmp_path

    return written


@pytest.fixture
def files(write: Callable[..., Path]) -> Callable[..., list[RuleFile]]:
    """Rule files read back: ``files({"own/a": {"assert": "..."}})``."""

    def read(rules: dict[str, dict[str, Any]]) -> list[RuleFile]:
        return list(read_rule_files(write(rules)))

    return read
