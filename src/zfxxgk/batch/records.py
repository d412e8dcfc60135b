"""What passes from one step to the next: a task for each report, then a verdict for each file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk._version import __version__

if TYPE_CHECKING:
    from zfxxgk.batch.compare import Difference
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.engine.findings import Result
    from zfxxgk.errors import InputError
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import (
        CheckOutput,
        Coverage,
        Report,
        ReportResultData,
        ResultData,
        TextMatch,
    )
    from zfxxgk.spec.labels import Text
    from zfxxgk.spec.rules import Rule


class Source(NamedTuple):
    """A file to read, as it was named; ``error`` when it cannot be.

    ``named`` is False for what was only found, in a folder or an archive: there it need not be
    a report.
    """

    path: str
    error: InputError | None = None
    named: bool = True


class YearBefore(NamedTuple):
    """Last year's report in every edition known, the one that counts first; none if not found.

    ``paths`` are the files it was taken from, ``notes`` what has to be told of the choice.
    """

    reports: tuple[Report, ...] = ()
    paths: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()


class Members(NamedTuple):
    """Reports of members with what is declared of them, as an area's report is judged by.

    ``reports`` is None where an area has members of whom nothing is known, and empty where
    there are none.
    """

    reports: Sequence[Report] | None = ()
    coverage: Coverage | None = None
    notes: tuple[Text, ...] = ()


class Task(NamedTuple):
    """A report to judge, and what it is held against.

    ``copied`` is what it shares with other offices' reports, None where nobody looked; ``notes``
    are of other editions.
    """

    identity: Identity
    reading: ReadResult
    year_before: YearBefore = YearBefore()
    members: Members = Members()
    copied: Sequence[TextMatch] | None = None
    notes: tuple[Text, ...] = ()


class Judged(NamedTuple):
    """The file at ``path``: its ``result``, or the ``error`` for which there is none.

    ``identity`` tells whose report it is, ``notes`` how it was held against others.
    ``superseded_by`` is the file of a later edition, which is judged instead; the result is then
    empty. ``doubtful`` counts the cells that could not be read reliably; ``kept`` is what was
    asked to be kept of the reading. ``supposed`` is the office of the roster that has no other
    report and whose this may be, where nothing in the report tells. ``changes`` are those from an
    edition that is superseded to the one that counts. ``sha256`` is that of the file, None for a
    report in JSON, whose own names another file.
    """

    path: str
    result: Result | None = None
    error: InputError | None = None
    identity: Identity | None = None
    notes: tuple[Text, ...] = ()
    superseded_by: str | None = None
    doubtful: int = 0
    kept: object = None
    supposed: Office | None = None
    changes: tuple[Difference, ...] = ()
    sha256: str | None = None

    @property
    def is_complete(self) -> bool:
        """True for a complete result, or where another edition is judged instead."""
        return self.is_superseded or (self.result is not None and self.result.is_complete)

    @property
    def is_superseded(self) -> bool:
        """True if a later edition is judged instead."""
        return self.superseded_by is not None

    def has_finding(self, severities: Sequence[str]) -> bool:
        """True if there is a finding of these severities that nobody has accepted."""
        findings = self.result.findings if self.result else ()
        return any(f.severity in severities and f.accepted is None for f in findings)

    def as_dict(self, roster: Roster | None = None) -> ReportResultData:
        """JSON of the file, an entry of ``schema/check_output.json``."""
        office = self.identity.office if self.identity else None
        return {
            "path": self.path,
            "sha256": self.sha256,
            "office": office.name if office else None,
            "own": bool(roster and self.identity and self.identity.is_own(roster)),
            "supposed": self.supposed.name if self.supposed else None,
            **(self.result.as_dict() if self.result else _tell_nothing()),
            "error": self.error.text.as_dict() if self.error else None,
            "notes": [note.as_dict() for note in self.notes],
            "superseded": self.is_superseded,
        }


def _tell_nothing() -> ResultData:
    """What is said of a file that could not be judged."""
    # The help of the command must not wait for the engine.
    from zfxxgk.engine.findings import count_nothing

    return {
        "agency": None,
        "agency_basis": None,
        "year": None,
        "outcomes": count_nothing(),
        "findings": [],
        "causes": [],
        "readings": [],
        "not_checked": [],
    }


class Batch(NamedTuple):
    """All files in their order (``reports``), the ``rules`` by id that findings may name, and what
    concerns no single file (``remarks``). ``missing`` are the offices of the ``roster`` without a
    report.
    """

    reports: tuple[Judged, ...]
    rules: Mapping[str, Rule]
    missing: tuple[Office, ...] = ()
    remarks: tuple[Text, ...] = ()
    roster: Roster | None = None

    @property
    def ok(self) -> bool:
        """True if all was judged and there are no errors: ``zfxxgk check`` ends with 0."""
        return all(each.is_complete and not each.has_finding(("error",)) for each in self.reports)

    def as_dict(self) -> CheckOutput:
        """The document that ``schema/check_output.json`` describes."""
        return {
            "version": __version__,
            "reports": [judged.as_dict(self.roster) for judged in self.reports],
            "missing": [office.name for office in self.missing],
            "remarks": [remark.as_dict() for remark in self.remarks],
        }
