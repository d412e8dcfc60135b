"""Words for what offices are sent, and for the list of who gets what."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    # ------------------------------------------------------------------ the notice
    "notice-words": Text(
        """《$year年政府信息公开工作年度报告》核对意见（草稿，请核对后发出）
$office：
你单位报送的《$year年政府信息公开工作年度报告》（$file）经核对，情况如下。
必须改正（$fault_count 处）：
$faults
请核实（$question_count 处，不一定有误；确属无误的，请说明情况）：
$questions
有 $doubt_count 格没有可靠读出，没有核对。请提供 Word 或者网页文字版，或者自行核对。
请对照台账处理，不要为凑平直接改数；推算的数仅供查找。
文件：$file
校验值（SHA-256）：$checksum
读取时间：$read_at
规则版本：$rules
""",
        """Comments on the annual report on government information disclosure for $year (draft)
$office:
your report for $year ($file) was checked.
Must be corrected ($fault_count):
$faults
Please verify ($question_count; these may be right: if so, please say why):
$questions
$doubt_count cells could not be read reliably and were not checked. Please send a Word or web \
version, or verify them.
Please rely on the records, and do not change a number to make the sums agree.
File: $file
SHA-256: $checksum
Read: $read_at
Rules: $rules
""",
    ),
    "notice-item": Text("{number}. {words}", "{number}. {words}"),
    "notice-rules": Text("zfxxgk {version}", "zfxxgk {version}"),
    "notice-own-rules": Text(
        "zfxxgk {version} 和自定规则", "zfxxgk {version} and rules of its own"
    ),
    # ------------------------------------------------------------------ the list
    "index-title": Text("退回清单", "Who gets what"),
    "index-office": Text("机关", "Office"),
    "index-result": Text("结果", "Result"),
    "index-state": Text("与上次相比", "Since the last round"),
    "index-file": Text("发送的文件", "File to send"),
    "index-line": Text("可粘贴的话", "Line to paste"),
    "index-missing": Text("没有报告", "No report"),
    "index-none": Text("这次没有报告", "No report this time"),
    "index-unread": Text("读不了：{why}", "Cannot be read: {why}"),
    "index-unsure": Text(
        "先确认是哪个机关的：{path}。确认后在名单“文件或网址”一列写明。{verdict}",
        "Confirm first whose it is: {path}; then give the file in the roster. {verdict}",
    ),
    "index-rivals": Text(
        "先确认哪一份是定稿：{paths}", "Confirm first which one is final: {paths}"
    ),
    "index-written": Text(
        "已写入 {folder}：{count} 个机关的文件，清单 {path}。",
        "written to {folder}: files for {count} offices, and the list {path}.",
    ),
    "index-stale": Text(
        "文件夹里有 {count} 个文件是以前生成的，这次没有用到，请勿发出：{names}",
        "files of an earlier run that are not of this one, not to be sent ({count}): {names}",
    ),
    # ------------------------------------------------------------------ lines to paste
    "line-report": Text("{year}年政府信息公开工作年度报告", "annual report for {year}"),
    "line-undated": Text("政府信息公开工作年度报告", "annual report"),
    "line-missing": Text(
        "{office}：尚未收到你单位{report}，请尽快报送；已经报送的请告知。",
        "{office}: we have not received your {report} yet. Please send it, or tell us if you did.",
    ),
    "line-returned": Text(
        "{office}：你单位{report}上次退回后尚未收到修改稿，请改正后重新报送；已经报送的请告知。",
        "{office}: your {report} was returned to you and no corrected one has come yet. Please "
        "send it, or tell us if you did.",
    ),
    "line-unread": Text(
        "{office}：你单位报送的文件（{file}）读不了：{why}请重新提供 Word、Excel 或者网页文字版。",
        "{office}: the file you sent ({file}) cannot be read: {why} Please send a Word, Excel or "
        "web version.",
    ),
    "line-rivals": Text(
        "{office}：收到你单位 {count} 份{report}（{paths}），请告知以哪一份为准。",
        "{office}: we have {count} editions of your {report} ({paths}). Which one is final?",
    ),
    "line-return-alone": Text(
        "{office}：你单位{report}有 {errors} 处必须改正，详见“{file}”。请对照台账改正后重新报送。",
        "{office}: in your {report}, please correct {errors}; see '{file}'. Then send it again.",
    ),
    "line-return": Text(
        "{office}：你单位{report}有 {errors} 处必须改正，另有 {questions} 处请核实，详见“{file}”。"
        "请对照台账改正后重新报送。",
        "{office}: in your {report}, please correct {errors} and verify {questions}; see "
        "'{file}'. Then send it again.",
    ),
    "line-verify": Text(
        "{office}：你单位{report}有 {questions} 处请核实，详见“{file}”。确属无误的请说明情况。",
        "{office}: in your {report}, please verify {questions}; see '{file}'. If they are right, "
        "please say why.",
    ),
    # ------------------------------------------------------------------ mistakes
    "no-folder": Text("这不是文件夹，请换一个名称。", "this is no folder; choose another name."),
    "no-folder-above": Text(
        "上一级文件夹不存在，请先建立。", "the folder above it does not exist."
    ),
    "folder-is-input": Text(
        "文件夹里有同名而不是本程序生成的 {name}，没有写入；请换一个文件夹。",
        "there is a {name} that this program did not make, so nothing was written; choose "
        "another folder.",
    ),
    "needs-output-dir": Text(
        "{option} 需要与 --output-dir 同时使用。", "{option} is for --output-dir only."
    ),
    "output-dir-format": Text(
        "给各机关的文件只能是 html 或者 docx（--format），不能是 {format}。",
        "what offices are sent is html or docx (--format), not {format}.",
    ),
    "template-broken": Text(
        "模板里有不成名称的 $；要写 $ 本身，请写 $$。",
        "a $ in the template begins no name; for the sign itself write $$.",
    ),
    "template-unknown": Text(
        "模板里没有 ${name} 这一项；可用：{choices}。",
        "there is nothing to put in for ${name}; possible: {choices}.",
    ),
    "no-answers": Text(
        "没有找到“指纹”“单位说明”“不退回”三列；请用 summary 写出的工作簿，这些列不要隐藏。",
        "no columns 'Fingerprint', 'Answer of the office' and 'Accept as it is': use the workbook "
        "of summary, and do not hide them.",
    ),
    "unknown-tick": Text(
        "“不退回”一列写的是“{name}”，请写 是 或者 否。",
        "'{name}' in 'Accept as it is': write yes or no.",
    ),
    "no-fingerprint": Text(
        "这一行有单位说明，但是指纹不完整，不知道说的是哪一处。请从 summary 的工作簿复制指纹。",
        "this line has an answer but no whole fingerprint, so it is not known of what: copy it "
        "from the workbook of summary.",
    ),
    "since-year": Text(
        "这是 {years} 年度的核对结果，与这次核对的年度（{now}）不同。",
        "this is a result for {years}; the reports now are for {now}.",
    ),
    # ------------------------------------------------------------------ help
    "help-output-dir": Text(
        "给每个机关写一个文件（--format html 网页，docx 退回函）和清单 index.html",
        "write a file for each office (--format html a page, docx a notice), and index.html",
    ),
    "help-template": Text(
        "退回函的文字，$office、$faults 等处填入内容",
        "the words of the notice, with $office, $faults",
    ),
    "help-since": Text(
        "上一轮 check --format json 的结果；说明各机关改了没有",
        "the last round's check --format json: what each office has done since",
    ),
    "help-answers": Text(
        "summary 工作簿的“问题”表，填了“单位说明”或者“不退回”的不再退回",
        "workbook of summary: what was answered or ticked in it is not returned again",
    ),
}
