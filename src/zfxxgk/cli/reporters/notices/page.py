"""The page that an office is sent: its report alone, and what was read when, by which rules."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from zfxxgk.cli.language import say
from zfxxgk.cli.reporters.html import build_article
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.reporters.notices.words import Sending, write_notice
from zfxxgk.cli.streams import as_bytes

if TYPE_CHECKING:
    from zfxxgk.batch.records import Judged
    from zfxxgk.cli.reporters import Run


def render_page(judged: Judged, run: Run, sending: Sending) -> bytes:
    """The page without the folders of whoever wrote it."""
    ours = judged._replace(path=os.path.basename(judged.path) or judged.path)
    article = build_article(ours, 1, run, write_notice(ours, run.language, sending))
    return as_bytes(build_page(say(run.language, "page-title"), [article], run.language))
