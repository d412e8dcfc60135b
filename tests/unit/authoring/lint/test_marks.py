from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.authoring.lint.marks import Marks, find_reused, load
from zfxxgk.errors import InputError
from zfxxgk.spec.rule_files import RuleFile

ENTRY = {"rule": "a/b", "part": "assert", "before": "1", "after": "2", "reason": "the same"}


def test_no_file_marks_nothing(tmp_path: Path) -> None:
    assert load(tmp_path) == Marks()


def test_marks_are_read(tmp_path: Path) -> None:
    path = tmp_path / "lint.json"
    path.write_text(json.dumps({"retired": {"a/c": "a/b"}, "accepted": [ENTRY]}), encoding="utf-8")
    marks = load(tmp_path)
    assert marks.retired == {"a/c": "a/b"}
    assert [each.reason for each in marks.accepted] == ["the same"]
    assert marks.path == str(path)


@pytest.mark.parametrize(
    "data",
    ["{", "[]", '{"retried": []}', '{"retired": ["a/b"]}', '{"retired": {"a/b": 1}}',
     '{"accepted": {}}',
     json.dumps({"accepted": [{**ENTRY, "reason": ""}]}),
     json.dumps({"accepted": [{k: v for k, v in ENTRY.items() if k != "reason"}]})],
)  # fmt: skip
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, data: str) -> None:
    (tmp_path / "lint.json").write_text(data, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(tmp_path)
    assert caught.value.path == str(tmp_path / "lint.json")


def test_an_id_is_used_once(files: Callable[[dict[str, Any]], list[RuleFile]]) -> None:
    read = files({"own/new": {"assert": "true"}, "own/old": {"assert": "true"}})
    [finding] = find_reused(read, {"own/old": "retired"})
    assert finding.rules == ("own/old",)
    assert "retired" in finding.text.en
