from __future__ import annotations

from pathlib import Path

import pytest
from packed import write_wheel, write_wheels

from zfxxgk import __version__
from zfxxgk.errors import InputError
from zfxxgk.pack.targets import LINUX, WINDOWS, Target
from zfxxgk.pack.wheels import choose, list_wheels, unpack

WINDOWS_312 = Target(WINDOWS, (3, 12))


def names(folder: Path, target: Target) -> list[str]:
    return [wheel.path.name for wheel in choose(list_wheels(folder), target)]


def test_what_is_needed_on_windows_alone_is_chosen_for_it_on_any_computer(tmp_path: Path) -> None:
    assert names(write_wheels(tmp_path), WINDOWS_312) == [
        "colorama-0.4.6-py3-none-any.whl",
        "lxml-6.1-cp312-cp312-win_amd64.whl",
        "uvicorn-1.0-py3-none-any.whl",
        "xlsxwriter-1.0-py3-none-any.whl",
        f"zfxxgk-{__version__}-py3-none-any.whl",
    ]


def test_for_linux_it_is_left_out_and_an_older_glibc_will_do(tmp_path: Path) -> None:
    assert names(write_wheels(tmp_path), Target(LINUX["x86_64"], (3, 12)))[:2] == [
        "lxml-6.1-cp312-cp312-manylinux2014_x86_64.whl",
        "uvicorn-1.0-py3-none-any.whl",
    ]


@pytest.mark.parametrize(
    "target",
    [
        Target(WINDOWS, (3, 11)),
        Target(LINUX["aarch64"], (3, 12)),
        Target(LINUX["x86_64"], (3, 13)),  # its only wheel needs glibc 2.34
    ],
)
def test_what_lacks_is_named_with_who_needs_it(tmp_path: Path, target: Target) -> None:
    with pytest.raises(InputError) as caught:
        names(write_wheels(tmp_path), target)
    assert "no wheel of lxml for" in str(caught.value)
    assert "zfxxgk needs it" in str(caught.value)
    assert f"python .ci/wheels.py FOLDER {target.computer.name}" in str(caught.value)


def test_all_that_lacks_is_told_at_once(tmp_path: Path) -> None:
    for path in write_wheels(tmp_path).glob("[cl]*.whl"):
        path.unlink()
    with pytest.raises(InputError) as caught:
        names(tmp_path, WINDOWS_312)
    assert sorted(str(error).split()[3] for error in caught.value.each) == ["colorama>=0.4", "lxml"]


def test_another_version_of_the_package_itself_is_refused(tmp_path: Path) -> None:
    write_wheel(tmp_path, "zfxxgk", "0.0.1")
    with pytest.raises(InputError, match=f"zfxxgk=={__version__}"):
        names(tmp_path, WINDOWS_312)


def test_of_several_versions_the_newest_that_will_do_is_chosen(tmp_path: Path) -> None:
    write_wheel(tmp_path, "zfxxgk", __version__, needs=["lxml<7"])
    for version in ("5.4", "6.10", "6.9", "7.0"):
        write_wheel(tmp_path, "lxml", version)
    assert names(tmp_path, WINDOWS_312)[0] == "lxml-6.10-py3-none-any.whl"


def test_the_compiled_one_is_preferred(tmp_path: Path) -> None:
    write_wheel(tmp_path, "zfxxgk", __version__, needs=["lxml"])
    for tag in ("py3-none-any", "cp312-cp312-win_amd64", "cp38-abi3-win_amd64"):
        write_wheel(tmp_path, "lxml", tag=tag)
    assert names(tmp_path, WINDOWS_312)[0] == "lxml-1.0-cp312-cp312-win_amd64.whl"


def test_a_folder_without_wheels_is_told(tmp_path: Path) -> None:
    (tmp_path / "lxml.tar.gz").write_bytes(b"")
    with pytest.raises(InputError, match="there are no wheels"):
        list_wheels(tmp_path)


def test_modules_are_unpacked_from_where_wheels_keep_them(tmp_path: Path) -> None:
    files = {
        "lxml-1.0.data/platlib/lxml/etree.pyd": "compiled",
        "lxml-1.0.data/scripts/lxml": "a program",
        "lxml-1.0.data/headers/lxml.h": "a header",
    }
    write_wheel(tmp_path / "wheels", "lxml", files=files)
    unpack(list_wheels(tmp_path / "wheels")[0], tmp_path / "out")
    inside = (path for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert sorted(path.relative_to(tmp_path / "out").as_posix() for path in inside) == [
        "lxml-1.0.dist-info/METADATA",
        "lxml/__init__.py",
        "lxml/etree.pyd",
    ]


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "lxml/../../out.py", "C:\\out.py"])
def test_no_file_is_put_outside(tmp_path: Path, name: str) -> None:
    write_wheel(tmp_path / "wheels", "lxml", files={name: ""})
    with pytest.raises(InputError, match="damaged"):
        unpack(list_wheels(tmp_path / "wheels")[0], tmp_path / "in" / "folder")
    assert not [*tmp_path.rglob("out.py")]


def test_a_wheel_that_is_none_is_named(tmp_path: Path) -> None:
    write_wheels(tmp_path)
    path = tmp_path / "colorama-0.4.6-py3-none-any.whl"
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(InputError, match="damaged") as caught:
        names(tmp_path, WINDOWS_312)
    assert caught.value.path == str(path)
