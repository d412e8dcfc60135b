"""Words in which the result of a check is told, as text, as annotations and as a page."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text
from zfxxgk.spec.severities import SEVERITY_WORDS

WORDS: Final = {
    "progress": Text("已读 {done} / {count} 份 … {name}", "{done} of {count} files read … {name}"),
    "progress-rate": Text("已处理 {done} 份，每秒 {rate} 份", "{done} done, {rate} a second"),
    "progress-left": Text("，约还要{time}", ", about {time} left"),
    "seconds": Text(" {count} 秒", "{count} s"),
    "minutes": Text(" {count} 分钟", "{count} min"),
    "hours": Text(" {hours} 小时 {minutes} 分钟", "{hours} h {minutes} min"),
    # ------------------------------------------------------------------ reports in words
    "heading": Text("【{path}】{agency} {year} 年度", "[{path}] {agency}, {year}"),
    "heading-unread": Text("【{path}】", "[{path}]"),
    "stdin": Text("标准输入", "standard input"),
    "agency-inferred": Text("{agency}（由{basis}推断）", "{agency} (inferred from the {basis})"),
    "basis-title": Text("标题", "title"),
    "basis-preamble": Text("前言", "opening"),
    "basis-section_one": Text("第一部分", "first section"),
    "basis-contact": Text("联系方式", "contact"),
    "basis-signature": Text("落款", "signature"),
    "basis-metadata": Text("网页信息", "metadata of the page"),
    "basis-file_name": Text("文件名", "file name"),
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
    "zero-cells": Text("另有 {count} 格为 0", "{count} more {count:is|are} 0"),
    "sums": Text("不相符之处：", "What does not hold:"),
    "sum": Text("{sum} [{rule}]", "{sum} [{rule}]"),
    "place": Text("位置：{place}", "Place: {place}"),
    "places": Text("位置：", "Places:"),
    "place-of": Text("{label}：{place}", "{label}: {place}"),
    "basis": Text("依据：{basis} [{rule}]", "Basis: {basis} [{rule}]"),
    "basis-of-cause": Text("依据：{basis}", "Basis: {basis}"),
    "sheet": Text("工作表“{sheet}”", "sheet '{sheet}'"),
    "sheet-cell": Text("工作表“{sheet}”，{cell} 格", "sheet '{sheet}', cell {cell}"),
    "page": Text("第 {page} 页", "page {page}"),
    "table": Text("第 {table} 个表格", "table {table}"),
    "row": Text("第 {row} 行", "row {row}"),
    "column": Text("第 {column} 列", "column {column}"),
    "line": Text("文件第 {line} 行", "line {line} of the file"),
    "checked-clean": Text(
        "已核对 {count} 项，未发现问题。", "{count} {count:check|checks} made; nothing found."
    ),
    "checked-in-part": Text(
        "已核对 {count} 项，未发现问题；但是有的格没有读出，请对照原件。",
        "{count} {count:check|checks} made; nothing found, but some cells could not be read: see "
        "the document.",
    ),
    "checked": Text(
        "已核对 {count} 项，有 {found} 处问题。",
        "{count} {count:check|checks} made; to be seen to: {found}.",
    ),
    "checked-nothing": Text(
        "没有核对任何一项：所选规则均不适用或条件不足。",
        "Nothing was checked: no rule chosen applies, or what it needs is missing.",
    ),
    "not-checked": Text("未核对 {count} 项：", "Not checked ({count}):"),
    "not-checked-others": Text(
        "另有 {count} 项没有核对：{why}。用 --verbose 查看。",
        "Not checked ({count}): {why}. See --verbose.",
    ),
    "not-checked-more": Text(
        "另有 {count} 项没有核对：{why}等。用 --verbose 查看。",
        "Not checked ({count}): {why} and more. See --verbose.",
    ),
    "reason": Text("{why}（{count} 项）：{titles}", "{why} ({count}): {titles}"),
    "summary": Text(
        "共 {all} 份报告：{clean} 份未发现问题，{failing} 份有问题{found}，{unread} 份无法核对。",
        "{all} {all:report|reports}: nothing found in {clean}, something in {failing}{found}, "
        "{unread} not judged.",
    ),
    "list": Text("、", ", "),
    "clause": Text("，", ", "),
    "apart": Text("；", "; "),
    # ------------------------------------------------------------------ comments in the document
    "note-heading": Text("【{severity} {number}】", "[{severity} {number}] "),
    "note-likely": Text(
        "疑似有误：现为 {value}，按其余各格推算为 {implied}。",
        "Likely wrong: is {value}, the other cells imply {implied}.",
    ),
    "note-together": Text(
        "疑似有误，共 {count} 格同时有误，这是其中一格：现为 {value}，推算为 {implied}。",
        "Likely wrong together with others ({count} cells in all): is {value}, implied {implied}.",
    ),
    "note-most": Text(
        "最可能有误，但不能排除其他格有误：现为 {value}，推算为 {implied}。",
        "Most likely wrong, but other cells may be: is {value}, implied {implied}.",
    ),
    "note-possible": Text(
        "可能之一（共 {count} 格，不一定是这一格）：现为 {value}；如果错在这里，推算为 {implied}。",
        "One of {count} cells that may be wrong, perhaps not this one: is {value}; if it is, "
        "implied {implied}.",
    ),
    "note-more": Text("另有 {count} 处不符。", "{count} more {count:does|do} not hold."),
    "note-advice": Text(
        "请先查台账，不要为凑平直接改数。",
        "Look it up in the records first; do not change a number to make the sums agree.",
    ),
    "note-not-checked": Text(
        "未核对 {count} 项，读取存疑 {doubtful} 格。",
        "Not checked: {count}; cells read with doubt: {doubtful}.",
    ),
    "note-converted": Text(
        "本文件由 LibreOffice 从原文件转换而来，版式可能略有不同；请在原文件中改正。",
        "Converted from the original by LibreOffice; the layout may differ. Correct the original.",
    ),
    "note-earlier": Text(
        "文件里还有以前核对时加的批注 {count} 条，没有删去；请批注原件，或者先删去这些批注。",
        "Comments of an earlier check are still there ({count}): annotate the original, or delete "
        "them first.",
    ),
    "note-signed": Text(
        "原文件有电子签名，批注后的文件不再带有有效签名；原文件没有改动。",
        "The original is signed; with comments the signature is no longer valid. The original is "
        "as it was.",
    ),
    "annotated": Text("批注 {count} 条。", "comments: {count}."),
    "not-annotated": Text("没有写入 {path}。", "not written: {path}."),
    "form-written": Text(
        "已写入 {path}。双击用浏览器打开就能填，不用联网；内容不离开这台电脑。",
        "Wrote {path}. Open it in a browser, no network is needed; nothing leaves the machine.",
    ),
    "written": Text("已写入 {path}", "written: {path}"),
    "code-1": Text(
        "结束代码 1：有达到 --fail-on 程度的问题。",
        "Exit code 1: something was found at the level of --fail-on.",
    ),
    "code-2": Text(
        "结束代码 2：有内容没有核对（读不了的文件，或者什么都没有核对）。",
        "Exit code 2: something was not judged (a file that cannot be read, or nothing checked).",
    ),
    # ------------------------------------------------------------------ annotations
    "title-not-checked": Text("未核对", "not checked"),
    "junit-holding": Text("{count} 项相符", "{count} {count:check holds|checks hold}"),
    "title-not-judged": Text("无法核对", "could not be checked"),
    # ------------------------------------------------------------------ what is accepted
    "accepted": Text("已接受 {count} 处，不计入结论：", "Accepted ({count}), not counted:"),
    "accepted-waiver": Text(
        "{words}（豁免至 {expires}，{author}：{reason}）",
        "{words} (waived until {expires} by {author}: {reason})",
    ),
    "accepted-answer": Text("{words}（已答复：{reason}）", "{words} (answered: {reason})"),
    "answer": Text("已答复", "answered"),
    "answer-ticked": Text("不退回", "not to be returned"),
    "accepted-baseline": Text(
        "{count} 处以前的核对中已有（--baseline）",
        "{count} known from an earlier check (--baseline)",
    ),
    "besides-accepted": Text(
        "除已接受的 {count} 处（其中必须改正 {errors} 处）以外，",
        "Besides what is accepted ({count}, of which {errors} must be corrected): ",
    ),
    "summary-accepted": Text(
        "另有已接受的问题 {count} 处，不计入。", " Accepted and not counted: {count}."
    ),
    "baseline": Text("以前的核对中已有", "known from an earlier check"),
    "waiver": Text("已豁免", "waived"),
    "entry-note": Text("说明：{words}。", "Note: {words}."),
    # ------------------------------------------------------------------ tables
    "show-heading": Text("{agency} {year} 年度", "{agency}, {year}"),
    "show-no-table": Text("（没有找到“{table}”的表格）", "(no table found for {table})"),
    "show-doubt": Text(
        "读取存疑，未用于核对：{label}“{raw}”：{reason}",
        "read with doubt, not checked: {label} '{raw}': {reason}",
    ),
    "show-doubts": Text(
        "读取存疑，未用于核对：{label}等 {count} 格：{reason}",
        "read with doubt, not checked: {label} and others, {count} cells: {reason}",
    ),
    "show-legend": Text(
        "{wrong} 核对指出的格  {doubtful} 读取存疑或者不是件数的格  - 缺行",
        "{wrong} cell that the check names  {doubtful} doubtful or no count  - row missing",
    ),
    # ------------------------------------------------------------------ the page
    "page-title": Text("政府信息公开工作年度报告核对结果", "Check of annual reports"),
    "page-contents": Text("目录", "Contents"),
    "page-file": Text("文件：{path}", "File: {path}"),
    "page-findings": Text("需要处理的问题", "What to look into"),
    "page-nothing": Text("已核对的各项没有发现问题。", "Nothing was found in what was checked."),
    "page-tables": Text("报告中的各表", "Tables of the report"),
    "page-marks": Text("标记：", "Marks:"),
    "page-mark-certain": Text("疑似有误，箭头后为推算值", "likely wrong, with the implied value"),
    "page-mark-possible": Text("可能有误的格之一", "one of several that may be wrong"),
    "page-mark-named": Text("有问题指出的格", "named by an item of the list"),
    "page-mark-sum": Text("不相符的合计所涉及的格", "part of a relation that does not hold"),
    "page-mark-doubtful": Text("读取存疑，未用于核对", "read with doubt, not checked"),
    "page-mark-absent": Text("报告中没有这一行", "the report lacks this row"),
    "page-item": Text("问题{number}", "Item {number}"),
    "page-doubt": Text("存疑", "doubt"),
    "page-blank": Text("（空白）", "(blank)"),
    "page-number": Text("“问题1”等见上面同号的问题", "“Item 1” and so on are in the list above"),
    "page-cell": Text("格", "Cell"),
    "page-value": Text("现为", "Is"),
    "page-implied": Text("推算为", "Implied"),
    "page-difference": Text("相差", "Difference"),
    "page-where": Text("位置", "Place"),
    "page-or": Text("或", "or"),
    "page-more": Text("另有 {count} 种可能", "{count} more {count:possibility|possibilities}"),
    "page-sums": Text("不相符之处", "What does not hold"),
    "page-basis": Text("依据", "Basis"),
    "page-rule": Text("规则 {rule}", "Rule {rule}"),
    "page-not-checked": Text("没有核对的（{count} 项）", "Not checked ({count})"),
    "page-accepted": Text("已接受，不计入结论", "Accepted, not counted"),
    "page-doubts": Text("读取存疑的格", "Cells read with doubt"),
    "page-letter": Text("可复制给报告单位的文字", "A message to the office, to copy"),
    "page-made": Text(
        "由 zfxxgk {version} 生成。读取存疑的内容没有用于核对；推算值只供查找，不能代替台账。",
        "Made by zfxxgk {version}. What was read with doubt was not checked; implied values help "
        "to find a mistake and do not replace the records.",
    ),
    # ------------------------------------------------------------------ the message to the office
    "letter-opening": Text(
        "{agency}：你单位《{year}年政府信息公开工作年度报告》经核对，有以下 {count} 处请处理：",
        "{agency}: in your annual report on government information disclosure for {year}, please "
        "see to the following ({count}):",
    ),
    "letter-item": Text("{number}. 【{severity}】{words}", "{number}. [{severity}] {words}"),
    "letter-doubts": Text(
        "另有 {count} 格未能可靠读取，请提供 Word 或网页文字版，或者自行核对。",
        "{count} more {count:cell|cells} could not be read reliably; please send a Word or web "
        "version, or verify {count:it|them}.",
    ),
    "letter-closing": Text(
        "以上推算值仅供查找，请以台账为准，不要为凑平直接改数。",
        "Implied values only help to find a mistake. Please rely on the records and do not change "
        "a number to make the sums agree.",
    ),
    "letter-nothing": Text(
        "{agency}：你单位《{year}年政府信息公开工作年度报告》经核对，{accepted}没有发现需要改正的问题。",
        "{agency}: {accepted}nothing to be corrected was found in your annual report on government "
        "information disclosure for {year}.",
    ),
}
