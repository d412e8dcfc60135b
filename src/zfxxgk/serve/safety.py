"""Who is answered: an address of this service, a page of its own, and one who knows the key."""

from __future__ import annotations

import asyncio
import base64
import binascii
import hmac
import ipaddress
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from zfxxgk.serve import words
from zfxxgk.serve.answers import Refused
from zfxxgk.serve.responses import respond

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
SECONDS_AFTER_A_WRONG_KEY = 1
NOTHING = "default-src 'none'; frame-ancestors 'self'"
"""What a page is let do by itself; it stands in no page of another site."""
RESULT = f"{NOTHING}; style-src 'unsafe-inline'; sandbox"
"""What a page of results is let do: it has its own styles, and nothing that runs."""
_OPEN = frozenset({"/health"})
"""Answered without a key: it tells what is no secret."""
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": NOTHING,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    # Without any referrer the forms of the page would have no origin.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


class Access(NamedTuple):
    """Who is let in: by the *key*, a token in the address that is opened or, for others than this
    machine, a password. *hosts* are names of this service beside those of this machine; where
    *others* may come, an address in numbers is one too."""

    key: str
    hosts: frozenset[str] = LOOPBACK
    others: bool = False
    cookie: str = "zfxxgk"


class Guard:
    """Answers what may not pass, and adds to every answer what browsers have to keep to."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # a WebSocket, of which there is none
            await send({"type": "websocket.close", "code": 1008})
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if opened:
                    headers.append("set-cookie", self._write_cookie(scope["scheme"]))
            await send(message)

        headers = Headers(scope=scope)
        opened = False
        try:
            _require_host(headers, self._access)
            _require_origin(headers)
            opened = self._has_token(scope)
            if scope["path"] not in _OPEN and not opened:
                await self._require_key(headers)
        except Refused as refused:
            await respond(refused, headers)(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)

    def _has_token(self, scope: Scope) -> bool:
        """True for the address that was shown at the start."""
        if self._access.others or scope["path"] != "/":
            return False
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])
        return _is_same(given[0], self._access.key)

    def _write_cookie(self, scheme: str) -> str:
        written = f"{self._access.cookie}={self._access.key}; HttpOnly; Path=/; SameSite=Strict"
        return f"{written}; Secure" if scheme == "https" else written

    async def _require_key(self, headers: Headers) -> None:
        access = self._access
        given = _read_authorization(headers)
        if given is None and not access.others:
            given = _read_cookie(headers, access.cookie)
        if given is not None and _is_same(given, access.key):
            return
        if given is not None:
            await asyncio.sleep(SECONDS_AFTER_A_WRONG_KEY)
        raise Refused(401, words.NO_PASSWORD) if access.others else Refused(403, words.NO_TOKEN)


def _require_host(headers: Headers, access: Access) -> None:
    """A page of a stranger whose name leads here (DNS rebinding) comes with that name."""
    host = read_host(headers.get("host", ""))
    if host in access.hosts or (access.others and _is_number(host)):
        return
    raise Refused(421, words.STRANGE_HOST)


def read_host(given: str) -> str:
    """The name or number in a Host header, without its port."""
    host = given.rpartition("]")[0][1:] if given.startswith("[") else given.partition(":")[0]
    return host.lower().rstrip(".")


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _require_origin(headers: Headers) -> None:
    """Only the own pages may ask; programs that are no browsers name no origin."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None and origin.partition("://")[2] != headers.get("host"):
        raise Refused(403, words.STRANGE_ORIGIN)
    is_navigation = headers.get("sec-fetch-mode") == "navigate" and origin is None
    if site not in (None, "same-origin", "none") and not is_navigation:
        raise Refused(403, words.STRANGE_ORIGIN)


def _read_authorization(headers: Headers) -> str | None:
    kind, _, given = headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        # As bytes: of letters in UTF-8 the last may look like a space.
        sent = given.encode("latin-1").strip()
        try:
            return sent.decode()
        except UnicodeDecodeError:
            return sent.decode("latin-1")
    if kind.lower() != "basic":
        return None
    try:
        return base64.b64decode(given, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _read_cookie(headers: Headers, name: str) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found else None


def _is_same(given: str, key: str) -> bool:
    return hmac.compare_digest(given.encode(), key.encode())
