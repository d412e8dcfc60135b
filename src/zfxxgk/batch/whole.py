"""Which area the reports of a batch make up together, and which of them is the area's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.members import may_have_members
from zfxxgk.batch.remarks import name_some
from zfxxgk.read.head.standing import Standing
from zfxxgk.spec.labels import Text
from zfxxgk.spec.schemas import Node

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import Report


class Whole(NamedTuple):
    """The area: its row of the roster, else what its own report says; nothing where neither is."""

    office: Office | None = None
    name: str | None = None
    standing: Standing = Standing(None, None)


def find_whole(
    reports: Sequence[Identity], readings: Mapping[str, ReadResult], roster: Roster | None
) -> Whole | Text:
    """The area whose members *reports* are, or why they cannot be added up without counting some
    numbers twice.
    """
    tops = _find_tops(roster) if roster is not None else []
    if len(tops) == 1:
        return Whole(tops[0], tops[0].name)
    if tops:
        return _several([office.name for office in tops])
    return _find_by_standing([(each.display_name, readings[each.path].report) for each in reports])


def _find_tops(roster: Roster) -> list[Office]:
    """The offices of a list that have members and belong to no other of these."""
    heads = {each.name: each for each in roster.offices.values() if roster.list_members(each.name)}
    return [each for each in heads.values() if each.superior not in heads]


def _find_by_standing(reports: Sequence[tuple[str, Report]]) -> Whole | Text:
    """By names and contents; of several editions of a report the last stands for all."""
    heads = {name: each for name, each in reports if may_have_members(each)}
    others = [each for _, each in reports if not may_have_members(each)]
    if not heads or (not others and len({_rank(each) for each in heads.values()}) == 1):
        return Whole()
    ranks = sorted(_rank(each) for each in heads.values())
    first, *rest = ranks
    is_below = all(first <= _rank(each) for each in others)
    # Below one government among several, offices may be counted in its numbers already.
    is_clear = not rest or (first < rest[0] and all(_rank(each) < rest[0] for each in others))
    if not (is_below and is_clear):
        return _several(list(heads))
    (area,) = (each for each in heads.values() if _rank(each) == first)
    agency = area["agency"]
    return Whole(None, agency["name"], Standing(agency["level"], agency["kind"]))


def _rank(report: Report) -> int:
    """0 for the highest level, the number of levels where it is not known."""
    levels: list[object] = Node.root("agency.json").schema["properties"]["level"]["enum"]
    return levels.index(report["agency"]["level"])


def _several(names: Sequence[str]) -> Text:
    shown = name_some(names)
    return Text(
        f"有 {len(names)} 个机关的数字可能已含其他机关（{shown.zh}），为免重复没有汇总；"
        f"请分别汇总，或用名单写明各机关的上级",
        f"the numbers of {len(names)} offices may include those of others ({shown.en}), so nothing "
        f"was added up; do so for each alone, or give the superiors in a roster",
    )
