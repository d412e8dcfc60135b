// What else speaks for or against new values of cells, judged by the rules themselves: what the
// prose and the earlier year state are no equations to search with, so the repaired report is put
// to these rules instead.

import { LIMITS, RULES } from "./catalogue.js";
import { bindingsOf, evaluateOne, isUnseen } from "./evaluate.js";
import { pointer, Sheet } from "./sheet.js";
import { merged } from "./sums.js";
import { add, subtract } from "./values.js";

/** The input document with new values of some cells of its report. */
export function repairSheet(sheet, repair) {
  const report = { ...sheet.given.report };
  for (const [at, value] of repair) {
    const [, table, row, column] = at.split("/");
    report[table] = { ...report[table], [row]: { ...report[table][row], [column]: value } };
  }
  return new Sheet({ ...sheet.given, report });
}

/**
 * The plausible rules that hold some cells of the report against the prose or the earlier report.
 * A repair is a Map of new values by cell.
 */
export class Evidence {
  constructor(checks, sheet, cells) {
    this.sheet = sheet;
    this.witnesses = checks
      .filter(({ rule }) => RULES[rule].norm === "plausible")
      .flatMap((check) => witnessesOf(check, sheet, cells));
    this.heard = this.witnesses.map((each) => hearOne(each, sheet));
    this.hearings = new Map();
  }

  /** What the witnesses say of the repaired report: who disagrees, and how many agree otherwise. */
  hear(repair) {
    const key = [...repair].map(([cell, value]) => `${cell} ${value}`).sort().join();
    if (!this.hearings.has(key)) this.hearings.set(key, this.sumUp(repair));
    return this.hearings.get(key);
  }

  sumUp(repair) {
    const concerned = ({ cells }) => cells.some((cell) => repair.has(cell));
    const sheet = this.witnesses.some(concerned) ? repairSheet(this.sheet, repair) : this.sheet;
    const heard = this.witnesses.map((each, n) =>
      concerned(each) ? hearOne(each, sheet) : this.heard[n],
    );
    return {
      against: new Set(this.witnesses.filter((_, n) => heard[n].outcome === "fail")),
      loosely: heard.filter(({ loosely }) => loosely).length,
    };
  }

  /** Whether a witness that disagrees now states a number of the repair, and not a bound. */
  isStated(repair) {
    const restored = this.restoredBy(repair);
    if (!restored.length) return false;
    return [...repair.keys()].some((cell) => {
      const pinning = this.pinning(repair, cell);
      return restored.some((witness) => pinning(witness));
    });
  }

  /** Whether no witness that agrees now disagrees with the repaired report. */
  breaksNothing(repair) {
    const now = this.hear(new Map()).against;
    return [...this.hear(repair).against].every((witness) => now.has(witness));
  }

  /** The witnesses that disagree now and agree with the repaired report, in their order. */
  restoredBy(repair) {
    const then = this.hear(repair).against;
    return [...this.hear(new Map()).against].filter((witness) => !then.has(witness));
  }

  /** Whether a witness that agrees with a repair disagrees with the other. */
  excludes(repair, other) {
    const against = this.hear(repair).against;
    return [...this.hear(other).against].some((witness) => !against.has(witness));
  }

  /**
   * Tells witnesses that disagree with far more in a cell, and with less where there is less. Those
   * that have several readings may agree with a number next to it.
   */
  pinning(repair, cell) {
    const value = repair.get(cell);
    const against = (other) => this.hear(merged(repair, [[cell, other]])).against;
    const more = against(add(value, LIMITS.far));
    const less = value ? [0, subtract(value, 1)].map(against) : [more];
    return (witness) => more.has(witness) && less.some((each) => each.has(witness));
  }
}

function witnessesOf(check, sheet, cells) {
  if (check.needs.includes("members") || isUnseen(check, sheet)) return [];
  return bindingsOf(check, sheet).flatMap((binding) => {
    const reads = [check.reads, ...(check.whenReads ? [check.whenReads] : [])];
    const paths = reads.flatMap((read) => read(sheet.given, ...binding).map(([, path]) => path));
    const own = [...new Set(paths.map(pointer))].filter((at) => cells.has(at));
    // What is compared with cells of this report alone is a relation within it, no witness.
    const beside = paths.some((path) => path[0] !== "report" || !sheet.table(path));
    const kind = check.needs.includes("previous") ? "previous" : "prose";
    return own.length && beside ? [{ check, binding, cells: own, kind }] : [];
  });
}

/** The outcome, and whether it holds by another reading than the first. */
function hearOne({ check, binding }, sheet) {
  const { outcome, reading } = evaluateOne(check, sheet, binding);
  const [first = null] = Object.keys(check.readings ?? {});
  return { outcome, loosely: outcome === "pass" && reading !== first };
}
