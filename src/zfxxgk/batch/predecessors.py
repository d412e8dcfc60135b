"""The report of the year before: found by office, through new names, mergers and splits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import TYPE_CHECKING

from zfxxgk.batch.editions import order_editions
from zfxxgk.batch.identity import Identity, drop_doubtful, identify_report
from zfxxgk.batch.records import YearBefore
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.sums import add_reports
from zfxxgk.engine.year_before import refuse_organ, require_year
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Provenance, Report

MOST_COMBINATIONS = 16
"""Of the editions of several merged offices, so many combinations are tried."""


class Predecessors:
    """Reports of earlier years. What is found does not depend on the order of adding."""

    def __init__(self, roster: Roster | None = None) -> None:
        self._roster = roster
        self._reports: dict[str, Report] = {}
        self._identities: list[Identity] = []

    def add(self, path: str, report: Report, provenance: Provenance | None = None) -> None:
        """Keeps a report; cells read with doubt are not held against next year's."""
        self._reports[path] = drop_doubtful(report, provenance)
        self._identities.append(identify_report(path, report, self._roster))

    def settle(self) -> None:
        """Finds the rows of offices that the roster calls by a short name, once all are added."""
        if self._roster is not None:
            from zfxxgk.batch.roster.match import match_offices

            self._identities, _ = match_offices(self._identities, self._roster)

    def __len__(self) -> int:
        return len(self._identities)

    def find(self, report: Identity) -> YearBefore:
        """The report of the same office for the year before."""
        own = self._editions(each for each in self._of_year(report) if report.is_same_organ(each))
        if len({each.code for each in own if each.code}) > 1 and report.office is None:
            return YearBefore(notes=(_ambiguous(report),))
        if self._roster is None or report.office is None:
            return self._one(own)
        if report.office.merged_from:
            return self._merged(report, report.office, own)
        if lost := self._split(report, report.office, own):
            return YearBefore(notes=(lost,))
        return self._one(own)

    def find_unused(self, used: Iterable[str]) -> tuple[Identity, ...]:
        """The reports that belong to none of those judged, by file name."""
        taken = set(used)
        left = (each for each in self._identities if each.path not in taken)
        return tuple(sorted(left, key=lambda each: each.path))

    def require(self, report: Identity) -> None:
        """Raises InputError when the only report kept is not last year's of the same office."""
        (given,) = self._identities
        require_year(report.year, given.year, given.path)
        related = report.office.merged_from if report.office else ()
        known = given.office is not None and given.office.name in related
        same = report.is_same_organ(given) or report.organ.may_be_same(given.organ)
        if not (known or same):
            raise refuse_organ(report.display_name, given.display_name, given.path)

    def find_only(self) -> YearBefore:
        """The only report kept, whatever its office calls itself."""
        return self._one(self._identities)

    # ------------------------------------------------------------------ which reports

    def _of_year(self, report: Identity) -> Iterator[Identity]:
        return (each for each in self._identities if each.year == report.year - 1)

    def _of_office(self, report: Identity, name: str) -> tuple[Identity, ...]:
        return self._editions(
            each for each in self._of_year(report) if each.office and each.office.name == name
        )

    @staticmethod
    def _editions(reports: Iterable[Identity]) -> tuple[Identity, ...]:
        found = tuple(reports)
        return order_editions(found).latest_first if found else ()

    def _one(self, own: Sequence[Identity]) -> YearBefore:
        notes: list[Text] = []
        if len(own) > 1:
            dated = order_editions(own).dated
            notes.append(_several(own, dated))
        reports = tuple(self._reports[each.path] for each in own)
        return YearBefore(reports, tuple(each.path for each in own), tuple(notes))

    def _merged(self, report: Identity, office: Office, own: tuple[Identity, ...]) -> YearBefore:
        parts = {name: self._of_office(report, name) for name in office.merged_from}
        missing = [name for name, found in parts.items() if not found]
        if len(missing) == len(parts):
            return self._one(own)
        if missing:
            return YearBefore(notes=(_incomplete(office, missing),))
        groups = [group for group in (own, *parts.values()) if group]
        sums = [
            add_reports([self._reports[each.path] for each in chosen])
            for chosen in islice(product(*groups), MOST_COMBINATIONS)
        ]
        paths = tuple(each.path for group in groups for each in group)
        return YearBefore(tuple(sums), paths, (_is_sum([group[0] for group in groups]),))

    def _split(self, report: Identity, office: Office, own: tuple[Identity, ...]) -> Text | None:
        """Why a split forbids the comparison; None when there was none since last year."""
        assert self._roster is not None
        if office.split_from and not own:
            return _founded(office)
        parts = self._roster.list_split_off(office.name)
        new = [part.name for part in parts if not self._of_office(report, part.name)]
        return _shrunk(office, new) if own and new else None


# ---------------------------------------------------------------------- words


def _ambiguous(report: Identity) -> Text:
    return Text(
        f"名为{report.display_name}的上年报告来自不同的机关（统一社会信用代码不同），未作年度比较",
        f"last year's reports named {report.display_name} are of different offices by their "
        f"codes, so the years were not compared",
    )


def _several(own: Sequence[Identity], dated: bool) -> Text:
    paths = [each.path for each in own]
    zh, en = ("", "") if dated else ("（没有日期可分先后，按文件名）", " (by file name, undated)")
    return Text(
        f"上年报告有 {len(own)} 个版本，先后为 {'、'.join(paths)}{zh}；与任一版本相符即视为相符",
        f"last year's report has {len(own)} editions, latest first{en}: {', '.join(paths)}; what "
        f"agrees with one of them is not reported",
    )


def _incomplete(office: Office, missing: Sequence[str]) -> Text:
    return Text(
        f"{office.name}由{'、'.join(office.merged_from)}合并而成，缺少{'、'.join(missing)}的上年报告，"
        f"未作年度比较",
        f"{office.name} was merged from {', '.join(office.merged_from)}; last year's report of "
        f"{', '.join(missing)} is missing, so the years were not compared",
    )


def _is_sum(parts: Sequence[Identity]) -> Text:
    names = [part.display_name for part in parts]
    return Text(
        f"机关合并：上年数为{'、'.join(names)}各报告之和，仅供核实",
        f"merged office: last year's figures are the sum of {', '.join(names)}, to be verified",
    )


def _founded(office: Office) -> Text:
    return Text(
        f"{office.name}由{'、'.join(office.split_from)}分立，没有自己的上年报告，未作年度比较",
        f"{office.name} was split from {', '.join(office.split_from)} and has no report of last "
        f"year, so the years were not compared",
    )


def _shrunk(office: Office, new: Sequence[str]) -> Text:
    return Text(
        f"{'、'.join(new)}由{office.name}分立，上年报告含其数据，未作年度比较",
        f"{', '.join(new)} was split from {office.name}, whose report of last year includes it, "
        f"so the years were not compared",
    )
