// Blank cells whose number the other cells fix: a blank is wrong there, and so would be a 0.

import { divided, holds, lackingOf, merged } from "./sums.js";

/**
 * The numbers of blank cells that every one of their equations gives alike, by cell. `printed` has
 * null for a blank, which counts as 0 in judged equations; those lacking were not judged for want
 * of it. A cell that no equation gives alone, or of which two give different numbers or a negative
 * one, is left out: something else is wrong there.
 */
export function fillBlanks(judged, lacking, printed) {
  const counted = new Map([...printed].map(([cell, value]) => [cell, value ?? 0]));
  const equations = [...judged, ...lacking];
  const barred = new Set();
  for (;;) {
    const filled = follow(equations, printed, barred);
    const values = merged(counted, filled);
    const isOpen = ([cell]) => printed.get(cell) === null && !filled.has(cell);
    const contradicted = equations.filter(
      (each, at) =>
        !holds(each, values) &&
        (!each.terms.some(isOpen) || (at < judged.length && holds(each, counted))),
    );
    const cells = contradicted.flatMap(({ terms }) => terms.map(([cell]) => cell));
    const wrong = cells.filter((cell) => filled.has(cell));
    if (!wrong.length) return filled;
    for (const cell of wrong) barred.add(cell);
  }
}

/** What follows for cells that are not barred, equation by equation. */
function follow(equations, printed, barred) {
  const known = new Map([...printed].filter(([, value]) => value !== null));
  const filled = new Map();
  for (;;) {
    const implied = new Map();
    for (const { terms, constant } of equations) {
      const unknown = terms.filter(([cell]) => !known.has(cell));
      if (unknown.length !== 1) continue;
      const [[cell, factor]] = unknown;
      const others = terms.filter(([each]) => each !== cell);
      const value = divided(lackingOf({ terms: others, constant }, known), factor) ?? -1;
      implied.set(cell, (implied.get(cell) ?? value) === value ? value : -1);
    }
    const found = [...implied].filter(([cell, value]) => value >= 0 && !barred.has(cell));
    if (!found.length) return filled;
    for (const [cell, value] of found) {
      known.set(cell, value);
      filled.set(cell, value);
    }
  }
}

/** Whether a cell stands alone on its side of an equation: the total of others. */
export function isSum(cell, equations) {
  return equations.some(({ terms, constant }) => {
    const own = terms.find(([each]) => each === cell);
    const others = terms.filter(([each]) => each !== cell);
    return own && !constant && others.every(([, factor]) => factor * own[1] < 0);
  });
}
