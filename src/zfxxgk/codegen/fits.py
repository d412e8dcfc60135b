"""``fits.py``: the schema compiled to Python functions that tell whether a document fits.

They only say yes or no, so fast that every report can be asked first;
:mod:`zfxxgk.spec.problems` says what is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from zfxxgk.codegen.shapes import Shape, make_shape
from zfxxgk.spec import schemas
from zfxxgk.spec.problems import DATE_PATTERN
from zfxxgk.spec.schemas import INPUT, Node

HEAD = '''"""Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

``FITS``: for each schema file that an input document is made of, whether a value fits;
``ORDERS``: the keys of each object in them, in order; and of one without keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from re import fullmatch
from typing import Any


def is_whole(value: Any) -> bool:
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

'''
_TYPES = {
    "string": "isinstance({}, str)",
    # The test of the exact type is faster, and nearly always enough.
    "integer": "(type({}) is int or is_whole(x))",
    "number": "is_number({})",
    "boolean": "isinstance({}, bool)",
    # A union would be made anew at each call.
    "array": "isinstance({}, (list, tuple))",
    "object": "isinstance({}, dict)",
}
_LIMITS = {
    "minimum": "x >= {}",
    "maximum": "x <= {}",
    "minLength": "len(x) >= {}",
    "minItems": "len(x) >= {}",
    "maxItems": "len(x) <= {}",
}


def make_fits_module() -> str:
    """The source of the module."""
    shapes = dict(_name_functions())
    names = {_key(shape): name for name, shape in shapes.items()}
    return "\n".join(
        [
            HEAD,
            *(_write_function(name, shape, names) for name, shape in shapes.items()),
            "\nFITS: Mapping[str, Callable[[Any], bool]] = {",
            *(f"    {name!r}: fits_{_stem(name)}," for name in _list_files()),
            "}",
            "ORDERS: frozenset[tuple[str, ...]] = frozenset((",
            "    (),",
            *(f"    {name}_order," for name in shapes),
            "))\n",
        ]
    )


def _list_files() -> list[str]:
    """The files that an input document is made of."""
    found = {INPUT}
    while more := {n for f in found for n in schemas.find_references(schemas.load(f))} - found:
        found |= more
    return sorted(found)


def _name_functions() -> Iterator[tuple[str, Shape]]:
    """The objects of each file by the names of their functions."""
    for file in _list_files():
        for key, definition in schemas.load(file).get("$defs", {}).items():
            yield f"fits_{_stem(file)}_{key}", make_shape(Node(definition, file))
        yield f"fits_{_stem(file)}", make_shape(Node.root(file))


def _stem(file: str) -> str:
    return file.removesuffix(".json")


def _key(shape: Shape) -> str:
    """What tells objects apart; whether null may stand in their place does not."""
    return json.dumps({key: value for key, value in shape.items() if key != "types"})


def _write_function(name: str, shape: Shape, names: Mapping[str, str]) -> str:
    parts, optional = shape["properties"], shape.get("optional", ())
    listed = "".join(f"    {key!r},\n" for key in parts)
    keys = f"v.keys() == {name}_keys"
    if optional:
        keys = f"{name}_keys - {{*{optional!r}}} <= v.keys() <= {name}_keys"
    head = (
        f"\n{name}_order = (\n{listed})\n{name}_keys = {{*{name}_order}}\n\n\n"
        f"def {name}(v: Any) -> bool:\n"
    )
    if len({json.dumps(part) for part in parts.values()}) == 1 < len(parts):
        [test, *_] = (_test(part, "x", names) for part in parts.values())
        return (
            f"{head}    if not (isinstance(v, dict) and {keys}):\n        return False\n"
            f"    for x in v.values():\n        if not {test}:\n            return False\n"
            "    return True\n"
        )
    tests = ["isinstance(v, dict)", keys]
    for key, part in parts.items():
        test = _test(part, f"v[{key!r}]", names)
        tests.append(f"({key!r} not in v or {test})" if key in optional else test)
    body = "\n        and ".join(tests)
    return f"{head}    return (\n        {body}\n    )\n"


def _test(shape: Shape, place: str, names: Mapping[str, str]) -> str:
    """An expression: whether the value of the expression *place*, which may be ``x``, fits."""
    if "enum" in shape:
        return f"{place} in {tuple(shape['enum'])!r}"
    first = place if place == "x" else f"(x := {place})"
    if "null" in shape["types"]:
        return f"({first} is None or {_test_kind(shape, 'x', names)})"
    return f"({_test_kind(shape, first, names)})"


def _test_kind(shape: Shape, first: str, names: Mapping[str, str]) -> str:
    """Whether a value that is not null fits: *first* where it is read first, then ``x``."""
    if "forms" in shape:
        return f"({' or '.join(f'{names[_key(each)]}(x)' for each in shape['forms'].values())})"
    if "properties" in shape:
        return f"{names[_key(shape)]}({first})"
    [kind] = {*shape["types"]} - {"null"}
    tests = [_TYPES[kind].format(first)]
    tests += [words.format(shape[word]) for word, words in _LIMITS.items() if word in shape]
    if "pattern" in shape and shape["pattern"] != ("date" in shape and DATE_PATTERN):
        # Compiled when it is first used: a dozen patterns take longer than all else here.
        tests.append(f"fullmatch({shape['pattern'][1:-1]!r}, x) is not None")
    if "date" in shape:
        tests.append("is_date(x)")
    if "items" in shape:
        tests.append(f"all({_test(shape['items'], 'x', names)} for x in x)")
    return " and ".join(tests)
