"""``docs/schema.md``: every property of the specification in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zfxxgk.spec import schemas

if TYPE_CHECKING:
    from zfxxgk.spec.dialect import Schema

_HEAD = """<!-- Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit. -->

# 数据格式目录 · Catalogue of the schema

每个属性：英文键、表上印的文字、含义和依据（A 官方原文或多份独立报告，B 单一来源，
C 凭对法律的一般了解，D 惯例或推断）。所有属性必填，`null` 表示未给出。
以 `x-` 开头的关键字[另有说明](x-words.md)。

Each property: key, printed label, meaning and basis (A official text or several independent
reports, B one source, C general knowledge of the law, D convention or inference). Every property
is required; `null` means not given. What begins with `x-` is on [a page of its own](x-words.md).
"""
_TABLE = """
| 键 · Key | 标签 · Label | 类型 · Type | 含义 · Meaning |
| --- | --- | --- | --- |
"""


def make_schema_page() -> str:
    """The catalogue as Markdown: a section for each schema file and each of its definitions."""
    sections = [_HEAD]
    for name in list_in_order():
        schema = schemas.load(name)
        sections.append(_section(name, schema, 2))
        for key, definition in schema.get("$defs", {}).items():
            sections.append(_section(key, definition, 3))
    return "".join(sections)


def list_in_order() -> list[str]:
    """The report first, then what it refers to, then the other files."""
    found: dict[str, None] = {}
    for start in (schemas.REPORT, *schemas.names()):
        pending = [start]
        while pending:
            name = pending.pop(0)
            if name not in found:
                found[name] = None
                pending += schemas.find_references(schemas.load(name))
    return list(found)


def _section(name: str, schema: Schema, level: int) -> str:
    head = f"\n{'#' * level} {name}\n\n**{schema['title']}** · {schema['x-en']}\n"
    text = f"\n{schema['x-zh']}\n\n{schema['description']}\n"
    basis = _basis(schema)
    rows = [_row(key, prop) for key, prop in schema.get("properties", {}).items()]
    if not rows:
        return head + text
    return head + text + (f"\n{basis}\n" if basis else "") + _TABLE + "".join(rows)


def _row(key: str, prop: Schema) -> str:
    label = f"{prop['title']}{prop.get('x-note', '')} · {prop['x-en']}"
    meaning = " ".join(filter(None, [prop["x-zh"], prop["description"], _basis(prop)]))
    return f"| `{key}` | {_cell(label)} | {_cell(_type(prop))} | {_cell(meaning)} |\n"


def _type(prop: Schema) -> str:
    if "$ref" in prop:
        return f"`{str(prop['$ref']).removeprefix('#/$defs/')}`"
    if "oneOf" in prop:
        return " / ".join(_type(branch) for branch in prop["oneOf"])
    if "const" in prop:
        return f"`{prop['const']}`"
    if "enum" in prop:
        return " / ".join(f"`{'null' if v is None else v}`" for v in prop["enum"])
    kinds = prop.get("type", "")
    words = " / ".join(kinds) if isinstance(kinds, list) else str(kinds)
    words = words.replace("string", str(prop.get("format", "string")))
    if "items" in prop:
        words += f" of {_type(prop['items'])}"
    return words + (f" ({prop['x-unit']})" if "x-unit" in prop else "")


def _basis(prop: Schema) -> str:
    entries = [
        f"{b['document']}{b['place'] and '，' + b['place']}（{b['mark']}）"
        for b in prop.get("x-basis", ())
    ]
    return f"依据 · Basis: {'；'.join(entries)}" if entries else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
