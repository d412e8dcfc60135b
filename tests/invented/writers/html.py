"""Web pages, in the various ways of various sites."""

from __future__ import annotations

import html
from random import Random

from invented.layout import Line, Page, Slot, Table
from invented.writers.flat import fragments


def write(page: Page) -> bytes:
    random = Random(str(page.truth))
    encoding = page.options.get("encoding", "utf-8")
    declared = "gb2312" if encoding == "gb18030" else encoding
    body = "\n".join(
        _line(block) if isinstance(block, Line) else _tables(block, random) for block in page.blocks
    )
    if random.random() < 0.3:
        body = f"<table width=100%><tr><td>{body}</td></tr></table>"
    title = next(block.text for block in page.blocks if isinstance(block, Line))
    text = (
        f'<!DOCTYPE html><html><head><meta charset="{declared}"><title>{title}</title></head>'
        f"<body>{body}</body></html>"
    )
    return text.encode(encoding)


def _line(line: Line) -> str:
    text = html.escape(line.text)
    if line.run_in:
        return f"<p><strong>{text}。</strong>{html.escape(line.run_in)}</p>"
    if line.level in (1, 2):
        return f"<h{line.level}>{text}</h{line.level}>"
    return f"<p>{text}</p>"


def _tables(table: Table, random: Random) -> str:
    unclosed = random.random() < 0.2
    return "\n".join(_table(part, unclosed) for part in fragments(table))


def _table(table: Table, unclosed: bool) -> str:
    end = "" if unclosed else "</td>"
    rows = ("<tr>" + "".join(_cell(s) + end for s in row) + "</tr>" for row in table.rows)
    return "<table border=1>" + "\n".join(rows) + "</table>"


def _cell(slot: Slot) -> str:
    spans = f" rowspan={slot.row_span}" if slot.row_span > 1 else ""
    spans += f" colspan={slot.column_span}" if slot.column_span > 1 else ""
    text = "<br>".join(html.escape(line) for line in slot.text.split("\n"))
    if "hidden" in slot.marks:
        text = f'<span style="display:none">{slot.marks["hidden"]}</span>{text}'
    if "sup" in slot.marks:
        text += f"<sup>{slot.marks['sup']}</sup>"
    return f"<td{spans}>{text}"
