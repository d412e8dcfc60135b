// The one way in which some cells can change so that sums get what they lack.

import { integer } from "./decimal.js";
import { divided } from "./sums.js";
import { multiply, subtract } from "./values.js";

/**
 * The only changes, none of them 0, that give sums what they lack; a sum has `terms`, the factors
 * by cell, and what is `lacking`. Null where there are none or fractions, and no change of any cell
 * where there are many.
 */
export function findChanges(cells, sums) {
  const known = new Map();
  for (let pending = sums; pending.length; ) {
    const later = [];
    for (const sum of pending) {
      const unknown = cells.filter((cell) => sum.terms.has(cell) && !known.has(cell));
      if (unknown.length > 1) {
        later.push(sum);
        continue;
      }
      let rest = sum.lacking;
      for (const [cell, by] of known) rest = subtract(rest, multiply(sum.terms.get(cell) ?? 0, by));
      if (!unknown.length) {
        if (rest) return null;
        continue;
      }
      const change = divided(rest, sum.terms.get(unknown[0]));
      if (!change) return null;
      known.set(unknown[0], change);
    }
    if (later.length === pending.length) return solve(cells, sums);
    pending = later;
  }
  return known.size === cells.length ? known : null;
}

/** What `findChanges` does where no sum alone tells a change: elimination without fractions. */
function solve(cells, sums) {
  const rows = sums.map(({ terms, lacking }) =>
    [...cells.map((cell) => terms.get(cell) ?? 0), lacking].map(BigInt),
  );
  let rank = 0;
  cells.forEach((_, column) => {
    const at = rows.findIndex((row, n) => n >= rank && row[column]);
    if (at < 0) return;
    [rows[rank], rows[at]] = [rows[at], rows[rank]];
    const pivot = rows[rank];
    rows.forEach((row, n) => {
      if (n === rank || !row[column]) return;
      rows[n] = row.map((value, k) => value * pivot[column] - pivot[k] * row[column]);
    });
    rank += 1;
  });
  if (rows.slice(rank).some((row) => row[cells.length])) return null;
  if (rank < cells.length) return new Map();
  const known = cells.map((cell, n) => [cell, rows[n][cells.length], rows[n][n]]);
  if (known.some(([, value, by]) => !value || value % by)) return null;
  return new Map(known.map(([cell, value, by]) => [cell, integer(value / by)]));
}
