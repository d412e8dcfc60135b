// Which cells of the form the cells of a pasted table are: by the labels of its rows, or, where
// there are only numbers, from the cell on in which the caret is.

import { TABLES } from "../../generated/form/data.ts";
import { isValue, readCell, takenFor } from "./cell.ts";
import { rowsOf, valuesOf, type Grid, type GridCell } from "./grid.ts";
import type { Column, Row, Table } from "./shapes.ts";
import { cellsOf, tableOf, tablesOf, type Forms } from "./tables.ts";
import { WORDS } from "./words.ts";

/** What goes into which cells, of which tables; *left* are labels of rows that were not there. */
export type Aligned =
  | { texts: Record<string, string>; tables: string[]; odd: number; taken: [string, string][]; left: string[] }
  | { refused: string };

const NUMBERING = /^[（(]?[一二三四五六七八九十]+[）)、.．]\s*|^\d+\s*[.．、]\s*/;

/** A label without its number, spaces, signs and notes in brackets. */
export function plainLabel(text: string): string {
  const bare = text.normalize("NFKC").trim().replace(NUMBERING, "").replace(/\([^)]*\)/g, "");
  return bare.replace(/[^\p{L}\p{N}]/gu, "");
}

const isBlank = (text: string): boolean => text.trim() === "";
const isLabel = ({ text }: GridCell): boolean => !isBlank(text) && !isValue(text);

// ---------------------------------------------------------------------- tables with labels

interface Fit {
  table: Table;
  rows: Map<Row, GridCell[]>;
  /** Rows that were found, but with another number of values. */
  uneven: [Row, number][];
}

function fit(table: Table, rows: GridCell[][]): Fit {
  const found: Fit = { table, rows: new Map(), uneven: [] };
  const labelled = [...labelledRows(table, rows)];
  // Blank cells beside the values may be of the label or values themselves: the other rows tell.
  const starts = new Set<number>();
  for (const [row, cells] of labelled) {
    const [only, ...others] = windowsOf(cells, row.columns.length);
    if (only && !others.length) starts.add(only[0].column);
  }
  for (const [row, cells] of labelled) {
    const windows = windowsOf(cells, row.columns.length);
    const blank = cells.every(({ text }) => isBlank(text));
    const agreed = windows.filter((window) => starts.size === 1 && starts.has(window[0].column));
    const [values] = windows.length === 1 || blank ? windows : agreed;
    if (values?.every((cell) => cell.rows === 1)) found.rows.set(row, values);
    else if (cells.some(({ text }) => isValue(text))) found.uneven.push([row, cells.length]);
  }
  return found.rows.size ? found : inOneRow(table, rows) ?? found;
}

/** The rows of a table that are there, each with the cells behind its label. */
function* labelledRows(table: Table, rows: GridCell[][]): Generator<[Row, GridCell[]]> {
  const names = new Map<string, Row>();
  for (const row of table.rows) for (const name of row.names) names.set(plainLabel(name), row);
  const seen = new Set<Row>();
  for (const cells of rows) {
    const last = lastIndex(cells, (cell) => isLabel(cell) && names.has(plainLabel(cell.text)));
    const row = last < 0 ? undefined : names.get(plainLabel(cells[last].text));
    if (!row || seen.has(row)) continue;
    const rest = cells.slice(last + 1);
    // In the header a row may be named like a column; behind that there are no values.
    if (rest.length >= row.columns.length || rest.some(({ text }) => isValue(text))) {
      seen.add(row);
      yield [row, rest];
    }
  }
}

/** The runs of so many cells beside which nothing is printed. */
function windowsOf(cells: GridCell[], wanted: number): GridCell[][] {
  const found: GridCell[][] = [];
  for (let start = 0; start + wanted <= cells.length; start += 1) {
    const beside = [...cells.slice(0, start), ...cells.slice(start + wanted)];
    if (beside.every(({ text }) => isBlank(text))) found.push(cells.slice(start, start + wanted));
  }
  return found;
}

function lastIndex<T>(items: T[], wanted: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at -= 1) if (wanted(items[at])) return at;
  return -1;
}

/** A table whose rows are printed side by side: all values in one row, its labels above. */
function inOneRow(table: Table, rows: GridCell[][]): Fit | null {
  const lines = valuesOf(table);
  if (lines.length !== 1) return null;
  const wanted = table.rows.map(({ names }) => plainLabel(names[0]));
  const at = rows.findIndex((cells) => cells.length === lines[0].length && !cells.some(isLabel));
  const above = new Set(rows.slice(0, Math.max(at, 0)).flat().map(({ text }) => plainLabel(text)));
  if (at < 0 || !wanted.every((name) => above.has(name))) return null;
  const cells = [...rows[at]];
  return { table, rows: new Map(table.rows.map((row) => [row, cells.splice(0, row.columns.length)])), uneven: [] };
}

/** Whether the headings of the columns come in the order of the form, as far as they are there. */
function isInOrder({ table, rows }: Fit, grid: Grid): boolean {
  for (const [row, values] of rows) {
    const top = Math.min(...values.map((cell) => cell.row));
    let before = -1;
    for (const column of row.columns) {
      const names = column.names.map(plainLabel);
      const heads = grid.filter((cell) => cell.row < top && names.includes(plainLabel(cell.text)));
      if (valuesOf(table).length === 1 || heads.length !== 1) continue;
      if (heads[0].column < before) return false;
      before = heads[0].column;
    }
  }
  return true;
}

/** What the tables among *grids* say; which of them are meant is told by their labels. */
export function alignTables(grids: Grid[], forms: Forms): Aligned {
  const result = begun();
  const fragments = new Map<string, Fit[]>();
  for (const grid of grids) {
    const best = bestFit(grid, forms);
    if (!best) continue;
    const { table } = best;
    const here = tableOf(table.key, forms[table.key]);
    if (table !== here) return { refused: WORDS.pasteForm(table.short, table.form ?? "", here.form ?? "") };
    if (best.uneven.length) {
      const [row, count] = best.uneven[0];
      const wanted = row.columns.length;
      const merged = count === wanted;
      return { refused: (merged ? WORDS.pasteMerged : WORDS.pasteUneven)(table.short, row.names[0], count, wanted) };
    }
    if (!isInOrder(best, grid)) return { refused: WORDS.pasteOrder(table.short) };
    fragments.set(table.key, [...(fragments.get(table.key) ?? []), best]);
  }
  for (const fits of fragments.values()) {
    const rows = fits.flatMap((each) => [...each.rows.keys()]);
    const { table } = fits[0];
    if (new Set(rows).size < rows.length) return { refused: WORDS.pasteTwice(table.short) };
    result.tables.push(table.short);
    // Who copies a few rows knows that they are few.
    const missing = table.rows.filter((row) => !rows.includes(row));
    if (missing.length < rows.length) result.left.push(...missing.map(({ names }) => names[0]));
    for (const [row, values] of fits.flatMap((each) => [...each.rows])) {
      row.columns.forEach((column, at) => put(result, `/${table.key}/${row.key}/${column.key}`, values[at].text, column));
    }
  }
  return result.tables.length ? result : { refused: WORDS.pasteNoTable };
}

function bestFit(grid: Grid, forms: Forms): Fit | null {
  const rows = rowsOf(grid);
  const score = ({ table, rows: found, uneven }: Fit): number =>
    (found.size + uneven.length) * 100 + found.size * 2 + (forms[table.key] === table.form ? 1 : 0);
  const fits = TABLES.map((table) => fit(table, rows)).filter((each) => each.rows.size + each.uneven.length);
  fits.sort((one, other) => score(other) - score(one));
  return fits[0] ?? null;
}

const begun = (): Exclude<Aligned, { refused: string }> => ({ texts: {}, tables: [], odd: 0, taken: [], left: [] });

/** Numbers are put down as they count: which of them were written otherwise is told. */
function put(result: Pick<ReturnType<typeof begun>, "texts" | "odd" | "taken">, at: string, text: string, column: Column): void {
  const { status } = readCell(text, column);
  const written = text.trim();
  const taken = takenFor(text, column);
  if (taken !== null && written.normalize("NFKC") !== taken) result.taken.push([written, taken]);
  result.texts[at] = taken ?? (status === "blank" ? "" : written);
  if (status !== "number" && status !== "blank") result.odd += 1;
}

// ---------------------------------------------------------------------- numbers alone

/** Numbers without labels, put down from the cell *from* on. */
export function alignBlock(grid: Grid, from: string, forms: Forms): Aligned {
  const table = tablesOf(forms).find((each) => cellsOf(each).has(from));
  if (!table) return { refused: WORDS.pasteNoTable };
  const lines = valuesOf(table);
  const top = lines.findIndex((line) => line.includes(from));
  const left = lines[top].indexOf(from);
  const rows = rowsOf(grid);
  while (rows.length && rows[rows.length - 1].every(({ text }) => isBlank(text))) rows.pop();
  const wide = Math.max(...rows.map((row) => row.length));
  const result = { ...begun(), tables: [table.short] };
  for (const [down, row] of rows.entries()) {
    const line = lines[top + down] ?? [];
    if (line.length < left + row.length) return { refused: WORDS.pasteOver(rows.length, wide) };
    row.forEach(({ text }, right) => {
      const at = line[left + right];
      put(result, at, text, cellsOf(table).get(at) as Column);
    });
  }
  return result;
}

export const hasLabels = (grid: Grid): boolean => grid.some(isLabel);
export const isOneCell = (grid: Grid): boolean => grid.filter(({ text }) => !isBlank(text)).length < 2;
