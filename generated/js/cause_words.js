// A cause in words: the cells to look up, the values that follow, and who else says so. A message
// stands within its limit; what it leaves out is in the suspects and the findings.

import { LIMITS, WORDS } from "./catalogue.js";
import { number } from "./decimal.js";
import { pathOf } from "./labels.js";
import { subtract } from "./values.js";
import { labelApart, labelCell } from "./words.js";

const TEMPLATES = WORDS.causes;
const LANGUAGES = ["zh", "en"];

/** The message of a cause; members of `repairs` are suspects. */
export function wordCause({ repairs, certain, complete, ordered, witnesses }, formOf) {
  const after = complete || !repairs.length ? [] : [TEMPLATES.unfinished];
  const which = repairs.length === 1 ? "" : "_first";
  after.push(...witnesses.map((each) => TEMPLATES[each + which]), TEMPLATES.advice);
  return fitting((shown) => suspicion(repairs, certain, ordered, formOf, shown), after);
}

/** What blanks should hold; `sums` tells that each is the total of other cells. */
export function wordBlanks(blanks, sums, formOf) {
  const how = TEMPLATES[sums ? "as_sum" : "from_others"];
  const said = (shown) => {
    if (blanks.length > 1) {
      const cells = listed(blanks, formOf, "of_blanks", "apart", shown);
      return told("left_blank", { count: blanks.length, how, cells });
    }
    const [{ pointer, implied }] = blanks;
    const label = labelCell(pathOf(pointer), formOf);
    return told("one_blank", { label, how, value: number(implied) });
  };
  return fitting(said, []);
}

/** All differences from the members' sum are the numbers of one of them. */
export const wordLeftOut = (office, twice) =>
  told(twice ? "twice" : "left_out", { office: cut(office) });

/** A claim for which the table and the rest of the prose agree on another number. */
export const wordMisstated = (text, value) =>
  told("misstated", { text: cut(text), number: number(value) });

function cut(text) {
  const letters = [...text];
  return letters.length <= LIMITS.cited ? text : `${letters.slice(0, LIMITS.cited).join("")}…`;
}

function suspicion(repairs, certain, ordered, formOf, shown) {
  if (!repairs.length) return TEMPLATES.none;
  const [first] = repairs;
  if (repairs.length === 1) {
    const sure = first.length === 1 ? "one" : "together";
    const cells = setOf(first, formOf, shown);
    return told(certain ? sure : "doubtful", { count: first.length, cells });
  }
  const order = TEMPLATES[ordered ? "ordered" : "unordered"];
  const count = repairs.length;
  if (repairs.some((repair) => repair.length > 1)) {
    const sets = repairs.map((repair) => setOf(repair, formOf, LIMITS.of_a_set));
    return told("sets", { count, order, cells: some(sets, shown, "apart") });
  }
  const cells = listed(repairs.map(([suspect]) => suspect), formOf, "of_set", "apart", shown);
  return told("choice", { count, order, cells });
}

/**
 * What is said of as many things as fit in each language, and the sentences after it. The last of
 * these goes where not even one thing fits beside it, then all.
 */
function fitting(said, after) {
  const found = {};
  let text = {};
  for (const sentences of [after, after.slice(0, -1), []]) {
    for (let shown = LIMITS.shown; shown > 0; shown -= 1) {
      const parts = [said(shown), ...sentences];
      text = { zh: parts.map((each) => each.zh).join(""), en: parts.map((each) => each.en).join(" ") };
      for (const language of LANGUAGES) {
        const fits = [...text[language]].length <= LIMITS.sentence[language];
        if (fits && !(language in found)) found[language] = text[language];
      }
      if (LANGUAGES.every((language) => language in found)) return found;
    }
  }
  return { ...text, ...found };
}

function some(words, shown, between) {
  const joined = inBoth((language) =>
    words.slice(0, shown).map((each) => each[language]).join(TEMPLATES[between][language]),
  );
  // A set of which not all cells are told says so already.
  const saysSo = joined.en.endsWith(told("more", { shown: "" }).en);
  return words.length > shown && !saysSo ? told("more", { shown: joined }) : joined;
}

/** The cells of a repair. */
function setOf(repair, formOf, shown) {
  if (repair.length > 1) return listed(repair, formOf, "of_set", "with", shown);
  const [{ pointer, value, implied }] = repair;
  const gap = subtract(value ?? 0, implied);
  return told("cell", {
    label: labelCell(pathOf(pointer), formOf),
    value: valueOf(value),
    implied: number(implied),
    gap: number(gap < 0 ? -gap : gap),
  });
}

/** Cells with what a template says of them, what their labels have in common said once. */
function listed(cells, formOf, words, between, shown) {
  const [common, own] = labelApart(cells.map(({ pointer }) => pathOf(pointer)), formOf);
  const each = cells.map(({ value, implied }, at) =>
    told(words, { label: own[at], value: valueOf(value), implied: number(implied) }),
  );
  const joined = some(each, shown, between);
  return common.zh ? told("in_common", { common, cells: joined }) : joined;
}

const valueOf = (value) => (value === null ? TEMPLATES.blank : number(value));
const inBoth = (said) => Object.fromEntries(LANGUAGES.map((each) => [each, said(each)]));

/** A template filled in; values that are texts in both languages are taken in its own. */
const told = (words, values) =>
  inBoth((language) =>
    TEMPLATES[words][language].replace(/\{(\w+)\}/g, (_, name) =>
      String(values[name][language] ?? values[name]),
    ),
  );
