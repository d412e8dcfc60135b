"""Words in which it is told what a change does to a whole store."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-corpus-diff": Text(
        "比较两版规则，或者以前的核对结果与现在的，对整个数据集有什么影响：逐条规则列出变化和例子",
        "what a change of the rules or of the reader does to a whole store, per rule with examples",
    ),
    "usage-corpus-diff": Text(
        "zfxxgk corpus diff [选项] 数据集 原来的 [现在的]",
        "zfxxgk corpus diff [OPTIONS] STORE OLD [NEW]",
    ),
    "help-paths-corpus-diff": Text(
        "数据集的文件夹；然后是规则目录、zfxxgk bundle 写的压缩包、builtin，"
        "或 corpus check 写的 .parquet；现在的不写即为 builtin",
        "folder of the store; then a folder of rules, an archive that zfxxgk bundle wrote, "
        "builtin, or what corpus check wrote as .parquet; NEW is builtin if not given",
    ),
    "STORE-OLD-NEW": Text("数据集 原来的 [现在的]", "STORE OLD [NEW]"),
    "exit-codes-corpus-diff": Text(
        "结束代码：0 没有变化；1 有变化；2 没有比较。",
        "Exit code: 0 nothing changes; 1 something does; 2 not compared.",
    ),
    "corpus-diff-two": Text(
        "请写出数据集和要比较的一两项；这里有 {count} 项。",
        "name the store and one or two things to compare; here are {count}.",
    ),
    "corpus-diff-no-findings": Text(
        "这个文件不是 corpus check 写的 .parquet（缺少的列：{columns}）。",
        "this file is not what corpus check writes as .parquet (columns missing: {columns}).",
    ),
    "corpus-diff-worded": Text(
        "这是用 --words 写的，其中合并了同类的发现，不能比较；"
        "请用不带 --words 的 corpus check 另写一份。",
        "this was written with --words, which folds findings, and cannot be compared; write it by "
        "corpus check without --words.",
    ),
    "corpus-diff-other-findings": Text(
        "核对结果只能以 .parquet 比较；请用 corpus check -o 结果.parquet 另写一份。",
        "findings are compared as .parquet only; write them by corpus check -o findings.parquet.",
    ),
    "corpus-diff-nothing-there": Text(
        "这里什么也没有；应是规则目录、zfxxgk bundle 写的压缩包、builtin，"
        "或 corpus check 写的 .parquet。",
        "there is nothing here; name a folder of rules, an archive that zfxxgk bundle wrote, "
        "builtin, or what corpus check wrote as .parquet.",
    ),
    "corpus-diff-not-parquet": Text(
        "这个文件不能作为 Parquet 读取：{why}", "this file cannot be read as Parquet: {why}"
    ),
    "corpus-diff-findings": Text("{name}（{count} 条发现）", "{name} ({count} findings)"),
    "corpus-diff-restated": Text("所涉格改变", "other cells"),
    "corpus-diff-unknown": Text("", ""),
    "corpus-diff-where": Text("{agency}，{year}年（{file}）", "{agency}, {year} ({file})"),
    "corpus-diff-more": Text("等 {count} 格", "{count} cells in all"),
    "corpus-diff-said": Text("{severity}：{cells}", "{severity}: {cells}"),
    "corpus-diff-outcomes": Text("各处的结果：{listed}", "outcomes: {listed}"),
    "corpus-diff-outcome": Text("{outcome} {before} → {after}", "{outcome} {before} -> {after}"),
    "corpus-diff-heading": Text("规则变化对数据集的影响", "What changes in the store"),
    "corpus-diff-change": Text("变化", "change"),
    "corpus-diff-count": Text("处", "findings"),
    "corpus-diff-reports": Text("报告份数", "reports"),
}
