"""A folder for Linux with the package itself in it, as an office without a network has it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packed import write_wheel

from zfxxgk.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
CURRENT = f"cp{sys.version_info[0]}{sys.version_info[1]}"
SILENT = ("pydantic", "pyyaml", "python_calamine", "xlsxwriter", "pdfplumber")
SILENT += ("python_multipart", "starlette", "uvicorn")
"""Not asked for by what is tried here; so stand-ins will do."""

pytestmark = [
    pytest.mark.skipif(
        platform.system() != "Linux" or platform.machine() != "x86_64",
        reason="packs what is installed, as if it were for Linux on x86-64",
    ),
    pytest.mark.skipif(sys.version_info >= (3, 14), reason="no folder is made for this Python"),
]


def repack(name: str, folder: Path) -> None:
    """The wheel that an installed package came from."""
    package = distribution(name)
    path = folder / f"{name}-{package.version}-{CURRENT}-{CURRENT}-manylinux_2_28_x86_64.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file in package.files or ():
            if ".." not in file.parts and file.suffix != ".pyc":
                archive.write(str(file.locate()), str(file))


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    wheels = folder / "wheels"
    wheels.mkdir()
    shutil.copy(wheel, wheels)
    for name in ("lxml", "rapidfuzz"):
        repack(name, wheels)
    for name in SILENT:
        write_wheel(wheels, name, "99")
    made = folder / "工具 100%&!"
    assert main(["pack", "--linux", "x86_64", "--wheels", str(wheels), "-o", str(made)]) == 0
    # Carried over as the archive, and put under another name.
    moved = folder / "拷来 的"
    shutil.unpack_archive(f"{made}.tar.gz", moved, filter="data")
    shutil.rmtree(made)
    return moved / made.name


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Without a network where that is permitted, and with nothing of this environment."""
    alone = ["unshare", "-rn"]
    try:
        subprocess.run([*alone, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        alone = []
    python = str(Path(sys.base_prefix) / "bin")
    clean = {"PATH": f"{python}:{os.defpath}", "HOME": "/nonexistent", **environment}
    return subprocess.run(
        [*alone, "env", "-i", *map("=".join, clean.items()), *command],
        capture_output=True,
        text=True,
    )


def test_a_report_is_checked_and_its_page_opened(packed: Path, tmp_path: Path) -> None:
    report = tmp_path / "昌禾　镇 & ^100%!.md"
    shutil.copy(ROOT / "examples" / "changhe-town-2023.md", report)
    done = run("sh", str(packed / "核对.sh"), str(report), BROWSER="echo opened %s")
    page = report.with_name(f"{report.name} 核对结果.html")
    assert done.returncode == 1, done.stderr
    assert "必须改正 2 处" in done.stderr
    assert done.stdout == f"opened {page.as_uri()}\n"
    assert "昌禾镇人民政府" in page.read_text("utf-8")


def test_every_file_has_its_sum(packed: Path) -> None:
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=packed, check=True)


def test_the_command_line_takes_nothing_from_the_folder_it_is_in(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zfxxgk.py").write_text("raise SystemExit('from the wrong place')")
    link = tmp_path / "zfxxgk"
    link.symlink_to(packed / "program" / "zfxxgk")
    monkeypatch.chdir(tmp_path)
    done = run(str(link), "explain", "--help")
    assert done.returncode == 0, done.stderr


def test_without_a_python_it_says_which(packed: Path, tmp_path: Path) -> None:
    for name in ("sh", "dirname", "readlink"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    done = run("sh", str(packed / "核对.sh"), PATH=str(tmp_path))
    assert done.returncode == 2
    assert f"（{sys.version_info[0]}.{sys.version_info[1]}）" in done.stderr
