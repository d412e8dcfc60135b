"""``shape.js``: what an input document may hold, as data, and the words for what it may not."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from zfxxgk.codegen.shapes import Shape, make_shape
from zfxxgk.spec import valid
from zfxxgk.spec.problems import LONGEST_SHOWN, TYPES, WORDS
from zfxxgk.spec.schemas import INPUT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json


def make_shape_module(head: str, to_js: Callable[[Json], str]) -> str:
    """The module; shapes that occur several times are one constant."""
    shared: dict[str, str] = {}
    whole = _name(make_shape(Node.root(INPUT)), shared)
    used = {"type", "required", "unexpected", "form"}
    used |= {word for word in WORDS if any(f" {word}: " in text for text in shared)}
    words = {word: text for word, text in WORDS.items() if word in used}
    words |= {"mismatch": valid.MISMATCH, "more": valid.MORE}
    return "\n".join(
        [
            head,
            "".join(f"const {name} = {text};\n" for text, name in shared.items()),
            f"export const SHAPE = {whole};\n",
            f"export const TYPES = {to_js(TYPES)};\n",
            f"export const FAULTS = {to_js(words)};\n",
            f"export const LONGEST_SHOWN = {LONGEST_SHOWN};",
            f"export const MOST_SHOWN = {valid.MOST_SHOWN};\n",
        ]
    )


def _name(shape: Shape, shared: dict[str, str]) -> str:
    """Name of the constant for a shape."""
    members = ", ".join(f"{key}: {_write(key, value, shared)}" for key, value in shape.items())
    return shared.setdefault(f"{{ {members} }}", f"S{len(shared)}")


def _write(key: str, value: Json, shared: dict[str, str]) -> str:
    if isinstance(value, Mapping):
        if key == "items":
            return _name(value, shared)
        inner = (f"{json.dumps(name)}: {_name(part, shared)}" for name, part in value.items())
        return f"{{ {', '.join(inner)} }}"
    return json.dumps(value, ensure_ascii=False)
