from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from zfxxgk.codegen.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "generated" / "form" / "form.html"
SOURCES = {
    "generated/form": {".ts"},
    "generated/js": {".js"},
    "src/form": {".ts", ".js", ".mjs", ".css", ".html"},
}
"""What `src/form/build.mjs` takes the page from."""


@pytest.mark.slow(reason="a step of .ci/run by itself, half a minute of compiling")
def test_generated_files_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    done = main(["--check"])
    assert done == 0, capsys.readouterr().err


def test_the_page_of_the_form_was_built_from_what_is_here() -> None:
    """Without Node.js: the page names the hash of its sources, and `build.mjs` counts the same."""
    names = sorted(
        path.relative_to(ROOT).as_posix()
        for folder, endings in SOURCES.items()
        for path in (ROOT / folder).iterdir()
        if path.suffix in endings
    )
    lines = [f"{digest((ROOT / name).read_text(encoding='utf-8'))}  {name}\n" for name in names]
    named = re.search(r'<meta name="sources" content="(\w+)">', PAGE.read_text(encoding="utf-8"))
    assert named
    assert named[1] == digest("".join(lines)), (
        "To mend it: cd src/form && npm install && npm run build"
    )


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
