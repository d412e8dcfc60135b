"""``zfxxgk serve``: the page of the form, the reader and the rules at a local address."""

from __future__ import annotations

import os
import socket
import ssl
from argparse import Namespace
from typing import TYPE_CHECKING

from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.files import describe_failure, read_data
from zfxxgk.cli.language import Language, make_error, say
from zfxxgk.cli.options import Parser

if TYPE_CHECKING:
    from zfxxgk.serve.safety import Access
    from zfxxgk.serve.server import Certificate

HERE = "127.0.0.1"
PORT = 8421
PASSWORD = "ZFXXGK_PASSWORD"
SHORTEST = 12
"""Characters of a password: it is guessed at no more than once a second and connection."""


def declare(parser: Parser) -> None:
    parser.add_value("--port", "help-port", "NUMBER", default=str(PORT))
    parser.add_flag("--no-browser", "help-no-browser")
    parser.add_value("--host", "help-host", "ADDRESS")
    parser.add_value("--password-file", "help-password-file", "FILE")
    parser.add_value("--cert", "help-cert", "FILE")
    parser.add_value("--key", "help-key", "FILE")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    port = _read_port(options.port)
    certificate = _find_certificate(options)
    try:
        from zfxxgk.serve import server
        from zfxxgk.serve.app import Shown
    except ImportError as error:
        raise make_error("serve-needs-extra") from error
    from zfxxgk.batch.pool import count_cores

    host = options.host or HERE
    listening = _listen(host, port)
    number = listening.getsockname()[1]
    access = _let_in(options, number)
    scheme = "http" if certificate is None else "https"
    shown = server.find_address(listening, host)
    named = f"[{shown}]" if ":" in shown else shown
    address = f"{scheme}://{named}:{number}/"
    if not access.others:
        address += f"?token={access.key}"
    elif certificate is None:
        streams.complain(say(language, "serve-plain"))

    def tell() -> None:
        streams.show(say(language, "serve-open", address=address) + "\n")
        if not options.no_browser:
            _open_browser(address)

    tasks = Shown(*(f"zfxxgk.cli.reporters.served:{name}" for name in ("look", "collect")))
    with listening:
        counts = server.serve(listening, access, tasks, count_cores(), certificate, tell)
    streams.complain(say(language, "serve-counts", **counts._asdict()))
    return 0


def _listen(host: str, port: int | None) -> socket.socket:
    from zfxxgk.serve.server import open_socket

    last: OSError | None = None
    for number in (PORT, 0) if port is None else (port,):
        try:
            return open_socket(host, number)
        except OSError as error:
            last = error
    assert last is not None
    why = last.strerror or str(last)
    raise make_error("serve-no-port", host=host, port=str(port or PORT), why=why) from last


def _read_port(given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isascii() or not given.isdigit() or int(given) > 65_535:
        raise make_error("serve-bad-port")
    return int(given)


def _let_in(options: Namespace, port: int) -> Access:
    """By a token where nobody else can come, else by the password."""
    import secrets

    from zfxxgk.serve.safety import LOOPBACK, Access

    host = (options.host or HERE).lower()
    if host in LOOPBACK:
        if options.password_file is not None:
            raise make_error("serve-password-alone")
        return Access(secrets.token_urlsafe(32), cookie=f"zfxxgk-{port}")
    names = {host, socket.gethostname().lower(), socket.getfqdn().lower()}
    return Access(_read_password(options), LOOPBACK | names, others=True)


def _read_password(options: Namespace) -> str:
    """Not from the command line, which other users of the machine can see."""
    if options.password_file is not None:
        lines = read_data(options.password_file).decode("utf-8-sig", "replace").splitlines()
        password = lines[0].strip() if lines else ""
    else:
        password = os.environ.get(PASSWORD, "")
    if not password:
        raise make_error("serve-needs-password")
    if len(password) < SHORTEST:
        raise make_error("serve-short-password", least=SHORTEST)
    return password


def _find_certificate(options: Namespace) -> Certificate | None:
    if options.cert is None and options.key is None:
        return None
    if options.cert is None or options.key is None:
        raise make_error("serve-needs-both")
    from zfxxgk.serve.server import Certificate

    try:
        # Without an answer, or a key with a password would ask for it at the terminal.
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(
            options.cert, options.key, password=lambda: ""
        )
    except ssl.SSLError as error:
        raise make_error("serve-bad-certificate", why=error.reason or "PEM") from error
    except OSError as error:
        why = describe_failure(error)
        raise make_error("serve-bad-certificate", why=why) from error
    return Certificate(options.cert, options.key)


def _open_browser(address: str) -> None:
    import threading
    import webbrowser

    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
