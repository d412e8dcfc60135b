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
        "各命令的选项见：zfxxgk 命令 --help", "Options of a command: zfxxgk COMMAND --help"
    ),
    "about-check": Text("核对报告，指出哪里不对", "check reports and say what is wrong"),
    "about-convert": Text("把文件转为规范的 JSON", "turn a document into canonical JSON"),
    "about-explain": Text("说明一条规则", "explain a rule"),
    "about-rules": Text("列出全部规则，或检查规则本身", "list the rules, or lint them"),
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
    "usage-rules": Text("zfxxgk rules [选项] [lint]", "zfxxgk rules [OPTIONS] [lint]"),
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
}
