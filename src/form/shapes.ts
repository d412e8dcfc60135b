// Shapes of what the schema says of the printed tables (generated/form/data.ts).

/** A cell of the grid: a heading with words, or a value with its JSON Pointer. Spans of 1 are left out. */
export interface Box {
  text?: string;
  pointer?: string;
  rows?: number;
  columns?: number;
}

export interface Column {
  key: string;
  /** The printed title, and other ways of writing it. */
  names: readonly string[];
  kind?: "change" | "amount";
  unit?: string | null;
  total?: boolean;
}

export interface Row {
  key: string;
  names: readonly string[];
  columns: readonly Column[];
}

/** One edition of a table; `form` is null where there is but one. */
export interface Table {
  key: string;
  form: string | null;
  title: string;
  short: string;
  /** What each column takes of the width, all of them together 1. */
  widths: readonly number[];
  /** Begins a page, as does what follows. */
  apart: boolean;
  lines: readonly (readonly Box[])[];
  rows: readonly Row[];
  /** The table in a report, nothing filled in. */
  empty: Report;
}

export type Texts = Readonly<Record<string, string>>;

/** JSON of a report, of whose shape no more is taken for granted than is looked at. */
export type Report = Record<string, any>;
