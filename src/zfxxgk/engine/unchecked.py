"""What could not be judged, grouped by reason, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from zfxxgk.engine.evaluate import (
    BLANK_COMPONENTS,
    BLANK_TOTAL,
    MISSING,
    MISSING_INPUT,
    RULE_ERROR,
    UNREAD,
    CheckOutcome,
)
from zfxxgk.engine.findings import NotChecked
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Reason

Label = Callable[[str], Text]
"""Gives the label of the place that a pointer leads to."""

INPUTS = {
    "previous": Text("未提供上年报告", "no report of the year before was given"),
    "members": Text("未提供所属机关的报告", "no members' reports were given"),
    "coverage": Text(
        "未说明所属机关的报告是否齐全", "nothing is said of whether the members' reports are all"
    ),
    "provenance": Text(
        "没有读取记录（输入为 JSON 数据）", "no record of the reading (the input is JSON)"
    ),
    "claims": Text("没有提取正文中的数字", "no numbers were taken from the narrative"),
    "repeated": Text("没有与上年报告比较文字", "the text was not compared with last year's report"),
    "copied": Text(
        "没有与其他机关的报告比较文字", "the text was not compared with other offices' reports"
    ),
}
BLANKS = {
    BLANK_TOTAL: Text("{}：总计未填", "{}: totals are blank"),
    BLANK_COMPONENTS: Text("{}：各项均未填", "{}: all items are blank"),
}


def list_not_checked(outcomes: Iterable[CheckOutcome], label: Label) -> tuple[NotChecked, ...]:
    """One entry for each reason and place, in the order in which they came up."""
    groups: dict[tuple[str, str], list[CheckOutcome]] = {}
    for check, outcome in outcomes:
        detail = outcome.detail
        if outcome.reason == UNREAD:
            detail = "/".join(detail.split("/")[:2])
        elif outcome.reason == RULE_ERROR:
            detail = f"{check.rule}: {detail}"
        groups.setdefault((outcome.reason, detail), []).append((check, outcome))
    return tuple(_entry(reason, detail, group, label) for (reason, detail), group in groups.items())


def _entry(reason: str, detail: str, group: list[CheckOutcome], label: Label) -> NotChecked:
    return NotChecked(
        reason=cast("Reason", reason),
        detail=detail,
        rules=tuple(dict.fromkeys(check.rule for check, _ in group)),
        count=len(group),
        message=_message(reason, detail, group, label),
    )


def _message(reason: str, detail: str, group: list[CheckOutcome], label: Label) -> Text:
    if reason == MISSING_INPUT:
        return INPUTS[detail]
    if reason == MISSING:
        place = label(detail)
        return Text(f"{place.zh}不详", f"not known: {place.en}")
    if reason in BLANKS:
        place = label(detail)
        return Text(BLANKS[reason].zh.format(place.zh), BLANKS[reason].en.format(place.en))
    if reason == UNREAD:
        return _unread(group, label)
    return Text(f"规则无法计算（{detail}）", f"the rule cannot be evaluated ({detail})")


def _unread(group: list[CheckOutcome], label: Label) -> Text:
    pointers = list(dict.fromkeys(outcome.detail for _, outcome in group))
    first = label(pointers[0])
    more = len(pointers) - 1
    zh = f"“{first.zh}”{f'等 {more + 1} 格' if more else ''}未能可靠读取"
    en = f'"{first.en}"{f" and {more} more" if more else ""} could not be read reliably'
    return Text(zh, en)
