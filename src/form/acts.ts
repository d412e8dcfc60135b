// What fills in many cells at once, and only when asked: zeros in blank cells, and totals.

import { isTotal } from "../../generated/js/sheet.js";
import { LINEAR } from "../../generated/js/linear.js";
import { readCell } from "./cell.ts";
import type { State } from "./state.ts";
import { cellsOf, columnAt, tablesOf } from "./tables.ts";

/** 0 for every cell in which nothing stands; totals are no matter of this. */
export function zerosFor({ texts, forms }: State): Record<string, string> {
  const blank = tablesOf(forms)
    .flatMap((table) => [...cellsOf(table).keys()])
    .filter((at) => !(texts[at] ?? "").trim() && !isTotal(at.split("/")));
  return Object.fromEntries(blank.map((at) => [at, "0"]));
}

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

/** The totals that the cells give, where these all hold numbers, and how many totals do not come of it. */
export function totalsFor(state: State): { texts: Record<string, string>; left: number } {
  const sums = sumsOf(state);
  const texts: Record<string, string> = { ...state.texts };
  const known = new Set<string>();
  for (let before = -1; before < known.size; ) {
    before = known.size;
    const totals = new Set(sums.map(({ total }) => total));
    for (const { total, parts } of sums) {
      if (known.has(total) || parts.some((at) => totals.has(at) && !known.has(at))) continue;
      const values = parts.map((at) => readCell(texts[at] ?? "", columnAt(at, state.forms)!).value);
      if (values.some((value) => value === null)) continue;
      texts[total] = String(values.reduce<number>((sum, value) => sum + (value as number), 0));
      known.add(total);
    }
  }
  const changed = [...known].filter((at) => texts[at] !== state.texts[at]);
  const left = new Set(sums.map(({ total }) => total)).size - known.size;
  return { texts: Object.fromEntries(changed.map((at) => [at, texts[at]])), left };
}
