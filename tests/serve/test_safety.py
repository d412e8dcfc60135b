"""What strangers get: nothing."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from served import ROOT, Server, start

NAMES = (
    *("../../../etc/passwd", "/etc/passwd", "..\\..\\windows\\win.ini", "C:\\boot.ini"),
    *("\\\\server\\share\\a.docx", "file:///etc/passwd", "a/../../b.docx", "~/.ssh/id_rsa"),
    *("-", "--help", ".", "..", "/", "con", "nul.docx", "a.zip/b.docx"),
    *("报告\u202exslx.exe", "a\x00.docx", "a\r\nSet-Cookie: x=y", "\x1b[31m红.docx"),
    *("$(touch x).docx", "<script>alert(1)</script>.docx", "名" * 5_000, "%2e%2e%2f\ud800.docx"),
)
PASSWORD = "正确的口令 correct horse 扩充"
"""Its last byte in UTF-8 would be a space in Latin-1."""


def test_there_are_enough_hostile_names() -> None:
    assert len(set(NAMES)) == 24


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_a_name_and_leads_nowhere(
    client: httpx.Client, documents: dict[str, bytes], name: str
) -> None:
    sent = name.encode("utf-8", "surrogatepass")
    quoted = "".join(f"%{byte:02x}" for byte in sent)
    answer = client.post(f"/check?name={quoted}", content=documents["markdown"])
    assert answer.status_code == 200
    (judged,) = answer.json()["judgement"]["reports"]
    assert judged["agency"] == "北陌县石桥乡人民政府"
    shown = judged["path"]
    assert shown.isprintable()
    assert len(shown) <= 200
    assert not shown.startswith("/")
    assert ".." not in shown.split("/")


def test_a_file_of_the_server_cannot_be_had_by_its_name(
    client: httpx.Client, tmp_path: Path, documents: dict[str, bytes]
) -> None:
    """An empty file by the name of a real one is an empty file."""
    there = tmp_path / "there.md"
    there.write_bytes(documents["markdown"])
    files = [("file", (str(there), b"")), ("file", ("a.md", documents["markdown"]))]
    answer = client.post("/check", files=files).json()
    first = answer["judgement"]["reports"][0]
    assert first["error"] is not None
    for path in (f"/{there}", f"/..{there}", f"/%2e%2e{there}", "/served.js/../../app.py"):
        assert client.get(path).status_code == 404


# ---------------------------------------------------------------------- strangers


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "0.0.0.0", "[::2]", ""]
)
def test_a_peer_on_another_host_name_gets_nothing(server: Server, host: str) -> None:
    """A name that was made to lead here, as by DNS rebinding: not even with the token."""
    with server.client() as client:
        for path in ("/", f"/?token={server.token}", "/health", "/read", "/nothing"):
            answer = client.get(path, headers={"host": host})
            assert answer.status_code == 421
            assert answer.content == b""
            assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", ""])
def test_the_page_of_another_site_is_refused(server: Server, origin: str) -> None:
    with server.client() as client:
        for method, path in (("POST", "/check"), ("POST", "/read"), ("GET", "/health")):
            answer = client.request(method, path, content=b"{}", headers={"origin": origin})
            assert answer.status_code == 403
            assert not [name for name in answer.headers if name.startswith("access-control")]
        asked = {"origin": origin, "access-control-request-method": "POST"}
        answer = client.options("/check", headers=asked)
        assert answer.status_code == 403
        answer = client.post("/check", content=b"{}", headers={"sec-fetch-site": "cross-site"})
        assert answer.status_code == 403


def test_the_own_page_is_answered(server: Server) -> None:
    with server.client() as client:
        headers = {"origin": server.base, "sec-fetch-site": "same-origin"}
        assert client.post("/check", content=b"{}", headers=headers).status_code == 200


@pytest.mark.parametrize("key", [None, "", "Bearer x", "Basic %", "é"])
def test_without_the_token_there_is_only_health(server: Server, key: str | None) -> None:
    headers = {} if key is None else {"authorization": key.encode()}
    with httpx.Client(timeout=180, base_url=server.base, headers=headers) as client:
        assert client.get("/health").status_code == 200
        # A wrong one is answered after a second.
        for path in ("/", "/?token=x", "/openapi.json", "/nothing")[: 1 if key else 4]:
            answer = client.get(path)
            assert answer.status_code == 403
            assert "set-cookie" not in answer.headers


def test_it_listens_to_this_machine_alone(server: Server) -> None:
    port = int(server.base.rpartition(":")[2])
    others = {each[4][0] for each in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)}
    for address in others - {"127.0.0.1", "::1"}:
        with socket.socket() as line:
            line.settimeout(1)
            assert line.connect_ex((address, port)) != 0


def test_every_answer_tells_browsers_to_keep_to_it(server: Server) -> None:
    with server.client() as client:
        for answer in (client.get("/health"), client.get("/nothing"), client.get("/read")):
            assert answer.headers["content-security-policy"].startswith("default-src 'none'")
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == "no-store"
            assert "server" not in answer.headers


# ---------------------------------------------------------------------- others than this machine


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("password") / "口令.txt"
    path.write_text(PASSWORD + "\n", encoding="utf-8")
    started = start("--host", "0.0.0.0", "--password-file", str(path))
    yield started
    told = started.end()
    assert "不加密" in told
    assert PASSWORD not in told


def test_others_need_the_password(shared: Server) -> None:
    assert "token" not in shared.address
    port = urlsplit(shared.base).port
    with httpx.Client(timeout=180, base_url=f"http://127.0.0.1:{port}") as client:
        answer = client.get("/openapi.json")
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Basic ")
        assert client.get("/openapi.json", auth=("x", "wrong")).status_code == 401
        assert client.get("/openapi.json", auth=("x", PASSWORD)).status_code == 200
        bearer = {"authorization": f"Bearer {PASSWORD}".encode()}
        assert client.get("/openapi.json", headers=bearer).status_code == 200
        assert client.get("/openapi.json", headers={"host": "10.0.0.7"}).status_code == 401
        assert client.get("/openapi.json", headers={"host": "evil.example"}).status_code == 421


def test_the_address_that_is_shown_is_one_that_others_can_open(shared: Server) -> None:
    assert urlsplit(shared.base).hostname not in {"0.0.0.0", "127.0.0.1", "localhost"}
    assert httpx.get(f"{shared.base}/health", timeout=180).status_code == 200


def test_with_a_certificate_all_goes_encrypted(tmp_path: Path) -> None:
    chain, key = make_certificate(tmp_path)
    options = ("--cert", str(chain), "--key", str(key))
    started = start("--host", "0.0.0.0", *options, ZFXXGK_PASSWORD=PASSWORD)
    try:
        assert started.address.startswith("https://")
        trusted = ssl.create_default_context(cafile=chain)
        port = int(started.base.rpartition(":")[2])
        with httpx.Client(
            timeout=180, base_url=f"https://127.0.0.1:{port}", verify=trusted
        ) as client:
            origin = {"origin": f"https://127.0.0.1:{port}"}
            answer = client.post("/check", content=b"{}", headers=origin, auth=("", PASSWORD))
            assert answer.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"http://127.0.0.1:{port}/health", timeout=180)
    finally:
        told = started.end()
    assert "不加密" not in told


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of 127.0.0.1 that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "zfxxgk")])
    now = datetime.now(UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(address, critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "chain.pem").write_bytes(made.public_bytes(Encoding.PEM))
    plain = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(key.private_bytes(*plain))
    return folder / "chain.pem", folder / "key.pem"


@pytest.mark.parametrize(
    ("options", "password", "words"),
    [
        (("--host", "0.0.0.0"), "", "必须有口令"),
        (("--host", "0.0.0.0"), "short", "至少要有 12 个字符"),
        (("--cert", "a.pem"), "", "要一起给出"),
        (("--cert", "a.pem", "--key", "b.pem"), "", "不能使用"),
        (("--password-file", "a.txt"), "", "不用口令"),
        (("--port", "70000"), "", "65535"),
        (("--host", "no.such.host.invalid"), "long enough to be one", "不能在"),
        (("--password-file", "no-such-file", "--host", "0.0.0.0"), "", "no-such-file"),
    ],
)
def test_what_would_stand_open_is_not_started(
    options: tuple[str, ...], password: str, words: str
) -> None:
    paths = os.pathsep.join(str(ROOT / name) for name in ("src", "generated"))
    done = subprocess.run(
        [sys.executable, "-m", "zfxxgk", "--lang", "zh", "serve", "--no-browser", *options],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": paths, "ZFXXGK_PASSWORD": password},
        timeout=120,
    )
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert done.stdout == b""
