// What of the compiled rules the page has no use for: the English of it, an eighth of the page, and
// how rules are judged that need what no page gives. That these were not checked is still told.

import { readFileSync } from "node:fs";

const NEVER_GIVEN = ["claims", "copied", "coverage", "members", "prose", "repeated"];

const withoutEnglish = (text) =>
  text
    .replace(/, en: (?:"(?:[^"\\]|\\.)*"|\[(?:"(?:[^"\\]|\\.)*"(?:, )?)*\])/g, ', en: ""')
    .replace(/^ {4}en: \w+_en,$/gm, '    en: () => "",')
    .replace(', en: words("en") }', ', en: "" }')
    .replace(/doubts: \{[^{}]*\}/, (doubts) => doubts.replace(/": "(?:[^"\\]|\\.)*"/g, '": ""'));

const entry = /^ {2}\{\n {4}rule: "([^"]+)",\n[^]*?^ {2}\},\n/gm;
const isUsed = (check) => !NEVER_GIVEN.some((name) => /needs: (.*),/.exec(check)[1].includes(`"${name}"`));

/** Of a rule that is never judged only what it is called, for which tables it is and what it needs. */
const withoutUnused = (checks) =>
  checks.replace(entry, (check) =>
    isUsed(check) ? check : check.replace(/^ {4}(?:test|reads|when|whenReads|readings|presence|prose|zh|en): .*\n/gm, ""),
  );

/** Rules of a check that is never judged are never shown either. */
function withoutBasis(catalogue, checks) {
  const used = new Set([...checks.matchAll(entry)].filter(([check]) => isUsed(check)).map(([, rule]) => rule));
  return catalogue.replace(/^( {2}"([^"]+)": \{) title: .*?(, norm: .*?), basis: .*$/gm, (line, begin, rule, rest) =>
    used.has(rule) ? line : `${begin} ${rest.slice(2)} },`,
  );
}

export const trimmed = {
  name: "trimmed",
  setup({ onLoad }) {
    onLoad({ filter: /generated.js.(catalogue|places|checks|words)\.js$/ }, ({ path }) => {
      const read = (name) => readFileSync(name, "utf8").replace(/\r\n/g, "\n");
      const text = read(path);
      const chinese = withoutEnglish(text);
      if (chinese.length === text.length) throw new Error(`no English found in ${path}`);
      if (path.endsWith("checks.js")) return { contents: withoutUnused(chinese), loader: "js" };
      if (!path.endsWith("catalogue.js")) return { contents: chinese, loader: "js" };
      return { contents: withoutBasis(chinese, read(path.replace("catalogue.js", "checks.js"))), loader: "js" };
    });
  },
};
