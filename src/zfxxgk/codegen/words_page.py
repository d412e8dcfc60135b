"""``docs/x-words.md``: the words of our own in the schemas, what each means and who reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zfxxgk.codegen.schema_page import list_in_order
from zfxxgk.spec import schemas
from zfxxgk.spec.documents import Json

_HEAD = """<!-- Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit. -->

# 模式中自定的关键字 · The x- words of the schemas

模式文件是标准的 JSON Schema 2020-12。以 `x-` 开头的关键字不影响什么是有效的，任何校验器都可以略过；
它们说明文件怎样印、怎样读、怎样算。定义在 `schema/meta/dialect.json`，所有模式文件都按它检查。

The schema files are plain JSON Schema 2020-12. What begins with `x-` has no part in what is valid,
and any validator may pass it over; it tells how the form is printed, read and computed with. The
words are defined in `schema/meta/dialect.json`, by which all schema files are checked. A validator
that refuses unknown words has to be told to allow them.
"""


def make_words_page() -> str:
    """The page as Markdown: a section for each word of the dialect, in its order."""
    return _HEAD + "".join(_section(word, said) for word, said in list_words().items())


def list_words() -> dict[str, dict[str, Json]]:
    """The words by name, with the keywords that the dialect has for them."""
    allowed = schemas.load("meta/dialect.json")["$defs"]["schema"]["properties"]
    return {word: dict(said) for word, said in allowed.items() if word.startswith("x-")}


def _section(word: str, said: dict[str, Json]) -> str:
    return f"\n## `{word}`\n\n{said['x-zh']}\n\n{said['description']}\n{_example(word)}"


def _example(word: str) -> str:
    """The shortest use of *word* there is, and where it stands."""
    uses = [use for name in list_in_order() for use in _find_uses(word, schemas.load(name), name)]
    if not uses:
        return ""
    place, part = min(uses, key=lambda use: len(use[1]))
    return f"\n例如 · For example, `{place}`:\n\n```json\n{part}\n```\n"


def _find_uses(word: str, part: Json, place: str) -> Iterator[tuple[str, str]]:
    """Where *word* stands in a schema or a part of it, and what stands there beside the title."""
    if not isinstance(part, dict):
        return
    if word in part:
        shown = {key: part[key] for key in ("title", word) if key in part}
        yield place, json.dumps(shown, ensure_ascii=False)
    for key, inner in part.items():
        yield from _find_uses(word, inner, f"{place}/{key}" if "#" in place else f"{place}#/{key}")
