// From outcomes to findings: the cells, the numbers, the words and the fingerprint.

import { NOTICES, RULES } from "./catalogue.js";
import { pathOf } from "./labels.js";
import { LINEAR } from "./linear.js";
import { sha256 } from "./sha256.js";
import { pointer } from "./sheet.js";
import { order } from "./values.js";
import { arithmetic, compared, Say } from "./words.js";

/** Lists of the provenance, and the field of a record that tells what was printed. */
const LISTED = { cells: "raw", labels: "printed", headings: "printed" };
const KINDS = { cell: 0, presence: 0, value: 1, mention: 2 };

const MATCHES = ["repeated", "copied"];

const isMatch = (path) => MATCHES.includes(path[0]) && path.length > 2;
const isClaim = (path) => path[0] === "claims" && path.length > 2;
const isTold = (path) => path[0] === "prose" && path.length > 3;
const isRecord = (path) => path[0] === "provenance" && path.length > 2 && path[1] in LISTED;
/** Name of an instance of a rule. */
export const instance = (rule, binding) => `${rule} ${JSON.stringify(binding)}`;

/** What a rule rests on, without a notice that another had replaced by then. */
function chooseBasis(basis, year) {
  const editions = Object.keys(NOTICES).sort();
  const inForce = editions.filter((edition) => Number(edition) <= year).pop() ?? editions[0];
  const replaced = editions.flatMap((e) => NOTICES[e]).filter((n) => !NOTICES[inForce].includes(n));
  const left = basis.filter(({ document }) => !replaced.includes(document));
  return left.length ? left : basis;
}

const ROWS = new Map();
for (const row of LINEAR) {
  const key = instance(row.rule, row.binding);
  ROWS.set(key, [...(ROWS.get(key) ?? []), row]);
}

/** The keys that an outcome is about, by the names they are bound to. */
export const bindingOf = ({ names }, { binding }) =>
  Object.fromEntries(names.map((name, i) => [name, binding[i]]));

/** Makes findings of one report out of failed outcomes. */
export class Composer {
  constructor(sheet) {
    this.sheet = sheet;
    this.formOf = (variable, table) =>
      (variable === "report" || variable === "previous") && sheet.given[variable]
        ? sheet.form(variable, table)
        : null;
    this.places = new Map();
    // The report has null where a dash is printed.
    const dashes = (sheet.given.provenance?.cells ?? []).filter((c) => c.status === "dash");
    this.dashes = new Map(dashes.map((cell) => [cell.pointer, cell.raw]));
    // The first cell of a column shares the pointer of the column's label, and comes last.
    for (const name of Object.keys(LISTED).reverse()) {
      for (const record of sheet.given.provenance?.[name] ?? []) {
        const known = Object.values(record.place).some((value) => value && !isEmpty(value));
        if (known) this.places.set(record.pointer, record.place);
      }
    }
  }

  /** The finding of one failed instance. */
  finding(check, outcome) {
    const binding = bindingOf(check, outcome);
    const cells = this.cells(this.paths(check, outcome), outcome);
    const sums = this.sums(check.rule, binding, outcome);
    const message = this.message(check, outcome, cells, sums);
    // Which member stands where in the list is no part of what is wrong.
    const own = cells.map((c) => c.pointer).filter((at) => !at.startsWith("/members/"));
    return this.made(check.rule, binding, cells, sums, message, own);
  }

  /** One finding for several failed instances in one table or section. */
  folded(failed) {
    const [check, outcome] = failed[0];
    const found = failed.flatMap(([each, failure]) => {
      const paths = this.paths(each, failure);
      const absent = paths.filter((path) => this.sheet.value(path) === null);
      return this.cells(absent.length ? absent : paths, failure);
    });
    const cells = distinct(found);
    const message = this.message(check, outcome, cells, null);
    return this.made(check.rule, {}, cells, null, message, [this.section(check, outcome)]);
  }

  /** What a folded finding says of some of its cells; it stays the same finding. */
  part(finding, cells, check) {
    const reads = (binding) =>
      check.reads(this.sheet.given, ...binding).map(([, path]) => this.pointer(path));
    const binding = check.bindings.find((each) => reads(each).includes(cells[0].pointer));
    const message = this.written(check, binding, cells) ?? finding.message;
    return { ...finding, cells, message, location: this.location(cells) };
  }

  /** A finding of its own of some cells of a folded one. */
  apart(finding, cells, message, severity) {
    const fingerprint = this.fingerprint(finding.rule, cells.map((cell) => cell.pointer));
    return { ...finding, cells, message, severity, location: this.location(cells), fingerprint };
  }

  /** The cells that an instance compared, and the reading by which it holds. */
  reading(check, outcome) {
    const cells = this.cells(this.paths(check, outcome), outcome);
    const { reading } = outcome;
    return { rule: check.rule, binding: bindingOf(check, outcome), reading, cells };
  }

  made(id, binding, cells, sums, message, identity) {
    const rule = RULES[id];
    const values = sums ? compared(sums) : { left: null, right: null, difference: null };
    return {
      rule: id,
      binding,
      outcome: "fail",
      severity: rule.severity === "off" ? "notice" : rule.severity,
      norm: rule.norm,
      cells,
      ...values,
      message,
      basis: chooseBasis(rule.basis, this.sheet.given.report.year),
      reading: null,
      suspects: [],
      location: this.location(cells),
      fingerprint: this.fingerprint(id, identity),
      accepted: null,
    };
  }

  /** Table or section of the report that an instance is about. */
  section(check, outcome) {
    const paths = this.paths(check, outcome);
    return paths.length ? this.pointer(paths[0]).split("/")[1] : "";
  }

  cells(paths, outcome) {
    return distinct(paths.map((path) => this.cell(path, outcome.zeros)));
  }

  /** What an instance is about: cells before other places, and those before the year. */
  paths(check, outcome) {
    const read = check.reads(this.sheet.given, ...outcome.binding);
    return [...read].sort(([one], [other]) => KINDS[one] - KINDS[other]).map(([, path]) => path);
  }

  cell(path, zeros) {
    const at = this.pointer(path);
    if (isRecord(path)) {
      const value = this.sheet.value(path.slice(0, 3))[LISTED[path[1]]];
      return { pointer: at, label: this.sheet.label(pathOf(at)), value, assumed_zero: false };
    }
    if (isMatch(path)) {
      const { passages } = this.sheet.value(path.slice(0, 2));
      const value = passages.map((passage) => passage.text).join("\n");
      return { pointer: at, label: this.sheet.label(pathOf(at)), value, assumed_zero: false };
    }
    if (isClaim(path)) {
      const own = path.slice(0, 3);
      const { text: value } = this.sheet.value(own);
      return { pointer: at, label: this.sheet.label(own), value, assumed_zero: false };
    }
    if (isTold(path)) {
      const value = this.sheet.value(path.slice(0, 3)).text;
      return { pointer: at, label: this.sheet.label(pathOf(at)), value, assumed_zero: false };
    }
    const value = this.sheet.value(path);
    const zero = zeros.some((each) => pointer(each) === at);
    const printed = zero ? null : (this.dashes.get(at) ?? null);
    const shown = value === null ? printed : typeof value === "object" ? null : value;
    return { pointer: at, label: this.sheet.label(path), value: shown, assumed_zero: zero };
  }

  /** Where a place is; a record stands for the place it tells of. */
  pointer(path) {
    if (isRecord(path)) return this.sheet.value(path.slice(0, 3)).pointer;
    if (isTold(path)) return this.sheet.value(path.slice(0, 3)).section;
    if (isMatch(path)) return this.sheet.value(path.slice(0, 2)).section;
    return pointer(isClaim(path) ? path.slice(0, 3) : path);
  }

  sums(rule, binding, outcome) {
    const row = ROWS.get(instance(rule, binding))?.find((each) => this.fits(each));
    if (!row) return null;
    const zeros = new Set(outcome.zeros.map(pointer));
    const terms = row.terms.map(([at, coefficient]) => {
      const path = pathOf(at);
      return { path, coefficient, value: this.sheet.value(path) ?? 0, blank: zeros.has(at) };
    });
    return {
      left: terms.filter((term) => term.coefficient > 0),
      right: terms
        .filter((term) => term.coefficient < 0)
        .map((term) => ({ ...term, coefficient: -term.coefficient })),
      constant: row.constant / 10 ** row.scale,
      operator: row.operator,
    };
  }

  /** Whether a row of the arithmetic rules is for the editions at hand. */
  fits({ forms }) {
    return Object.entries(forms).every(([key, allowed]) =>
      allowed.includes(this.formOf(...key.split("."))),
    );
  }

  message(check, outcome, cells, sums) {
    const written = this.written(check, outcome.binding, cells);
    return written ?? (sums ? arithmetic(sums, this.formOf) : RULES[check.rule].title);
  }

  /** The message that the rule itself has for these cells; null where it has none. */
  written(check, binding, cells) {
    if (!check.zh) return null;
    const { given } = this.sheet;
    const say = (language) => new Say(language, cells, this.formOf);
    return {
      zh: check.zh(given, say("zh"), ...binding),
      en: check.en(given, say("en"), ...binding),
    };
  }

  location(cells) {
    const found = cells.map((cell) => this.place(cell.pointer));
    return found.find((place) => place !== null) ?? null;
  }

  /** Where a cell was read; a place without a record is sought in what it stands in. */
  place(pointer) {
    for (let at = pointer; at; at = at.slice(0, at.lastIndexOf("/"))) {
      if (this.places.has(at)) return this.places.get(at);
    }
    return null;
  }

  fingerprint(id, places) {
    const { report } = this.sheet.given;
    const sorted = [...places].sort(order);
    const parts = [report.agency.name ?? "", String(report.year), id, ...sorted];
    return sha256(parts.join("\n")).slice(0, 16);
  }
}

const isEmpty = (value) => Array.isArray(value) && !value.length;

function distinct(cells) {
  const found = new Map();
  for (const cell of cells) if (!found.has(cell.pointer)) found.set(cell.pointer, cell);
  return [...found.values()];
}
