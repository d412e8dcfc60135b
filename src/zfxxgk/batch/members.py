"""The members of an area: whose reports add up to it, and how much of them is at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.identity import drop_doubtful
from zfxxgk.batch.records import Members
from zfxxgk.batch.sums import is_sum
from zfxxgk.spec import forms
from zfxxgk.spec.labels import Count, Text
from zfxxgk.spec.places import get_value
from zfxxgk.spec.provenance import UNREAD, find_cells

if TYPE_CHECKING:
    from zfxxgk.batch.editions import Editions
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.reading import Readings
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import Report


UNKNOWN = Members(None)
"""Of an area whose members nobody has named."""

_ALONE = Text(
    "报告写明仅统计本机关，未与所属机关的报告核对",
    "the report says it is of the organ alone, so it was not compared with its members",
)
_OTHER_YEAR = Text("年度不同", "of another year")
_NOT_LISTED = Text("不在所属机关之列", "no member by the roster")
_VERTICAL = Text("垂直管理部门", "vertical organs")
_BELOW = Text("属于下级，不在本级之内", "of a level below, and the report is of its own level")
_NO_TABLE = Text("缺少表格", "without one of the tables")
_OTHER_FORM = Text("表三格式年度不同", "with another edition of table 3")
_OLDER = Text("已有更新的版本", "superseded by a later edition")
_UNDATED = Text("有数字不同的版本，先后不明", "in editions of other numbers that no date orders")
_DOUBTFUL = Text("部分数值读取存疑", "with values read in doubt")
_SUM = Text(
    "各机关之和，请用 compare 与汇总报告逐格比较，或者在这里给出各机关的报告",
    "the sum of members: compare it with the area's report, or give the members' reports here",
)
_TABLE_2 = Text(
    "所属机关的表二格式年度不一，表二未与所属机关比较",
    "editions of table 2 differ among the members, so it was not compared",
)


def may_have_members(report: Report) -> bool:
    """True if a report speaks of an area, or is of a government that may well do so."""
    agency = report["agency"]
    if report["scope"] is None:
        return (agency["kind"], agency["level"] == "township") == ("government", False)
    return report["scope"] in ("area", "system", "own_level")


def adds_to(report: Identity, area: Office) -> bool:
    """True for a report that adds to that of *area*: of an office below, or of itself alone."""
    office = report.office
    if office is None:
        return False
    return office.superior == area.name or (office is area and report.alone)


def find_members(
    area: Identity,
    report: Report,
    readings: Readings,
    roster: Roster | None,
    pool: Iterable[Identity],
) -> Members:
    """The members of *area* among the reports of *pool*, which *readings* hold.

    With a roster they are the offices right below it; without one, all of the pool.
    """
    if report["scope"] == "organ":
        return Members(notes=(_ALONE,))
    form = forms.get_form(report, "requests")
    own_level = report if report["scope"] == "own_level" else None
    chosen = choose_members(area, form, readings, roster, pool, own_level)
    complete = area.office is not None and area.office.complete
    notes = [_compared(len(chosen.kept), complete and not chosen.missing), *chosen.notes]
    if chosen.kept and not _one_form(chosen.kept, report):
        notes.append(_TABLE_2)
    return Members(
        [each.report for each in chosen.kept],
        {"complete": complete, "missing": list(chosen.missing)},
        tuple(notes),
    )


class Chosen(NamedTuple):
    """The members whose figures can be added, those that are not wholly there, and why."""

    kept: tuple[Member, ...]
    missing: tuple[str, ...]
    notes: tuple[Text, ...]


def choose_members(
    area: Identity,
    form: str | None,
    readings: Readings,
    roster: Roster | None,
    pool: Iterable[Identity],
    own_level: Report | None = None,
) -> Chosen:
    """The members of *area* in *pool* whose table 3 is of the edition *form*, None for any.

    One with values read in doubt is kept without them, and among those missing. *own_level* is
    the area's report where it is of its own level alone.
    """
    office = area.office
    listed = roster.list_members(office.name) or None if roster and office else None
    sorting = _Sorting(area, listed, own_level)
    groups = sorting.group_editions(pool, readings)
    found = [Member(each, readings[each.path]) for each in sorting.pick_latest(groups, readings)]
    kept = [each for each in found if sorting.can_be_added(each, form)]
    there = {each.identity.office.name for each in kept if each.identity.office}
    apart = {*there, *sorting.list_names(_BELOW)}
    missing = [o.name for o in listed or () if o.name not in apart]
    others = [each.identity for each in found if each not in kept]
    missing += [each.display_name for each in others if each.office is None]
    missing += sorting.list_names(_DOUBTFUL)
    return Chosen(tuple(kept), tuple(missing), sorting.write_notes(missing))


class Member:
    """A report without the values read in doubt; ``doubtful`` tells whether there are any."""

    def __init__(self, identity: Identity, reading: ReadResult) -> None:
        self.identity = identity
        self.report = drop_doubtful(reading.report, reading.provenance)
        self.doubtful = bool(find_cells(reading.provenance, UNREAD))


class _Sorting:
    """Tells members from others, and keeps why a report is not counted."""

    def __init__(
        self, area: Identity, listed: tuple[Office, ...] | None, own_level: Report | None
    ) -> None:
        self._area = area
        self._own_level = own_level
        self._names = None if listed is None else frozenset(office.name for office in listed)
        self._reasons: dict[Text, list[Identity]] = {}

    def group_editions(self, pool: Iterable[Identity], readings: Readings) -> list[Editions]:
        """The editions of each member's report of the year, in a fixed order."""
        from zfxxgk.batch.editions import order_editions

        groups: list[list[Identity]] = []
        by_office: dict[str, list[Identity]] = {}
        for each in sorted(pool, key=lambda each: each.path):
            own = each.is_same_organ(self._area)
            if each.path == self._area.path:
                continue
            if own and not each.alone:
                if is_sum(readings[each.path].report):
                    self._note(_SUM, each)
                continue
            if each.year != self._area.year:
                self._note(_OTHER_YEAR, each)
            elif not own and not self._is_listed(each):
                below = each.office is not None and each.office.superior == self._area.display_name
                self._note(_VERTICAL if below else _NOT_LISTED, each)
            else:
                _group(each, groups, by_office)
        return [order_editions(group) for group in groups]

    def _is_listed(self, report: Identity) -> bool:
        if self._names is None:
            return True
        return report.office is not None and report.office.name in self._names

    def pick_latest(self, groups: Iterable[Editions], readings: Readings) -> Iterator[Identity]:
        """The latest edition of each member; none where editions differ that no date orders."""
        for group in groups:
            if not _agree([readings[each.path].report for each in group.rivals]):
                self._note(_UNDATED, group.latest)
                continue
            for older in group.latest_first[1:]:
                self._note(_OLDER, older)
            yield group.latest

    def can_be_added(self, member: Member, form: str | None) -> bool:
        """True if a member's figures can be added to those of the others."""
        report = member.report
        if self._names is None and report["agency"]["kind"] == "vertical":
            self._note(_VERTICAL, member.identity)
        elif self._own_level is not None and _is_below(report, self._own_level):
            self._note(_BELOW, member.identity)
        elif any(get_value(report, (table,)) is None for table in forms.dimension("table", {})):
            self._note(_NO_TABLE, member.identity)
        elif form not in (None, forms.get_form(report, "requests")):
            self._note(_OTHER_FORM, member.identity)
        else:
            if member.doubtful:
                self._note(_DOUBTFUL, member.identity)
            return True
        return False

    def list_names(self, reason: Text) -> list[str]:
        return [each.display_name for each in self._reasons.get(reason, ())]

    def write_notes(self, missing: Sequence[str]) -> tuple[Text, ...]:
        found = []
        if self._names is not None and missing:
            names = list(dict.fromkeys(missing))
            found.append(
                Text(
                    f"所属机关缺 {len(names)} 个：{'、'.join(names)}",
                    f"members missing ({len(names)}): {', '.join(names)}",
                )
            )
        for reason in self._reasons:
            names = self.list_names(reason)
            found.append(
                Text(
                    f"{reason.zh}（{len(names)} 份）：{'、'.join(names)}",
                    f"{reason.en} ({len(names)}): {', '.join(names)}",
                )
            )
        return tuple(found)

    def _note(self, reason: Text, each: Identity) -> None:
        self._reasons.setdefault(reason, []).append(each)


def _group(
    report: Identity, groups: list[list[Identity]], by_office: dict[str, list[Identity]]
) -> None:
    """Puts a report to the others of its organ; those of the roster are found by its name."""
    if report.office is not None:
        known = by_office.get(report.office.name)
    else:
        known = next((group for group in groups if group[0].is_same_organ(report)), None)
    if known is None:
        known = []
        groups.append(known)
        if report.office is not None:
            by_office[report.office.name] = known
    known.append(report)


def _agree(editions: Sequence[Report]) -> bool:
    """True if the tables of all editions hold the same."""
    tables = tuple(forms.dimension("table", {}))
    first, *others = ([get_value(each, (table,)) for table in tables] for each in editions)
    return all(other == first for other in others)


def _is_below(report: Report, area: Report) -> bool:
    """True if a report is of another government, or of a lower level than the area."""
    agency = report["agency"]
    other = agency["level"] not in (None, area["agency"]["level"])
    return agency["kind"] == "government" or other


def _one_form(kept: Sequence[Member], report: Report) -> bool:
    tables = [each.report["proactive_disclosure"] for each in kept]
    return len({table["form"] for table in (*tables, report["proactive_disclosure"]) if table}) < 2


def _compared(count: int, equal: bool) -> Text:
    if not count:
        return Text("没有可以与之核对的所属机关报告", "no member's report to compare with")
    zh = "各格应相等" if equal else "名单不全或未声明完整，只核对汇总数不少于各机关之和"
    en = "equality is expected" if equal else "not all of them, so only that the area has no less"
    return Text(
        f"与 {count} 个所属机关的报告核对：{zh}",
        f"compared with the reports of {count} {Count(count):member|members}: {en}",
    )
