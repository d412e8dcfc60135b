// Compiled from schema/ and rules/ by `python -m zfxxgk.codegen`; do not edit.

import { add, character, each, find, int64, multiply, order, scaled, size, subtract, sum } from "./values.js";

const APPLICANT = ["natural_person", "business", "research_institution", "public_interest_organization", "legal_service", "other_organization"];

const COLUMN = ["natural_person", "business", "research_institution", "public_interest_organization", "legal_service", "other_organization", "total"];

const DECLINED_OUTCOME = ["declined_petition", "declined_repeat", "declined_publication", "declined_excessive", "declined_confirmation"];

const DENIED_OUTCOME = ["denied_state_secret", "denied_by_law", "denied_security_or_stability", "denied_third_party", "denied_internal_affairs", "denied_deliberative", "denied_enforcement_file", "denied_registry_query"];

const DISPUTE_OUTCOME = ["upheld", "corrected", "other", "pending"];

const DOCUMENT_KIND = ["rules", "normative_documents"];

const EDITION_TABLE = ["proactive_disclosure", "requests"];

const ITEM_KIND_2019 = ["licensing", "other_services", "penalties", "compulsion", "fees"];

const OTHER_OUTCOME_2019 = ["other"];

const OTHER_OUTCOME_2021 = ["other_uncorrected", "other_fee_unpaid", "other_remaining"];

const OUTCOME_2019 = ["granted", "partially_granted", "denied_state_secret", "denied_by_law", "denied_security_or_stability", "denied_third_party", "denied_internal_affairs", "denied_deliberative", "denied_enforcement_file", "denied_registry_query", "unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear", "declined_petition", "declined_repeat", "declined_publication", "declined_excessive", "declined_confirmation", "other"];

const OUTCOME_2021 = ["granted", "partially_granted", "denied_state_secret", "denied_by_law", "denied_security_or_stability", "denied_third_party", "denied_internal_affairs", "denied_deliberative", "denied_enforcement_file", "denied_registry_query", "unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear", "declined_petition", "declined_repeat", "declined_publication", "declined_excessive", "declined_confirmation", "other_uncorrected", "other_fee_unpaid", "other_remaining"];

const OVERVIEW_PART = ["proactive_disclosure", "on_request", "information_management", "platforms", "supervision"];

const ROW_2019 = ["received", "carried_in", "granted", "partially_granted", "denied_state_secret", "denied_by_law", "denied_security_or_stability", "denied_third_party", "denied_internal_affairs", "denied_deliberative", "denied_enforcement_file", "denied_registry_query", "unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear", "declined_petition", "declined_repeat", "declined_publication", "declined_excessive", "declined_confirmation", "other", "concluded", "carried_out"];

const ROW_2021 = ["received", "carried_in", "granted", "partially_granted", "denied_state_secret", "denied_by_law", "denied_security_or_stability", "denied_third_party", "denied_internal_affairs", "denied_deliberative", "denied_enforcement_file", "denied_registry_query", "unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear", "declined_petition", "declined_repeat", "declined_publication", "declined_excessive", "declined_confirmation", "other_uncorrected", "other_fee_unpaid", "other_remaining", "concluded", "carried_out"];

const SECTION = ["overview", "problems_and_improvements", "other_matters"];

const TABLE = ["proactive_disclosure", "requests", "disputes"];

const TRACK = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];

const UNAVAILABLE_OUTCOME = ["unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear"];

// rules/disclosure/change-2019.yaml

function disclosure_change_2019_when({ report }, kind) {
  return (report.proactive_disclosure[kind].items_last_year !== null) && (report.proactive_disclosure[kind].change !== null);
}

function disclosure_change_2019_when_reads(_, kind) {
  return [["presence", ["report", "proactive_disclosure", kind, "items_last_year"]], ["presence", ["report", "proactive_disclosure", kind, "change"]]];
}

function disclosure_change_2019_test({ report }, kind) {
  return add((report.proactive_disclosure[kind].items_last_year ?? 0), (report.proactive_disclosure[kind].change ?? 0)) >= 0;
}

function disclosure_change_2019_reads(_, kind) {
  return [["cell", ["report", "proactive_disclosure", kind, "items_last_year"]], ["cell", ["report", "proactive_disclosure", kind, "change"]]];
}

function disclosure_change_2019_zh({ report }, say, kind) {
  return "表二“" + say.key("item_kind", kind) + "”上一年项目数量" + say.value(report.proactive_disclosure[kind].items_last_year) + "，本年增减" + say.value(report.proactive_disclosure[kind].change) + "，减去的多于原有的，请核实这两格。";
}

function disclosure_change_2019_en({ report }, say, kind) {
  return "Table 2, " + say.key("item_kind", kind) + ": " + say.value(report.proactive_disclosure[kind].items_last_year) + " items last year and a change of " + say.value(report.proactive_disclosure[kind].change) + ". More were taken away than there were; please verify the two cells.";
}

// rules/disclosure/disclosed-2019.yaml

function disclosure_disclosed_2019_when({ report }, kind) {
  return (report.proactive_disclosure[kind].disclosed !== null) && (report.proactive_disclosure[kind].total_disclosed !== null);
}

function disclosure_disclosed_2019_when_reads(_, kind) {
  return [["presence", ["report", "proactive_disclosure", kind, "disclosed"]], ["presence", ["report", "proactive_disclosure", kind, "total_disclosed"]]];
}

function disclosure_disclosed_2019_test({ report }, kind) {
  return (report.proactive_disclosure[kind].disclosed ?? 0) <= (report.proactive_disclosure[kind].total_disclosed ?? 0);
}

function disclosure_disclosed_2019_reads(_, kind) {
  return [["cell", ["report", "proactive_disclosure", kind, "disclosed"]], ["cell", ["report", "proactive_disclosure", kind, "total_disclosed"]]];
}

function disclosure_disclosed_2019_zh({ report }, say, kind) {
  return "表二“" + say.key("document_kind", kind) + "”本年新公开" + say.value(report.proactive_disclosure[kind].disclosed) + "件，多于对外公开总数量" + say.value(report.proactive_disclosure[kind].total_disclosed) + "件，请核实总数量是否漏计。";
}

function disclosure_disclosed_2019_en({ report }, say, kind) {
  return "Table 2, " + say.key("document_kind", kind) + ": " + say.value(report.proactive_disclosure[kind].disclosed) + " newly disclosed, more than the " + say.value(report.proactive_disclosure[kind].total_disclosed) + " disclosed in all. Please verify the total.";
}

// rules/disclosure/fee-collected-above-charged.yaml

function disclosure_fee_collected_above_charged_when({ report }) {
  return (report.other_matters.processing_fee.charged !== null) && (report.other_matters.processing_fee.collected !== null);
}

function disclosure_fee_collected_above_charged_when_reads(_) {
  return [["presence", ["report", "other_matters", "processing_fee", "charged"]], ["presence", ["report", "other_matters", "processing_fee", "collected"]]];
}

function disclosure_fee_collected_above_charged_test({ report }) {
  return scaled(report.other_matters.processing_fee.collected, 2) <= scaled(report.other_matters.processing_fee.charged, 2);
}

function disclosure_fee_collected_above_charged_reads(_) {
  return [["value", ["report", "other_matters", "processing_fee", "collected"]], ["value", ["report", "other_matters", "processing_fee", "charged"]]];
}

function disclosure_fee_collected_above_charged_zh(_, say) {
  return "第六部分写信息处理费实际收取的金额多于收费通知的总金额，请核实这两个金额；有上年通知本年缴纳的，写明即可。";
}

function disclosure_fee_collected_above_charged_en(_, say) {
  return "The processing fees collected are more than those that the notices charge. Please verify the two amounts; where fees of last year's notices were paid this year, say so.";
}

// rules/disclosure/fee-collected-not-in-table.yaml

function disclosure_fee_collected_not_in_table_when({ report }) {
  return (report.other_matters.processing_fee.collected !== null) && (report.proactive_disclosure.fees.amount !== null);
}

function disclosure_fee_collected_not_in_table_when_reads(_) {
  return [["presence", ["report", "other_matters", "processing_fee", "collected"]], ["presence", ["report", "proactive_disclosure", "fees", "amount"]]];
}

function disclosure_fee_collected_not_in_table_test({ report }) {
  return (scaled(report.other_matters.processing_fee.collected, 2) < 50000) || (scaled(report.proactive_disclosure.fees.amount, 4) > 0);
}

function disclosure_fee_collected_not_in_table_reads(_) {
  return [["value", ["report", "other_matters", "processing_fee", "collected"]], ["cell", ["report", "proactive_disclosure", "fees", "amount"]]];
}

function disclosure_fee_collected_not_in_table_zh(_, say) {
  return "第六部分写实际收取了信息处理费，表二“行政事业性收费”却为0；信息处理费也是行政事业性收费，请核实是否漏计。";
}

function disclosure_fee_collected_not_in_table_en(_, say) {
  return "Section six states that a processing fee was collected, but the fees of table 2 are 0. The processing fee is one of them; please verify whether it was left out.";
}

// rules/disclosure/fee-unit.yaml

function disclosure_fee_unit_when({ report }) {
  return ["township", "county", "city"].includes(report.agency.level);
}

function disclosure_fee_unit_when_reads(_) {
  return [["value", ["report", "agency", "level"]]];
}

function disclosure_fee_unit_test({ report }) {
  return (report.agency.level === "township") ? ((scaled(report.proactive_disclosure.fees.amount, 4) < 100000000) || ((scaled(report.proactive_disclosure.fees.amount, 4) % 10000) !== 0)) : (scaled(report.proactive_disclosure.fees.amount, 4) < ((report.agency.level === "county") ? 10000000000 : 100000000000));
}

function disclosure_fee_unit_reads(_) {
  return [["value", ["report", "agency", "level"]], ["cell", ["report", "proactive_disclosure", "fees", "amount"]]];
}

function disclosure_fee_unit_zh({ report }, say) {
  return "表二“本年收费金额（单位：万元）”折合" + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + "元，对" + say.value((report.agency.level === "township") ? "乡镇（街道）" : ((report.agency.level === "county") ? "县级机关" : "市级机关")) + "偏大，请核实填写的是否为元。";
}

function disclosure_fee_unit_en({ report }, say) {
  return "The amount collected in table 2 comes to " + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + " yuan, which is much for a " + say.value(report.agency.level) + ". Was it filled in in yuan instead of 10,000 yuan?";
}

// rules/disclosure/procurement-2019.yaml

function disclosure_procurement_2019_when({ report }) {
  return (scaled(report.proactive_disclosure.procurement.amount, 4) > 0) && (report.proactive_disclosure.procurement.projects !== null);
}

function disclosure_procurement_2019_when_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "procurement", "amount"]], ["presence", ["report", "proactive_disclosure", "procurement", "projects"]]];
}

function disclosure_procurement_2019_test({ report }) {
  return (report.proactive_disclosure.procurement.projects ?? 0) > 0;
}

function disclosure_procurement_2019_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "procurement", "projects"]]];
}

function disclosure_procurement_2019_zh(_, say) {
  return "表二“政府集中采购”填了采购总金额，采购项目数量却为0，请核实项目数量。";
}

function disclosure_procurement_2019_en(_, say) {
  return "Table 2, centralised procurement: an amount is given, but the number of projects is 0. Please verify the number of projects.";
}

// rules/disclosure/rules-without-power-2019.yaml

function disclosure_rules_without_power_2019_when({ report }) {
  return ["county", "township"].includes(report.agency.level);
}

function disclosure_rules_without_power_2019_when_reads(_) {
  return [["value", ["report", "agency", "level"]]];
}

function disclosure_rules_without_power_2019_test({ report }) {
  return (report.proactive_disclosure.rules.produced ?? 0) === 0;
}

function disclosure_rules_without_power_2019_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "rules", "produced"]]];
}

function disclosure_rules_without_power_2019_zh({ report }, say) {
  return "表二“规章”本年新制作" + say.value(report.proactive_disclosure.rules.produced) + "件；县级、乡级机关没有规章制定权，请核实是否应填入“规范性文件”。";
}

function disclosure_rules_without_power_2019_en({ report }, say) {
  return "Table 2, rules newly produced this year: " + say.value(report.proactive_disclosure.rules.produced) + ". Organs of counties and townships have no power to make rules; these may belong under normative documents.";
}

// rules/disclosure/rules-without-power-department-2019.yaml

function disclosure_rules_without_power_department_2019_when({ report }) {
  return (report.agency.kind === "department") && (["province", "city"].includes(report.agency.level)) && ((report.proactive_disclosure.rules.produced ?? 0) > 0);
}

function disclosure_rules_without_power_department_2019_when_reads(_) {
  return [["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]], ["cell", ["report", "proactive_disclosure", "rules", "produced"]]];
}

function disclosure_rules_without_power_department_2019_test({ report }) {
  return report.scope !== "organ";
}

function disclosure_rules_without_power_department_2019_reads(_) {
  return [["value", ["report", "scope"]]];
}

function disclosure_rules_without_power_department_2019_zh({ report }, say) {
  return "表二“规章”本年新制作" + say.value(report.proactive_disclosure.rules.produced) + "件；省、市两级部门没有规章制定权，请核实。";
}

function disclosure_rules_without_power_department_2019_en({ report }, say) {
  return "Table 2, rules newly produced this year: " + say.value(report.proactive_disclosure.rules.produced) + ". Departments of provinces and cities have no power to make rules.";
}

// rules/disclosure/rules-without-power-department.yaml

function disclosure_rules_without_power_department_when({ report }) {
  return (report.agency.kind === "department") && (["province", "city"].includes(report.agency.level)) && (add(add((report.proactive_disclosure.rules.issued ?? 0), (report.proactive_disclosure.rules.repealed ?? 0)), (report.proactive_disclosure.rules.in_force ?? 0)) > 0);
}

function disclosure_rules_without_power_department_when_reads(_) {
  return [["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]], ["cell", ["report", "proactive_disclosure", "rules", "issued"]], ["cell", ["report", "proactive_disclosure", "rules", "repealed"]], ["cell", ["report", "proactive_disclosure", "rules", "in_force"]]];
}

function disclosure_rules_without_power_department_test({ report }) {
  return report.scope !== "organ";
}

function disclosure_rules_without_power_department_reads(_) {
  return [["value", ["report", "scope"]]];
}

function disclosure_rules_without_power_department_zh({ report }, say) {
  return "表二“规章”填报制发" + say.value(report.proactive_disclosure.rules.issued) + "件、废止" + say.value(report.proactive_disclosure.rules.repealed) + "件、现行有效" + say.value(report.proactive_disclosure.rules.in_force) + "件；省、市两级部门没有规章制定权，请核实。";
}

function disclosure_rules_without_power_department_en({ report }, say) {
  return "Table 2, rules: issued " + say.value(report.proactive_disclosure.rules.issued) + ", repealed " + say.value(report.proactive_disclosure.rules.repealed) + ", in force " + say.value(report.proactive_disclosure.rules.in_force) + ". Departments of provinces and cities have no power to make rules.";
}

// rules/disclosure/rules-without-power.yaml

function disclosure_rules_without_power_when({ report }) {
  return ["county", "township"].includes(report.agency.level);
}

function disclosure_rules_without_power_when_reads(_) {
  return [["value", ["report", "agency", "level"]]];
}

function disclosure_rules_without_power_test({ report }) {
  return ((report.proactive_disclosure.rules.issued ?? 0) === 0) && ((report.proactive_disclosure.rules.repealed ?? 0) === 0) && ((report.proactive_disclosure.rules.in_force ?? 0) === 0);
}

function disclosure_rules_without_power_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "rules", "issued"]], ["cell", ["report", "proactive_disclosure", "rules", "repealed"]], ["cell", ["report", "proactive_disclosure", "rules", "in_force"]]];
}

function disclosure_rules_without_power_zh({ report }, say) {
  return "表二“规章”填报制发" + say.value(report.proactive_disclosure.rules.issued) + "件、废止" + say.value(report.proactive_disclosure.rules.repealed) + "件、现行有效" + say.value(report.proactive_disclosure.rules.in_force) + "件；县级、乡级机关没有规章制定权，请核实是否应填入“行政规范性文件”。";
}

function disclosure_rules_without_power_en({ report }, say) {
  return "Table 2, rules: issued " + say.value(report.proactive_disclosure.rules.issued) + ", repealed " + say.value(report.proactive_disclosure.rules.repealed) + ", in force " + say.value(report.proactive_disclosure.rules.in_force) + ". Organs of counties and townships have no power to make rules; these may belong under administrative normative documents.";
}

// rules/disclosure/stock.yaml

function disclosure_stock_when({ report }, kind) {
  return (report.proactive_disclosure[kind].issued !== null) && (report.proactive_disclosure[kind].in_force !== null) && (report.proactive_disclosure[kind].repealed !== null);
}

function disclosure_stock_when_reads(_, kind) {
  return [["presence", ["report", "proactive_disclosure", kind, "issued"]], ["presence", ["report", "proactive_disclosure", kind, "in_force"]], ["presence", ["report", "proactive_disclosure", kind, "repealed"]]];
}

function disclosure_stock_test({ report }, kind) {
  return (report.proactive_disclosure[kind].issued ?? 0) <= add((report.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].repealed ?? 0));
}

function disclosure_stock_reads(_, kind) {
  return [["cell", ["report", "proactive_disclosure", kind, "issued"]], ["cell", ["report", "proactive_disclosure", kind, "in_force"]], ["cell", ["report", "proactive_disclosure", kind, "repealed"]]];
}

function disclosure_stock_zh({ report }, say, kind) {
  return "表二“" + say.key("document_kind", kind) + "”本年制发" + say.value(report.proactive_disclosure[kind].issued) + "件，多于现行有效" + say.value(report.proactive_disclosure[kind].in_force) + "件与本年废止" + say.value(report.proactive_disclosure[kind].repealed) + "件之和，请核实。";
}

function disclosure_stock_en({ report }, say, kind) {
  return "Table 2, " + say.key("document_kind", kind) + ": issued this year " + say.value(report.proactive_disclosure[kind].issued) + ", more than in force " + say.value(report.proactive_disclosure[kind].in_force) + " and repealed this year " + say.value(report.proactive_disclosure[kind].repealed) + " together.";
}

// rules/disputes/direct-suit-after-2024.yaml

function disputes_direct_suit_after_2024_when({ report }) {
  return report.year >= 2024;
}

function disputes_direct_suit_after_2024_when_reads(_) {
  return [["mention", ["report", "year"]]];
}

function disputes_direct_suit_after_2024_test({ report }) {
  return (report.disputes.litigation_direct.total ?? 0) === 0;
}

function disputes_direct_suit_after_2024_reads(_) {
  return [["cell", ["report", "disputes", "litigation_direct", "total"]]];
}

function disputes_direct_suit_after_2024_zh({ report }, say) {
  return "表四“未经复议直接起诉”总计" + say.value(report.disputes.litigation_direct.total) + "件；2024年起不予公开的案件应当先经复议，请核实是否属于仍可直接起诉的情形。";
}

function disputes_direct_suit_after_2024_en({ report }, say) {
  return "Suits without reconsideration in table 4: " + say.value(report.disputes.litigation_direct.total) + ". Since 2024 a refusal to disclose goes to reconsideration first; please verify that these could be filed directly.";
}

// rules/disputes/fee-unpaid-unstated.yaml

function disputes_fee_unpaid_unstated_when({ report }) {
  return (report.requests.other_fee_unpaid.total ?? 0) > 0;
}

function disputes_fee_unpaid_unstated_when_reads(_) {
  return [["cell", ["report", "requests", "other_fee_unpaid", "total"]]];
}

function disputes_fee_unpaid_unstated_test({ report }) {
  return report.other_matters.processing_fee.notices > 0;
}

function disputes_fee_unpaid_unstated_reads(_) {
  return [["value", ["report", "other_matters", "processing_fee", "notices"]]];
}

function disputes_fee_unpaid_unstated_zh({ report }, say) {
  return "表三“2.申请人逾期未按收费通知要求缴纳费用”总计" + say.value(report.requests.other_fee_unpaid.total) + "件，第六部分却写明收费通知" + say.value(report.other_matters.processing_fee.notices) + "件，请核实。";
}

function disputes_fee_unpaid_unstated_en({ report }, say) {
  return "Requests closed in table 3 because a fee was not paid: " + say.value(report.requests.other_fee_unpaid.total) + "; fee notices stated in section six: " + say.value(report.other_matters.processing_fee.notices) + ".";
}

// rules/disputes/total.yaml

function disputes_total_test({ report }, track) {
  return sum(DISPUTE_OUTCOME.map((result) => (report.disputes[track][result] ?? 0))) === (report.disputes[track].total ?? 0);
}

function disputes_total_reads(_, track) {
  return [...DISPUTE_OUTCOME.map((result) => ["cell", ["report", "disputes", track, result]]), ["cell", ["report", "disputes", track, "total"]]];
}

// rules/form/accountability-results-township.yaml

function form_accountability_results_township_when({ report }) {
  return (report.year >= 2019) && (report.agency.kind === "government") && (report.agency.level === "township");
}

function form_accountability_results_township_when_reads(_) {
  return [["mention", ["report", "year"]], ["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]]];
}

function form_accountability_results_township_test({ report }) {
  return ["考核", "考评", "评议", "评估", "测评", "追究", "追责", "问责"].some((term) => (report.overview.text.includes(term) || report.problems_and_improvements.text.includes(term) || report.other_matters.text.includes(term)));
}

function form_accountability_results_township_reads(_) {
  return [["value", ["report", "overview", "text"]], ["value", ["report", "problems_and_improvements", "text"]], ["value", ["report", "other_matters", "text"]]];
}

function form_accountability_results_township_zh(_, say) {
  return "第一、五、六部分都没有提到工作考核、社会评议、责任追究的结果，各级人民政府的年度报告应当包括，请补写。";
}

function form_accountability_results_township_en(_, say) {
  return "Sections one, five and six are silent on the results of work assessment, public appraisal and accountability, which the report of a people's government should include. Please add them.";
}

// rules/form/accountability-results.yaml

function form_accountability_results_when({ report }) {
  return (report.year >= 2019) && (report.agency.kind === "government") && (report.agency.level !== "township");
}

function form_accountability_results_when_reads(_) {
  return [["mention", ["report", "year"]], ["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]]];
}

function form_accountability_results_test({ report }) {
  return ["考核", "考评", "评议", "评估", "测评", "追究", "追责", "问责"].some((term) => (report.overview.text.includes(term) || report.problems_and_improvements.text.includes(term) || report.other_matters.text.includes(term)));
}

function form_accountability_results_reads(_) {
  return [["value", ["report", "overview", "text"]], ["value", ["report", "problems_and_improvements", "text"]], ["value", ["report", "other_matters", "text"]]];
}

function form_accountability_results_zh(_, say) {
  return "第一、五、六部分都没有提到工作考核、社会评议、责任追究的结果，各级人民政府的年度报告应当包括，请补写。";
}

function form_accountability_results_en(_, say) {
  return "Sections one, five and six are silent on the results of work assessment, public appraisal and accountability, which the report of a people's government should include. Please add them.";
}

// rules/form/agency-code.yaml

function form_agency_code_test({ report }) {
  return ((((1 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 0))) + (3 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 1))) + (9 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 2))) + (27 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 3))) + (19 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 4))) + (26 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 5))) + (16 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 6))) + (17 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 7))) + (20 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 8))) + (29 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 9))) + (25 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 10))) + (13 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 11))) + (8 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 12))) + (24 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 13))) + (10 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 14))) + (30 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 15))) + (28 * find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 16))) + find("0123456789ABCDEFGHJKLMNPQRTUWXY", character(report.agency.uscc, 17))) % 31) === 0) && (!["I", "O", "S", "V", "Z"].some((letter) => report.agency.uscc.includes(letter)));
}

function form_agency_code_reads(_) {
  return [["value", ["report", "agency", "uscc"]]];
}

function form_agency_code_zh({ report }, say) {
  return "统一社会信用代码“" + say.value(report.agency.uscc) + "”的校验位不符，请核对。";
}

function form_agency_code_en({ report }, say) {
  return "The check character of the unified social credit code " + say.value(report.agency.uscc) + " does not fit; please verify it.";
}

// rules/form/blank-cell/disclosure-2019.yaml

function form_blank_cell_disclosure_2019_test({ report }) {
  return DOCUMENT_KIND.every((kind) => ((report.proactive_disclosure[kind].produced !== null) && (report.proactive_disclosure[kind].disclosed !== null) && (report.proactive_disclosure[kind].total_disclosed !== null))) && (report.proactive_disclosure.licensing.items_last_year !== null) && (report.proactive_disclosure.licensing.change !== null) && (report.proactive_disclosure.licensing.decisions !== null) && (report.proactive_disclosure.other_services.items_last_year !== null) && (report.proactive_disclosure.other_services.change !== null) && (report.proactive_disclosure.other_services.decisions !== null) && (report.proactive_disclosure.penalties.items_last_year !== null) && (report.proactive_disclosure.penalties.change !== null) && (report.proactive_disclosure.penalties.decisions !== null) && (report.proactive_disclosure.compulsion.items_last_year !== null) && (report.proactive_disclosure.compulsion.change !== null) && (report.proactive_disclosure.compulsion.decisions !== null) && (report.proactive_disclosure.fees.items_last_year !== null) && (report.proactive_disclosure.fees.change !== null) && (report.proactive_disclosure.procurement.projects !== null) && (report.proactive_disclosure.procurement.amount !== null);
}

function form_blank_cell_disclosure_2019_reads(_) {
  return [...DOCUMENT_KIND.map((kind) => ["presence", ["report", "proactive_disclosure", kind, "produced"]]), ...DOCUMENT_KIND.map((kind) => ["presence", ["report", "proactive_disclosure", kind, "disclosed"]]), ...DOCUMENT_KIND.map((kind) => ["presence", ["report", "proactive_disclosure", kind, "total_disclosed"]]), ["presence", ["report", "proactive_disclosure", "licensing", "items_last_year"]], ["presence", ["report", "proactive_disclosure", "licensing", "change"]], ["presence", ["report", "proactive_disclosure", "licensing", "decisions"]], ["presence", ["report", "proactive_disclosure", "other_services", "items_last_year"]], ["presence", ["report", "proactive_disclosure", "other_services", "change"]], ["presence", ["report", "proactive_disclosure", "other_services", "decisions"]], ["presence", ["report", "proactive_disclosure", "penalties", "items_last_year"]], ["presence", ["report", "proactive_disclosure", "penalties", "change"]], ["presence", ["report", "proactive_disclosure", "penalties", "decisions"]], ["presence", ["report", "proactive_disclosure", "compulsion", "items_last_year"]], ["presence", ["report", "proactive_disclosure", "compulsion", "change"]], ["presence", ["report", "proactive_disclosure", "compulsion", "decisions"]], ["presence", ["report", "proactive_disclosure", "fees", "items_last_year"]], ["presence", ["report", "proactive_disclosure", "fees", "change"]], ["presence", ["report", "proactive_disclosure", "procurement", "projects"]], ["presence", ["report", "proactive_disclosure", "procurement", "amount"]]];
}

function form_blank_cell_disclosure_2019_zh(_, say) {
  return say.table + "有" + say.count + "格" + say.gap + "：" + say.labels + "。为零的请填“0”。";
}

function form_blank_cell_disclosure_2019_en(_, say) {
  return say.table + ", cells " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in 0 where there were none.";
}

// rules/form/blank-cell/disclosure-2021.yaml

function form_blank_cell_disclosure_2021_test({ report }) {
  return DOCUMENT_KIND.every((kind) => ((report.proactive_disclosure[kind].issued !== null) && (report.proactive_disclosure[kind].repealed !== null) && (report.proactive_disclosure[kind].in_force !== null))) && (report.proactive_disclosure.licensing.decisions !== null) && (report.proactive_disclosure.penalties.decisions !== null) && (report.proactive_disclosure.compulsion.decisions !== null) && (report.proactive_disclosure.fees.amount !== null);
}

function form_blank_cell_disclosure_2021_reads(_) {
  return [...DOCUMENT_KIND.map((kind) => ["presence", ["report", "proactive_disclosure", kind, "issued"]]), ...DOCUMENT_KIND.map((kind) => ["presence", ["report", "proactive_disclosure", kind, "repealed"]]), ...DOCUMENT_KIND.map((kind) => ["presence", ["report", "proactive_disclosure", kind, "in_force"]]), ["presence", ["report", "proactive_disclosure", "licensing", "decisions"]], ["presence", ["report", "proactive_disclosure", "penalties", "decisions"]], ["presence", ["report", "proactive_disclosure", "compulsion", "decisions"]], ["presence", ["report", "proactive_disclosure", "fees", "amount"]]];
}

function form_blank_cell_disclosure_2021_zh(_, say) {
  return say.table + "有" + say.count + "格" + say.gap + "：" + say.labels + "。为零的请填“0”。";
}

function form_blank_cell_disclosure_2021_en(_, say) {
  return say.table + ", cells " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in 0 where there were none.";
}

// rules/form/blank-cell/disputes.yaml

function form_blank_cell_disputes_test({ report }, track, result) {
  return report.disputes[track][result] !== null;
}

function form_blank_cell_disputes_reads(_, track, result) {
  return [["presence", ["report", "disputes", track, result]]];
}

function form_blank_cell_disputes_zh(_, say, track, result) {
  return say.table + "有" + say.count + "格" + say.gap + "：" + say.labels + "。为零的请填“0”。";
}

function form_blank_cell_disputes_en(_, say, track, result) {
  return say.table + ", cells " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in 0 where there were none.";
}

// rules/form/blank-cell/requests.yaml

function form_blank_cell_requests_2019_when(_, row, col) {
  return row !== "concluded";
}

function form_blank_cell_requests_2019_when_reads(_, row, col) {
  return [];
}

function form_blank_cell_requests_2019_test({ report }, row, col) {
  return report.requests[row][col] !== null;
}

function form_blank_cell_requests_2019_reads(_, row, col) {
  return [["presence", ["report", "requests", row, col]]];
}

function form_blank_cell_requests_2019_zh(_, say, row, col) {
  return say.table + "有" + say.count + "格" + say.gap + "：" + say.labels + "。为零的请填“0”。";
}

function form_blank_cell_requests_2019_en(_, say, row, col) {
  return say.table + ", cells " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in 0 where there were none.";
}

// rules/form/blank-cell/requests.yaml

function form_blank_cell_requests_2021_when(_, row, col) {
  return row !== "concluded";
}

function form_blank_cell_requests_2021_when_reads(_, row, col) {
  return [];
}

function form_blank_cell_requests_2021_test({ report }, row, col) {
  return report.requests[row][col] !== null;
}

function form_blank_cell_requests_2021_reads(_, row, col) {
  return [["presence", ["report", "requests", row, col]]];
}

function form_blank_cell_requests_2021_zh(_, say, row, col) {
  return say.table + "有" + say.count + "格" + say.gap + "：" + say.labels + "。为零的请填“0”。";
}

function form_blank_cell_requests_2021_en(_, say, row, col) {
  return say.table + ", cells " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in 0 where there were none.";
}

// rules/form/blank-total/disputes.yaml

function form_blank_total_disputes_test({ report }, track) {
  return report.disputes[track].total !== null;
}

function form_blank_total_disputes_reads(_, track) {
  return [["presence", ["report", "disputes", track, "total"]]];
}

function form_blank_total_disputes_zh(_, say, track) {
  return say.table + "有" + say.count + "格总计" + say.gap + "：" + say.labels + "。请填各格之和，和为零的填“0”。";
}

function form_blank_total_disputes_en(_, say, track) {
  return say.table + ", totals " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in the sum of the cells, also where it is 0.";
}

// rules/form/blank-total/requests.yaml

function form_blank_total_requests_2019_test({ report }) {
  return ROW_2019.every((each_) => (report.requests[each_].total !== null)) && APPLICANT.every((kind) => (report.requests.concluded[kind] !== null));
}

function form_blank_total_requests_2019_reads(_) {
  return [...ROW_2019.map((each_) => ["presence", ["report", "requests", each_, "total"]]), ...APPLICANT.map((kind) => ["presence", ["report", "requests", "concluded", kind]])];
}

function form_blank_total_requests_2019_zh(_, say) {
  return say.table + "有" + say.count + "格总计" + say.gap + "：" + say.labels + "。请填各格之和，和为零的填“0”。";
}

function form_blank_total_requests_2019_en(_, say) {
  return say.table + ", totals " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in the sum of the cells, also where it is 0.";
}

// rules/form/blank-total/requests.yaml

function form_blank_total_requests_2021_test({ report }) {
  return ROW_2021.every((each_) => (report.requests[each_].total !== null)) && APPLICANT.every((kind) => (report.requests.concluded[kind] !== null));
}

function form_blank_total_requests_2021_reads(_) {
  return [...ROW_2021.map((each_) => ["presence", ["report", "requests", each_, "total"]]), ...APPLICANT.map((kind) => ["presence", ["report", "requests", "concluded", kind]])];
}

function form_blank_total_requests_2021_zh(_, say) {
  return say.table + "有" + say.count + "格总计" + say.gap + "：" + say.labels + "。请填各格之和，和为零的填“0”。";
}

function form_blank_total_requests_2021_en(_, say) {
  return say.table + ", totals " + say.gap + ": " + say.count + " (" + say.labels + "). Fill in the sum of the cells, also where it is 0.";
}

// rules/form/deadline-department.yaml

function form_deadline_department_when({ report }) {
  return (report.year >= 2019) && (report.agency.kind === "department") && (["county", "city", "province"].includes(report.agency.level));
}

function form_deadline_department_when_reads(_) {
  return [["mention", ["report", "year"]], ["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]]];
}

function form_deadline_department_test({ report }) {
  return order(report.published_on, String((report.year + 1)) + "-01-31") <= 0;
}

function form_deadline_department_reads(_) {
  return [["value", ["report", "published_on"]], ["mention", ["report", "year"]]];
}

function form_deadline_department_zh({ report }, say) {
  return "发布（落款）日期为" + say.value(report.published_on) + "，县级以上政府部门应当在" + say.value(report.year + 1) + "年1月31日前发布。";
}

function form_deadline_department_en({ report }, say) {
  return "Published or signed on " + say.value(report.published_on) + "; departments of governments at and above county level publish by " + say.value(report.year + 1) + "-01-31.";
}

// rules/form/deadline-government.yaml

function form_deadline_government_when({ report }) {
  return (report.year >= 2019) && (report.agency.kind === "government") && (["county", "city", "province"].includes(report.agency.level));
}

function form_deadline_government_when_reads(_) {
  return [["mention", ["report", "year"]], ["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]]];
}

function form_deadline_government_test({ report }) {
  return order(report.published_on, String((report.year + 1)) + "-03-31") <= 0;
}

function form_deadline_government_reads(_) {
  return [["value", ["report", "published_on"]], ["mention", ["report", "year"]]];
}

function form_deadline_government_zh({ report }, say) {
  return "发布（落款）日期为" + say.value(report.published_on) + "，县级以上地方人民政府的年度报告应当在" + say.value(report.year + 1) + "年3月31日前发布。";
}

function form_deadline_government_en({ report }, say) {
  return "Published or signed on " + say.value(report.published_on) + "; local governments at and above county level publish by " + say.value(report.year + 1) + "-03-31.";
}

// rules/form/deadline-office.yaml

function form_deadline_office_when({ report }) {
  return (report.year >= 2019) && (report.agency.kind === "office") && (["county", "city", "province"].includes(report.agency.level));
}

function form_deadline_office_when_reads(_) {
  return [["mention", ["report", "year"]], ["value", ["report", "agency", "kind"]], ["value", ["report", "agency", "level"]]];
}

function form_deadline_office_test({ report }) {
  return order(report.published_on, String((report.year + 1)) + "-01-31") <= 0;
}

function form_deadline_office_reads(_) {
  return [["value", ["report", "published_on"]], ["mention", ["report", "year"]]];
}

function form_deadline_office_zh({ report }, say) {
  return "发布（落款）日期为" + say.value(report.published_on) + "，晚于" + say.value(report.year + 1) + "年1月31日。本报告如为办公厅（室）自身的报告，请核对期限；如为本级政府的报告，期限为3月31日。";
}

function form_deadline_office_en({ report }, say) {
  return "Published or signed on " + say.value(report.published_on) + ", after " + say.value(report.year + 1) + "-01-31. If this is the office's own report, please check when it is due; the report of its government is due on 31 March.";
}

// rules/form/deadline-township.yaml

function form_deadline_township_when({ report }) {
  return (report.year >= 2019) && (report.agency.level === "township");
}

function form_deadline_township_when_reads(_) {
  return [["mention", ["report", "year"]], ["value", ["report", "agency", "level"]]];
}

function form_deadline_township_test({ report }) {
  return order(report.published_on, String((report.year + 1)) + "-01-31") <= 0;
}

function form_deadline_township_reads(_) {
  return [["value", ["report", "published_on"]], ["mention", ["report", "year"]]];
}

function form_deadline_township_zh({ report }, say) {
  return "发布（落款）日期为" + say.value(report.published_on) + "，晚于" + say.value(report.year + 1) + "年1月31日；条例没有规定乡镇（街道）的期限，请对照当地通知。";
}

function form_deadline_township_en({ report }, say) {
  return "Published or signed on " + say.value(report.published_on) + ", after " + say.value(report.year + 1) + "-01-31. The Regulation sets no day for townships; please compare the local notice.";
}

// rules/form/fee-statement.yaml

function form_fee_statement_when({ report }) {
  return (report.year >= 2021) && (report.other_matters.text !== null);
}

function form_fee_statement_when_reads(_) {
  return [["mention", ["report", "year"]], ["presence", ["report", "other_matters", "text"]]];
}

function form_fee_statement_test({ report }) {
  return report.other_matters.processing_fee.statement !== null;
}

function form_fee_statement_reads(_) {
  return [["presence", ["report", "other_matters", "processing_fee", "statement"]]];
}

function form_fee_statement_zh(_, say) {
  return "各部分都没有说明信息处理费的收取情况，请在第六部分补写收费通知的件数、总金额和实际收取的金额，没有收取的也写明。";
}

function form_fee_statement_en(_, say) {
  return "No section says what processing fees were charged. Please state in section six the notices issued and the amounts charged and collected; where there were none, say so.";
}

// rules/form/label-differs.yaml

function form_label_differs_when({ provenance }, label) {
  return provenance.labels[label].printed !== null;
}

function form_label_differs_when_reads(_, label) {
  return [["presence", ["provenance", "labels", label, "printed"]]];
}

function form_label_differs_test({ provenance }, label) {
  return provenance.labels[label].agrees;
}

function form_label_differs_reads(_, label) {
  return [["mention", ["provenance", "labels", label, "agrees"]]];
}

function form_label_differs_zh({ provenance }, say, label) {
  return say.table + "印的是“" + say.value(provenance.labels[label].printed) + "”，请改为规定的“" + say.value(provenance.labels[label].official) + "”。";
}

function form_label_differs_en({ provenance }, say, label) {
  return say.table + ": printed \"" + say.value(provenance.labels[label].printed) + "\"; please print \"" + say.value(provenance.labels[label].official) + "\", as in the form.";
}

// rules/form/left-over-template.yaml

function form_left_over_template_test({ prose }) {
  return prose.left_over.every((words) => (words.text === ""));
}

function form_left_over_template_reads({ prose }) {
  return [...prose.left_over.map((_, words) => ["mention", ["prose", "left_over", words, "text"]])];
}

function form_left_over_template_zh({ prose }, say) {
  return "标题或者正文留有没有填写的模板文字：" + say.value(prose.left_over.map((words) => ("“" + words.text + "”"))) + "，请填写或者删去。";
}

function form_left_over_template_en({ prose }, say) {
  return "Words of a template are left in the title or the narrative: " + say.value(prose.left_over.map((words) => ("“" + words.text + "”"))) + ". Please fill them in or delete them.";
}

// rules/form/maker-differs.yaml

function form_maker_differs_when({ report }, office) {
  return report.agency.name !== null;
}

function form_maker_differs_when_reads(_, office) {
  return [["presence", ["report", "agency", "name"]]];
}

function form_maker_differs_test({ prose }, office) {
  return prose.makers[office].agrees;
}

function form_maker_differs_reads(_, office) {
  return [["mention", ["prose", "makers", office, "agrees"]]];
}

function form_maker_differs_zh({ report, prose }, say, office) {
  return "前言称编制机关为“" + say.value(prose.makers[office].text) + "”，而这是“" + say.value(report.agency.name) + "”的报告，请核实是否套用了其他机关的前言。";
}

function form_maker_differs_en({ report, prose }, say, office) {
  return "The preamble names " + say.value(prose.makers[office].text) + " as the maker, but the report is that of " + say.value(report.agency.name) + ". Was another office's preamble taken over?";
}

// rules/form/missing-row.yaml

function form_missing_row_test({ provenance }, label) {
  return provenance.labels[label].status !== "absent";
}

function form_missing_row_reads(_, label) {
  return [["mention", ["provenance", "labels", label, "status"]]];
}

function form_missing_row_zh({ provenance }, say, label) {
  return say.table + "缺少一" + say.value((provenance.labels[label].kind === "row") ? "行" : "列") + "：“" + say.value(provenance.labels[label].official) + "”，请补上。";
}

function form_missing_row_en({ provenance }, say, label) {
  return say.table + ": the " + say.value(provenance.labels[label].kind) + " \"" + say.value(provenance.labels[label].official) + "\" is missing; please add it.";
}

// rules/form/missing-section.yaml

function form_missing_section_when({ report }, section) {
  return report.year >= 2019;
}

function form_missing_section_when_reads(_, section) {
  return [["mention", ["report", "year"]]];
}

function form_missing_section_test({ report }, section) {
  return report[section].text !== null;
}

function form_missing_section_reads(_, section) {
  return [["presence", ["report", section, "text"]]];
}

function form_missing_section_zh(_, say, section) {
  return "没有找到“" + say.key("section", section) + "”的内容，请补上，或者核实标题的写法。";
}

function form_missing_section_en(_, say, section) {
  return "No text was found for the section \"" + say.key("section", section) + "\"; please add it, or verify its heading.";
}

// rules/form/missing-table.yaml

function form_missing_table_when({ report }, table) {
  return report.year >= 2019;
}

function form_missing_table_when_reads(_, table) {
  return [["mention", ["report", "year"]]];
}

function form_missing_table_test({ report }, table) {
  return report[table] !== null;
}

function form_missing_table_reads(_, table) {
  return [["presence", ["report", table]]];
}

function form_missing_table_zh(_, say, table) {
  return "没有找到" + say.key("table", table) + "。第二、三、四部分应各有一张表格，请核对原文；图片形式的表格不能识别。";
}

function form_missing_table_en(_, say, table) {
  return "No table \"" + say.key("table", table) + "\" was found. Sections two, three and four should each hold a table; one in the form of a picture cannot be read.";
}

// rules/form/not-a-count.yaml

function form_not_a_count_test({ provenance }, cell) {
  return provenance.cells[cell].status !== "invalid";
}

function form_not_a_count_reads(_, cell) {
  return [["mention", ["provenance", "cells", cell, "status"]]];
}

function form_not_a_count_zh({ provenance }, say, cell) {
  return say.labels + "填的是“" + say.value(provenance.cells[cell].raw) + "”，" + say.value((provenance.cells[cell].reason !== null) ? provenance.cells[cell].reason : "不是有效的数字") + "。件数请填整数，金额请按表头的单位填写。";
}

function form_not_a_count_en({ provenance }, say, cell) {
  return say.labels + " holds \"" + say.value(provenance.cells[cell].raw) + "\", which is no valid number. Please fill in a whole number, or an amount in the unit of the heading.";
}

// rules/form/overview-parts.yaml

function form_overview_parts_when({ report }, part) {
  return (report.year >= 2021) && (report.overview.text !== null);
}

function form_overview_parts_when_reads(_, part) {
  return [["mention", ["report", "year"]], ["presence", ["report", "overview", "text"]]];
}

function form_overview_parts_test({ report }, part) {
  return report.overview[part] !== null;
}

function form_overview_parts_reads(_, part) {
  return [["presence", ["report", "overview", part]]];
}

function form_overview_parts_zh(_, say, part) {
  return "第一部分有" + say.count + "个方面没有单列标题，或者标题下没有文字：" + say.labels + "。请核实正文是否已经写到。";
}

function form_overview_parts_en(_, say, part) {
  return "Parts without a heading of their own in section one, or without text below it: " + say.count + " (" + say.labels + "). Please verify whether the text speaks of them.";
}

// rules/form/prescribed.yaml

function form_prescribed_when({ report }, table) {
  return report.year >= 2019;
}

function form_prescribed_when_reads(_, table) {
  return [["mention", ["report", "year"]]];
}

function form_prescribed_test({ report }, table) {
  return report[table].form === ((report.year >= 2021) ? "2021" : "2019");
}

function form_prescribed_reads(_, table) {
  return [["mention", ["report", table, "form"]], ["mention", ["report", "year"]]];
}

function form_prescribed_zh({ report }, say, table) {
  return say.value((table === "requests") ? ((report.year >= 2021) ? "表三“（六）其他处理”只有一行，2021年度起应分三行" : "表三“（六）其他处理”分了三行，2021年度以前只有一行") : ((report.year >= 2021) ? "表二用的是2019年格式，文件和收费所填的内容与2021年度起的不同" : "表二用的是2021年格式，文件和收费所填的内容与2021年度以前的不同")) + "，请改用" + say.value((report.year >= 2021) ? "2021" : "2019") + "年格式。";
}

function form_prescribed_en({ report }, say, table) {
  return say.value((table === "requests") ? ((report.year >= 2021) ? "Table 3 has one row for other handling; from the year 2021 on there are three" : "Table 3 has three rows for other handling; before the year 2021 there was one") : ((report.year >= 2021) ? "Table 2 is in the form of 2019, which asks for other numbers of documents and fees than that of 2021" : "Table 2 is in the form of 2021, which asks for other numbers of documents and fees than that of 2019")) + ". Please use the form of " + say.value((report.year >= 2021) ? "2021" : "2019") + ".";
}

// rules/form/problems-empty.yaml

function form_problems_empty_when({ report }) {
  return (report.year >= 2019) && (report.problems_and_improvements.text !== null);
}

function form_problems_empty_when_reads(_) {
  return [["mention", ["report", "year"]], ["presence", ["report", "problems_and_improvements", "text"]]];
}

function form_problems_empty_test({ report }) {
  return !["无", "暂无", "没有", "略", "同上", "同上年", "无问题", "没有问题", "不存在问题", "无存在问题", "无存在的问题", "待补充", "……", "不适用"].some((word) => ([word, word + "。", "（" + word + "）", "（" + word + "）。"].includes(report.problems_and_improvements.text)));
}

function form_problems_empty_reads(_) {
  return [["value", ["report", "problems_and_improvements", "text"]]];
}

function form_problems_empty_zh({ report }, say) {
  return "第五部分只写了“" + say.value(report.problems_and_improvements.text) + "”，应当写明存在的主要问题及改进情况。";
}

function form_problems_empty_en({ report }, say) {
  return "Section five says only \"" + say.value(report.problems_and_improvements.text) + "\"; it should name the main problems and what is done about them.";
}

// rules/form/problems-same-as-overview.yaml

function form_problems_same_as_overview_when({ report }) {
  return (report.year >= 2019) && (report.overview.text !== null) && (report.problems_and_improvements.text !== null);
}

function form_problems_same_as_overview_when_reads(_) {
  return [["mention", ["report", "year"]], ["presence", ["report", "overview", "text"]], ["presence", ["report", "problems_and_improvements", "text"]]];
}

function form_problems_same_as_overview_test({ report }) {
  return (report.problems_and_improvements.text !== report.overview.text) || (size(report.overview.text) < 10);
}

function form_problems_same_as_overview_reads(_) {
  return [["value", ["report", "problems_and_improvements", "text"]], ["value", ["report", "overview", "text"]]];
}

function form_problems_same_as_overview_zh(_, say) {
  return "第五部分与第一部分一字不差，请核对是否贴错，改写为存在的主要问题及改进情况。";
}

function form_problems_same_as_overview_en(_, say) {
  return "Section five is word for word section one. Was it pasted by mistake? It should name the main problems and what is done about them.";
}

// rules/form/problems-without-measures.yaml

function form_problems_without_measures_when({ report }) {
  return report.year >= 2019;
}

function form_problems_without_measures_when_reads(_) {
  return [["mention", ["report", "year"]]];
}

function form_problems_without_measures_test({ report, prose }) {
  return (size(prose.measures) > 0) || (size(report.problems_and_improvements.text) < 20);
}

function form_problems_without_measures_reads(_) {
  return [["value", ["report", "problems_and_improvements", "text"]]];
}

function form_problems_without_measures_zh(_, say) {
  return "第五部分写了问题，没有看到改进情况，请补写已经采取或者准备采取的措施。";
}

function form_problems_without_measures_en(_, say) {
  return "Section five names problems but no improvement. Please add what was done about them or will be.";
}

// rules/form/published-too-early.yaml

function form_published_too_early_test({ report }) {
  return order(report.published_on, String(report.year) + "-12-31") >= 0;
}

function form_published_too_early_reads(_) {
  return [["value", ["report", "published_on"]], ["mention", ["report", "year"]]];
}

function form_published_too_early_zh({ report }, say) {
  return "发布（落款）日期为" + say.value(report.published_on) + "，" + say.value(report.year) + "年12月31日以前的数据不可能完整，请核实日期。";
}

function form_published_too_early_en({ report }, say) {
  return "Published or signed on " + say.value(report.published_on) + "; before " + say.value(report.year) + "-12-31 the figures cannot be complete. Please verify the date.";
}

// rules/form/signature-differs.yaml

function form_signature_differs_when({ report }, office) {
  return report.agency.name !== null;
}

function form_signature_differs_when_reads(_, office) {
  return [["presence", ["report", "agency", "name"]]];
}

function form_signature_differs_test({ prose }, office) {
  return prose.signatures[office].agrees;
}

function form_signature_differs_reads(_, office) {
  return [["mention", ["prose", "signatures", office, "agrees"]]];
}

function form_signature_differs_zh({ report, prose }, say, office) {
  return "落款为“" + say.value(prose.signatures[office].text) + "”，而这是“" + say.value(report.agency.name) + "”的报告，请核实落款。";
}

function form_signature_differs_en({ report, prose }, say, office) {
  return "Signed by " + say.value(prose.signatures[office].text) + ", but the report is that of " + say.value(report.agency.name) + ". Please verify the signature.";
}

// rules/members/above/applicants.yaml

function members_above_applicants_when({ report, members }, row, col) {
  return members.every((m) => (m.year === report.year)) && ((report.requests[row].total ?? 0) >= int64(sum(members.map((m) => (m.requests[row].total ?? 0)))));
}

function members_above_applicants_when_reads({ members }, row, col) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["cell", ["report", "requests", row, "total"]], ...members.map((_, m) => ["cell", ["members", m, "requests", row, "total"]])];
}

function members_above_applicants_test({ report, members }, row, col) {
  return (report.requests[row][col] ?? 0) >= int64(sum(members.map((m) => (m.requests[row][col] ?? 0))));
}

function members_above_applicants_reads({ members }, row, col) {
  return [["cell", ["report", "requests", row, col]], ...members.map((_, m) => ["cell", ["members", m, "requests", row, col]])];
}

function members_above_applicants_zh({ report, members }, say, row, col) {
  return "“" + say.key("row", row) + "”" + say.key("applicant", col) + "：汇总报告" + say.value(report.requests[row][col]) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.requests[row][col] ?? 0))))) + "件，汇总数偏少，请核实。";
}

function members_above_applicants_en({ report, members }, say, row, col) {
  return say.key("row", row) + ", " + say.key("applicant", col) + ": " + say.value(report.requests[row][col]) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.requests[row][col] ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too small; please verify.";
}

// rules/members/above/decisions.yaml

function members_above_decisions_when({ report, members }) {
  return members.every((m) => (m.year === report.year));
}

function members_above_decisions_when_reads({ members }) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]]];
}

function members_above_decisions_test({ report, members }) {
  return ((report.proactive_disclosure.licensing.decisions ?? 0) >= int64(sum(members.map((m) => (m.proactive_disclosure.licensing.decisions ?? 0))))) && ((report.proactive_disclosure.penalties.decisions ?? 0) >= int64(sum(members.map((m) => (m.proactive_disclosure.penalties.decisions ?? 0))))) && ((report.proactive_disclosure.compulsion.decisions ?? 0) >= int64(sum(members.map((m) => (m.proactive_disclosure.compulsion.decisions ?? 0)))));
}

function members_above_decisions_reads({ members }) {
  return [["cell", ["report", "proactive_disclosure", "licensing", "decisions"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "licensing", "decisions"]]), ["cell", ["report", "proactive_disclosure", "penalties", "decisions"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "penalties", "decisions"]]), ["cell", ["report", "proactive_disclosure", "compulsion", "decisions"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "compulsion", "decisions"]])];
}

function members_above_decisions_zh({ report, members }, say) {
  return "表二处理决定数量，汇总报告与" + say.value(size(members)) + "个所属机关合计依次为：行政许可" + say.value(report.proactive_disclosure.licensing.decisions) + "件、" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.licensing.decisions ?? 0))))) + "件；行政处罚" + say.value(report.proactive_disclosure.penalties.decisions) + "件、" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.penalties.decisions ?? 0))))) + "件；行政强制" + say.value(report.proactive_disclosure.compulsion.decisions) + "件、" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.compulsion.decisions ?? 0))))) + "件。汇总数偏少，请核实。";
}

function members_above_decisions_en({ report, members }, say) {
  return "Table 2, decisions of the area and of its " + say.value(size(members)) + " members together: licences " + say.value(report.proactive_disclosure.licensing.decisions) + " and " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.licensing.decisions ?? 0))))) + "; penalties " + say.value(report.proactive_disclosure.penalties.decisions) + " and " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.penalties.decisions ?? 0))))) + "; compulsory measures " + say.value(report.proactive_disclosure.compulsion.decisions) + " and " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.compulsion.decisions ?? 0))))) + ". The area's number is too small; please verify.";
}

// rules/members/above/dispute-outcomes.yaml

function members_above_dispute_outcomes_when({ report, members }, track, result) {
  return members.every((m) => (m.year === report.year)) && ((report.disputes[track].total ?? 0) >= int64(sum(members.map((m) => (m.disputes[track].total ?? 0)))));
}

function members_above_dispute_outcomes_when_reads({ members }, track, result) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["cell", ["report", "disputes", track, "total"]], ...members.map((_, m) => ["cell", ["members", m, "disputes", track, "total"]])];
}

function members_above_dispute_outcomes_test({ report, members }, track, result) {
  return (report.disputes[track][result] ?? 0) >= int64(sum(members.map((m) => (m.disputes[track][result] ?? 0))));
}

function members_above_dispute_outcomes_reads({ members }, track, result) {
  return [["cell", ["report", "disputes", track, result]], ...members.map((_, m) => ["cell", ["members", m, "disputes", track, result]])];
}

function members_above_dispute_outcomes_zh({ report, members }, say, track, result) {
  return "表四“" + say.key("track", track) + "”" + say.key("dispute_outcome", result) + "：汇总报告" + say.value(report.disputes[track][result]) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.disputes[track][result] ?? 0))))) + "件，汇总数偏少，请核实。";
}

function members_above_dispute_outcomes_en({ report, members }, say, track, result) {
  return "Table 4, " + say.key("track", track) + ", " + say.key("dispute_outcome", result) + ": " + say.value(report.disputes[track][result]) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.disputes[track][result] ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too small; please verify.";
}

// rules/members/above/disputes.yaml

function members_above_disputes_when({ report, members }, track) {
  return members.every((m) => (m.year === report.year));
}

function members_above_disputes_when_reads({ members }, track) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]]];
}

function members_above_disputes_test({ report, members }, track) {
  return (report.disputes[track].total ?? 0) >= int64(sum(members.map((m) => (m.disputes[track].total ?? 0))));
}

function members_above_disputes_reads({ members }, track) {
  return [["cell", ["report", "disputes", track, "total"]], ...members.map((_, m) => ["cell", ["members", m, "disputes", track, "total"]])];
}

function members_above_disputes_zh({ report, members }, say, track) {
  return "表四“" + say.key("track", track) + "”总计：汇总报告" + say.value(report.disputes[track].total) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.disputes[track].total ?? 0))))) + "件，汇总数偏少，请核实。";
}

function members_above_disputes_en({ report, members }, say, track) {
  return "Table 4, " + say.key("track", track) + ", total: " + say.value(report.disputes[track].total) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.disputes[track].total ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too small; please verify.";
}

// rules/members/above/fees.yaml

function members_above_fees_when({ report, members }) {
  return members.every((m) => (m.year === report.year));
}

function members_above_fees_when_reads({ members }) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]]];
}

function members_above_fees_test({ report, members }) {
  return add(scaled(report.proactive_disclosure.fees.amount, 4), 5000 * (size(members) + 1)) >= int64(sum(members.map((m) => scaled(m.proactive_disclosure.fees.amount, 4))));
}

function members_above_fees_reads({ members }) {
  return [["cell", ["report", "proactive_disclosure", "fees", "amount"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "fees", "amount"]])];
}

function members_above_fees_zh({ report, members }, say) {
  return "表二行政事业性收费：汇总报告" + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + "元，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => scaled(m.proactive_disclosure.fees.amount, 4))))) + "元，汇总数偏少，超出四舍五入的误差，请核实。";
}

function members_above_fees_en({ report, members }, say) {
  return "Table 2, fees: " + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + " yuan in the area's report, " + say.value(int64(sum(members.map((m) => scaled(m.proactive_disclosure.fees.amount, 4))))) + " yuan in those of " + say.value(size(members)) + " members, less than rounding explains. Please verify.";
}

// rules/members/above/requests.yaml

function members_above_requests_when({ report, members }, row) {
  return members.every((m) => (m.year === report.year));
}

function members_above_requests_when_reads({ members }, row) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]]];
}

function members_above_requests_test({ report, members }, row) {
  return (report.requests[row].total ?? 0) >= int64(sum(members.map((m) => (m.requests[row].total ?? 0))));
}

function members_above_requests_reads({ members }, row) {
  return [["cell", ["report", "requests", row, "total"]], ...members.map((_, m) => ["cell", ["members", m, "requests", row, "total"]])];
}

function members_above_requests_zh({ report, members }, say, row) {
  return "“" + say.key("row", row) + "”总计：汇总报告" + say.value(report.requests[row].total) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.requests[row].total ?? 0))))) + "件，汇总数偏少，请核实。";
}

function members_above_requests_en({ report, members }, say, row) {
  return say.key("row", row) + ", total: " + say.value(report.requests[row].total) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.requests[row].total ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too small; please verify.";
}

// rules/members/below/applicants.yaml

function members_below_applicants_when({ report, members, coverage }, row, col) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0) && ((report.requests[row].total ?? 0) === int64(sum(members.map((m) => (m.requests[row].total ?? 0)))));
}

function members_below_applicants_when_reads({ members }, row, col) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]], ["cell", ["report", "requests", row, "total"]], ...members.map((_, m) => ["cell", ["members", m, "requests", row, "total"]])];
}

function members_below_applicants_test({ report, members }, row, col) {
  return (report.requests[row][col] ?? 0) <= int64(sum(members.map((m) => (m.requests[row][col] ?? 0))));
}

function members_below_applicants_reads({ members }, row, col) {
  return [["cell", ["report", "requests", row, col]], ...members.map((_, m) => ["cell", ["members", m, "requests", row, col]])];
}

function members_below_applicants_zh({ report, members }, say, row, col) {
  return "“" + say.key("row", row) + "”" + say.key("applicant", col) + "：汇总报告" + say.value(report.requests[row][col]) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.requests[row][col] ?? 0))))) + "件，汇总数偏多，请核实。";
}

function members_below_applicants_en({ report, members }, say, row, col) {
  return say.key("row", row) + ", " + say.key("applicant", col) + ": " + say.value(report.requests[row][col]) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.requests[row][col] ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too large; please verify.";
}

// rules/members/below/decisions.yaml

function members_below_decisions_when({ report, members, coverage }) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0);
}

function members_below_decisions_when_reads({ members }) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]]];
}

function members_below_decisions_test({ report, members }) {
  return ((report.proactive_disclosure.licensing.decisions ?? 0) <= int64(sum(members.map((m) => (m.proactive_disclosure.licensing.decisions ?? 0))))) && ((report.proactive_disclosure.penalties.decisions ?? 0) <= int64(sum(members.map((m) => (m.proactive_disclosure.penalties.decisions ?? 0))))) && ((report.proactive_disclosure.compulsion.decisions ?? 0) <= int64(sum(members.map((m) => (m.proactive_disclosure.compulsion.decisions ?? 0)))));
}

function members_below_decisions_reads({ members }) {
  return [["cell", ["report", "proactive_disclosure", "licensing", "decisions"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "licensing", "decisions"]]), ["cell", ["report", "proactive_disclosure", "penalties", "decisions"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "penalties", "decisions"]]), ["cell", ["report", "proactive_disclosure", "compulsion", "decisions"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "compulsion", "decisions"]])];
}

function members_below_decisions_zh({ report, members }, say) {
  return "表二处理决定数量，汇总报告与" + say.value(size(members)) + "个所属机关合计依次为：行政许可" + say.value(report.proactive_disclosure.licensing.decisions) + "件、" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.licensing.decisions ?? 0))))) + "件；行政处罚" + say.value(report.proactive_disclosure.penalties.decisions) + "件、" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.penalties.decisions ?? 0))))) + "件；行政强制" + say.value(report.proactive_disclosure.compulsion.decisions) + "件、" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.compulsion.decisions ?? 0))))) + "件。汇总数偏多，请核实。";
}

function members_below_decisions_en({ report, members }, say) {
  return "Table 2, decisions of the area and of its " + say.value(size(members)) + " members together: licences " + say.value(report.proactive_disclosure.licensing.decisions) + " and " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.licensing.decisions ?? 0))))) + "; penalties " + say.value(report.proactive_disclosure.penalties.decisions) + " and " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.penalties.decisions ?? 0))))) + "; compulsory measures " + say.value(report.proactive_disclosure.compulsion.decisions) + " and " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure.compulsion.decisions ?? 0))))) + ". The area's number is too large; please verify.";
}

// rules/members/below/dispute-outcomes.yaml

function members_below_dispute_outcomes_when({ report, members, coverage }, track, result) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0) && ((report.disputes[track].total ?? 0) === int64(sum(members.map((m) => (m.disputes[track].total ?? 0)))));
}

function members_below_dispute_outcomes_when_reads({ members }, track, result) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]], ["cell", ["report", "disputes", track, "total"]], ...members.map((_, m) => ["cell", ["members", m, "disputes", track, "total"]])];
}

function members_below_dispute_outcomes_test({ report, members }, track, result) {
  return (report.disputes[track][result] ?? 0) <= int64(sum(members.map((m) => (m.disputes[track][result] ?? 0))));
}

function members_below_dispute_outcomes_reads({ members }, track, result) {
  return [["cell", ["report", "disputes", track, result]], ...members.map((_, m) => ["cell", ["members", m, "disputes", track, result]])];
}

function members_below_dispute_outcomes_zh({ report, members }, say, track, result) {
  return "表四“" + say.key("track", track) + "”" + say.key("dispute_outcome", result) + "：汇总报告" + say.value(report.disputes[track][result]) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.disputes[track][result] ?? 0))))) + "件，汇总数偏多，请核实。";
}

function members_below_dispute_outcomes_en({ report, members }, say, track, result) {
  return "Table 4, " + say.key("track", track) + ", " + say.key("dispute_outcome", result) + ": " + say.value(report.disputes[track][result]) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.disputes[track][result] ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too large; please verify.";
}

// rules/members/below/disputes.yaml

function members_below_disputes_when({ report, members, coverage }, track) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0);
}

function members_below_disputes_when_reads({ members }, track) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]]];
}

function members_below_disputes_test({ report, members }, track) {
  return (report.disputes[track].total ?? 0) <= int64(sum(members.map((m) => (m.disputes[track].total ?? 0))));
}

function members_below_disputes_reads({ members }, track) {
  return [["cell", ["report", "disputes", track, "total"]], ...members.map((_, m) => ["cell", ["members", m, "disputes", track, "total"]])];
}

function members_below_disputes_zh({ report, members }, say, track) {
  return "表四“" + say.key("track", track) + "”总计：汇总报告" + say.value(report.disputes[track].total) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.disputes[track].total ?? 0))))) + "件，汇总数偏多，请核实。";
}

function members_below_disputes_en({ report, members }, say, track) {
  return "Table 4, " + say.key("track", track) + ", total: " + say.value(report.disputes[track].total) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.disputes[track].total ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too large; please verify.";
}

// rules/members/below/documents.yaml

function members_below_documents_when({ report, members, coverage }, kind) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0);
}

function members_below_documents_when_reads({ members }, kind) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]]];
}

function members_below_documents_test({ report, members }, kind) {
  return (report.proactive_disclosure[kind].issued ?? 0) <= int64(sum(members.map((m) => (m.proactive_disclosure[kind].issued ?? 0))));
}

function members_below_documents_reads({ members }, kind) {
  return [["cell", ["report", "proactive_disclosure", kind, "issued"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", kind, "issued"]])];
}

function members_below_documents_zh({ report, members }, say, kind) {
  return "表二“" + say.key("document_kind", kind) + "”本年制发：汇总报告" + say.value(report.proactive_disclosure[kind].issued) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.proactive_disclosure[kind].issued ?? 0))))) + "件，汇总数偏多，请核实。";
}

function members_below_documents_en({ report, members }, say, kind) {
  return "Table 2, " + say.key("document_kind", kind) + ", issued: " + say.value(report.proactive_disclosure[kind].issued) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.proactive_disclosure[kind].issued ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too large; please verify.";
}

// rules/members/below/fees.yaml

function members_below_fees_when({ report, members, coverage }) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0);
}

function members_below_fees_when_reads({ members }) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]]];
}

function members_below_fees_test({ report, members }) {
  return scaled(report.proactive_disclosure.fees.amount, 4) <= int64(add(int64(sum(members.map((m) => scaled(m.proactive_disclosure.fees.amount, 4)))), 5000 * (size(members) + 1)));
}

function members_below_fees_reads({ members }) {
  return [["cell", ["report", "proactive_disclosure", "fees", "amount"]], ...members.map((_, m) => ["cell", ["members", m, "proactive_disclosure", "fees", "amount"]])];
}

function members_below_fees_zh({ report, members }, say) {
  return "表二行政事业性收费：汇总报告" + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + "元，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => scaled(m.proactive_disclosure.fees.amount, 4))))) + "元，汇总数偏多，超出四舍五入的误差，请核实。";
}

function members_below_fees_en({ report, members }, say) {
  return "Table 2, fees: " + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + " yuan in the area's report, " + say.value(int64(sum(members.map((m) => scaled(m.proactive_disclosure.fees.amount, 4))))) + " yuan in those of " + say.value(size(members)) + " members, more than rounding explains. Please verify.";
}

// rules/members/below/requests.yaml

function members_below_requests_when({ report, members, coverage }, row) {
  return members.every((m) => (m.year === report.year)) && coverage.complete && (size(coverage.missing) === 0);
}

function members_below_requests_when_reads({ members }, row) {
  return [...members.map((_, m) => ["mention", ["members", m, "year"]]), ["mention", ["report", "year"]], ["mention", ["coverage", "complete"]]];
}

function members_below_requests_test({ report, members }, row) {
  return (report.requests[row].total ?? 0) <= int64(sum(members.map((m) => (m.requests[row].total ?? 0))));
}

function members_below_requests_reads({ members }, row) {
  return [["cell", ["report", "requests", row, "total"]], ...members.map((_, m) => ["cell", ["members", m, "requests", row, "total"]])];
}

function members_below_requests_zh({ report, members }, say, row) {
  return "“" + say.key("row", row) + "”总计：汇总报告" + say.value(report.requests[row].total) + "件，" + say.value(size(members)) + "个所属机关的报告合计" + say.value(int64(sum(members.map((m) => (m.requests[row].total ?? 0))))) + "件，汇总数偏多，请核实。";
}

function members_below_requests_en({ report, members }, say, row) {
  return say.key("row", row) + ", total: " + say.value(report.requests[row].total) + " in the area's report, " + say.value(int64(sum(members.map((m) => (m.requests[row].total ?? 0))))) + " in those of " + say.value(size(members)) + " members. The area's number is too large; please verify.";
}

// rules/narrative/all-concluded.yaml

function narrative_all_concluded_when({ report, claims }) {
  return claims.received.some((c) => ((!c.partial) && ["，全部办结", "，均已办结", "，已全部办结"].some((words) => report.overview.text.includes((c.text + words)))));
}

function narrative_all_concluded_when_reads({ claims }) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "partial"]]), ["value", ["report", "overview", "text"]], ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "text"]])];
}

function narrative_all_concluded_test({ report }) {
  return (report.requests.carried_out.total ?? 0) === 0;
}

function narrative_all_concluded_reads(_) {
  return [["cell", ["report", "requests", "carried_out", "total"]]];
}

function narrative_all_concluded_zh({ report }, say) {
  return "正文写收到的申请全部办结，而表三“四、结转下年度继续办理”总计为" + say.value(report.requests.carried_out.total) + "件，请核实。";
}

function narrative_all_concluded_en({ report }, say) {
  return "The narrative says that all requests were concluded; table 3 has " + say.value(report.requests.carried_out.total) + " carried forward. Please verify.";
}

// rules/narrative/another-year.yaml

function narrative_another_year_when({ report }) {
  return report.overview.text.includes((String((report.year - 1)) + "年"));
}

function narrative_another_year_when_reads(_) {
  return [["value", ["report", "overview", "text"]], ["mention", ["report", "year"]]];
}

function narrative_another_year_test({ report }) {
  return ((!report.overview.text.startsWith((String((report.year - 1)) + "年"))) || (report.overview.text.includes((String(report.year) + "年")) && ((find(report.overview.text, "。") === -1) || (find(report.overview.text, (String(report.year) + "年")) < find(report.overview.text, "。"))))) && (report.overview.text.includes((String(report.year) + "年")) || (!(report.overview.text.includes(("。" + String((report.year - 1)) + "年")) || report.overview.text.includes(("\n" + String((report.year - 1)) + "年")))));
}

function narrative_another_year_reads(_) {
  return [["value", ["report", "overview", "text"]], ["mention", ["report", "year"]]];
}

function narrative_another_year_zh({ report }, say) {
  return "这是" + say.value(report.year) + "年度的报告，而第一部分" + say.value(report.overview.text.startsWith((String((report.year - 1)) + "年")) ? "" : "没有写报告年度，有句子") + "以“" + say.value(String((report.year - 1))) + "年”开头，请核实是否沿用了上年文字。";
}

function narrative_another_year_en({ report }, say) {
  return "The report is that of " + say.value(report.year) + ", but " + say.value(report.overview.text.startsWith((String((report.year - 1)) + "年")) ? "section one" : "a sentence of section one") + " begins with " + say.value(String((report.year - 1))) + ". Was last year's text taken over?";
}

// rules/narrative/balance.yaml

function narrative_balance_when({ claims }) {
  return (size(claims.received.filter((c) => (!c.partial))) === 1) && (size(claims.carried_in.filter((c) => (!c.partial))) === 1) && (size(claims.concluded.filter((c) => (!c.partial))) === 1) && (size(claims.carried_out.filter((c) => (!c.partial))) === 1);
}

function narrative_balance_when_reads({ claims }) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "partial"]]), ...claims.carried_in.map((_, c) => ["mention", ["claims", "carried_in", c, "partial"]]), ...claims.concluded.map((_, c) => ["mention", ["claims", "concluded", c, "partial"]]), ...claims.carried_out.map((_, c) => ["mention", ["claims", "carried_out", c, "partial"]])];
}

function narrative_balance_reading_new({ claims }) {
  return int64(add(int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_in.map((c) => (c.partial ? 0 : c.value)))))) === int64(add(int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_out.map((c) => (c.partial ? 0 : c.value))))));
}

function narrative_balance_reading_with_carried_in({ claims }) {
  return (!claims.received.some((c) => ((!c.partial) && (c.text.includes("新收") || c.text.includes("新申请"))))) && (int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value)))) === int64(add(int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_out.map((c) => (c.partial ? 0 : c.value)))))));
}

function narrative_balance_test({ claims }) {
  return (int64(add(int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_in.map((c) => (c.partial ? 0 : c.value)))))) === int64(add(int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_out.map((c) => (c.partial ? 0 : c.value))))))) || ((!claims.received.some((c) => ((!c.partial) && (c.text.includes("新收") || c.text.includes("新申请"))))) && (int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value)))) === int64(add(int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_out.map((c) => (c.partial ? 0 : c.value))))))));
}

function narrative_balance_reads({ claims }) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "partial"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "value"]]), ...claims.carried_in.map((_, c) => ["mention", ["claims", "carried_in", c, "partial"]]), ...claims.carried_in.map((_, c) => ["mention", ["claims", "carried_in", c, "value"]]), ...claims.concluded.map((_, c) => ["mention", ["claims", "concluded", c, "partial"]]), ...claims.concluded.map((_, c) => ["mention", ["claims", "concluded", c, "value"]]), ...claims.carried_out.map((_, c) => ["mention", ["claims", "carried_out", c, "partial"]]), ...claims.carried_out.map((_, c) => ["mention", ["claims", "carried_out", c, "value"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "text"]])];
}

function narrative_balance_zh({ claims }, say) {
  return "正文写新收" + say.value(int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value))))) + "件、上年结转" + say.value(int64(sum(claims.carried_in.map((c) => (c.partial ? 0 : c.value))))) + "件，办结" + say.value(int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value))))) + "件、结转下年" + say.value(int64(sum(claims.carried_out.map((c) => (c.partial ? 0 : c.value))))) + "件，前两项之和不等于后两项之和，请核实。";
}

function narrative_balance_en({ claims }, say) {
  return "The narrative states " + say.value(int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value))))) + " received and " + say.value(int64(sum(claims.carried_in.map((c) => (c.partial ? 0 : c.value))))) + " carried over, but " + say.value(int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value))))) + " concluded and " + say.value(int64(sum(claims.carried_out.map((c) => (c.partial ? 0 : c.value))))) + " carried forward. Please verify.";
}

// rules/narrative/carried-in.yaml

function narrative_carried_in_when({ claims }, claim) {
  return !claims.carried_in[claim].partial;
}

function narrative_carried_in_when_reads(_, claim) {
  return [["mention", ["claims", "carried_in", claim, "partial"]]];
}

function narrative_carried_in_test({ report, claims }, claim) {
  return claims.carried_in[claim].value === (report.requests.carried_in.total ?? 0);
}

function narrative_carried_in_reads(_, claim) {
  return [["mention", ["claims", "carried_in", claim, "value"]], ["cell", ["report", "requests", "carried_in", "total"]]];
}

function narrative_carried_in_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.carried_in[claim].text) + "”，而表三“二、上年结转政府信息公开申请数量”总计为" + say.value(report.requests.carried_in.total) + "件，请核实。";
}

function narrative_carried_in_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.carried_in[claim].text) + "”; table 3 has " + say.value(report.requests.carried_in.total) + " carried over. Please verify.";
}

// rules/narrative/carried-out.yaml

function narrative_carried_out_when({ claims }, claim) {
  return !claims.carried_out[claim].partial;
}

function narrative_carried_out_when_reads(_, claim) {
  return [["mention", ["claims", "carried_out", claim, "partial"]]];
}

function narrative_carried_out_test({ report, claims }, claim) {
  return claims.carried_out[claim].value === (report.requests.carried_out.total ?? 0);
}

function narrative_carried_out_reads(_, claim) {
  return [["mention", ["claims", "carried_out", claim, "value"]], ["cell", ["report", "requests", "carried_out", "total"]]];
}

function narrative_carried_out_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.carried_out[claim].text) + "”，而表三“四、结转下年度继续办理”总计为" + say.value(report.requests.carried_out.total) + "件，请核实。";
}

function narrative_carried_out_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.carried_out[claim].text) + "”; table 3 has " + say.value(report.requests.carried_out.total) + " carried forward. Please verify.";
}

// rules/narrative/channels.yaml

function narrative_channels_when({ claims }) {
  return ["online", "letter", "in_person", "fax"].every((way) => (size(claims.received.filter((c) => (c.by === way))) <= 1)) && (size(["online", "letter", "in_person", "fax"].filter((way) => claims.received.some((c) => (c.by === way)))) >= 2);
}

function narrative_channels_when_reads({ claims }) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "by"]])];
}

function narrative_channels_test({ report, claims }) {
  return int64(sum(["online", "letter", "in_person", "fax"].map((way) => int64(sum(claims.received.map((c) => ((c.by === way) ? c.value : 0))))))) <= add((report.requests.received.total ?? 0), (report.requests.carried_in.total ?? 0));
}

function narrative_channels_reads({ claims }) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "by"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "value"]]), ["cell", ["report", "requests", "received", "total"]], ["cell", ["report", "requests", "carried_in", "total"]]];
}

function narrative_channels_zh({ report, claims }, say) {
  return "正文按渠道写的申请数合计" + say.value(int64(sum(["online", "letter", "in_person", "fax"].map((way) => int64(sum(claims.received.map((c) => ((c.by === way) ? c.value : 0)))))))) + "件，多于表三本年新收" + say.value(report.requests.received.total) + "件与上年结转" + say.value(report.requests.carried_in.total) + "件之和，请核实。";
}

function narrative_channels_en({ report, claims }, say) {
  return "The ways that the narrative tells add up to " + say.value(int64(sum(["online", "letter", "in_person", "fax"].map((way) => int64(sum(claims.received.map((c) => ((c.by === way) ? c.value : 0)))))))) + " requests; table 3 has " + say.value(report.requests.received.total) + " received and " + say.value(report.requests.carried_in.total) + " carried over. Please verify.";
}

// rules/narrative/concluded.yaml

function narrative_concluded_2019_when({ claims }, claim) {
  return !claims.concluded[claim].partial;
}

function narrative_concluded_2019_when_reads(_, claim) {
  return [["mention", ["claims", "concluded", claim, "partial"]]];
}

function narrative_concluded_2019_reading_total({ report, claims }, claim) {
  return claims.concluded[claim].value === (report.requests.concluded.total ?? 0);
}

function narrative_concluded_2019_reading_without_other({ report, claims }, claim) {
  return claims.concluded[claim].value === ((report.requests.concluded.total ?? 0) - sum(OTHER_OUTCOME_2019.map((o) => (report.requests[o].total ?? 0))));
}

function narrative_concluded_2019_test({ report, claims }, claim) {
  return (claims.concluded[claim].value === (report.requests.concluded.total ?? 0)) || (claims.concluded[claim].value === ((report.requests.concluded.total ?? 0) - sum(OTHER_OUTCOME_2019.map((o) => (report.requests[o].total ?? 0)))));
}

function narrative_concluded_2019_reads(_, claim) {
  return [["mention", ["claims", "concluded", claim, "value"]], ["cell", ["report", "requests", "concluded", "total"]], ...OTHER_OUTCOME_2019.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_concluded_2019_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.concluded[claim].text) + "”，而表三“（七）总计”为" + say.value(report.requests.concluded.total) + "件，不计其他处理也不相符，请核实。";
}

function narrative_concluded_2019_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.concluded[claim].text) + "”; table 3 has " + say.value(report.requests.concluded.total) + " concluded, and without other handling it does not agree either. Please verify.";
}

// rules/narrative/concluded.yaml

function narrative_concluded_2021_when({ claims }, claim) {
  return !claims.concluded[claim].partial;
}

function narrative_concluded_2021_when_reads(_, claim) {
  return [["mention", ["claims", "concluded", claim, "partial"]]];
}

function narrative_concluded_2021_reading_total({ report, claims }, claim) {
  return claims.concluded[claim].value === (report.requests.concluded.total ?? 0);
}

function narrative_concluded_2021_reading_without_other({ report, claims }, claim) {
  return claims.concluded[claim].value === subtract((report.requests.concluded.total ?? 0), sum(OTHER_OUTCOME_2021.map((o) => (report.requests[o].total ?? 0))));
}

function narrative_concluded_2021_test({ report, claims }, claim) {
  return (claims.concluded[claim].value === (report.requests.concluded.total ?? 0)) || (claims.concluded[claim].value === subtract((report.requests.concluded.total ?? 0), sum(OTHER_OUTCOME_2021.map((o) => (report.requests[o].total ?? 0)))));
}

function narrative_concluded_2021_reads(_, claim) {
  return [["mention", ["claims", "concluded", claim, "value"]], ["cell", ["report", "requests", "concluded", "total"]], ...OTHER_OUTCOME_2021.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_concluded_2021_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.concluded[claim].text) + "”，而表三“（七）总计”为" + say.value(report.requests.concluded.total) + "件，不计其他处理也不相符，请核实。";
}

function narrative_concluded_2021_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.concluded[claim].text) + "”; table 3 has " + say.value(report.requests.concluded.total) + " concluded, and without other handling it does not agree either. Please verify.";
}

// rules/narrative/copied-text.yaml

function narrative_copied_text_when({ copied }, match) {
  return copied[match].section !== "/other_matters/text";
}

function narrative_copied_text_when_reads(_, match) {
  return [["mention", ["copied", match, "section"]]];
}

function narrative_copied_text_test({ copied }, match) {
  return (copied[match].characters < 120) || ((copied[match].similarity < 40) && (copied[match].characters < 400));
}

function narrative_copied_text_reads(_, match) {
  return [["mention", ["copied", match, "characters"]], ["mention", ["copied", match, "similarity"]]];
}

function narrative_copied_text_zh({ copied }, say, match) {
  return say.value((copied[match].section === "/overview/text") ? "第一部分" : "第五部分") + "有" + say.value(copied[match].characters) + "字与“" + say.value(copied[match].source) + "”同年报告相同，占参与比较文字的" + say.value(copied[match].similarity) + "%" + say.value((copied[match].others > 0) ? ("（另有" + String(copied[match].others) + "家也有）") : "") + "，如" + say.value(copied[match].excerpts.map((e) => ("“" + e + "”"))) + "。请核实。";
}

function narrative_copied_text_en({ copied }, say, match) {
  return "Section " + say.value((copied[match].section === "/overview/text") ? "one" : "five") + " shares " + say.value(copied[match].characters) + " characters with the report of " + say.value(copied[match].source) + " for the same year, " + say.value(copied[match].similarity) + "% of what was compared" + say.value((copied[match].others > 0) ? (" (" + String(copied[match].others) + " more share passages)") : "") + ", such as " + say.value(copied[match].excerpts.map((e) => ("“" + e + "”"))) + ". Please verify.";
}

// rules/narrative/decisions/compulsion.yaml

function narrative_decisions_compulsion_when({ claims }, claim) {
  return !claims.compulsion[claim].partial;
}

function narrative_decisions_compulsion_when_reads(_, claim) {
  return [["mention", ["claims", "compulsion", claim, "partial"]]];
}

function narrative_decisions_compulsion_test({ report, claims }, claim) {
  return claims.compulsion[claim].value === (report.proactive_disclosure.compulsion.decisions ?? 0);
}

function narrative_decisions_compulsion_reads(_, claim) {
  return [["mention", ["claims", "compulsion", claim, "value"]], ["cell", ["report", "proactive_disclosure", "compulsion", "decisions"]]];
}

function narrative_decisions_compulsion_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.compulsion[claim].text) + "”，而表二行政强制的处理决定数量为" + say.value(report.proactive_disclosure.compulsion.decisions) + "件，请核实。";
}

function narrative_decisions_compulsion_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.compulsion[claim].text) + "”; table 2 has " + say.value(report.proactive_disclosure.compulsion.decisions) + " compulsion decisions. Please verify.";
}

// rules/narrative/decisions/licensing.yaml

function narrative_decisions_licensing_when({ claims }, claim) {
  return !claims.licensing[claim].partial;
}

function narrative_decisions_licensing_when_reads(_, claim) {
  return [["mention", ["claims", "licensing", claim, "partial"]]];
}

function narrative_decisions_licensing_test({ report, claims }, claim) {
  return claims.licensing[claim].value === (report.proactive_disclosure.licensing.decisions ?? 0);
}

function narrative_decisions_licensing_reads(_, claim) {
  return [["mention", ["claims", "licensing", claim, "value"]], ["cell", ["report", "proactive_disclosure", "licensing", "decisions"]]];
}

function narrative_decisions_licensing_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.licensing[claim].text) + "”，而表二行政许可的处理决定数量为" + say.value(report.proactive_disclosure.licensing.decisions) + "件，请核实。";
}

function narrative_decisions_licensing_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.licensing[claim].text) + "”; table 2 has " + say.value(report.proactive_disclosure.licensing.decisions) + " licensing decisions. Please verify.";
}

// rules/narrative/decisions/penalties.yaml

function narrative_decisions_penalties_when({ claims }, claim) {
  return !claims.penalties[claim].partial;
}

function narrative_decisions_penalties_when_reads(_, claim) {
  return [["mention", ["claims", "penalties", claim, "partial"]]];
}

function narrative_decisions_penalties_test({ report, claims }, claim) {
  return claims.penalties[claim].value === (report.proactive_disclosure.penalties.decisions ?? 0);
}

function narrative_decisions_penalties_reads(_, claim) {
  return [["mention", ["claims", "penalties", claim, "value"]], ["cell", ["report", "proactive_disclosure", "penalties", "decisions"]]];
}

function narrative_decisions_penalties_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.penalties[claim].text) + "”，而表二行政处罚的处理决定数量为" + say.value(report.proactive_disclosure.penalties.decisions) + "件，请核实。";
}

function narrative_decisions_penalties_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.penalties[claim].text) + "”; table 2 has " + say.value(report.proactive_disclosure.penalties.decisions) + " penalty decisions. Please verify.";
}

// rules/narrative/declined.yaml

function narrative_declined_when({ claims }, claim) {
  return !claims.declined[claim].partial;
}

function narrative_declined_when_reads(_, claim) {
  return [["mention", ["claims", "declined", claim, "partial"]]];
}

function narrative_declined_test({ report, claims }, claim) {
  return claims.declined[claim].value === sum(DECLINED_OUTCOME.map((o) => (report.requests[o].total ?? 0)));
}

function narrative_declined_reads(_, claim) {
  return [["mention", ["claims", "declined", claim, "value"]], ...DECLINED_OUTCOME.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_declined_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.declined[claim].text) + "”，而表三不予处理各项合计" + say.value(sum(DECLINED_OUTCOME.map((o) => (report.requests[o].total ?? 0)))) + "件，请核实。";
}

function narrative_declined_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.declined[claim].text) + "”; table 3 has " + say.value(sum(DECLINED_OUTCOME.map((o) => (report.requests[o].total ?? 0)))) + " declined. Please verify.";
}

// rules/narrative/denied.yaml

function narrative_denied_when({ claims }, claim) {
  return !claims.denied[claim].partial;
}

function narrative_denied_when_reads(_, claim) {
  return [["mention", ["claims", "denied", claim, "partial"]]];
}

function narrative_denied_test({ report, claims }, claim) {
  return claims.denied[claim].value === sum(DENIED_OUTCOME.map((o) => (report.requests[o].total ?? 0)));
}

function narrative_denied_reads(_, claim) {
  return [["mention", ["claims", "denied", claim, "value"]], ...DENIED_OUTCOME.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_denied_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.denied[claim].text) + "”，而表三不予公开各项合计" + say.value(sum(DENIED_OUTCOME.map((o) => (report.requests[o].total ?? 0)))) + "件，请核实。";
}

function narrative_denied_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.denied[claim].text) + "”; table 3 has " + say.value(sum(DENIED_OUTCOME.map((o) => (report.requests[o].total ?? 0)))) + " denied. Please verify.";
}

// rules/narrative/fee-amounts-differ.yaml

function narrative_fee_amounts_differ_when({ claims }) {
  return size(claims.fee_collected.filter((c) => (!c.partial))) > 1;
}

function narrative_fee_amounts_differ_when_reads({ claims }) {
  return [...claims.fee_collected.map((_, c) => ["mention", ["claims", "fee_collected", c, "partial"]])];
}

function narrative_fee_amounts_differ_test({ claims }) {
  return claims.fee_collected.every((one) => claims.fee_collected.every((other) => (one.partial || other.partial || (scaled(one.value, 2) === scaled(other.value, 2)))));
}

function narrative_fee_amounts_differ_reads({ claims }) {
  return [...claims.fee_collected.map((_, one) => ["mention", ["claims", "fee_collected", one, "partial"]]), ...claims.fee_collected.map((_, other) => ["mention", ["claims", "fee_collected", other, "partial"]]), ...claims.fee_collected.map((_, one) => ["mention", ["claims", "fee_collected", one, "value"]]), ...claims.fee_collected.map((_, other) => ["mention", ["claims", "fee_collected", other, "value"]])];
}

function narrative_fee_amounts_differ_zh({ claims }, say) {
  return "正文写了" + say.value(size(claims.fee_collected.filter((c) => (!c.partial)))) + "处实际收取的信息处理费，金额不一致，请核实金额和单位（元或者万元）。";
}

function narrative_fee_amounts_differ_en({ claims }, say) {
  return "The narrative states the fees collected " + say.value(size(claims.fee_collected.filter((c) => (!c.partial)))) + " times, with different amounts. Please verify amounts and units (元 or 万元).";
}

// rules/narrative/fee-in-another-unit.yaml

function narrative_fee_in_another_unit_when({ claims }, claim) {
  return (!claims.fee_collected[claim].partial) && (scaled(claims.fee_collected[claim].value, 2) > 0);
}

function narrative_fee_in_another_unit_when_reads(_, claim) {
  return [["mention", ["claims", "fee_collected", claim, "partial"]], ["mention", ["claims", "fee_collected", claim, "value"]]];
}

function narrative_fee_in_another_unit_test({ report, claims }, claim) {
  return scaled(report.proactive_disclosure.fees.amount, 4) !== (scaled(claims.fee_collected[claim].value, 2) * 100);
}

function narrative_fee_in_another_unit_reads(_, claim) {
  return [["cell", ["report", "proactive_disclosure", "fees", "amount"]], ["mention", ["claims", "fee_collected", claim, "value"]]];
}

function narrative_fee_in_another_unit_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.fee_collected[claim].text) + "”，表二“本年收费金额（单位：万元）”填写的是同一个数，折合" + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + "元，请核实是否应换算为万元。";
}

function narrative_fee_in_another_unit_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.fee_collected[claim].text) + "”, and table 2 has the same number in units of 10,000 yuan, which comes to " + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + " yuan. Should it have been converted?";
}

// rules/narrative/granted.yaml

function narrative_granted_when({ claims }, claim) {
  return !claims.granted[claim].partial;
}

function narrative_granted_when_reads(_, claim) {
  return [["mention", ["claims", "granted", claim, "partial"]]];
}

function narrative_granted_reading_granted({ report, claims }, claim) {
  return claims.granted[claim].value === (report.requests.granted.total ?? 0);
}

function narrative_granted_reading_with_partially_granted({ report, claims }, claim) {
  return claims.granted[claim].value === add((report.requests.granted.total ?? 0), (report.requests.partially_granted.total ?? 0));
}

function narrative_granted_test({ report, claims }, claim) {
  return (claims.granted[claim].value === (report.requests.granted.total ?? 0)) || (claims.granted[claim].value === add((report.requests.granted.total ?? 0), (report.requests.partially_granted.total ?? 0)));
}

function narrative_granted_reads(_, claim) {
  return [["mention", ["claims", "granted", claim, "value"]], ["cell", ["report", "requests", "granted", "total"]], ["cell", ["report", "requests", "partially_granted", "total"]]];
}

function narrative_granted_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.granted[claim].text) + "”，而表三予以公开" + say.value(report.requests.granted.total) + "件、部分公开" + say.value(report.requests.partially_granted.total) + "件，请核实。";
}

function narrative_granted_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.granted[claim].text) + "”; table 3 has " + say.value(report.requests.granted.total) + " granted and " + say.value(report.requests.partially_granted.total) + " granted in part. Please verify.";
}

// rules/narrative/normative-documents-in-force.yaml

function narrative_normative_documents_in_force_when({ claims }, claim) {
  return !claims.normative_documents_in_force[claim].partial;
}

function narrative_normative_documents_in_force_when_reads(_, claim) {
  return [["mention", ["claims", "normative_documents_in_force", claim, "partial"]]];
}

function narrative_normative_documents_in_force_test({ report, claims }, claim) {
  return claims.normative_documents_in_force[claim].value === (report.proactive_disclosure.normative_documents.in_force ?? 0);
}

function narrative_normative_documents_in_force_reads(_, claim) {
  return [["mention", ["claims", "normative_documents_in_force", claim, "value"]], ["cell", ["report", "proactive_disclosure", "normative_documents", "in_force"]]];
}

function narrative_normative_documents_in_force_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.normative_documents_in_force[claim].text) + "”，而表二“行政规范性文件”现行有效件数为" + say.value(report.proactive_disclosure.normative_documents.in_force) + "件，请核实。";
}

function narrative_normative_documents_in_force_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.normative_documents_in_force[claim].text) + "”; table 2 has " + say.value(report.proactive_disclosure.normative_documents.in_force) + " normative documents in force. Please verify.";
}

// rules/narrative/normative-documents-issued.yaml

function narrative_normative_documents_issued_when({ claims }, claim) {
  return !claims.normative_documents_issued[claim].partial;
}

function narrative_normative_documents_issued_when_reads(_, claim) {
  return [["mention", ["claims", "normative_documents_issued", claim, "partial"]]];
}

function narrative_normative_documents_issued_test({ report, claims }, claim) {
  return claims.normative_documents_issued[claim].value === (report.proactive_disclosure.normative_documents.issued ?? 0);
}

function narrative_normative_documents_issued_reads(_, claim) {
  return [["mention", ["claims", "normative_documents_issued", claim, "value"]], ["cell", ["report", "proactive_disclosure", "normative_documents", "issued"]]];
}

function narrative_normative_documents_issued_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.normative_documents_issued[claim].text) + "”，而表二“行政规范性文件”本年制发件数为" + say.value(report.proactive_disclosure.normative_documents.issued) + "件，请核实。";
}

function narrative_normative_documents_issued_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.normative_documents_issued[claim].text) + "”; table 2 has " + say.value(report.proactive_disclosure.normative_documents.issued) + " normative documents issued. Please verify.";
}

// rules/narrative/normative-documents-repealed.yaml

function narrative_normative_documents_repealed_when({ claims }, claim) {
  return !claims.normative_documents_repealed[claim].partial;
}

function narrative_normative_documents_repealed_when_reads(_, claim) {
  return [["mention", ["claims", "normative_documents_repealed", claim, "partial"]]];
}

function narrative_normative_documents_repealed_test({ report, claims }, claim) {
  return claims.normative_documents_repealed[claim].value === (report.proactive_disclosure.normative_documents.repealed ?? 0);
}

function narrative_normative_documents_repealed_reads(_, claim) {
  return [["mention", ["claims", "normative_documents_repealed", claim, "value"]], ["cell", ["report", "proactive_disclosure", "normative_documents", "repealed"]]];
}

function narrative_normative_documents_repealed_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.normative_documents_repealed[claim].text) + "”，而表二“行政规范性文件”本年废止件数为" + say.value(report.proactive_disclosure.normative_documents.repealed) + "件，请核实。";
}

function narrative_normative_documents_repealed_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.normative_documents_repealed[claim].text) + "”; table 2 has " + say.value(report.proactive_disclosure.normative_documents.repealed) + " normative documents repealed. Please verify.";
}

// rules/narrative/notice-title-and-number.yaml

function narrative_notice_title_and_number_when({ prose }, cited) {
  return prose.trial_titles[cited].number !== null;
}

function narrative_notice_title_and_number_when_reads(_, cited) {
  return [["presence", ["prose", "trial_titles", cited, "number"]]];
}

function narrative_notice_title_and_number_test({ prose }, cited) {
  return prose.trial_titles[cited].number !== "国办公开办函〔2021〕30号";
}

function narrative_notice_title_and_number_reads(_, cited) {
  return [["value", ["prose", "trial_titles", cited, "number"]]];
}

function narrative_notice_title_and_number_zh(_, say, cited) {
  return "报告引用的标题是2019年通知的，所附文号却是国办公开办函〔2021〕30号，请改用该文号的标题。";
}

function narrative_notice_title_and_number_en(_, say, cited) {
  return "The title cited is that of the notice of 2019, the number beside it 国办公开办函〔2021〕30号. Please use the title that belongs to the number.";
}

// rules/narrative/other-handling.yaml

function narrative_other_handling_2019_when({ claims }, claim) {
  return !claims.other_handling[claim].partial;
}

function narrative_other_handling_2019_when_reads(_, claim) {
  return [["mention", ["claims", "other_handling", claim, "partial"]]];
}

function narrative_other_handling_2019_test({ report, claims }, claim) {
  return claims.other_handling[claim].value === sum(OTHER_OUTCOME_2019.map((o) => (report.requests[o].total ?? 0)));
}

function narrative_other_handling_2019_reads(_, claim) {
  return [["mention", ["claims", "other_handling", claim, "value"]], ...OTHER_OUTCOME_2019.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_other_handling_2019_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.other_handling[claim].text) + "”，而表三其他处理各项合计" + say.value(sum(OTHER_OUTCOME_2019.map((o) => (report.requests[o].total ?? 0)))) + "件，请核实。";
}

function narrative_other_handling_2019_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.other_handling[claim].text) + "”; table 3 has " + say.value(sum(OTHER_OUTCOME_2019.map((o) => (report.requests[o].total ?? 0)))) + " handled otherwise. Please verify.";
}

// rules/narrative/other-handling.yaml

function narrative_other_handling_2021_when({ claims }, claim) {
  return !claims.other_handling[claim].partial;
}

function narrative_other_handling_2021_when_reads(_, claim) {
  return [["mention", ["claims", "other_handling", claim, "partial"]]];
}

function narrative_other_handling_2021_test({ report, claims }, claim) {
  return claims.other_handling[claim].value === sum(OTHER_OUTCOME_2021.map((o) => (report.requests[o].total ?? 0)));
}

function narrative_other_handling_2021_reads(_, claim) {
  return [["mention", ["claims", "other_handling", claim, "value"]], ...OTHER_OUTCOME_2021.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_other_handling_2021_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.other_handling[claim].text) + "”，而表三其他处理各项合计" + say.value(sum(OTHER_OUTCOME_2021.map((o) => (report.requests[o].total ?? 0)))) + "件，请核实。";
}

function narrative_other_handling_2021_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.other_handling[claim].text) + "”; table 3 has " + say.value(sum(OTHER_OUTCOME_2021.map((o) => (report.requests[o].total ?? 0)))) + " handled otherwise. Please verify.";
}

// rules/narrative/outcomes-sum.yaml

function narrative_outcomes_sum_when({ report, claims }) {
  return (report.requests === null) && [size(claims.granted.filter((c) => (!c.partial))), size(claims.partially_granted.filter((c) => (!c.partial))), size(claims.denied.filter((c) => (!c.partial))), size(claims.unavailable.filter((c) => (!c.partial))), size(claims.declined.filter((c) => (!c.partial))), size(claims.other_handling.filter((c) => (!c.partial)))].every((n) => (n <= 1)) && (sum([size(claims.granted.filter((c) => (!c.partial))), size(claims.partially_granted.filter((c) => (!c.partial))), size(claims.denied.filter((c) => (!c.partial))), size(claims.unavailable.filter((c) => (!c.partial))), size(claims.declined.filter((c) => (!c.partial))), size(claims.other_handling.filter((c) => (!c.partial)))]) >= 4) && (claims.concluded.some((c) => (!c.partial)) || claims.received.some((c) => (!c.partial)));
}

function narrative_outcomes_sum_when_reads({ claims }) {
  return [["presence", ["report", "requests"]], ...claims.granted.map((_, c) => ["mention", ["claims", "granted", c, "partial"]]), ...claims.partially_granted.map((_, c) => ["mention", ["claims", "partially_granted", c, "partial"]]), ...claims.denied.map((_, c) => ["mention", ["claims", "denied", c, "partial"]]), ...claims.unavailable.map((_, c) => ["mention", ["claims", "unavailable", c, "partial"]]), ...claims.declined.map((_, c) => ["mention", ["claims", "declined", c, "partial"]]), ...claims.other_handling.map((_, c) => ["mention", ["claims", "other_handling", c, "partial"]]), ...claims.concluded.map((_, c) => ["mention", ["claims", "concluded", c, "partial"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "partial"]])];
}

function narrative_outcomes_sum_test({ claims }) {
  return [int64(sum(claims.concluded.map((c) => (c.partial ? 0 : c.value)))), int64(add(int64(sum(claims.received.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.carried_in.map((c) => (c.partial ? 0 : c.value))))))].some((all) => (all >= int64(add(int64(add(int64(add(int64(add(int64(sum(claims.granted.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.denied.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.unavailable.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.declined.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.other_handling.map((c) => (c.partial ? 0 : c.value))))))));
}

function narrative_outcomes_sum_reads({ claims }) {
  return [...claims.concluded.map((_, c) => ["mention", ["claims", "concluded", c, "partial"]]), ...claims.concluded.map((_, c) => ["mention", ["claims", "concluded", c, "value"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "partial"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "value"]]), ...claims.carried_in.map((_, c) => ["mention", ["claims", "carried_in", c, "partial"]]), ...claims.carried_in.map((_, c) => ["mention", ["claims", "carried_in", c, "value"]]), ...claims.granted.map((_, c) => ["mention", ["claims", "granted", c, "partial"]]), ...claims.granted.map((_, c) => ["mention", ["claims", "granted", c, "value"]]), ...claims.denied.map((_, c) => ["mention", ["claims", "denied", c, "partial"]]), ...claims.denied.map((_, c) => ["mention", ["claims", "denied", c, "value"]]), ...claims.unavailable.map((_, c) => ["mention", ["claims", "unavailable", c, "partial"]]), ...claims.unavailable.map((_, c) => ["mention", ["claims", "unavailable", c, "value"]]), ...claims.declined.map((_, c) => ["mention", ["claims", "declined", c, "partial"]]), ...claims.declined.map((_, c) => ["mention", ["claims", "declined", c, "value"]]), ...claims.other_handling.map((_, c) => ["mention", ["claims", "other_handling", c, "partial"]]), ...claims.other_handling.map((_, c) => ["mention", ["claims", "other_handling", c, "value"]])];
}

function narrative_outcomes_sum_zh({ claims }, say) {
  return "正文所写的办理结果（不计部分公开）合计" + say.value(int64(add(int64(add(int64(add(int64(add(int64(sum(claims.granted.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.denied.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.unavailable.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.declined.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.other_handling.map((c) => (c.partial ? 0 : c.value))))))) + "件，多于正文的办结数，也多于收到数与上年结转数之和，请核实。";
}

function narrative_outcomes_sum_en({ claims }, say) {
  return "The results that the narrative states come to " + say.value(int64(add(int64(add(int64(add(int64(add(int64(sum(claims.granted.map((c) => (c.partial ? 0 : c.value)))), int64(sum(claims.denied.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.unavailable.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.declined.map((c) => (c.partial ? 0 : c.value)))))), int64(sum(claims.other_handling.map((c) => (c.partial ? 0 : c.value))))))) + ", more than it says were concluded, or received and carried over. Please verify.";
}

// rules/narrative/partially-granted.yaml

function narrative_partially_granted_when({ claims }, claim) {
  return !claims.partially_granted[claim].partial;
}

function narrative_partially_granted_when_reads(_, claim) {
  return [["mention", ["claims", "partially_granted", claim, "partial"]]];
}

function narrative_partially_granted_test({ report, claims }, claim) {
  return claims.partially_granted[claim].value === (report.requests.partially_granted.total ?? 0);
}

function narrative_partially_granted_reads(_, claim) {
  return [["mention", ["claims", "partially_granted", claim, "value"]], ["cell", ["report", "requests", "partially_granted", "total"]]];
}

function narrative_partially_granted_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.partially_granted[claim].text) + "”，而表三部分公开" + say.value(report.requests.partially_granted.total) + "件，请核实。";
}

function narrative_partially_granted_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.partially_granted[claim].text) + "”; table 3 has " + say.value(report.requests.partially_granted.total) + " granted in part. Please verify.";
}

// rules/narrative/period-of-another-year.yaml

function narrative_period_of_another_year_when({ report }) {
  return (report.period.from !== null) && (report.period.to !== null);
}

function narrative_period_of_another_year_when_reads(_) {
  return [["presence", ["report", "period", "from"]], ["presence", ["report", "period", "to"]]];
}

function narrative_period_of_another_year_test({ report }) {
  return report.period.from.startsWith(String(report.year)) && report.period.to.startsWith(String(report.year));
}

function narrative_period_of_another_year_reads(_) {
  return [["value", ["report", "period", "from"]], ["mention", ["report", "year"]], ["value", ["report", "period", "to"]]];
}

function narrative_period_of_another_year_zh({ report }, say) {
  return "统计期限写为" + say.value(report.period.from) + "至" + say.value(report.period.to) + "，而这是" + say.value(report.year) + "年度的报告，请核实。";
}

function narrative_period_of_another_year_en({ report }, say) {
  return "The period is given as " + say.value(report.period.from) + " to " + say.value(report.period.to) + ", but the report is that of " + say.value(report.year) + ". Please verify.";
}

// rules/narrative/received-by-applicant.yaml

function narrative_received_by_applicant_when({ claims }, who) {
  return (size(claims.received.filter((c) => (c.by === who))) === 1) && claims.received.some((all) => ((!all.partial) && (all.value === int64(sum(claims.received.map((c) => ((["natural_person", "business", "research_institution", "public_interest_organization", "legal_service", "organization"].includes(c.by)) ? c.value : 0)))))));
}

function narrative_received_by_applicant_when_reads({ claims }, who) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "by"]]), ...claims.received.map((_, all) => ["mention", ["claims", "received", all, "partial"]]), ...claims.received.map((_, all) => ["mention", ["claims", "received", all, "value"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "value"]])];
}

function narrative_received_by_applicant_reading_new({ report, claims }, who) {
  return int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0)))) === (report.requests.received[who] ?? 0);
}

function narrative_received_by_applicant_reading_with_carried_in({ report, claims }, who) {
  return int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0)))) === add((report.requests.received[who] ?? 0), (report.requests.carried_in[who] ?? 0));
}

function narrative_received_by_applicant_reading_concluded({ report, claims }, who) {
  return int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0)))) === (report.requests.concluded[who] ?? 0);
}

function narrative_received_by_applicant_test({ report, claims }, who) {
  return (int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0)))) === (report.requests.received[who] ?? 0)) || (int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0)))) === add((report.requests.received[who] ?? 0), (report.requests.carried_in[who] ?? 0))) || (int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0)))) === (report.requests.concluded[who] ?? 0));
}

function narrative_received_by_applicant_reads({ claims }, who) {
  return [...claims.received.map((_, c) => ["mention", ["claims", "received", c, "by"]]), ...claims.received.map((_, c) => ["mention", ["claims", "received", c, "value"]]), ["cell", ["report", "requests", "received", who]], ["cell", ["report", "requests", "carried_in", who]], ["cell", ["report", "requests", "concluded", who]]];
}

function narrative_received_by_applicant_zh({ report, claims }, say, who) {
  return "正文写" + say.key("applicant", who) + "申请" + say.value(int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0))))) + "件，而表三" + say.key("applicant", who) + "本年新收" + say.value(report.requests.received[who]) + "件、上年结转" + say.value(report.requests.carried_in[who]) + "件、办结" + say.value(report.requests.concluded[who]) + "件，哪一种口径都不符，请核实。";
}

function narrative_received_by_applicant_en({ report, claims }, say, who) {
  return "The narrative states " + say.value(int64(sum(claims.received.map((c) => ((c.by === who) ? c.value : 0))))) + " requests (" + say.key("applicant", who) + "); table 3 has " + say.value(report.requests.received[who]) + " received, " + say.value(report.requests.carried_in[who]) + " carried over and " + say.value(report.requests.concluded[who]) + " concluded. Please verify.";
}

// rules/narrative/received.yaml

function narrative_received_when({ claims }, claim) {
  return !claims.received[claim].partial;
}

function narrative_received_when_reads(_, claim) {
  return [["mention", ["claims", "received", claim, "partial"]]];
}

function narrative_received_reading_new({ report, claims }, claim) {
  return claims.received[claim].value === (report.requests.received.total ?? 0);
}

function narrative_received_reading_with_carried_in({ report, claims }, claim) {
  return claims.received[claim].value === add((report.requests.received.total ?? 0), (report.requests.carried_in.total ?? 0));
}

function narrative_received_reading_concluded({ report, claims }, claim) {
  return claims.received[claim].value === (report.requests.concluded.total ?? 0);
}

function narrative_received_test({ report, claims }, claim) {
  return (claims.received[claim].value === (report.requests.received.total ?? 0)) || (claims.received[claim].value === add((report.requests.received.total ?? 0), (report.requests.carried_in.total ?? 0))) || (claims.received[claim].value === (report.requests.concluded.total ?? 0));
}

function narrative_received_reads(_, claim) {
  return [["mention", ["claims", "received", claim, "value"]], ["cell", ["report", "requests", "received", "total"]], ["cell", ["report", "requests", "carried_in", "total"]], ["cell", ["report", "requests", "concluded", "total"]]];
}

function narrative_received_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.received[claim].text) + "”，而表三本年新收" + say.value(report.requests.received.total) + "件、上年结转" + say.value(report.requests.carried_in.total) + "件、办结" + say.value(report.requests.concluded.total) + "件，哪一种口径都不符，请核实。";
}

function narrative_received_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.received[claim].text) + "”; table 3 has " + say.value(report.requests.received.total) + " received, " + say.value(report.requests.carried_in.total) + " carried over and " + say.value(report.requests.concluded.total) + " concluded. No way of counting explains it; please verify.";
}

// rules/narrative/reconsiderations-corrected.yaml

function narrative_reconsiderations_corrected_when({ claims }, claim) {
  return !claims.reconsiderations_corrected[claim].partial;
}

function narrative_reconsiderations_corrected_when_reads(_, claim) {
  return [["mention", ["claims", "reconsiderations_corrected", claim, "partial"]]];
}

function narrative_reconsiderations_corrected_test({ report, claims }, claim) {
  return claims.reconsiderations_corrected[claim].value === (report.disputes.reconsideration.corrected ?? 0);
}

function narrative_reconsiderations_corrected_reads(_, claim) {
  return [["mention", ["claims", "reconsiderations_corrected", claim, "value"]], ["cell", ["report", "disputes", "reconsideration", "corrected"]]];
}

function narrative_reconsiderations_corrected_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.reconsiderations_corrected[claim].text) + "”，而表四行政复议“结果纠正”为" + say.value(report.disputes.reconsideration.corrected) + "件，请核实。";
}

function narrative_reconsiderations_corrected_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.reconsiderations_corrected[claim].text) + "”; table 4 has " + say.value(report.disputes.reconsideration.corrected) + " reconsiderations corrected. Please verify.";
}

// rules/narrative/reconsiderations-upheld.yaml

function narrative_reconsiderations_upheld_when({ claims }, claim) {
  return !claims.reconsiderations_upheld[claim].partial;
}

function narrative_reconsiderations_upheld_when_reads(_, claim) {
  return [["mention", ["claims", "reconsiderations_upheld", claim, "partial"]]];
}

function narrative_reconsiderations_upheld_test({ report, claims }, claim) {
  return claims.reconsiderations_upheld[claim].value === (report.disputes.reconsideration.upheld ?? 0);
}

function narrative_reconsiderations_upheld_reads(_, claim) {
  return [["mention", ["claims", "reconsiderations_upheld", claim, "value"]], ["cell", ["report", "disputes", "reconsideration", "upheld"]]];
}

function narrative_reconsiderations_upheld_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.reconsiderations_upheld[claim].text) + "”，而表四行政复议“结果维持”为" + say.value(report.disputes.reconsideration.upheld) + "件，请核实。";
}

function narrative_reconsiderations_upheld_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.reconsiderations_upheld[claim].text) + "”; table 4 has " + say.value(report.disputes.reconsideration.upheld) + " reconsiderations upheld. Please verify.";
}

// rules/narrative/reconsiderations.yaml

function narrative_reconsiderations_when({ claims }, claim) {
  return !claims.reconsiderations[claim].partial;
}

function narrative_reconsiderations_when_reads(_, claim) {
  return [["mention", ["claims", "reconsiderations", claim, "partial"]]];
}

function narrative_reconsiderations_reading_total({ report, claims }, claim) {
  return claims.reconsiderations[claim].value === (report.disputes.reconsideration.total ?? 0);
}

function narrative_reconsiderations_reading_without_pending({ report, claims }, claim) {
  return claims.reconsiderations[claim].value === ((report.disputes.reconsideration.total ?? 0) - (report.disputes.reconsideration.pending ?? 0));
}

function narrative_reconsiderations_test({ report, claims }, claim) {
  return (claims.reconsiderations[claim].value === (report.disputes.reconsideration.total ?? 0)) || (claims.reconsiderations[claim].value === ((report.disputes.reconsideration.total ?? 0) - (report.disputes.reconsideration.pending ?? 0)));
}

function narrative_reconsiderations_reads(_, claim) {
  return [["mention", ["claims", "reconsiderations", claim, "value"]], ["cell", ["report", "disputes", "reconsideration", "total"]], ["cell", ["report", "disputes", "reconsideration", "pending"]]];
}

function narrative_reconsiderations_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.reconsiderations[claim].text) + "”，而表四行政复议总计" + say.value(report.disputes.reconsideration.total) + "件，其中尚未审结" + say.value(report.disputes.reconsideration.pending) + "件，哪一种口径都不符，请核实。";
}

function narrative_reconsiderations_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.reconsiderations[claim].text) + "”; table 4 has " + say.value(report.disputes.reconsideration.total) + " reconsiderations, " + say.value(report.disputes.reconsideration.pending) + " of them pending. Please verify.";
}

// rules/narrative/suits-corrected.yaml

function narrative_suits_corrected_when({ claims }, claim) {
  return !claims.suits_corrected[claim].partial;
}

function narrative_suits_corrected_when_reads(_, claim) {
  return [["mention", ["claims", "suits_corrected", claim, "partial"]]];
}

function narrative_suits_corrected_test({ report, claims }, claim) {
  return claims.suits_corrected[claim].value === add((report.disputes.litigation_direct.corrected ?? 0), (report.disputes.litigation_after_reconsideration.corrected ?? 0));
}

function narrative_suits_corrected_reads(_, claim) {
  return [["mention", ["claims", "suits_corrected", claim, "value"]], ["cell", ["report", "disputes", "litigation_direct", "corrected"]], ["cell", ["report", "disputes", "litigation_after_reconsideration", "corrected"]]];
}

function narrative_suits_corrected_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.suits_corrected[claim].text) + "”，而表四“结果纠正”未经复议直接起诉" + say.value(report.disputes.litigation_direct.corrected) + "件、复议后起诉" + say.value(report.disputes.litigation_after_reconsideration.corrected) + "件，请核实。";
}

function narrative_suits_corrected_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.suits_corrected[claim].text) + "”; table 4 has " + say.value(report.disputes.litigation_direct.corrected) + " suits corrected without and " + say.value(report.disputes.litigation_after_reconsideration.corrected) + " after reconsideration. Please verify.";
}

// rules/narrative/suits-upheld.yaml

function narrative_suits_upheld_when({ claims }, claim) {
  return !claims.suits_upheld[claim].partial;
}

function narrative_suits_upheld_when_reads(_, claim) {
  return [["mention", ["claims", "suits_upheld", claim, "partial"]]];
}

function narrative_suits_upheld_test({ report, claims }, claim) {
  return claims.suits_upheld[claim].value === add((report.disputes.litigation_direct.upheld ?? 0), (report.disputes.litigation_after_reconsideration.upheld ?? 0));
}

function narrative_suits_upheld_reads(_, claim) {
  return [["mention", ["claims", "suits_upheld", claim, "value"]], ["cell", ["report", "disputes", "litigation_direct", "upheld"]], ["cell", ["report", "disputes", "litigation_after_reconsideration", "upheld"]]];
}

function narrative_suits_upheld_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.suits_upheld[claim].text) + "”，而表四“结果维持”未经复议直接起诉" + say.value(report.disputes.litigation_direct.upheld) + "件、复议后起诉" + say.value(report.disputes.litigation_after_reconsideration.upheld) + "件，请核实。";
}

function narrative_suits_upheld_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.suits_upheld[claim].text) + "”; table 4 has " + say.value(report.disputes.litigation_direct.upheld) + " suits upheld without and " + say.value(report.disputes.litigation_after_reconsideration.upheld) + " after reconsideration. Please verify.";
}

// rules/narrative/suits.yaml

function narrative_suits_when({ claims }, claim) {
  return !claims.suits[claim].partial;
}

function narrative_suits_when_reads(_, claim) {
  return [["mention", ["claims", "suits", claim, "partial"]]];
}

function narrative_suits_reading_total({ report, claims }, claim) {
  return claims.suits[claim].value === add((report.disputes.litigation_direct.total ?? 0), (report.disputes.litigation_after_reconsideration.total ?? 0));
}

function narrative_suits_reading_without_pending({ report, claims }, claim) {
  return claims.suits[claim].value === subtract(subtract(add((report.disputes.litigation_direct.total ?? 0), (report.disputes.litigation_after_reconsideration.total ?? 0)), (report.disputes.litigation_direct.pending ?? 0)), (report.disputes.litigation_after_reconsideration.pending ?? 0));
}

function narrative_suits_test({ report, claims }, claim) {
  return (claims.suits[claim].value === add((report.disputes.litigation_direct.total ?? 0), (report.disputes.litigation_after_reconsideration.total ?? 0))) || (claims.suits[claim].value === subtract(subtract(add((report.disputes.litigation_direct.total ?? 0), (report.disputes.litigation_after_reconsideration.total ?? 0)), (report.disputes.litigation_direct.pending ?? 0)), (report.disputes.litigation_after_reconsideration.pending ?? 0)));
}

function narrative_suits_reads(_, claim) {
  return [["mention", ["claims", "suits", claim, "value"]], ["cell", ["report", "disputes", "litigation_direct", "total"]], ["cell", ["report", "disputes", "litigation_after_reconsideration", "total"]], ["cell", ["report", "disputes", "litigation_direct", "pending"]], ["cell", ["report", "disputes", "litigation_after_reconsideration", "pending"]]];
}

function narrative_suits_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.suits[claim].text) + "”，而表四未经复议直接起诉" + say.value(report.disputes.litigation_direct.total) + "件、复议后起诉" + say.value(report.disputes.litigation_after_reconsideration.total) + "件，不含尚未审结的也不相符，请核实。";
}

function narrative_suits_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.suits[claim].text) + "”; table 4 has " + say.value(report.disputes.litigation_direct.total) + " suits without and " + say.value(report.disputes.litigation_after_reconsideration.total) + " after reconsideration. Without those pending it does not agree either. Please verify.";
}

// rules/narrative/superseded-notice-by-title.yaml

function narrative_superseded_notice_by_title_when({ report }, cited) {
  return report.year >= 2021;
}

function narrative_superseded_notice_by_title_when_reads(_, cited) {
  return [["mention", ["report", "year"]]];
}

function narrative_superseded_notice_by_title_test({ report, prose }, cited) {
  return (prose.trial_titles[cited].number !== null) || (report.cites.includes("国办公开办函〔2021〕30号"));
}

function narrative_superseded_notice_by_title_reads(_, cited) {
  return [["presence", ["prose", "trial_titles", cited, "number"]]];
}

function narrative_superseded_notice_by_title_zh(_, say, cited) {
  return "报告以标题引用了2019年试行格式的通知，2021年度起适用国办公开办函〔2021〕30号，请核实引用的文件。";
}

function narrative_superseded_notice_by_title_en(_, say, cited) {
  return "The report cites the notice of the trial form of 2019 by its title; from 2021 on 国办公开办函〔2021〕30号 applies. Please verify the notice cited.";
}

// rules/narrative/superseded-notice.yaml

function narrative_superseded_notice_when({ report }) {
  return report.cites.includes("国办公开办函〔2019〕60号");
}

function narrative_superseded_notice_when_reads(_) {
  return [];
}

function narrative_superseded_notice_test({ report }) {
  return (report.year < 2021) || (report.cites.includes("国办公开办函〔2021〕30号"));
}

function narrative_superseded_notice_reads(_) {
  return [["mention", ["report", "year"]]];
}

function narrative_superseded_notice_zh(_, say) {
  return "报告引用了国办公开办函〔2019〕60号（试行格式），没有引用2021年度起适用的国办公开办函〔2021〕30号，请核实。";
}

function narrative_superseded_notice_en(_, say) {
  return "The report cites 国办公开办函〔2019〕60号 (trial form) and not 国办公开办函〔2021〕30号, which applies from 2021 on. Please verify.";
}

// rules/narrative/unavailable.yaml

function narrative_unavailable_when({ claims }, claim) {
  return !claims.unavailable[claim].partial;
}

function narrative_unavailable_when_reads(_, claim) {
  return [["mention", ["claims", "unavailable", claim, "partial"]]];
}

function narrative_unavailable_test({ report, claims }, claim) {
  return claims.unavailable[claim].value === sum(UNAVAILABLE_OUTCOME.map((o) => (report.requests[o].total ?? 0)));
}

function narrative_unavailable_reads(_, claim) {
  return [["mention", ["claims", "unavailable", claim, "value"]], ...UNAVAILABLE_OUTCOME.map((o) => ["cell", ["report", "requests", o, "total"]])];
}

function narrative_unavailable_zh({ report, claims }, say, claim) {
  return "正文写“" + say.value(claims.unavailable[claim].text) + "”，而表三无法提供各项合计" + say.value(sum(UNAVAILABLE_OUTCOME.map((o) => (report.requests[o].total ?? 0)))) + "件，请核实。";
}

function narrative_unavailable_en({ report, claims }, say, claim) {
  return "The narrative says “" + say.value(claims.unavailable[claim].text) + "”; table 3 has " + say.value(sum(UNAVAILABLE_OUTCOME.map((o) => (report.requests[o].total ?? 0)))) + " not available. Please verify.";
}

// rules/requests/balance.yaml

function requests_balance_test({ report }, col) {
  return add((report.requests.received[col] ?? 0), (report.requests.carried_in[col] ?? 0)) === add((report.requests.concluded[col] ?? 0), (report.requests.carried_out[col] ?? 0));
}

function requests_balance_reads(_, col) {
  return [["cell", ["report", "requests", "received", col]], ["cell", ["report", "requests", "carried_in", col]], ["cell", ["report", "requests", "concluded", col]], ["cell", ["report", "requests", "carried_out", col]]];
}

// rules/requests/concluded-total.yaml

function requests_concluded_total_2019_test({ report }, col) {
  return sum(OUTCOME_2019.map((result) => (report.requests[result][col] ?? 0))) === (report.requests.concluded[col] ?? 0);
}

function requests_concluded_total_2019_reads(_, col) {
  return [...OUTCOME_2019.map((result) => ["cell", ["report", "requests", result, col]]), ["cell", ["report", "requests", "concluded", col]]];
}

// rules/requests/concluded-total.yaml

function requests_concluded_total_2021_test({ report }, col) {
  return sum(OUTCOME_2021.map((result) => (report.requests[result][col] ?? 0))) === (report.requests.concluded[col] ?? 0);
}

function requests_concluded_total_2021_reads(_, col) {
  return [...OUTCOME_2021.map((result) => ["cell", ["report", "requests", result, col]]), ["cell", ["report", "requests", "concluded", col]]];
}

// rules/requests/row-total.yaml

function requests_row_total_2019_test({ report }, row) {
  return sum(APPLICANT.map((kind) => (report.requests[row][kind] ?? 0))) === (report.requests[row].total ?? 0);
}

function requests_row_total_2019_reads(_, row) {
  return [...APPLICANT.map((kind) => ["cell", ["report", "requests", row, kind]]), ["cell", ["report", "requests", row, "total"]]];
}

// rules/requests/row-total.yaml

function requests_row_total_2021_test({ report }, row) {
  return sum(APPLICANT.map((kind) => (report.requests[row][kind] ?? 0))) === (report.requests[row].total ?? 0);
}

function requests_row_total_2021_reads(_, row) {
  return [...APPLICANT.map((kind) => ["cell", ["report", "requests", row, kind]]), ["cell", ["report", "requests", row, "total"]]];
}

// rules/years/carry-over-columns.yaml

function years_carry_over_columns_when({ report, previous }, col) {
  return (previous.year === (report.year - 1)) && ((report.requests.carried_in.total ?? 0) === (previous.requests.carried_out.total ?? 0));
}

function years_carry_over_columns_when_reads(_, col) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["cell", ["report", "requests", "carried_in", "total"]], ["cell", ["previous", "requests", "carried_out", "total"]]];
}

function years_carry_over_columns_test({ report, previous }, col) {
  return (report.requests.carried_in[col] ?? 0) === (previous.requests.carried_out[col] ?? 0);
}

function years_carry_over_columns_reads(_, col) {
  return [["cell", ["report", "requests", "carried_in", col]], ["cell", ["previous", "requests", "carried_out", col]]];
}

function years_carry_over_columns_zh({ report, previous }, say, col) {
  return "“二、上年结转政府信息公开申请数量”" + say.key("applicant", col) + say.value(report.requests.carried_in[col]) + "件，上年报告“四、结转下年度继续办理”" + say.key("applicant", col) + say.value(previous.requests.carried_out[col]) + "件；两年总计一致，请核实申请人类别。";
}

function years_carry_over_columns_en({ report, previous }, say, col) {
  return say.key("applicant", col) + ": " + say.value(report.requests.carried_in[col]) + " carried over from last year, " + say.value(previous.requests.carried_out[col]) + " carried forward in last year's report. The totals agree; please verify the kinds of applicants.";
}

// rules/years/carry-over.yaml

function years_carry_over_when({ report, previous }) {
  return previous.year === (report.year - 1);
}

function years_carry_over_when_reads(_) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]]];
}

function years_carry_over_test({ report, previous }) {
  return (report.requests.carried_in.total ?? 0) === (previous.requests.carried_out.total ?? 0);
}

function years_carry_over_reads(_) {
  return [["cell", ["report", "requests", "carried_in", "total"]], ["cell", ["previous", "requests", "carried_out", "total"]]];
}

function years_carry_over_zh({ report, previous }, say) {
  return "“二、上年结转政府信息公开申请数量”总计" + say.value(report.requests.carried_in.total) + "件，上年报告“四、结转下年度继续办理”总计" + say.value(previous.requests.carried_out.total) + "件，两者不一致，请核实。";
}

function years_carry_over_en({ report, previous }, say) {
  return "Requests carried over from last year: " + say.value(report.requests.carried_in.total) + "; carried forward in last year's report: " + say.value(previous.requests.carried_out.total) + ". Please verify.";
}

// rules/years/fee-jump/size.yaml

function years_fee_jump_size_when({ report, previous }) {
  return (previous.year === (report.year - 1)) && (scaled(previous.proactive_disclosure.fees.amount, 4) > 0) && (scaled(report.proactive_disclosure.fees.amount, 4) > 0) && (scaled(previous.proactive_disclosure.fees.amount, 4) < 100000000000000) && (scaled(report.proactive_disclosure.fees.amount, 4) < 100000000000000) && ((scaled(report.proactive_disclosure.fees.amount, 4) > 1000000) || (scaled(previous.proactive_disclosure.fees.amount, 4) > 1000000)) && (!((scaled(report.proactive_disclosure.fees.amount, 4) >= int64(multiply(5000, scaled(previous.proactive_disclosure.fees.amount, 4)))) && (scaled(report.proactive_disclosure.fees.amount, 4) <= int64(multiply(20000, scaled(previous.proactive_disclosure.fees.amount, 4)))))) && (!((scaled(previous.proactive_disclosure.fees.amount, 4) >= int64(multiply(5000, scaled(report.proactive_disclosure.fees.amount, 4)))) && (scaled(previous.proactive_disclosure.fees.amount, 4) <= int64(multiply(20000, scaled(report.proactive_disclosure.fees.amount, 4))))));
}

function years_fee_jump_size_when_reads(_) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["cell", ["previous", "proactive_disclosure", "fees", "amount"]], ["cell", ["report", "proactive_disclosure", "fees", "amount"]]];
}

function years_fee_jump_size_test({ report, previous }) {
  return (scaled(report.proactive_disclosure.fees.amount, 4) < multiply(50, scaled(previous.proactive_disclosure.fees.amount, 4))) && (scaled(previous.proactive_disclosure.fees.amount, 4) < multiply(50, scaled(report.proactive_disclosure.fees.amount, 4)));
}

function years_fee_jump_size_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "fees", "amount"]], ["cell", ["previous", "proactive_disclosure", "fees", "amount"]]];
}

function years_fee_jump_size_zh({ report, previous }, say) {
  return "表二“本年收费金额（单位：万元）”折合" + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + "元，上年报告折合" + say.value((previous.proactive_disclosure.fees.amount === null ? null : scaled(previous.proactive_disclosure.fees.amount, 4))) + "元，相差五十倍以上，请核实。";
}

function years_fee_jump_size_en({ report, previous }, say) {
  return "The fees of table 2 come to " + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + " yuan, those of last year's report to " + say.value((previous.proactive_disclosure.fees.amount === null ? null : scaled(previous.proactive_disclosure.fees.amount, 4))) + " yuan, a factor of fifty or more. Please verify.";
}

// rules/years/fee-jump/unit.yaml

function years_fee_jump_unit_when({ report, previous }) {
  return (previous.year === (report.year - 1)) && (scaled(previous.proactive_disclosure.fees.amount, 4) > 0) && (scaled(report.proactive_disclosure.fees.amount, 4) > 0) && (scaled(previous.proactive_disclosure.fees.amount, 4) < 100000000000000) && (scaled(report.proactive_disclosure.fees.amount, 4) < 100000000000000);
}

function years_fee_jump_unit_when_reads(_) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["cell", ["previous", "proactive_disclosure", "fees", "amount"]], ["cell", ["report", "proactive_disclosure", "fees", "amount"]]];
}

function years_fee_jump_unit_test({ report, previous }) {
  return (!((scaled(report.proactive_disclosure.fees.amount, 4) >= int64(multiply(5000, scaled(previous.proactive_disclosure.fees.amount, 4)))) && (scaled(report.proactive_disclosure.fees.amount, 4) <= int64(multiply(20000, scaled(previous.proactive_disclosure.fees.amount, 4)))))) && (!((scaled(previous.proactive_disclosure.fees.amount, 4) >= int64(multiply(5000, scaled(report.proactive_disclosure.fees.amount, 4)))) && (scaled(previous.proactive_disclosure.fees.amount, 4) <= int64(multiply(20000, scaled(report.proactive_disclosure.fees.amount, 4))))));
}

function years_fee_jump_unit_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "fees", "amount"]], ["cell", ["previous", "proactive_disclosure", "fees", "amount"]]];
}

function years_fee_jump_unit_zh({ report, previous }, say) {
  return "表二“本年收费金额（单位：万元）”折合" + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + "元，上年报告折合" + say.value((previous.proactive_disclosure.fees.amount === null ? null : scaled(previous.proactive_disclosure.fees.amount, 4))) + "元，相差约一万倍，请核实其中一年是否按元填写。";
}

function years_fee_jump_unit_en({ report, previous }, say) {
  return "The fees of table 2 come to " + say.value((report.proactive_disclosure.fees.amount === null ? null : scaled(report.proactive_disclosure.fees.amount, 4))) + " yuan, those of last year's report to " + say.value((previous.proactive_disclosure.fees.amount === null ? null : scaled(previous.proactive_disclosure.fees.amount, 4))) + " yuan, a factor of about ten thousand. Was one of them filled in in yuan instead of 10,000 yuan?";
}

// rules/years/in-force/above.yaml

function years_in_force_above_when({ report, previous }, kind) {
  return (previous.year === (report.year - 1)) && (previous.proactive_disclosure[kind].in_force !== null) && (report.proactive_disclosure[kind].issued !== null) && (report.proactive_disclosure[kind].repealed !== null) && (report.proactive_disclosure[kind].in_force !== null) && (!(report.overview.text.includes("清理") && ["调整", "核减", "核增", "重新核定", "失效", "修正"].some((word) => report.overview.text.includes(word))));
}

function years_in_force_above_when_reads(_, kind) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["presence", ["previous", "proactive_disclosure", kind, "in_force"]], ["presence", ["report", "proactive_disclosure", kind, "issued"]], ["presence", ["report", "proactive_disclosure", kind, "repealed"]], ["presence", ["report", "proactive_disclosure", kind, "in_force"]], ["value", ["report", "overview", "text"]]];
}

function years_in_force_above_test({ report, previous }, kind) {
  return (report.proactive_disclosure[kind].in_force ?? 0) <= subtract(add((previous.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].issued ?? 0)), (report.proactive_disclosure[kind].repealed ?? 0));
}

function years_in_force_above_reads(_, kind) {
  return [["cell", ["report", "proactive_disclosure", kind, "in_force"]], ["cell", ["previous", "proactive_disclosure", kind, "in_force"]], ["cell", ["report", "proactive_disclosure", kind, "issued"]], ["cell", ["report", "proactive_disclosure", kind, "repealed"]]];
}

function years_in_force_above_zh({ report, previous }, say, kind) {
  return "表二“" + say.key("document_kind", kind) + "”现行有效" + say.value(report.proactive_disclosure[kind].in_force) + "件，多于上年报告现行有效" + say.value(previous.proactive_disclosure[kind].in_force) + "件加本年制发" + say.value(report.proactive_disclosure[kind].issued) + "件、减本年废止" + say.value(report.proactive_disclosure[kind].repealed) + "件，即" + say.value(subtract(add((previous.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].issued ?? 0)), (report.proactive_disclosure[kind].repealed ?? 0))) + "件。请核实。";
}

function years_in_force_above_en({ report, previous }, say, kind) {
  return "Table 2, " + say.key("document_kind", kind) + ": " + say.value(report.proactive_disclosure[kind].in_force) + " in force, more than " + say.value(previous.proactive_disclosure[kind].in_force) + " last year with " + say.value(report.proactive_disclosure[kind].issued) + " issued and without " + say.value(report.proactive_disclosure[kind].repealed) + " repealed, which is " + say.value(subtract(add((previous.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].issued ?? 0)), (report.proactive_disclosure[kind].repealed ?? 0))) + ". Please verify.";
}

// rules/years/in-force/below.yaml

function years_in_force_below_when({ report, previous }, kind) {
  return (previous.year === (report.year - 1)) && (previous.proactive_disclosure[kind].in_force !== null) && (report.proactive_disclosure[kind].issued !== null) && (report.proactive_disclosure[kind].repealed !== null) && (report.proactive_disclosure[kind].in_force !== null) && (!(report.overview.text.includes("清理") && ["调整", "核减", "核增", "重新核定", "失效", "修正"].some((word) => report.overview.text.includes(word))));
}

function years_in_force_below_when_reads(_, kind) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["presence", ["previous", "proactive_disclosure", kind, "in_force"]], ["presence", ["report", "proactive_disclosure", kind, "issued"]], ["presence", ["report", "proactive_disclosure", kind, "repealed"]], ["presence", ["report", "proactive_disclosure", kind, "in_force"]], ["value", ["report", "overview", "text"]]];
}

function years_in_force_below_test({ report, previous }, kind) {
  return (report.proactive_disclosure[kind].in_force ?? 0) >= subtract(add((previous.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].issued ?? 0)), (report.proactive_disclosure[kind].repealed ?? 0));
}

function years_in_force_below_reads(_, kind) {
  return [["cell", ["report", "proactive_disclosure", kind, "in_force"]], ["cell", ["previous", "proactive_disclosure", kind, "in_force"]], ["cell", ["report", "proactive_disclosure", kind, "issued"]], ["cell", ["report", "proactive_disclosure", kind, "repealed"]]];
}

function years_in_force_below_zh({ report, previous }, say, kind) {
  return "表二“" + say.key("document_kind", kind) + "”现行有效" + say.value(report.proactive_disclosure[kind].in_force) + "件，少于上年报告现行有效" + say.value(previous.proactive_disclosure[kind].in_force) + "件加本年制发" + say.value(report.proactive_disclosure[kind].issued) + "件、减本年废止" + say.value(report.proactive_disclosure[kind].repealed) + "件，即" + say.value(subtract(add((previous.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].issued ?? 0)), (report.proactive_disclosure[kind].repealed ?? 0))) + "件。文件期满失效而未计入废止的属常见情形，否则请核实。";
}

function years_in_force_below_en({ report, previous }, say, kind) {
  return "Table 2, " + say.key("document_kind", kind) + ": " + say.value(report.proactive_disclosure[kind].in_force) + " in force, fewer than " + say.value(previous.proactive_disclosure[kind].in_force) + " last year with " + say.value(report.proactive_disclosure[kind].issued) + " issued and without " + say.value(report.proactive_disclosure[kind].repealed) + " repealed, which is " + say.value(subtract(add((previous.proactive_disclosure[kind].in_force ?? 0), (report.proactive_disclosure[kind].issued ?? 0)), (report.proactive_disclosure[kind].repealed ?? 0))) + ". Usually documents expired that were not counted as repealed; otherwise please verify.";
}

// rules/years/pending-disputes.yaml

function years_pending_disputes_when({ report, previous }, track) {
  return previous.year === (report.year - 1);
}

function years_pending_disputes_when_reads(_, track) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]]];
}

function years_pending_disputes_test({ report, previous }, track) {
  return (report.disputes[track].total ?? 0) >= (previous.disputes[track].pending ?? 0);
}

function years_pending_disputes_reads(_, track) {
  return [["cell", ["report", "disputes", track, "total"]], ["cell", ["previous", "disputes", track, "pending"]]];
}

function years_pending_disputes_zh({ report, previous }, say, track) {
  return "表四“" + say.key("track", track) + "”今年总计" + say.value(report.disputes[track].total) + "件，少于上年报告的尚未审结" + say.value(previous.disputes[track].pending) + "件；上年未审结的案件今年应当列入，请核实。";
}

function years_pending_disputes_en({ report, previous }, say, track) {
  return "Table 4, " + say.key("track", track) + ": " + say.value(report.disputes[track].total) + " in all this year, fewer than the " + say.value(previous.disputes[track].pending) + " pending in last year's report, which should appear this year. Please verify.";
}

// rules/years/repeated-text/overview.yaml

function years_repeated_text_overview_when({ report, previous, repeated }, match) {
  return (previous.year === (report.year - 1)) && (repeated[match].section === "/overview/text") && (repeated[match].compared >= 150);
}

function years_repeated_text_overview_when_reads(_, match) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["mention", ["repeated", match, "section"]], ["mention", ["repeated", match, "compared"]]];
}

function years_repeated_text_overview_test({ repeated }, match) {
  return repeated[match].similarity < 80;
}

function years_repeated_text_overview_reads(_, match) {
  return [["mention", ["repeated", match, "similarity"]]];
}

function years_repeated_text_overview_zh({ repeated }, say, match) {
  return "第一部分参与比较的" + say.value(repeated[match].compared) + "字中有" + say.value(repeated[match].similarity) + "%与上年报告相同（年份、数字、机关名称和套语不计），如" + say.value(repeated[match].excerpts.map((e) => ("“" + e + "”"))) + "。请核实是否沿用了上年文字。";
}

function years_repeated_text_overview_en({ repeated }, say, match) {
  return "Section one: " + say.value(repeated[match].similarity) + "% of the " + say.value(repeated[match].compared) + " characters compared are those of last year's report (years, numbers, names and stock phrases aside), such as " + say.value(repeated[match].excerpts.map((e) => ("“" + e + "”"))) + ". Was last year's text taken over?";
}

// rules/years/repeated-text/problems.yaml

function years_repeated_text_problems_when({ report, previous, repeated }, match) {
  return (previous.year === (report.year - 1)) && (repeated[match].section === "/problems_and_improvements/text") && (repeated[match].compared >= 40);
}

function years_repeated_text_problems_when_reads(_, match) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["mention", ["repeated", match, "section"]], ["mention", ["repeated", match, "compared"]]];
}

function years_repeated_text_problems_test({ repeated }, match) {
  return repeated[match].similarity < ((repeated[match].compared >= 80) ? 80 : 95);
}

function years_repeated_text_problems_reads(_, match) {
  return [["mention", ["repeated", match, "similarity"]], ["mention", ["repeated", match, "compared"]]];
}

function years_repeated_text_problems_zh({ repeated }, say, match) {
  return "第五部分参与比较的" + say.value(repeated[match].compared) + "字中有" + say.value(repeated[match].similarity) + "%与上年报告相同（年份、数字、机关名称和套语不计），如" + say.value(repeated[match].excerpts.map((e) => ("“" + e + "”"))) + "。请核实是否沿用了上年文字。";
}

function years_repeated_text_problems_en({ repeated }, say, match) {
  return "Section five: " + say.value(repeated[match].similarity) + "% of the " + say.value(repeated[match].compared) + " characters compared are those of last year's report (years, numbers, names and stock phrases aside), such as " + say.value(repeated[match].excerpts.map((e) => ("“" + e + "”"))) + ". Was last year's text taken over?";
}

// rules/years/same-numbers/decisions.yaml

function years_same_numbers_decisions_when({ report, previous }) {
  return (previous.year === (report.year - 1)) && ((report.proactive_disclosure.licensing.decisions ?? 0) >= 50) && ((report.proactive_disclosure.penalties.decisions ?? 0) >= 50);
}

function years_same_numbers_decisions_when_reads(_) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["cell", ["report", "proactive_disclosure", "licensing", "decisions"]], ["cell", ["report", "proactive_disclosure", "penalties", "decisions"]]];
}

function years_same_numbers_decisions_test({ report, previous }) {
  return ((report.proactive_disclosure.licensing.decisions ?? 0) !== (previous.proactive_disclosure.licensing.decisions ?? 0)) || ((report.proactive_disclosure.penalties.decisions ?? 0) !== (previous.proactive_disclosure.penalties.decisions ?? 0));
}

function years_same_numbers_decisions_reads(_) {
  return [["cell", ["report", "proactive_disclosure", "licensing", "decisions"]], ["cell", ["previous", "proactive_disclosure", "licensing", "decisions"]], ["cell", ["report", "proactive_disclosure", "penalties", "decisions"]], ["cell", ["previous", "proactive_disclosure", "penalties", "decisions"]]];
}

function years_same_numbers_decisions_zh({ report, previous }, say) {
  return "表二行政许可" + say.value(report.proactive_disclosure.licensing.decisions) + "件、行政处罚" + say.value(report.proactive_disclosure.penalties.decisions) + "件，与上年报告的" + say.value(previous.proactive_disclosure.licensing.decisions) + "件、" + say.value(previous.proactive_disclosure.penalties.decisions) + "件完全相同，请核实是否沿用了上年的数字。";
}

function years_same_numbers_decisions_en({ report }, say) {
  return "Table 2: " + say.value(report.proactive_disclosure.licensing.decisions) + " decisions on licences and " + say.value(report.proactive_disclosure.penalties.decisions) + " penalties, exactly as in last year's report. Were last year's numbers taken over?";
}

// rules/years/same-numbers/tables.yaml

function years_same_numbers_tables_when({ report, previous }) {
  return (previous.year === (report.year - 1)) && ((report.requests.concluded.total ?? 0) >= 20) && ((report.requests.concluded.natural_person ?? 0) < (report.requests.concluded.total ?? 0));
}

function years_same_numbers_tables_when_reads(_) {
  return [["mention", ["previous", "year"]], ["mention", ["report", "year"]], ["cell", ["report", "requests", "concluded", "total"]], ["cell", ["report", "requests", "concluded", "natural_person"]]];
}

function years_same_numbers_tables_test({ report, previous }) {
  return APPLICANT.some((kind) => ((report.requests.received[kind] ?? 0) !== (previous.requests.received[kind] ?? 0))) || OUTCOME_2021.some((result) => APPLICANT.some((kind) => ((report.requests[result][kind] ?? 0) !== (previous.requests[result][kind] ?? 0)))) || TRACK.some((group) => DISPUTE_OUTCOME.some((result) => ((report.disputes[group][result] ?? 0) !== (previous.disputes[group][result] ?? 0))));
}

function years_same_numbers_tables_reads(_) {
  return [...APPLICANT.map((kind) => ["cell", ["report", "requests", "received", kind]]), ...APPLICANT.map((kind) => ["cell", ["previous", "requests", "received", kind]]), ...OUTCOME_2021.flatMap((result) => APPLICANT.map((kind) => ["cell", ["report", "requests", result, kind]])), ...OUTCOME_2021.flatMap((result) => APPLICANT.map((kind) => ["cell", ["previous", "requests", result, kind]])), ...TRACK.flatMap((group) => DISPUTE_OUTCOME.map((result) => ["cell", ["report", "disputes", group, result]])), ...TRACK.flatMap((group) => DISPUTE_OUTCOME.map((result) => ["cell", ["previous", "disputes", group, result]]))];
}

function years_same_numbers_tables_zh(_, say) {
  return "表三的新收和办理结果、表四的各类结果与上年报告逐格相同，请核实是否误用了上年的表格。";
}

function years_same_numbers_tables_en(_, say) {
  return "The numbers received and the results of table 3 and the outcomes of table 4 are those of last year's report, cell by cell. Were last year's tables used by mistake?";
}

export const CHECKS = [
  {
    rule: "disclosure/change-2019",
    editions: [["report", "proactive_disclosure", ["2019"]]],
    needs: [],
    names: ["kind"],
    bindings: each(ITEM_KIND_2019),
    test: disclosure_change_2019_test,
    reads: disclosure_change_2019_reads,
    when: disclosure_change_2019_when,
    whenReads: disclosure_change_2019_when_reads,
    zh: disclosure_change_2019_zh,
    en: disclosure_change_2019_en,
  },
  {
    rule: "disclosure/disclosed-2019",
    editions: [["report", "proactive_disclosure", ["2019"]]],
    needs: [],
    names: ["kind"],
    bindings: each(DOCUMENT_KIND),
    test: disclosure_disclosed_2019_test,
    reads: disclosure_disclosed_2019_reads,
    when: disclosure_disclosed_2019_when,
    whenReads: disclosure_disclosed_2019_when_reads,
    zh: disclosure_disclosed_2019_zh,
    en: disclosure_disclosed_2019_en,
  },
  {
    rule: "disclosure/fee-collected-above-charged",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_fee_collected_above_charged_test,
    reads: disclosure_fee_collected_above_charged_reads,
    when: disclosure_fee_collected_above_charged_when,
    whenReads: disclosure_fee_collected_above_charged_when_reads,
    zh: disclosure_fee_collected_above_charged_zh,
    en: disclosure_fee_collected_above_charged_en,
  },
  {
    rule: "disclosure/fee-collected-not-in-table",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_fee_collected_not_in_table_test,
    reads: disclosure_fee_collected_not_in_table_reads,
    when: disclosure_fee_collected_not_in_table_when,
    whenReads: disclosure_fee_collected_not_in_table_when_reads,
    zh: disclosure_fee_collected_not_in_table_zh,
    en: disclosure_fee_collected_not_in_table_en,
  },
  {
    rule: "disclosure/fee-unit",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_fee_unit_test,
    reads: disclosure_fee_unit_reads,
    when: disclosure_fee_unit_when,
    whenReads: disclosure_fee_unit_when_reads,
    zh: disclosure_fee_unit_zh,
    en: disclosure_fee_unit_en,
  },
  {
    rule: "disclosure/procurement-2019",
    editions: [["report", "proactive_disclosure", ["2019"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_procurement_2019_test,
    reads: disclosure_procurement_2019_reads,
    when: disclosure_procurement_2019_when,
    whenReads: disclosure_procurement_2019_when_reads,
    zh: disclosure_procurement_2019_zh,
    en: disclosure_procurement_2019_en,
  },
  {
    rule: "disclosure/rules-without-power-2019",
    editions: [["report", "proactive_disclosure", ["2019"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_rules_without_power_2019_test,
    reads: disclosure_rules_without_power_2019_reads,
    when: disclosure_rules_without_power_2019_when,
    whenReads: disclosure_rules_without_power_2019_when_reads,
    zh: disclosure_rules_without_power_2019_zh,
    en: disclosure_rules_without_power_2019_en,
  },
  {
    rule: "disclosure/rules-without-power-department-2019",
    editions: [["report", "proactive_disclosure", ["2019"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_rules_without_power_department_2019_test,
    reads: disclosure_rules_without_power_department_2019_reads,
    when: disclosure_rules_without_power_department_2019_when,
    whenReads: disclosure_rules_without_power_department_2019_when_reads,
    zh: disclosure_rules_without_power_department_2019_zh,
    en: disclosure_rules_without_power_department_2019_en,
  },
  {
    rule: "disclosure/rules-without-power-department",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_rules_without_power_department_test,
    reads: disclosure_rules_without_power_department_reads,
    when: disclosure_rules_without_power_department_when,
    whenReads: disclosure_rules_without_power_department_when_reads,
    zh: disclosure_rules_without_power_department_zh,
    en: disclosure_rules_without_power_department_en,
  },
  {
    rule: "disclosure/rules-without-power",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disclosure_rules_without_power_test,
    reads: disclosure_rules_without_power_reads,
    when: disclosure_rules_without_power_when,
    whenReads: disclosure_rules_without_power_when_reads,
    zh: disclosure_rules_without_power_zh,
    en: disclosure_rules_without_power_en,
  },
  {
    rule: "disclosure/stock",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: [],
    names: ["kind"],
    bindings: each(DOCUMENT_KIND),
    test: disclosure_stock_test,
    reads: disclosure_stock_reads,
    when: disclosure_stock_when,
    whenReads: disclosure_stock_when_reads,
    zh: disclosure_stock_zh,
    en: disclosure_stock_en,
  },
  {
    rule: "disputes/direct-suit-after-2024",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: disputes_direct_suit_after_2024_test,
    reads: disputes_direct_suit_after_2024_reads,
    when: disputes_direct_suit_after_2024_when,
    whenReads: disputes_direct_suit_after_2024_when_reads,
    zh: disputes_direct_suit_after_2024_zh,
    en: disputes_direct_suit_after_2024_en,
  },
  {
    rule: "disputes/fee-unpaid-unstated",
    editions: [["report", "requests", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    test: disputes_fee_unpaid_unstated_test,
    reads: disputes_fee_unpaid_unstated_reads,
    when: disputes_fee_unpaid_unstated_when,
    whenReads: disputes_fee_unpaid_unstated_when_reads,
    zh: disputes_fee_unpaid_unstated_zh,
    en: disputes_fee_unpaid_unstated_en,
  },
  {
    rule: "disputes/total",
    editions: [],
    needs: [],
    names: ["track"],
    bindings: each(TRACK),
    test: disputes_total_test,
    reads: disputes_total_reads,
  },
  {
    rule: "form/accountability-results-township",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_accountability_results_township_test,
    reads: form_accountability_results_township_reads,
    when: form_accountability_results_township_when,
    whenReads: form_accountability_results_township_when_reads,
    zh: form_accountability_results_township_zh,
    en: form_accountability_results_township_en,
  },
  {
    rule: "form/accountability-results",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_accountability_results_test,
    reads: form_accountability_results_reads,
    when: form_accountability_results_when,
    whenReads: form_accountability_results_when_reads,
    zh: form_accountability_results_zh,
    en: form_accountability_results_en,
  },
  {
    rule: "form/agency-code",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_agency_code_test,
    reads: form_agency_code_reads,
    zh: form_agency_code_zh,
    en: form_agency_code_en,
  },
  {
    rule: "form/blank-cell/disclosure-2019",
    editions: [["report", "proactive_disclosure", ["2019"]]],
    needs: [],
    names: [],
    bindings: each(),
    presence: true,
    test: form_blank_cell_disclosure_2019_test,
    reads: form_blank_cell_disclosure_2019_reads,
    zh: form_blank_cell_disclosure_2019_zh,
    en: form_blank_cell_disclosure_2019_en,
  },
  {
    rule: "form/blank-cell/disclosure-2021",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    presence: true,
    test: form_blank_cell_disclosure_2021_test,
    reads: form_blank_cell_disclosure_2021_reads,
    zh: form_blank_cell_disclosure_2021_zh,
    en: form_blank_cell_disclosure_2021_en,
  },
  {
    rule: "form/blank-cell/disputes",
    editions: [],
    needs: [],
    names: ["track", "result"],
    bindings: each(TRACK, DISPUTE_OUTCOME),
    presence: true,
    test: form_blank_cell_disputes_test,
    reads: form_blank_cell_disputes_reads,
    zh: form_blank_cell_disputes_zh,
    en: form_blank_cell_disputes_en,
  },
  {
    rule: "form/blank-cell/requests",
    editions: [["report", "requests", ["2019"]]],
    needs: [],
    names: ["row", "col"],
    bindings: each(ROW_2019, APPLICANT),
    presence: true,
    test: form_blank_cell_requests_2019_test,
    reads: form_blank_cell_requests_2019_reads,
    when: form_blank_cell_requests_2019_when,
    whenReads: form_blank_cell_requests_2019_when_reads,
    zh: form_blank_cell_requests_2019_zh,
    en: form_blank_cell_requests_2019_en,
  },
  {
    rule: "form/blank-cell/requests",
    editions: [["report", "requests", ["2021"]]],
    needs: [],
    names: ["row", "col"],
    bindings: each(ROW_2021, APPLICANT),
    presence: true,
    test: form_blank_cell_requests_2021_test,
    reads: form_blank_cell_requests_2021_reads,
    when: form_blank_cell_requests_2021_when,
    whenReads: form_blank_cell_requests_2021_when_reads,
    zh: form_blank_cell_requests_2021_zh,
    en: form_blank_cell_requests_2021_en,
  },
  {
    rule: "form/blank-total/disputes",
    editions: [],
    needs: [],
    names: ["track"],
    bindings: each(TRACK),
    presence: true,
    test: form_blank_total_disputes_test,
    reads: form_blank_total_disputes_reads,
    zh: form_blank_total_disputes_zh,
    en: form_blank_total_disputes_en,
  },
  {
    rule: "form/blank-total/requests",
    editions: [["report", "requests", ["2019"]]],
    needs: [],
    names: [],
    bindings: each(),
    presence: true,
    test: form_blank_total_requests_2019_test,
    reads: form_blank_total_requests_2019_reads,
    zh: form_blank_total_requests_2019_zh,
    en: form_blank_total_requests_2019_en,
  },
  {
    rule: "form/blank-total/requests",
    editions: [["report", "requests", ["2021"]]],
    needs: [],
    names: [],
    bindings: each(),
    presence: true,
    test: form_blank_total_requests_2021_test,
    reads: form_blank_total_requests_2021_reads,
    zh: form_blank_total_requests_2021_zh,
    en: form_blank_total_requests_2021_en,
  },
  {
    rule: "form/deadline-department",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_deadline_department_test,
    reads: form_deadline_department_reads,
    when: form_deadline_department_when,
    whenReads: form_deadline_department_when_reads,
    zh: form_deadline_department_zh,
    en: form_deadline_department_en,
  },
  {
    rule: "form/deadline-government",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_deadline_government_test,
    reads: form_deadline_government_reads,
    when: form_deadline_government_when,
    whenReads: form_deadline_government_when_reads,
    zh: form_deadline_government_zh,
    en: form_deadline_government_en,
  },
  {
    rule: "form/deadline-office",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_deadline_office_test,
    reads: form_deadline_office_reads,
    when: form_deadline_office_when,
    whenReads: form_deadline_office_when_reads,
    zh: form_deadline_office_zh,
    en: form_deadline_office_en,
  },
  {
    rule: "form/deadline-township",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_deadline_township_test,
    reads: form_deadline_township_reads,
    when: form_deadline_township_when,
    whenReads: form_deadline_township_when_reads,
    zh: form_deadline_township_zh,
    en: form_deadline_township_en,
  },
  {
    rule: "form/fee-statement",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_fee_statement_test,
    reads: form_fee_statement_reads,
    when: form_fee_statement_when,
    whenReads: form_fee_statement_when_reads,
    zh: form_fee_statement_zh,
    en: form_fee_statement_en,
  },
  {
    rule: "form/label-differs",
    editions: [],
    needs: ["provenance"],
    names: ["label"],
    over: ["provenance", "labels"],
    test: form_label_differs_test,
    reads: form_label_differs_reads,
    when: form_label_differs_when,
    whenReads: form_label_differs_when_reads,
    zh: form_label_differs_zh,
    en: form_label_differs_en,
  },
  {
    rule: "form/left-over-template",
    editions: [],
    needs: ["prose"],
    names: [],
    bindings: each(),
    test: form_left_over_template_test,
    reads: form_left_over_template_reads,
    zh: form_left_over_template_zh,
    en: form_left_over_template_en,
  },
  {
    rule: "form/maker-differs",
    editions: [],
    needs: ["prose"],
    names: ["office"],
    over: ["prose", "makers"],
    test: form_maker_differs_test,
    reads: form_maker_differs_reads,
    when: form_maker_differs_when,
    whenReads: form_maker_differs_when_reads,
    zh: form_maker_differs_zh,
    en: form_maker_differs_en,
  },
  {
    rule: "form/missing-row",
    editions: [],
    needs: ["provenance"],
    names: ["label"],
    over: ["provenance", "labels"],
    test: form_missing_row_test,
    reads: form_missing_row_reads,
    zh: form_missing_row_zh,
    en: form_missing_row_en,
  },
  {
    rule: "form/missing-section",
    editions: [],
    needs: [],
    names: ["section"],
    bindings: each(SECTION),
    test: form_missing_section_test,
    reads: form_missing_section_reads,
    when: form_missing_section_when,
    whenReads: form_missing_section_when_reads,
    zh: form_missing_section_zh,
    en: form_missing_section_en,
  },
  {
    rule: "form/missing-table",
    editions: [],
    needs: [],
    names: ["table"],
    bindings: each(TABLE),
    test: form_missing_table_test,
    reads: form_missing_table_reads,
    when: form_missing_table_when,
    whenReads: form_missing_table_when_reads,
    zh: form_missing_table_zh,
    en: form_missing_table_en,
  },
  {
    rule: "form/not-a-count",
    editions: [],
    needs: ["provenance"],
    names: ["cell"],
    over: ["provenance", "cells"],
    test: form_not_a_count_test,
    reads: form_not_a_count_reads,
    zh: form_not_a_count_zh,
    en: form_not_a_count_en,
  },
  {
    rule: "form/overview-parts",
    editions: [],
    needs: [],
    names: ["part"],
    bindings: each(OVERVIEW_PART),
    test: form_overview_parts_test,
    reads: form_overview_parts_reads,
    when: form_overview_parts_when,
    whenReads: form_overview_parts_when_reads,
    zh: form_overview_parts_zh,
    en: form_overview_parts_en,
  },
  {
    rule: "form/prescribed",
    editions: [],
    needs: [],
    names: ["table"],
    bindings: each(EDITION_TABLE),
    test: form_prescribed_test,
    reads: form_prescribed_reads,
    when: form_prescribed_when,
    whenReads: form_prescribed_when_reads,
    zh: form_prescribed_zh,
    en: form_prescribed_en,
  },
  {
    rule: "form/problems-empty",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_problems_empty_test,
    reads: form_problems_empty_reads,
    when: form_problems_empty_when,
    whenReads: form_problems_empty_when_reads,
    zh: form_problems_empty_zh,
    en: form_problems_empty_en,
  },
  {
    rule: "form/problems-same-as-overview",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_problems_same_as_overview_test,
    reads: form_problems_same_as_overview_reads,
    when: form_problems_same_as_overview_when,
    whenReads: form_problems_same_as_overview_when_reads,
    zh: form_problems_same_as_overview_zh,
    en: form_problems_same_as_overview_en,
  },
  {
    rule: "form/problems-without-measures",
    editions: [],
    needs: ["prose"],
    names: [],
    bindings: each(),
    test: form_problems_without_measures_test,
    reads: form_problems_without_measures_reads,
    when: form_problems_without_measures_when,
    whenReads: form_problems_without_measures_when_reads,
    zh: form_problems_without_measures_zh,
    en: form_problems_without_measures_en,
  },
  {
    rule: "form/published-too-early",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: form_published_too_early_test,
    reads: form_published_too_early_reads,
    zh: form_published_too_early_zh,
    en: form_published_too_early_en,
  },
  {
    rule: "form/signature-differs",
    editions: [],
    needs: ["prose"],
    names: ["office"],
    over: ["prose", "signatures"],
    test: form_signature_differs_test,
    reads: form_signature_differs_reads,
    when: form_signature_differs_when,
    whenReads: form_signature_differs_when_reads,
    zh: form_signature_differs_zh,
    en: form_signature_differs_en,
  },
  {
    rule: "members/above/applicants",
    editions: [["report", "requests", ["2021"]], ["members", "requests", ["2021"]]],
    needs: ["members"],
    names: ["row", "col"],
    bindings: each(ROW_2021, APPLICANT),
    test: members_above_applicants_test,
    reads: members_above_applicants_reads,
    when: members_above_applicants_when,
    whenReads: members_above_applicants_when_reads,
    zh: members_above_applicants_zh,
    en: members_above_applicants_en,
  },
  {
    rule: "members/above/decisions",
    editions: [["report", "proactive_disclosure", ["2021"]], ["members", "proactive_disclosure", ["2021"]]],
    needs: ["members"],
    names: [],
    bindings: each(),
    test: members_above_decisions_test,
    reads: members_above_decisions_reads,
    when: members_above_decisions_when,
    whenReads: members_above_decisions_when_reads,
    zh: members_above_decisions_zh,
    en: members_above_decisions_en,
  },
  {
    rule: "members/above/dispute-outcomes",
    editions: [],
    needs: ["members"],
    names: ["track", "result"],
    bindings: each(TRACK, DISPUTE_OUTCOME),
    test: members_above_dispute_outcomes_test,
    reads: members_above_dispute_outcomes_reads,
    when: members_above_dispute_outcomes_when,
    whenReads: members_above_dispute_outcomes_when_reads,
    zh: members_above_dispute_outcomes_zh,
    en: members_above_dispute_outcomes_en,
  },
  {
    rule: "members/above/disputes",
    editions: [],
    needs: ["members"],
    names: ["track"],
    bindings: each(TRACK),
    test: members_above_disputes_test,
    reads: members_above_disputes_reads,
    when: members_above_disputes_when,
    whenReads: members_above_disputes_when_reads,
    zh: members_above_disputes_zh,
    en: members_above_disputes_en,
  },
  {
    rule: "members/above/fees",
    editions: [["report", "proactive_disclosure", ["2021"]], ["members", "proactive_disclosure", ["2021"]]],
    needs: ["members"],
    names: [],
    bindings: each(),
    test: members_above_fees_test,
    reads: members_above_fees_reads,
    when: members_above_fees_when,
    whenReads: members_above_fees_when_reads,
    zh: members_above_fees_zh,
    en: members_above_fees_en,
  },
  {
    rule: "members/above/requests",
    editions: [["report", "requests", ["2021"]], ["members", "requests", ["2021"]]],
    needs: ["members"],
    names: ["row"],
    bindings: each(ROW_2021),
    test: members_above_requests_test,
    reads: members_above_requests_reads,
    when: members_above_requests_when,
    whenReads: members_above_requests_when_reads,
    zh: members_above_requests_zh,
    en: members_above_requests_en,
  },
  {
    rule: "members/below/applicants",
    editions: [["report", "requests", ["2021"]], ["members", "requests", ["2021"]]],
    needs: ["coverage", "members"],
    names: ["row", "col"],
    bindings: each(ROW_2021, APPLICANT),
    test: members_below_applicants_test,
    reads: members_below_applicants_reads,
    when: members_below_applicants_when,
    whenReads: members_below_applicants_when_reads,
    zh: members_below_applicants_zh,
    en: members_below_applicants_en,
  },
  {
    rule: "members/below/decisions",
    editions: [["report", "proactive_disclosure", ["2021"]], ["members", "proactive_disclosure", ["2021"]]],
    needs: ["coverage", "members"],
    names: [],
    bindings: each(),
    test: members_below_decisions_test,
    reads: members_below_decisions_reads,
    when: members_below_decisions_when,
    whenReads: members_below_decisions_when_reads,
    zh: members_below_decisions_zh,
    en: members_below_decisions_en,
  },
  {
    rule: "members/below/dispute-outcomes",
    editions: [],
    needs: ["coverage", "members"],
    names: ["track", "result"],
    bindings: each(TRACK, DISPUTE_OUTCOME),
    test: members_below_dispute_outcomes_test,
    reads: members_below_dispute_outcomes_reads,
    when: members_below_dispute_outcomes_when,
    whenReads: members_below_dispute_outcomes_when_reads,
    zh: members_below_dispute_outcomes_zh,
    en: members_below_dispute_outcomes_en,
  },
  {
    rule: "members/below/disputes",
    editions: [],
    needs: ["coverage", "members"],
    names: ["track"],
    bindings: each(TRACK),
    test: members_below_disputes_test,
    reads: members_below_disputes_reads,
    when: members_below_disputes_when,
    whenReads: members_below_disputes_when_reads,
    zh: members_below_disputes_zh,
    en: members_below_disputes_en,
  },
  {
    rule: "members/below/documents",
    editions: [["report", "proactive_disclosure", ["2021"]], ["members", "proactive_disclosure", ["2021"]]],
    needs: ["coverage", "members"],
    names: ["kind"],
    bindings: each(DOCUMENT_KIND),
    test: members_below_documents_test,
    reads: members_below_documents_reads,
    when: members_below_documents_when,
    whenReads: members_below_documents_when_reads,
    zh: members_below_documents_zh,
    en: members_below_documents_en,
  },
  {
    rule: "members/below/fees",
    editions: [["report", "proactive_disclosure", ["2021"]], ["members", "proactive_disclosure", ["2021"]]],
    needs: ["coverage", "members"],
    names: [],
    bindings: each(),
    test: members_below_fees_test,
    reads: members_below_fees_reads,
    when: members_below_fees_when,
    whenReads: members_below_fees_when_reads,
    zh: members_below_fees_zh,
    en: members_below_fees_en,
  },
  {
    rule: "members/below/requests",
    editions: [["report", "requests", ["2021"]], ["members", "requests", ["2021"]]],
    needs: ["coverage", "members"],
    names: ["row"],
    bindings: each(ROW_2021),
    test: members_below_requests_test,
    reads: members_below_requests_reads,
    when: members_below_requests_when,
    whenReads: members_below_requests_when_reads,
    zh: members_below_requests_zh,
    en: members_below_requests_en,
  },
  {
    rule: "narrative/all-concluded",
    editions: [],
    needs: ["claims"],
    names: [],
    bindings: each(),
    test: narrative_all_concluded_test,
    reads: narrative_all_concluded_reads,
    when: narrative_all_concluded_when,
    whenReads: narrative_all_concluded_when_reads,
    zh: narrative_all_concluded_zh,
    en: narrative_all_concluded_en,
  },
  {
    rule: "narrative/another-year",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: narrative_another_year_test,
    reads: narrative_another_year_reads,
    when: narrative_another_year_when,
    whenReads: narrative_another_year_when_reads,
    zh: narrative_another_year_zh,
    en: narrative_another_year_en,
  },
  {
    rule: "narrative/balance",
    editions: [],
    needs: ["claims"],
    names: [],
    bindings: each(),
    prose: true,
    test: narrative_balance_test,
    reads: narrative_balance_reads,
    when: narrative_balance_when,
    whenReads: narrative_balance_when_reads,
    readings: { new: narrative_balance_reading_new, with_carried_in: narrative_balance_reading_with_carried_in },
    zh: narrative_balance_zh,
    en: narrative_balance_en,
  },
  {
    rule: "narrative/carried-in",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "carried_in"],
    test: narrative_carried_in_test,
    reads: narrative_carried_in_reads,
    when: narrative_carried_in_when,
    whenReads: narrative_carried_in_when_reads,
    zh: narrative_carried_in_zh,
    en: narrative_carried_in_en,
  },
  {
    rule: "narrative/carried-out",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "carried_out"],
    test: narrative_carried_out_test,
    reads: narrative_carried_out_reads,
    when: narrative_carried_out_when,
    whenReads: narrative_carried_out_when_reads,
    zh: narrative_carried_out_zh,
    en: narrative_carried_out_en,
  },
  {
    rule: "narrative/channels",
    editions: [],
    needs: ["claims"],
    names: [],
    bindings: each(),
    test: narrative_channels_test,
    reads: narrative_channels_reads,
    when: narrative_channels_when,
    whenReads: narrative_channels_when_reads,
    zh: narrative_channels_zh,
    en: narrative_channels_en,
  },
  {
    rule: "narrative/concluded",
    editions: [["report", "requests", ["2019"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "concluded"],
    test: narrative_concluded_2019_test,
    reads: narrative_concluded_2019_reads,
    when: narrative_concluded_2019_when,
    whenReads: narrative_concluded_2019_when_reads,
    readings: { total: narrative_concluded_2019_reading_total, without_other: narrative_concluded_2019_reading_without_other },
    zh: narrative_concluded_2019_zh,
    en: narrative_concluded_2019_en,
  },
  {
    rule: "narrative/concluded",
    editions: [["report", "requests", ["2021"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "concluded"],
    test: narrative_concluded_2021_test,
    reads: narrative_concluded_2021_reads,
    when: narrative_concluded_2021_when,
    whenReads: narrative_concluded_2021_when_reads,
    readings: { total: narrative_concluded_2021_reading_total, without_other: narrative_concluded_2021_reading_without_other },
    zh: narrative_concluded_2021_zh,
    en: narrative_concluded_2021_en,
  },
  {
    rule: "narrative/copied-text",
    editions: [],
    needs: ["copied"],
    names: ["match"],
    over: ["copied"],
    test: narrative_copied_text_test,
    reads: narrative_copied_text_reads,
    when: narrative_copied_text_when,
    whenReads: narrative_copied_text_when_reads,
    zh: narrative_copied_text_zh,
    en: narrative_copied_text_en,
  },
  {
    rule: "narrative/decisions/compulsion",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "compulsion"],
    test: narrative_decisions_compulsion_test,
    reads: narrative_decisions_compulsion_reads,
    when: narrative_decisions_compulsion_when,
    whenReads: narrative_decisions_compulsion_when_reads,
    zh: narrative_decisions_compulsion_zh,
    en: narrative_decisions_compulsion_en,
  },
  {
    rule: "narrative/decisions/licensing",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "licensing"],
    test: narrative_decisions_licensing_test,
    reads: narrative_decisions_licensing_reads,
    when: narrative_decisions_licensing_when,
    whenReads: narrative_decisions_licensing_when_reads,
    zh: narrative_decisions_licensing_zh,
    en: narrative_decisions_licensing_en,
  },
  {
    rule: "narrative/decisions/penalties",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "penalties"],
    test: narrative_decisions_penalties_test,
    reads: narrative_decisions_penalties_reads,
    when: narrative_decisions_penalties_when,
    whenReads: narrative_decisions_penalties_when_reads,
    zh: narrative_decisions_penalties_zh,
    en: narrative_decisions_penalties_en,
  },
  {
    rule: "narrative/declined",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "declined"],
    test: narrative_declined_test,
    reads: narrative_declined_reads,
    when: narrative_declined_when,
    whenReads: narrative_declined_when_reads,
    zh: narrative_declined_zh,
    en: narrative_declined_en,
  },
  {
    rule: "narrative/denied",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "denied"],
    test: narrative_denied_test,
    reads: narrative_denied_reads,
    when: narrative_denied_when,
    whenReads: narrative_denied_when_reads,
    zh: narrative_denied_zh,
    en: narrative_denied_en,
  },
  {
    rule: "narrative/fee-amounts-differ",
    editions: [],
    needs: ["claims"],
    names: [],
    bindings: each(),
    prose: true,
    test: narrative_fee_amounts_differ_test,
    reads: narrative_fee_amounts_differ_reads,
    when: narrative_fee_amounts_differ_when,
    whenReads: narrative_fee_amounts_differ_when_reads,
    zh: narrative_fee_amounts_differ_zh,
    en: narrative_fee_amounts_differ_en,
  },
  {
    rule: "narrative/fee-in-another-unit",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "fee_collected"],
    test: narrative_fee_in_another_unit_test,
    reads: narrative_fee_in_another_unit_reads,
    when: narrative_fee_in_another_unit_when,
    whenReads: narrative_fee_in_another_unit_when_reads,
    zh: narrative_fee_in_another_unit_zh,
    en: narrative_fee_in_another_unit_en,
  },
  {
    rule: "narrative/granted",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "granted"],
    test: narrative_granted_test,
    reads: narrative_granted_reads,
    when: narrative_granted_when,
    whenReads: narrative_granted_when_reads,
    readings: { granted: narrative_granted_reading_granted, with_partially_granted: narrative_granted_reading_with_partially_granted },
    zh: narrative_granted_zh,
    en: narrative_granted_en,
  },
  {
    rule: "narrative/normative-documents-in-force",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "normative_documents_in_force"],
    test: narrative_normative_documents_in_force_test,
    reads: narrative_normative_documents_in_force_reads,
    when: narrative_normative_documents_in_force_when,
    whenReads: narrative_normative_documents_in_force_when_reads,
    zh: narrative_normative_documents_in_force_zh,
    en: narrative_normative_documents_in_force_en,
  },
  {
    rule: "narrative/normative-documents-issued",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "normative_documents_issued"],
    test: narrative_normative_documents_issued_test,
    reads: narrative_normative_documents_issued_reads,
    when: narrative_normative_documents_issued_when,
    whenReads: narrative_normative_documents_issued_when_reads,
    zh: narrative_normative_documents_issued_zh,
    en: narrative_normative_documents_issued_en,
  },
  {
    rule: "narrative/normative-documents-repealed",
    editions: [["report", "proactive_disclosure", ["2021"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "normative_documents_repealed"],
    test: narrative_normative_documents_repealed_test,
    reads: narrative_normative_documents_repealed_reads,
    when: narrative_normative_documents_repealed_when,
    whenReads: narrative_normative_documents_repealed_when_reads,
    zh: narrative_normative_documents_repealed_zh,
    en: narrative_normative_documents_repealed_en,
  },
  {
    rule: "narrative/notice-title-and-number",
    editions: [],
    needs: ["prose"],
    names: ["cited"],
    over: ["prose", "trial_titles"],
    test: narrative_notice_title_and_number_test,
    reads: narrative_notice_title_and_number_reads,
    when: narrative_notice_title_and_number_when,
    whenReads: narrative_notice_title_and_number_when_reads,
    zh: narrative_notice_title_and_number_zh,
    en: narrative_notice_title_and_number_en,
  },
  {
    rule: "narrative/other-handling",
    editions: [["report", "requests", ["2019"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "other_handling"],
    test: narrative_other_handling_2019_test,
    reads: narrative_other_handling_2019_reads,
    when: narrative_other_handling_2019_when,
    whenReads: narrative_other_handling_2019_when_reads,
    zh: narrative_other_handling_2019_zh,
    en: narrative_other_handling_2019_en,
  },
  {
    rule: "narrative/other-handling",
    editions: [["report", "requests", ["2021"]]],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "other_handling"],
    test: narrative_other_handling_2021_test,
    reads: narrative_other_handling_2021_reads,
    when: narrative_other_handling_2021_when,
    whenReads: narrative_other_handling_2021_when_reads,
    zh: narrative_other_handling_2021_zh,
    en: narrative_other_handling_2021_en,
  },
  {
    rule: "narrative/outcomes-sum",
    editions: [],
    needs: ["claims"],
    names: [],
    bindings: each(),
    prose: true,
    test: narrative_outcomes_sum_test,
    reads: narrative_outcomes_sum_reads,
    when: narrative_outcomes_sum_when,
    whenReads: narrative_outcomes_sum_when_reads,
    zh: narrative_outcomes_sum_zh,
    en: narrative_outcomes_sum_en,
  },
  {
    rule: "narrative/partially-granted",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "partially_granted"],
    test: narrative_partially_granted_test,
    reads: narrative_partially_granted_reads,
    when: narrative_partially_granted_when,
    whenReads: narrative_partially_granted_when_reads,
    zh: narrative_partially_granted_zh,
    en: narrative_partially_granted_en,
  },
  {
    rule: "narrative/period-of-another-year",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: narrative_period_of_another_year_test,
    reads: narrative_period_of_another_year_reads,
    when: narrative_period_of_another_year_when,
    whenReads: narrative_period_of_another_year_when_reads,
    zh: narrative_period_of_another_year_zh,
    en: narrative_period_of_another_year_en,
  },
  {
    rule: "narrative/received-by-applicant",
    editions: [],
    needs: ["claims"],
    names: ["who"],
    bindings: each(APPLICANT),
    test: narrative_received_by_applicant_test,
    reads: narrative_received_by_applicant_reads,
    when: narrative_received_by_applicant_when,
    whenReads: narrative_received_by_applicant_when_reads,
    readings: { new: narrative_received_by_applicant_reading_new, with_carried_in: narrative_received_by_applicant_reading_with_carried_in, concluded: narrative_received_by_applicant_reading_concluded },
    zh: narrative_received_by_applicant_zh,
    en: narrative_received_by_applicant_en,
  },
  {
    rule: "narrative/received",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "received"],
    test: narrative_received_test,
    reads: narrative_received_reads,
    when: narrative_received_when,
    whenReads: narrative_received_when_reads,
    readings: { new: narrative_received_reading_new, with_carried_in: narrative_received_reading_with_carried_in, concluded: narrative_received_reading_concluded },
    zh: narrative_received_zh,
    en: narrative_received_en,
  },
  {
    rule: "narrative/reconsiderations-corrected",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "reconsiderations_corrected"],
    test: narrative_reconsiderations_corrected_test,
    reads: narrative_reconsiderations_corrected_reads,
    when: narrative_reconsiderations_corrected_when,
    whenReads: narrative_reconsiderations_corrected_when_reads,
    zh: narrative_reconsiderations_corrected_zh,
    en: narrative_reconsiderations_corrected_en,
  },
  {
    rule: "narrative/reconsiderations-upheld",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "reconsiderations_upheld"],
    test: narrative_reconsiderations_upheld_test,
    reads: narrative_reconsiderations_upheld_reads,
    when: narrative_reconsiderations_upheld_when,
    whenReads: narrative_reconsiderations_upheld_when_reads,
    zh: narrative_reconsiderations_upheld_zh,
    en: narrative_reconsiderations_upheld_en,
  },
  {
    rule: "narrative/reconsiderations",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "reconsiderations"],
    test: narrative_reconsiderations_test,
    reads: narrative_reconsiderations_reads,
    when: narrative_reconsiderations_when,
    whenReads: narrative_reconsiderations_when_reads,
    readings: { total: narrative_reconsiderations_reading_total, without_pending: narrative_reconsiderations_reading_without_pending },
    zh: narrative_reconsiderations_zh,
    en: narrative_reconsiderations_en,
  },
  {
    rule: "narrative/suits-corrected",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "suits_corrected"],
    test: narrative_suits_corrected_test,
    reads: narrative_suits_corrected_reads,
    when: narrative_suits_corrected_when,
    whenReads: narrative_suits_corrected_when_reads,
    zh: narrative_suits_corrected_zh,
    en: narrative_suits_corrected_en,
  },
  {
    rule: "narrative/suits-upheld",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "suits_upheld"],
    test: narrative_suits_upheld_test,
    reads: narrative_suits_upheld_reads,
    when: narrative_suits_upheld_when,
    whenReads: narrative_suits_upheld_when_reads,
    zh: narrative_suits_upheld_zh,
    en: narrative_suits_upheld_en,
  },
  {
    rule: "narrative/suits",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "suits"],
    test: narrative_suits_test,
    reads: narrative_suits_reads,
    when: narrative_suits_when,
    whenReads: narrative_suits_when_reads,
    readings: { total: narrative_suits_reading_total, without_pending: narrative_suits_reading_without_pending },
    zh: narrative_suits_zh,
    en: narrative_suits_en,
  },
  {
    rule: "narrative/superseded-notice-by-title",
    editions: [],
    needs: ["prose"],
    names: ["cited"],
    over: ["prose", "trial_titles"],
    test: narrative_superseded_notice_by_title_test,
    reads: narrative_superseded_notice_by_title_reads,
    when: narrative_superseded_notice_by_title_when,
    whenReads: narrative_superseded_notice_by_title_when_reads,
    zh: narrative_superseded_notice_by_title_zh,
    en: narrative_superseded_notice_by_title_en,
  },
  {
    rule: "narrative/superseded-notice",
    editions: [],
    needs: [],
    names: [],
    bindings: each(),
    test: narrative_superseded_notice_test,
    reads: narrative_superseded_notice_reads,
    when: narrative_superseded_notice_when,
    whenReads: narrative_superseded_notice_when_reads,
    zh: narrative_superseded_notice_zh,
    en: narrative_superseded_notice_en,
  },
  {
    rule: "narrative/unavailable",
    editions: [],
    needs: ["claims"],
    names: ["claim"],
    over: ["claims", "unavailable"],
    test: narrative_unavailable_test,
    reads: narrative_unavailable_reads,
    when: narrative_unavailable_when,
    whenReads: narrative_unavailable_when_reads,
    zh: narrative_unavailable_zh,
    en: narrative_unavailable_en,
  },
  {
    rule: "requests/balance",
    editions: [],
    needs: [],
    names: ["col"],
    bindings: each(COLUMN),
    test: requests_balance_test,
    reads: requests_balance_reads,
  },
  {
    rule: "requests/concluded-total",
    editions: [["report", "requests", ["2019"]]],
    needs: [],
    names: ["col"],
    bindings: each(COLUMN),
    test: requests_concluded_total_2019_test,
    reads: requests_concluded_total_2019_reads,
  },
  {
    rule: "requests/concluded-total",
    editions: [["report", "requests", ["2021"]]],
    needs: [],
    names: ["col"],
    bindings: each(COLUMN),
    test: requests_concluded_total_2021_test,
    reads: requests_concluded_total_2021_reads,
  },
  {
    rule: "requests/row-total",
    editions: [["report", "requests", ["2019"]]],
    needs: [],
    names: ["row"],
    bindings: each(ROW_2019),
    test: requests_row_total_2019_test,
    reads: requests_row_total_2019_reads,
  },
  {
    rule: "requests/row-total",
    editions: [["report", "requests", ["2021"]]],
    needs: [],
    names: ["row"],
    bindings: each(ROW_2021),
    test: requests_row_total_2021_test,
    reads: requests_row_total_2021_reads,
  },
  {
    rule: "years/carry-over-columns",
    editions: [],
    needs: ["previous"],
    names: ["col"],
    bindings: each(APPLICANT),
    test: years_carry_over_columns_test,
    reads: years_carry_over_columns_reads,
    when: years_carry_over_columns_when,
    whenReads: years_carry_over_columns_when_reads,
    zh: years_carry_over_columns_zh,
    en: years_carry_over_columns_en,
  },
  {
    rule: "years/carry-over",
    editions: [],
    needs: ["previous"],
    names: [],
    bindings: each(),
    test: years_carry_over_test,
    reads: years_carry_over_reads,
    when: years_carry_over_when,
    whenReads: years_carry_over_when_reads,
    zh: years_carry_over_zh,
    en: years_carry_over_en,
  },
  {
    rule: "years/fee-jump/size",
    editions: [["report", "proactive_disclosure", ["2021"]], ["previous", "proactive_disclosure", ["2021"]]],
    needs: ["previous"],
    names: [],
    bindings: each(),
    test: years_fee_jump_size_test,
    reads: years_fee_jump_size_reads,
    when: years_fee_jump_size_when,
    whenReads: years_fee_jump_size_when_reads,
    zh: years_fee_jump_size_zh,
    en: years_fee_jump_size_en,
  },
  {
    rule: "years/fee-jump/unit",
    editions: [["report", "proactive_disclosure", ["2021"]], ["previous", "proactive_disclosure", ["2021"]]],
    needs: ["previous"],
    names: [],
    bindings: each(),
    test: years_fee_jump_unit_test,
    reads: years_fee_jump_unit_reads,
    when: years_fee_jump_unit_when,
    whenReads: years_fee_jump_unit_when_reads,
    zh: years_fee_jump_unit_zh,
    en: years_fee_jump_unit_en,
  },
  {
    rule: "years/in-force/above",
    editions: [["report", "proactive_disclosure", ["2021"]], ["previous", "proactive_disclosure", ["2021"]]],
    needs: ["previous"],
    names: ["kind"],
    bindings: each(DOCUMENT_KIND),
    test: years_in_force_above_test,
    reads: years_in_force_above_reads,
    when: years_in_force_above_when,
    whenReads: years_in_force_above_when_reads,
    zh: years_in_force_above_zh,
    en: years_in_force_above_en,
  },
  {
    rule: "years/in-force/below",
    editions: [["report", "proactive_disclosure", ["2021"]], ["previous", "proactive_disclosure", ["2021"]]],
    needs: ["previous"],
    names: ["kind"],
    bindings: each(DOCUMENT_KIND),
    test: years_in_force_below_test,
    reads: years_in_force_below_reads,
    when: years_in_force_below_when,
    whenReads: years_in_force_below_when_reads,
    zh: years_in_force_below_zh,
    en: years_in_force_below_en,
  },
  {
    rule: "years/pending-disputes",
    editions: [],
    needs: ["previous"],
    names: ["track"],
    bindings: each(TRACK),
    test: years_pending_disputes_test,
    reads: years_pending_disputes_reads,
    when: years_pending_disputes_when,
    whenReads: years_pending_disputes_when_reads,
    zh: years_pending_disputes_zh,
    en: years_pending_disputes_en,
  },
  {
    rule: "years/repeated-text/overview",
    editions: [],
    needs: ["previous", "repeated"],
    names: ["match"],
    over: ["repeated"],
    test: years_repeated_text_overview_test,
    reads: years_repeated_text_overview_reads,
    when: years_repeated_text_overview_when,
    whenReads: years_repeated_text_overview_when_reads,
    zh: years_repeated_text_overview_zh,
    en: years_repeated_text_overview_en,
  },
  {
    rule: "years/repeated-text/problems",
    editions: [],
    needs: ["previous", "repeated"],
    names: ["match"],
    over: ["repeated"],
    test: years_repeated_text_problems_test,
    reads: years_repeated_text_problems_reads,
    when: years_repeated_text_problems_when,
    whenReads: years_repeated_text_problems_when_reads,
    zh: years_repeated_text_problems_zh,
    en: years_repeated_text_problems_en,
  },
  {
    rule: "years/same-numbers/decisions",
    editions: [["report", "proactive_disclosure", ["2021"]], ["previous", "proactive_disclosure", ["2021"]]],
    needs: ["previous"],
    names: [],
    bindings: each(),
    test: years_same_numbers_decisions_test,
    reads: years_same_numbers_decisions_reads,
    when: years_same_numbers_decisions_when,
    whenReads: years_same_numbers_decisions_when_reads,
    zh: years_same_numbers_decisions_zh,
    en: years_same_numbers_decisions_en,
  },
  {
    rule: "years/same-numbers/tables",
    editions: [["report", "requests", ["2021"]], ["previous", "requests", ["2021"]]],
    needs: ["previous"],
    names: [],
    bindings: each(),
    test: years_same_numbers_tables_test,
    reads: years_same_numbers_tables_reads,
    when: years_same_numbers_tables_when,
    whenReads: years_same_numbers_tables_when_reads,
    zh: years_same_numbers_tables_zh,
    en: years_same_numbers_tables_en,
  },
];
