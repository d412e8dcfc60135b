// The equations in force in one report, and what is known beside them.

import { fillBlanks, isSum } from "./blanks.js";
import { RULES } from "./catalogue.js";
import { bindingOf, instance } from "./compose.js";
import { Evidence, repairSheet } from "./evidence.js";
import { gridOf, pathOf } from "./labels.js";
import { LINEAR } from "./linear.js";
import { Ranking } from "./plausible.js";
import { compare } from "./sums.js";

/** The equalities between counts, with the tables that they are about. */
const EQUATIONS = LINEAR.filter((row) => row.operator === "==" && !row.scale).map((row) => {
  const tables = row.terms.map(([cell]) => pathOf(cell).slice(0, 2).join("."));
  return { ...row, name: instance(row.rule, row.binding), tables: [...new Set(tables)] };
});
const BLANKS = ["blank-total", "blank-components"];
const pointersOf = (rows) => rows.flatMap(({ terms }) => terms.map(([cell]) => cell));
export const tableOf = (cell) => cell.split("/")[1];

/** Whether a row sets cells of this report equal to cells of the earlier one. */
function isTie({ terms }) {
  const earlier = terms.filter(([cell]) => cell.startsWith("/previous/"));
  return earlier.length > 0 && earlier.length < terms.length;
}

function once(make) {
  const made = [];
  return () => {
    if (!made.length) made.push(make());
    return made[0];
  };
}

/**
 * The equations of instances that were not judged or do not apply are left out, but those among
 * them that lack nothing but the number of a blank take part. `filled` are the numbers of blanks
 * that the other cells fix, `told` those of them that are no 0, `sums` the totals of others.
 */
export class Accounts {
  constructor(judged, checks, chosen, composer) {
    Object.assign(this, { composer, sheet: composer.sheet });
    const unjudged = new Map(
      judged
        .filter(([, { outcome }]) => outcome !== "pass" && outcome !== "fail")
        .filter(([{ names }, { binding }]) => names.length === binding.length)
        .map(([check, found]) => [instance(check.rule, bindingOf(check, found)), found.reason]),
    );
    const reason = (row) => unjudged.get(row.name);
    const rows = EQUATIONS.filter((row) => chosen.has(row.rule) && this.concerns(row));
    const inForce = rows.filter((row) => reason(row) === undefined);
    const isHard = ({ rule }) => RULES[rule].norm === "hard";
    this.rows = inForce.filter(isHard);
    this.ties = inForce.filter((row) => RULES[row.rule].norm === "plausible" && isTie(row));
    const lacking = rows.filter((row) => BLANKS.includes(reason(row)) && isHard(row));
    const every = [...this.rows, ...lacking];
    this.printed = this.valuesOf(pointersOf(every));
    this.filled = fillBlanks(this.rows, lacking, this.printed);
    this.told = new Map([...this.filled].filter(([, value]) => value));
    this.sums = new Set([...this.told.keys()].filter((cell) => isSum(cell, every)));
    // A sum with a blank that nothing fixes binds nothing.
    const isOpen = (cell) => this.printed.get(cell) === null && !this.filled.has(cell);
    this.equations = [...this.rows, ...lacking.filter((row) => !pointersOf([row]).some(isOpen))];

    const tables = [...new Set([...this.printed.keys()].map(tableOf))].sort();
    const evidenceIn = (sheet) => new Evidence(checks, sheet, this.printed);
    this.asPrinted = once(() => evidenceIn(this.sheet));
    this.evidence = once(() =>
      this.filled.size ? evidenceIn(repairSheet(this.sheet, this.filled)) : this.asPrinted(),
    );
    this.ranking = once(() => {
      const grids = tables.map((table) => gridOf(table, composer.formOf("report", table)));
      return new Ranking(grids, this.valuesOf(grids.flatMap((grid) => grid.flatMap((r) => r))));
    });
  }

  /** Whether an equation is for these editions, and of tables that are there. */
  concerns(row) {
    const { given } = this.sheet;
    const isThere = ([variable, table]) => given[variable] && given[variable][table];
    return this.composer.fits(row) && row.tables.every((each) => isThere(each.split(".")));
  }

  /** What is printed in cells, null in a blank. */
  valuesOf(cells) {
    return new Map(cells.map((cell) => [cell, this.sheet.value(pathOf(cell))]));
  }

  /** Who disagrees with a repair, how far-fetched it is, and where the form prints its cells. */
  rank(repair) {
    const { against, loosely } = this.evidence().hear(repair);
    const ranking = this.ranking();
    const places = [...repair.keys()].map((cell) => ranking.places.get(cell)).sort(compare);
    return [against.size, loosely, ranking.weigh(repair), places];
  }

  isStated(repair) {
    return this.evidence().isStated(repair);
  }

  excludes(repair, other) {
    return this.evidence().excludes(repair, other);
  }

  suspect(pointer, implied, certain) {
    const path = pathOf(pointer);
    const [label, value] = [this.sheet.label(path), this.sheet.value(path)];
    return { pointer, label, value, implied, certain, location: this.composer.place(pointer) };
  }
}
