"""Words of the page for people."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "page-title": Text("政府信息公开工作年度报告核对结果", "Check of annual reports"),
    "page-contents": Text("目录", "Contents"),
    "page-file": Text("文件：{path}", "File: {path}"),
    "page-findings": Text("需要处理的问题", "What to look into"),
    "page-nothing": Text("已核对的各项没有发现问题。", "Nothing was found in what was checked."),
    "page-tables": Text("报告中的各表", "Tables of the report"),
    "page-marks": Text("标记：", "Marks:"),
    "page-mark-certain": Text("疑似有误，箭头后为推算值", "likely wrong, with the implied value"),
    "page-mark-possible": Text("可能有误的格之一", "one of several that may be wrong"),
    "page-mark-sum": Text("不相符的合计所涉及的格", "part of a relation that does not hold"),
    "page-mark-doubtful": Text("读取存疑，未用于核对", "read with doubt, not checked"),
    "page-mark-absent": Text("报告中没有这一行", "the report lacks this row"),
    "page-number": Text("数字为上面问题的序号", "numbers are those of the list above"),
    "page-cell": Text("格", "Cell"),
    "page-value": Text("现为", "Is"),
    "page-implied": Text("推算为", "Implied"),
    "page-difference": Text("相差", "Difference"),
    "page-where": Text("位置", "Place"),
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
    "letter-opening": Text(
        "{agency}：你单位《{year}年政府信息公开工作年度报告》经核对，有以下 {count} 处请处理：",
        "{agency}: in your annual report on government information disclosure for {year}, please "
        "see to the following ({count}):",
    ),
    "letter-item": Text("{number}. 【{severity}】{words}", "{number}. [{severity}] {words}"),
    "letter-doubts": Text(
        "另有 {count} 格未能可靠读取，请提供 Word 或网页文字版，或者自行核对。",
        "{count} more cells could not be read reliably; please send a Word or web version, or "
        "verify them.",
    ),
    "letter-closing": Text(
        "以上推算值仅供查找，请以台账为准，不要为凑平直接改数。",
        "Implied values only help to find a mistake. Please rely on the records and do not change "
        "a number to make the sums agree.",
    ),
    "letter-nothing": Text(
        "{agency}：你单位《{year}年政府信息公开工作年度报告》经核对，没有发现需要改正的问题。",
        "{agency}: nothing to be corrected was found in your annual report on government "
        "information disclosure for {year}.",
    ),
}
