from __future__ import annotations

import pickle

import pytest

from zfxxgk.errors import InputError, NoReport, OwnOutput, join_errors, tell_uninstalled
from zfxxgk.spec.labels import Text


@pytest.mark.parametrize("kind", [InputError, NoReport, OwnOutput])
def test_an_error_reaches_another_process_as_it_was(kind: type[InputError]) -> None:
    error = kind(Text("没有", "none"), path="a.md", place="3:1")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.text, again.path, again.place) == (error.text, "a.md", "3:1")
    assert str(again) == "a.md:3:1: none"


NONE = Text("没有", "none")


@pytest.mark.parametrize(
    ("error", "zh", "en"),
    [
        (InputError(NONE), "没有", "none"),
        (InputError(NONE, path="a.md"), "a.md: 没有", "a.md: none"),
        (InputError(NONE, place="/year"), "/year: 没有", "/year: none"),
        (NoReport(NONE, path="a.md", place="3:1"), "a.md:3:1: 没有", "a.md:3:1: none"),
    ],
)
def test_an_error_is_told_with_its_file_and_place(error: InputError, zh: str, en: str) -> None:
    assert (error.told, str(error), error.text) == (Text(zh, en), en, NONE)


def test_joined_errors_name_each_file_once() -> None:
    joined = join_errors([InputError(NONE, path="a.md"), InputError(NONE, path="b.md", place="2")])
    joined.path = "folder"  # as who opens a file names it where an error does not
    assert str(joined) == joined.text.en == "a.md: none\nb.md:2: none"
    assert str(pickle.loads(pickle.dumps(joined))) == str(joined)
    again = join_errors([joined, InputError(NONE)])
    assert str(again) == f"{joined}\nnone"


@pytest.mark.parametrize(
    ("module", "package"),
    [
        ("lxml", "lxml"),
        ("lxml.etree", "lxml"),
        ("rapidfuzz", "rapidfuzz"),
        ("pydantic_core._pydantic_core", "pydantic"),
        ("yaml", "PyYAML"),
    ],
)
def test_a_package_that_does_not_load_is_named(module: str, package: str) -> None:
    error = tell_uninstalled(ImportError("no such file", name=module), "a.docx")
    assert error
    assert f"pip install {package}" in error.text.zh
    assert f"pip install {package}" in error.text.en
    assert error.path == "a.docx"


@pytest.mark.parametrize(
    "error", [ImportError("x", name="zfxxgk.cli"), ImportError("x"), KeyError("lxml")]
)
def test_what_no_installation_mends_is_none_of_that(error: Exception) -> None:
    assert tell_uninstalled(error) is None
