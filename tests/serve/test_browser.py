"""The page beside a server, in real browsers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from invented.reports import page
from invented.writers import write
from served import ROOT, Server

from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump

sys.path.insert(0, str(ROOT / "tests" / "conformance"))  # where Node.js is found
GRANTED = "予以公开"


@pytest.fixture(scope="module")
def folder(documents: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("documents")
    for kind, data in documents.items():
        (home / f"report.{kind}").write_bytes(data)
    (home / "doubt.html").write_text(doubtful(documents["html"].decode()), encoding="utf-8")
    (home / "report.json").write_text(dump(schemas.example("form-2021")), encoding="utf-8")
    (home / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    offices = home / "offices"
    (offices / "乡").mkdir(parents=True)
    (offices / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (offices / "报告.docx").write_bytes(write(page(6), "docx"))
    for seed in (7, 8):
        (offices / "乡" / f"{seed}.html").write_bytes(write(page(seed), "html"))
    return home


def doubtful(text: str) -> str:
    """The first number of the row of requests granted, with a space in it."""
    found = re.compile(r">(\d+)<").search(text, text.index(GRANTED))
    assert found
    return f"{text[: found.start(1)]}1 2{text[found.end(1) :]}"


@pytest.mark.needs(tool="chromium")
def test_the_page_opens_what_the_server_reads(server: Server, folder: Path) -> None:
    from javascript import node

    program = node()
    assert program
    done = subprocess.run(
        [program, "--test", "tests/serve/browser/served.test.mjs"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "ADDRESS": server.address, "FOLDER": str(folder)},
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
