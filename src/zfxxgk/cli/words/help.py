"""Words of the help of every command."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
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
        "只写文件名就是核对：zfxxgk 报告.docx；各命令的选项见：zfxxgk 命令 --help",
        "A file alone is checked: zfxxgk report.docx. Options of a command: zfxxgk COMMAND --help",
    ),
    "about-check": Text("核对报告，指出哪里不对", "check reports and say what is wrong"),
    "about-convert": Text("把文件转为规范的 JSON", "turn a document into canonical JSON"),
    "about-explain": Text("说明一条规则", "explain a rule"),
    "about-rules": Text(
        "列出全部规则；rules test 运行示例，rules lint 检查规则本身，rules diff 比较两个版本",
        "list the rules; rules test runs their cases, rules lint looks for faults in them,\n"
        "rules diff tries a change",
    ),
    "about-schema": Text("显示 JSON Schema", "print a JSON Schema"),
    "about-show": Text(
        "按规定格式显示读到的各表，标出有误和存疑的格",
        "print the tables as read, wrong and doubtful cells marked",
    ),
    "exit-codes": Text(
        "结束代码：0 没有达到 --fail-on 程度的问题；1 有；2 有内容无法核对（文件读不了、"
        "没有一项能够核对、选项有误、规则出错）。",
        "Exit code: 0 nothing found at the level of --fail-on; 1 something found; 2 something\n"
        "could not be judged (a file that cannot be read, nothing that could be checked in it,\n"
        "a wrong option, an error of a rule).",
    ),
    "usage-check": Text(
        "zfxxgk check [选项] 文件或文件夹 ...", "zfxxgk check [OPTIONS] FILE_OR_FOLDER ..."
    ),
    "usage-convert": Text("zfxxgk convert [选项] 文件", "zfxxgk convert [OPTIONS] FILE"),
    "usage-show": Text("zfxxgk show [选项] 文件", "zfxxgk show [OPTIONS] FILE"),
    "usage-explain": Text("zfxxgk explain [选项] 规则编号", "zfxxgk explain [OPTIONS] RULE"),
    "usage-rules": Text(
        "zfxxgk rules [test | lint | diff] [选项]", "zfxxgk rules [test | lint | diff] [OPTIONS]"
    ),
    "rules-format": Text(
        "自定规则的写法：{path}；键和值：zfxxgk schema rule.json。",
        "How a rule of your own is written: {path}; keys and values: zfxxgk schema rule.json.",
    ),
    "usage-schema": Text("zfxxgk schema [选项] [名称]", "zfxxgk schema [OPTIONS] [NAME]"),
    "help-paths": Text(
        "要核对的文件或文件夹；- 为标准输入", "files or folders to check; - is standard input"
    ),
    "help-path": Text("要转换的文件；- 为标准输入", "the document; - is standard input"),
    "help-path-show": Text("要显示的文件；- 为标准输入", "the document; - is standard input"),
    "help-rule": Text(
        "规则编号，如 requests/balance；或者表名、词语、编号的开头，列出有关的规则",
        "id of a rule, such as requests/balance; of a table, a word or the start of an id, the\n"
        "rules are listed",
    ),
    "help-name": Text(
        "文件名，默认 {default}；examples/form-2021 等为范例报告",
        "file name; default {default}; examples/form-2021 and its like are reports to try",
    ),
    "help-help": Text("显示本说明", "show this help"),
    "help-version": Text("显示版本", "show the version"),
    "help-lang": Text("语言：zh 中文，en 英文", "language: zh (Chinese) or en (English)"),
    "help-format": Text("输出格式：{choices}；默认 text", "output format: {choices}; default text"),
    "help-format-output": Text(
        "输出格式：{choices}；默认按 --output 的扩展名，否则为 text",
        "output format: {choices}; by the ending of --output, else text",
    ),
    "help-output": Text(
        "写入文件，不显示；格式按扩展名", "write to a file, in the format that its name ends in"
    ),
    "help-annotate": Text(
        "另存一份 Word 文件（DOCX），原文不动，在有问题的格和句子上加批注",
        "write the document itself as DOCX, unchanged, with comments at what was found",
    ),
    "help-verbose": Text("列出没有核对的各项", "list what was not checked, and why"),
    "help-quiet": Text(
        "只显示问题和最后一行", "only what was found, and the line of what it comes to"
    ),
    "help-verbose-explain": Text(
        "另列规则的表达式（CEL）", "also the expressions of the rule (CEL)"
    ),
    "help-reading": Text(
        "显示原文，标出各处读作什么、哪些没有读（--format 只用于此）",
        "print the text, marked with what was read as what (--format is for this)",
    ),
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
    "help-list": Text("列出全部名称", "list all names"),
    "help-bundle": Text(
        "引用的文件一并放入，成为单独可用的一份", "one file with everything it refers to inside"
    ),
    "help-plain": Text(
        "同 --bundle，但只用标准关键字、英文类型名，供 ajv 和代码生成工具使用",
        "as --bundle, in standard words and English type names, for ajv and code generators",
    ),
    "help-form": Text(
        "与 --plain 同用：表格只取这一版格式：{choices}",
        "with --plain: tables of this edition of the form only: {choices}",
    ),
    "FILE": Text("文件", "FILE"),
    "FOLDER": Text("文件夹", "FOLDER"),
    "NAME": Text("名称", "NAME"),
    "PATH": Text("路径", "PATH"),
    "PREFIX": Text("编号", "PREFIX"),
    "RULE": Text("规则", "RULE"),
    "VALUE": Text("值", "VALUE"),
    "help-baseline": Text(
        "以前 check --format json 的结果；其中已有、数字未变的问题不计入结论",
        "an earlier result of check --format json; what it has, with the same numbers, does not "
        "count",
    ),
    "help-previous": Text(
        "同一机关上一年度的报告；核对多份时给存放上年报告的文件夹",
        "last year's report of the same agency; for many reports the folder of last year's",
    ),
    "help-exclude": Text(
        "略过文件夹里名称或路径与此相符的文件和子文件夹，可用 * 和 ?，可重复",
        "pass over files and folders of this name or path in a folder; * and ? stand for others,\n"
        "repeatable",
    ),
    "PATTERN": Text("名称", "PATTERN"),
    "help-roster": Text(
        "机关名单（XLSX 或 CSV，列名见 examples/roster.csv），据以对应机关、更名、合并和版本",
        "list of the offices (XLSX or CSV, columns as in examples/roster.csv): who is who, new "
        "names, mergers, editions",
    ),
    "about-roster": Text(
        "由上年和本年的报告拟出机关名单，更名、撤并待确认",
        "draft the list of offices from last year's reports and this year's",
    ),
    "usage-roster": Text(
        "zfxxgk roster [选项] [上年报告文件夹] 本年报告文件夹 -o 名单.xlsx",
        "zfxxgk roster [OPTIONS] [LAST_YEAR] THIS_YEAR -o roster.xlsx",
    ),
    "help-paths-roster": Text(
        "存放报告的文件夹，先上年后本年", "folders with the reports, last year's first"
    ),
    "TWO-FOLDERS": Text("文件夹", "FOLDER"),
    "exit-codes-roster": Text("结束代码：0 已写出名单；2 没有写。", "Exit code: 0 written; 2 not."),
    "help-members": Text(
        "汇总报告所属机关的报告（文件或文件夹，可重复），与汇总数核对；有名单时据名单自动对应",
        "reports of the members of an area (files or folders, repeatable), compared with its own;\n"
        "with a roster they are found by it",
    ),
    "about-compare": Text(
        "逐格比较同一报告的两个版本或草稿", "compare two editions or drafts, cell by cell"
    ),
    "usage-compare": Text("zfxxgk compare [选项] 文件 文件", "zfxxgk compare [OPTIONS] FILE FILE"),
    "help-paths-compare": Text("要比较的两个文件，先旧后新", "the two documents, the older first"),
    "TWO-FILES": Text("文件 文件", "FILE FILE"),
    "exit-codes-compare": Text(
        "结束代码：0 内容相同；1 有不同；2 无法比较。",
        "Exit code: 0 the same content; 1 differences; 2 could not be compared.",
    ),
    "about-summary": Text("多份报告的汇总，每个机关一行", "many reports, a line for each office"),
    "usage-summary": Text(
        "zfxxgk summary [选项] 文件或文件夹 ...", "zfxxgk summary [OPTIONS] FILE_OR_FOLDER ..."
    ),
    "help-sheet": Text(
        "只要一张表：{choices}；csv 默认为 offices",
        "one sheet only: {choices}; csv has offices if none is named",
    ),
    "help-sum": Text(
        "把各机关之和写成规范 JSON，可用 compare 与汇总报告逐格比较",
        "write the sum of all offices as canonical JSON, to compare with the area's report",
    ),
    "about-rules-lint": Text(
        "检查规则本身：重复、矛盾、条件永不成立、写错而没有示例发现",
        "look for faults in the rules themselves: duplicates, contradictions, conditions that "
        "never hold,\nslips that no case notices",
    ),
    "usage-rules-lint": Text(
        "zfxxgk rules lint [选项] [规则编号或文件夹 ...]",
        "zfxxgk rules lint [OPTIONS] [RULE_OR_FOLDER ...]",
    ),
    "help-rules-of": Text(
        "规则编号或其开头，只看这些规则本身；或自定规则的文件夹。默认为全部自带规则",
        "ids of rules or how they begin, looked at by themselves; or folders with rules of your\n"
        "own; default: all built-in rules",
    ),
    "RULES": Text("规则", "RULES"),
    "about-rules-test": Text(
        "运行规则的示例，列出结果与所写不符的",
        "run the cases of rules and tell those that come out otherwise",
    ),
    "usage-rules-test": Text(
        "zfxxgk rules test [选项] [规则编号或文件夹 ...]",
        "zfxxgk rules test [OPTIONS] [RULE_OR_FOLDER ...]",
    ),
    "exit-codes-test": Text(
        "结束代码：0 都相符；1 有不符；2 有文件不能用作规则。",
        "Exit code: 0 as expected; 1 otherwise; 2 a file that is no rule.",
    ),
    "help-rules-lint": Text(
        "检查此文件夹中的自定规则，不检查自带规则；可重复",
        "look at the rules of your own in this folder instead of the built-in ones; repeatable",
    ),
    "exit-codes-lint": Text(
        "结束代码：0 没有问题；1 有问题；2 无法检查。",
        "Exit code: 0 no faults; 1 faults; 2 could not judge.",
    ),
    "about-rules-diff": Text(
        "用两个版本的规则分别核对同样的报告，逐条规则列出结论的变化",
        "judge the same reports by two versions of the rules, and tell what changes rule by rule",
    ),
    "usage-rules-diff": Text(
        "zfxxgk rules diff [选项] 旧规则 新规则 文件或文件夹 ...",
        "zfxxgk rules diff [OPTIONS] OLD NEW FILE_OR_FOLDER ...",
    ),
    "help-paths-diff": Text(
        "规则：规则目录、zfxxgk bundle 写的压缩包，或 builtin（已安装的规则）；其后为要核对的报告",
        "rules: a folder, an archive that zfxxgk bundle wrote, or builtin (those installed); then "
        "the reports",
    ),
    "OLD-NEW-PATHS": Text("旧规则 新规则 路径 ...", "OLD NEW PATH ..."),
    "exit-codes-diff": Text(
        "结束代码：0 结论相同；1 有变化；2 有内容无法核对。",
        "Exit code: 0 the same verdicts; 1 some change; 2 something could not be judged.",
    ),
    "about-form": Text(
        "写出填报页：在浏览器里填表，边填边核对，不用安装",
        "write the page on which the form is filled in and checked in a browser",
    ),
    "usage-form": Text("zfxxgk form [选项]", "zfxxgk form [OPTIONS]"),
    "help-output-form": Text(
        "写到哪个文件；不写则为当前文件夹里的 form.html",
        "the file to write; form.html in the current folder by default",
    ),
    "about-bundle": Text(
        "把全部规范文件、规则、JavaScript 和一致性用例写成一个压缩包",
        "write schemas, rules, JavaScript and conformance vectors into one archive",
    ),
    "usage-bundle": Text("zfxxgk bundle 文件.zip", "zfxxgk bundle FILE.zip"),
    "help-target": Text("要写的压缩包", "the archive to write"),
    "about-conformance": Text(
        "用一致性用例检验另一种实现", "hold another implementation against the conformance vectors"
    ),
    "usage-conformance": Text(
        "zfxxgk conformance [选项] -- 程序 [参数 ...]",
        "zfxxgk conformance [OPTIONS] -- COMMAND [ARGUMENT ...]",
    ),
    "help-command": Text(
        "要检验的程序：从标准输入逐行读入文件，逐行写出结论",
        "the program: it reads a document on each line and writes its outcomes on one",
    ),
    "help-expected-failures": Text(
        "已知不符的清单，每行一个“用例 | 规则”", "known differences, a line 'vector | rule' each"
    ),
    "COMMAND": Text("程序", "COMMAND"),
    "exit-codes-conformance": Text(
        "结束代码：0 一致；1 有不一致；2 无法检验。",
        "Exit code: 0 conforms; 1 differs; 2 could not be tested.",
    ),
}
