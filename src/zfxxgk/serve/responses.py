"""Answers without a result: in JSON for programs, as a page where a person looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from http import HTTPStatus

from starlette.responses import Response

from zfxxgk.serve.answers import Refused, encode_error

_SECONDS_TO_WAIT = "5"
_PAGE = (
    '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>zfxxgk</title>'
    "<h1>zfxxgk</h1><p>{zh}</p><p lang=en>{en}</p></html>\n"
)
_OF_STATUS = {
    HTTPStatus.UNAUTHORIZED: {"www-authenticate": 'Basic realm="zfxxgk", charset="UTF-8"'},
    HTTPStatus.TOO_MANY_REQUESTS: {"retry-after": _SECONDS_TO_WAIT},
    HTTPStatus.SERVICE_UNAVAILABLE: {"retry-after": _SECONDS_TO_WAIT},
}


def respond(refused: Refused, headers: Mapping[str, str]) -> Response:
    """The answer to a request with *headers* that is refused. A stranger's name gets nothing."""
    status, text = refused.status, refused.text
    if status == HTTPStatus.MISDIRECTED_REQUEST:
        return Response(status_code=status)
    others = _OF_STATUS.get(HTTPStatus(status))
    if "text/html" in headers.get("accept", ""):
        page = _PAGE.format(zh=escape(text.zh), en=escape(text.en))
        return Response(page, status, others, "text/html; charset=utf-8")
    return Response(encode_error(text), status, others, "application/json")
