"""The document that ``schema/check_output.json`` describes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.batch.accounts import is_own_report
from zfxxgk.batch.records import Judged
from zfxxgk.cli.reporters import Run
from zfxxgk.engine.findings import count_nothing

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.spec.documents import ReportResultData, ResultData


def render(run: Run) -> str:
    document = {
        "version": __version__,
        "reports": [_report(judged, run.batch.roster) for judged in run.batch.reports],
        "missing": [office.name for office in run.batch.missing],
        "remarks": [remark.as_dict() for remark in run.batch.remarks],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


_NOTHING: ResultData = {
    "agency": None,
    "agency_basis": None,
    "year": None,
    "outcomes": count_nothing(),
    "findings": [],
    "causes": [],
    "readings": [],
    "not_checked": [],
}
"""What is said of a file that could not be judged."""


def _report(judged: Judged, roster: Roster | None) -> ReportResultData:
    office = judged.identity.office if judged.identity else None
    return {
        "path": judged.path,
        "sha256": judged.sha256,
        "office": office.name if office else None,
        "own": is_own_report(judged, roster),
        "supposed": judged.supposed.name if judged.supposed else None,
        **(judged.result.as_dict() if judged.result else _NOTHING),
        "error": judged.error.text.as_dict() if judged.error else None,
        "notes": [note.as_dict() for note in judged.notes],
        "superseded": judged.is_superseded,
    }
