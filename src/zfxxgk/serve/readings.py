"""A reading, or why there is none, on its way from the child that read to the one that judges.

In JSON: what a hostile file did to the first must not reach the second as code.
"""

from __future__ import annotations

import json

from zfxxgk.errors import InputError, NoReport, OwnOutput
from zfxxgk.read import ReadResult
from zfxxgk.spec.labels import Text

_ERRORS = {each.__name__: each for each in (InputError, NoReport, OwnOutput)}


def pack_reading(result: ReadResult) -> bytes:
    parts = {"report": result.report, "provenance": result.provenance, "text": result.text}
    return json.dumps(parts).encode()


def pack_error(error: InputError) -> bytes:
    kind = type(error).__name__
    told = {"kind": kind if kind in _ERRORS else InputError.__name__}
    return json.dumps({**told, "words": error.text.as_dict(), "place": error.place}).encode()


def unpack_reading(packed: bytes) -> ReadResult:
    """Raises the InputError that was packed."""
    parts = json.loads(packed)
    if "kind" in parts:
        raise _ERRORS[parts["kind"]](Text(**parts["words"]), place=parts["place"])
    return ReadResult(parts["report"], parts["provenance"], parts["text"])
