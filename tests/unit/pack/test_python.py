from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packed import make_program, write_python

from zfxxgk.errors import InputError
from zfxxgk.pack.python import read_python, unpack_python


def test_it_says_its_version_whatever_its_name(tmp_path: Path) -> None:
    python = read_python(write_python(tmp_path / "下载 (1).zip"))
    assert python.version == (3, 12)
    assert python.release == "3.12.8"


def test_one_that_does_not_say_it_is_known_by_its_library(tmp_path: Path) -> None:
    program = make_program(release="")[:-20]
    assert read_python(write_python(tmp_path / "p.zip", "313", program)).release == "3.13"


@pytest.mark.parametrize(
    ("number", "program", "words"),
    [
        ("312", make_program(0x14C), "Python for win32; it must be the 64-bit one"),
        ("312", make_program(0xAA64), "Python for arm64"),
        ("312", b"\x7fELF", "damaged"),
        ("310", make_program(), "Python 3.10; it must be 3.11–3.13"),
        ("314", make_program(), "Python 3.14; it must be"),
    ],
)
def test_of_another_kind_or_version(
    tmp_path: Path, number: str, program: bytes, words: str
) -> None:
    path = write_python(tmp_path / "p.zip", number, program)
    with pytest.raises(InputError, match=words) as caught:
        read_python(path)
    assert caught.value.path == str(path)


def test_another_archive_and_what_is_none(tmp_path: Path) -> None:
    other, none = tmp_path / "other.zip", tmp_path / "python-3.12.8-amd64.exe"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("python.exe", make_program())
    none.write_bytes(make_program())
    with pytest.raises(InputError, match="not Python's embeddable package"):
        read_python(other)
    with pytest.raises(InputError, match="damaged, or not the archive"):
        read_python(none)
    with pytest.raises(FileNotFoundError):
        read_python(tmp_path / "nowhere.zip")


@given(st.data())
def test_a_damaged_one_is_refused_in_words_or_unpacked(data: st.DataObject) -> None:
    with TemporaryDirectory() as name:
        path = write_python(Path(name, "p.zip"))
        whole = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 3))):
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))])
        with suppress(InputError):
            unpack_python(read_python(path), Path(name, "python"))
        assert {each.name for each in Path(name).iterdir()} <= {"p.zip", "python"}


def test_unpacked_it_looks_for_packages_in_the_folder_beside(tmp_path: Path) -> None:
    """Lines of that file lie below the folder of the program, and nothing else is looked in."""
    python = read_python(write_python(tmp_path / "p.zip"))
    unpack_python(python, tmp_path / "python")
    assert (tmp_path / "python" / "python312._pth").read_bytes() == (
        b"python312.zip\r\n.\r\n\r\n#import site\r\n..\\packages\r\n"
    )
    assert (tmp_path / "python" / "python.exe").read_bytes() == make_program()
