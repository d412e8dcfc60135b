"""The list of who gets what, as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.streams import as_bytes

if TYPE_CHECKING:
    from zfxxgk.cli.reporters import Run

INDEX = "index.html"


class Row(NamedTuple):
    """An office: what its report comes to, how it stands since the last round and with which
    faults, the file to send, and a line to paste. What there is none of is empty."""

    office: str
    result: str
    state: str
    changes: str
    file: str | None
    line: str


def render_index(rows: Sequence[Row], run: Run) -> bytes:
    language = run.language
    keys = ["office", "result", "state", "file", "line"]
    if not any(row.state for row in rows):
        keys.remove("state")
    head = E.THEAD(E.TR(*(E.TH(say(language, f"index-{key}")) for key in keys)))
    lines = [E.TR(*_cells(row, with_state="state" in keys)) for row in rows]
    table = E.TABLE(head, E.TBODY(*lines), E.CLASS("list"))
    remarks = [E.P(flatten(pick(each, language))) for each in run.batch.remarks]
    body = [E.wide(table), *remarks]
    return as_bytes(build_page(say(language, "index-title"), body, language))


def _cells(row: Row, *, with_state: bool) -> Iterator[Element]:
    yield E.TD(row.office, E.CLASS("text"))
    yield E.TD(row.result, E.CLASS("text"))
    if with_state:
        yield E.TD(E.STRONG(row.state), " ", row.changes, E.CLASS("text"))
    file = [E.A(row.file, href=quote(row.file))] if row.file else []
    yield E.TD(*file, E.CLASS("text"))
    yield E.TD(row.line, E.CLASS("text"))
