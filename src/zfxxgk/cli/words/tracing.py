"""Words in which ``show --reading`` says what was read as what."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "trace-title": Text("读取对照：{file}", "What was read in {file}"),
    "trace-none": Text("没有读出报告：{why}", "No report was read: {why}"),
    "trace-found": Text("{what}：{value}", "{what}: {value}"),
    "trace-found-in": Text("{what}：{value}（读自{basis}）", "{what}: {value} (from the {basis})"),
    "trace-not-found": Text("没有找到", "not found"),
    "trace-missing-sections": Text("没有找到的部分：{listed}", "Sections not found: {listed}"),
    "trace-missing-tables": Text("没有读出的表：{listed}", "Tables not read: {listed}"),
    "trace-unread": Text(
        "没有读作任何内容的：{passages} 段文字、{tables} 个表格、已读出的表格中 {cells} 格",
        "Read as nothing: {passages} paragraphs, {tables} tables, {cells} cells of tables read",
    ),
    "trace-hidden": Text(
        "以下是读取时所取的文字，按文件中的顺序；文件中划去的、隐藏的内容（工作簿的隐藏行除外）没有取，"
        "这里也没有。",
        "Below is the text as it was taken, in the order of the file. What the file strikes out or "
        "hides, but for hidden rows of a workbook, was not taken and is not here.",
    ),
    "trace-legend": Text(
        "〖原文｜读作〗　{unread} 没有读作任何内容　{doubtful} 存疑或者不是件数，没有用　"
        "{blank} 读作空白",
        "〖words｜read as〗  {unread} read as nothing  {doubtful} doubtful or no count, not used  "
        "{blank} read as blank",
    ),
    # ------------------------------------------------------------------ kinds of marks
    "trace-kind-title": Text("标题", "title"),
    "trace-kind-agency": Text("机关", "agency"),
    "trace-kind-year": Text("年度", "year"),
    "trace-kind-published": Text("公布日期", "day of publication"),
    "trace-kind-heading": Text("部分的标题", "heading of a section"),
    "trace-kind-part": Text("第一部分各方面的标题", "heading of a part of section one"),
    "trace-kind-claim": Text("正文陈述的数字", "number that the prose states"),
    "trace-kind-label": Text("行名、列名与规定不同", "label that differs from the form"),
    "trace-kind-doubtful": Text("存疑或者不是件数，没有用", "doubtful or no count, not used"),
    "trace-kind-blank": Text("读作空白", "read as blank"),
    "trace-kind-unread": Text("没有读作任何内容", "read as nothing"),
    "trace-year": Text("年度 {year}", "year {year}"),
    "trace-claim": Text("{kind} {value}", "{kind} {value}"),
    "trace-claim-part": Text("{kind} {value}，部分", "{kind} {value}, a part"),
    "trace-label": Text("读作“{official}”", "read as '{official}'"),
    "trace-cell": Text("{label}：{value}", "{label}: {value}"),
    "trace-blank": Text("空白", "blank"),
    "trace-not-used": Text("没有用", "not used"),
    # ------------------------------------------------------------------ paragraphs and tables
    "trace-use-title": Text("标题", "title"),
    "trace-use-preamble": Text("前言", "opening"),
    "trace-use-heading": Text("部分", "section"),
    "trace-use-text": Text("正文", "text"),
    "trace-use-unread": Text("未读", "unread"),
    "trace-use-marked": Text("摘取", "taken"),
    "trace-use-copied": Text("副本", "copy"),
    "trace-use-table": Text("表格", "table"),
    "trace-headless": Text(
        "以下读作“{section}”（没有找到标题）",
        "what follows is read as {section} (no heading found)",
    ),
    "trace-table": Text("读作{tables}", "read as {tables}"),
    "trace-no-table": Text("没有读作任何一张表", "read as none of the tables"),
    "trace-table-unread": Text(
        "看作{tables}，但没有读出任何一格", "taken for {tables}, but no cell of it was read"
    ),
    "trace-row": Text("→ {rows}", "-> {rows}"),
    "trace-row-columns": Text("→ {rows}（各格依次为：{columns}）", "-> {rows} (cells: {columns})"),
    "trace-aside": Text("（{words}）", " ({words})"),
    "trace-moved": Text("与规定的行序不同", "not in the order of the form"),
    "trace-copied": Text(
        "与前面相同的另一份，没有读", "a second copy of what stands before, not read"
    ),
}
