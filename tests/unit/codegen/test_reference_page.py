from __future__ import annotations

import inspect
import textwrap
from pathlib import Path

import griffe
import pytest
from griffe import Alias, Attribute, Class, Function

import zfxxgk
from zfxxgk import models, read, testing
from zfxxgk.codegen import reference_page
from zfxxgk.codegen.reference_page import MODULES, load_package, make_reference_page

Public = dict[str, reference_page.Public]
IMPORTED = {
    "zfxxgk": zfxxgk,
    "zfxxgk.read": read,
    "zfxxgk.models": models,
    "zfxxgk.testing": testing,
}


@pytest.fixture(scope="module")
def loaded() -> griffe.ModulesCollection:
    return load_package()


@pytest.fixture(scope="module")
def page() -> str:
    return make_reference_page()


@pytest.fixture(scope="module")
def public(loaded: griffe.ModulesCollection) -> dict[str, reference_page.Public]:
    """By module and name, what is public and what that holds."""
    found = {}
    for name in MODULES:
        held = (loaded[path] for path in reference_page.HELD.get(name, ()))
        for part in (*reference_page.list_public(loaded[name]), *held):
            found[f"{name}.{part.name}"] = part.final_target if isinstance(part, Alias) else part
    return found


def section(page: str, path: str) -> str:
    module, _, name = path.rpartition(".")
    rest = page.partition(f"\n## {module}\n")[2].partition("\n## ")[0]
    return rest.partition(f"\n### {name}\n")[2].partition("\n### ")[0]


@pytest.mark.parametrize("name", MODULES)
def test_every_public_name_has_a_section_and_every_model_a_row(
    name: str, page: str, public: Public
) -> None:
    for each in set(IMPORTED[name].__all__) - {"__version__"}:
        assert f"{name}.{each}" in public or f"\n| `{each}` | " in page, each


def test_a_public_name_says_what_it_is_and_so_do_its_parts(
    loaded: griffe.ModulesCollection, page: str, public: Public
) -> None:
    for path, part in public.items():
        doc = reference_page.read_doc(part)
        assert doc, path
        assert doc in section(page, path)
        if not isinstance(part, Class):
            continue
        for attribute in reference_page.list_attributes(part):
            said = reference_page.read_attribute(loaded, part, attribute.name)
            assert said or f"``{attribute.name}``" in doc, (path, attribute.name)
            assert f"\n| `{attribute.name}` | " in section(page, path)
        for name, method in part.members.items():
            if isinstance(method, Function) and not name.startswith("_"):
                assert reference_page.read_doc(method), (path, name)


def test_a_call_is_written_with_what_a_caller_gives(page: str, public: Public) -> None:
    for path, part in public.items():
        if isinstance(part, Function) and not path.startswith("zfxxgk.testing."):
            module, _, name = path.rpartition(".")
            parameters = inspect.signature(getattr(IMPORTED[module], name)).parameters
            shown = section(page, path)
            assert all(f"{parameter}: " in shown for parameter in parameters), path
    assert "valid_reports(\n    *,\n    forms: Mapping" in section(
        page, "zfxxgk.testing.valid_reports"
    )


def test_what_only_python_gives_is_left_out(
    tmp_path: Path, loaded: griffe.ModulesCollection
) -> None:
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
    text = reference_page._describe(loaded, thing)
    assert "grow(by: int = 1, *rest: int, often: bool) -> " in text
    assert "A thing, see `other.Thing`." in text
    assert "```pycon\n>>> Thing().size\n3\n```" in text
    assert "| `size` | `int \\| None` | How large. |" in text
    assert "`LIMIT = 3`\n\nMost of them.\n" in reference_page._describe(loaded, limit)
