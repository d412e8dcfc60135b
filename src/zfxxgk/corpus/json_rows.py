"""Pages in NDJSON, a page an object."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zfxxgk.corpus.ndjson import read_lines
from zfxxgk.corpus.packed import Stream
from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.errors import InputError
from zfxxgk.read.formats.encoding import decode_text
from zfxxgk.read.formats.refusals import TOO_MUCH


def read_pages(stream: Stream, columns: Columns) -> Iterator[Page]:
    """The page of each line; what is no object with one gives an empty page.

    Raises InputError where the first object has no such property.
    """
    chosen = None
    for number, data in read_lines(stream):
        if data is None:
            yield Page(number, InputError(TOO_MUCH))
            continue
        content = _parse(data)
        chosen = chosen or columns.choose(list(content))
        html, url, fetched = (None if name is None else content.get(name) for name in chosen)
        yield Page(number, html if isinstance(html, str) else b"", url, fetched)


def _parse(data: bytes) -> dict[str, object]:
    try:
        content = json.loads(decode_text(data))
    except (ValueError, RecursionError, InputError):
        return {}
    return content if isinstance(content, dict) else {}
