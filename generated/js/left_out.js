// An area whose total differs from its members' by exactly the numbers of one of them.

import { COUNTED, EDITIONS, LIMITS } from "./catalogue.js";
import { wordLeftOut } from "./cause_words.js";
import { gridOf, pathOf } from "./labels.js";
import { compare } from "./sums.js";
import { multiply, scaled, subtract, sum } from "./values.js";

/**
 * The cause of the findings about the members that one office explains; null if there is none. All
 * of tables 3 and 4 must differ by its numbers, none of them otherwise, and no other office may do
 * as well. A blank counts as 0.
 */
export function findLeftOut(findings, { report, members }) {
  if (!members || !members.length || !findings.some(isAboutMembers)) return null;
  const [own, ...others] = [report, ...members].map(numbersOf);
  const cells = new Set([own, ...others].flatMap((numbers) => [...numbers.keys()]));
  const value = (numbers, cell) => numbers.get(cell) ?? 0;
  const lacking = (cell) => subtract(sum(others.map((each) => value(each, cell))), value(own, cell));
  const isAlike = (numbers, sign) =>
    [...numbers.values()].filter((number) => number).length >= LIMITS.agreeing &&
    [...cells].every((cell) => !compare(lacking(cell), multiply(sign, value(numbers, cell))));
  for (const sign of [1, -1]) {
    const alike = [...others.keys()].filter((at) => isAlike(others[at], sign));
    const office = alike.length === 1 && members[alike[0]].agency.name;
    if (!office) continue;
    const explained = findings.filter((each) => isExplained(each, alike[0], sign, report, members));
    return explained.length ? causeOf(explained, wordLeftOut(office, sign < 0)) : null;
  }
  return null;
}

const isAboutMembers = ({ cells }) => cells.some(({ pointer }) => pointer.startsWith("/members/"));

/** Whether all that a finding compares differs by the numbers of the member at an index. */
function isExplained(finding, at, sign, report, members) {
  const places = finding.cells.map(({ pointer }) => pathOf(pointer));
  const own = places.filter(([first, table]) => first === "report" && table in EDITIONS);
  const differs = (path) => {
    const read = (given) => path.slice(1).reduce((found, step) => (found ?? {})[step], given);
    const found = [report, ...members].map(read);
    if (found.some((value) => value === undefined || typeof value === "string")) return true;
    const [total, ...others] = found.map((value) => scaled(value, LIMITS.decimals));
    return compare(subtract(sum(others), total), multiply(sign, others[at])) !== 0;
  };
  return isAboutMembers(finding) && own.length > 0 && !own.some(differs);
}

/** The counts of a report by the pointers of their cells. */
function numbersOf(report) {
  const tables = COUNTED.filter((table) => report[table] !== null);
  const cells = tables.flatMap((table) => gridOf(table, report[table].form).flatMap((row) => row));
  return new Map(
    cells.map((at) => [at, pathOf(at).reduce((found, step) => found[step], { report }) ?? 0]),
  );
}

const causeOf = (findings, message) => ({
  findings: findings.map(({ fingerprint }) => fingerprint),
  suspects: [],
  repairs: [],
  complete: true,
  certain: false,
  message,
  location: null,
});
