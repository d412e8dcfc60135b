// Compiled from schema/ and rules/ by `python -m zfxxgk.codegen`; do not edit.

const P0 = {
  from: { zh: ["起"], en: ["From"] },
  to: { zh: ["止"], en: ["To"] },
};
const P1 = {
  name: { zh: ["机关名称"], en: ["Name"] },
  level: { zh: ["层级"], en: ["Level"] },
  kind: { zh: ["性质"], en: ["Kind"] },
  division_code: { zh: ["行政区划代码"], en: ["Division code"] },
  uscc: { zh: ["统一社会信用代码"], en: ["Unified social credit code"] },
};
const P2 = {
  url: { zh: ["网址"], en: ["Address"] },
  sha256: { zh: ["文件摘要"], en: ["SHA-256"] },
  media_type: { zh: ["文件类型"], en: ["Media type"] },
};
const P3 = {
  text: { zh: ["全文"], en: ["Text"] },
  proactive_disclosure: { zh: ["主动公开"], en: ["Proactive disclosure"] },
  on_request: { zh: ["依申请公开"], en: ["Disclosure on request"] },
  information_management: { zh: ["政府信息管理"], en: ["Management of government information"] },
  platforms: { zh: ["政府信息公开平台建设"], en: ["Platforms"] },
  supervision: { zh: ["监督保障"], en: ["Supervision and safeguards"] },
};
const P4 = {
  produced: { zh: ["本年新制作数量"], en: ["Newly produced this year"] },
  disclosed: { zh: ["本年新公开数量"], en: ["Newly disclosed this year"] },
  total_disclosed: { zh: ["对外公开总数量"], en: ["Total disclosed"] },
};
const P5 = {
  items_last_year: { zh: ["上一年项目数量"], en: ["Items last year"] },
  change: { zh: ["本年增/减"], en: ["Change this year"] },
  decisions: { zh: ["处理决定数量"], en: ["Decisions this year"] },
};
const P6 = {
  items_last_year: { zh: ["上一年项目数量"], en: ["Items last year"] },
  change: { zh: ["本年增/减"], en: ["Change this year"] },
};
const P7 = {
  projects: { zh: ["采购项目数量"], en: ["Procurement projects"] },
  amount: { zh: ["采购总金额"], en: ["Procurement amount"] },
  unit: { zh: ["金额单位"], en: ["Unit of the amount"] },
};
const P8 = {
  form: { zh: ["格式"], en: ["Form"] },
  rules: { zh: ["第二十条第（一）项", "规章"], en: ["Article 20(1)", "Rules"], in: P4 },
  normative_documents: { zh: ["第二十条第（一）项", "规范性文件"], en: ["Article 20(1)", "Normative documents"], in: P4 },
  licensing: { zh: ["第二十条第（五）项", "行政许可"], en: ["Article 20(5)", "Administrative licensing"], in: P5 },
  other_services: { zh: ["第二十条第（五）项", "其他对外管理服务事项"], en: ["Article 20(5)", "Other external management and service items"], in: P5 },
  penalties: { zh: ["第二十条第（六）项", "行政处罚"], en: ["Article 20(6)", "Administrative penalties"], in: P5 },
  compulsion: { zh: ["第二十条第（六）项", "行政强制"], en: ["Article 20(6)", "Administrative compulsion"], in: P5 },
  fees: { zh: ["第二十条第（八）项", "行政事业性收费"], en: ["Article 20(8)", "Administrative and institutional fees"], in: P6 },
  procurement: { zh: ["第二十条第（九）项", "政府集中采购"], en: ["Article 20(9)", "Centralised government procurement"], in: P7 },
};
const P9 = {
  issued: { zh: ["本年制发件数"], en: ["Issued this year"] },
  repealed: { zh: ["本年废止件数"], en: ["Repealed this year"] },
  in_force: { zh: ["现行有效件数"], en: ["In force"] },
};
const P10 = {
  decisions: { zh: ["本年处理决定数量"], en: ["Decisions this year"] },
};
const P11 = {
  amount: { zh: ["本年收费金额（单位：万元）"], en: ["Amount collected this year"] },
};
const P12 = {
  form: { zh: ["格式"], en: ["Form"] },
  rules: { zh: ["第二十条第（一）项", "规章"], en: ["Article 20(1)", "Rules"], in: P9 },
  normative_documents: { zh: ["第二十条第（一）项", "行政规范性文件"], en: ["Article 20(1)", "Administrative normative documents"], in: P9 },
  licensing: { zh: ["第二十条第（五）项", "行政许可"], en: ["Article 20(5)", "Administrative licensing"], in: P10 },
  penalties: { zh: ["第二十条第（六）项", "行政处罚"], en: ["Article 20(6)", "Administrative penalties"], in: P10 },
  compulsion: { zh: ["第二十条第（六）项", "行政强制"], en: ["Article 20(6)", "Administrative compulsion"], in: P10 },
  fees: { zh: ["第二十条第（八）项", "行政事业性收费"], en: ["Article 20(8)", "Administrative and institutional fees"], in: P11 },
};
const P13 = {
  natural_person: { zh: ["自然人"], en: ["Natural persons"], kind: "column" },
  business: { zh: ["法人或其他组织", "商业企业"], en: ["Legal persons and other organisations", "Commercial enterprises"], kind: "column" },
  research_institution: { zh: ["法人或其他组织", "科研机构"], en: ["Legal persons and other organisations", "Research institutions"], kind: "column" },
  public_interest_organization: { zh: ["法人或其他组织", "社会公益组织"], en: ["Legal persons and other organisations", "Public-interest organisations"], kind: "column" },
  legal_service: { zh: ["法人或其他组织", "法律服务机构"], en: ["Legal persons and other organisations", "Legal-service institutions"], kind: "column" },
  other_organization: { zh: ["法人或其他组织", "其他"], en: ["Legal persons and other organisations", "Other organisations"], kind: "column" },
  total: { zh: ["总计"], en: ["Total"], kind: "column" },
};
const P14 = {
  form: { zh: ["格式"], en: ["Form"] },
  received: { zh: ["一、本年新收政府信息公开申请数量"], en: ["Requests received this year"], kind: "row", in: P13 },
  carried_in: { zh: ["二、上年结转政府信息公开申请数量"], en: ["Requests carried over from last year"], kind: "row", in: P13 },
  granted: { zh: ["三、本年度办理结果", "（一）予以公开"], en: ["Results this year", "Granted"], kind: "row", in: P13 },
  partially_granted: { zh: ["三、本年度办理结果", "（二）部分公开"], en: ["Results this year", "Partially granted"], kind: "row", in: P13 },
  denied_state_secret: { zh: ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"], en: ["Results this year", "Denied", "State secret"], own: "（三）1.属于国家秘密", kind: "row", in: P13 },
  denied_by_law: { zh: ["三、本年度办理结果", "（三）不予公开", "2.其他法律行政法规禁止公开"], en: ["Results this year", "Denied", "Prohibited by law or administrative regulation"], own: "（三）2.其他法律行政法规禁止公开", kind: "row", in: P13 },
  denied_security_or_stability: { zh: ["三、本年度办理结果", "（三）不予公开", "3.危及“三安全一稳定”"], en: ["Results this year", "Denied", "Security or stability"], own: "（三）3.危及“三安全一稳定”", kind: "row", in: P13 },
  denied_third_party: { zh: ["三、本年度办理结果", "（三）不予公开", "4.保护第三方合法权益"], en: ["Results this year", "Denied", "Third-party rights"], own: "（三）4.保护第三方合法权益", kind: "row", in: P13 },
  denied_internal_affairs: { zh: ["三、本年度办理结果", "（三）不予公开", "5.属于三类内部事务信息"], en: ["Results this year", "Denied", "Internal affairs"], own: "（三）5.属于三类内部事务信息", kind: "row", in: P13 },
  denied_deliberative: { zh: ["三、本年度办理结果", "（三）不予公开", "6.属于四类过程性信息"], en: ["Results this year", "Denied", "Deliberative information"], own: "（三）6.属于四类过程性信息", kind: "row", in: P13 },
  denied_enforcement_file: { zh: ["三、本年度办理结果", "（三）不予公开", "7.属于行政执法案卷"], en: ["Results this year", "Denied", "Enforcement case file"], own: "（三）7.属于行政执法案卷", kind: "row", in: P13 },
  denied_registry_query: { zh: ["三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项"], en: ["Results this year", "Denied", "Registry query"], own: "（三）8.属于行政查询事项", kind: "row", in: P13 },
  unavailable_not_held: { zh: ["三、本年度办理结果", "（四）无法提供", "1.本机关不掌握相关政府信息"], en: ["Results this year", "Unavailable", "Not held"], own: "（四）1.本机关不掌握相关政府信息", kind: "row", in: P13 },
  unavailable_needs_creation: { zh: ["三、本年度办理结果", "（四）无法提供", "2.没有现成信息需要另行制作"], en: ["Results this year", "Unavailable", "Would have to be created"], own: "（四）2.没有现成信息需要另行制作", kind: "row", in: P13 },
  unavailable_unclear: { zh: ["三、本年度办理结果", "（四）无法提供", "3.补正后申请内容仍不明确"], en: ["Results this year", "Unavailable", "Still unclear after correction"], own: "（四）3.补正后申请内容仍不明确", kind: "row", in: P13 },
  declined_petition: { zh: ["三、本年度办理结果", "（五）不予处理", "1.信访举报投诉类申请"], en: ["Results this year", "Declined", "Petition, complaint or report"], own: "（五）1.信访举报投诉类申请", kind: "row", in: P13 },
  declined_repeat: { zh: ["三、本年度办理结果", "（五）不予处理", "2.重复申请"], en: ["Results this year", "Declined", "Repeated request"], own: "（五）2.重复申请", kind: "row", in: P13 },
  declined_publication: { zh: ["三、本年度办理结果", "（五）不予处理", "3.要求提供公开出版物"], en: ["Results this year", "Declined", "Published material"], own: "（五）3.要求提供公开出版物", kind: "row", in: P13 },
  declined_excessive: { zh: ["三、本年度办理结果", "（五）不予处理", "4.无正当理由大量反复申请"], en: ["Results this year", "Declined", "Excessive without good reason"], own: "（五）4.无正当理由大量反复申请", kind: "row", in: P13 },
  declined_confirmation: { zh: ["三、本年度办理结果", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"], en: ["Results this year", "Declined", "Confirm or re-issue information already obtained"], own: "（五）5.要求行政机关确认或重新出具已获取信息", kind: "row", in: P13 },
  other: { zh: ["三、本年度办理结果", "（六）其他处理"], en: ["Results this year", "Other handling"], kind: "row", in: P13 },
  concluded: { zh: ["三、本年度办理结果", "（七）总计"], en: ["Results this year", "Total concluded"], kind: "row", in: P13 },
  carried_out: { zh: ["四、结转下年度继续办理"], en: ["Carried forward to next year"], kind: "row", in: P13 },
};
const P15 = {
  form: { zh: ["格式"], en: ["Form"] },
  received: { zh: ["一、本年新收政府信息公开申请数量"], en: ["Requests received this year"], kind: "row", in: P13 },
  carried_in: { zh: ["二、上年结转政府信息公开申请数量"], en: ["Requests carried over from last year"], kind: "row", in: P13 },
  granted: { zh: ["三、本年度办理结果", "（一）予以公开"], en: ["Results this year", "Granted"], kind: "row", in: P13 },
  partially_granted: { zh: ["三、本年度办理结果", "（二）部分公开"], en: ["Results this year", "Partially granted"], kind: "row", in: P13 },
  denied_state_secret: { zh: ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"], en: ["Results this year", "Denied", "State secret"], own: "（三）1.属于国家秘密", kind: "row", in: P13 },
  denied_by_law: { zh: ["三、本年度办理结果", "（三）不予公开", "2.其他法律行政法规禁止公开"], en: ["Results this year", "Denied", "Prohibited by law or administrative regulation"], own: "（三）2.其他法律行政法规禁止公开", kind: "row", in: P13 },
  denied_security_or_stability: { zh: ["三、本年度办理结果", "（三）不予公开", "3.危及“三安全一稳定”"], en: ["Results this year", "Denied", "Security or stability"], own: "（三）3.危及“三安全一稳定”", kind: "row", in: P13 },
  denied_third_party: { zh: ["三、本年度办理结果", "（三）不予公开", "4.保护第三方合法权益"], en: ["Results this year", "Denied", "Third-party rights"], own: "（三）4.保护第三方合法权益", kind: "row", in: P13 },
  denied_internal_affairs: { zh: ["三、本年度办理结果", "（三）不予公开", "5.属于三类内部事务信息"], en: ["Results this year", "Denied", "Internal affairs"], own: "（三）5.属于三类内部事务信息", kind: "row", in: P13 },
  denied_deliberative: { zh: ["三、本年度办理结果", "（三）不予公开", "6.属于四类过程性信息"], en: ["Results this year", "Denied", "Deliberative information"], own: "（三）6.属于四类过程性信息", kind: "row", in: P13 },
  denied_enforcement_file: { zh: ["三、本年度办理结果", "（三）不予公开", "7.属于行政执法案卷"], en: ["Results this year", "Denied", "Enforcement case file"], own: "（三）7.属于行政执法案卷", kind: "row", in: P13 },
  denied_registry_query: { zh: ["三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项"], en: ["Results this year", "Denied", "Registry query"], own: "（三）8.属于行政查询事项", kind: "row", in: P13 },
  unavailable_not_held: { zh: ["三、本年度办理结果", "（四）无法提供", "1.本机关不掌握相关政府信息"], en: ["Results this year", "Unavailable", "Not held"], own: "（四）1.本机关不掌握相关政府信息", kind: "row", in: P13 },
  unavailable_needs_creation: { zh: ["三、本年度办理结果", "（四）无法提供", "2.没有现成信息需要另行制作"], en: ["Results this year", "Unavailable", "Would have to be created"], own: "（四）2.没有现成信息需要另行制作", kind: "row", in: P13 },
  unavailable_unclear: { zh: ["三、本年度办理结果", "（四）无法提供", "3.补正后申请内容仍不明确"], en: ["Results this year", "Unavailable", "Still unclear after correction"], own: "（四）3.补正后申请内容仍不明确", kind: "row", in: P13 },
  declined_petition: { zh: ["三、本年度办理结果", "（五）不予处理", "1.信访举报投诉类申请"], en: ["Results this year", "Declined", "Petition, complaint or report"], own: "（五）1.信访举报投诉类申请", kind: "row", in: P13 },
  declined_repeat: { zh: ["三、本年度办理结果", "（五）不予处理", "2.重复申请"], en: ["Results this year", "Declined", "Repeated request"], own: "（五）2.重复申请", kind: "row", in: P13 },
  declined_publication: { zh: ["三、本年度办理结果", "（五）不予处理", "3.要求提供公开出版物"], en: ["Results this year", "Declined", "Published material"], own: "（五）3.要求提供公开出版物", kind: "row", in: P13 },
  declined_excessive: { zh: ["三、本年度办理结果", "（五）不予处理", "4.无正当理由大量反复申请"], en: ["Results this year", "Declined", "Excessive without good reason"], own: "（五）4.无正当理由大量反复申请", kind: "row", in: P13 },
  declined_confirmation: { zh: ["三、本年度办理结果", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"], en: ["Results this year", "Declined", "Confirm or re-issue information already obtained"], own: "（五）5.要求行政机关确认或重新出具已获取信息", kind: "row", in: P13 },
  other_uncorrected: { zh: ["三、本年度办理结果", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"], en: ["Results this year", "Other handling", "Not corrected in time"], own: "（六）1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", kind: "row", in: P13 },
  other_fee_unpaid: { zh: ["三、本年度办理结果", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"], en: ["Results this year", "Other handling", "Processing fee not paid in time"], own: "（六）2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", kind: "row", in: P13 },
  other_remaining: { zh: ["三、本年度办理结果", "（六）其他处理", "3.其他"], en: ["Results this year", "Other handling", "Remaining"], own: "（六）3.其他", kind: "row", in: P13 },
  concluded: { zh: ["三、本年度办理结果", "（七）总计"], en: ["Results this year", "Total concluded"], kind: "row", in: P13 },
  carried_out: { zh: ["四、结转下年度继续办理"], en: ["Carried forward to next year"], kind: "row", in: P13 },
};
const P16 = {
  upheld: { zh: ["结果维持"], en: ["Upheld"] },
  corrected: { zh: ["结果纠正"], en: ["Corrected"] },
  other: { zh: ["其他结果"], en: ["Other outcome"] },
  pending: { zh: ["尚未审结"], en: ["Pending"] },
  total: { zh: ["总计"], en: ["Total"] },
};
const P17 = {
  reconsideration: { zh: ["行政复议"], en: ["Administrative reconsideration"], in: P16 },
  litigation_direct: { zh: ["行政诉讼", "未经复议直接起诉"], en: ["Administrative litigation", "Suits filed without reconsideration"], in: P16 },
  litigation_after_reconsideration: { zh: ["行政诉讼", "复议后起诉"], en: ["Administrative litigation", "Suits filed after reconsideration"], in: P16 },
};
const P18 = {
  text: { zh: ["全文"], en: ["Text"] },
};
const P19 = {
  statement: { zh: ["收费说明"], en: ["Statement"] },
  notices: { zh: ["发出收费通知件数"], en: ["Fee notices issued"] },
  charged: { zh: ["应收金额"], en: ["Amount charged"] },
  collected: { zh: ["实收金额"], en: ["Amount collected"] },
};
const P20 = {
  text: { zh: ["全文"], en: ["Text"] },
  processing_fee: { zh: ["信息处理费"], en: ["Information-processing fee"], in: P19 },
};
const P21 = {
  spec_version: { zh: ["规范版本"], en: ["Specification version"] },
  title: { zh: ["标题"], en: ["Title"] },
  year: { zh: ["报告年度"], en: ["Report year"] },
  period: { zh: ["统计期限"], en: ["Period"], in: P0 },
  agency: { zh: ["编制机关"], en: ["Agency"], in: P1 },
  scope: { zh: ["统计范围"], en: ["Scope"] },
  published_on: { zh: ["发布日期"], en: ["Published on"] },
  revised_on: { zh: ["更正日期"], en: ["Revised on"] },
  retrieved_on: { zh: ["获取日期"], en: ["Retrieved on"] },
  replaces: { zh: ["替代的版本"], en: ["Replaces"] },
  cites: { zh: ["引用的文件"], en: ["Cites"], item: {  } },
  source: { zh: ["来源"], en: ["Source"], in: P2 },
  preamble: { zh: ["前言"], en: ["Preamble"] },
  download: { zh: ["电子版获取方式"], en: ["Download statement"] },
  overview: { zh: ["一、总体情况"], en: ["Overview"], in: P3 },
  proactive_disclosure: { zh: ["表二"], en: ["Table 2"], forms: { "2019": P8, "2021": P12 } },
  requests: { zh: ["表三"], en: ["Table 3"], forms: { "2019": P14, "2021": P15 } },
  disputes: { zh: ["表四"], en: ["Table 4"], in: P17 },
  problems_and_improvements: { zh: ["五、存在的主要问题及改进情况"], en: ["Problems and improvements"], in: P18 },
  other_matters: { zh: ["六、其他需要报告的事项"], en: ["Other matters"], in: P20 },
  extensions: { zh: ["扩展"], en: ["Extensions"] },
};
const P22 = {
  complete: { zh: ["名单完整"], en: ["Complete"] },
  missing: { zh: ["缺少的机关"], en: ["Missing"], item: {  } },
};
const P23 = {
  page: { zh: ["页"], en: ["Page"] },
  line: { zh: ["行号"], en: ["Line"] },
  table: { zh: ["表"], en: ["Table"] },
  row: { zh: ["行"], en: ["Row"] },
  column: { zh: ["列"], en: ["Column"] },
  sheet: { zh: ["工作表"], en: ["Sheet"] },
  bbox: { zh: ["边框"], en: ["Bounding box"], item: {  } },
};
const P24 = {
  basis: { zh: ["依据"], en: ["Basis"] },
  place: { zh: ["位置"], en: ["Place"], in: P23 },
};
const P25 = {
  pointer: { zh: ["指针"], en: ["Pointer"] },
  status: { zh: ["状态"], en: ["Status"] },
  confidence: { zh: ["把握"], en: ["Confidence"] },
  raw: { zh: ["原文"], en: ["Raw"] },
  reason: { zh: ["原因"], en: ["Reason"] },
  place: { zh: ["位置"], en: ["Place"], in: P23 },
};
const P26 = {
  pointer: { zh: ["指针"], en: ["Pointer"] },
  kind: { zh: ["种类"], en: ["Kind"] },
  status: { zh: ["状态"], en: ["Status"] },
  printed: { zh: ["印出的文字"], en: ["Printed"] },
  official: { zh: ["规定的文字"], en: ["Official"] },
  agrees: { zh: ["一致"], en: ["Agrees"] },
  place: { zh: ["位置"], en: ["Place"], in: P23 },
};
const P27 = {
  pointer: { zh: ["指针"], en: ["Pointer"] },
  printed: { zh: ["印出的文字"], en: ["Printed"] },
  place: { zh: ["位置"], en: ["Place"], in: P23 },
};
const P28 = {
  row: { zh: ["行"], en: ["Row"] },
  column: { zh: ["列"], en: ["Column"] },
  row_span: { zh: ["行数"], en: ["Rows spanned"] },
  column_span: { zh: ["列数"], en: ["Columns spanned"] },
  text: { zh: ["文字"], en: ["Text"] },
};
const P29 = {
  place: { zh: ["位置"], en: ["Place"], in: P23 },
  cells: { zh: ["单元格"], en: ["Cells"], item: { in: P28 } },
};
const P30 = {
  document: { zh: ["文件"], en: ["Document"] },
  agency: { zh: ["机关名称的来源"], en: ["Agency"], in: P24 },
  cells: { zh: ["单元格"], en: ["Cells"], item: { in: P25 } },
  labels: { zh: ["标签"], en: ["Labels"], item: { in: P26 } },
  headings: { zh: ["标题"], en: ["Headings"], item: { in: P27 } },
  grids: { zh: ["原表"], en: ["Grids"], item: { in: P29 } },
};
const P31 = {
  value: { zh: ["数值"], en: ["Value"] },
  unit: { zh: ["单位"], en: ["Unit"] },
  partial: { zh: ["部分"], en: ["Partial"] },
  by: { zh: ["申请来源"], en: ["By"] },
  text: { zh: ["原文"], en: ["Text"] },
  section: { zh: ["部分"], en: ["Section"] },
  start: { zh: ["起"], en: ["Start"] },
  end: { zh: ["止"], en: ["End"] },
};
const P32 = {
  value: { zh: ["数值"], en: ["Value"] },
  unit: { zh: ["单位"], en: ["Unit"] },
  partial: { zh: ["部分"], en: ["Partial"] },
  text: { zh: ["原文"], en: ["Text"] },
  section: { zh: ["部分"], en: ["Section"] },
  start: { zh: ["起"], en: ["Start"] },
  end: { zh: ["止"], en: ["End"] },
};
const P33 = {
  received: { zh: ["新收申请"], en: ["Requests received"], item: { in: P31 } },
  carried_in: { zh: ["上年结转"], en: ["Requests carried in"], item: { in: P31 } },
  concluded: { zh: ["办结"], en: ["Requests concluded"], item: { in: P31 } },
  granted: { zh: ["予以公开"], en: ["Requests granted"], item: { in: P31 } },
  partially_granted: { zh: ["部分公开"], en: ["Requests granted in part"], item: { in: P31 } },
  denied: { zh: ["不予公开"], en: ["Requests denied"], item: { in: P31 } },
  unavailable: { zh: ["无法提供"], en: ["Requests for what is not available"], item: { in: P31 } },
  declined: { zh: ["不予处理"], en: ["Requests declined"], item: { in: P31 } },
  other_handling: { zh: ["其他处理"], en: ["Requests handled otherwise"], item: { in: P31 } },
  carried_out: { zh: ["结转下年"], en: ["Requests carried forward"], item: { in: P31 } },
  reconsiderations: { zh: ["行政复议"], en: ["Reconsiderations"], item: { in: P31 } },
  reconsiderations_upheld: { zh: ["行政复议维持"], en: ["Reconsiderations upheld"], item: { in: P31 } },
  reconsiderations_corrected: { zh: ["行政复议纠正"], en: ["Reconsiderations corrected"], item: { in: P31 } },
  suits: { zh: ["行政诉讼"], en: ["Suits"], item: { in: P31 } },
  suits_upheld: { zh: ["行政诉讼维持"], en: ["Suits upheld"], item: { in: P31 } },
  suits_corrected: { zh: ["行政诉讼纠正"], en: ["Suits corrected"], item: { in: P31 } },
  normative_documents_issued: { zh: ["规范性文件制发"], en: ["Normative documents issued"], item: { in: P31 } },
  normative_documents_repealed: { zh: ["规范性文件废止"], en: ["Normative documents repealed"], item: { in: P31 } },
  normative_documents_in_force: { zh: ["规范性文件现行有效"], en: ["Normative documents in force"], item: { in: P31 } },
  licensing: { zh: ["行政许可决定"], en: ["Licensing decisions"], item: { in: P31 } },
  penalties: { zh: ["行政处罚决定"], en: ["Penalty decisions"], item: { in: P31 } },
  compulsion: { zh: ["行政强制决定"], en: ["Compulsion decisions"], item: { in: P31 } },
  fee_notices: { zh: ["收费通知"], en: ["Fee notices"], item: { in: P31 } },
  fee_charged: { zh: ["收费通知金额"], en: ["Fee charged"], item: { in: P32 } },
  fee_collected: { zh: ["实收金额"], en: ["Fee collected"], item: { in: P32 } },
};
const P34 = {
  section: { zh: ["部分"], en: ["Section"] },
  text: { zh: ["原文"], en: ["Text"] },
};
const P35 = {
  section: { zh: ["部分"], en: ["Section"] },
  text: { zh: ["原文"], en: ["Text"] },
  agrees: { zh: ["一致"], en: ["Agrees"] },
};
const P36 = {
  section: { zh: ["部分"], en: ["Section"] },
  text: { zh: ["原文"], en: ["Text"] },
  number: { zh: ["文号"], en: ["Number"] },
};
const P37 = {
  measures: { zh: ["改进措施"], en: ["Measures"], item: { in: P34 } },
  left_over: { zh: ["模板残留"], en: ["Left over"], item: { in: P34 } },
  makers: { zh: ["前言所称编制机关"], en: ["Makers"], item: { in: P35 } },
  signatures: { zh: ["落款机关"], en: ["Signatures"], item: { in: P35 } },
  trial_titles: { zh: ["试行格式通知的标题"], en: ["Titles of the trial notice"], item: { in: P36 } },
};
const P38 = {
  text: { zh: ["原文"], en: ["Text"] },
  start: { zh: ["起"], en: ["Start"] },
  end: { zh: ["止"], en: ["End"] },
};
const P39 = {
  section: { zh: ["部分"], en: ["Section"] },
  source: { zh: ["来源"], en: ["Source"] },
  others: { zh: ["其他机关"], en: ["Others"] },
  similarity: { zh: ["相同比例"], en: ["Similarity"] },
  characters: { zh: ["相同字数"], en: ["Characters"] },
  compared: { zh: ["比较字数"], en: ["Compared"] },
  excerpts: { zh: ["摘录"], en: ["Excerpts"], item: {  } },
  passages: { zh: ["相同段落"], en: ["Passages"], item: { in: P38 } },
};
const P40 = {
  report: { zh: ["本年报告"], en: ["Report"], in: P21 },
  previous: { zh: ["上年报告"], en: ["Previous report"], in: P21 },
  members: { zh: ["所属机关报告"], en: ["Members' reports"], item: { in: P21 } },
  coverage: { zh: ["所属机关的范围"], en: ["Coverage"], in: P22 },
  provenance: { zh: ["读取记录"], en: ["Provenance"], in: P30 },
  claims: { zh: ["文字陈述的数字"], en: ["Claims"], in: P33 },
  prose: { zh: ["正文的表述"], en: ["Prose"], in: P37 },
  repeated: { zh: ["与上年相同的文字"], en: ["Repeated text"], item: { in: P39 } },
  copied: { zh: ["与其他机关相同的文字"], en: ["Copied text"], item: { in: P39 } },
};

export const PLACES = P40;
