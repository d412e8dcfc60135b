"""Python source of a module that holds compiled rules, for the package and at run time."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from zfxxgk.cel.python import make_identifier
from zfxxgk.cel.scope import list_variables
from zfxxgk.cel.variants import Variant
from zfxxgk.spec import forms

HEAD = '''"""Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit."""

# mypy: ignore-errors
# The compiler has checked the types, for each edition of the tables, which mypy cannot follow.

from __future__ import annotations

from zfxxgk.engine.check import (
    Binding,
    Check,
    Input,
    Reference,
    character,
    each,
    int64,
    remainder,
    scaled,
)
from zfxxgk.engine.say import Say
'''
FLAGS = ("blanks", "unknowns", "presence", "fixed")
_WIDTH = 96


def write_module(variants: Iterable[Variant]) -> str:
    """The module: dimension constants, the functions of each rule, and ``CHECKS``."""
    variants = tuple(variants)
    constants: dict[str, tuple[str, ...]] = {}
    for variant in variants:
        constants |= variant.dimensions
    blocks = [HEAD, *(_constant(name, constants[name]) for name in sorted(constants))]
    checks = []
    for name, variant in name_variants(variants):
        blocks.append(_functions(name, variant))
        checks.append(_check(name, variant))
    body = "".join(f"    {check},\n" for check in checks)
    blocks.append(f"CHECKS: tuple[Check, ...] = (\n{body})\n")
    return "\n".join(blocks)


def name_variants(variants: tuple[Variant, ...]) -> Iterator[tuple[str, Variant]]:
    """Each variant with the stem of its functions: the rule's id, and editions where needed."""
    ids = Counter(variant.rule.id for variant in variants)
    taken: set[str] = set()
    for variant in variants:
        stem = variant.rule.id.replace("/", "_").replace("-", "_")
        stem = f"_{stem}" if stem[0].isdigit() else stem
        if ids[variant.rule.id] > 1:
            stem += "".join(f"_{'_'.join(editions)}" for _, editions in variant.editions)
        # The names for a-b and a/b are the same, and so may be those of two functions.
        while not taken.isdisjoint(f"{stem}_{part}" for part in variant.code):
            stem += "_"
        taken.update(f"{stem}_{part}" for part in variant.code)
        yield stem, variant


def _constant(name: str, keys: tuple[str, ...]) -> str:
    lines = "".join(f"    {key!r},\n" for key in keys)
    return f"{name} = (\n{lines})\n"


_RESULT = {
    "reads": "tuple[Reference, ...]",
    "when_reads": "tuple[Reference, ...]",
    "others": "list[Binding]",
    "zh": "str",
    "en": "str",
}


def _functions(stem: str, variant: Variant) -> str:
    kind = "int" if variant.listed else "str"
    bound = "".join(f", {make_identifier(name)}: {kind}" for name in variant.names)
    blocks = [f"# rules/{variant.rule.id}.yaml\n"]
    for part, expression in variant.code.items():
        say = ", say: Say" if part in ("zh", "en") else ""
        arguments = f"v: Input{say}{'' if part == 'others' else bound}"
        head = f"def {stem}_{part}({arguments}) -> {_RESULT.get(part, 'bool')}:"
        blocks.append(f"\n{head}\n{_body(expression, loops=part == 'others')}\n")
    return "".join(blocks)


def _body(expression: str, *, loops: bool) -> str:
    """The expression, behind names for the variables and tables it uses: to read, and for speed.

    Where it *loops* over bindings, rows of tables have names as well.
    """
    source, tables = expression.encode(), set()
    for start, end, table in sorted(_tables(expression), reverse=True):
        source = source[:start] + table.encode() + source[end:]
        tables.add(table)
    names = {node.id for node in _nodes(source) if isinstance(node, ast.Name)}
    local = {t: f"v.report[{t!r}]" for t in forms.dimension("table", {}) if t in tables}
    local |= {name: f"v.{name}" for name in list_variables() if name in names}
    if loops:
        source, rows = _name_rows(source, tables)
        local |= rows
    lines = "".join(f"    {name} = {value}\n" for name, value in local.items())
    return lines + _returned(source.decode())


def _name_rows(source: bytes, tables: Collection[str]) -> tuple[bytes, dict[str, str]]:
    """A list made in loops, with names for the rows of *tables*; and those that no loop changes.

    A row by the key of a loop is named in that loop. No name of a rule's own ends as these do.
    """
    listed = ast.parse(source, mode="eval").body
    assert isinstance(listed, ast.ListComp)
    loops = [each for each in ast.walk(listed) if isinstance(each, ast.comprehension)]
    uses = Counter(ast.unparse(each.target) for each in loops)
    ends = {ast.unparse(each.target): each.iter.end_col_offset or 0 for each in listed.generators}
    edits: set[tuple[int, int, str]] = set()
    fixed: dict[str, str] = {}
    for node in ast.walk(listed):
        match node:
            case ast.Subscript(value=ast.Name(id=table), slice=step) if table in tables:
                row, end = ast.unparse(node), node.end_col_offset or 0
                if isinstance(step, ast.Constant):
                    edits.add((node.col_offset, end, f"{table}_{step.value!s}_"))
                    fixed[f"{table}_{step.value!s}_"] = row
                elif isinstance(step, ast.Name) and step.id in ends and uses[step.id] == 1:
                    name, at = f"{step.id}_of_{table}_", ends[step.id]
                    edits |= {(node.col_offset, end, name), (at, at, f" for {name} in [{row}]")}
    for start, end, text in sorted(edits, reverse=True):
        source = source[:start] + text.encode() + source[end:]
    return source, dict(sorted(fixed.items()))


def _tables(expression: str) -> Iterator[tuple[int, int, str]]:
    """Each ``report['requests']`` or the like in Python source: from and to which byte, and key."""
    for node in _nodes(expression):
        match node:
            case ast.Subscript(value=ast.Name(id="report"), slice=ast.Constant(value=str(key))):
                if key in forms.dimension("table", {}) and node.end_col_offset is not None:
                    yield node.col_offset, node.end_col_offset, key


def _nodes(source: str | bytes) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(source, mode="eval"))


def _returned(expression: str) -> str:
    line = f"    return {expression}"
    return line if len(line) <= _WIDTH else f"    return (\n        {expression}\n    )"


def _check(stem: str, variant: Variant) -> str:
    code = variant.code
    parts = [f"rule={variant.rule.id!r}"]
    parts += [f"test={stem}_test", f"references={stem}_reads"]
    if variant.editions:
        parts.append(f"editions={dict(variant.editions)!r}")
    if variant.names:
        parts.append(f"names={variant.names!r}")
        over = tuple(variant.over[0].split(".")) if variant.listed else ()
        parts.append(f"over={over!r}" if over else f"bindings=each({', '.join(variant.over)})")
    if variant.tables:
        parts.append(f"tables={variant.tables!r}")
    if variant.needs:
        parts.append(f"needs={variant.needs!r}")
    parts += [f"{flag}=True" for flag in FLAGS if getattr(variant, flag)]
    parts += [f"{part}={stem}_{part}" for part in ("others", "known") if part in code]
    if "when" in code:
        parts += [f"when={stem}_when", f"when_references={stem}_when_reads"]
    readings = [key for key in code if key.startswith("reading_")]
    if readings:
        named = ", ".join(f"{key[8:]!r}: {stem}_{key}" for key in readings)
        parts.append(f"readings={{{named}}}")
    if "zh" in code:
        parts += [f"zh={stem}_zh", f"en={stem}_en"]
    inner = "".join(f"        {part},\n" for part in parts)
    return f"Check(\n{inner}    )"
