"""Every word of the command line, in both languages, in one table."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    # ------------------------------------------------------------------ help
    "about-main": Text(
        "核对政府信息公开工作年度报告。",
        "Checks annual reports on government information disclosure.",
    ),
    "usage": Text("用法：", "usage: "),
    "usage-main": Text("zfxxgk 命令 [选项]", "zfxxgk COMMAND [OPTIONS]"),
    "commands": Text("命令", "commands"),
    "arguments": Text("参数", "arguments"),
    "options": Text("选项", "options"),
    "more-help": Text(
        "各命令的选项见：zfxxgk 命令 --help", "Options of a command: zfxxgk COMMAND --help"
    ),
    "about-check": Text("核对报告，指出哪里不对", "check reports and say what is wrong"),
    "about-convert": Text("把文件转为规范的 JSON", "turn a document into canonical JSON"),
    "about-explain": Text("说明一条规则", "explain a rule"),
    "about-rules": Text("列出全部规则", "list the rules"),
    "about-schema": Text("显示 JSON Schema", "print a JSON Schema"),
    "about-show": Text(
        "按规定格式显示读到的各表，标出有误和存疑的格",
        "print the tables as read, wrong and doubtful cells marked",
    ),
    "exit-codes": Text(
        "结束代码：0 没有达到 --fail-on 程度的问题；1 有；2 有内容无法核对（文件读不了、"
        "选项有误、规则出错）。",
        "Exit code: 0 nothing found at the level of --fail-on; 1 something found; 2 something\n"
        "could not be judged (a file that cannot be read, a wrong option, an error of a rule).",
    ),
    "usage-check": Text(
        "zfxxgk check [选项] 文件或文件夹 ...", "zfxxgk check [OPTIONS] FILE_OR_FOLDER ..."
    ),
    "usage-convert": Text("zfxxgk convert [选项] 文件", "zfxxgk convert [OPTIONS] FILE"),
    "usage-show": Text("zfxxgk show [选项] 文件", "zfxxgk show [OPTIONS] FILE"),
    "usage-explain": Text("zfxxgk explain [选项] 规则编号", "zfxxgk explain [OPTIONS] RULE"),
    "usage-rules": Text("zfxxgk rules [选项]", "zfxxgk rules [OPTIONS]"),
    "usage-schema": Text("zfxxgk schema [选项] [名称]", "zfxxgk schema [OPTIONS] [NAME]"),
    "help-paths": Text(
        "要核对的文件或文件夹；- 为标准输入", "files or folders to check; - is standard input"
    ),
    "help-path": Text("要转换的文件；- 为标准输入", "the document; - is standard input"),
    "help-path-show": Text("要显示的文件；- 为标准输入", "the document; - is standard input"),
    "help-rule": Text("规则编号，如 requests/balance", "id of a rule, such as requests/balance"),
    "help-name": Text("文件名，默认 {default}", "file name; default {default}"),
    "help-help": Text("显示本说明", "show this help"),
    "help-version": Text("显示版本", "show the version"),
    "help-lang": Text("语言：zh 中文，en 英文", "language: zh (Chinese) or en (English)"),
    "help-format": Text("输出格式：{choices}；默认 text", "output format: {choices}; default text"),
    "help-output": Text("写入文件，不显示", "write to a file"),
    "help-claims": Text(
        "把正文陈述的数字写入文件", "write the numbers that the narrative states to a file"
    ),
    "help-provenance": Text("把读取记录写入文件", "write the record of the reading to a file"),
    "help-select": Text(
        "只用编号以此开头的规则，可用逗号隔开多个，可重复",
        "only rules whose id starts so; several with commas, repeatable",
    ),
    "help-ignore": Text("不用编号以此开头的规则，写法同上", "no rules whose id starts so"),
    "help-fail-on": Text(
        "达到此程度时结束代码为 1：{choices}；默认 error",
        "exit with 1 from this severity on: {choices}; default error",
    ),
    "help-rules": Text("另加自定规则的文件夹，可重复", "folder with rules of your own; repeatable"),
    "help-previous": Text(
        "同一机关上一年度的报告", "report of the same agency for the year before"
    ),
    "help-list": Text("列出全部名称", "list all names"),
    "help-bundle": Text(
        "引用的文件一并放入，成为单独可用的一份", "one file with everything it refers to inside"
    ),
    "FILE": Text("文件", "FILE"),
    "FOLDER": Text("文件夹", "FOLDER"),
    "NAME": Text("名称", "NAME"),
    "PATH": Text("路径", "PATH"),
    "PREFIX": Text("编号", "PREFIX"),
    "RULE": Text("规则", "RULE"),
    "VALUE": Text("值", "VALUE"),
    # ------------------------------------------------------------------ mistakes in the arguments
    "no-command": Text("缺少命令。", "a command is missing."),
    "unknown-command": Text("没有命令“{name}”{near}。", "there is no command '{name}'{near}."),
    "unknown-option": Text("没有选项“{name}”{near}。", "there is no option '{name}'{near}."),
    "unknown-rule": Text(
        "没有编号为“{name}”的规则{near}；全部规则见 zfxxgk rules。",
        "there is no rule '{name}'{near}; zfxxgk rules lists them all.",
    ),
    "unknown-prefix": Text(
        "没有编号以“{name}”开头的规则{near}；全部规则见 zfxxgk rules。",
        "there is no rule whose id starts with '{name}'{near}; zfxxgk rules lists them all.",
    ),
    "unknown-schema": Text(
        "没有名为“{name}”的文件{near}；全部名称见 zfxxgk schema --list。",
        "there is no schema '{name}'{near}; zfxxgk schema --list names them all.",
    ),
    "unknown-value": Text(
        "{option} 不能是“{name}”{near}；可用：{choices}。",
        "{option} cannot be '{name}'{near}; possible: {choices}.",
    ),
    "near": Text("（是否为 {names}？）", " (did you mean {names}?)"),
    "or": Text(" 或 ", " or "),
    "needs-value": Text("选项 {option} 后面缺少值。", "the option {option} needs a value."),
    "takes-no-value": Text("选项 {option} 不带值。", "the option {option} takes no value."),
    "missing-argument": Text("缺少参数。用法：{usage}", "an argument is missing. Usage: {usage}"),
    "extra-argument": Text("多余的参数“{name}”。", "unexpected argument '{name}'."),
    "one-of": Text("{one} 与 {other} 不能同时使用。", "{one} and {other} exclude each other."),
    "previous-of-many": Text(
        "上年报告（--previous）只能与一份报告一起核对，这里有 {count} 份。",
        "a report of the year before (--previous) belongs to one report; here are {count}.",
    ),
    "rule-twice": Text(
        "规则编号 {name} 已有，请给自定规则换一个编号（文件路径）。",
        "the rule id {name} is taken; give your rule another one (the path of its file).",
    ),
    # ------------------------------------------------------------------ mistakes in the settings
    "not-toml": Text("不是有效的 TOML，请检查写法。", "no valid TOML: {what}"),
    "unknown-key": Text("没有设置项“{name}”{near}。", "there is no setting '{name}'{near}."),
    "setting-type": Text("应为{kind}。", "must be {kind}."),
    "kind-text": Text("文本", "text"),
    "kind-texts": Text("文本或文本列表", "text or a list of texts"),
    "kind-table": Text("表", "a table"),
    "setting-value": Text(
        "不能是“{name}”{near}；可用：{choices}。", "cannot be '{name}'{near}; possible: {choices}."
    ),
    # ------------------------------------------------------------------ files
    "not-found": Text("找不到该文件，请检查路径。", "there is no such file; check the path."),
    "no-permission": Text("没有权限。", "permission denied."),
    "read-only": Text("所在磁盘只读。", "the file system is read-only."),
    "disk-full": Text("磁盘已满。", "no space is left on the disk."),
    "is-folder": Text("这是文件夹，需要文件。", "this is a folder, not a file."),
    "name-too-long": Text("文件名过长。", "the file name is too long."),
    "link-loop": Text("链接循环，无法打开。", "too many links to follow."),
    "in-use": Text("文件正被占用，请先关闭它。", "the file is in use; close it first."),
    "file-error": Text("文件操作失败（系统错误 {number}）。", "{name} (system error {number})."),
    "no-reports": Text(
        "文件夹里没有可以核对的报告（JSON、网页、Word、Excel、PDF、Markdown 等文件）。",
        "the folder has no reports to check (JSON, web pages, Word, Excel, PDF, Markdown).",
    ),
    "no-output-folder": Text(
        "要写入的文件夹不存在，请先建立。", "the folder to write into does not exist."
    ),
    "output-is-folder": Text("这是文件夹，不能写成文件。", "this is a folder; name a file."),
    "output-is-input": Text(
        "不能写入正在读取的文件，请换一个文件名。",
        "this would overwrite a file that is read; choose another name.",
    ),
    "output-twice": Text(
        "两项内容不能写入同一个文件。", "two things cannot be written to the same file."
    ),
    "no-stdout": Text("无法写到标准输出：{why}", "cannot write to standard output: {why}"),
    "no-provenance": Text(
        "JSON 报告没有读取记录，不能使用 --provenance。",
        "a report in JSON has no record of a reading, so --provenance cannot be given.",
    ),
    "unexpected": Text(
        "程序意外出错（{name}），这不是报告的问题。请把文件和本行文字反馈给开发者。",
        "an unexpected error of the program ({name}), not of the report. Please report it with "
        "the file and this line.",
    ),
    # ------------------------------------------------------------------ reports in words
    "heading": Text("【{path}】{agency} {year} 年度", "[{path}] {agency}, {year}"),
    "heading-unread": Text("【{path}】", "[{path}]"),
    "stdin": Text("标准输入", "standard input"),
    "agency-unknown": Text("机关名称不详", "agency unknown"),
    "not-judged": Text("无法核对：{why}", "Could not be checked: {why}"),
    "group": Text("{severity}（{count} 处）", "{severity} ({count})"),
    "error": Text("必须改正", "Must be corrected"),
    "warning": Text("请核实", "Please verify"),
    "notice": Text("请留意", "For attention"),
    "off": Text("默认不用", "Off by default"),
    "cells": Text("涉及：", "Cells:"),
    "cell": Text("{label}：{value}", "{label}: {value}"),
    "blank": Text("空白", "blank"),
    "blank-zero": Text("空白（按 0 计）", "blank (counted as 0)"),
    "more-cells": Text("另有 {count} 格", "{count} more"),
    "zero-cells": Text("另有 {count} 格为 0", "{count} more are 0"),
    "suspect": Text(
        "{label}（现为 {value}，按其余各格推算为 {implied}）",
        "{label} (is {value}, the other cells imply {implied})",
    ),
    "suspects-certain": Text(
        "疑似有误：{cells}。请先查台账，不要为凑平直接改数",
        "Likely wrong: {cells}. Look it up in the records first; do not change it to fit",
    ),
    "suspects-several": Text(
        "疑似以下 {count} 格之一或其组合有误：{cells}。请查台账",
        "One of these {count} cells, or some together, may be wrong: {cells}. Look them up",
    ),
    "place": Text("位置：{place}", "Place: {place}"),
    "basis": Text("依据：{basis} [{rule}]", "Basis: {basis} [{rule}]"),
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
    # ------------------------------------------------------------------ tables in the terminal
    "show-heading": Text("{agency} {year} 年度", "{agency}, {year}"),
    "show-no-table": Text("（没有找到“{table}”的表格）", "(no table found for {table})"),
    "show-doubt": Text(
        "读取存疑，未用于核对：{label}“{raw}”：{reason}",
        "read with doubt, not checked: {label} '{raw}': {reason}",
    ),
    "show-legend": Text(
        "{wrong} 有误的合计所涉及的格  {doubtful} 读取存疑或者不是件数的格  - 缺行",
        "{wrong} cell of a relation that does not hold  {doubtful} doubtful or no count  "
        "- row missing",
    ),
    # ------------------------------------------------------------------ rules in words
    "demands": Text("要求", "Demands"),
    "condition": Text("条件", "Only when"),
    "field": Text("{name}：", "{name}:"),
    "each": Text("逐项", "For each"),
    "readings": Text("口径（符合其一即可）", "Readings (one of them holds)"),
    "note": Text("说明", "Note"),
    "severity": Text("程度", "Severity"),
    "bases": Text("依据", "Basis"),
    "applies": Text("适用", "Applies to"),
    "status": Text("状态", "Status"),
    "hard": Text("格式印明或栏目名称直接得出", "printed in the form or implied by a label"),
    "legal": Text("法规规定", "another legal provision"),
    "plausible": Text("仅为合理性提示", "only a matter of plausibility"),
    "mark-A": Text("正式文本或多方印证", "official text or several independent sources"),
    "mark-B": Text("单一来源", "one source"),
    "mark-C": Text("凭对法规的记忆，尚未核对原文", "from memory of the law, text not yet compared"),
    "mark-D": Text("惯例或推断", "convention or inference"),
    "any-form": Text("各种格式", "all forms"),
    "form": Text("{form} 年格式", "the {form} form"),
    "form-of": Text("{table}：{forms}", "{table}: {forms}"),
    "preview": Text("试行", "preview"),
    "stable": Text("稳定", "stable"),
    "deprecated": Text("不再使用", "deprecated"),
    "since": Text("{status}，自规范 {since} 版起", "{status}, since version {since}"),
    "folded": Text("同一表格的合并为一条", "one finding for each table"),
    # ------------------------------------------------------------------ annotations
    "title-not-checked": Text("未核对", "not checked"),
    "title-not-judged": Text("无法核对", "could not be checked"),
}
