"""A schema in standard words alone, for programs that write types or forms from it.

Each choice was tried with ajv, json-schema-to-typescript, quicktype and datamodel-code-generator:
they name types after ``title`` and ``$defs``, know no ``$id`` within a file, make a copy of what a
``$ref`` with neighbours leads to, and ajv by itself refuses every word that it does not know.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zfxxgk._version import __version__
from zfxxgk.codegen.typescript import name_type
from zfxxgk.spec.labels import SEPARATOR, step
from zfxxgk.spec.schemas import REPORT, Node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zfxxgk.spec.documents import Json, JsonObject

KEPT = frozenset(
    {
        *("type", "const", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern"),
        *("minItems", "maxItems", "minProperties", "required", "additionalProperties"),
    }
)
"""Words that are taken over as they stand."""

_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
DATE = (
    "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    f"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP_YEAR}-02-29)$"
)
"""A day of the calendar: ajv refuses ``format`` where nobody has added the formats."""

PUBLISHED = {
    "annual_report.json": (REPORT, None),
    "annual_report_2021.json": (REPORT, "2021"),
    "check_output.json": ("check_output.json", None),
    "rule.json": ("rule.json", None),
}
"""The plain schemas that are written to files: the schema file and the form of each."""


def make_published() -> dict[str, str]:
    """Text of each plain schema that is published, by the name of its file."""
    return {name: format_schema(make_plain(*what)) for name, what in PUBLISHED.items()}


def format_schema(schema: Mapping[str, Json]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def make_plain(name: str, form: str | None = None) -> JsonObject:
    """The schema file *name* and all that it refers to, as one schema in standard words.

    With *form*, an edition such as ``2021``, tables are of that edition only.
    """
    found: JsonObject = {}
    root = _Writer(form, found).write_type(Node.root(name), name_type(name))
    limit = f", tables of the form of {form} only" if form else ""
    return {
        "$schema": Node.root(name).schema["$schema"],
        "$comment": f"zfxxgk {__version__}, compiled from schema/{name}{limit}; do not edit.",
        **root,
        **({"$defs": found} if found else {}),
    }


class _Writer:
    """Writes subschemas; what they refer to is added to *found* under the name of its type."""

    def __init__(self, form: str | None, found: JsonObject) -> None:
        self.form = form
        self.found = found

    def write_type(self, node: Node, title: str) -> JsonObject:
        return {"title": title, "description": _describe(node), **self._write_body(node)}

    def _write_property(self, key: str, parent: Node) -> JsonObject:
        node = Node(parent.schema["properties"][key], parent.file)
        body = self._write_body(node, key)
        if "$ref" in body:
            body = {"allOf": [body]}
        return {"description": _describe(node, parent), **body}

    def _write_body(self, node: Node, key: str = "") -> JsonObject:
        """What a value must be, in words that validate; *key* names the property it is of."""
        if "$ref" in node.schema:
            return self._refer(node)
        body: JsonObject = {}
        value: Any  # which depends on the word
        for word, value in node.schema.items():
            if word == "properties":
                body[word] = {name: self._write_property(name, node) for name in value}
            elif word in ("items", "additionalProperties", "propertyNames") and value is not False:
                body[word] = self._write_body(Node(value, node.file))
            elif word == "oneOf":
                body |= self._write_choice(node, key)
            elif word in KEPT:
                body[word] = value
        return body | ({"pattern": DATE} if "format" in node.schema else {})

    def _refer(self, node: Node) -> JsonObject:
        name = name_type(node.schema["$ref"])
        if name not in self.found:
            self.found[name] = {}  # its place, should it refer to itself
            self.found[name] = self.write_type(node.target(), name)
        return {"$ref": f"#/$defs/{name}"}

    def _write_choice(self, node: Node, key: str) -> JsonObject:
        """Editions of a table get a common name: quicktype makes one type of them."""
        branches = [Node(branch, node.file) for branch in node.schema["oneOf"]]
        given = [b for b in branches if b.schema.get("type") != "null" and self._fits(b)]
        bodies = [self._write_body(branch) for branch in given]
        if len(given) == len(branches):
            return {"oneOf": bodies}
        null = {"type": "null"}
        if len(bodies) == 1:
            return {"anyOf": [*bodies, null]}
        shared = {"title": name_type(key), "type": "object", "required": ["form"]}
        return {"anyOf": [{**shared, "oneOf": bodies}, null]}

    def _fits(self, branch: Node) -> bool:
        return self.form is None or branch.target().form() in (None, self.form)


def _describe(node: Node, parent: Node | None = None) -> str:
    """The label with the headings that it stands under, and the meaning, in both languages."""
    zh, en = [node.schema["title"]], [node.schema["x-en"]]
    if parent is not None:
        whole = step(parent, node)
        zh, en = [*whole.zh[:-1], *zh], [*whole.en[:-1], *en]
    labels = f"{SEPARATOR.join(zh)} | {SEPARATOR.join(en)}"
    return "\n".join([labels, node.schema["x-zh"], node.schema["description"]])
