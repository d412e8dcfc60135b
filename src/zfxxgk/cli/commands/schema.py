"""``zfxxgk schema``: prints a schema file, alone or with all that it refers to."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.language import Language, make_error, suggest
from zfxxgk.cli.options import Parser
from zfxxgk.codegen.plain_schema import format_schema, make_plain
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.data import schema_dir

if TYPE_CHECKING:
    from zfxxgk.spec.dialect import Schema


def declare(parser: Parser) -> None:
    parser.add_place("name", "help-name", "NAME", default=schemas.REPORT)
    parser.add_flag("--list", "help-list")
    parser.add_flag("--bundle", "help-bundle")
    parser.add_flag("--plain", "help-plain")
    parser.add_choice("--form", "help-form", forms.list_forms())
    parser.add_value("--output", "help-output", "FILE", "-o")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    words = _wanted(options)
    if options.output is not None:
        choose_format(None, options.output, ("json",), "json")
        files.refuse([options.output], [])
    streams.deliver(words, options.output, readable=False)
    return 0


def embed_references(name: str) -> Schema:
    """The schema file *name* with every file it refers to embedded under ``$defs``.

    References stay as they are: each embedded file keeps its ``$id``, which is what they name.
    """
    root = schemas.load(name)
    others = {other: schemas.load(other) for other in _reached(name) if other != name}
    return {**root, "$defs": {**root.get("$defs", {}), **others}} if others else root


def _wanted(options: Namespace) -> str:
    if options.list:
        if others := [f"--{each}" for each in ("bundle", "plain") if getattr(options, each)]:
            raise make_error("one-of", one="--list", other=others[0])
        if options.name:
            raise make_error("one-of", one="--list", other="NAME")
        return "".join(f"{name}\n" for name in _list_names())
    if options.form is not None and not options.plain:
        raise make_error("form-needs-plain")
    name = _name(options.name[0]) if options.name else schemas.REPORT
    others = [f"--{each}" for each in ("bundle", "plain") if getattr(options, each)]
    if others and name not in schemas.names():
        raise make_error("one-of", one=others[0], other=name)
    if options.plain:
        return format_schema(make_plain(name, options.form))
    if options.bundle:
        return format_schema(embed_references(name))
    return (schema_dir() / name).read_text(encoding="utf-8")


def _list_names() -> tuple[str, ...]:
    """Schema files, and reports as examples to try."""
    return (*schemas.names(), *(f"examples/{each}.json" for each in schemas.examples()))


def _name(given: str) -> str:
    known = _list_names()
    name = given if given.endswith(".json") else f"{given}.json"
    if name not in known:
        raise make_error("unknown-schema", **suggest(name, known))
    return name


def _reached(name: str) -> list[str]:
    """Files that *name* refers to, directly or through others, in order of reference."""
    found = [name]
    for file in found:
        for target in schemas.find_references(schemas.load(file)):
            if target not in found:
                found.append(target)
    return found
