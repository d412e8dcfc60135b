"""Words for places in a report: the full header path of a cell, the title of a field."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.spec.places import Path, parse_pointer
from zfxxgk.spec.schemas import INPUT, Node

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core.core_schema import WrapValidatorFunctionSchema

    from zfxxgk.spec.dialect import Heading
    from zfxxgk.spec.documents import TextData

SEPARATOR = " · "


class Text(NamedTuple):
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def as_dict(self) -> TextData:
        """JSON of the text, as ``schema/text.json`` describes it."""
        return {"zh": self.zh, "en": self.en}

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> WrapValidatorFunctionSchema:
        """Tells pydantic to name the languages in JSON, where it would make a list of a tuple."""
        from pydantic_core import core_schema

        def take(value: object, validate: Callable[[object], TextData]) -> Text:
            return value if isinstance(value, cls) else cls(**validate(value))

        languages = {
            name: core_schema.typed_dict_field(core_schema.str_schema()) for name in cls._fields
        }
        return core_schema.no_info_wrap_validator_function(
            take,
            core_schema.typed_dict_schema(languages),
            serialization=core_schema.plain_serializer_function_ser_schema(cls.as_dict),
        )


class Count(int):
    """A number that chooses the word behind it: ``{n} {n:report|reports}`` in a format."""

    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition("|")
        return super().__format__(spec) if not bar else one if self == 1 else many


@cache
def header_path(path: Path, form: str | None = None) -> Text:
    """Label of a place in the input document, with every heading it stands under.

    *path* starts with a variable, e.g. ``("report", "requests", "granted", "total")``; *form*
    is the edition of the table it goes through. Raises KeyError for a place the schema lacks.
    """
    parts = steps(path, form)
    shown = parts[1:] if path[0] == "report" and len(parts) > 1 else parts
    return Text(
        SEPARATOR.join(words for step in shown for words in step.zh),
        SEPARATOR.join(words for step in shown for words in step.en),
    )


def label_of(pointer: str) -> Text:
    """Label of the place that a pointer of the report leads to, outside the editions."""
    return header_path(parse_pointer(pointer))


class Step(NamedTuple):
    """One step of a path: its headings with the title, the title alone, and row or column.

    ``own`` tells a numbered item apart from those of the other groups: （三）1.属于国家秘密.
    """

    zh: tuple[str, ...]
    en: tuple[str, ...]
    own: Text
    kind: str = ""


@cache
def steps(path: Path, form: str | None = None) -> tuple[Step, ...]:
    """One :class:`Step` for each member of *path*; list indices are counted from 1."""
    node, found = Node.root(INPUT), []
    for key in path:
        node = node.in_form(form)
        if isinstance(key, int):
            node = Node(node.schema["items"], node.file)
            found.append(Step((f"第{key + 1}项",), (f"item {key + 1}",), Text("", "")))
        else:
            parent, node = node, Node(node.schema["properties"][key], node.file)
            found.append(step(parent, node))
    return tuple(found)


def step(parent: Node, node: Node) -> Step:
    groups, said = parent.schema.get("x-groups", {}), node.keywords
    chain: list[Heading] = []
    key = said.get("x-group")
    while key is not None:
        chain.insert(0, groups[key])
        key = groups[key].get("within")
    title, en = short_title(node)
    kinds = [kind for kind in ("row", "column") if kind in node.dimensions]
    return Step(
        zh=(*(g["title"] for g in chain), title),
        en=(*(g["x-en"] for g in chain), en),
        own=Text(_group_number(said.get("x-number", "")) + title, en),
        kind=kinds[0] if kinds else "",
    )


def short_title(node: Node) -> Text:
    """Name of a place in running text: its short name where it has one, else its title."""
    said = node.keywords
    short = said.get("x-short")
    return Text(**short) if short else Text(said["title"], said["x-en"])


def _group_number(number: str) -> str:
    """Number of the group that a numbered item stands in: （三） for 三（三）1, else nothing."""
    return number[1:-1] if number[-1:].isdigit() else ""
