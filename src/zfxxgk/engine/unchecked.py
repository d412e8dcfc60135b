"""What could not be judged, grouped by reason, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
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
from zfxxgk.spec.doubts import ABSENT, tell_doubt
from zfxxgk.spec.labels import Text
from zfxxgk.spec.provenance import UNREAD as STATUSES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import CellRecord, Provenance, Reason

Label = Callable[[str], Text]
"""Gives the label of the place that a pointer leads to."""

INPUTS = {
    "previous": Text("未提供上年报告", "no report of the year before was given"),
    "members": Text("未提供所属机关的报告", "no members' reports were given"),
    "coverage": Text(
        "未说明所属机关的报告是否齐全", "it is not stated whether all members' reports are there"
    ),
    "provenance": Text(
        "没有读取记录（输入为 JSON 数据）", "no record of the reading (the input is JSON)"
    ),
    "claims": Text("没有提取正文中的数字", "no numbers were taken from the narrative"),
    "prose": Text("没有核对正文的用语", "the words of the narrative were not looked at"),
    "repeated": Text("没有与上年报告比较文字", "the text was not compared with last year's report"),
    "copied": Text(
        "没有与其他机关的报告比较文字", "the text was not compared with other offices' reports"
    ),
}
BLANKS = {
    BLANK_TOTAL: Text("{}：总计未填", "{}: totals are blank"),
    BLANK_COMPONENTS: Text("{}：各项均未填", "{}: all items are blank"),
}

MOST_REASONS = 3


def list_not_checked(
    outcomes: Iterable[CheckOutcome], label: Label, provenance: Provenance | None = None
) -> tuple[NotChecked, ...]:
    """One entry for each reason and place, in the order in which they came up.

    *provenance* has the cells that could not be read, and why.
    """
    groups: dict[tuple[str, str], list[CheckOutcome]] = {}
    for check, outcome in outcomes:
        detail = outcome.detail
        if outcome.reason == UNREAD:
            detail = "/".join(detail.split("/")[:2])
        elif outcome.reason == RULE_ERROR:
            detail = f"{check.rule}: {detail}"
        groups.setdefault((outcome.reason, detail), []).append((check, outcome))
    unread = _group_unread(provenance)
    return tuple(
        _entry(reason, detail, group, label, unread.get(detail, []))
        for (reason, detail), group in groups.items()
    )


def _group_unread(provenance: Provenance | None) -> dict[str, list[CellRecord]]:
    """The cells that have no value to judge by, by the pointer of their table."""
    groups: dict[str, list[CellRecord]] = {}
    for cell in provenance["cells"] if provenance else ():
        if cell["status"] in STATUSES:
            groups.setdefault("/".join(cell["pointer"].split("/")[:2]), []).append(cell)
    return groups


def _entry(
    reason: str, detail: str, group: list[CheckOutcome], label: Label, unread: list[CellRecord]
) -> NotChecked:
    return NotChecked(
        reason=cast("Reason", reason),
        detail=detail,
        rules=tuple(dict.fromkeys(check.rule for check, _ in group)),
        count=len(group),
        message=_tell_unread(unread, label)
        if reason == UNREAD
        else tell_reason(reason, detail, label),
    )


def tell_reason(reason: str, detail: str, label: Label) -> Text:
    """Why something was not judged, in words; cells in doubt are told by their records."""
    if reason == MISSING_INPUT:
        return INPUTS[detail]
    if reason == MISSING:
        place = label(detail)
        return Text(f"{place.zh}不详", f"not known: {place.en}")
    if reason in BLANKS:
        place = label(detail)
        return Text(BLANKS[reason].zh.format(place.zh), BLANKS[reason].en.format(place.en))
    return Text(f"规则无法计算（{detail}）", f"the rule cannot be evaluated ({detail})")


def _tell_unread(cells: Sequence[CellRecord], label: Label) -> Text:
    """How many cells of a table could not be read, with the first, and why."""
    first, more = label(cells[0]["pointer"]), len(cells) - 1
    zh = f"“{first.zh}”{f'等 {more + 1} 格' if more else ''}未能可靠读取"
    en = f'"{first.en}"{f" and {more} more" if more else ""} could not be read reliably'
    reasons = Counter(_find_reason(cell) for cell in cells)
    told = []
    for reason, count in reasons.most_common(MOST_REASONS):
        if reason is not None:
            why = tell_doubt(reason)
            counted = Text(f"{why.zh}（{count} 格）", f"{why.en} ({count})")
            told.append(counted if len(reasons) > 1 else why)
    if not told:
        return Text(zh, en)
    return Text(
        f"{zh}：{'；'.join(text.zh for text in told)}",
        f"{en}: {'; '.join(text.en for text in told)}",
    )


def _find_reason(cell: CellRecord) -> str | None:
    return ABSENT.zh if cell["status"] == "row_absent" else cell["reason"]
