"""``generated/form/data.ts``: what the page for clerks shows of the form, read off the schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zfxxgk.codegen.js_package import HEAD, to_js
from zfxxgk.spec import doubts, forms
from zfxxgk.spec.blank import make_blank, make_blank_report
from zfxxgk.spec.labels import Text
from zfxxgk.spec.layout import Box, lay_out_as_printed
from zfxxgk.spec.paper import has_own_page, share_width
from zfxxgk.spec.schemas import REPORT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json, JsonObject

WORDS = "Readonly<Record<string, string>>"
REASONS = (
    *("NOTE_MARK", "BROKEN", "NO_NUMBER", "AMOUNT_FOR_COUNT", "NOT_WHOLE", "TOO_LARGE"),
    *("SIGNED_COUNT", "NEGATIVE_COUNT", "COUNT_FOR_AMOUNT", "SIGNED_AMOUNT", "DECIMALS"),
    *("YUAN", "TEN_THOUSAND_YUAN", "CONVERTED"),
)
"""Why what stands in a cell is no number of its kind: names in ``spec/doubts.py``."""


def make_form_data() -> str:
    """The printed tables, labels and choices, headings, an empty report, and reasons of doubt."""
    root = Node.root(REPORT)
    places = dict(_places(root))
    parts: dict[str, tuple[str, Json]] = {
        "TABLES": (
            "readonly Table[]",
            [_table(each, places[f"/{each.key}"].in_form(each.form)) for each in forms.tables()],
        ),
        "LABELS": (
            WORDS,
            {at: node.keywords["title"] for at, node in {"": root, **places}.items()},
        ),
        "UNITS": (
            WORDS,
            {
                at: node.keywords["x-unit"]
                for at, node in places.items()
                if "x-unit" in node.keywords
            },
        ),
        "OPTIONS": (
            f"Readonly<Record<string, {WORDS}>>",
            {at: _options(node) for at, node in places.items() if "x-labels" in node.keywords},
        ),
        "PARTS": (
            "Readonly<Record<string, readonly string[]>>",
            {
                at: [node.keywords["title"], *node.keywords["x-aliases"]]
                for at, node in places.items()
                if "overview_part" in node.dimensions
            },
        ),
        "EMPTY": ("Record<string, any>", _empty()),
        "DOUBTS": (
            WORDS,
            {name: getattr(doubts, name).zh for name in REASONS},
        ),
    }
    lines = [
        f"export const {name}: {kind} = {to_js(value)};\n" for name, (kind, value) in parts.items()
    ]
    imported = 'import type { Table } from "../../src/form/shapes.ts";\n'
    return "\n".join([HEAD, imported, *lines])


# ---------------------------------------------------------------------- tables


def _table(table: forms.Table, node: Node) -> JsonObject:
    return {
        "key": table.key,
        "form": table.form,
        "title": table.title,
        "short": table.short,
        "widths": [round(share, 4) for share in share_width(table)],
        "apart": has_own_page(table),
        "lines": [[_box(box) for box in line] for line in lay_out_as_printed(table)],
        "rows": [
            {
                "key": row.key,
                "names": [row.title, row.title + row.note, *row.aliases],
                "columns": [_column(column) for column in row.columns],
            }
            for row in table.rows
        ],
        "empty": make_blank(node),
    }


def _box(box: Box) -> JsonObject:
    """A heading has words, a value its pointer; a span of 1 goes without saying."""
    shown: JsonObject = {"text": box.text.zh} if box.pointer is None else {"pointer": box.pointer}
    spans: JsonObject = {"rows": box.rows, "columns": box.columns}
    return shown | {key: span for key, span in spans.items() if span != 1}


def _column(column: forms.Column) -> JsonObject:
    said: JsonObject = {"key": column.key, "names": [column.title, *column.aliases]}
    if column.kind != "count":
        said |= {"kind": column.kind, "unit": column.unit}
    return said | ({"total": True} if column.total else {})


# ---------------------------------------------------------------------- outside the tables


def _places(node: Node, at: str = "") -> Iterator[tuple[str, Node]]:
    """Every place outside the tables with its pointer, those that hold others before these."""
    for key, child in node.properties():
        yield f"{at}/{key}", child
        if "table" not in child.dimensions:
            yield from _places(child, f"{at}/{key}")


def _options(node: Node) -> JsonObject:
    return {key: Text(**words).zh for key, words in node.keywords["x-labels"].items()}


def _empty() -> JsonObject:
    """A report in which nothing is filled in, without tables, the year 0."""
    return {**make_blank_report(0), **dict.fromkeys(forms.dimension("table", {}))}
