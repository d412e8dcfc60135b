// The words of the page itself. What belongs to the form or to a rule comes from schema/ and rules/.

export const SEVERITIES = { error: "必须改正", warning: "请核实", notice: "请留意" } as const;

export const WORDS = {
  year: "报告年度请填 2008 至 2100 之间的四位数；填好以后才能核对。",
  titleYear: (found: number, year: number) => `标题里是 ${found} 年，报告年度填的是 ${year} 年，请核实是哪一年。`,
  lostParts: (labels: string) => `全文里没有上面“${labels}”栏的文字。打印和 Word 用的是全文：请补进全文，或者用它下面的按钮按各栏重写。`,
  composeAgain: "按上面各栏重写全文",
  noFee: (notices: boolean, collected: boolean) =>
    `本年度${[notices || !collected ? "未发出信息处理费收费通知" : "", collected || !notices ? "未收取信息处理费" : ""].filter(Boolean).join("，")}。`,
  fee: (notices: number | null, amounts: string[]) =>
    `本年度${[notices === null ? "信息处理费" : `发出信息处理费收费通知${notices}件`, ...amounts.map((each) => `${each}元`)].join("，").replace(/^信息处理费，/, "信息处理费")}。`,
  unfinished: (count: number) => `还有 ${count} 格空白，请先填完，为零的填 0。`,
  orTotals: "如果这个数没有填错，是总计还没有跟着改，请按“计算总计”。",
  lastYear: "上年",
  moreSets: (count: number) => `另有 ${count} 种`,
  stillOpen: (open: string) => `请注意：还有${open}，见核对结果。`,
  taken: (text: string, number: string) => `“${text}”按 ${number} 计。`,
  manyDigits: (text: string, digits: number) => `“${text}”有 ${digits} 位数，请核实是否多写。`,
  fieldFault: (label: string, text: string, reason: string) => `${label}填的是“${text}”，${reason}。`,
  nothing: "已核对的关系没有发现不符。",
  found: (error: number, warning: number, notice: number) =>
    [
      error ? `必须改正 ${error} 项` : "",
      warning ? `请核实 ${warning} 项` : "",
      notice ? `请留意 ${notice} 项` : "",
    ].filter(Boolean).join("，"),
  unchecked: (count: number) => `未核对 ${count} 项`,
  doubted: (label: string, raw: string | null, reason: string | null) =>
    `${label}：${raw ? `原文为“${raw}”，` : ""}${reason ? `${reason}，` : ""}没有填入。请对照原文填写，不要直接填 0。`,
  prose: "文字部分本页不读、不核对：正文写的数与表格是否一致，请人工对照。",
  failed: "核对时出错，本次没有核对。内容没有丢失，请先保存。",
  implied: (value: number) => `→ ${value}`,
  more: "依据和说明",
  basis: "依据：",
  broken: "不符之处：",
  why: "说明：",
  explain: "情况说明（写给上级，可不填）",
  copyTable: "复制本表",
  form: (year: string) => `${year} 年格式`,
  formOf: (table: string) => `${table}的格式`,
  undone: "已撤销。",
  redone: "已恢复。",
  noUndo: "没有可以撤销的。",
  noRedo: "没有可以恢复的。",
  zeros: (count: number) => (count ? `已在 ${count} 个空格里填 0，总计的格没有填。` : "除总计以外，表格里没有空格。"),
  dashes: (count: number, first: string) =>
    `另有 ${count} 格是横线之类（${first}${count > 1 ? "等" : ""}），核对时当作没有填，没有改动；确实是 0 的，请再按一次“空格补 0”。`,
  dashesDone: (count: number, text: string) => `已把 ${count} 格“${text}”之类改为 0，总计的格没有改。`,
  undo: "不对的请撤销（Ctrl+Z）。",
  totals: (count: number) => (count ? `已按各项算出 ${count} 个总计。` : "总计没有变化。"),
  replaced: (count: number, shown: string) => `其中 ${count} 个原来填的是别的：${shown}${count > 3 ? "等" : ""}。`,
  replacing: (label: string, before: string, after: string) => `${label} ${before} 改为 ${after}`,
  totalsLeft: (count: number, total: string, lacking: string, text: string) =>
    `另有 ${count} 个总计没有算，各项没有填全或者不是数字：${total}${count > 1 ? "等" : ""}，缺${lacking}${text ? `（填的是“${text}”）` : ""}。`,
  pasted: (tables: string, count: number) => `已粘贴${tables}，共 ${count} 格。`,
  pastedOdd: (count: number) => `其中 ${count} 格不是数字，已原样留着，请看标记。`,
  pastedTaken: (count: number, text: string, number: string) =>
    `有 ${count} 格去掉了逗号、单位等，例如“${text}”按 ${number} 计。`,
  pastedLess: (rows: string[]) =>
    `有 ${rows.length} 行没有找到，没有改动：“${rows[0]}”${rows.length > 1 ? "等" : ""}。`,
  saved: (name: string) => `已交给浏览器保存：${name}（一般在“下载”文件夹）。`,
  savedOdd: (count: number) => `有 ${count} 格填的不是数字，文件里这些格为空白，原文记在“扩展”里，重新打开还在。`,
  opened: (what: string) => `已打开：${what}。`,
  openedPast: (year: number) => `已打开 ${year} 年度报告，用来核对上年结转等项。文件没有改动。`,
  pastRemedy:
    "上年报告如果只有 Word：另开一个窗口打开本页，把年度改成上年，粘贴上年的各表并保存，再到这里打开。",
  pastYear: (wanted: number, found: number) =>
    `这是 ${found} 年度的报告，不是 ${wanted} 年度的，没有用。请打开 ${wanted} 年度的报告。`,
  pastAgency: (found: string) => `上年报告是“${found}”的，与本报告的机关名称不同，请看是否拿错了文件。`,
  copied: (what: string) => `${what}已复制，可以粘贴到 Word、WPS 或者 Excel。`,
  noteCopied: "情况说明已复制，可以粘贴到邮件或者聊天里。",
  notCopied: "浏览器不让复制。请改用“存为 Word”。",
  leave: "还有没有保存的内容。",
  openOver: "页面上有还没有保存的内容，打开别的报告会换掉它。要继续打开吗？",
  kept: "没有打开，页面上的内容没有变。",
  tooLarge: "这份内容太大，不像是一份年报，没有打开。",
  noJson: (line: number | null) => `这不是完好的 JSON 文件${line === null ? "" : `（第 ${line} 行附近有误）`}，没有打开。`,
  noReport: "这个 JSON 不是年度报告，没有打开。请选本页保存的文件。",
  noReportWord: "这里只能打开 JSON 文件。Word、WPS、Excel 里的表，请在那边复制，到这里粘贴。",
  newer: (found: string, known: string) =>
    `这份报告按规范 ${found} 写成，本页只认得 ${known}，没有打开。请换用新版的填报页。`,
  unusable: "内容不是年度报告的样子。",
  invalid: (place: string, why: string) => `这份报告不合格式，没有打开：${place}${why}`,
  pasteLarge: "粘贴的内容太大（超过 500 万字符），没有粘贴。请只复制表格那一部分。",
  pasteInputs:
    "复制的网页表格里，数字在输入框中，复制时带不过来，所以没有粘贴。请先在那个网页上导出或者打印成文件，再复制；或者照着填写。",
  pasteNoTable: "粘贴的内容里没有认出本报告的表格，没有粘贴。请把表格连同行名、列名一起复制；只有数字时，请先点住起始的那一格。",
  pasteForm: (table: string, found: string, here: string) =>
    `粘贴的${table}是 ${found} 年格式，这里是 ${here} 年格式，没有粘贴。请先改年度或者在表上选格式。`,
  pasteOver: (rows: number, columns: number) =>
    `粘贴的是 ${rows} 行 ${columns} 列数字，从这一格起放不下，没有粘贴。请从左上角的格开始粘贴。`,
  pasteUneven: (table: string, row: string, found: number, wanted: number) =>
    `粘贴的${table}“${row}”一行有 ${found} 格，应为 ${wanted} 格，没有粘贴。有合并或者多出的格时，请先改好再复制。`,
  pasteMerged: (table: string, row: string) =>
    `粘贴的${table}“${row}”一行有与上下行合并的格，不能确定各行的数，没有粘贴。请先拆开再复制。`,
  pasteOrder: (table: string) => `粘贴的${table}列的次序与规定格式不同，没有粘贴。`,
  pasteTwice: (table: string) => `粘贴的内容里有两个${table}，不能确定用哪一个，没有粘贴。请分开复制。`,
  noText: "（这里没有填写）",
};
