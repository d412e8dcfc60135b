"""Words in which several reports stand side by side: two compared, many summed up."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    # ------------------------------------------------------------------ two reports
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
    # ------------------------------------------------------------------ many reports
    "summary-title": Text("政府信息公开工作年度报告核对汇总", "Summary of annual reports"),
    "summary-empty": Text("没有可以汇总的内容。", "There is nothing to sum up."),
    "summary-offices": Text("机关", "Offices"),
    "summary-years": Text("与上年比较", "Year on year"),
    "summary-rules": Text("常见问题", "Frequent problems"),
    "summary-office": Text("机关", "Office"),
    "summary-year": Text("年度", "Year"),
    "summary-verdict": Text("结论", "Verdict"),
    "summary-errors": Text("必须改正", "Must be corrected"),
    "summary-warnings": Text("请核实", "Please verify"),
    "summary-notices": Text("请留意", "For attention"),
    "summary-doubtful": Text("读取存疑", "Read with doubt"),
    "summary-published": Text("发布日期", "Published"),
    "summary-late": Text("期限", "Deadline"),
    "summary-file": Text("文件", "File"),
    "summary-remarks": Text("备注", "Remarks"),
    "summary-item": Text("项目", "Item"),
    "summary-before": Text("上年", "Last year"),
    "summary-now": Text("本年", "This year"),
    "summary-change": Text("增减", "Change"),
    "summary-problem": Text("问题", "Problem"),
    "summary-severity": Text("程度", "Severity"),
    "summary-reports": Text("涉及报告数", "Reports"),
    "summary-places": Text("处数", "Places"),
    "summary-rule": Text("规则", "Rule"),
    "summary-not-handed-in": Text("没有报告", "No report"),
    "summary-was-due": Text("应于 {due} 前发布", "due by {due}"),
    "summary-supposed": Text("{name}（待确认）", "{name} (to confirm)"),
    "summary-undated": Text("发布日期不详", "date of publication unknown"),
    "summary-days-late": Text("晚 {days} 天", "{days} days late"),
}
