// Rows whose numbers stand one column on: one slip that spoils more cells than are searched for.

import { isMove } from "./plausible.js";
import { divided, holds, lackingOf, merged } from "./sums.js";
import { add } from "./values.js";

/**
 * Repairs of one row each that move its numbers by one and let all equations hold; `failing` are
 * indices. What a column lacks is what the cell of the row lacks, if nothing else is wrong, so that
 * there is one candidate for each row.
 */
export function findShifts(equations, failing, grids, printed) {
  const values = new Map([...printed].map(([cell, value]) => [cell, value ?? 0]));
  const broken = failing.map((at) => [equations[at], lackingOf(equations[at], values)]);
  const repairs = [];
  for (const row of grids.flatMap((grid) => grid)) {
    const repair = repairOf(row, broken, values);
    if (repair.size < 2 || !isShift(row, repair, values)) continue;
    const changed = merged(values, repair);
    if (equations.every((equation) => holds(equation, changed))) repairs.push(repair);
  }
  return repairs;
}

/** Values of cells of a row by the sums in which they stand alone; nothing if one fails. */
function repairOf(row, broken, values) {
  const repair = new Map();
  for (const [{ terms }, lacking] of broken) {
    const own = terms.filter(([cell]) => row.includes(cell));
    if (!own.length) return new Map();
    if (own.length > 1) continue;
    const [[cell, factor]] = own;
    const change = divided(lacking, factor);
    if (change === null) return new Map();
    const value = add(values.get(cell), change);
    if (value < 0 || (repair.get(cell) ?? value) !== value) return new Map();
    repair.set(cell, value);
  }
  return repair;
}

function isShift(row, repair, values) {
  const changed = [...row.keys()].filter((n) => repair.has(row[n]));
  const stretch = row.slice(changed[0], changed[changed.length - 1] + 1);
  const meant = merged(values, repair);
  return isMove(stretch.map((cell) => values.get(cell)), stretch.map((cell) => meant.get(cell)));
}
