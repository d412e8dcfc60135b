from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator
from pathlib import Path

import griffe
import pytest
from griffe import Alias, Attribute, Class, Function

import zfxxgk
from zfxxgk import models, read, testing
from zfxxgk.codegen import reference_page
from zfxxgk.codegen.reference_page import MODULES, load_package, make_reference_page

LOADED = load_package()
PAGE = make_reference_page()
IMPORTED = {
    "zfxxgk": zfxxgk,
    "zfxxgk.read": read,
    "zfxxgk.models": models,
    "zfxxgk.testing": testing,
}


def public() -> Iterator[tuple[str, reference_page.Public]]:
    for name in MODULES:
        held = (LOADED[path] for path in reference_page.HELD.get(name, ()))
        for part in (*reference_page.list_public(LOADED[name]), *held):
            yield f"{name}.{part.name}", part.final_target if isinstance(part, Alias) else part


PUBLIC = dict(public())


def section(path: str) -> str:
    module, _, name = path.rpartition(".")
    rest = PAGE.partition(f"\n## {module}\n")[2].partition("\n## ")[0]
    return rest.partition(f"\n### {name}\n")[2].partition("\n### ")[0]


@pytest.mark.parametrize("name", MODULES)
def test_every_public_name_has_a_section_and_every_model_a_row(name: str) -> None:
    for each in set(IMPORTED[name].__all__) - {"__version__"}:
        assert f"{name}.{each}" in PUBLIC or f"\n| `{each}` | " in PAGE, each


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_name_says_what_it_is_and_so_do_its_parts(path: str) -> None:
    part = PUBLIC[path]
    doc = reference_page.read_doc(part)
    assert doc
    assert doc in section(path)
    if not isinstance(part, Class):
        return
    for attribute in reference_page.list_attributes(part):
        said = reference_page.read_attribute(LOADED, part, attribute.name)
        assert said or f"``{attribute.name}``" in doc, attribute.name
        assert f"\n| `{attribute.name}` | " in section(path)
    for name, method in part.members.items():
        if isinstance(method, Function) and not name.startswith("_"):
            assert reference_page.read_doc(method), name


def test_a_call_is_written_with_what_a_caller_gives() -> None:
    for path, part in PUBLIC.items():
        if isinstance(part, Function) and not path.startswith("zfxxgk.testing."):
            module, _, name = path.rpartition(".")
            parameters = inspect.signature(getattr(IMPORTED[module], name)).parameters
            shown = section(path)
            assert all(f"{parameter}: " in shown for parameter in parameters), path
    assert "valid_reports(\n    *,\n    forms: Mapping" in section("zfxxgk.testing.valid_reports")


def test_what_only_python_gives_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "some.py").write_text(
        textwrap.dedent(
            '''
            """A module."""
            __all__ = ["Thing", "LIMIT"]

            LIMIT = 3
            """Most of them."""

            class Thing:
                """A thing, see :class:`other.Thing`.

                >>> Thing().size
                3
                """

                size: int | None
                """How large."""

                def grow(self, by: int = 1, *rest: int, often: bool) -> "Thing":
                    """A larger one."""
            '''
        ),
        encoding="utf-8",
    )
    module = griffe.GriffeLoader(search_paths=[tmp_path]).load("some")
    thing, limit = module.members["Thing"], module.members["LIMIT"]
    assert isinstance(thing, Class)
    assert isinstance(limit, Attribute)
    text = reference_page._describe(LOADED, thing)
    assert "grow(by: int = 1, *rest: int, often: bool) -> " in text
    assert "A thing, see `other.Thing`." in text
    assert "```pycon\n>>> Thing().size\n3\n```" in text
    assert "| `size` | `int \\| None` | How large. |" in text
    assert "`LIMIT = 3`\n\nMost of them.\n" in reference_page._describe(LOADED, limit)
