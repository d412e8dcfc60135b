// Which tables are on the page, and what is known of their cells.

import { TABLES } from "../../generated/form/data.ts";
import type { Column, Table } from "./shapes.ts";

/** Edition of each table; null where there is but one. */
export type Forms = Readonly<Record<string, string | null>>;

export const KEYS = [...new Set(TABLES.map((table) => table.key))];

/** The editions of each table, none for a table that has but one. */
export const TABLE_FORMS: Record<string, string[]> = {};
for (const { key, form } of TABLES) TABLE_FORMS[key] = [...(TABLE_FORMS[key] ?? []), ...(form === null ? [] : [form])];

export function tableOf(key: string, form: string | null): Table {
  const found = TABLES.find((table) => table.key === key && table.form === form);
  if (!found) throw new RangeError(`no table ${key} ${form}`);
  return found;
}

export const tablesOf = (forms: Forms): Table[] => KEYS.map((key) => tableOf(key, forms[key]));

/** The editions prescribed for a year: named by the first year they are for, the oldest before. */
export function prescribed(year: number): Forms {
  const found: Record<string, string | null> = {};
  for (const key of KEYS) {
    const known = TABLES.filter((table) => table.key === key).map((table) => table.form);
    const begun = known.filter((form) => form !== null && Number(form) <= year);
    found[key] = begun.length ? begun[begun.length - 1] : known[0];
  }
  return found;
}

const known = new Map<Table, Map<string, Column>>();

/** The columns of a table by the pointers of its value cells, in printed order. */
export function cellsOf(table: Table): Map<string, Column> {
  let cells = known.get(table);
  if (!cells) {
    cells = new Map();
    for (const row of table.rows) {
      for (const column of row.columns) cells.set(`/${table.key}/${row.key}/${column.key}`, column);
    }
    known.set(table, cells);
  }
  return cells;
}

/** The column of a cell in the tables of *forms*; undefined for other places. */
export function columnAt(pointer: string, forms: Forms): Column | undefined {
  const key = pointer.split("/")[1];
  return KEYS.includes(key) ? cellsOf(tableOf(key, forms[key])).get(pointer) : undefined;
}
