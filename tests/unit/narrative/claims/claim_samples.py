"""What the tests of the reader of claims share."""

from __future__ import annotations

from zfxxgk.narrative.claims.reader import stated


def told(text):
    """The numbers stated in *text* as kind=value, with ~ behind a part."""
    return [f"{c.kind}={c.value:g}{'~' if c.partial else ''}" for c in stated(text, 2024)]
