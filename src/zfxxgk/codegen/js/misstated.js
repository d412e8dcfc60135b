// A number of the prose that the tables contradict and the other numbers of the prose, too.

import { wordMisstated } from "./cause_words.js";
import { bindingOf, instance } from "./compose.js";
import { evaluateOne } from "./evaluate.js";
import { pathOf } from "./labels.js";
import { Sheet } from "./sheet.js";

/** Whether a check holds numbers of the prose against each other. */
export const isOfProse = ({ prose, over }) => Boolean(prose) && !over;

/**
 * The cause, alone in a list, of several findings that a number of the table in the place of one
 * claim settles. Nothing where several claims or numbers would. Findings explained otherwise are
 * left out.
 */
export function findMisstated(findings, explained, checks, sheet) {
  const left = findings.filter(({ fingerprint }) => !explained.has(fingerprint));
  const open = new Map(left.map((each) => [instance(each.rule, each.binding), each]));
  const findingOf = (check, binding) => open.get(instance(check.rule, bindingOf(check, { binding })));
  const alone = checks.filter((check) => isOfProse(check) && findingOf(check, []));
  if (!alone.length) return [];
  const found = [];
  for (const check of checks.filter(({ over }) => over && over[0] === "claims")) {
    sheet.value(check.over).forEach((claim, at) => {
      const finding = findingOf(check, [at]);
      for (const number of finding ? numbersOf(finding) : []) {
        const restated = restate(check, at, number, sheet);
        const passes = (each, binding) => evaluateOne(each, restated, binding).outcome === "pass";
        const settled = passes(check, [at]) ? alone.filter((each) => passes(each, [])) : [];
        const own = settled.map((each) => findingOf(each, []));
        if (own.length) found.push(causeOf([...own, finding], check, at, claim, number, sheet));
      }
    });
  }
  return found.length === 1 ? found : [];
}

/** The numbers of the tables that a finding compares, each once. */
function numbersOf({ cells }) {
  const own = cells.filter(({ pointer }) => pathOf(pointer)[0] === "report");
  const numbers = own.map(({ value }) => value).filter((value) => typeof value === "number");
  return [...new Set(numbers.map(Math.trunc))];
}

function restate(check, at, value, sheet) {
  const [, kind] = check.over;
  const { claims } = sheet.given;
  const stated = claims[kind].map((claim, n) => (n === at ? { ...claim, value } : claim));
  return new Sheet({ ...sheet.given, claims: { ...claims, [kind]: stated } });
}

function causeOf(findings, check, at, claim, implied, sheet) {
  const pointer = `/${check.over.join("/")}/${at}/value`;
  const label = sheet.label(pathOf(pointer));
  const { value, text } = claim;
  return {
    findings: findings.map(({ fingerprint }) => fingerprint),
    suspects: [{ pointer, label, value, implied, certain: false, location: null }],
    repairs: [[{ pointer, implied }]],
    complete: true,
    certain: false,
    message: wordMisstated(text, implied),
    location: null,
  };
}
