"""The sum of all offices of a batch, as the report of the area they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from zfxxgk.batch.figures import Kept
from zfxxgk.batch.gaps import find_usual_year
from zfxxgk.batch.identity import Identity
from zfxxgk.batch.members import Member, choose_members
from zfxxgk.batch.standing import infer_by_roster
from zfxxgk.batch.sums import SUM, add_reports
from zfxxgk.batch.whole import Whole, find_whole
from zfxxgk.spec import forms
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import get_cell, get_value
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import JsonObject, Report
    from zfxxgk_generated.document_types import Agency


class Total(NamedTuple):
    """What the *members* come to together; the report is None where nothing can be added.

    ``missing`` are members known of that are not in it, ``notes`` tell why.
    """

    report: Report | None
    members: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()


def add_up(batch: Batch) -> Total:
    """The sum of the reports of a batch of which figures were kept.

    A member is added whole or not at all: not with values read in doubt, nor with a table in an
    edition that few use.
    """
    year = find_usual_year(batch.reports)
    kept = {each.path: each for each in batch.reports if isinstance(each.kept, Kept)}
    readings = {path: cast("Kept", each.kept).reading for path, each in kept.items()}
    identities = [each.identity for each in kept.values() if each.identity]
    if year is None or not identities:
        return Total(None, notes=(_NOTHING,))
    pool = [each for each in identities if each.year == year]
    whole = find_whole(pool, readings, batch.roster)
    if isinstance(whole, Text):
        return Total(None, notes=(whole,))
    return _add_members(whole, year, identities, readings, batch)


def _add_members(
    whole: Whole,
    year: int,
    identities: Sequence[Identity],
    readings: Mapping[str, ReadResult],
    batch: Batch,
) -> Total:
    area = Identity("", year, whole.name, None, None, None, None, None, whole.office)
    of_year = [readings[each.path].report for each in identities if each.year == year]
    usual = _find_usual_forms(of_year)
    roster = batch.roster if whole.office else None
    # One of no known office may be another edition of any of the others.
    named = [each for each in identities if each.organ_name]
    nameless = [each.path for each in identities if each not in named]
    chosen = choose_members(area, usual.get("requests"), readings, roster, named)
    sure = [each for each in chosen.kept if not each.doubtful]
    added = [each for each in sure if _has_forms(each.report, usual)]
    others = [_name(each, area) for each in sure if each not in added]
    told = ((_tell_forms, others), (_tell_nameless, nameless))
    notes = [*chosen.notes, *(tell(found) for tell, found in told if found)]
    missing = tuple(dict.fromkeys((*chosen.missing, *others, *nameless)))
    if not added:
        return Total(None, missing=missing, notes=(*notes, _NOTHING))
    names = tuple(_name(each, area) for each in added)
    report = _head(add_reports([each.report for each in added]), whole, year, batch)
    if blank := [_name(each, area) for each in added if _has_open_total(each.report, report)]:
        notes.append(_tell_blank(blank))
    if _lacks_amount(report, [each.report for each in added]):
        notes.append(_UNITS)
    if wrong := _find_wrong(added, batch, area):
        notes.append(_tell_wrong(wrong))
    about = {"members": [*names], "missing": [*missing], "notes": [note.zh for note in notes]}
    report["extensions"] = {SUM: about}
    return Total(report, names, missing, tuple(notes))


def _head(report: Report, whole: Whole, year: int, batch: Batch) -> Report:
    """The sum with the office and the year it stands for."""
    standing = whole.standing
    if whole.office is not None and batch.roster is not None:
        standing = infer_by_roster(whole.office, batch.roster)
    known = {"name": whole.name, "level": standing.level, "kind": standing.kind}
    report["agency"] = cast("Agency", {**report["agency"], **known})
    vertical = whole.office is not None and whole.office.vertical
    report["scope"] = "system" if vertical else "area"
    report["period"] = {"from": f"{year}-01-01", "to": f"{year}-12-31"}
    return report


def _find_usual_forms(reports: Sequence[Report]) -> dict[str, str]:
    """The edition of each table that most of *reports* use, of those alike the newest."""
    found = {}
    for table in forms.editions():
        counts = Counter(form for each in reports if (form := forms.get_form(each, table)))
        if counts:
            found[table] = max(counts, key=lambda form: (counts[form], form))
    return found


def _has_forms(report: Report, usual: Mapping[str, str]) -> bool:
    return all(forms.get_form(report, table) == form for table, form in usual.items())


def _name(member: Member, area: Identity) -> str:
    name = member.identity.display_name
    return f"{name}（仅本机关）" if member.identity.is_same_organ(area) else name


def _lacks_amount(total: Report, reports: Sequence[Report]) -> bool:
    """True if a cell other than a total is blank in the sum, though some have a number there."""
    return any(
        get_cell(total, pointer) is None and any(get_cell(r, pointer) is not None for r in reports)
        for key in forms.dimension("table", {})
        for pointer, _, _ in forms.table(key, forms.get_form(total, key)).cells()
        if not forms.is_total(pointer)
    )


def _find_wrong(added: Sequence[Member], batch: Batch, area: Identity) -> list[str]:
    wrong = {each.path for each in batch.reports if each.has_finding(SEVERITIES[:1])}
    return [_name(each, area) for each in added if each.identity.path in wrong]


def _has_open_total(report: Report, total: Report) -> bool:
    """True if a total is blank here and so in the sum, to which others give a number."""
    return any(
        get_cell(report, pointer) is None and get_cell(total, pointer) is None
        for key in forms.dimension("table", {})
        for pointer, _, _ in forms.table(key, forms.get_form(report, key)).cells()
        if forms.is_total(pointer) and _is_beside_numbers(total, pointer)
    )


def _is_beside_numbers(report: Report, pointer: str) -> bool:
    _, table, row, _ = pointer.split("/")
    cells = cast("JsonObject", get_value(report, (table, row)))
    return any(value is not None for value in cells.values())


_UNITS = Text("金额单位不一，金额没有汇总", "amounts are in different units and not added")
_NOTHING = Text("没有可以汇总的报告", "there is no report to add up")


def _tell_forms(names: Sequence[str]) -> Text:
    return Text(
        f"表格格式年度与多数报告不同（{len(names)} 份）：{'、'.join(names)}",
        f"with another edition of a table than most ({len(names)}): {', '.join(names)}",
    )


def _tell_nameless(paths: Sequence[str]) -> Text:
    return Text(
        f"机关名称不详（{len(paths)} 份）：{'、'.join(paths)}",
        f"of no known office ({len(paths)}): {', '.join(paths)}",
    )


def _tell_wrong(names: Sequence[str]) -> Text:
    return Text(
        f"已计入但有必须改正的问题，改正后请重新汇总（{len(names)} 份）：{'、'.join(names)}",
        f"added, but with what must be corrected; add up again afterwards ({len(names)}): "
        f"{', '.join(names)}",
    )


def _tell_blank(names: Sequence[str]) -> Text:
    return Text(
        f"有合计空白，汇总的相应合计也留空（{len(names)} 份）：{'、'.join(names)}",
        f"with a blank total, so that the total of the sum is blank too ({len(names)}): "
        f"{', '.join(names)}",
    )
