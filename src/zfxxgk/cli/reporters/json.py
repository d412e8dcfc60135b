"""The document that ``schema/check_output.json`` describes."""

from __future__ import annotations

import json
from typing import Any

from zfxxgk._version import __version__
from zfxxgk.cli.entry import Entry, Run

NO_COUNTS = {"pass": 0, "fail": 0, "undetermined": 0, "not_applicable": 0, "error": 0}


def render(run: Run) -> str:
    document = {
        "version": __version__,
        "reports": [{**_report(entry), **_about(entry)} for entry in run.entries],
        "remarks": [remark.as_dict() for remark in run.remarks],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _report(entry: Entry) -> dict[str, Any]:
    if entry.result is not None:
        return {"path": entry.path, **entry.result.as_dict(), "error": None}
    return {
        "path": entry.path,
        "agency": None,
        "year": None,
        "counts": NO_COUNTS,
        "findings": [],
        "causes": [],
        "readings": [],
        "not_checked": [],
        "error": entry.error.text.as_dict() if entry.error else None,
    }


def _about(entry: Entry) -> dict[str, Any]:
    notes = [note.as_dict() for note in entry.notes]
    return {"notes": notes, "superseded": entry.superseded}
