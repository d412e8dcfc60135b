"""Words in which two reports are compared."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
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
    "compare-two": Text(
        "需要两个文件，先旧后新，这里有 {count} 个。",
        "two files are needed, the older first; here are {count}.",
    ),
    "compare-before": Text("旧：{report}", "Before: {report}"),
    "compare-after": Text("新：{report}", "After:  {report}"),
    "compare-same": Text("内容相同。", "The content is the same."),
    "compare-place": Text("位置", "Place"),
    "compare-first": Text("旧", "Before"),
    "compare-second": Text("新", "After"),
    "compare-change": Text("增减", "Change"),
    "compare-absent": Text("（无此项）", "(not there)"),
    "compare-text": Text(
        "{place}：文字有改动，首处“{before}”→“{after}”",
        '{place}: the text differs, first "{before}" -> "{after}"',
    ),
    "compare-count": Text("共 {count} 处不同。", "Places that differ: {count}."),
    "compare-doubtful": Text(
        "{mark} 读取存疑，请对照原文件。", "{mark} read with doubt; look at the document."
    ),
}
