"""A real server process, started and ended by tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import httpx

ROOT = Path(__file__).resolve().parents[1]


class Server(NamedTuple):
    process: subprocess.Popen[str]
    address: str
    """As it was shown, with the token if there is one."""

    @property
    def base(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def token(self) -> str:
        return parse_qs(urlsplit(self.address).query)["token"][0]

    def client(self, **options: object) -> httpx.Client:
        """A program that knows the token."""
        headers = {"authorization": f"Bearer {self.token}"}
        return httpx.Client(base_url=self.base, headers=headers, timeout=180, **options)

    def children(self) -> list[int]:
        folder = Path(f"/proc/{self.process.pid}/task")
        found = [(each / "children").read_text().split() for each in folder.iterdir()]
        return sorted(int(pid) for pids in found for pid in pids)

    def end(self) -> str:
        """Ends the server as Ctrl-C does, and returns what it says then."""
        self.process.send_signal(signal.SIGINT)
        _, told = self.process.communicate(timeout=120)
        return told


def read_spent(pid: int) -> float:
    """Processor seconds of a process, as Linux tells them."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def start(*options: str, port: int = 0, **environment: str) -> Server:
    paths = os.pathsep.join(str(ROOT / name) for name in ("src", "generated"))
    command = [sys.executable, "-m", "zfxxgk", "--lang", "zh", "serve", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--port", str(port), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8", **environment},
        encoding="utf-8",
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("地址："), (line, process.stderr and process.stderr.read())
    return Server(process, line.removeprefix("地址：").strip())
