from __future__ import annotations

import pickle

import pytest

from zfxxgk.errors import InputError, NoReport, OwnOutput, tell_uninstalled
from zfxxgk.spec.labels import Text


@pytest.mark.parametrize("kind", [InputError, NoReport, OwnOutput])
def test_an_error_reaches_another_process_as_it_was(kind: type[InputError]) -> None:
    error = kind(Text("没有", "none"), path="a.md", place="3:1")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.text, again.path, again.place) == (error.text, "a.md", "3:1")
    assert str(again) == "none"


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
