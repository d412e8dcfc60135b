// Findings in words: arithmetic with its numbers, and the words that message templates use.

import { EDITIONS, KEYS, LIMITS, WORDS } from "./catalogue.js";
import { number, total } from "./decimal.js";
import { last, pathOf, steps } from "./labels.js";

export const filled = (template, value) => template.split("{}").join(value);
const size = (value) => (value < 0 ? -value : value);

/** What a comparison comes to: both sides and their difference, amounts as in the form. */
export function compared({ left, right, constant }) {
  const products = (terms) => terms.map((term) => [term.value, term.coefficient]);
  const [leftValue, rightValue] = [
    total(products(left)),
    total([...products(right), [constant, 1]]),
  ];
  const difference = total([[leftValue, 1], [rightValue, -1]]);
  return { left: leftValue, right: rightValue, difference };
}

// ---------------------------------------------------------------------- arithmetic

/** A broken comparison as a sentence: what was added, what it gives, what is printed. */
export function arithmetic(comparison, formOf) {
  const words = (language) => new Sentence(comparison, formOf, language).text();
  return { zh: words("zh"), en: words("en") };
}

class Sentence {
  constructor(comparison, formOf, language) {
    Object.assign(this, comparison, { formOf, language, chinese: language === "zh" });
    this.terms = [...this.left, ...this.right];
    this.shared = sharedSteps(this.terms.map((term) => term.path));
    this.values = compared(comparison);
  }

  /** Of a long sum as many terms as fit; the others are told by what they make. */
  text() {
    let text = "";
    for (let most = Math.max(this.left.length, this.right.length); most > 0; most -= 1) {
      text = this.sentence(most);
      if ([...text].length <= LIMITS.sentence[this.language]) break;
    }
    return text;
  }

  sentence(most) {
    const left = this.side(this.left, 0, this.values.left, most);
    const right = this.side(this.right, this.constant, this.values.right, most);
    const gap = number(size(this.values.difference));
    const blanks = this.terms.filter((term) => term.blank).length;
    const [lead, relation] = [this.lead(), WORDS.relation[this.operator][this.language]];
    if (this.chinese) {
      const counted = blanks ? `（空白 ${blanks} 格按 0 计）` : "";
      return `${lead}${relation}：${left}，${right}，相差 ${gap}${counted}。`;
    }
    const counted = blanks ? ` (blank cells counted as 0: ${blanks})` : "";
    const head = lead ? `${lead}: ${relation}` : relation[0].toUpperCase() + relation.slice(1);
    return `${head}: ${left}; ${right}; difference ${gap}${counted}.`;
  }

  lead() {
    return lead(this.terms[0].path, (i) => this.shared.has(i), this.formOf)[this.language];
  }

  side(terms, constant, value, most) {
    if (!terms.length) return number(value);
    if (terms.length === 1 && terms[0].coefficient === 1 && !constant) {
      return this.term(terms[0], this.chinese ? "填" : " is");
    }
    const [plus, minus, equals] = this.chinese ? ["＋", "－", "＝"] : [" + ", " - ", " = "];
    const some = terms.filter((term) => term.value);
    let spelt = terms.length - some.length <= LIMITS.named ? terms : some;
    let joined = spelt.slice(0, most).map((term) => this.term(term)).join(plus);
    if (spelt.length > most) {
      const told = new Set(spelt.slice(0, most));
      joined += plus + this.rest(terms.filter((term) => !told.has(term)));
      spelt = terms;
    }
    if (constant) joined += (constant < 0 ? minus : joined && plus) + number(size(constant));
    const leftOut = terms.length - spelt.length;
    if (leftOut) joined += this.leftOut(leftOut, Boolean(joined));
    return `${joined}${equals}${number(value)}`;
  }

  rest(terms) {
    const value = number(total(terms.map((term) => [term.value, term.coefficient])));
    return this.chinese ? `其余 ${terms.length} 项 ${value}` : `${terms.length} more ${value}`;
  }

  leftOut(count, some) {
    if (this.chinese) return some ? `（另有 ${count} 项为 0）` : `${count} 项均为 0，合计`;
    return some ? ` (${count} more are 0)` : `${count} items, all 0,`;
  }

  term({ path, coefficient, value }, verb = "") {
    const along = this.steps(path).map((step) => step.own[this.language]);
    const own = along.filter((_, i) => i > 0 && !this.shared.has(i));
    if (path[0] === "previous") own.unshift(along[0]);
    const times = coefficient === 1 ? "" : `${size(coefficient)}×`;
    return `${own.join(" ")}${verb} ${times}${number(value)}`;
  }

  steps(path) {
    return stepsOf(path, this.formOf);
  }
}

// ---------------------------------------------------------------------- labels of cells

/** The table, the row and the column of a cell, without the headings above them. */
export function labelCell(path, formOf) {
  const [table, ...inner] = stepsOf(path, formOf).slice(1);
  const named = inner.map((step) => filled(WORDS.named[step.kind] ?? "“{}”", step.own.zh));
  const en = [table, ...inner].map((step) => step.own.en).join(", ");
  return { zh: table.own.zh + named.join(""), en };
}

/** What paths have in common, and how each is called within it. */
export function labelApart(paths, formOf) {
  const shared = sharedSteps(paths);
  const own = paths.map((path) => lead(path, (i) => !shared.has(i), formOf));
  return [lead(paths[0], (i) => shared.has(i), formOf), own];
}

/** Some steps of a path in both languages; of those shared by all cells of a sum, their place. */
function lead(path, isTold, formOf) {
  const told = stepsOf(path, formOf).filter((_, i) => i > 0 && isTold(i));
  const zh = told.map((step) => filled(WORDS.named[step.kind] ?? "{}", step.own.zh));
  return { zh: zh.join(""), en: told.map((step) => step.own.en).join(", ") };
}

const stepsOf = (path, formOf) => steps(path, formOf(path[0], path[1]));

/**
 * Positions at which all paths are the same: their table, and their row or column. Of a single
 * path only the table; nothing where they lead to different tables.
 */
function sharedSteps(paths) {
  const length = paths.length > 1 ? Math.min(...paths.map((path) => path.length)) : 2;
  const positions = [...Array(length).keys()];
  const same = positions.filter((i) => paths.every((path) => path[i] === paths[0][i]));
  return new Set(same.includes(1) ? same : []);
}

// ---------------------------------------------------------------------- templates

/** The words that a message template may use, in one language. */
export class Say {
  constructor(language, cells, formOf) {
    Object.assign(this, { language, cells, formOf, chinese: language === "zh" });
  }

  get count() {
    return String(this.cells.length);
  }

  get labels() {
    const most = this.cells.length < 2 * LIMITS.named ? this.cells.length : LIMITS.named;
    const names = this.cells.slice(0, most).map((cell) => cell.label[this.language]);
    let room = LIMITS.labels[this.language];
    const named = names.filter((name, at) => {
      room -= [...name].length;
      return room >= 0 || at === 0;
    });
    const rest = this.cells.length > named.length;
    if (this.chinese) return named.map((name) => `“${name}”`).join("、") + (rest ? "等" : "");
    return named.map((name) => `"${name}"`).join(", ") + (rest ? " and others" : "");
  }

  get table() {
    if (!this.cells.length) return "";
    const path = pathOf(this.cells[0].pointer);
    const table = path.slice(0, path[0] === "members" ? 3 : 2);
    return last(stepsOf(table, this.formOf)).own[this.language];
  }

  /** That the cells were left blank, or the dashes that stand in them. */
  get gap() {
    const values = new Set(this.cells.map((cell) => cell.value));
    const blank = values.delete(null);
    const dashes = [...values].map((value) => (this.chinese ? `“${value}”` : `"${value}"`));
    const held = this.chinese ? `填的是${dashes.join("")}` : `filled with ${dashes.join(", ")}`;
    const left = this.chinese ? "没有填写" : "left blank";
    const told = [...(blank ? [left] : []), ...(dashes.length ? [held] : [])];
    return told.join(this.chinese ? "或者" : " or ");
  }

  /** Printed label of a key of a dimension. */
  key(dimension, key) {
    const forms = Object.entries(EDITIONS).filter(([, known]) => known.length);
    const edition = forms.map(([table, [first]]) => this.formOf("report", table) ?? first);
    return KEYS[edition.join(" ")][dimension][key][this.language];
  }

  value(value) {
    if (value === null) return this.chinese ? "空白" : "blank";
    if (Array.isArray(value)) {
      return this.listed(value.map((item) => this.value(item)));
    }
    if (typeof value === "boolean") {
      return this.chinese ? (value ? "是" : "否") : value ? "yes" : "no";
    }
    return typeof value === "string" ? this.cut(value) : number(value);
  }

  /** As many as there is room for, and the first. */
  listed(words) {
    const joint = this.chinese ? "、" : ", ";
    let room = LIMITS.quoted[this.language] + joint.length;
    const fitting = words.filter((word, at) => {
      room -= [...word].length + joint.length;
      return room >= 0 || at === 0;
    });
    return fitting.join(joint);
  }

  cut(words) {
    const [letters, most] = [[...words], LIMITS.quoted[this.language]];
    return letters.length <= most ? words : `${letters.slice(0, most - 1).join("")}…`;
  }
}
