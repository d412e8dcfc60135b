"""Words in which a store of very many reports is filled and judged."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-corpus": Text(
        "把几十万份报告存成一个数据集并成批核对",
        "keep hundreds of thousands of reports in one store, and judge them",
    ),
    "usage-corpus": Text(
        "zfxxgk corpus add | check | diff | report | tidy …",
        "zfxxgk corpus add | check | diff | report | tidy ...",
    ),
    "commands-corpus": Text(
        "先用 corpus add 建立数据集，再用 corpus check 核对；corpus diff 比较两版规则或两次核对，"
        "corpus report 把结果写成网页，corpus tidy 输出研究用的数据表。"
        "各自的用法见 --help。",
        "corpus add fills a store, corpus check judges it, corpus diff compares two versions of "
        "the rules or two verdicts, corpus report tells what it comes to, corpus tidy writes "
        "tables of data; --help of each tells how.",
    ),
    "about-corpus-add": Text(
        "把报告读入数据集：文件、文件夹、压缩文件，每行一份报告的 NDJSON，抓取的网页（WARC，或者"
        "一行一个网页的表格）；读过而没有变的不再读",
        "read reports into a store: files, folders, archives, NDJSON with a report in each line, "
        "crawled pages (WARC, or tables with a page a row); what was read before and has not "
        "changed is not read again",
    ),
    "usage-corpus-add": Text(
        "zfxxgk corpus add [选项] 数据集 文件或文件夹…", "zfxxgk corpus add [OPTIONS] STORE PATH..."
    ),
    "help-paths-corpus-add": Text(
        "数据集的文件夹（没有就新建），然后是要读入的文件或文件夹",
        "folder of the store (made if there is none), then the files or folders to read",
    ),
    "STORE-AND-PATHS": Text("数据集 路径…", "STORE PATH..."),
    "help-processes": Text(
        "同时读取的进程数，默认与处理器核数相同", "processes that read, as many as cores by default"
    ),
    "help-processes-check": Text(
        "同时核对的进程数，报告多时默认与处理器核数相同",
        "processes that judge; for many reports as many as cores by default",
    ),
    "NUMBER": Text("数目", "NUMBER"),
    "help-column": Text(
        "表格（CSV、NDJSON、Parquet、SQLite）一行一个网页时，各列的名称：html=网页，url=网址，fetched=抓取"
        "日期；可写多次",
        "names of columns where CSV, NDJSON, Parquet or SQLite has a page a row: html=, url= its "
        "address, fetched= the day; may be repeated",
    ),
    "KIND-AND-NAME": Text("html=列名", "html=NAME"),
    "exit-codes-corpus-add": Text(
        "结束代码：0 全部读入；1 有的没有读成；2 没有做，或者数据集写不进去；130 被中断。"
        "中断后再次运行，会从断处继续。",
        "Exit code: 0 all read; 1 some rejected (kept with the reason); 2 not done, or the store "
        "could not be written; 130 interrupted. Run again, it goes on where it was.",
    ),
    "corpus-added": Text(
        "读入 {added} 份，以前读过 {known} 份，没有读成 {rejected} 份；数据集共 {count} 份。",
        "{added} read, {known} known already, {rejected} rejected; {count} reports in the store.",
    ),
    "corpus-copies": Text(
        "另有 {count} 份与别处读到的完全相同，不重复计算。",
        "{count} more are the same, byte by byte, as others, and do not count.",
    ),
    "corpus-see-rejected": Text(
        "没有读成的及其原因全部列在 {store}/rejected.csv。",
        "all that is rejected, and why: {store}/rejected.csv.",
    ),
    "corpus-interrupted": Text(
        "已中断。已读的都已存好；再次运行，会从断处继续。",
        "interrupted. What was read is kept; run again to go on from there.",
    ),
    "corpus-path-in-store": Text(
        "这在数据集里面，不是要读入的报告。", "this lies in the store, and is no report to read."
    ),
    "corpus-no-paths": Text(
        "请在数据集后面写出要读入的文件或文件夹。",
        "name the files or folders to read behind the store.",
    ),
    "corpus-needs-extra": Text(
        '这个命令需要安装附加部分：pip install "zfxxgk[corpus]"。',
        'this command needs an extra: pip install "zfxxgk[corpus]".',
    ),
    "bad-number": Text("{option} 应是正整数。", "{option} takes a positive whole number."),
    "corpus-threads": Text("{option} 最多 {most}。", "{option} is {most} at most."),
    "about-corpus-check": Text(
        "按规则核对数据集里的全部报告，一条发现一行，并与上年报告对照",
        "judge all reports of a store, one row a finding, and hold each against last year's",
    ),
    "usage-corpus-check": Text(
        "zfxxgk corpus check [选项] 数据集 -o 结果.parquet",
        "zfxxgk corpus check [OPTIONS] STORE -o findings.parquet",
    ),
    "help-paths-corpus": Text("数据集的文件夹", "folder of the store"),
    "STORE": Text("数据集", "STORE"),
    "help-output-corpus": Text(
        "写到这个文件，格式看名称：.parquet、.csv 或 .ndjson",
        "write to this file; its name tells the format: .parquet, .csv or .ndjson",
    ),
    "help-words-corpus": Text(
        "另附中英文说明，与 zfxxgk check 的说明相同（较慢）",
        "also tell the findings in words, as zfxxgk check does (slower)",
    ),
    "exit-codes-corpus-check": Text(
        "结束代码：0 没有错误；1 有错误；2 没有核对。",
        "Exit code: 0 no errors; 1 errors; 2 not judged.",
    ),
    "corpus-checked": Text(
        "{reports} 份报告，{findings} 条发现，其中错误 {errors} 条；已写出 {path}。",
        "{reports} reports, {findings} findings, {errors} of them errors; written to {path}.",
    ),
    "corpus-superseded": Text(
        "其中 {count} 份是同一机关同一年度的旧版，没有核对。",
        "{count} of them {count:is|are} not judged: older editions of a report of the same office "
        "and year.",
    ),
    "corpus-strangers": Text(
        "有 {count} 份报告的机关不在名单里（如：{names}）。请补入名单、填写曾用名，"
        "或者在“文件或网址”一列写明文件。",
        "reports of no office in the roster: {count} (as of {names}). Add the offices, their "
        "former names, or the file in the column 'place'.",
    ),
    "corpus-no-office": Text(
        "名单与数据集不符：{count} 份报告的机关都不在名单里（如：{names}）。请核对名单是否选错。",
        "the roster fits no report: the offices of all {count} are not in it (as {names}). Check "
        "that it is the right one.",
    ),
    "output-in-store": Text(
        "结果不能写进数据集的文件夹，请另选位置。",
        "nothing can be written into the folder of the store; choose another place.",
    ),
    "corpus-needs-output": Text(
        "请用 -o 写明结果文件，名称以 .parquet、.csv 或 .ndjson 结尾。",
        "name the file of the findings with -o; it ends with .parquet, .csv or .ndjson.",
    ),
}
