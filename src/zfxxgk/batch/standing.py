"""Level and kind of an organ where its own name leaves them open and the roster settles them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zfxxgk.read.head.standing import Standing, infer_standing

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.spec.documents import Report

_OF_THE_GOVERNMENT = ("department", "office", "vertical", None)
"""Kinds of organs that stand on the level of the area they belong to."""


def complete_standing(report: Report, office: Office | None, roster: Roster | None) -> Report:
    """The report with the level and kind that the roster tells; what it says itself stands."""
    agency = report["agency"]
    if office is None or roster is None or (agency["level"] and agency["kind"]):
        return report
    level, kind = infer_by_roster(office, roster)
    found = {"level": agency["level"] or level, "kind": agency["kind"] or kind}
    return {**report, "agency": {**agency, **found}}  # type: ignore[typeddict-item]


def infer_by_roster(office: Office, roster: Roster) -> Standing:
    """By the name in the list, the column of vertical organs, and the area above."""
    level, kind = infer_standing(office.name)
    kind = "vertical" if office.vertical else kind
    if kind == "government":
        level = level or _level_by_members(office, roster)
    return Standing(level or _level_of_area(office, kind, roster), kind)


def _level_by_members(office: Office, roster: Roster) -> str | None:
    """A 市 with counties below it is a city; one with towns may be of either level."""
    below = (infer_standing(each.name) for each in roster.list_members(office.name))
    return "city" if Standing("county", "government") in below else None


def _level_of_area(office: Office, kind: str | None, roster: Roster) -> str | None:
    superior = roster.offices.get(office.superior or "")
    if superior is None:
        return None
    above = infer_by_roster(superior, roster)
    if above.kind != "government":
        return None
    if kind in _OF_THE_GOVERNMENT:
        return above.level
    # A 市 below a city or prefecture is a county-level one.
    return "county" if kind == "government" and above.level == "city" else None
