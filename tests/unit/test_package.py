from __future__ import annotations

import subprocess
import sys

import pytest

import zfxxgk


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


def test_a_name_that_is_not_there_is_told_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'zfxxgk' has no attribute 'chek'"):
        zfxxgk.chek  # noqa: B018
