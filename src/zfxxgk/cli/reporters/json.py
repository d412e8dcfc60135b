"""The document that ``schema/check_output.json`` describes."""

from __future__ import annotations

import json

from zfxxgk.cli.reporters import Run


def render(run: Run) -> str:
    return json.dumps(run.batch.as_dict(), ensure_ascii=False, indent=2) + "\n"
