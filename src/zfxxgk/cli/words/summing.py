"""Words of the summary of many reports."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-summary": Text("多份报告的汇总，每个机关一行", "many reports, a line for each office"),
    "usage-summary": Text(
        "zfxxgk summary [选项] 文件或文件夹 ...", "zfxxgk summary [OPTIONS] FILE_OR_FOLDER ..."
    ),
    "help-format-summary": Text(
        "输出格式：{choices}；默认按 --output 的扩展名，否则为 text",
        "output format: {choices}; by the ending of --output, else text",
    ),
    "help-sheet": Text(
        "只要一张表：{choices}；csv 默认为 offices",
        "one sheet only: {choices}; csv has offices if none is named",
    ),
    "xlsx-needs-output": Text(
        "xlsx 格式需要用 --output 指定文件。", "xlsx needs a file to write to: --output FILE."
    ),
    "xlsx-needs-extra": Text(
        '写 Excel 工作簿需要另装组件：pip install "zfxxgk[excel]"。',
        'writing workbooks needs an extra: pip install "zfxxgk[excel]".',
    ),
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
    "summary-undated": Text("发布日期不详", "date of publication unknown"),
    "summary-days-late": Text("晚 {days} 天", "{days} days late"),
}
