"""What a cause is told in: templates, and how much of it there is room for."""

from __future__ import annotations

from typing import Final

from zfxxgk.engine.causes.locate import MOST_CELLS
from zfxxgk.spec.labels import Text

SHOWN: Final = 6
"""Cells, or sets of cells, that a message spells out where they fit."""
OF_A_SET: Final = 2
"""Cells of one of several sets that a message spells out."""
QUOTED: Final = 60
"""Characters of the prose, or of a name, that a message holds."""

WORDS: Final = {
    "blank": Text("空白", "blank"),
    "apart": Text("；", "; "),
    "with": Text("，", " with "),
    "cell": Text(
        "{label}（现为 {value}，按其余各格推算为 {implied}，相差 {gap}）",
        "{label} (is {value}, the other cells imply {implied}, difference {gap})",
    ),
    "in_common": Text("{common}：{cells}", "{common}: {cells}"),
    "of_set": Text("{label} {value}（推算为 {implied}）", "{label} {value} (implied {implied})"),
    "of_blanks": Text("{label} {implied}", "{label} {implied}"),
    "one": Text("疑似有误：{cells}。", "Likely wrong: {cells}."),
    "together": Text(
        "疑似同时有误的 {count} 格：{cells}。", "Likely wrong together ({count}): {cells}."
    ),
    "doubtful": Text(
        "最可能有误的是：{cells}；但不能排除其他格有误。",
        "Most likely wrong: {cells}; but other cells may be.",
    ),
    "choice": Text(
        "以下 {count} 格之一疑似有误{order}：{cells}。",
        "One of {count} cells is likely wrong{order}: {cells}.",
    ),
    "sets": Text(
        "以下 {count} 组格之一疑似有误{order}：{cells}。",
        "One of {count} sets of cells is likely wrong{order}: {cells}.",
    ),
    "ordered": Text("，可能性大的在前", ", the most plausible first"),
    "unordered": Text("", ""),
    "none": Text(
        f"未能推算是哪几格有误，可能超过 {MOST_CELLS} 格。",
        f"It could not be told which cells are wrong, perhaps more than {MOST_CELLS}.",
    ),
    "more": Text("{shown}等", "{shown}; and more"),
    "unfinished": Text("未能穷尽各种可能。", "There may be other possibilities."),
    "prose": Text("正文所写与此相符。", "The narrative agrees."),
    "previous": Text("上年报告与此相符。", "Last year's report agrees."),
    "prose_first": Text("正文所写与第一种相符。", "The narrative agrees with the first."),
    "previous_first": Text("上年报告与第一种相符。", "Last year's report agrees with the first."),
    "advice": Text(
        "请先查台账，不要为凑平直接改数。",
        "Look it up in the records first; do not change a number to make the sums agree.",
    ),
    "left_blank": Text(
        "{count} 格没有填数，按{how}应为：{cells}。请对照台账填写。",
        "Cells without a number ({count}); {how} {cells}. Please fill in by the records.",
    ),
    "one_blank": Text(
        "{label}没有填数，按{how}应为 {value}。请对照台账填写。",
        "{label} has no number; {how} {value}. Please fill in by the records.",
    ),
    "as_sum": Text("各格相加", "the cells add up to"),
    "from_others": Text("其余各格推算", "the other cells imply"),
    "left_out": Text(
        "表三、表四的差额都等于{office}的数字，汇总时可能漏计了该单位，请先核实。",
        "Every difference in tables 3 and 4 is the number of {office}, which may have been left"
        " out.",
    ),
    "twice": Text(
        "表三、表四的差额都等于{office}的数字，汇总时可能重复计了该单位，请先核实。",
        "Every difference in tables 3 and 4 is the number of {office}, perhaps counted twice.",
    ),
    "misstated": Text(
        "正文写“{text}”，与表格和正文其他各数都不符，按它们推算为 {number}，请核实。",
        "The narrative says “{text}”; the table and its other numbers imply {number}. Please"
        " verify.",
    ),
}
"""Templates by what they say. Keys ``prose`` and ``previous`` name a kind of witness."""
