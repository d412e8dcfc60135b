"""The shape of every answer: both versions, and what was asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.spec import schemas

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json
    from zfxxgk.spec.labels import Text

VERSIONS: Mapping[str, str] = {"spec": schemas.spec_version(), "version": __version__}
"""By what was judged: the version of the specification, and that of the package."""


class Refused(Exception):
    """A request that gets no result: the status of HTTP, and why in words."""

    def __init__(self, status: int, text: Text) -> None:
        super().__init__(text.en)
        self.status = status
        self.text = text


def encode(**content: Json) -> bytes:
    """The JSON of an answer. Half a surrogate pair, which a name may hold, stays an escape."""
    return json.dumps({**VERSIONS, **content}).encode()


def encode_error(text: Text, place: str | None = None) -> bytes:
    return encode(error=text.as_dict(), place=place)
