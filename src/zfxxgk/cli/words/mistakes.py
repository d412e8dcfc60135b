"""Words for mistakes in arguments, settings and files."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    # ------------------------------------------------------------------ mistakes in the arguments
    "no-command": Text("缺少命令。", "a command is missing."),
    "unknown-command": Text("没有命令“{name}”{near}。", "there is no command '{name}'{near}."),
    "unknown-option": Text("没有选项“{name}”{near}。", "there is no option '{name}'{near}."),
    "unknown-rule": Text(
        "没有编号为“{name}”的规则{near}；全部规则见 zfxxgk rules。",
        "there is no rule '{name}'{near}; zfxxgk rules lists them all.",
    ),
    "unknown-schema": Text(
        "没有名为“{name}”的文件{near}；全部名称见 zfxxgk schema --list。",
        "there is no schema '{name}'{near}; zfxxgk schema --list names them all.",
    ),
    "unknown-value": Text(
        "{option} 不能是“{name}”{near}；可用：{choices}。",
        "{option} cannot be '{name}'{near}; possible: {choices}.",
    ),
    "needs-value": Text("选项 {option} 后面缺少值。", "the option {option} needs a value."),
    "takes-no-value": Text("选项 {option} 不带值。", "the option {option} takes no value."),
    "missing-argument": Text("缺少参数。用法：{usage}", "an argument is missing. Usage: {usage}"),
    "extra-argument": Text("多余的参数“{name}”。", "unexpected argument '{name}'."),
    "one-of": Text("{one} 与 {other} 不能同时使用。", "{one} and {other} exclude each other."),
    "members-of-many": Text(
        "所属机关的报告（--members）只能与一份汇总报告核对，这里有 {count} 份；"
        "多份请用名单（--roster）写明上级机关。",
        "reports of members (--members) belong to one area's report; here are {count}. For several "
        "give a roster (--roster) that names the superiors.",
    ),
    "compare-two": Text(
        "需要两个文件，先旧后新，这里有 {count} 个。",
        "two files are needed, the older first; here are {count}.",
    ),
    "format-needs-reading": Text(
        "--format 只用于 show --reading。", "--format is for show --reading only."
    ),
    "form-needs-plain": Text("--form 与 --plain 同用。", "--form goes with --plain."),
    "diff-three": Text(
        "需要旧规则、新规则和至少一份报告，这里只有 {count} 项。",
        "needed are the old rules, the new ones and a report at least; here are {count}.",
    ),
    "xlsx-needs-output": Text(
        "xlsx 格式需要用 --output 指定文件。", "xlsx needs a file to write to: --output FILE."
    ),
    "xlsx-needs-extra": Text(
        '写 Excel 工作簿需要另装组件：pip install "zfxxgk[excel]"。',
        'writing workbooks needs an extra: pip install "zfxxgk[excel]".',
    ),
    "roster-needs-output": Text(
        "请用 -o 指定要写的名单，如 -o 名单.xlsx。", "name the list to write: -o roster.xlsx."
    ),
    "roster-empty": Text(
        "没有读到写明机关名称的报告，名单没有写。",
        "no report that names its office; nothing written.",
    ),
    "roster-asked": Text(
        "有 {count} 个上年机关本年没有报告，已列入“待确认”：{names}。",
        "offices of last year without a report this year, to be confirmed ({count}): {names}.",
    ),
    "roster-nameless": Text(
        "有 {count} 份报告没有写明机关，未列入名单：{names}。",
        "reports that name no office, not in the list ({count}): {names}.",
    ),
    "roster-written": Text(
        "已写入 {path}，共 {count} 个机关。", "written: {path}, offices: {count}."
    ),
    "annotate-one": Text(
        "--annotate 一次批注一份报告，这里有 {count} 份；请逐份运行。",
        "--annotate takes one report; here are {count}. Run it for each.",
    ),
    "annotate-stdin": Text(
        "--annotate 要写明文件名，不能用标准输入。",
        "--annotate needs a file by its name, not standard input.",
    ),
    "annotate-kind": Text(
        "批注只能写在 Word 文件（DOCX、DOC、WPS、RTF、ODT）里，这个文件不是。"
        "请批注报告的 Word 原件，或者改用 --output 结果.html 得到标出问题的网页。",
        "Comments can be written into Word documents only (DOCX, DOC, WPS, RTF, ODT); this is "
        "none. Use the Word original, or --output FILE.html for a page with marks.",
    ),
    "annotate-name": Text(
        "--annotate 写的是 DOCX，文件名请以 .docx 结尾。",
        "--annotate writes DOCX; give a name that ends in .docx.",
    ),
    "annotate-changed": Text(
        "文件在核对期间有改动，没有批注。请保存并关闭后重新运行。",
        "the file was changed meanwhile, so nothing was written; save and close it and try again.",
    ),
    # ------------------------------------------------------------------ mistakes in the settings
    "not-toml": Text("不是有效的 TOML，请检查写法。", "no valid TOML: {what}"),
    "unknown-key": Text(
        "没有设置项“{name}”{near}；可用：{choices}。",
        "there is no setting '{name}'{near}; possible: {choices}.",
    ),
    "setting-section": Text(
        "在 zfxxgk.toml 里各项直接写在文件中，不写 [tool.zfxxgk]；后者用于 pyproject.toml。",
        "settings in zfxxgk.toml stand by themselves; [tool.zfxxgk] is for pyproject.toml.",
    ),
    "setting-type": Text("应为{kind}。", "must be {kind}."),
    "kind-text": Text("文本", "text"),
    "kind-texts": Text("文本或文本列表", "text or a list of texts"),
    "kind-table": Text("表", "a table"),
    "kind-truth": Text("true 或 false", "true or false"),
    "setting-value": Text(
        "不能是“{name}”{near}；可用：{choices}。", "cannot be '{name}'{near}; possible: {choices}."
    ),
    "waiver-lacks": Text(
        "豁免缺少 {name}；必须写明 rule、reason、author 和 expires。",
        "the waiver lacks {name}; it needs rule, reason, author and expires.",
    ),
    "kind-number": Text("整数", "a whole number"),
    "kind-date": Text(
        "日期，如 2026-03-31（不加引号）", "a date such as 2026-03-31, without quotes"
    ),
    "kind-tables": Text("表的列表（[[waivers]]）", "a list of tables ([[waivers]])"),
    # ------------------------------------------------------------------ files
    "not-found": Text("找不到该文件，请检查路径。", "there is no such file; check the path."),
    "no-permission": Text(
        "没有权限，或者文件正在 Word、Excel 里打开；请先关闭它，再看文件的权限。",
        "permission denied, or the file is open in Word or Excel: close it, then see to its "
        "rights.",
    ),
    "read-only": Text("所在磁盘只读。", "the file system is read-only."),
    "disk-full": Text("磁盘已满。", "no space is left on the disk."),
    "file-too-large": Text(
        "文件超过系统允许的大小（ulimit -f 或者磁盘格式的限制）。",
        "larger than a file may be here (ulimit -f, or the kind of disk).",
    ),
    "no-threads": Text(
        "系统不允许再开线程或者进程，请放宽限制（ulimit -u）或者等别的程序结束。",
        "the system begins no further threads or processes: raise the limit (ulimit -u), or wait "
        "for others to end.",
    ),
    "is-folder": Text("这是文件夹，需要文件。", "this is a folder, not a file."),
    "name-too-long": Text("文件名过长。", "the file name is too long."),
    "link-loop": Text("链接循环，无法打开。", "too many links to follow."),
    "in-use": Text(
        "文件正被占用（多半是在 Word 或 Excel 里打开着），请先关闭它。",
        "the file is in use, most likely open in Word or Excel; close it first.",
    ),
    "file-error": Text("文件操作失败（系统错误 {number}）。", "{name} (system error {number})."),
    "no-reports": Text(
        "文件夹里没有可以核对的报告（JSON、网页、Word、Excel、PDF、Markdown 等文件）。",
        "the folder has no reports to check (JSON, web pages, Word, Excel, PDF, Markdown).",
    ),
    "no-reports-inside": Text(
        "压缩文件或者邮件里没有可以核对的报告。",
        "the archive or mail holds no report to check.",
    ),
    "too-many-inside": Text(
        "压缩文件里的文件超过 {most} 个。请先解压，只核对其中的报告。",
        "the archive holds more than {most} files; unpack it and check the reports among them.",
    ),
    # ------------------------------------------------------------------ beside the reports
    "own-output": Text(
        "有 {count} 个文件是本程序生成的，没有核对：{names}",
        "files made by this program, passed over ({count}): {names}",
    ),
    "pictures": Text(
        "有 {count} 张图片没有核对：{names}。"
        "如果是报告的扫描件或者照片，请索取 Word、Excel 或者网页文字版。",
        "pictures, passed over ({count}): {names}. If they are scans of a report, ask for a Word, "
        "Excel or web version.",
    ),
    "no-reports-beside": Text(
        "有 {count} 个文件不是年度报告，没有核对：{names}",
        "files that are no annual report, passed over ({count}): {names}",
    ),
    "made-folders": Text(
        "有 {count} 个文件夹里是程序安装或者生成的文件，没有核对：{names}",
        "folders that programs made, passed over ({count}): {names}",
    ),
    "excluded": Text(
        "按 exclude 略过 {count} 个：{names}", "passed over by exclude ({count}): {names}"
    ),
    "open-elsewhere": Text(
        "有 {count} 个文件正在 Word、Excel 或 WPS 里打开，核对的是上次保存的内容：{names}",
        "files that are open in another program, checked as last saved ({count}): {names}",
    ),
    "folder-takes-none": Text(
        "不能在这个文件夹里写文件，请换一个文件夹。",
        "no file can be written in this folder; choose another.",
    ),
    "no-output-folder": Text(
        "要写入的文件夹不存在，请先建立。", "the folder to write into does not exist."
    ),
    "output-ending": Text(
        "不能写成 {ending} 文件；可用的扩展名：{choices}。{hint}",
        "cannot write a file of that kind ({ending}); possible: {choices}.{hint}",
    ),
    "output-differs": Text(
        "扩展名 {ending} 与 --format {format} 不符，请改其中一个。",
        "the ending {ending} is not that of --format {format}; change one of them.",
    ),
    "hint-annotate": Text(
        "要在报告的 Word 文件里加批注，请用 --annotate。",
        " For comments in the report itself use --annotate.",
    ),
    "hint-summary": Text(
        "要汇总表，请用 zfxxgk summary。", " For a table of offices use zfxxgk summary."
    ),
    "output-is-folder": Text("这是文件夹，不能写成文件。", "this is a folder; name a file."),
    "output-is-input": Text(
        "不能写入正在读取的文件，请换一个文件名。",
        "this would overwrite a file that is read; choose another name.",
    ),
    "output-twice": Text(
        "两项内容不能写入同一个文件。", "two things cannot be written to the same file."
    ),
    "no-stdout": Text("无法写到标准输出：{why}", "cannot write to standard output: {why}"),
    "no-provenance": Text(
        "JSON 报告没有读取记录，不能使用 --provenance。",
        "a report in JSON has no record of a reading, so --provenance cannot be given.",
    ),
    "no-baseline": Text(
        "不是 zfxxgk check --format json 的结果，请重新生成。",
        "no result of zfxxgk check --format json; make it again.",
    ),
    "not-utf8": Text("不是 UTF-8 文本。", "no UTF-8 text."),
    "interrupted": Text("已中断，没有得出结果。", "interrupted; there is no result."),
    "unexpected": Text(
        "程序意外出错（{name}），这不是报告的问题。请把文件和本行文字反馈给开发者。",
        "an unexpected error of the program ({name}), not of the report. Please report it with "
        "the file and this line.",
    ),
    # ------------------------------------------------------------------ programs that are tested
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
}
