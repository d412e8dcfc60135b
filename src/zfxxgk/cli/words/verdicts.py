"""Words in which results are told."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import SEVERITY_WORDS

WORDS: Final = {
    # ------------------------------------------------------------------ reports in words
    "heading": Text("【{path}】{agency} {year} 年度", "[{path}] {agency}, {year}"),
    "heading-unread": Text("【{path}】", "[{path}]"),
    "stdin": Text("标准输入", "standard input"),
    "agency-unknown": Text("机关名称不详", "agency unknown"),
    "not-judged": Text("无法核对：{why}", "Could not be checked: {why}"),
    "group": Text("{severity}（{count} 处）", "{severity} ({count})"),
    **SEVERITY_WORDS,
    "cells": Text("涉及：", "Cells:"),
    "cell": Text("{label}：{value}", "{label}: {value}"),
    "blank": Text("空白", "blank"),
    "blank-zero": Text("空白（按 0 计）", "blank (counted as 0)"),
    "more-cells": Text("另有 {count} 格", "{count} more"),
    "more-rules": Text("{listed}，另有 {count} 条规则", "{listed} and {count} more rules"),
    "zero-cells": Text("另有 {count} 格为 0", "{count} more are 0"),
    "sums": Text("不相符之处：", "What does not hold:"),
    "sum": Text("{sum} [{rule}]", "{sum} [{rule}]"),
    "place": Text("位置：{place}", "Place: {place}"),
    "basis": Text("依据：{basis} [{rule}]", "Basis: {basis} [{rule}]"),
    "basis-of-cause": Text("依据：{basis}", "Basis: {basis}"),
    "sheet": Text("工作表“{sheet}”", "sheet '{sheet}'"),
    "page": Text("第 {page} 页", "page {page}"),
    "table": Text("第 {table} 个表格", "table {table}"),
    "row": Text("第 {row} 行", "row {row}"),
    "column": Text("第 {column} 列", "column {column}"),
    "line": Text("文件第 {line} 行", "line {line} of the file"),
    "checked-clean": Text("已核对 {count} 项，未发现问题。", "{count} checks made; nothing found."),
    "checked": Text(
        "已核对 {count} 项，{failed} 项不符。", "{count} checks made; {failed} do not hold."
    ),
    "checked-nothing": Text(
        "没有核对任何一项：所选规则均不适用或条件不足。",
        "Nothing was checked: no rule chosen applies, or what it needs is missing.",
    ),
    "not-checked": Text("未核对 {count} 项：", "Not checked ({count}):"),
    "reason": Text("{why}（{count} 项）：{titles}", "{why} ({count}): {titles}"),
    "summary": Text(
        "共 {all} 份报告：{clean} 份未发现问题，{failing} 份有问题，{unread} 份无法核对。",
        "{all} reports: nothing found in {clean}, something in {failing}, {unread} not judged.",
    ),
    "list": Text("、", ", "),
    "clause": Text("，", ", "),
    "apart": Text("；", "; "),
    # ------------------------------------------------------------------ annotations
    "title-not-checked": Text("未核对", "not checked"),
    "junit-holding": Text("{count} 项相符", "{count} checks hold"),
    "title-not-judged": Text("无法核对", "could not be checked"),
}
