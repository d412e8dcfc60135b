"""Words in which rules are explained and linted, and other implementations held against them."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text
from zfxxgk.spec.severities import NORM_WORDS

WORDS: Final = {
    # ------------------------------------------------------------------ a rule explained
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
    "example-base": Text("一份各数相符的报告，其中改为：", "A report that adds up, changed to:"),
    "example-as-is": Text("一份各数相符的报告。", "A report that adds up."),
    "explain-one": Text(
        "逐条说明：zfxxgk explain 规则编号", "Each is explained by: zfxxgk explain RULE"
    ),
    "example-given": Text("（已提供）", "(given)"),
    "example-says": Text("结论：{words}", "Verdict: {words}"),
    # ------------------------------------------------------------------ rules linted
    "lint": Text("lint", "lint"),
    "lint-notes": Text("提示（不是问题）：", "For information:"),
    "lint-clean": Text(
        "已检查 {rules} 条规则，未发现问题；改动表达式 {mutants} 处，均被示例发现。",
        "{rules} {rules:rule|rules}: nothing found; {mutants} {mutants:mutant|mutants}, all "
        "noticed by a case or accepted.",
    ),
    "lint-faults": Text(
        "已检查 {rules} 条规则，发现 {faults} 个问题；改动表达式 {mutants} 处，{survivors} 处"
        "没有被示例发现。",
        "{rules} {rules:rule|rules}: {faults} {faults:fault|faults}; of {mutants} "
        "{mutants:mutant|mutants} {survivors} {survivors:is|are} noticed by no case.",
    ),
    "lint-unusable": Text(
        "有 {faults} 处使规则文件无法使用；改正以后再检查其余内容。",
        "faults that keep rule files from being used: {faults}; mend these first, the rest is "
        "looked for then.",
    ),
    "test-met": Text(
        "{rules} 条规则的 {cases} 个示例，结果都与所写相符。",
        "rules: {rules}, cases: {cases}; all come out as they should.",
    ),
    "test-otherwise": Text(
        "{rules} 条规则的 {cases} 个示例，有 {faults} 处与所写不符。",
        "rules: {rules}, cases: {cases}; outcomes other than expected: {faults}.",
    ),
    # ------------------------------------------------------------------ two versions of rules
    "diff-rules": Text("{name}（{count} 条规则）", "{name} ({count} rules)"),
    "diff-schemas": Text(
        "{name} 所附的 Schema 与已安装的不同，这里都按已安装的核对。",
        "the schemas beside {name} are not those installed; all is judged by those installed.",
    ),
    "diff-rule": Text("{rule}  {title}{edit}", "{rule}  {title}{edit}"),
    "diff-added": Text("（新增）", " (new)"),
    "diff-removed": Text("（删除）", " (removed)"),
    "diff-changed": Text("（有改动）", " (edited)"),
    "diff-same": Text("", ""),
    "diff-effect": Text(
        "{kind} {count} 处（{reports} 份报告）：", "{kind}: {count}, reports: {reports}"
    ),
    "diff-appeared": Text("新报问题", "found now"),
    "diff-disappeared": Text("不再报问题", "no longer found"),
    "diff-severity": Text("程度改变", "another severity"),
    "diff-restated": Text("说法、所涉格或数值改变", "other words, cells or numbers"),
    "diff-unchecked": Text("变为未能核对", "no longer checked"),
    "diff-checked": Text("不再是未能核对", "not left unchecked any more"),
    "diff-example": Text("{where}：{said}", "{where}: {said}"),
    "diff-place": Text("{path}（{place}）", "{path} ({place})"),
    "diff-turned": Text("{before} → {after}", "{before} -> {after}"),
    "diff-now": Text("→ {said}", "-> {said}"),
    "diff-said": Text("{severity}：{message}", "{severity}: {message}"),
    "diff-quiet": Text(
        "有改动而对这些报告的结论没有影响的规则：{rules}",
        "edited, with no effect on these reports: {rules}",
    ),
    "diff-count": Text(
        "{judged} 份报告中 {differing} 份的结论有变化，涉及 {rules} 条规则。",
        "reports with another verdict: {differing} of {judged}; rules concerned: {rules}.",
    ),
    "diff-unread": Text(
        "另有 {count} 个文件未能核对。", "files that could not be judged: {count}."
    ),
    # ------------------------------------------------------------------ other implementations
    "conformance-run": Text(
        "用例 {vectors} 个；该实现声明支持 {rules} 条规则中的 {claimed} 条。",
        "{vectors} vectors; the implementation claims {claimed} of {rules} rules.",
    ),
    "conformance-result": Text(
        "比对 {pairs} 项（用例×规则），不一致 {failed} 项，其中新的 {new} 项。",
        "{pairs} pairs of vector and rule compared; {failed} {failed:differs|differ}, {new} of "
        "them not expected.",
    ),
    "conformance-wanted": Text("应为 {value}", "wanted {value}"),
    "conformance-found": Text("实为 {value}", "found {value}"),
    "conformance-more": Text("  另有 {count} 项", "  {count} more"),
    "conformance-mended": Text(
        "清单中的“{name}”现已一致，请从清单删除。",
        "'{name}' is expected to fail and does not; remove it from the list.",
    ),
}
