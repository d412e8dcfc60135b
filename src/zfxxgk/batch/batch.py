"""Many reports at once: whose each is, what it is held against, and the verdict on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch import remarks
from zfxxgk.batch.reading import Identified, Read, Reader, identify, identify_each
from zfxxgk.batch.records import Batch, Judged, Source, Task
from zfxxgk.batch.relate import relate
from zfxxgk.engine.rule_set import RuleSet, choose_once, load_builtin
from zfxxgk.engine.run import judge as judge_input
from zfxxgk.engine.run import take_input
from zfxxgk.errors import InputError, NoReport, OwnOutput
from zfxxgk.read import ReadResult, read_path
from zfxxgk.spec.provenance import DOUBTFUL, find_cells

if TYPE_CHECKING:
    from zfxxgk.batch.predecessors import Predecessors
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.engine.accepted import Known, Waiver
    from zfxxgk.engine.findings import Acceptance, Result
    from zfxxgk.spec.documents import Report, TextMatch

Keep = Callable[[ReadResult, Sequence["Report"]], object]
"""What is kept of a reading and the editions of last year's report, beside the verdict."""


class Criteria(NamedTuple):
    """By what every report is judged.

    *select* and *ignore* choose rules by prefix; *own* are all rules when some are added.
    *known* tells by fingerprint why findings, like those with a waiver, do not count; nor do those
    of *baseline*, an earlier run, while their numbers are the same.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    own: RuleSet | None = None
    known: Mapping[str, Acceptance] = {}
    waivers: tuple[Waiver, ...] = ()
    baseline: tuple[Known, ...] = ()

    @property
    def rules(self) -> RuleSet:
        return self.own or load_builtin()


class Related(NamedTuple):
    """Files that reports are held against, and the roster that tells what belongs together.

    *previous* is last year's reports, None where none are given; with *sole* it is one file that
    was named itself, so it must be readable and, for a single report, that of its office.
    """

    roster: Roster | None = None
    previous: Sequence[Source] | None = None
    sole: bool = False
    members: Sequence[Source] = ()


ALONE = Related()


def judge_files(
    files: Sequence[Source],
    criteria: Criteria,
    related: Related = ALONE,
    *,
    read: Read = read_path,
    keep: Keep | None = None,
    processes: int = 1,
    tick: Callable[[str], None] | None = None,
) -> Batch:
    """The verdict on every file. A file that cannot be judged does not stop the others.

    Files are read in so many *processes*; *tick* is called after each with the organ, the file
    where it names none.

    Raises InputError when the only file of last year is not that of the report.
    """
    roster = related.roster
    reader = Reader(read, processes, tick) if tick else Reader(read, processes)
    previous, unread = _open_previous(related, reader)
    members = identify(related.members, reader, roster) if related.members else None
    sole = related.sole and len(files) == 1
    reports: list[Judged] = []
    used: set[str] = set()
    for identified in _identify_groups(files, criteria, roster, reader):
        for task in relate(identified, roster, previous, members, sole=sole):
            if isinstance(task, Task):
                used.update(task.year_before.paths)
                reports.append(judge(task, criteria, keep))
            else:
                reports.append(task)
    batch = Batch(tuple(reports), criteria.rules.rules, roster=roster)
    if roster is not None:
        from zfxxgk.batch.gaps import tell_offices

        batch = tell_offices(batch, roster, identified.matched)
    if previous is not None and not sole:
        from zfxxgk.batch.gaps import tell_unused

        batch = tell_unused(batch, previous, used)
    unread += members.unread if members else []
    batch = batch._replace(reports=(*batch.reports, *unread))
    return _accept(
        _pass_over(batch, (*files, *(related.previous or ()), *related.members)), criteria
    )


def judge(task: Task, criteria: Criteria, keep: Keep | None = None) -> Judged:
    """The verdict on one report, or the error that kept it from one."""
    judged = Judged(task.identity.path, identity=task.identity)
    reading = task.reading
    try:
        return judged._replace(
            result=_locate(_check(task, criteria), reading),
            notes=(*task.notes, *task.year_before.notes, *task.members.notes),
            doubtful=len(find_cells(reading.provenance, DOUBTFUL)),
            kept=keep(reading, task.year_before.reports) if keep else None,
            sha256=reading.report["source"]["sha256"] if reading.provenance else None,
        )
    except InputError as problem:
        problem.path = problem.path or judged.path
        return judged._replace(error=problem)
    except Exception as problem:
        return judged._replace(error=remarks.tell_unexpected(judged.path, problem))


def compares_texts(criteria: Criteria) -> bool:
    """True if a rule in force needs to know what offices share."""
    chosen = criteria.rules.choose(criteria.select, criteria.ignore)
    return any("copied" in each.needs for each in chosen.checks)


# ---------------------------------------------------------------------- one report


def _check(task: Task, criteria: Criteria) -> Result:
    reading, previous = task.reading, task.year_before.reports
    claims, prose = reading.claims, reading.prose
    rules = criteria.rules

    def check_against(earlier: Report | None, only: tuple[str, ...] = ()) -> Result:
        # Whose the earlier report is was settled by the roster, as one report cannot tell.
        given = take_input(
            reading.report,
            previous=earlier,
            members=task.members.reports,
            coverage=task.members.coverage,
            provenance=reading.provenance,
            claims=claims,
            prose=prose,
            repeated=_find_repeated(reading.report, earlier),
            copied=task.copied,
        )
        wanted = (only, ()) if only else (criteria.select, criteria.ignore)
        return judge_input(given, choose_once(rules, *wanted))

    result = check_against(previous[0] if previous else None)
    if len(previous) < 2:
        return result
    from zfxxgk.batch.editions import weigh_editions

    of_years = {each.rule for each in criteria.rules.checks if "previous" in each.needs}
    return weigh_editions(result, previous, check_against, frozenset(of_years))


def _locate(result: Result, reading: ReadResult) -> Result:
    # Most reports have no finding, and of other documents the record of the reading tells.
    if reading.text is None or not result.findings:
        return result
    from zfxxgk.batch.lines import locate_in_json

    return locate_in_json(result, reading.text)


def _find_repeated(report: Report, earlier: Report | None) -> list[TextMatch] | None:
    if earlier is None:
        return None
    from zfxxgk.narrative.shared import repeated

    return repeated(report, earlier)


# ---------------------------------------------------------------------- all of them


def _identify_groups(
    files: Sequence[Source], criteria: Criteria, roster: Roster | None, reader: Reader
) -> Iterator[Identified]:
    """All files at once where reports are compared with each other, else one after the other."""
    several = roster is not None or len(files) > 1
    compared = several and compares_texts(criteria)
    if roster is not None or compared:
        yield identify(files, reader, roster, compared=compared)
    else:
        yield from identify_each(files, reader)


def _open_previous(related: Related, reader: Reader) -> tuple[Predecessors | None, list[Judged]]:
    """Last year's reports, and the files among them that cannot be read."""
    if related.previous is None:
        return None, []
    from zfxxgk.batch.predecessors import Predecessors

    previous = Predecessors(related.roster)
    unread = []
    for opened in reader.open_all(related.previous, related.roster):
        if isinstance(opened, Judged):
            if related.sole and opened.error is not None:
                raise opened.error
            unread.append(opened)
        else:
            reading = opened.reading
            previous.add(opened.identity.path, reading.report, reading.provenance)
    previous.settle()
    return previous, unread


def _pass_over(batch: Batch, files: Sequence[Source]) -> Batch:
    """The batch without files that were only found and are no reports, each told."""
    found = {each.path for each in files if not each.named}
    foreign = [e for e in batch.reports if isinstance(e.error, NoReport) and e.path in found]
    if not foreign:
        return batch
    left = tuple(each for each in batch.reports if each not in foreign)
    own = [each.path for each in foreign if isinstance(each.error, OwnOutput)]
    others = [each.path for each in foreign if each.path not in own]
    told = [
        say(paths)
        for say, paths in ((remarks.tell_own, own), (remarks.tell_foreign, others))
        if paths
    ]
    if not left:
        left = (Judged(foreign[0].path, error=remarks.tell_nothing_left()),)
    return batch._replace(reports=left, remarks=(*batch.remarks, *told))


def _accept(batch: Batch, criteria: Criteria) -> Batch:
    """The batch with what is accepted marked, and remarks on what accepts nothing any more."""
    known, waivers = criteria.known, criteria.waivers
    if not known and not waivers and not criteria.baseline:
        return batch
    from datetime import date

    from zfxxgk.engine.accepted import (
        EXPIRED,
        accept,
        count_gone,
        group_numbers,
        has_changed,
        is_idle,
    )

    today, then = date.today(), group_numbers(criteria.baseline)
    reports = tuple(
        each._replace(result=accept(each.result, known, waivers, today, then))
        if each.result
        else each
        for each in batch.reports
    )
    judged = {each.path: each.result for each in reports if each.result and not each.superseded_by}
    results = list(judged.values())
    rules = criteria.rules.choose(criteria.select, criteria.ignore).rules
    gone = count_gone(criteria.baseline, judged, rules)
    changed = sum(
        each.accepted is None and has_changed(each, then)
        for result in results
        for each in result.findings
    )
    told = [remarks.tell_changed(changed)] if changed else []
    told += [remarks.tell_mended(gone)] if gone else []
    idle = [remarks.tell_idle(waiver) for waiver in waivers if is_idle(waiver, results, rules)]
    return batch._replace(
        reports=reports,
        rules={**batch.rules, EXPIRED.id: EXPIRED} if waivers else batch.rules,
        remarks=(*batch.remarks, *told, *idle),
    )
