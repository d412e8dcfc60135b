from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import zfxxgk

ROOT = Path(__file__).resolve().parents[2]


def test_importing_the_package_loads_nothing_but_itself() -> None:
    script = (
        f"import sys; sys.path[:0] = {sys.path}; import zfxxgk;"
        "print(*(name for name in sys.modules if name.startswith('zfxxgk')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert set(done.stdout.decode().split()) == {"zfxxgk", "zfxxgk._version"}


def test_every_public_name_is_there() -> None:
    assert {name for name in zfxxgk.__all__ if not hasattr(zfxxgk, name)} == set()
    assert set(zfxxgk.__all__) <= set(dir(zfxxgk))


def test_versioning_promises_just_these_names() -> None:
    text = (ROOT / "VERSIONING.md").read_text(encoding="utf-8")
    table = text.partition("## Names in Python")[2].partition("\n\n| ")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table)) == set(zfxxgk.__all__)


def test_every_public_name_comes_from_its_home_with_a_docstring() -> None:
    for name in set(zfxxgk.__all__) - {"__version__"}:
        value = getattr(zfxxgk, name)
        assert value.__module__ == zfxxgk._HOMES[name]
        # What a dataclass says of itself, `Finding(rule: str, ...)`, is no description.
        assert value.__doc__
        assert not value.__doc__.startswith(f"{name}(")
        if inspect.isclass(value):
            members = inspect.getmembers(value, lambda each: isinstance(each, property))
            assert [key for key, each in members if not each.__doc__] == []


def test_a_name_that_is_not_there_is_told_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'zfxxgk' has no attribute 'chek'"):
        zfxxgk.chek  # noqa: B018
