"""Words for what is accepted: baselines and waivers."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "help-baseline": Text(
        "以前 check --format json 的结果；其中已有的问题不计入结论",
        "an earlier result of check --format json; what it has does not count",
    ),
    "no-baseline": Text(
        "不是 zfxxgk check --format json 的结果，请重新生成。",
        "no result of zfxxgk check --format json; make it again.",
    ),
    "waiver-lacks": Text(
        "豁免缺少 {name}；必须写明 rule、reason、author 和 expires。",
        "the waiver lacks {name}; it needs rule, reason, author and expires.",
    ),
    "kind-number": Text("整数", "a whole number"),
    "kind-date": Text(
        "日期，如 2026-03-31（不加引号）", "a date such as 2026-03-31, without quotes"
    ),
    "kind-tables": Text("表的列表（[[waivers]]）", "a list of tables ([[waivers]])"),
    "accepted": Text("已接受 {count} 处，不计入结论：", "Accepted ({count}), not counted:"),
    "accepted-waiver": Text(
        "{words}（豁免至 {expires}，{author}：{reason}）",
        "{words} (waived until {expires} by {author}: {reason})",
    ),
    "accepted-baseline": Text(
        "{count} 处以前的核对中已有（--baseline）",
        "{count} known from an earlier check (--baseline)",
    ),
    "baseline": Text("以前的核对中已有", "known from an earlier check"),
    "waiver": Text("已豁免", "waived"),
    "waiver-idle": Text(
        "设置中的 {name}（{rule}）没有对应的问题，可以删除。",
        "{name} of the settings ({rule}) covers nothing here and may be removed.",
    ),
    "baseline-gone": Text(
        "基线中有 {count} 处问题已不存在，可以更新基线。",
        "{count} findings of the baseline are there no more; it may be renewed.",
    ),
}
