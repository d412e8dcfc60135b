// Which of several explanations a slip of the hand makes likely. This only orders what the sums
// leave open; it never makes a suspect certain.

import { TOTALS, WEIGHTS } from "./catalogue.js";
import { subtract } from "./values.js";

const places = (text) => [...Array(text.length).keys()];
/** Whether a number is printed in place of the one meant by a slip, by the name of the slip. */
const SLIPS = {
  "transposed digits": (printed, meant) =>
    places(meant.slice(1)).some((n) => {
      const swapped = meant[n + 1] + meant[n];
      return printed === meant.slice(0, n) + swapped + meant.slice(n + 2);
    }),
  "doubled digit": (printed, meant) =>
    places(meant).some((n) => printed === meant.slice(0, n + 1) + meant.slice(n)),
  "dropped digit": (printed, meant) =>
    places(meant).some((n) => printed === meant.slice(0, n) + meant.slice(n + 1)),
  "another digit": (printed, meant) =>
    printed.length === meant.length &&
    meant.length > 1 &&
    places(meant).filter((n) => printed[n] !== meant[n]).length === 1,
};

/** How far-fetched the likeliest slip is between what is printed (null for a blank) and meant. */
function weighSlip(printed, meant) {
  if (printed === null) return WEIGHTS["left blank"];
  if (!printed) return WEIGHTS["left at 0"];
  const made = Object.keys(SLIPS).filter((name) => SLIPS[name](String(printed), String(meant)));
  return made.length ? Math.min(...made.map((name) => WEIGHTS[name])) : WEIGHTS["any number"];
}

/** Whether a stretch of numbers stands one place on or back, where nothing was before. */
export function isMove(printed, meant) {
  const last = printed.length - 1;
  const pairs = [...Array(last).keys()];
  const on = !printed[0] && pairs.every((n) => printed[n + 1] === meant[n]);
  return on || (!printed[last] && pairs.every((n) => printed[n] === meant[n + 1]));
}

const isTotal = (cell) => cell.split("/").some((step) => TOTALS.has(step));
const distance = (one, other) => (one > other ? subtract(one, other) : subtract(other, one));

/** How far-fetched repairs of the tables in `grids` (rows of cells) are; `printed` has their values. */
export class Ranking {
  constructor(grids, printed) {
    Object.assign(this, { grids, printed, places: new Map() });
    grids.forEach((grid, table) =>
      grid.forEach((cells, row) =>
        cells.forEach((cell, column) => this.places.set(cell, [table, row, column])),
      ),
    );
  }

  weigh(repair) {
    return this.least([...repair.keys()].sort(), repair);
  }

  /** The least weight of slips that together explain all cells. */
  least(cells, meant) {
    if (!cells.length) return 0;
    const [first, ...rest] = cells;
    let least = this.alone(first, meant.get(first)) + this.least(rest, meant);
    for (let chosen = 1; chosen < 2 ** rest.length; chosen += 1) {
      const among = (_, n) => (chosen >> n) % 2 === 1;
      const weight = this.together([first, ...rest.filter(among)], meant);
      if (weight === null) continue;
      const left = rest.filter((cell, n) => !among(cell, n));
      least = Math.min(least, weight + this.least(left, meant));
    }
    return least;
  }

  alone(cell, meant) {
    const weight = weighSlip(this.printed.get(cell), meant);
    return this.isStale(cell, meant) ? Math.min(weight, WEIGHTS["stale total"]) : weight;
  }

  /** Whether the total agrees once an item is left out or counted again. */
  isStale(cell, meant) {
    if (!isTotal(cell) || !this.places.has(cell)) return false;
    const gap = distance(meant, this.value(cell));
    const [table, row, column] = this.places.get(cell);
    const line = [...this.grids[table][row], ...this.grids[table].map((cells) => cells[column])];
    return line.some((item) => !isTotal(item) && this.printed.get(item) === gap);
  }

  /** Weight of the one slip that explains all cells of a row or column; null if none. */
  together(cells, meant) {
    const places = cells.map((cell) => this.places.get(cell));
    if (places.some((place) => !place)) return null;
    const same = (at) => places.every((place) => place[at] === places[0][at]);
    const [table, row, column] = places[0];
    const swapped = this.isSwapped(cells, meant);
    if (!same(0) || !(same(1) || same(2))) return null;
    if (same(1) && swapped) return WEIGHTS["swapped in a row"];
    const grid = this.grids[table];
    const line = same(1) ? grid[row] : grid.map((each) => each[column]);
    const along = places.map((place) => place[same(1) ? 2 : 1]);
    const [first, last] = [Math.min(...along), Math.max(...along)];
    const stretch = line.slice(first, last + 1);
    const printed = stretch.map((cell) => this.value(cell));
    const truth = stretch.map((cell) => (cells.includes(cell) ? meant.get(cell) : this.value(cell)));
    const neighbours = !same(1) && last - first === 1 && swapped;
    if (!neighbours && !isMove(printed, truth)) return null;
    return WEIGHTS[same(1) ? "shifted by a column" : "shifted by a row"];
  }

  isSwapped([one, two, ...more], meant) {
    if (more.length) return false;
    return meant.get(one) === this.value(two) && meant.get(two) === this.value(one);
  }

  value(cell) {
    return this.printed.get(cell) ?? 0;
  }
}
