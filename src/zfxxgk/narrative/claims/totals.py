"""A text states one total of a kind: what is less than the total is a part of it.

合计 or 其中 say so in words; where the prose leaves them out, the numbers themselves tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zfxxgk.narrative.claims.levels import of_one_body, without_others
from zfxxgk.narrative.claims.state import Stated

_BESIDE = {"received": "carried_in"}
"""办理33件，其中上年结转3件、本年新收30件: both are totals, one with what was carried in."""


_NEW = re.compile("新收|新增|本年|当年|今年")
_MOST = 50
"""Totals of one kind: no report has more, and text that has shall not keep us busy."""
_SUM = set("共总合全")
_TIMELY, _LATE = re.compile("按时|按期|如期|限期"), re.compile("延期|延长|超期|逾期")
_LATE_BEHIND = re.compile(r"[，、；](?:延期|超期|逾期)[^，。；\d]{0,6}[1-9]\d*件")
"""按时办结29件，延期2件"""
_IN_FACT = re.compile(r"[^。；\n]{0,40}[，、]实际(?:受理|收到|接收|办理|有效)[^，。；\d]{0,8}\d")
_OLD_DONE = re.compile(
    r"的?(?:申请)?[均都全部已]*(?:于[^，。；]{0,8})?(?:办结|答复|办理完毕)(?!\s*\d)"
)
"""上年结转2件已办结，本年申请办结41件: the second number leaves out the first."""


def settled(found: Sequence[Stated], text: str) -> list[Stated]:
    """Returns *found*, the claims of *text* in its order, with those marked that are parts."""
    found = _carried(_without_lapsed(without_others(found, text), text), text)
    unsure = (
        *_timely(found, text),
        *_of_the_year(found, text),
        *_before_withdrawals(found, text),
        *of_one_body(found, text),
    )
    parts = {id(each) for each in unsure}
    totals: dict[str, list[Stated]] = {}
    most: dict[str, int | float] = {}
    for each in found:
        if each.partial:
            most[each.kind] = max(each.value, most.get(each.kind, 0))
        else:
            totals.setdefault(each.kind, []).append(each)
    for kind, stated in totals.items():
        parts.update(id(each) for each in stated if each.value < most.get(kind, 0))
        if len({each.value for each in stated}) > 1:
            beside = {each.value for each in totals.get(_BESIDE.get(kind, ""), ())}
            parts.update(map(id, _parts(stated, beside, text)))
    news = _news(found, text)
    told = [
        each._replace(partial=id(each) in parts) if id(each) in parts or id(each) in news else each
        for each in found
    ]
    return sorted([*told, *_old(found, text)], key=lambda each: each.end)


_LAPSED = re.compile(r"(?=.*失效)(?!.*废止)")


def _without_lapsed(found: Sequence[Stated], text: str) -> Sequence[Stated]:
    """废止2件、宣布失效11件: only the first are surely 废止; 宣布失效 alone stands for it."""
    ended = [each for each in found if each.kind == "normative_documents_repealed"]
    lapsed = {id(e) for e in ended if _LAPSED.match(text, e.start, e.end)}
    return [e for e in found if id(e) not in lapsed] if 0 < len(lapsed) < len(ended) else found


_NEXT_YEAR = re.compile(r"[下次明]|20\d\d|期末|[年]底|年末|跨年")


def _carried(found: Sequence[Stated], text: str) -> Sequence[Stated]:
    """收到65件，结转3件；办结66件；2件结转下年: the first are those carried in."""
    kinds = [each.kind for each in found]
    if kinds.count("carried_out") != 2 or "carried_in" in kinds or "concluded" not in kinds:
        return found
    first, last = kinds.index("carried_out"), len(kinds) - 1 - kinds[::-1].index("carried_out")
    if not first < kinds.index("concluded") < last or found[first].value == found[last].value:
        return found
    if _NEXT_YEAR.search(text, found[first].start, found[first].end):
        return found
    return [*found[:first], found[first]._replace(kind="carried_in"), *found[first + 1 :]]


def _news(found: Sequence[Stated], text: str) -> set[int]:
    """收到28件（新收26件、上年结转2件）: the new ones are a total of the table."""
    old = {each.value for each in found if each.kind == "carried_in"}
    sums = {each.value for each in found if each.kind == "received" and not each.partial}
    if len(sums) > _MOST:
        return set()
    return {
        id(each)
        for each in found
        if each.kind == "received" and each.partial
        if any(whole - each.value in old for whole in sums)
        if _NEW.search(text, each.start, each.end)
    }


def _parts(stated: list[Stated], beside: set[int | float], text: str) -> list[Stated]:
    """Those of *stated*, of one kind and with different values, that cannot be its total."""
    most = max(each.value for each in stated)
    stated = [each for each in stated if each.value == most or most - each.value not in beside]
    whole = next(each for each in stated if each.value == most)
    if whole is not stated[0] and _SUM.isdisjoint(text[max(0, whole.start - 3) : whole.end]):
        return stated
    return [each for each in stated if each.value < most]


def _timely(found: Sequence[Stated], text: str) -> list[Stated]:
    """What was concluded in time, where other requests were concluded late."""
    told = [each for each in found if each.kind == "concluded"]
    if not any(
        _LATE.search(text, each.start, each.end) or _LATE_BEHIND.match(text, each.end)
        for each in told
    ):
        return []
    return [each for each in told if _TIMELY.search(text, each.start, each.end)]


def _before_withdrawals(found: Sequence[Stated], text: str) -> list[Stated]:
    """收到14件，其中1件撤回，实际受理13件: the table may have the one or the other."""
    if "实际" not in text:
        return []
    return [each for each in found if each.kind == "received" and _IN_FACT.match(text, each.end)]


def _old(found: Sequence[Stated], text: str) -> Iterator[Stated]:
    """What was concluded of the requests carried in: 上年结转2件已办结."""
    for each in found:
        done = _OLD_DONE.match(text, each.end) if each.kind == "carried_in" else None
        if done and each.value and not re.search("[均都全]", done[0]):
            yield each._replace(kind="concluded", partial=True, end=done.end())


def _of_the_year(found: Sequence[Stated], text: str) -> list[Stated]:
    """What was concluded of the requests of the year, those carried in being told apart."""
    old = [each for each in found if each.kind == "carried_in"]
    done = next((each.end for each in old if _OLD_DONE.match(text, each.end)), len(text))
    return [
        each
        for each in found
        if each.kind == "concluded" and each.start > done
        if _SUM.isdisjoint(text[max(0, each.start - 6) : each.end])
    ]
