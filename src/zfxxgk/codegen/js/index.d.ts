// Types of the package. The shapes of documents and findings are in types.d.ts.

import type {
  Cause as WrittenCause,
  Finding as WrittenFinding,
  ImpliedValue as WrittenImpliedValue,
  Input,
  ReportResult,
  Suspect as WrittenSuspect,
  Text,
} from "./types.js";

export type * from "./types.js";

/** The report, and what else is at hand; what is left out was not supplied. */
export type Document = Pick<Input, "report"> & Partial<Omit<Input, "report">>;

/** Prefixes of ids of rules: the id itself or a folder above it. Nothing selected means all. */
export interface Choice {
  select?: readonly string[];
  ignore?: readonly string[];
}

/** Sums beyond 2^53 are given as BigInt. */
export type Sum = number | bigint | null;

export type Finding = Omit<WrittenFinding, "left" | "right" | "difference" | "suspects"> & {
  left: Sum;
  right: Sum;
  difference: Sum;
  suspects: Suspect[];
};

/** A cell that may be wrong, and the value that the other cells imply. */
export type Suspect = Omit<WrittenSuspect, "implied"> & { implied: Sum };

export type ImpliedValue = Omit<WrittenImpliedValue, "implied"> & { implied: NonNullable<Sum> };

/** Findings that one explanation covers; `findings` are fingerprints, `repairs` the ways to mend. */
export type Cause = Omit<WrittenCause, "suspects" | "repairs"> & {
  suspects: Suspect[];
  repairs: ImpliedValue[][];
};

/** An entry of the output of `zfxxgk check --format json`, without the members about its file. */
export type Result = Pick<
  ReportResult,
  "agency" | "agency_basis" | "year" | "outcomes" | "readings" | "not_checked"
> & { findings: Finding[]; causes: Cause[] };

/** What one instance of a rule comes to. `detail` is a variable, a pointer or an error. */
export interface Outcome {
  rule: string;
  /** The keys of the bound names; of an item of a list its index. */
  binding: Record<string, string | number>;
  outcome: "pass" | "fail" | "undetermined" | "not_applicable" | "error";
  reason:
    | ""
    | "missing-input"
    | "unread"
    | "missing"
    | "blank-total"
    | "blank-components"
    | "rule-error"
    | "condition"
    | "no-table";
  detail: string;
  /** Pointers of the blank cells that counted as 0. */
  assumed_zero: string[];
  reading: string | null;
}

export interface Rule {
  title: Text;
  norm: "hard" | "legal" | "plausible";
  severity: "error" | "warning" | "notice" | "off";
  report_by: "table" | null;
  basis: WrittenFinding["basis"];
}

/** One thing that does not fit the schema, at a JSON Pointer. */
export interface Problem {
  pointer: string;
  text: Text;
}

/** What was given does not fit `schema/input.json`: everything wrong, and all of it in words. */
export class InputError extends TypeError {
  problems: Problem[];
  text: Text;
}

/** Version of the package. */
export const VERSION: string;

/** The rules by their ids. */
export const RULES: Readonly<Record<string, Rule>>;

/**
 * Findings of one report, what causes them, what could not be checked, and numbers of instances by
 * outcome: the same in every word as Python's. The
 * document is held against schema/input.json first. Throws InputError for one that does not fit,
 * TypeError for an unknown option, RangeError for a prefix that fits no rule.
 */
export function check(document: Document, choice?: Choice): Result;

/** What every instance of every rule comes to, those included that are off. Throws InputError likewise. */
export function outcomes(document: Document): Outcome[];

/** JSON of a result; a BigInt is written as an integer. */
export function stringify(value: unknown): string;
