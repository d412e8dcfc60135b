"""The document that ``schema/check_output.json`` describes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from zfxxgk._version import __version__
from zfxxgk.batch.records import Judged
from zfxxgk.cli.reporters import Run
from zfxxgk.engine.evaluate import OUTCOMES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Counts, ReportResultData


def render(run: Run) -> str:
    document = {
        "version": __version__,
        "reports": [_report(judged) for judged in run.batch.reports],
        "remarks": [remark.as_dict() for remark in run.batch.remarks],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _report(judged: Judged) -> ReportResultData:
    notes = [note.as_dict() for note in judged.notes]
    if judged.result is not None:
        return {
            "path": judged.path,
            **judged.result.as_dict(),
            "error": None,
            "notes": notes,
            "superseded": judged.is_superseded,
        }
    return {
        "path": judged.path,
        "agency": None,
        "year": None,
        "counts": cast("Counts", dict.fromkeys(OUTCOMES, 0)),
        "findings": [],
        "causes": [],
        "readings": [],
        "not_checked": [],
        "error": judged.error.text.as_dict() if judged.error else None,
        "notes": notes,
        "superseded": judged.is_superseded,
    }
