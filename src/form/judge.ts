// What the rules say of the page, arranged for people: a list, and marks at the cells.

import * as rules from "../../generated/js/index.js";
import { pathOf, steps } from "../../generated/js/labels.js";
import { isTotal } from "../../generated/js/sheet.js";
import { labelCell } from "../../generated/js/words.js";
import { rankOf } from "./order.ts";
import { doubtedCells, faultyFields, toDocument, type State } from "./state.ts";
import { columnAt } from "./tables.ts";
import { WORDS } from "./words.ts";

export type Severity = "error" | "warning" | "notice";

/** A cell to look up, and the value that the others imply. */
export interface Place {
  at: string;
  label: string;
  implied: number | null;
}

/** One thing to look at. *details* are what does not hold where a cause was found. */
export interface Item {
  severity: Severity;
  message: string;
  details: string[];
  /** Where to look, the likeliest first. */
  cells: string[];
  /** The ways to explain it, the likeliest first: cells that are wrong together. */
  sets: Place[][];
  basis: string;
  /** Empty for what is no finding of a rule. */
  fingerprint: string;
}

export interface Mark {
  /** suspect: likely wrong; the others as the severity of the finding. */
  kind: "certain" | "suspect" | Severity;
  implied: number | null;
  items: number[];
}

export interface Judgement {
  items: Item[];
  marks: Map<string, Mark>;
  unchecked: string[];
}

const RANKS = ["certain", "suspect", "error", "warning", "notice"];

/** Throws what the rules throw; the year must be one. */
export function judge(state: State): Judgement {
  const result = rules.check(toDocument(state) as any);
  const items: Item[] = [];
  const marks = new Map<string, Mark>();
  const explained = new Set<string>();
  const formOf = (variable: string, table: string): string | null =>
    (variable === "previous" ? state.previous?.[table]?.form : state.forms[table]) ?? null;
  for (const [at, message] of faultyFields(state)) {
    const severity = at.startsWith("/other_matters/") ? "error" : "warning";
    items.push({ severity, message, details: [], cells: [at], sets: [], basis: "", fingerprint: "" });
  }
  for (const { pointer, raw, reason } of doubtedCells(state)) {
    const message = WORDS.doubted(labelOf(pointer), raw, reason);
    items.push({ severity: "warning", message, details: [], cells: [pointer], sets: [], basis: "", fingerprint: "" });
    mark(pointer, "warning", null);
  }
  const byPrint = new Map(result.findings.map((finding) => [finding.fingerprint, finding]));
  for (const cause of result.causes ?? []) {
    const findings: rules.Finding[] = cause.findings.flatMap((print: string) => byPrint.get(print) ?? []);
    if (!findings.length) continue;
    findings.forEach(({ fingerprint }) => explained.add(fingerprint));
    const unfinished = findings.filter((each) => each.cells.some((cell) => cell.assumed_zero));
    if (unfinished.length && !cause.certain && cause.suspects.some(({ value }: { value: number | null }) => value === null)) {
      // Which of the blanks is to be filled in with what, is not to be guessed while the clerk is at it.
      unfinished.forEach((each) => tell(each, WORDS.unfinished(each.cells.filter((cell) => cell.assumed_zero).length)));
      continue;
    }
    const cells: string[] = cause.suspects.map(({ pointer }: { pointer: string }) => pointer);
    const { value, implied } = cause.suspects[0] ?? {};
    // Of a number that is new in a row of zeros the totals may be what is wrong.
    const isNew = cause.suspects.length === 1 && Boolean(value) && numberOf(implied) === 0 && !isTotal(cells[0].split("/"));
    const item = add(findings[0], cause.message.zh + (isNew ? WORDS.orTotals : ""), cells.length ? cells : pointersOf(findings[0]));
    item.details = findings.map(shortened);
    item.sets = cause.repairs.map((repair: { pointer: string; implied: unknown }[]) =>
      repair.map(({ pointer, implied }) => ({ at: pointer, label: labelOf(pointer), implied: numberOf(implied) })),
    );
    for (const { pointer, implied } of cause.suspects) mark(pointer, cause.certain ? "certain" : "suspect", numberOf(implied));
  }
  for (const finding of result.findings) if (!explained.has(finding.fingerprint)) tell(finding);
  const order = items.map((_, number) => number).sort((one, other) => compare(items[one], items[other]) || one - other);
  const places = new Map(order.map((number, place) => [number, place]));
  for (const each of marks.values()) each.items = each.items.map((number) => places.get(number) as number);
  return {
    items: order.map((number) => items[number]),
    marks,
    unchecked: [WORDS.prose, ...result.not_checked.map(({ message }) => message.zh)],
  };

  function tell(finding: rules.Finding, more = ""): void {
    const cells = pointersOf(finding);
    if (cells.every((at) => columnAt(at, state.forms))) cells.sort((one, other) => rankOf(one) - rankOf(other));
    add(finding, shortened(finding) + more, cells);
    for (const at of cells) mark(at, finding.severity, null);
  }

  function add(finding: rules.Finding, message: string, cells: string[]): Item {
    const basis = finding.basis.map(({ document, place }) => [document, place].filter(Boolean).join("，"));
    const { severity, fingerprint } = finding;
    items.push({ severity, message, details: [], cells, sets: [], basis: basis.join("；"), fingerprint });
    return items[items.length - 1];
  }

  function mark(at: string, kind: Mark["kind"], implied: number | null): void {
    const found = marks.get(at) ?? { kind, implied: null, items: [] };
    if (RANKS.indexOf(kind) < RANKS.indexOf(found.kind)) found.kind = kind;
    if (implied !== null) found.implied = implied;
    found.items.push(items.length - 1);
    marks.set(at, found);
  }

  function labelOf(pointer: string): string {
    const path = pathOf(pointer);
    return (path[0] === "previous" ? WORDS.lastYear : "") + labelCell(path, formOf).zh;
  }

  /** The message with cells called by table, row and column, without all that these stand under. */
  function shortened({ cells, message }: rules.Finding): string {
    return cells.reduce((words, { pointer, label }) => {
      if (!words.includes(label.zh)) return words;
      const path = pathOf(pointer);
      const own = steps(path, formOf(String(path[0]), String(path[1]))).slice(1).map((step) => step.own.zh);
      return own.length < 3 ? words : words.split(label.zh).join(own.join(" · "));
    }, message.zh);
  }
}

const numberOf = (value: unknown): number | null => (value === null ? null : Number(value));

/** The gravest first, then as things stand on the page. */
const compare = (one: Item, other: Item): number =>
  RANKS.indexOf(one.severity) - RANKS.indexOf(other.severity) || rankOf(one.cells[0]) - rankOf(other.cells[0]);

function pointersOf(finding: rules.Finding): string[] {
  return finding.cells.map(({ pointer }) => pointer);
}
