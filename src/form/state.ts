// What is on the page at one moment. It is never changed, only replaced, so that undo is to go
// back to an earlier one.

import { EMPTY, LABELS } from "../../generated/form/data.ts";
import { pathOf } from "../../generated/js/labels.js";
import { remembered } from "../../generated/js/memory.js";
import { labelCell } from "../../generated/js/words.js";
import { readCell, takenFor, type Reading } from "./cell.ts";
import { lostParts, WHOLE } from "./overview.ts";
import type { Column, Report, Table, Texts } from "./shapes.ts";
import { cellsOf, columnAt, KEYS, prescribed, tablesOf, type Forms } from "./tables.ts";
import { WORDS } from "./words.ts";

export interface State {
  /** What was opened: whatever the page does not show is kept as it was. */
  readonly base: Report;
  readonly forms: Forms;
  /** What stands in each cell and field, by JSON Pointer, as it was typed. */
  readonly texts: Texts;
  /** Last year's report, for the rules that compare. */
  readonly previous: Report | null;
  /** What stands in the document from which a server read the report, in cells that it left blank. */
  readonly doubts?: readonly Doubt[];
}

/** A cell of the record of a reading, as schema/provenance.json has it. */
export interface Doubt {
  pointer: string;
  status: string;
  raw: string | null;
  reason: string | null;
}

/** The doubts about cells of the tables in which still nothing stands. */
export const doubtedCells = ({ doubts = [], texts, forms }: State): Doubt[] =>
  doubts.filter(({ pointer }) => !texts[pointer] && columnAt(pointer, forms));

/** The member of `extensions` for what a report has no place for: texts that are no numbers. */
export const OWN = "zfxxgk-form";

const FIELDS = [
  ...["/title", "/year", "/agency/name", "/agency/level", "/agency/kind", "/scope", "/published_on"],
  ...["/period/from", "/period/to", "/preamble", "/download", "/overview/text", "/problems_and_improvements/text", "/other_matters/text"],
  ...Object.keys(EMPTY.overview).filter((key) => key !== "text").map((key) => `/overview/${key}`),
  ...Object.keys(EMPTY.other_matters.processing_fee).map((key) => `/other_matters/processing_fee/${key}`),
];
/** Fields that hold a number, or nothing. */
const NUMBERS = new Set(
  FIELDS.filter((at) => /\/(notices|charged|collected)$/.test(at)),
);

const stepsOf = remembered((pointer: string) => pointer.split("/").slice(1));

export function getAt(report: Report, pointer: string): any {
  return stepsOf(pointer).reduce<any>((found, key) => found?.[key] ?? null, report);
}

function setAt(report: Report, pointer: string, value: unknown): void {
  const path = stepsOf(pointer);
  const last = path.length - 1;
  path.slice(0, last).reduce<any>((found, key) => found[key], report)[path[last]] = value;
}

// ---------------------------------------------------------------------- in

/** An empty report of a year, its tables in the editions prescribed for it. */
export function begin(year: number): State {
  const report = JSON.parse(JSON.stringify(EMPTY));
  report.year = year;
  for (const table of tablesOf(prescribed(year))) {
    report[table.key] = table.empty;
  }
  return load(report);
}

export function load(report: Report, previous: Report | null = null): State {
  const forms: Record<string, string | null> = { ...prescribed(report.year) };
  for (const key of KEYS) if (report[key]?.form) forms[key] = report[key].form;
  const texts: Record<string, string> = {};
  for (const at of FIELDS) {
    const value = getAt(report, at);
    if (value !== null) texts[at] = String(value);
  }
  for (const [at, column] of tablesOf(forms).flatMap((table) => [...cellsOf(table)])) {
    const text = written(report, at, column);
    if (text) texts[at] = text;
  }
  const kept: Record<string, unknown> = report.extensions?.[OWN] ?? {};
  for (const [at, text] of Object.entries(kept)) {
    if (typeof text === "string" && !texts[at]) texts[at] = text;
  }
  return { base: report, forms, texts, previous };
}

// ---------------------------------------------------------------------- out

/** The report on the page; cells that hold no number are null in it. */
export function toReport(state: State): Report {
  const { base, texts, forms } = state;
  const report = JSON.parse(JSON.stringify(base));
  const kept: Record<string, string> = {};
  for (const at of FIELDS) {
    const value = fieldValue(at, texts[at] ?? "", getAt(base, at));
    setAt(report, at, value);
    if (value === null && texts[at]) kept[at] = texts[at];
  }
  for (const table of tablesOf(forms)) Object.assign(kept, putTable(report, table, state));
  for (const [at, text] of Object.entries(texts)) {
    const elsewhere = KEYS.includes(at.split("/")[1]) && !columnAt(at, forms);
    if (text && (at.startsWith("#") || elsewhere)) kept[at] = text;
  }
  const { [OWN]: _, ...others } = report.extensions;
  report.extensions = Object.keys(kept).length ? { ...others, [OWN]: kept } : others;
  return report;
}

/** Puts the cells of a table into *report*, and gives back those that hold no number. */
function putTable(report: Report, table: Table, { base, texts }: State): Record<string, string> {
  const kept: Record<string, string> = {};
  const cells = [...cellsOf(table)];
  const before = base[table.key];
  if (before === null && !cells.some(([at]) => texts[at])) return kept;
  const same = before !== null && (before.form ?? null) === table.form;
  if (!same) report[table.key] = JSON.parse(JSON.stringify(table.empty));
  for (const [at, column] of cells) {
    const text = texts[at] ?? "";
    if (same && text === written(base, at, column)) continue;
    const { value, unit } = readCell(text, column);
    setAt(report, at, value);
    if (hasUnit(column)) setAt(report, unitOf(at), unit);
    if (value === null && text) kept[at] = text;
  }
  return kept;
}

/** An amount whose unit the form does not print is written with it, and kept beside it. */
const hasUnit = (column: Column): boolean => column.kind === "amount" && !column.unit;
const unitOf = (at: string): string => at.replace(/[^/]*$/, "unit");

function written(report: Report, at: string, column: Column): string {
  const value = getAt(report, at);
  if (value === null) return "";
  return String(value) + (hasUnit(column) ? (getAt(report, unitOf(at)) ?? "") : "");
}

/** What a cell is called: its table, row and column. */
export function labelOf(at: string, forms: Forms): string {
  return labelCell(pathOf(at), (_, table) => forms[table] ?? null).zh;
}

/** The year that a text tells; null where it is none of which there are reports. */
export function yearOf(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{4}$/.test(plain) && plain >= "2008" && plain <= "2100" ? Number(plain) : null;
}

function fieldValue(at: string, text: string, before: unknown): unknown {
  if (before !== null && text === String(before)) return before;
  // Without a year nothing could be opened again.
  if (at === "/year") return yearOf(text) ?? before;
  if (NUMBERS.has(at)) return readField(at, text).value;
  return text === "" ? null : text;
}

export function readField(at: string, text: string): Reading {
  const kind = at.endsWith("/notices") ? {} : { kind: "amount" as const, unit: "元" };
  return readCell(text, { key: "", names: [], ...kind });
}

/** What is wrong with the text of a field, in a sentence; nothing where it can be used. */
export function faultOf(at: string, { texts }: State): string {
  const text = texts[at] ?? "";
  if (at === "/year") return yearOf(text) === null ? WORDS.year : "";
  if (at === "/title") return faultOfTitle(text, yearOf(texts["/year"] ?? ""));
  if (at === WHOLE) {
    const lost = lostParts(texts).map((part) => LABELS[part]);
    return lost.length ? WORDS.lostParts(lost.join("、")) : "";
  }
  const reason = NUMBERS.has(at) ? readField(at, text).reason : null;
  return reason === null ? "" : WORDS.fieldFault(LABELS[at], text, reason);
}

function faultOfTitle(title: string, year: number | null): string {
  const years = (title.normalize("NFKC").match(/\d{4}(?=\s*年)/g) ?? []).map(Number);
  return year !== null && years.length && !years.includes(year) ? WORDS.titleYear(years[0], year) : "";
}

/** Digits of a number of which no office has so many. */
const MANY = 10;

/** What is to be said of a cell that can be used: what number it is taken for, and that it is very long. */
export function remarkOn(at: string, { texts, forms }: State): string {
  const [text, column] = [texts[at] ?? "", columnAt(at, forms)];
  const taken = column ? takenFor(text, column) : null;
  const digits = text.replace(/\D/g, "").length;
  return (taken ? WORDS.taken(text, taken) : "") + (column && digits >= MANY ? WORDS.manyDigits(text, digits) : "");
}

/** The fields in which something is wrong. */
export const faultyFields = (state: State): [string, string][] =>
  ["/title", WHOLE, ...NUMBERS].map((at): [string, string] => [at, faultOf(at, state)]).filter(([, fault]) => fault);

/** How each filled cell was read, dashes and what is no number included. */
export function readings({ texts, forms }: State): Map<string, Reading> {
  const found = new Map<string, Reading>();
  for (const table of tablesOf(forms)) {
    for (const [at, column] of cellsOf(table)) if (texts[at]) found.set(at, readCell(texts[at], column));
  }
  return found;
}

const NOWHERE = { page: null, line: null, table: null, row: null, column: null, sheet: null, bbox: null };

/** The input document of the rules. Its record of the reading tells what stands in cells that hold no number. */
export function toDocument(state: State): Record<string, any> {
  const cells = [...readings(state)]
    .filter(([, { status }]) => status !== "number" && status !== "blank")
    .map(([pointer, { status, reason }]) => ({
      ...{ pointer, status, confidence: 1, raw: state.texts[pointer], reason, place: NOWHERE },
    }));
  const provenance = { document: null, agency: null, cells: [...cells, ...doubtedCells(state)], labels: [], headings: [], grids: [] };
  const report = toReport(state);
  // The year may have been changed since last year's report was opened.
  const previous = state.previous?.year === report.year - 1 ? state.previous : null;
  return { report, previous, provenance };
}

/** *state* with other texts; nothing is kept of an empty one. */
export function withTexts(state: State, changes: Texts): State {
  const texts: Record<string, string> = { ...state.texts, ...changes };
  for (const at of Object.keys(changes)) if (texts[at] === "") delete texts[at];
  return { ...state, texts };
}
