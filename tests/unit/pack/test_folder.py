"""The files to double-click, held to rules worked out for ``cmd``, which does not run here."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from packed import write_python, write_wheel, write_wheels

from zfxxgk.errors import InputError
from zfxxgk.pack.folder import Made, make, plan_linux, plan_windows, require_new
from zfxxgk.pack.python import read_python
from zfxxgk.pack.targets import LINUX, WINDOWS

SCRIPTS = ("核对.cmd", "打开页面.cmd", "program/zfxxgk.cmd")


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    return write_wheels(tmp_path / "wheels")


@pytest.fixture
def windows(tmp_path: Path, wheels: Path) -> Made:
    made = require_new(tmp_path / "核对 工具", WINDOWS)
    python = read_python(write_python(tmp_path / "python.zip"))
    make(plan_windows(wheels, python, {"填报页.html": b"page"}), made)
    return made


@pytest.fixture
def linux(tmp_path: Path, wheels: Path) -> Made:
    made = require_new(tmp_path / "核对 工具 Linux", LINUX["x86_64"])
    make(plan_linux(wheels, LINUX["x86_64"], {"填报页.html": b"page"}), made)
    return made


def list_files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_for_windows_python_and_packages_lie_side_by_side(windows: Made) -> None:
    files = list_files(windows.folder)
    assert {name for name in files if "dist-info" not in name} == {
        *("核对.cmd", "打开页面.cmd", "说明.txt", "填报页.html", "bom.json", "SHA256SUMS"),
        *(f"program/python/python{end}" for end in (".exe", "312.zip", "312.dll", "312._pth")),
        *(f"program/packages/{name}/__init__.py" for name in ("colorama", "lxml", "uvicorn")),
        *(f"program/packages/{name}/__init__.py" for name in ("xlsxwriter", "zfxxgk")),
        "program/zfxxgk.cmd",
    }
    lxml = windows.folder / "program/packages/lxml/__init__.py"
    assert lxml.read_text() == "tag = 'cp312-cp312-win_amd64'\n"


def test_the_archive_holds_the_same_in_one_folder(windows: Made) -> None:
    with zipfile.ZipFile(windows.archive) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
        assert archive.testzip() is None
        # Without this bit Explorer takes the names for those of the old code page.
        assert all(
            item.flag_bits & 0x800 for item in archive.infolist() if not item.filename.isascii()
        )
    assert names == {f"核对 工具/{name}" for name in list_files(windows.folder)}


def test_for_linux_each_version_has_what_is_compiled_for_it(linux: Made) -> None:
    packages = linux.folder / "program/packages"
    assert sorted(os.listdir(packages)) == ["3.11", "3.12", "any"]
    assert (packages / "3.12/lxml/__init__.py").read_text().count("manylinux2014") == 1
    assert not (packages / "any/lxml").exists()
    assert not [*packages.rglob("colorama")]
    with tarfile.open(linux.archive) as archive:
        modes = {item.name: item.mode for item in archive}
    for name in ("核对.sh", "打开页面.sh", "program/run", "program/zfxxgk"):
        assert modes[f"核对 工具 Linux/{name}"] & stat.S_IXUSR
        assert b"\r" not in (linux.folder / name).read_bytes()


# ---------------------------------------------------------------------- files to double-click


@pytest.mark.parametrize("name", SCRIPTS)
def test_lines_of_scripts_end_as_cmd_needs_them(windows: Made, name: str) -> None:
    """With bare line feeds ``cmd`` misses labels; a byte order mark is a command to it."""
    data = (windows.folder / name).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert data.endswith(b"\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_cmd_reads_before_it_knows_utf_8_is_ascii(windows: Made, name: str) -> None:
    text = (windows.folder / name).read_text("utf-8")
    assert text.partition(":missing")[0].isascii()
    if not text.isascii():
        assert text.index("chcp 65001") < text.index(":missing")


@pytest.mark.parametrize("name", SCRIPTS)
def test_names_are_never_outside_quotes(windows: Made, name: str) -> None:
    """In quotes ``&``, ``^`` and ``%`` do nothing; ``!`` does where it was switched on."""
    text = (windows.folder / name).read_text("utf-8")
    before, switch, after = text.partition("setlocal EnableDelayedExpansion")
    for line in text.splitlines():
        for found in re.finditer(r"%~[a-z]*\d|%ZFXXGK_HERE%|!ZFXXGK_(?:HERE|LINE|CUT)", line):
            assert line[: found.start()].count('"') % 2 == 1, line
    assert not switch or "DisableDelayedExpansion" in before
    assert "!" not in before
    # What has been put in with %...% is looked through for ! once more.
    assert "%" not in after
    assert ("%*" in text) == (name == "program/zfxxgk.cmd")


def test_what_stands_behind_an_ampersand_is_not_run(windows: Made) -> None:
    """Dropped on the script it must end the window with ``exit``: ``/b`` ends the file alone, and
    then ``cmd`` runs ``b.docx`` of ``a&b.docx``."""
    lines = (windows.folder / "核对.cmd").read_text("utf-8").splitlines()
    ends = [line for line in lines if re.search(r"\bexit\b", line)]
    assert ends == [
        'if "!ZFXXGK_CUT!"=="!ZFXXGK_LINE!" exit /b !ZFXXGK_CODE!',
        "exit !ZFXXGK_CODE!",
        "exit",
    ]
    assert lines[-1] == "exit"


def test_a_remark_has_nothing_that_cmd_would_act_on(windows: Made) -> None:
    for name in SCRIPTS:
        text = (windows.folder / name).read_text("utf-8")
        assert not re.search(r"^rem .*[&^|<>%!]", text, re.MULTILINE)


def test_labels_that_are_gone_to_are_there(windows: Made) -> None:
    for name in SCRIPTS:
        text = (windows.folder / name).read_text("utf-8")
        labels = re.findall(r"^:(\w+)$", text, re.MULTILINE)
        assert {*re.findall(r"\bgoto (\w+)", text)} <= {*labels}
        assert len({*labels}) == len(labels)


def test_modules_that_scripts_run_are_there(windows: Made, linux: Made) -> None:
    from importlib.util import find_spec

    for folder in (windows.folder, linux.folder):
        for path in (*folder.glob("*.cmd"), *folder.glob("*.sh")):
            named = re.findall(r"(?:-m|program/run\") (zfxxgk[\w.]*)", path.read_text("utf-8"))
            assert len(named) == 1
            assert find_spec(named[0]) is not None


def test_the_explanation_opens_in_notepad_and_says_what_was_not_tried(windows: Made) -> None:
    data = (windows.folder / "说明.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8-sig")
    assert "没有在 Windows 上运行测试过" in text
    assert "Windows 7 不能运行" in text
    assert "{" not in text


# ---------------------------------------------------------------------- what goes wrong


@pytest.mark.parametrize("name", ["x", "x.zip"])
def test_what_is_there_is_left(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(InputError, match="is there already"):
        require_new(tmp_path / "x", WINDOWS)
    assert (tmp_path / name).read_bytes() == b"mine"


def test_a_damaged_wheel_leaves_nothing(tmp_path: Path, wheels: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    write_wheel(wheels, "uvicorn", files={"../outside": ""})
    with pytest.raises(InputError, match="damaged"):
        make(plan_linux(wheels, LINUX["x86_64"], {}), require_new(out / "x", LINUX["x86_64"]))
    assert [*out.iterdir()] == []


FULL = """
import errno, os, sys
from pathlib import Path
from zfxxgk.pack.folder import make, plan_linux, require_new
from zfxxgk.pack.targets import LINUX
disk, wheels = map(Path, sys.argv[1:])
try:
    make(plan_linux(wheels, LINUX["x86_64"], {}), require_new(disk / "x", LINUX["x86_64"]))
except OSError as error:
    print(errno.errorcode[error.errno], os.listdir(disk))
"""


@pytest.mark.parametrize("size", ["16k", "3m"])
def test_a_full_disk_leaves_nothing(tmp_path: Path, wheels: Path, size: str) -> None:
    """Full while the folder is filled, or only when the archive is made."""
    write_wheel(wheels, "xlsxwriter", files={"xlsxwriter/data": os.urandom(1 << 20).hex()})
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size={size} none "$1" && shift && exec "$@"'
    command = ["unshare", "-rm", "sh", "-c", mount, "sh", str(disk)]
    try:
        subprocess.run([*command, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be made here")
    program = [sys.executable, "-c", FULL, str(disk), str(wheels)]
    done = subprocess.run([*command, *program], capture_output=True, text=True, check=True)
    assert done.stdout == "ENOSPC []\n"
