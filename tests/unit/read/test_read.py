"""The public functions of the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES, read_bytes, read_path
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump

LOADED = """
import sys
from zfxxgk.read import read_bytes
before = set(sys.modules)
read_bytes(sys.stdin.buffer.read(), "x")
print(*sorted({"lxml", "rapidfuzz", "pydantic", "yaml"} & set(sys.modules)))
"""


def modules_loaded(data: bytes) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], input=data, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def test_each_format_loads_only_what_it_needs(bureau: str, town: str) -> None:
    assert modules_loaded(dump(schemas.example(schemas.examples()[0])).encode()) == ""
    assert modules_loaded(town.encode()) == "rapidfuzz"
    assert modules_loaded(bureau.encode()) == "lxml rapidfuzz"


def test_the_name_of_a_file_does_not_decide_its_format(tmp_path: Path, bureau: str) -> None:
    file = tmp_path / "report.json"
    file.write_text(bureau, encoding="utf-8")
    result = read_path(file)
    assert result.report["source"]["media_type"] == "text/html"
    assert result.provenance is not None
    assert result.provenance["document"] == str(file)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.html"
    with file.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="50 MB") as caught:
        read_path(file)
    assert caught.value.path == str(file)


def test_bytes_beyond_the_limit_are_refused() -> None:
    with pytest.raises(InputError, match="50 MB"):
        read_bytes(b" " * (MAX_BYTES + 1), "x")


def test_a_path_that_cannot_be_opened_is_an_input_error(tmp_path: Path) -> None:
    for path in (tmp_path / "none.html", tmp_path):
        with pytest.raises(InputError, match="cannot be opened") as caught:
            read_path(path)
        assert caught.value.path == str(path)


def test_every_error_names_the_file() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(b"%PDF-1.4", "a.pdf")
    assert caught.value.path == "a.pdf"
