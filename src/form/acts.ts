// What fills in many cells at once, and only when asked: zeros in blank cells, and totals.

import { isTotal } from "../../generated/js/sheet.js";
import { LINEAR } from "../../generated/js/linear.js";
import { readCell, type Reading } from "./cell.ts";
import { doubtedCells, type State } from "./state.ts";
import { cellsOf, columnAt, tablesOf } from "./tables.ts";

/** 0 for every cell that is read so, and in which the document has nothing else; totals are no matter of this. */
function zerosWhere(state: State, status: Reading["status"]): Record<string, string> {
  const { texts, forms } = state;
  const doubted = new Set(doubtedCells(state).map(({ pointer }) => pointer));
  const found = tablesOf(forms)
    .flatMap((table) => [...cellsOf(table)])
    .filter(([at, column]) => readCell(texts[at] ?? "", column).status === status && !isTotal(at.split("/")) && !doubted.has(at));
  return Object.fromEntries(found.map(([at]) => [at, "0"]));
}

/** 0 for every cell in which nothing stands, and for those with a dash, which may mean as much or not. */
export const zerosFor = (state: State): Record<string, string> => zerosWhere(state, "blank");
export const dashesFor = (state: State): Record<string, string> => zerosWhere(state, "dash");

/** A total and the cells that make it, by one rule of the form. */
interface Sum {
  total: string;
  parts: string[];
}

/** The rules that say "this one cell is the sum of those" of the tables of *forms*. */
function sumsOf({ forms }: State): Sum[] {
  const sums: Sum[] = [];
  for (const row of LINEAR) {
    const fits = Object.entries(row.forms).every(([key, allowed]) => allowed.includes(forms[key.split(".")[1]] ?? ""));
    const totals = row.terms.filter(([, factor]) => factor === -1);
    const parts = row.terms.filter(([, factor]) => factor === 1);
    const [one, others] = totals.length === 1 ? [totals, parts] : [parts, totals];
    const plain = one.length === 1 && others.length > 1 && totals.length + parts.length === row.terms.length;
    if (!fits || !plain || row.operator !== "==" || row.constant !== 0) continue;
    const all = row.terms.map(([at]) => at);
    if (!all.every((at) => columnAt(at, forms)) || !isTotal(one[0][0].split("/"))) continue;
    sums.push({ total: one[0][0], parts: others.map(([at]) => at) });
  }
  return sums;
}

/** A total that does not come of its cells, with the first of them that holds no number. */
export interface Left {
  total: string;
  lacking: string;
}

/** The totals that the cells give, where these all hold numbers, and those that do not come of it. */
export function totalsFor(state: State): { texts: Record<string, string>; left: Left[] } {
  const sums = sumsOf(state);
  const texts: Record<string, string> = { ...state.texts };
  const known = new Set<string>();
  const totals = new Set(sums.map(({ total }) => total));
  const valueOf = (at: string): number | null => readCell(texts[at] ?? "", columnAt(at, state.forms)!).value;
  const lackingIn = (parts: string[]): string | undefined =>
    parts.find((at) => (totals.has(at) && !known.has(at)) || valueOf(at) === null);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { total, parts } of sums) {
      if (known.has(total) || lackingIn(parts) !== undefined) continue;
      texts[total] = String(parts.reduce((sum, at) => sum + (valueOf(at) as number), 0));
      known.add(total);
    }
  }
  const changed = [...known].filter((at) => texts[at] !== state.texts[at]);
  const left = [...totals].filter((total) => !known.has(total)).map((total) => {
    const lacking = sums.filter((sum) => sum.total === total).map(({ parts }) => lackingIn(parts) as string);
    // A cell that is to be filled in says more than another total that is left for want of it.
    return { total, lacking: lacking.find((at) => !totals.has(at)) ?? lacking[0] };
  });
  return { texts: Object.fromEntries(changed.map((at) => [at, texts[at]])), left };
}
