"""The office's own Word document back, with comments at the cells and passages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from zfxxgk.batch.records import Judged, Source
from zfxxgk.cli import files
from zfxxgk.cli.language import Language, make_error, say
from zfxxgk.cli.reporters.word.anchors import Anchors
from zfxxgk.cli.reporters.word.notes import write_comments
from zfxxgk.cli.reporters.word.package import add_comments, count_earlier
from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult
from zfxxgk.read.formats import office, sniff
from zfxxgk.read.formats.archive import Archive

_SIGNATURES = "_xmlsignatures/"


class Original(NamedTuple):
    """The document to comment on: ``docx`` is *data* itself, or what LibreOffice made of it."""

    path: str
    data: bytes
    docx: bytes

    @property
    def is_converted(self) -> bool:
        return self.docx is not self.data

    @property
    def is_signed(self) -> bool:
        return any(name.startswith(_SIGNATURES) for name in Archive(self.docx).names)


class Annotated(NamedTuple):
    """The document with comments, and what has to be told of it, a line each."""

    data: bytes
    told: tuple[str, ...]


@contextmanager
def open_original(sources: Sequence[Source]) -> Iterator[Original]:
    """The one file of *sources*, which meanwhile is converted only once.

    Raises InputError where there are several, and for what is no Word document.
    """
    if len(sources) > 1:
        raise make_error("annotate-one", count=len(sources))
    (source,) = sources
    if source.error is not None:
        raise source.error
    if source.path == files.STDIN:
        raise make_error("annotate-stdin")
    data = files.read_data(source.path)
    with _naming(source.path):
        kind = sniff.detect_kind(data)
        if kind not in ("docx", *office.KINDS):
            raise make_error("annotate-kind")
    with office.convert_beforehand([] if kind == "docx" else [data]):
        with _naming(source.path):
            docx = data if kind == "docx" else office.convert(data)
        yield Original(source.path, data, docx)


@contextmanager
def _naming(path: str) -> Iterator[None]:
    """Has what goes wrong name the file."""
    try:
        yield
    except InputError as error:
        error.path = path
        raise


def keep(reading: ReadResult, earlier: object) -> ReadResult:
    """Where everything stands, and the text that claims are taken from."""
    return reading


def annotate(original: Original, judged: Judged, language: Language) -> Annotated:
    """The document with what was *judged*. Raises InputError if the file has changed since."""
    reading = judged.kept
    assert isinstance(reading, ReadResult)
    source = reading.report["source"]
    if source is None or source["sha256"] != hashlib.sha256(original.data).hexdigest():
        raise make_error("annotate-changed", path=original.path)
    opening = [say(language, "note-converted")] if original.is_converted else []
    comments = write_comments(judged, Anchors(original.docx, reading), opening, language)
    told = [say(language, "annotated", count=len(comments)), *opening]
    if earlier := count_earlier(original.docx):
        told.append(say(language, "note-earlier", count=earlier))
    if original.is_signed:
        told.append(say(language, "note-signed"))
    # Word, too, writes the time of the place, whatever its letter Z says.
    data = add_comments(original.docx, comments, datetime.now())
    return Annotated(data, tuple(told))
