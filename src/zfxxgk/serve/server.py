"""The server itself: a socket, uvicorn on it, and the address to open."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import uvicorn

from zfxxgk.serve.app import Counts, Desk, Shown, build_app
from zfxxgk.serve.pool import Pool
from zfxxgk.serve.safety import Access

MOST_CONNECTIONS = 200
_SECONDS_TO_END = 5
_ELSEWHERE = {socket.AF_INET: ("192.0.2.1", 9), socket.AF_INET6: ("2001:db8::1", 9)}
"""Kept for documents (RFC 5737, RFC 3849): to tell by which address one leaves for others."""


class Certificate(NamedTuple):
    """Files of a certificate and its key, in PEM."""

    chain: str
    key: str


def open_socket(host: str, port: int) -> socket.socket:
    """Listens at *port*, 0 for any that is free. Raises OSError."""
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows would let another program in as well
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except OSError:
        listening.close()
        raise
    return listening


def find_address(listening: socket.socket, host: str) -> str:
    """What others write for this machine: *host*, or where that is all addresses, the one by which
    it is in the network, else its name. Nothing is sent to find it."""
    if not ipaddress.ip_address(listening.getsockname()[0].partition("%")[0]).is_unspecified:
        return host
    try:
        with socket.socket(listening.family, socket.SOCK_DGRAM) as line:
            line.connect(_ELSEWHERE[listening.family])  # of a datagram socket: looks up the way
            found: str = line.getsockname()[0]
    except OSError:
        return socket.gethostname()
    return found


def serve(
    listening: socket.socket,
    access: Access,
    shown: Shown,
    processes: int,
    certificate: Certificate | None = None,
    started: Callable[[], None] | None = None,
) -> Counts:
    """Serves until it is interrupted, and tells what came; *started* is called when requests are
    taken."""
    desk = Desk(Pool(processes))
    config = uvicorn.Config(
        build_app(access, desk, shown),
        # Nothing of a request is written anywhere.
        access_log=False,
        log_config=None,
        log_level="critical",
        server_header=False,
        proxy_headers=False,
        ws="none",
        lifespan="on",
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=_SECONDS_TO_END,
        ssl_certfile=certificate.chain if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )
    with suppress(KeyboardInterrupt):  # which uvicorn raises once more when it has ended
        _Server(config, started).run(sockets=[listening])
    return desk.counts


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None] | None) -> None:
        super().__init__(config)
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and self._started:
            self._started()
