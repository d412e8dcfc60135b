"""Markdown as converters of Word and PDF write it: spans become blank cells."""

from __future__ import annotations

from random import Random

from invented.layout import Line, Page, Table
from invented.writers.flat import filled, fragments
from invented.writers.html import _table


def write(page: Page) -> bytes:
    random = Random(str(page.truth))
    as_html = random.random() < 0.4
    parts = []
    for block in page.blocks:
        if isinstance(block, Line):
            parts.append(_line(block))
        elif as_html:
            parts += [_table(part, False) for part in fragments(block)]
        else:
            parts += [_pipes(part) for part in fragments(block)]
    return "\n\n".join(parts).encode()


def _line(line: Line) -> str:
    if line.run_in:
        return f"**{line.text}。**{line.run_in}"
    return "#" * line.level + " " * bool(line.level) + line.text


def _pipes(table: Table) -> str:
    rows = [
        "| " + " | ".join(t.replace("\n", "<br>").replace("*", r"\*") for t in row) + " |"
        for row in filled(table)
    ]
    rows.insert(1, "| " + " | ".join("---" for _ in filled(table)[0]) + " |")
    return "\n".join(rows)
