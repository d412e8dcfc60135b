"""The page of the form, with what lets it open all that the server reads."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from zfxxgk.serve import words
from zfxxgk.serve.uploads import MOST_FILES, MOST_TOGETHER
from zfxxgk.spec.data import form_page

ASSETS = {"served.js": "text/javascript; charset=utf-8", "served.css": "text/css; charset=utf-8"}
"""Files that are added to the page, with their types."""
_FOLDER = Path(__file__).with_name("assets")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">\n?')
_LIMITS = {
    "files": MOST_FILES,
    "bytes": MOST_TOGETHER,
    "too-many": words.too_many(MOST_FILES).zh,
    "too-large": words.too_large_together(MOST_TOGETHER).zh,
}
"""Told before anything is sent: no browser hears an answer while it sends."""
_SCRIPT = '<script src="/served.js" {}></script>'.format(
    " ".join(f'data-{name}="{escape(str(value))}"' for name, value in _LIMITS.items())
)
_HASH = re.compile(r"'sha256-[^']+'")


class ServedPage:
    """The page as it is sent: what runs in it is what it was built with, and the own script."""

    def __init__(self) -> None:
        text = form_page().read_text(encoding="utf-8")
        found = _POLICY.search(text)
        assert found is not None
        parts = dict(part.strip().partition(" ")[::2] for part in found[1].split(";"))
        script, style = (
            " ".join(_HASH.findall(parts[each])) for each in ("script-src", "style-src")
        )
        self.policy = (
            f"default-src 'none'; script-src 'self' {script}; style-src 'self' {style}; "
            "connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; "
            "frame-ancestors 'none'"
        )
        text = _POLICY.sub("", text)
        text = text.replace("</head>", '<link rel="stylesheet" href="/served.css">\n</head>', 1)
        head, _, end = text.rpartition("</body>")
        self.text = f"{head}{_SCRIPT}\n</body>{end}"

    async def answer(self, request: Request) -> Response:
        headers = {"content-security-policy": self.policy}
        return Response(self.text, 200, headers, "text/html; charset=utf-8")

    async def answer_asset(self, request: Request) -> Response:
        name = request.url.path.removeprefix("/")
        return Response((_FOLDER / name).read_bytes(), media_type=ASSETS[name])
