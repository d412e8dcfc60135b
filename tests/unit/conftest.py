from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.authoring.compiled import compile_folder, make_rule_set
from zfxxgk.engine.rule_set import RuleSet

HEAD = {
    "title": {"zh": "试", "en": "Trial"},
    "norm": "plausible",
    "severity": "warning",
    "basis": [{"document": "试行办法", "place": "", "mark": "D"}],
    "since": "1.0",
    "status": "preview",
}
CASES = [{"name": "as it is", "base": "form-2021"}]


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., RuleSet]:
    """Loads one rule given by the keys of its file (``assert_`` for ``assert``)."""
    numbers = count()

    def load(*, id: str = "own/rule", **keys: Any) -> RuleSet:
        folder = tmp_path / f"rules-{next(numbers)}"
        rule = HEAD | {key.rstrip("_"): value for key, value in keys.items()} | {"cases": CASES}
        path = folder / f"{id}.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(rule, ensure_ascii=False, indent=1), encoding="utf-8")
        return make_rule_set(compile_folder(folder))

    return load
