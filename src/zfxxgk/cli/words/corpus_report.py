"""Words of the report on a whole store: what each table counts, and its columns."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-corpus-report": Text(
        "把整个数据集的核对结果和主要数字写成一个网页，也可另存各表为工作簿",
        "what a whole store comes to, as one page, and its tables as a workbook",
    ),
    "usage-corpus-report": Text(
        "zfxxgk corpus report [选项] 数据集 -o 报告.html",
        "zfxxgk corpus report [OPTIONS] STORE -o report.html",
    ),
    "help-output-corpus-report": Text("写到这个网页", "the page to write"),
    "help-xlsx": Text("另把各表写到这个工作簿", "write the tables to this workbook, too"),
    "exit-codes-corpus-report": Text(
        "结束代码：0 已写出；2 没有写出。", "Exit code: 0 written; 2 not written."
    ),
    "corpus-report-needs-output": Text(
        "请用 -o 写明网页的名称，以 .html 结尾。", "name the page with -o; it ends with .html."
    ),
    "corpus-reported": Text(
        "{reports} 份报告，已写出 {paths}。",
        "{reports} {reports:report|reports}, written to {paths}.",
    ),
    # ------------------------------------------------------------------ the page
    "report-title": Text(
        "政府信息公开工作年度报告数据集报告", "Annual reports on information disclosure: a survey"
    ),
    "report-counted": Text(
        "计入 {reports} 份报告。同一机关同一年度有几版的只计最新一版，"
        "另有 {superseded} 份旧版不计。",
        "Reports counted: {reports}, of several editions of one office and year the latest. Older "
        "editions, which are not counted: {superseded}.",
    ),
    "report-rivals": Text(
        "另有 {count} 份与计入的报告属同一机关同一年度，又无从判断先后，也不计；"
        "计入的是文件名靠后的，与 corpus tidy 相同。",
        "Not counted either, as nothing tells whether they are older than the report of the same "
        "office and year that is: {count}. The last by file name counts, as corpus tidy takes it.",
    ),
    "report-rejected": Text(
        "没有读成的文件 {count} 个不在其中，原因见数据集里的 rejected.csv。",
        "Files that could not be read and are not among them: {count}; rejected.csv in the store "
        "says why.",
    ),
    "report-doubts": Text(
        "读取存疑的格不作为数字使用：有这样的格的报告，凡需要该数之处都不计入，各表写明计入多少份。",
        "A cell that was read with doubt is not used as a number: wherever that number is needed "
        "its report is left out, and each table says of how many reports it is.",
    ),
    "report-alone": Text(
        "申请的件数只取单个机关的报告。写明统计范围为本级、本行政区域、本系统的，以及县级以上人民政府"
        "未写明范围的，可能包括所属机关的数，不计入，以免一件计两次。",
        "Requests are counted in the reports of single offices. Reports that state own level, area "
        "or system as their scope, and those of governments from the county up that state none, "
        "may hold the numbers of other offices and are left out, lest a request count twice.",
    ),
    "report-unasked": Text(
        "{count} 条规则要用所属机关的报告，或者逐段比较各报告的文字，这里没有核对：{titles}。",
        "{count} rules need the reports of members, or compare texts passage by passage, which was "
        "not done here: {titles}.",
    ),
    "report-shares": Text(
        "百分比的分母为 0 时空白。颜色深浅只在一个表内比较。",
        "A share of nothing is left blank. Shades compare within one table only.",
    ),
    "report-nothing": Text("没有可计的报告。", "There is nothing to count."),
    "report-more-rows": Text("另有 {count} 行，见工作簿。", "{count} more rows: see the workbook."),
    # ------------------------------------------------------------------ names
    "report-unknown": Text("不详", "not known"),
    "report-form": Text("{form}年格式", "form of {form}"),
    "report-form-mixed": Text("两种格式混用", "both forms mixed"),
    "report-form-none": Text("没有表二和表三", "neither table 2 nor 3"),
    "report-unread": Text("{table}：读取存疑", "{table}: read with doubt"),
    "report-more": Text("{most} 以上", "more than {most}"),
    "report-month-0": Text("年末以前", "before the year's end"),
    "report-month-1": Text("1月", "January"),
    "report-month-2": Text("2月", "February"),
    "report-month-3": Text("3月", "March"),
    "report-month-4": Text("4—6月", "April to June"),
    "report-month-5": Text("7月及以后", "July or later"),
    "report-month-none": Text("未注明日期", "no day given"),
    "report-about": Text("说明", "About"),
    # ------------------------------------------------------------------ tables
    "report-t-years": Text("各年度", "By year"),
    "report-t-years-note": Text(
        "有错的报告：至少有一处“必须改正”。件数为本年新收申请总计，只取该格已知的单个机关；九成不超过：按件数"
        "从少到多排列，位于十分之九处的一家。公开率：予以公开与部分公开之和，除以办理结果总计，只取各项结果都已知"
        "的单个机关，先各自相加再相除。",
        "Faulty: something in it must be corrected. Requests are those received in the year, of "
        "single offices where that cell is known; nine in ten: the office at nine tenths when they "
        "are sorted by requests. Share granted: granted in full or in part, of all results, summed "
        "over single offices whose results are all known.",
    ),
    "report-t-forms": Text("各格式", "By form"),
    "report-t-forms-note": Text(
        "格式看表二和表三；只有一张的看那一张。各列含义同“各年度”。",
        "The form is that of tables 2 and 3, or of the one that is there. Columns as by year.",
    ),
    "report-t-levels": Text("各层级", "By level"),
    "report-t-levels-note": Text(
        "层级由机关名称确定，名称不能确定的为不详。各列含义同“各年度”。",
        "The level is told by the name of the office, else not known. Columns as by year.",
    ),
    "report-t-provinces": Text("各省", "By province"),
    "report-t-provinces-note": Text(
        "省份依次看报告所给的行政区划代码、机关名称开头的省名、统一社会信用代码的登记地；都没有的为不详。各列含义同"
        "“各年度”。",
        "The province is told by the division code in the report, else the name, if it begins with "
        "a province, else the unified code; else it is not known. Columns as by year.",
    ),
    "report-t-rules": Text("各规则", "By rule"),
    "report-t-rules-note": Text(
        "有问题的报告：该规则至少有一处不符。能核对的报告：至少有一处得出结论；按读取记录核对的规则逐份核对，"
        "没有统计。横条为有问题的报告数。",
        "Reports that fail: the rule fails in one place or more. Reports judged: the rule could be "
        "decided in one place or more; this was not counted for rules on the record of the "
        "reading, which are judged one report at a time. The bar is as long as the number of "
        "reports that fail.",
    ),
    "report-t-rules-year": Text("规则与年度", "Rules by year"),
    "report-t-rules-form": Text("规则与格式", "Rules by form"),
    "report-t-rules-level": Text("规则与层级", "Rules by level"),
    "report-t-rules-province": Text("规则与省份", "Rules by province"),
    "report-t-rules-year-note": Text(
        "每列报告中有该问题的份数占比；页面只列最多的规则。",
        "Of the reports in each column, the share that fails; the page has the most frequent "
        "rules.",
    ),
    "report-t-trends": Text("各省各年度", "Provinces through the years"),
    "report-t-trends-note": Text(
        "实线为该省，虚线为全部报告；空心点的分母不足 {few}，只供参考，超出刻度的画在上沿。"
        "没有可计的年度不画。",
        "The line is the province, the dashed one all reports; a hollow point is of fewer than "
        "{few}, and stands at the top where it is above the scale. A year in which there is "
        "nothing to count has no point.",
    ),
    "report-t-requests": Text("一家机关收到多少申请", "Requests of one office"),
    "report-t-requests-note": Text(
        "各年度单个机关按本年新收申请件数分组，占该年度已知件数的机关的比例；件数不知道的不计。",
        "Single offices by the number of requests received, of those of the year whose number is "
        "known.",
    ),
    "report-t-results": Text("办理结果", "Results"),
    "report-t-results-note": Text(
        "表三各项办理结果占各项结果之和的比例，只取各项结果都已知的单个机关。2019年格式的其他处理只有一行。",
        "Each result of table 3 as a share of all, summed over single offices whose results are "
        "all known. In the form of 2019, other handling is one row.",
    ),
    "report-t-grounds": Text("不予公开的理由", "Grounds of refusal"),
    "report-t-grounds-note": Text(
        "不予公开各项理由占全部不予公开的比例，机关同“办理结果”。",
        "Each ground as a share of all that was denied, of the same offices as the results.",
    ),
    "report-t-carried": Text("结转", "Carried over"),
    "report-t-carried-note": Text(
        "今年的“上年结转”总计与同一机关上年报告的“结转下年度”总计比较。有上年报告：数据集里有且只有一版；可比：两个"
        "总计都已知；不一致率的分母为可比的报告。机构合并、统计范围变化也会使两者不同。",
        "What is carried in is held against what last year's report of the same office carries "
        "out. Last year's there: one edition of it is in the store; comparable: both totals are "
        "known, of which the share is. Mergers and changes of scope make a difference, too.",
    ),
    "report-t-late": Text("发布期限", "In time"),
    "report-t-late-note": Text(
        "期限由各规则规定，规则只管到的机关才计；日期不详的不计入晚发率。",
        "The last day is that of each rule, for the offices it is about; without a day a report "
        "has no part in the share.",
    ),
    "report-t-months": Text("发布月份", "Month of publication"),
    "report-t-months-note": Text(
        "发布（落款）日期在报告年度次年的月份，占该年度全部报告的比例。",
        "The month of the day of publication or signature in the year after the report year, of "
        "all reports of the year.",
    ),
    "report-t-texts": Text("文字相同", "The same text"),
    "report-t-texts-note": Text(
        "总体情况、问题与改进两部分，除去机关自己的名称、数字、空格和标点后一字不差的算相同；"
        "不足 {shortest} 字的不比。与别家相同：同一年度至少还有一家名称不同的机关。"
        "可能出自上级的参考文本，不等于抄袭；大段相同但不全同的这里不计。",
        "Sections one and five are the same where they agree letter by letter without the "
        "office's own name, digits, spaces and punctuation; sections of fewer than {shortest} "
        "signs are not compared. Shared: at least one office of another name has the same in that "
        "year. A sample of the superior may be behind it. Long passages in common are not counted "
        "here.",
    ),
    "report-t-reasons": Text("未能核对", "Not judged"),
    "report-t-reasons-note": Text(
        "一处指一条规则用于一份报告的一行、一列或一格。只计按列核对的规则。横条为处数。",
        "A place is one rule for a row, column or cell of one report. Only rules that are judged "
        "in columns are counted. The bar is as long as the number of places.",
    ),
    "report-t-outcomes": Text("核对结果", "Outcomes"),
    "report-t-outcomes-note": Text(
        "按列核对的规则各有多少处相符、不符、未能核对、不适用；未能核对率的分母不含不适用。",
        "In how many places each rule that is judged in columns passed, failed, could not be "
        "judged or did not apply, of which the share leaves out the last.",
    ),
    # ------------------------------------------------------------------ columns
    "report-c-year": Text("年度", "Year"),
    "report-c-form": Text("格式", "Form"),
    "report-c-level": Text("层级", "Level"),
    "report-c-province": Text("省份", "Province"),
    "report-c-rule": Text("规则", "Rule"),
    "report-c-title": Text("问题", "Problem"),
    "report-c-severity": Text("程度", "Severity"),
    "report-c-reports": Text("报告", "Reports"),
    "report-c-faulty": Text("有错的报告", "Faulty"),
    "report-c-faulty_share": Text("有错率", "Share faulty"),
    "report-c-doubtful": Text("有存疑格的报告", "With doubtful cells"),
    "report-c-offices": Text("单个机关", "Single offices"),
    "report-c-known": Text("已知件数的机关", "Offices whose number is known"),
    "report-c-idle": Text("没有申请的机关", "Offices without requests"),
    "report-c-idle_share": Text("零申请率", "Share without requests"),
    "report-c-median": Text("件数中位数", "Median of requests"),
    "report-c-ninth": Text("九成不超过", "Nine in ten"),
    "report-c-most": Text("最多", "Most"),
    "report-c-received": Text("件数合计", "Requests"),
    "report-c-settled": Text("办理结果合计", "Results"),
    "report-c-granted": Text("其中公开", "Granted"),
    "report-c-granted_share": Text("公开率", "Share granted"),
    "report-c-judged": Text("能核对的报告", "Reports judged"),
    "report-c-failing": Text("有问题的报告", "Reports that fail"),
    "report-c-places": Text("处", "Places"),
    "report-c-share": Text("占比", "Share"),
    "report-c-of": Text("分母", "Of"),
    "report-c-requests": Text("件数", "Requests"),
    "report-c-class": Text("件数", "Requests"),
    "report-c-month": Text("月份", "Month"),
    "report-c-row": Text("结果", "Result"),
    "report-c-section": Text("部分", "Section"),
    "report-c-paired": Text("有上年报告", "Last year's there"),
    "report-c-ambiguous": Text("上年几版先后不明", "Last year's edition not certain"),
    "report-c-compared": Text("可比", "Comparable"),
    "report-c-equal": Text("一致", "Equal"),
    "report-c-more": Text("今年多", "More this year"),
    "report-c-less": Text("今年少", "Less this year"),
    "report-c-differ": Text("不一致率", "Share that differs"),
    "report-c-in_time": Text("按期", "In time"),
    "report-c-late": Text("晚", "Late"),
    "report-c-unknown": Text("日期不详", "Day not known"),
    "report-c-late_share": Text("晚发率", "Share late"),
    "report-c-alike": Text("与别家相同", "Shared"),
    "report-c-alike_share": Text("相同率", "Share shared"),
    "report-c-groups": Text("相同的文本", "Texts shared"),
    "report-c-largest": Text("用得最多的一份有几家", "Offices of the most used"),
    "report-c-earlier": Text("上年也可比", "Last year's, too"),
    "report-c-repeated": Text("与自己上年相同", "As last year"),
    "report-c-repeated_share": Text("与上年相同率", "Share as last year"),
    "report-c-reason": Text("原因", "Reason"),
    "report-c-rules": Text("涉及规则", "Rules"),
    "report-c-instances": Text("处", "Places"),
    "report-c-pass": Text("相符", "Passed"),
    "report-c-fail": Text("不符", "Failed"),
    "report-c-undetermined": Text("未能核对", "Not judged"),
    "report-c-not_applicable": Text("不适用", "Not applicable"),
    "report-c-error": Text("出错", "Rule failed to run"),
    "report-c-undetermined_share": Text("未能核对率", "Share not judged"),
}
