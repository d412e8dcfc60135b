"""Words in which a rule is explained."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import NORM_WORDS

WORDS: Final = {
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
    **NORM_WORDS,
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
    "example-passes": Text("相符的例子：", "An example that passes:"),
    "example-fails": Text("不相符的例子：", "An example that fails:"),
    "example-base": Text("示例报告 {base}，其中改为：", "The example report {base}, changed to:"),
    "example-as-is": Text("示例报告 {base}，不作改动。", "The example report {base} as it is."),
    "example-given": Text("（已提供）", "(given)"),
    "example-says": Text("结论：{words}", "Verdict: {words}"),
}
