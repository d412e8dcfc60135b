from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it is installed, for tests that leave it as it is."""
    folder = tmp_path_factory.mktemp("wheel")
    with chdir(ROOT):  # the build backend works on the current directory
        return folder / build_wheel(str(folder))
