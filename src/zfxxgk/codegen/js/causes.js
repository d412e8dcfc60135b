// From broken sums to causes: located, ranked, labelled and worded.

import { Accounts, tableOf } from "./accounts.js";
import { takeApart } from "./apart.js";
import { SEVERITIES } from "./catalogue.js";
import { wordBlanks, wordCause } from "./cause_words.js";
import { bindingOf, instance } from "./compose.js";
import { isUnseen } from "./evaluate.js";
import { findLeftOut } from "./left_out.js";
import { LINEAR } from "./linear.js";
import { isCertain, locate } from "./locate.js";
import { findMisstated } from "./misstated.js";
import { findShifts } from "./shifts.js";
import { compare, divided, holds, lackingOf, merged } from "./sums.js";
import { add } from "./values.js";

const EQUALITIES = new Set(LINEAR.filter((row) => row.operator === "==").map((row) => row.rule));

/** Whether a rule is a sum, asks for blanks, is about the members, or holds prose against itself. */
export const mayHaveCause = ({ rule, presence, needs, prose }) =>
  EQUALITIES.has(rule) || presence || needs.includes("members") || prose;

/**
 * The findings with the cells that explain them, and their causes in the same order. `judged` are
 * the outcomes of all instances of `checks`, the compiled rules that are `chosen` and concern the
 * document. What a finding of blank cells says of those with a number becomes a finding of its
 * own: an error where that is fixed.
 */
export function explain(findings, judged, checks, chosen, composer) {
  const { sheet } = composer;
  const seen = checks.filter((check) => !isUnseen(check, sheet));
  const book = new Book(new Accounts(judged, seen, chosen, composer), seen);
  const apart = book.takeApartFilled(findings);
  const causes = book.joinHeard([...book.causesOfBlanks(), ...book.causesOfSums()]);
  const leftOut = findLeftOut(apart, sheet.given);
  if (leftOut) causes.push(leftOut);
  const explained = new Set(causes.flatMap((cause) => cause.findings));
  causes.push(...findMisstated(apart, explained, seen, sheet));
  return inOrder(...book.takeApartOpen(apart, causes), book.suspectsOfTies());
}

function inOrder(findings, causes, suspectsOfTies) {
  const suspects = new Map();
  for (const cause of causes) {
    for (const key of cause.findings) {
      const own = suspects.get(key) ?? new Map();
      for (const suspect of cause.suspects) own.set(suspect.pointer, suspect);
      suspects.set(key, own);
    }
  }
  for (const [key, own] of suspectsOfTies) if (!suspects.has(key)) suspects.set(key, own);
  const rank = ({ severity }) => SEVERITIES.indexOf(severity);
  const located = findings
    .map((each) => ({ ...each, suspects: [...(suspects.get(each.fingerprint) ?? new Map()).values()] }))
    .sort((one, other) => rank(one) - rank(other));
  const places = new Map(located.map(({ fingerprint }, n) => [fingerprint, n]));
  const before = (one, other) => places.get(one) - places.get(other);
  const ordered = causes.map((each) => ({ ...each, findings: [...each.findings].sort(before) }));
  ordered.sort((one, other) => before(one.findings[0], other.findings[0]));
  return { findings: located, causes: ordered };
}

/** What is told of one report, and the fingerprints of the findings that it belongs to. */
class Book {
  constructor(accounts, checks) {
    const asks = checks.filter((check) => check.presence);
    const tests = new Map(asks.map((check) => [check.rule, check]));
    Object.assign(this, { accounts, composer: accounts.composer, tests });
  }

  // -------------------------------------------------------------------- findings of blanks

  /** The findings, with one of their own, an error, for the blanks that are told. */
  takeApartFilled(findings) {
    const { accounts, composer, tests } = this;
    const blanks = byPointer(this.suspects(accounts.told, true));
    const [found, ofBlank] = takeApart(findings, blanks, composer, tests, accounts.sums, "error");
    this.ofBlank = ofBlank;
    this.order = new Map(found.map((each) => [instance(each.rule, each.binding), each.fingerprint]));
    return found;
  }

  /** Takes apart the blanks that causes name with a number, too, and lets them join. */
  takeApartOpen(findings, causes) {
    const suspects = causes.flatMap((cause) => cause.suspects);
    const named = suspects.filter(({ value, implied }) => value === null && implied);
    const blanks = byPointer(named.filter(({ pointer }) => !this.accounts.told.has(pointer)));
    const [found, ofBlank] = takeApart(findings, blanks, this.composer, this.tests);
    const joined = causes.map((cause) => {
      const more = cause.suspects.filter(({ pointer }) => ofBlank.has(pointer));
      const keys = [...cause.findings, ...more.map(({ pointer }) => ofBlank.get(pointer))];
      return { ...cause, findings: [...new Set(keys)] };
    });
    return [found, joined];
  }

  // -------------------------------------------------------------------- causes

  /** One cause for all blanks of a table that the other cells fix at a number. */
  causesOfBlanks() {
    const { rows, printed, filled, told, sums, asPrinted } = this.accounts;
    const counted = withZeros(printed);
    const broken = rows.filter((row) => !holds(row, counted));
    const values = merged(counted, filled);
    const causes = [];
    for (const table of new Set([...told.keys()].map(tableOf))) {
      const repair = new Map([...told].filter(([cell]) => tableOf(cell) === table));
      const concerned = broken.filter(({ terms }) => terms.some(([cell]) => repair.has(cell)));
      const restored = concerned.filter((row) => holds(row, values));
      const cells = [...repair.keys()];
      const findings = [
        ...cells.filter((cell) => this.ofBlank.has(cell)).map((cell) => this.ofBlank.get(cell)),
        ...restored.map((row) => this.findingOf(row)),
        ...this.findingsOf(asPrinted().restoredBy(repair)),
      ];
      if (!findings.length) continue;
      const suspects = this.suspects(repair, true);
      const areSums = cells.every((cell) => sums.has(cell));
      const message = wordBlanks(suspects, areSums, this.composer.formOf);
      causes.push(causeOf(findings, [suspects], { complete: true, certain: true, message }));
    }
    return causes;
  }

  causesOfSums() {
    const { accounts } = this;
    const values = merged(withZeros(accounts.printed), accounts.filled);
    const rank = (repair) => accounts.rank(repair);
    return locate(accounts.equations, values, rank, accounts).map((found) => {
      const { grids, printed } = accounts.ranking();
      const shifts = () => findShifts(accounts.equations, found.equations, grids, printed);
      return this.causeOf({ ...found, repairs: found.repairs.length ? found.repairs : shifts() });
    });
  }

  /** The cause that an explanation comes to; what its first repair restores belongs to it. */
  causeOf(found) {
    const { accounts } = this;
    const { complete, repairs } = found;
    const [first, second] = repairs;
    // Who agrees with what is there speaks against a cell that would break it.
    const certain = isCertain(found) && accounts.evidence().breaksNothing(first);
    const heard = first ? accounts.evidence().restoredBy(first) : [];
    const told = repairs.map((repair) => this.suspects(repair, certain));
    const witnesses = [...new Set(heard.map(({ kind }) => kind))];
    const plausibility = (repair) => accounts.rank(repair).slice(0, -1);
    const ordered = Boolean(second) && compare(plausibility(first), plausibility(second)) !== 0;
    const suspicion = { repairs: told, certain, complete, ordered, witnesses };
    const message = wordCause(suspicion, this.composer.formOf);
    const broken = found.equations.map((at) => this.findingOf(accounts.equations[at]));
    const findings = [...broken, ...this.findingsOf(heard)];
    return causeOf(findings, told, { complete, certain, message });
  }

  /** Lets witnesses join that agree only with the first repairs of several causes. */
  joinHeard(causes) {
    const firsts = causes.map(({ repairs: [first = []] }) => first);
    if (firsts.filter((first) => first.length).length < 2) return causes;
    const pairs = firsts.map((first) => first.map(({ pointer, implied }) => [pointer, implied]));
    const repair = new Map([...this.accounts.filled, ...pairs.flatMap((each) => each)]);
    const explained = new Set(causes.flatMap((cause) => cause.findings));
    const joined = causes.map((cause) => [...cause.findings]);
    for (const witness of this.accounts.asPrinted().restoredBy(repair)) {
      const keys = this.findingsOf([witness]).filter((key) => !explained.has(key));
      joined.forEach((findings, n) => {
        const isOwn = firsts[n].some(({ pointer }) => witness.cells.includes(pointer));
        if (isOwn) findings.push(...keys);
      });
    }
    return causes.map((cause, n) => ({ ...cause, findings: joined[n] }));
  }

  /** By finding, the cells of both years where a relation is broken; none is certain. */
  suspectsOfTies() {
    const { accounts } = this;
    const found = new Map();
    for (const row of accounts.ties) {
      const values = withZeros(accounts.valuesOf(row.terms.map(([cell]) => cell)));
      const lacking = lackingOf(row, values);
      if (!lacking) continue;
      const implied = row.terms.map(([cell, by]) => [cell, add(values.get(cell), divided(lacking, by))]);
      found.set(this.findingOf(row), byPointer(this.suspects(implied, false)));
    }
    return found;
  }

  /** Fingerprint of the finding of a failing row, which may be one for the whole table. */
  findingOf({ rule, name }) {
    return this.order.get(name) ?? this.order.get(instance(rule, {}));
  }

  findingsOf(witnesses) {
    const names = witnesses.map((each) => instance(each.check.rule, bindingOf(each.check, each)));
    return names.filter((name) => this.order.has(name)).map((name) => this.order.get(name));
  }

  suspects(repair, certain) {
    return [...repair].map(([pointer, implied]) => this.accounts.suspect(pointer, implied, certain));
  }
}

const byPointer = (suspects) => new Map(suspects.map((suspect) => [suspect.pointer, suspect]));
const withZeros = (values) => new Map([...values].map(([cell, value]) => [cell, value ?? 0]));

/** A cause of findings by their fingerprints; members of `told`, its repairs, are suspects. */
function causeOf(findings, told, { complete, certain, message }) {
  const once = new Map();
  for (const suspect of told.flatMap((repair) => repair)) {
    if (!once.has(suspect.pointer)) once.set(suspect.pointer, suspect);
  }
  const suspects = [...once.values()];
  const implied = ({ pointer, implied }) => ({ pointer, implied });
  return {
    findings: [...new Set(findings)],
    suspects,
    repairs: told.map((repair) => repair.map(implied)),
    complete,
    certain,
    message,
    // The place of one of several would pass for the place of the fault.
    location: suspects.length === 1 ? suspects[0].location : null,
  };
}
