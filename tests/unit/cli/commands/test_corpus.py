from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump


def test_the_commands_of_the_group_are_named(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("corpus")
    assert (done.code, done.out) == (2, "")
    assert "zfxxgk corpus add | check" in done.err
    assert "corpus check" in zfxxgk("corpus", "--help").out
    assert "corpus add" in zfxxgk("corpus", "ad").err


def test_a_store_may_stand_in_any_folder_and_keeps_its_own_to_itself(
    zfxxgk: Callable[..., Any], tmp_path: Path
) -> None:
    """Brackets and stars in a name are patterns to who reads many files at once."""
    folder = tmp_path / "a[1]*"
    folder.mkdir()
    (folder / "report.json").write_text(dump(schemas.example("form-2021")), encoding="utf-8")
    store = folder / "s[1]"
    assert zfxxgk("corpus", "add", str(store), str(folder / "report.json")).code == 0
    options = {
        "check": ["-o", "f.parquet"],
        "report": ["-o", "r.html"],
        "diff": [str(folder / "f.parquet"), "-o", "d.json"],
        "tidy": ["-o", "t"],
    }
    before = sorted(store.rglob("*"))
    for command, (*given, name) in options.items():
        done = zfxxgk("corpus", command, str(store), *given, str(folder / name))
        assert done.code in (0, 1), (command, done.err)
        done = zfxxgk("corpus", command, str(store), *given, str(store / "reports" / name))
        assert (done.code, done.out) == (2, ""), command
        assert "另选位置" in done.err, command
    assert sorted(store.rglob("*")) == before
