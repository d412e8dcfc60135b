"""``generated/js``: the rules compiled to ES modules, and what they need to know of the form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.cel.javascript import HELPERS, make_identifier
from zfxxgk.cel.module import name_variants
from zfxxgk.cel.scope import list_variables
from zfxxgk.cel.variants import Variant
from zfxxgk.codegen.js_shape import make_shape_module
from zfxxgk.codegen.typescript import make_types_module
from zfxxgk.engine import say, wording
from zfxxgk.engine.causes import evidence, locate, members, plausible, words
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.unchecked import BLANKS, INPUTS
from zfxxgk.spec import doubts, forms, labels, provenance
from zfxxgk.spec.data import read_notice
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule
from zfxxgk.spec.schemas import INPUT, Node
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json, JsonObject

SOURCES = Path(__file__).parent / "js"
"""What is written by hand: the contract of evaluation, the words, the command."""

HEAD = "// Compiled from schema/ and rules/ by `python -m zfxxgk.codegen`; do not edit.\n"


def make_package(
    rules: Iterable[Rule], variants: Iterable[Variant], rows: Iterable[LinearCheck]
) -> dict[str, str]:
    """Text of every file of the package by its name; *variants* are compiled to JavaScript."""
    authored = {p.name: p.read_text(encoding="utf-8") for p in sorted(SOURCES.iterdir())}
    return authored | {
        "checks.js": make_checks_module(variants),
        "catalogue.js": make_catalogue_module(rules),
        "linear.js": f"{HEAD}\nexport const LINEAR = [\n{''.join(map(_row, rows))}];\n",
        "places.js": make_places_module(),
        "shape.js": make_shape_module(HEAD, to_js),
        "types.d.ts": make_types_module(HEAD),
        "package.json": json.dumps(MANIFEST, ensure_ascii=False, indent=2) + "\n",
        "LICENSE": read_notice("LICENSE"),
    }


MANIFEST = {
    "name": "zfxxgk",
    "version": __version__,
    "description": "政府信息公开工作年度报告的核对 · Checks of China's annual reports on "
    "government information disclosure",
    "license": "Apache-2.0",
    "homepage": "https://w3id.org/zfxxgk",
    "repository": {
        "type": "git",
        "url": "https://w3id.org/zfxxgk/source",
        "directory": "generated/js",
    },
    "type": "module",
    "exports": {
        ".": {"types": "./index.d.ts", "default": "./index.js"},
        "./package.json": "./package.json",
    },
    "bin": {"zfxxgk-engine": "cli.js"},
    "files": ["*.js", "*.d.ts"],
    "sideEffects": False,
    "engines": {"node": ">=18"},
}


LIMITS: JsonObject = {
    "sentence": wording.LONGEST,
    "labels": say.LABELS,
    "quoted": say.QUOTED,
    "named": wording.SHOWN,
    "shown": words.SHOWN,
    "of_a_set": words.OF_A_SET,
    "cited": words.QUOTED,
    "cells": locate.MOST_CELLS,
    "steps": locate.MOST_STEPS,
    "far": evidence.FAR,
    "agreeing": members.LEAST,
    "decimals": members.DECIMALS,
}
"""How much is said, and how far a cause is sought, see where each is defined."""


def to_js(value: Json) -> str:
    """A value as JavaScript; texts become objects with both languages."""
    if isinstance(value, Text):
        value = value.as_dict()
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_key(k)}: {to_js(v)}' for k, v in value.items())} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(to_js, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() else json.dumps(key, ensure_ascii=False)


def _row(row: LinearCheck) -> str:
    shown = {key: value for key, value in row.as_dict().items() if key != "when"}
    return f"  {to_js(shown | {'terms': row.terms})},\n"


# ---------------------------------------------------------------------- checks.js


def make_checks_module(variants: Iterable[Variant]) -> str:
    """Constants for the dimensions, the functions of each rule, and ``CHECKS``."""
    variants = tuple(variants)
    constants: dict[str, tuple[str, ...]] = {}
    for variant in variants:
        constants |= variant.dimensions
    pairs = list(name_variants(variants))
    body = "\n".join(_functions(name, variant) for name, variant in pairs)
    used = [name for name in (*HELPERS, "each") if f"{name}(" in body or name == "each"]
    blocks = [
        HEAD,
        f'import {{ {", ".join(sorted(used))} }} from "./values.js";\n',
        *(f"const {name} = {to_js(constants[name])};\n" for name in sorted(constants)),
        body,
        f"export const CHECKS = [\n{''.join(_check(*pair) for pair in pairs)}];\n",
    ]
    return "\n".join(blocks)


def _functions(stem: str, variant: Variant) -> str:
    bound = [make_identifier(name) for name in variant.names]
    blocks = [f"// rules/{variant.rule.id}.yaml\n"]
    for part, expression in variant.code.items():
        read = [name for name in list_variables() if _mentions(name, expression)]
        say = ["say"] if part in ("zh", "en") else []
        arguments = ", ".join([f"{{ {', '.join(read)} }}" if read else "_", *say, *bound])
        blocks.append(f"\nfunction {stem}_{part}({arguments}) {{\n  return {expression};\n}}\n")
    return "".join(blocks)


def _mentions(variable: str, expression: str) -> bool:
    return f"{variable}." in expression or f"{variable}[" in expression


def _check(stem: str, variant: Variant) -> str:
    code = variant.code
    editions = [[*key, allowed] for key, allowed in variant.editions]
    parts = {"rule": to_js(variant.rule.id), "editions": to_js(editions)}
    parts |= {"needs": to_js(variant.needs), "names": to_js(variant.names)}
    if variant.listed:
        parts["over"] = to_js(variant.over[0].split("."))
    else:
        parts["bindings"] = f"each({', '.join(variant.over)})"
    if variant.presence:
        parts["presence"] = "true"
    if "claims" in variant.needs and not variant.tables:
        parts["prose"] = "true"
    parts |= {"test": f"{stem}_test", "reads": f"{stem}_reads"}
    if "when" in code:
        parts |= {"when": f"{stem}_when", "whenReads": f"{stem}_when_reads"}
    readings = [key for key in code if key.startswith("reading_")]
    if readings:
        pairs = ", ".join(f"{_key(key[8:])}: {stem}_{key}" for key in readings)
        parts["readings"] = f"{{ {pairs} }}"
    if "zh" in code:
        parts |= {"zh": f"{stem}_zh", "en": f"{stem}_en"}
    inner = "".join(f"    {key}: {value},\n" for key, value in parts.items())
    return f"  {{\n{inner}  }},\n"


# ---------------------------------------------------------------------- catalogue.js


def make_catalogue_module(rules: Iterable[Rule]) -> str:
    """Version, rules, editions and totals of the tables, keys with their labels, and words."""
    texts = {
        "relation": wording.RELATION,
        "named": wording.NAMED,
        "inputs": INPUTS,
        "blanks": BLANKS,
        "absent": doubts.ABSENT,
        "converted": doubts.CONVERTED,
        "doubts": doubts.ENGLISH,
        "causes": words.WORDS,
    }
    editions = {table: forms.editions().get(table, ()) for table in forms.dimension("table", {})}
    keys: dict[str, dict[str, str]] = _key_titles()
    shared: dict[str, str] = {}
    for titles in (titles for each in keys.values() for titles in each.values()):
        shared.setdefault(titles, f"K{len(shared)}")
    found = "".join(
        f"  {json.dumps(name)}: {{ {', '.join(f'{d}: {shared[t]}' for d, t in each.items())} }},\n"
        for name, each in keys.items()
    )
    listed = "".join(f"  {to_js(rule.id)}: {to_js(_rule(rule))},\n" for rule in rules)
    return "\n".join(
        [
            HEAD,
            f"export const VERSION = {to_js(__version__)};\n",
            f"export const VARIABLES = {to_js(list(list_variables()))};\n",
            f"export const EDITIONS = {to_js(editions)};\n",
            f"export const NOTICES = {to_js(forms.list_notices())};\n",
            f"export const TOTALS = new Set({to_js(sorted(forms.total_keys()))});\n",
            f"export const SEVERITIES = {to_js(SEVERITIES)};\n",
            f"export const UNREAD = new Set({to_js(sorted(provenance.UNREAD))});\n",
            f"export const LIMITS = {to_js(LIMITS)};\n",
            f"export const WEIGHTS = {to_js(plausible.WEIGHTS)};\n",
            f"export const COUNTED = {to_js(members.COUNTED)};\n",
            f"export const WORDS = {to_js(texts)};\n",
            "".join(f"const {name} = {titles};\n" for titles, name in shared.items()),
            f"export const KEYS = {{\n{found}}};\n",
            f"export const RULES = {{\n{listed}}};\n",
        ]
    )


def _rule(rule: Rule) -> JsonObject:
    return {
        "title": rule.title,
        "norm": rule.norm,
        "severity": rule.severity,
        "report_by": rule.report_by,
        "basis": [entry.as_dict() for entry in rule.basis],
    }


def _key_titles() -> dict[str, dict[str, str]]:
    """By the editions of all tables, by dimension: its keys with their labels, as JavaScript."""
    tables = forms.editions()
    found: dict[str, dict[str, str]] = {}
    for chosen in product(*tables.values()):
        editions: forms.Forms = dict(zip(tables, chosen, strict=True))
        found[" ".join(chosen)] = {
            name: to_js({k: forms.key_title(name, k, editions) for k in keys})
            for name in forms.dimensions()
            if (keys := forms.dimension(name, editions))
        }
    return found


# ---------------------------------------------------------------------- places.js


def make_places_module() -> str:
    """The labels of all places of the input document; parts that are the same are one constant."""
    shared: dict[str, str] = {}
    whole = _members(Node.root(INPUT), shared)
    constants = "".join(f"const {name} = {text};\n" for text, name in shared.items())
    return f"{HEAD}\n{constants}\nexport const PLACES = {whole};\n"


def _members(node: Node, shared: dict[str, str]) -> str:
    """Name of the constant for what an object holds."""
    places = "".join(
        f"  {_key(key)}: {{ {', '.join(_place(node, child, shared))} }},\n"
        for key, child in node.properties()
    )
    return shared.setdefault(f"{{\n{places}}}", f"P{len(shared)}")


def _place(parent: Node, node: Node, shared: dict[str, str]) -> Iterator[str]:
    step = labels.step(parent.target(), node)
    yield f"zh: {to_js(step.zh)}"
    yield f"en: {to_js(step.en)}"
    if step.own.zh != step.zh[-1]:
        yield f"own: {to_js(step.own.zh)}"
    if step.kind:
        yield f"kind: {to_js(step.kind)}"
    yield from _inside(node, shared)


def _inside(node: Node, shared: dict[str, str]) -> Iterator[str]:
    branches = [b for b in node.alternatives() if b.schema.get("type") != "null"]
    if "items" in branches[0].schema:
        item = Node(branches[0].schema["items"], branches[0].file)
        yield f"item: {{ {', '.join(_inside(item, shared))} }}"
    elif len(branches) > 1:
        inner = (f"{_key(str(b.form()))}: {_members(b, shared)}" for b in branches)
        yield f"forms: {{ {', '.join(inner)} }}"
    elif branches[0].schema.get("properties"):
        yield f"in: {_members(branches[0], shared)}"
