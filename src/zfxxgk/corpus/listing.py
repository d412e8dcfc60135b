"""What is in the files that are given: documents, and files that hold many reports."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.ndjson import list_lines
from zfxxgk.corpus.packed import ENDINGS, Stream, drop_ending
from zfxxgk.corpus.tar import list_members
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.batch.records import Source

LINES = (".ndjson", ".jsonl")
ARCHIVES = (".tar", ".tgz")
SUFFIXES = frozenset((*LINES, *ARCHIVES, *ENDINGS))
"""Endings, in lower case, of files that only this command reads."""
_EMPTY = Text("文件里没有报告", "there is no report in the file")


class Listing:
    """Lists what is in files. Of the members of an archive it takes those *is_wanted* tells by
    name; *describe* puts a failure of the file system in words.
    """

    def __init__(
        self, is_wanted: Callable[[str], bool], describe: Callable[[OSError], Text]
    ) -> None:
        self._is_wanted = is_wanted
        self._describe = describe

    def list_items(self, sources: Iterable[Source]) -> Iterator[Item]:
        """An item for each report of each file, in order; what cannot be read is refused."""
        for source in sources:
            if source.error is None and holds_many(source.path):
                yield from self._list_inside(source.path)
            else:
                yield Item(source.path, refusal=source.error, named=source.named)

    def _list_inside(self, path: str) -> Iterator[Item]:
        """The reports in a file that holds many, and then its end or why there is no more."""
        refusal: InputError | None = InputError(_EMPTY)
        try:
            with Stream(path) as stream:
                for item in self._open(stream, path):
                    yield item
                    refusal = None
        except InputError as problem:
            refusal = problem
        except OSError as error:
            refusal = InputError(self._describe(error))
        yield Item(path, data=b"", refusal=refusal, ends=True)

    def _open(self, stream: Stream, path: str) -> Iterator[Item]:
        if drop_ending(path).endswith(ARCHIVES):
            return list_members(stream, path, self._is_wanted)
        return list_lines(stream, path)


def holds_many(path: str) -> bool:
    """True for a file that holds many reports, by its name."""
    return os.path.splitext(drop_ending(path))[1] in (*LINES, *ARCHIVES)
