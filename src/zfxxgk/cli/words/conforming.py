"""Words for other implementations: the run of conformance vectors, and the bundle."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-bundle": Text(
        "把全部规范文件、规则和一致性用例写成一个压缩包",
        "write schemas, rules and conformance vectors into one archive",
    ),
    "usage-bundle": Text("zfxxgk bundle 文件.zip", "zfxxgk bundle FILE.zip"),
    "help-target": Text("要写的压缩包", "the archive to write"),
    "bundled": Text("已写入 {path}", "written: {path}"),
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
    "command-not-run": Text("无法运行“{name}”：{why}", "cannot run '{name}': {why}"),
    "command-failed": Text(
        "“{name}”以代码 {code} 结束，请先单独运行它查明原因。",
        "'{name}' ended with code {code}; run it by itself to see why.",
    ),
    "command-too-slow": Text(
        "“{name}”在 {seconds} 秒内没有答完。", "'{name}' did not finish within {seconds} seconds."
    ),
    "answers-missing": Text(
        "“{name}”答了 {found} 行，应为 {wanted} 行，每行输入对应一行输出。",
        "'{name}' answered {found} lines, not {wanted}; each line of input needs one of output.",
    ),
    "answer-no-json": Text(
        "第 {number} 行输出不是 JSON 对象。", "line {number} of the output is no JSON object."
    ),
    "answer-unknown": Text(
        "第 {number} 行输出（{name}）不合约定：{why}",
        "line {number} of the output ({name}) is not of the protocol: {why}",
    ),
    "not-utf8": Text("不是 UTF-8 文本。", "no UTF-8 text."),
    "conformance-run": Text(
        "用例 {vectors} 个；该实现声明支持 {rules} 条规则中的 {claimed} 条。",
        "{vectors} vectors; the implementation claims {claimed} of {rules} rules.",
    ),
    "conformance-result": Text(
        "比对 {pairs} 项（用例×规则），不一致 {failed} 项，其中新的 {new} 项。",
        "{pairs} pairs of vector and rule compared; {failed} differ, {new} of them not expected.",
    ),
    "conformance-wanted": Text("应为 {value}", "wanted {value}"),
    "conformance-found": Text("实为 {value}", "found {value}"),
    "conformance-more": Text("  另有 {count} 项", "  {count} more"),
    "conformance-mended": Text(
        "清单中的“{name}”现已一致，请从清单删除。",
        "'{name}' is expected to fail and does not; remove it from the list.",
    ),
}
