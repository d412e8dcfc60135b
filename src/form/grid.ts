// Tables as grids of cells with spans: those that are pasted, and those of the form.

import type { Table } from "./shapes.ts";

export interface GridCell {
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Grid = GridCell[];

/** A cell as it is written down: rows from above, each with the cells that begin in it. */
export interface Loose {
  text: string;
  rows?: number;
  columns?: number;
}

const MOST = 2000;

/** Gives each cell its place, as HTML does it: the first column that no cell from above covers. */
export function place(lines: readonly (readonly Loose[])[]): Grid {
  const taken = new Set<number>();
  const grid: Grid = [];
  lines.slice(0, MOST).forEach((line, row) => {
    let column = 0;
    for (const { text, rows = 1, columns = 1 } of line) {
      while (taken.has(row * MOST + column)) column += 1;
      const [down, right] = [Math.min(rows, lines.length - row, MOST), Math.min(columns, MOST - column)];
      for (let r = row; r < row + down; r += 1) {
        for (let c = column; c < column + right; c += 1) taken.add(r * MOST + c);
      }
      grid.push({ text, row, column, rows: down, columns: right });
      column += right;
    }
  });
  return grid;
}

/** The cells that cover each row, from left to right. */
export function rowsOf(grid: Grid): GridCell[][] {
  const rows: GridCell[][] = [];
  for (const cell of grid) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      (rows[row] = rows[row] ?? []).push(cell);
    }
  }
  return Array.from(rows, (row) => (row ?? []).sort((one, other) => one.column - other.column));
}

/** The pointers of the values of a table, row by row as printed. */
export function valuesOf(table: Table): string[][] {
  const rows = table.lines.map((line) => line.flatMap((box) => box.pointer ?? []));
  return rows.filter((row) => row.length);
}

/** Rows of tab-separated text, as office programs write it: a field with a line break is in quotes. */
export function parseTabs(text: string): Loose[][] {
  const rows: Loose[][] = [[]];
  const field = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (!match) break;
    const value = match[1] === undefined ? match[2] : match[1].replace(/""/g, '"');
    rows[rows.length - 1].push({ text: value.trim() });
    at = field.lastIndex;
    if (text[at] === "\t") at += 1;
    else {
      const end = /\r?\n|\r/y;
      end.lastIndex = at;
      if (!end.exec(text)) break;
      at = end.lastIndex;
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}
