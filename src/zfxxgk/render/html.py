"""A report as one web page, which needs no other file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import assert_never

from zfxxgk.render.parts import FilledTable, Heading, Paragraph, Part, Signature, Title
from zfxxgk.spec.layout import Line, lay_out_as_printed
from zfxxgk.spec.paper import share_width


def write(parts: Sequence[Part]) -> bytes:
    """The page in UTF-8."""
    title = next((part.text for part in parts if isinstance(part, Title)), "")
    body = "\n".join(each for part in parts for each in _write(part))
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    ).encode()


@cache
def _style() -> str:
    return files("zfxxgk.render").joinpath("page.css").read_text(encoding="utf-8")


def _write(part: Part) -> Iterator[str]:
    match part:
        case Title():
            yield f"<h1>{escape(part.text)}</h1>"
        case Heading():
            apart = ' class="apart"' if part.apart else ""
            yield f"<h2{apart}>{escape(part.text)}</h2>"
        case Paragraph(text=""):
            pass
        case Paragraph():
            head = escape(part.text[: part.head])
            yield f"<p>{f'<span>{head}</span>' if head else ''}{escape(part.text[part.head :])}</p>"
        case FilledTable():
            yield from _table(part)
        case Signature():
            yield from (f'<p class="signature">{escape(line)}</p>' for line in part.lines)
        case _:
            assert_never(part)


def _table(part: FilledTable) -> Iterator[str]:
    yield "<table>"
    columns = "".join(f'<col style="width: {share:.2%}">' for share in share_width(part.table))
    yield f"<colgroup>{columns}</colgroup>"
    yield from (_row(part, line) for line in lay_out_as_printed(part.table))
    yield "</table>"


def _row(part: FilledTable, line: Line) -> str:
    cells = []
    for box in line:
        tag = "th" if box.pointer is None else "td"
        spans = {"rowspan": box.rows, "colspan": box.columns}
        said = "".join(f' {name}="{span}"' for name, span in spans.items() if span > 1)
        cells.append(f"<{tag}{said}>{escape(part.show(box))}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"
