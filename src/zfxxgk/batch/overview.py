"""All offices of a batch in the order in which a supervising office takes them up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.accounts import find_office, is_own_report, list_counting
from zfxxgk.engine.verdict import Verdict, reach_verdict

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch, Judged
    from zfxxgk.batch.roster.model import Office, Roster

ORDER = ("return", "unread", "missing", "verify", "unsure", "notices", "clean", "unconfirmed")
"""States of an office, the worst first: verdicts, and those of offices without a report."""


class Line(NamedTuple):
    """An office or a file without one, and what its report comes to.

    ``state`` is one of :data:`ORDER`. ``handed_in`` is ``yes``, ``unread``, ``missing`` or
    ``unconfirmed``, and for a report ``unsure`` where the office is not certain or ``stranger``
    where the roster has none. ``older`` are other editions, which do not count. ``own`` marks what
    the government of an area reports of itself alone.
    """

    state: str
    handed_in: str
    judged: Judged | None = None
    office: Office | None = None
    verdict: Verdict | None = None
    older: tuple[Judged, ...] = ()
    own: bool = False


def list_lines(batch: Batch) -> list[Line]:
    """A line for each report that counts and each office without one, the worst first.

    Of those alike, in the order of the roster.
    """
    older: dict[str, list[Judged]] = {}
    for each in batch.reports:
        if each.superseded_by is not None:
            older.setdefault(each.superseded_by, []).append(each)
    lines = [_tell(each, older.get(each.path, ()), batch.roster) for each in list_counting(batch)]
    lines += _list_offices(batch)
    rows = list(batch.roster.offices) if batch.roster else []
    numbers = {name: number for number, name in enumerate(rows)}
    return sorted(lines, key=lambda line: (ORDER.index(line.state), _number(line, numbers)))


def _tell(judged: Judged, older: Sequence[Judged], roster: Roster | None) -> Line:
    verdict = reach_verdict(judged.result, judged.doubtful)
    office, own = find_office(judged), is_own_report(judged, roster)
    handed_in = _tell_handed_in(judged, roster)
    return Line(verdict.key, handed_in, judged, office, verdict, tuple(older), own)


def _tell_handed_in(judged: Judged, roster: Roster | None) -> str:
    identity = judged.identity
    if judged.result is None:
        return "unread"
    if roster is None or identity is None or identity.office is not None:
        return "yes"
    return "unsure" if judged.supposed or not identity.name else "stranger"


def _list_offices(batch: Batch) -> Iterator[Line]:
    """The offices without a report."""
    for office in batch.missing:
        yield Line("missing", "missing", office=office)
    there = {each.identity.office for each in batch.reports if each.identity}
    for office in batch.roster.unconfirmed if batch.roster else ():
        if office not in there:
            yield Line("unconfirmed", "unconfirmed", office=office)


def _number(line: Line, numbers: Mapping[str, int]) -> int:
    return numbers.get(line.office.name, len(numbers)) if line.office else len(numbers)
