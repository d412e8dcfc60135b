"""What a child of the server does with what it is sent: a task takes files and gives a Done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from zfxxgk.batch.batch import Criteria, Keep, Related, judge_files
from zfxxgk.batch.records import Source
from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult, read_bytes, read_traced
from zfxxgk.serve.answers import encode
from zfxxgk.serve.files import File
from zfxxgk.serve.readings import pack_error, pack_reading, unpack_reading
from zfxxgk.serve.text import describe_text

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch


class Done(NamedTuple):
    body: bytes
    type: str = "json"
    status: int = 200


# ---------------------------------------------------------------------- tasks


def read(files: Sequence[File]) -> Done:
    """The report in the only file, and how it was read."""
    (file,) = files
    return _tell(read_file(file), None)


def read_with_text(files: Sequence[File]) -> Done:
    """As :func:`read`, with the text that it was read from."""
    (file,) = files
    if file.form == "reading":  # an error, or there would be text
        return _tell(read_file(file), None)
    result, page = read_traced(file.data, file.name)
    return _tell(result, describe_text(page) if page else None)


def _tell(result: ReadResult, text: Sequence[dict[str, Any]] | None) -> Done:
    report, provenance, claims = result.report, result.provenance, result.claims
    return Done(encode(report=report, provenance=provenance, claims=claims, text=text))


def check(files: Sequence[File]) -> Done:
    """The verdict on every file, as ``check_output.json`` describes it."""
    return Done(encode(judgement=judge(files).as_dict()))


def take(files: Sequence[File]) -> Done:
    """What is made of the only file, to be sent on to the child that judges all of them."""
    (file,) = files
    try:
        return Done(pack_reading(read_file(file)))
    except InputError as error:
        return Done(pack_error(error))


def read_file(file: File) -> ReadResult:
    """The report in a file. Raises InputError."""
    return unpack_reading(file.data) if file.form == "reading" else read_bytes(file.data, file.name)


def judge(files: Sequence[File], keep: Keep | None = None) -> Batch:
    """The verdict on every file. One that was not named alone need not be a report."""
    by_name = {file.name: file for file in files}
    reports = [file.name for file in files if file.role == "report"]
    previous = [file.name for file in files if file.role == "previous"]
    related = Related(
        previous=[Source(name, named=len(previous) == 1) for name in previous] or None,
        sole=len(previous) == 1 == len(reports),
    )
    sources = [Source(name, named=len(reports) == 1) for name in reports]
    return judge_files(
        sources, Criteria(), related, read=lambda name: read_file(by_name[name]), keep=keep
    )
