// The evaluation contract: what a compiled rule says of one input document, step by step.

import { isTotal, pointer } from "./sheet.js";

const UNDETERMINED = "undetermined";
const NOT_APPLICABLE = "not_applicable";

/** Outcomes of all instances of one compiled rule, in order. */
export function evaluate(check, sheet) {
  const absent = check.needs.find((name) => sheet.given[name] === null);
  if (absent !== undefined) {
    const listed = check.over && sheet.given[check.over[0]] === null;
    const bindings = listed ? [[]] : bindingsOf(check, sheet);
    return bindings.map((binding) => outcome(binding, [UNDETERMINED, "missing-input", absent]));
  }
  if (check.needs.includes("members") && sheet.given.members.length === 0) {
    return bindingsOf(check, sheet).map((b) => outcome(b, [NOT_APPLICABLE, "no-members"]));
  }
  return bindingsOf(check, sheet).map((binding) => evaluateOne(check, sheet, binding));
}

/** The outcome of one instance, all variables given; an expression that throws is an error. */
export function evaluateOne(check, sheet, binding) {
  try {
    return judged(check, sheet, binding);
  } catch (error) {
    return outcome(binding, ["error", "rule-error", `${error.name}: ${error.message}`]);
  }
}

/** Whether a variable is not given that a check cannot do without in any instance. */
export function isUnseen(check, { given }) {
  return check.needs.some((name) => given[name] === null) && !(check.over && given[check.over[0]]);
}

function outcome(binding, [name, reason = "", detail = ""], zeros = [], reading = null) {
  return { binding, outcome: name, reason, detail, zeros, reading };
}

export function bindingsOf(check, sheet) {
  return check.over ? sheet.value(check.over).map((_, index) => [index]) : check.bindings;
}

function judged(check, sheet, binding) {
  const read = check.reads(sheet.given, ...binding);
  let barrier = missingTable(read, sheet);
  if (check.when) {
    const condition = check.whenReads(sheet.given, ...binding);
    barrier = barrier ?? missingTable(condition, sheet) ?? barrierOf(condition, sheet);
    if (!barrier && !check.when(sheet.given, ...binding)) barrier = [NOT_APPLICABLE, "condition"];
  }
  barrier = barrier ?? barrierOf(read, sheet);
  if (barrier) return outcome(binding, barrier);
  const zeros = new Map();
  for (const [kind, path] of read) {
    if (kind === "cell" && sheet.value(path) === null) zeros.set(pointer(path), path);
  }
  const reading = readingOf(check, sheet, binding);
  const held = check.readings ? reading !== null : check.test(sheet.given, ...binding);
  return outcome(binding, [held ? "pass" : "fail"], [...zeros.values()], reading);
}

function readingOf(check, sheet, binding) {
  const readings = Object.entries(check.readings ?? {});
  return readings.find(([, holds]) => holds(sheet.given, ...binding))?.[0] ?? null;
}

/** A barrier tells why an instance cannot be judged: outcome, reason and detail. */
function missingTable(read, sheet) {
  for (const [, path] of read) {
    const table = sheet.table(path);
    if (table && sheet.value(table) === null) return [NOT_APPLICABLE, "no-table", pointer(table)];
  }
  return null;
}

function barrierOf(read, sheet) {
  const isUnread = ([, path]) => path[0] === "report" && sheet.unread.has(pointer(path));
  const unread = sheet.unread.size ? read.find(isUnread) : undefined;
  if (unread) return [UNDETERMINED, "unread", pointer(unread[1])];
  const missing = read.find(([kind, path]) => kind === "value" && sheet.value(path) === null);
  if (missing) return [UNDETERMINED, "missing", pointer(missing[1])];
  const cells = read.filter(([kind]) => kind === "cell").map(([, path]) => path);
  const blank = (path) => sheet.value(path) === null;
  const total = cells.find((path) => isTotal(path) && blank(path));
  if (total) return [UNDETERMINED, "blank-total", place(total)];
  const components = cells.filter((path) => !isTotal(path));
  if (components.length && components.every(blank)) {
    return [UNDETERMINED, "blank-components", place(components[0])];
  }
  return null;
}

/** The table of a path, to group what could not be judged. */
const place = (path) => pointer(path.slice(0, path[0] === "members" ? 3 : 2));
