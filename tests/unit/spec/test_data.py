from __future__ import annotations

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.spec import data

FOLDERS = ["schema", "rules"]
ROOT = Path(__file__).resolve().parents[3]


def finder(package: Path, name: str) -> Callable[[], Path]:
    """The function under test, as it runs when the package lies in another place."""
    module = package / "spec" / "data.py"
    module.parent.mkdir(parents=True)
    shutil.copy(data.__file__, module)
    found: Callable[[], Path] = runpy.run_path(str(module))[f"{name}_dir"]
    return found


def test_the_schema_is_found_from_any_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert any(data.schema_dir().glob("*.json"))


def test_the_rules_are_found_from_any_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (data.rules_dir() / "requests" / "balance.yaml").is_file()


def test_licence_and_changelog_are_those_of_the_checkout() -> None:
    for name in ("LICENSE", "CHANGELOG.md"):
        assert data.read_notice(name) == (ROOT / name).read_text(encoding="utf-8")
    assert (data.scripts_dir() / "index.js").is_file()


@pytest.mark.parametrize("name", FOLDERS)
def test_an_installed_package_uses_the_folder_it_carries(tmp_path: Path, name: str) -> None:
    carried = tmp_path / "src" / "zfxxgk" / "_data" / name
    carried.mkdir(parents=True)
    (tmp_path / name).mkdir()
    assert finder(tmp_path / "src" / "zfxxgk", name)() == carried


@pytest.mark.parametrize("name", FOLDERS)
def test_a_checkout_uses_the_folder_at_its_root(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert finder(tmp_path / "src" / "zfxxgk", name)() == tmp_path / name


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_of_the_same_name_near_site_packages_is_not_taken(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).mkdir()
    find = finder(tmp_path / "site-packages" / "zfxxgk", name)
    with pytest.raises(FileNotFoundError, match="not installed completely") as caught:
        find()
    assert str(tmp_path / "site-packages" / "zfxxgk" / "_data" / name) in str(caught.value)
