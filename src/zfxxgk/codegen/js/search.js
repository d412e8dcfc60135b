// Every smallest set of cells whose change lets all equations hold. A failing sum needs a changed
// cell, and a sum that holds needs none or two, so that most sets are ruled out without arithmetic.

import { findChanges } from "./changes.js";
import { lackingOf } from "./sums.js";
import { add } from "./values.js";

const numbers = (one, other) => one - other;

/**
 * Searches repairs of equations over values; one of 0 or more never becomes negative. `complete` is
 * false when the steps of a search were used up before it had seen all sets. `negative` is true
 * when it left out a set only because a cell would fall below 0, `vague` when the equations allow
 * several new values of the cells of a set.
 */
export class Search {
  constructor(equations, values, steps) {
    const length = (at) => equations[at].terms.length;
    // The shortest equation leaves the fewest cells to try, so it comes first.
    this.order = [...equations.keys()].sort((one, other) => length(one) - length(other));
    this.terms = this.order.map((at) => new Map(equations[at].terms));
    this.lacking = this.order.map((at) => lackingOf(equations[at], values));
    this.values = values;
    this.steps = steps;
    this.cells = [...new Set(this.terms.flatMap((terms) => [...terms.keys()]))].sort();
    const places = new Map(this.cells.map((cell, n) => [cell, n]));
    this.members = this.terms.map((terms) =>
      [...terms.keys()].map((cell) => places.get(cell)).sort(numbers),
    );
    this.sums = this.cells.map(() => []);
    this.members.forEach((cells, at) => cells.forEach((cell) => this.sums[cell].push(at)));
    this.near = this.members.map((cells) => new Set(cells.flatMap((cell) => this.sums[cell])));
  }

  /** The same search with all equations but those at some indices treated as ones that hold. */
  only(failing) {
    const kept = (lacking, n) => (failing.includes(this.order[n]) ? lacking : 0);
    return Object.assign(Object.create(Search.prototype), this, {
      lacking: this.lacking.map(kept),
    });
  }

  /** All repairs of the smallest size, up to `most` cells: new values by cell. */
  smallest(most) {
    for (let size = 1; size <= most; size += 1) {
      const found = this.ofSize(size);
      if (found.length || !this.complete) return found;
    }
    this.complete = false;
    return [];
  }

  /** All repairs of exactly `size` cells of which none is to spare. */
  ofSize(size) {
    Object.assign(this, { found: [], left: this.steps });
    Object.assign(this, { complete: true, negative: false, vague: false });
    this.times = this.members.map(() => 0); // how many chosen cells stand in each sum
    this.barred = new Set();
    const failing = this.open();
    if (size === 1) this.cross(failing);
    else if (this.needed(failing) <= size) this.grow([], size);
    return this.found;
  }

  /** The closed form for one cell: all that fails, and nothing else, crosses in it. */
  cross(failing) {
    for (const cell of this.shared(failing)) {
      if (this.sums[cell].length === failing.length) this.keep([cell]);
    }
  }

  /** Add `left` cells to the chosen ones, none of them barred. */
  grow(chosen, left) {
    this.left -= 1;
    if (this.left < 0) this.complete = false;
    if (!left && this.complete) this.keep(chosen);
    if (!left || !this.complete) return;
    const open = this.open();
    if (this.needed(open) > left) return;
    const cells = this.next(chosen, open, left).filter((cell) => !this.barred.has(cell));
    for (const cell of cells) {
      this.barred.add(cell);
      for (const at of this.sums[cell]) this.times[at] += 1;
      if (left > 1 || !this.open().length) this.grow([...chosen, cell], left - 1);
      if (!this.complete) return;
      for (const at of this.sums[cell]) this.times[at] -= 1;
    }
    for (const cell of cells) this.barred.delete(cell);
  }

  /** Sums that cannot hold without the change of another cell. */
  open() {
    const found = [];
    for (let at = 0; at < this.times.length; at += 1) {
      if (this.times[at] === (this.lacking[at] ? 0 : 1)) found.push(at);
    }
    return found;
  }

  /** Lower bound of the cells still to change: open sums that share no cell. */
  needed(open) {
    return Math.max(this.apart(open), this.apart([...open].reverse()));
  }

  apart(sums) {
    const taken = [];
    for (const at of sums) if (!taken.some((one) => this.near[one].has(at))) taken.push(at);
    return taken.length;
  }

  /** Cells of which one must change too; the last one stands in all open sums. */
  next(chosen, open, left) {
    if (open.length) return left === 1 ? this.shared(open) : this.members[open[0]];
    const near = chosen.flatMap((cell) => this.sums[cell].flatMap((at) => this.members[at]));
    return [...new Set(near)].sort(numbers);
  }

  shared(sums) {
    const [first, ...others] = sums;
    return this.members[first].filter((cell) => others.every((at) => this.sums[cell].includes(at)));
  }

  /** Keeps the one way in which changing all chosen cells lets every equation hold. */
  keep(chosen) {
    const names = chosen.map((cell) => this.cells[cell]);
    const touched = [...new Set(chosen.flatMap((cell) => this.sums[cell]))].sort(numbers);
    const sums = touched.map((at) => ({ terms: this.terms[at], lacking: this.lacking[at] }));
    const changes = findChanges(names, sums);
    if (!changes) return;
    if (!changes.size) {
      this.vague = true;
      return;
    }
    const implied = names.map((name) => [name, add(this.values.get(name), changes.get(name))]);
    const below = ([name, value]) => value < 0 && this.values.get(name) >= 0;
    if (implied.some(below)) this.negative = true;
    else this.found.push(new Map(implied));
  }
}
