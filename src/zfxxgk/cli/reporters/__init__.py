"""One module for each output format; each is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from zfxxgk.batch.batch import Keep
from zfxxgk.cli.entry import Run


def _text(run: Run) -> str:
    from zfxxgk.cli.reporters import text

    return text.render(run)


def _json(run: Run) -> str:
    from zfxxgk.cli.reporters import json

    return json.render(run)


def _sarif(run: Run) -> str:
    from zfxxgk.cli.reporters import sarif

    return sarif.render(run)


def _github(run: Run) -> str:
    from zfxxgk.cli.reporters import github

    return github.render(run)


def _junit(run: Run) -> str:
    from zfxxgk.cli.reporters import junit

    return junit.render(run)


def _html(run: Run) -> str:
    from zfxxgk.cli.reporters import html

    return html.render(run)


KEPT: Mapping[str, Keep] = {"html": lambda read, earlier: read}
"""What formats need of a reading; most need nothing."""

REPORTERS: Mapping[str, Callable[[Run], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "junit": _junit,
    "html": _html,
}
