// What the rules say of the page, arranged for people: a list, and marks at the cells.

import * as rules from "../../generated/js/index.js";
import { toDocument, type State } from "./state.ts";

export type Severity = "error" | "warning" | "notice";

/** One thing to look at. *details* are what does not hold where a cause was found. */
export interface Item {
  severity: Severity;
  message: string;
  details: string[];
  /** Where to look, the likeliest first. */
  cells: string[];
  basis: string;
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
  const byPrint = new Map(result.findings.map((finding) => [finding.fingerprint, finding]));
  for (const cause of result.causes ?? []) {
    const findings = cause.findings.flatMap((print: string) => byPrint.get(print) ?? []);
    if (!findings.length) continue;
    cause.findings.forEach((print: string) => explained.add(print));
    const cells = cause.suspects.map(({ pointer }: { pointer: string }) => pointer);
    const first = findings[0];
    const item = add(first, cause.message.zh, cells.length ? cells : pointersOf(first));
    item.details = findings.map((finding) => finding.message.zh);
    for (const { pointer, implied } of cause.suspects) {
      mark(pointer, cause.certain ? "certain" : "suspect", implied === null ? null : Number(implied));
    }
  }
  for (const finding of result.findings) {
    if (explained.has(finding.fingerprint)) continue;
    const cells = pointersOf(finding);
    add(finding, finding.message.zh, cells);
    for (const at of cells) mark(at, finding.severity, null);
  }
  const order = items.map((_, number) => number).sort((one, other) => rank(items[one]) - rank(items[other]) || one - other);
  const places = new Map(order.map((number, place) => [number, place]));
  for (const each of marks.values()) each.items = each.items.map((number) => places.get(number) as number);
  return {
    items: order.map((number) => items[number]),
    marks,
    unchecked: result.not_checked.map(({ message }) => message.zh),
  };

  function add(finding: rules.Finding, message: string, cells: string[]): Item {
    const basis = finding.basis.map(({ document, place }) => [document, place].filter(Boolean).join("，"));
    const { severity, fingerprint } = finding;
    items.push({ severity, message, details: [], cells, basis: basis.join("；"), fingerprint });
    return items[items.length - 1];
  }

  function mark(at: string, kind: Mark["kind"], implied: number | null): void {
    const found = marks.get(at) ?? { kind, implied: null, items: [] };
    if (RANKS.indexOf(kind) < RANKS.indexOf(found.kind)) found.kind = kind;
    if (implied !== null) found.implied = implied;
    found.items.push(items.length - 1);
    marks.set(at, found);
  }
}

const rank = ({ severity }: Item): number => RANKS.indexOf(severity);

function pointersOf(finding: rules.Finding): string[] {
  return finding.cells.map(({ pointer }) => pointer);
}
