"""Text as the clipboard gives it: a tab between cells, blank where a span covers."""

from __future__ import annotations

from invented.layout import Line, Page
from invented.writers.flat import filled, fragments


def write(page: Page) -> bytes:
    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, Line):
            lines.append(block.text + block.run_in)
        else:
            for part in fragments(block):
                lines += ["\t".join(_quoted(t) for t in row) for row in filled(part)]
                lines.append("")
    return "\r\n".join(lines).encode(page.options.get("encoding", "utf-8"))


def _quoted(text: str) -> str:
    return f'"{text}"' if "\n" in text else text
