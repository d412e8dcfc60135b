// Sums of whole multiples of cells, exact beyond what a double holds. An equation has the `terms`
// [[cell, factor], ...] that make its `constant`; values are a Map by cell.

import { integer } from "./decimal.js";
import { multiply, remainder, subtract } from "./values.js";

/** What must be added to the sum to reach the constant. */
export function lackingOf({ terms, constant }, values) {
  const less = (left, [cell, factor]) => subtract(left, multiply(factor, values.get(cell)));
  return terms.reduce(less, constant);
}

export const holds = (equation, values) => !lackingOf(equation, values);

/** The quotient of two integers; null where it is a fraction. */
export function divided(value, by) {
  if (remainder(value, by)) return null;
  return typeof value === "number" ? value / by : integer(value / BigInt(by));
}

/** The values with others in place of some. */
export const merged = (values, others) => new Map([...values, ...others]);

/** Below, at or above 0 as one number, text or list comes before, with or after another. */
export function compare(one, other) {
  if (!Array.isArray(one)) return one < other ? -1 : Number(one > other);
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const found = compare(one[at], other[at]);
    if (found) return found;
  }
  return one.length - other.length;
}
