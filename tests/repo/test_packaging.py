from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import yaml
from hatchling.build import build_editable, build_sdist, build_wheel

from zfxxgk import __version__
from zfxxgk.codegen.bundle import make_bundle

ROOT = Path(__file__).resolve().parents[2]
VECTORS = "generated/conformance"
DATA = {"schema": "zfxxgk/_data/schema", "rules": "zfxxgk/_data/rules"}


@pytest.fixture(autouse=True)
def in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # the build backend works on the current directory


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def authored(folder: str) -> set[str]:
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert files
    made = {"__pycache__", "node_modules", "package-lock.json"}
    return {path.relative_to(ROOT).as_posix() for path in files if not made & {*path.parts}}


def test_the_wheel_carries_every_file_of_schema_and_rules(wheel: Path) -> None:
    expected = {
        home + path.removeprefix(folder)
        for folder, home in DATA.items()
        for path in authored(folder)
    }
    assert expected <= names_in(wheel)


def test_the_wheel_carries_the_vectors(wheel: Path) -> None:
    names = names_in(wheel)
    assert {f"zfxxgk/_data/conformance/{Path(path).name}" for path in authored(VECTORS)} <= names


def test_the_wheel_carries_the_page_of_the_form(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = archive.read("zfxxgk/_data/form/form.html")
    assert carried == (ROOT / "generated/form/form.html").read_bytes()


def test_the_wheel_carries_the_javascript_the_licence_and_the_changelog(wheel: Path) -> None:
    expected = {f"js/{Path(path).name}" for path in authored("generated/js")}
    expected |= {"LICENSE", "CHANGELOG.md"}
    assert {f"zfxxgk/_data/{name}" for name in expected} <= names_in(wheel)


def test_the_wheel_carries_both_packages_typed(wheel: Path) -> None:
    names = names_in(wheel)
    packages = [("src/", "src/zfxxgk"), ("generated/", "generated/zfxxgk_generated")]
    for prefix, folder in packages:
        assert {path.removeprefix(prefix) for path in authored(folder)} <= names
    assert {"zfxxgk/py.typed", "zfxxgk_generated/py.typed"} <= names


def test_wheel_and_source_archive_come_out_the_same_from_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the time stamps of the files nor the folder they lie in leave a trace."""
    copy, first, second = (tmp_path / name for name in ("copy", "first", "second"))
    skipped = shutil.ignore_patterns(*(".*_cache", ".git", ".venv", "__pycache__", "node_modules"))
    shutil.copytree(ROOT, copy, ignore=skipped, copy_function=shutil.copy)
    hashes = []
    for folder, out in ((ROOT, first), (copy, second)):
        monkeypatch.chdir(folder)
        out.mkdir()
        built = [out / build_wheel(str(out)), out / build_sdist(str(out))]
        hashes.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in built])
    assert hashes[0] == hashes[1]


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in names_in(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"zfxxgk", "zfxxgk_generated"}
    assert not any("test_" in name for name in names_in(wheel))


def test_the_unpacked_wheel_finds_its_own_data(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    code = "from zfxxgk.spec import data; print(data.schema_dir(), data.rules_dir(), sep='\\n')"
    found = run_unpacked(site, "-c", code)
    assert found.splitlines() == [str(site / home) for home in DATA.values()]
    # The archive of the specification is the same wherever it is written.
    run_unpacked(site, "-m", "zfxxgk", "bundle", "spec.zip")
    assert (tmp_path / "spec.zip").read_bytes() == make_bundle()


def run_unpacked(site: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=site.parent,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_page_of_the_package_index_has_links_that_lead_somewhere(wheel: Path) -> None:
    """The README has links within the repository; there they would be dead."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode()
    (home,) = re.findall(r"^Project-URL: Source, (.*)$", metadata, re.MULTILINE)
    links = re.findall(r"\]\(([^)]+)\)", metadata)
    assert [link for link in links if not link.startswith("https://")] == []
    own = [link.removeprefix(f"{home}/") for link in links if link.startswith(home)]
    assert len(own) > 10
    assert [path for path in own if not (ROOT / path.partition("#")[0]).exists()] == []


def test_the_workflow_of_a_release_is_one(tmp_path: Path) -> None:
    workflow = ROOT / ".github/workflows/release.yml"
    command = ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow)]
    program = [sys.executable, "-m", command[0].replace("-", "_"), *command[1:]]
    subprocess.run(program, check=True, capture_output=True)
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    assert [step["run"] for step in jobs["build"]["steps"] if "run" in step] == [
        'bash .ci/dist "$GITHUB_REF_NAME"'
    ]
    assert jobs["publish"]["permissions"] == {"id-token": "write"}


def test_a_tag_of_another_version_is_not_published() -> None:
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    done = subprocess.run(["bash", ".ci/dist", "v9.9.9"], capture_output=True, text=True)
    assert done.returncode == 1
    assert f"the version is {__version__}" in done.stderr


def test_an_editable_install_points_at_both_source_folders(tmp_path: Path) -> None:
    wheel = tmp_path / build_editable(str(tmp_path))
    with zipfile.ZipFile(wheel) as archive:
        [pth] = [name for name in archive.namelist() if name.endswith(".pth")]
        lines = archive.read(pth).decode().splitlines()
    assert sorted(lines) == [str(ROOT / "generated"), str(ROOT / "src")]


def test_the_source_archive_builds_and_tests_itself(tmp_path: Path) -> None:
    archive = tmp_path / build_sdist(str(tmp_path))
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    folders = ["src", "generated/zfxxgk_generated", "schema", "rules", "tests", ".ci"]
    expected = {path for folder in folders for path in authored(folder)}
    assert expected | {"pyproject.toml", "constraints.txt", "LICENSE", "README.md"} <= names
    assert "uv.lock" not in names


def test_wheels_are_fetched_for_known_platforms_only(tmp_path: Path) -> None:
    command = [sys.executable, ".ci/wheels.py", str(tmp_path / "wheels"), "windows", "solaris"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Kinds: linux-x86-64, linux-aarch64, windows" in done.stderr
    assert not (tmp_path / "wheels").exists()
