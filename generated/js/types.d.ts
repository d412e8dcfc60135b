// Compiled from schema/ and rules/ by `python -m zfxxgk.codegen`; do not edit.

/** What a rule may read. Variables that are null were not supplied. */
export interface Input {
  /** 本年报告 */
  report: AnnualReport;
  /** 上年报告 */
  previous: AnnualReport | null;
  /** 所属机关报告 */
  members: AnnualReport[] | null;
  /** 所属机关的范围 */
  coverage: Coverage | null;
  /** 读取记录 */
  provenance: Provenance | null;
  /** 文字陈述的数字 */
  claims: Claims | null;
  /** 正文的表述 */
  prose: Prose | null;
  /** 与上年相同的文字 */
  repeated: TextMatch[] | null;
  /** 与其他机关相同的文字 */
  copied: TextMatch[] | null;
}

/** One annual report in canonical form. Every property is required; null means not given. */
export interface AnnualReport {
  /** 规范版本 */
  spec_version: string;
  /** 标题 */
  title: string | null;
  /** 报告年度 */
  year: number;
  /** 统计期限 */
  period: Period;
  /** 编制机关 */
  agency: Agency;
  /** 统计范围 */
  scope: "organ" | "own_level" | "area" | "system" | null;
  /** 发布日期 */
  published_on: string | null;
  /** 更正日期 */
  revised_on: string | null;
  /** 获取日期 */
  retrieved_on: string | null;
  /** 替代的版本 */
  replaces: string | null;
  /** 引用的文件 */
  cites: string[];
  /** 来源 */
  source: Source;
  /** 前言 */
  preamble: string | null;
  /** 电子版获取方式 */
  download: string | null;
  /** 一、总体情况 */
  overview: Overview;
  /** 二、主动公开政府信息情况 */
  proactive_disclosure: ProactiveDisclosure2019 | ProactiveDisclosure2021 | null;
  /** 三、收到和处理政府信息公开申请情况 */
  requests: Requests2019 | Requests2021 | null;
  /** 四、政府信息公开行政复议、行政诉讼情况 */
  disputes: Disputes | null;
  /** 五、存在的主要问题及改进情况 */
  problems_and_improvements: ProblemsAndImprovements;
  /** 六、其他需要报告的事项 */
  other_matters: OtherMatters;
  /** 扩展 */
  extensions: { [key: string]: unknown };
}

/** First and last day of the period reported on; by the form 1 January to 31 December of the report year. */
export interface Period {
  /** 起 */
  from: string | null;
  /** 止 */
  to: string | null;
}

/** The organ that made the report. level and kind are null where the name does not settle them: a county-level and a prefecture-level city share the character 市. */
export interface Agency {
  /** 机关名称 */
  name: string | null;
  /** 层级 */
  level: "national" | "province" | "city" | "county" | "township" | null;
  /** 性质 */
  kind: "government" | "office" | "department" | "dispatched" | "vertical" | "authorized_organization" | null;
  /** 行政区划代码 */
  division_code: string | null;
  /** 统一社会信用代码 */
  uscc: string | null;
}

/** Where the report was taken from. */
export interface Source {
  /** 网址 */
  url: string | null;
  /** 文件摘要 */
  sha256: string | null;
  /** 文件类型 */
  media_type: string | null;
}

/** Section one. The form asks for five parts; a part without a heading of its own, or without text below it, is null though the text may speak of it. */
export interface Overview {
  /** 全文 */
  text: string | null;
  /** 主动公开 */
  proactive_disclosure: string | null;
  /** 依申请公开 */
  on_request: string | null;
  /** 政府信息管理 */
  information_management: string | null;
  /** 政府信息公开平台建设 */
  platforms: string | null;
  /** 监督保障 */
  supervision: string | null;
}

/** Table 2 of the 2019 trial form: 22 cells in five blocks. */
export interface ProactiveDisclosure2019 {
  /** 格式 */
  form: "2019";
  /** 规章 */
  rules: DocumentCounts2019;
  /** 规范性文件 */
  normative_documents: DocumentCounts2019;
  /** 行政许可 */
  licensing: ItemCounts2019;
  /** 其他对外管理服务事项 */
  other_services: ItemCounts2019;
  /** 行政处罚 */
  penalties: ItemCounts2019;
  /** 行政强制 */
  compulsion: ItemCounts2019;
  /** 行政事业性收费 */
  fees: FeeItems2019;
  /** 政府集中采购 */
  procurement: Procurement2019;
}

/** One row of the first block. */
export interface DocumentCounts2019 {
  /** 本年新制作数量 */
  produced: number | null;
  /** 本年新公开数量 */
  disclosed: number | null;
  /** 对外公开总数量 */
  total_disclosed: number | null;
}

/** One row of the second or third block. */
export interface ItemCounts2019 {
  /** 上一年项目数量 */
  items_last_year: number | null;
  /** 本年增/减 */
  change: number | null;
  /** 处理决定数量 */
  decisions: number | null;
}

/** The row of the fourth block. */
export interface FeeItems2019 {
  /** 上一年项目数量 */
  items_last_year: number | null;
  /** 本年增/减 */
  change: number | null;
}

/** The row of the fifth block. */
export interface Procurement2019 {
  /** 采购项目数量 */
  projects: number | null;
  /** 采购总金额 */
  amount: number | null;
  /** 金额单位 */
  unit: "元" | "万元" | null;
}

/** Table 2 of the 2021 form: 10 cells in four blocks. */
export interface ProactiveDisclosure2021 {
  /** 格式 */
  form: "2021";
  /** 规章 */
  rules: DocumentCounts2021;
  /** 行政规范性文件 */
  normative_documents: DocumentCounts2021;
  /** 行政许可 */
  licensing: Decisions2021;
  /** 行政处罚 */
  penalties: Decisions2021;
  /** 行政强制 */
  compulsion: Decisions2021;
  /** 行政事业性收费 */
  fees: FeeAmount2021;
}

/** One row of the first block. */
export interface DocumentCounts2021 {
  /** 本年制发件数 */
  issued: number | null;
  /** 本年废止件数 */
  repealed: number | null;
  /** 现行有效件数 */
  in_force: number | null;
}

/** One row of the second or third block. */
export interface Decisions2021 {
  /** 本年处理决定数量 */
  decisions: number | null;
}

/** The row of the fourth block. */
export interface FeeAmount2021 {
  /** 本年收费金额（单位：万元） */
  amount: number | null;
}

/** Table 3 of the 2019 trial form: 23 rows by 7 columns of counts. For every column, received plus carried_in equals concluded plus carried_out, as the note printed in the header says. */
export interface Requests2019 {
  /** 格式 */
  form: "2019";
  /** 一、本年新收政府信息公开申请数量 */
  received: RequestCounts;
  /** 二、上年结转政府信息公开申请数量 */
  carried_in: RequestCounts;
  /** （一）予以公开 */
  granted: RequestCounts;
  /** （二）部分公开 */
  partially_granted: RequestCounts;
  /** 1.属于国家秘密 */
  denied_state_secret: RequestCounts;
  /** 2.其他法律行政法规禁止公开 */
  denied_by_law: RequestCounts;
  /** 3.危及“三安全一稳定” */
  denied_security_or_stability: RequestCounts;
  /** 4.保护第三方合法权益 */
  denied_third_party: RequestCounts;
  /** 5.属于三类内部事务信息 */
  denied_internal_affairs: RequestCounts;
  /** 6.属于四类过程性信息 */
  denied_deliberative: RequestCounts;
  /** 7.属于行政执法案卷 */
  denied_enforcement_file: RequestCounts;
  /** 8.属于行政查询事项 */
  denied_registry_query: RequestCounts;
  /** 1.本机关不掌握相关政府信息 */
  unavailable_not_held: RequestCounts;
  /** 2.没有现成信息需要另行制作 */
  unavailable_needs_creation: RequestCounts;
  /** 3.补正后申请内容仍不明确 */
  unavailable_unclear: RequestCounts;
  /** 1.信访举报投诉类申请 */
  declined_petition: RequestCounts;
  /** 2.重复申请 */
  declined_repeat: RequestCounts;
  /** 3.要求提供公开出版物 */
  declined_publication: RequestCounts;
  /** 4.无正当理由大量反复申请 */
  declined_excessive: RequestCounts;
  /** 5.要求行政机关确认或重新出具已获取信息 */
  declined_confirmation: RequestCounts;
  /** （六）其他处理 */
  other: RequestCounts;
  /** （七）总计 */
  concluded: RequestCounts;
  /** 四、结转下年度继续办理 */
  carried_out: RequestCounts;
}

/** One row of table 3: numbers of requests by kind of applicant. null: not given (blank or a dash). */
export interface RequestCounts {
  /** 自然人 */
  natural_person: number | null;
  /** 商业企业 */
  business: number | null;
  /** 科研机构 */
  research_institution: number | null;
  /** 社会公益组织 */
  public_interest_organization: number | null;
  /** 法律服务机构 */
  legal_service: number | null;
  /** 其他 */
  other_organization: number | null;
  /** 总计 */
  total: number | null;
}

/** Table 3 of the 2021 form: 25 rows by 7 columns of counts. For every column, received plus carried_in equals concluded plus carried_out, as the note printed in the header says. */
export interface Requests2021 {
  /** 格式 */
  form: "2021";
  /** 一、本年新收政府信息公开申请数量 */
  received: RequestCounts;
  /** 二、上年结转政府信息公开申请数量 */
  carried_in: RequestCounts;
  /** （一）予以公开 */
  granted: RequestCounts;
  /** （二）部分公开 */
  partially_granted: RequestCounts;
  /** 1.属于国家秘密 */
  denied_state_secret: RequestCounts;
  /** 2.其他法律行政法规禁止公开 */
  denied_by_law: RequestCounts;
  /** 3.危及“三安全一稳定” */
  denied_security_or_stability: RequestCounts;
  /** 4.保护第三方合法权益 */
  denied_third_party: RequestCounts;
  /** 5.属于三类内部事务信息 */
  denied_internal_affairs: RequestCounts;
  /** 6.属于四类过程性信息 */
  denied_deliberative: RequestCounts;
  /** 7.属于行政执法案卷 */
  denied_enforcement_file: RequestCounts;
  /** 8.属于行政查询事项 */
  denied_registry_query: RequestCounts;
  /** 1.本机关不掌握相关政府信息 */
  unavailable_not_held: RequestCounts;
  /** 2.没有现成信息需要另行制作 */
  unavailable_needs_creation: RequestCounts;
  /** 3.补正后申请内容仍不明确 */
  unavailable_unclear: RequestCounts;
  /** 1.信访举报投诉类申请 */
  declined_petition: RequestCounts;
  /** 2.重复申请 */
  declined_repeat: RequestCounts;
  /** 3.要求提供公开出版物 */
  declined_publication: RequestCounts;
  /** 4.无正当理由大量反复申请 */
  declined_excessive: RequestCounts;
  /** 5.要求行政机关确认或重新出具已获取信息 */
  declined_confirmation: RequestCounts;
  /** 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 */
  other_uncorrected: RequestCounts;
  /** 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 */
  other_fee_unpaid: RequestCounts;
  /** 3.其他 */
  other_remaining: RequestCounts;
  /** （七）总计 */
  concluded: RequestCounts;
  /** 四、结转下年度继续办理 */
  carried_out: RequestCounts;
}

/** Table 4, the same in both editions: 3 tracks by 5 outcomes. The form has no grand total of litigation. */
export interface Disputes {
  /** 行政复议 */
  reconsideration: DisputeCounts;
  /** 未经复议直接起诉 */
  litigation_direct: DisputeCounts;
  /** 复议后起诉 */
  litigation_after_reconsideration: DisputeCounts;
}

/** Numbers of cases by outcome. null: not given (blank or a dash). */
export interface DisputeCounts {
  /** 结果维持 */
  upheld: number | null;
  /** 结果纠正 */
  corrected: number | null;
  /** 其他结果 */
  other: number | null;
  /** 尚未审结 */
  pending: number | null;
  /** 总计 */
  total: number | null;
}

/** Section five. */
export interface ProblemsAndImprovements {
  /** 全文 */
  text: string | null;
}

/** Section six, with the statement on the information-processing fee. */
export interface OtherMatters {
  /** 全文 */
  text: string | null;
  /** 信息处理费 */
  processing_fee: ProcessingFee;
}

/** Statement and figures; amounts in yuan. Of section six, or of another section where section six is silent. */
export interface ProcessingFee {
  /** 收费说明 */
  statement: string | null;
  /** 发出收费通知件数 */
  notices: number | null;
  /** 应收金额 */
  charged: number | null;
  /** 实收金额 */
  collected: number | null;
}

/** What is declared of the members of an area whose reports are given. Only a complete list without a gap allows to compare for equality. */
export interface Coverage {
  /** 名单完整 */
  complete: boolean;
  /** 缺少的机关 */
  missing: string[];
}

/** How each cell of a report was read. Kept beside the report, never inside it. */
export interface Provenance {
  /** 文件 */
  document: string | null;
  /** 机关名称的来源 */
  agency: AgencyRecord | null;
  /** 单元格 */
  cells: CellRecord[];
  /** 标签 */
  labels: LabelRecord[];
  /** 标题 */
  headings: HeadingRecord[];
  /** 原表 */
  grids: GridRecord[];
}

/** What the name of the agency was found in. */
export interface AgencyRecord {
  /** 依据 */
  basis: "title" | "preamble" | "section_one" | "contact" | "signature" | "metadata" | "file_name";
  /** 位置 */
  place: Place;
}

/** Where something stands in the source document; what a format does not have is null. */
export interface Place {
  /** 页 */
  page: number | null;
  /** 行号 */
  line: number | null;
  /** 表 */
  table: number | null;
  /** 行 */
  row: number | null;
  /** 列 */
  column: number | null;
  /** 工作表 */
  sheet: string | null;
  /** 边框 */
  bbox: number[] | null;
}

/** How one cell was read. */
export interface CellRecord {
  /** 指针 */
  pointer: string;
  /** 状态 */
  status: "number" | "blank" | "dash" | "invalid" | "unreadable" | "doubtful" | "row_absent";
  /** 把握 */
  confidence: number;
  /** 原文 */
  raw: string | null;
  /** 原因 */
  reason: string | null;
  /** 位置 */
  place: Place;
}

/** A row or column label as printed against the form. */
export interface LabelRecord {
  /** 指针 */
  pointer: string;
  /** 种类 */
  kind: "row" | "column";
  /** 状态 */
  status: "present" | "absent";
  /** 印出的文字 */
  printed: string | null;
  /** 规定的文字 */
  official: string;
  /** 一致 */
  agrees: boolean;
  /** 位置 */
  place: Place;
}

/** Where a section begins. */
export interface HeadingRecord {
  /** 指针 */
  pointer: string;
  /** 印出的文字 */
  printed: string;
  /** 位置 */
  place: Place;
}

/** One table of the document. */
export interface GridRecord {
  /** 位置 */
  place: Place;
  /** 单元格 */
  cells: GridCell[];
}

/** A cell of a grid with its spans. */
export interface GridCell {
  /** 行 */
  row: number;
  /** 列 */
  column: number;
  /** 行数 */
  row_span: number;
  /** 列数 */
  column_span: number;
  /** 文字 */
  text: string;
}

/** Numbers that the narrative states, by kind. Claims are compared with cells; they never become cells. */
export interface Claims {
  /** 新收申请 */
  received: CountClaim[];
  /** 上年结转 */
  carried_in: CountClaim[];
  /** 办结 */
  concluded: CountClaim[];
  /** 予以公开 */
  granted: CountClaim[];
  /** 部分公开 */
  partially_granted: CountClaim[];
  /** 不予公开 */
  denied: CountClaim[];
  /** 无法提供 */
  unavailable: CountClaim[];
  /** 不予处理 */
  declined: CountClaim[];
  /** 其他处理 */
  other_handling: CountClaim[];
  /** 结转下年 */
  carried_out: CountClaim[];
  /** 行政复议 */
  reconsiderations: CountClaim[];
  /** 行政复议维持 */
  reconsiderations_upheld: CountClaim[];
  /** 行政复议纠正 */
  reconsiderations_corrected: CountClaim[];
  /** 行政诉讼 */
  suits: CountClaim[];
  /** 行政诉讼维持 */
  suits_upheld: CountClaim[];
  /** 行政诉讼纠正 */
  suits_corrected: CountClaim[];
  /** 规范性文件制发 */
  normative_documents_issued: CountClaim[];
  /** 规范性文件废止 */
  normative_documents_repealed: CountClaim[];
  /** 规范性文件现行有效 */
  normative_documents_in_force: CountClaim[];
  /** 行政许可决定 */
  licensing: CountClaim[];
  /** 行政处罚决定 */
  penalties: CountClaim[];
  /** 行政强制决定 */
  compulsion: CountClaim[];
  /** 收费通知 */
  fee_notices: CountClaim[];
  /** 收费通知金额 */
  fee_charged: AmountClaim[];
  /** 实收金额 */
  fee_collected: AmountClaim[];
}

/** A number of requests, cases or documents. */
export interface CountClaim {
  /** 数值 */
  value: number;
  /** 单位 */
  unit: string | null;
  /** 部分 */
  partial: boolean;
  /** 申请来源 */
  by: "natural_person" | "business" | "research_institution" | "public_interest_organization" | "legal_service" | "organization" | "online" | "letter" | "in_person" | "email" | "fax" | "unstated";
  /** 原文 */
  text: string;
  /** 部分 */
  section: string;
  /** 起 */
  start: number;
  /** 止 */
  end: number;
}

/** An amount in yuan. */
export interface AmountClaim {
  /** 数值 */
  value: number;
  /** 单位 */
  unit: string | null;
  /** 部分 */
  partial: boolean;
  /** 原文 */
  text: string;
  /** 部分 */
  section: string;
  /** 起 */
  start: number;
  /** 止 */
  end: number;
}

/** What the words of a report say beside numbers, as far as rules need it. Only what is plain counts. */
export interface Prose {
  /** 改进措施 */
  measures: Told[];
  /** 模板残留 */
  left_over: Told[];
  /** 前言所称编制机关 */
  makers: OfficeNamed[];
  /** 落款机关 */
  signatures: OfficeNamed[];
  /** 试行格式通知的标题 */
  trial_titles: TitleCited[];
}

/** A sentence or words, and where they stand. */
export interface Told {
  /** 部分 */
  section: string;
  /** 原文 */
  text: string;
}

/** A name of an office, and whether it can be that of the office that made the report: the same, a shorter or longer form of it, or one that reports for it. */
export interface OfficeNamed {
  /** 部分 */
  section: string;
  /** 原文 */
  text: string;
  /** 一致 */
  agrees: boolean;
}

/** The title as cited, and the number beside it. */
export interface TitleCited {
  /** 部分 */
  section: string;
  /** 原文 */
  text: string;
  /** 文号 */
  number: string | null;
}

/** What a section of the report shares with the narrative of another report. Years, numbers and names of the offices are made alike before comparing; words of the form, quotations and stock phrases are left out. */
export interface TextMatch {
  /** 部分 */
  section: string;
  /** 来源 */
  source: string;
  /** 其他机关 */
  others: number;
  /** 相同比例 */
  similarity: number;
  /** 相同字数 */
  characters: number;
  /** 比较字数 */
  compared: number;
  /** 摘录 */
  excerpts: string[];
  /** 相同段落 */
  passages: Passage[];
}

/** Consecutive text, as it stands in the section. */
export interface Passage {
  /** 原文 */
  text: string;
  /** 起 */
  start: number;
  /** 止 */
  end: number;
}

/** What was found in one file. */
export interface ReportResult {
  /** 路径 */
  path: string;
  /** 校验值 */
  sha256: string | null;
  /** 名单中的机关 */
  office: string | null;
  /** 仅本机关 */
  own: boolean;
  /** 可能的机关 */
  supposed: string | null;
  /** 机关 */
  agency: string | null;
  /** 机关名称的来源 */
  agency_basis: string | null;
  /** 年度 */
  year: number | null;
  /** 结论计数 */
  outcomes: Outcomes;
  /** 结果 */
  findings: Finding[];
  /** 原因 */
  causes: Cause[];
  /** 口径 */
  readings: ReadingUsed[];
  /** 未核对 */
  not_checked: NotChecked[];
  /** 错误 */
  error: Text | null;
  /** 说明 */
  notes: Text[];
  /** 已被替代 */
  superseded: boolean;
}

/** Numbers of evaluations of rules by outcome. */
export interface Outcomes {
  /** 通过 */
  pass: number;
  /** 不符 */
  fail: number;
  /** 未能核对 */
  undetermined: number;
  /** 不适用 */
  not_applicable: number;
  /** 规则出错 */
  error: number;
}

/** One rule that a report does not satisfy. */
export interface Finding {
  /** 规则 */
  rule: string;
  /** 对象 */
  binding: { [key: string]: unknown };
  /** 结论 */
  outcome: "fail";
  /** 程度 */
  severity: "error" | "warning" | "notice";
  /** 规范性质 */
  norm: "hard" | "legal" | "plausible";
  /** 涉及的格 */
  cells: FindingCell[];
  /** 左边 */
  left: number | null;
  /** 右边 */
  right: number | null;
  /** 相差 */
  difference: number | null;
  /** 说明 */
  message: Text;
  /** 依据 */
  basis: Basis[];
  /** 口径 */
  reading: string | null;
  /** 疑似有误的格 */
  suspects: Suspect[];
  /** 位置 */
  location: Place | null;
  /** 指纹 */
  fingerprint: string;
  /** 已接受 */
  accepted: Acceptance | null;
}

/** A value the rule compared, with its full header path. */
export interface FindingCell {
  /** 指针 */
  pointer: string;
  /** 表头 */
  label: Text;
  /** 值 */
  value: number | string | boolean | null;
  /** 按零计 */
  assumed_zero: boolean;
}

/** The same in Chinese and English. */
export interface Text {
  /** 中文 */
  zh: string;
  /** 英文 */
  en: string;
}

/** A document and the place in it. mark A: official text or several independent reports; B: one source; C: from memory of the law; D: convention or inference. */
export interface Basis {
  /** 文件 */
  document: string;
  /** 条款 */
  place: string;
  /** 可信度 */
  mark: "A" | "B" | "C" | "D";
}

/** A cell that may be wrong. It is to be looked up, never changed to fit. */
export interface Suspect {
  /** 指针 */
  pointer: string;
  /** 表头 */
  label: Text;
  /** 值 */
  value: number | null;
  /** 推出的值 */
  implied: number | null;
  /** 确定 */
  certain: boolean;
  /** 位置 */
  location: Place | null;
}

/** Known from an earlier run, waived by somebody for a reason until a day, or answered by the office. */
export interface Acceptance {
  /** 方式 */
  by: "baseline" | "waiver" | "answer";
  /** 理由 */
  reason: string | null;
  /** 批准人 */
  author: string | null;
  /** 期限 */
  expires: string | null;
}

/** Findings that one explanation covers: the cells to look up, and the values that the other cells imply. Without cells where an office seems left out of its area, or none could be told. */
export interface Cause {
  /** 结果 */
  findings: string[];
  /** 疑似有误的格 */
  suspects: Suspect[];
  /** 解释 */
  repairs: ImpliedValue[][];
  /** 穷尽 */
  complete: boolean;
  /** 确定 */
  certain: boolean;
  /** 说明 */
  message: Text;
  /** 位置 */
  location: Place | null;
}

/** A cell and the value that the other cells imply. */
export interface ImpliedValue {
  /** 指针 */
  pointer: string;
  /** 推出的值 */
  implied: number;
}

/** One instance of a rule that holds only by an alternative reading. */
export interface ReadingUsed {
  /** 规则 */
  rule: string;
  /** 对象 */
  binding: { [key: string]: unknown };
  /** 口径 */
  reading: string;
  /** 涉及的格 */
  cells: FindingCell[];
}

/** One reason and the rules it kept from being judged. */
export interface NotChecked {
  /** 原因 */
  reason: "missing-input" | "unread" | "missing" | "blank-total" | "blank-components" | "rule-error";
  /** 细节 */
  detail: string;
  /** 规则 */
  rules: string[];
  /** 次数 */
  count: number;
  /** 说明 */
  message: Text;
}
