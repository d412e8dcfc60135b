// The annual report on government information disclosure held against its rules.

import { RULES, SEVERITIES, VARIABLES, VERSION } from "./catalogue.js";
import { explain, mayHaveCause } from "./causes.js";
import { CHECKS } from "./checks.js";
import { Composer } from "./compose.js";
import { evaluate } from "./evaluate.js";
import { InputError, requireFitting } from "./faults.js";
import { pointer, Sheet } from "./sheet.js";
import { notChecked } from "./unchecked.js";

export { InputError, RULES, VERSION };

const OUTCOMES = ["pass", "fail", "undetermined", "not_applicable", "error"];

/** Findings of one report, their causes, what could not be checked, and numbers of instances. */
export function check(input, options = {}) {
  const sheet = sheetOf(input);
  refuseUnknown(options, ["select", "ignore"]);
  const chosen = choice(options.select ?? [], options.ignore ?? []);
  const checks = concerning(sheet, chosen);
  const judged = judge(sheet, checks);
  const numbers = Object.fromEntries(OUTCOMES.map((name) => [name, 0]));
  for (const [, { outcome }] of judged) numbers[outcome] += 1;
  const applied = new Set(checks.map((each) => each.rule));
  numbers.not_applicable += [...chosen].filter((id) => !applied.has(id)).length;
  const of = (...names) => judged.filter(([, { outcome }]) => names.includes(outcome));
  const composer = new Composer(sheet);
  const failed = of("fail");
  const findings = compose(failed, composer);
  const told = failed.some(([each]) => mayHaveCause(each))
    ? explain(findings, judged, checks, chosen, composer)
    : { findings, causes: [] };
  return {
    agency: sheet.given.report.agency.name,
    agency_basis: sheet.given.provenance?.agency?.basis ?? null,
    year: sheet.given.report.year,
    outcomes: numbers,
    ...told,
    readings: readings(of("pass"), composer),
    not_checked: notChecked(of("undetermined", "error"), sheet),
  };
}

/** What every instance of every rule comes to, those that are off included. */
export function outcomes(input) {
  const sheet = sheetOf(input);
  const checks = concerning(sheet, new Set(Object.keys(RULES)));
  return judge(sheet, checks).map(([{ rule, names }, found]) => ({
    rule,
    binding: Object.fromEntries(found.binding.map((key, i) => [names[i], key])),
    outcome: found.outcome,
    reason: found.reason,
    detail: found.detail,
    assumed_zero: found.zeros.map(pointer),
    reading: found.reading,
  }));
}

/** JSON of a result; integers that a number cannot hold are written out. */
export function stringify(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return withIntegers(value); // JSON.stringify refuses a BigInt
  }
}

function withIntegers(value) {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(withIntegers).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}:${withIntegers(v)}`);
  return `{${members.join(",")}}`;
}

function sheetOf(input) {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, input?.[name] ?? null]));
  requireFitting({ ...input, ...given });
  return new Sheet(given);
}

/** A mistyped option would choose all rules, and nobody would know. */
function refuseUnknown(given, known) {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`no "${unknown}" here, only ${known.join(", ")}`);
}

function judge(sheet, checks) {
  return checks.flatMap((each) => evaluate(each, sheet).map((found) => [each, found]));
}

// ---------------------------------------------------------------------- the rules in force

/** Whether a prefix is the id itself or a folder above it. */
const matches = (id, prefix) => id === prefix || id.startsWith(`${prefix.replace(/\/+$/, "")}/`);

/**
 * Ids of the rules that begin with a selected prefix and with no ignored one. Those that are off
 * take part only when selected by their full id.
 */
function choice(select, ignore) {
  const ids = Object.keys(RULES);
  if (typeof select === "string" || typeof ignore === "string")
    throw new TypeError('select and ignore are lists: { select: ["requests"] }');
  for (const prefix of [...select, ...ignore]) {
    if (!ids.some((id) => matches(id, prefix))) throw new RangeError(`no rule ${prefix}`);
  }
  const among = (id, prefixes) => prefixes.some((prefix) => matches(id, prefix));
  return new Set(
    ids.filter(
      (id) =>
        (!select.length || among(id, select)) &&
        !among(id, ignore) &&
        (RULES[id].severity !== "off" || select.includes(id)),
    ),
  );
}

/**
 * The compiled rules for the editions of the tables at hand. Of a rule's variants for different
 * editions of a report that was not given one is enough to say so.
 */
function concerning(sheet, chosen) {
  const seen = new Set();
  return CHECKS.filter(({ rule, editions }) => {
    if (!chosen.has(rule)) return false;
    let absent = false;
    for (const [variable, table, allowed] of editions) {
      if (sheet.given[variable] === null) absent = true;
      else if (!allowed.includes(sheet.form(variable, table))) return false;
    }
    if (absent && seen.has(rule)) return false;
    seen.add(rule);
    return true;
  });
}

// ---------------------------------------------------------------------- findings

function compose(failed, composer) {
  const groups = new Map();
  failed.forEach(([each, outcome], number) => {
    const fold = RULES[each.rule].report_by !== null;
    const key = `${each.rule} ${fold ? composer.section(each, outcome) : number}`;
    groups.set(key, [...(groups.get(key) ?? []), [each, outcome]]);
  });
  const found = [...groups.values()].map((group) =>
    RULES[group[0][0].rule].report_by === null
      ? composer.finding(...group[0])
      : composer.folded(group),
  );
  const rank = ({ severity }) => SEVERITIES.indexOf(severity);
  return found.sort((one, other) => rank(one) - rank(other));
}

/** Instances that hold by another reading of a number than the first. */
function readings(passed, composer) {
  const isOther = ([{ readings = {} }, { reading }]) =>
    reading !== null && reading !== Object.keys(readings)[0];
  return passed.filter(isOther).map((pair) => composer.reading(...pair));
}
