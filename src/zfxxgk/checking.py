"""Files judged from Python, as ``zfxxgk check`` judges them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from zfxxgk.authoring.compiled import load_with_builtin
from zfxxgk.batch.batch import Criteria, judge_files
from zfxxgk.cli import files
from zfxxgk.cli.gathering import gather_files
from zfxxgk.engine.rule_set import choose_once, list_prefixes, require_rule_set
from zfxxgk.errors import InputError, require_kind
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch
    from zfxxgk.engine.findings import Result
    from zfxxgk.engine.rule_set import RuleSet

FilePath: TypeAlias = str | os.PathLike[str]


def load_rule_set(*folders: FilePath) -> RuleSet:
    """The built-in rules and one's own, those of *folders*, for the parameter ``rule_set``.

    Raises InputError that names file, line and column of what does not fit, and for an id that is
    taken.
    """
    return load_with_builtin(_names(folders))


def check_file(
    path: FilePath,
    *,
    previous: FilePath | None = None,
    members: Iterable[FilePath] = (),
    roster: FilePath | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rule_set: RuleSet | None = None,
) -> Result:
    """Reads the report in a file and judges it, as ``zfxxgk check`` does with these options.

    *previous* is last year's report, or a folder of such; *members* are the reports of an area's
    members, or folders of them; *roster* is the list of offices. *select* and *ignore* are prefixes
    of rule ids. Settings files are not looked at. Raises InputError for a file that cannot be
    judged, and for a folder or an archive of several: see :func:`check_files`.
    """
    batch = check_files(
        [path],
        previous=previous,
        members=members,
        roster=roster,
        select=select,
        ignore=ignore,
        rule_set=rule_set,
    )
    # The others are files that the roster names.
    named = _name(path)
    inside = [each for each in batch.reports if each.path.startswith((named + "/", named + os.sep))]
    judged = [each for each in batch.reports if each.path == named] or inside
    if len(judged) != 1:
        raise InputError(_SEVERAL, path=named)
    if judged[0].error is not None:
        raise judged[0].error
    assert judged[0].result is not None
    return judged[0].result


def check_files(
    paths: Iterable[FilePath],
    *,
    previous: FilePath | None = None,
    members: Iterable[FilePath] = (),
    roster: FilePath | None = None,
    exclude: Iterable[str] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rule_set: RuleSet | None = None,
    processes: int = 1,
) -> Batch:
    """Judges files, folders and archives of reports: those of several offices, or of one area.

    What each entry of ``reports`` has is told by :class:`zfxxgk.Judged`: a result, or the error for
    which there is none; ``as_dict()`` gives what ``zfxxgk check --format json`` writes. *exclude*
    are patterns of files in folders that are none of it; files are read in so many *processes*.
    All else is as for :func:`check_file`. Raises InputError for what concerns no single file, such
    as an unknown rule or a roster that cannot be read; ValueError for fewer processes than one.
    """
    require_rule_set(rule_set)
    require_kind("processes", processes, (int,), "a number")
    if processes < 1:
        raise ValueError(f"processes must be 1 or more, not {processes}")
    criteria = Criteria(list_prefixes(select), list_prefixes(ignore), rule_set)
    choose_once(criteria.rules, criteria.select, criteria.ignore)  # a slip is told before the work
    sources, related, remarks = gathered = gather_files(
        _names(paths),
        None if previous is None else _name(previous),
        None if roster is None else _name(roster),
        _names(members),
        tuple(_names(exclude)),
    )
    with files.convert_beforehand([each.path for each in gathered.given if each.error is None]):
        batch = judge_files(sources, criteria, related, read=files.read, processes=processes)
    return batch._replace(remarks=(*batch.remarks, *remarks))


def _names(paths: Iterable[FilePath]) -> list[str]:
    """Raises TypeError for one path, which as a text is an iterable of its letters."""
    if isinstance(paths, (str, bytes, os.PathLike)):
        raise TypeError(f"several paths are taken: [{paths!r}], not {paths!r}")
    require_kind("paths", paths, (Iterable,), "several paths")
    return [_name(path) for path in paths]


def _name(path: FilePath) -> str:
    require_kind("a path", path, (str, os.PathLike), "a text or a Path")
    return os.fspath(path)


_SEVERAL = Text(
    "这里不止一份报告，请用 check_files。", "There is more than one report here; use check_files."
)
