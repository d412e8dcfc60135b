// Findings of blank cells taken apart: those whose number is known are told with it. "Where there
// were none, please fill in 0" is wrong advice for them.

import { wordBlanks } from "./cause_words.js";

/**
 * The findings, and the fingerprint of the one of each of `blanks`, suspects by their pointer.
 * `tests` are checks that ask for nothing but presence, by their rule. What one of their findings
 * says of `blanks` becomes a finding of its own, of the `severity` given if there is one; what is
 * left stays the same finding. Those of `totals` are sums of other cells.
 */
export function takeApart(findings, blanks, composer, tests, totals = new Set(), severity = null) {
  const found = [];
  const ofCell = new Map();
  for (const finding of findings) {
    const told = finding.cells.filter((cell) => blanks.has(cell.pointer));
    if (!tests.has(finding.rule) || !told.length) {
      found.push(finding);
      continue;
    }
    const suspects = told.map((cell) => blanks.get(cell.pointer));
    const sums = told.every((cell) => totals.has(cell.pointer));
    const words = wordBlanks(suspects, sums, composer.formOf);
    const own = composer.apart(finding, told, words, severity ?? finding.severity);
    found.push(own);
    for (const cell of told) ofCell.set(cell.pointer, own.fingerprint);
    const rest = finding.cells.filter((cell) => !blanks.has(cell.pointer));
    if (rest.length) found.push(composer.part(finding, rest, tests.get(finding.rule)));
  }
  return [found, ofCell];
}
