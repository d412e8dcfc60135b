// What in an input document does not fit the schema, each thing with its place and in words.

import { pointer } from "./sheet.js";
import { FAULTS, LONGEST_SHOWN, MOST_SHOWN, SHAPE, TYPES } from "./shape.js";

/** What was given cannot be judged; `problems` lists everything wrong, `text` says it in both languages. */
export class InputError extends TypeError {
  constructor(problems, text) {
    super(text.en);
    this.name = "InputError";
    this.problems = problems;
    this.text = text;
  }
}

const NO_REPORT = { zh: "没有给出报告", en: "the input document has no report" };
const MISPLACED = {
  zh: `${NO_REPORT.zh}，给出的就是报告：应写作 check({ report })`,
  en: `${NO_REPORT.en}, it is one: write check({ report })`,
};

/** Throws an InputError unless the document fits. */
export function requireFitting(document) {
  if (document.report === null) {
    const text = document.spec_version ? MISPLACED : NO_REPORT;
    throw new InputError([{ pointer: "", text }], text);
  }
  const problems = listProblems(document);
  if (!problems.length) return;
  const more = problems.length - MOST_SHOWN;
  const say = (language, colon, semicolon) => {
    const shown = problems.slice(0, MOST_SHOWN);
    const parts = shown.map((each) => (each.pointer || "/") + colon + each.text[language]);
    if (more > 0) parts.push(fill(FAULTS.more[language], { more }));
    return FAULTS.mismatch[language] + parts.join(semicolon);
  };
  throw new InputError(problems, { zh: say("zh", "：", "；"), en: say("en", ": ", "; ") });
}

/** All that does not fit: `{pointer, text: {zh, en}}`, in the order of the document. */
export function listProblems(document) {
  return [...faults(document, SHAPE, [])].map(([path, word, wanted, value]) => {
    const shown = { value: show(value), key: path[path.length - 1] };
    const text = ({ zh, en }, wantedZh, wantedEn) => ({
      zh: fill(zh, { ...shown, wanted: wantedZh }),
      en: fill(en, { ...shown, wanted: wantedEn }),
    });
    return { pointer: pointer(path.map(escape)), text: text(FAULTS[word], ...listed(word, wanted)) };
  });
}

const escape = (step) => String(step).replace(/~/g, "~0").replace(/\//g, "~1");
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function listed(word, wanted) {
  if (word === "type") {
    const names = [...wanted.filter((n) => n !== "null"), ...wanted.filter((n) => n === "null")];
    return [names.map((n) => TYPES[n].zh).join("或"), names.map((n) => TYPES[n].en).join(" or ")];
  }
  const all = word === "enum" ? wanted.map(show) : wanted;
  return Array.isArray(all) ? [all.join("、"), all.join(", ")] : [all, all];
}

function show(value) {
  const text = typeof value === "bigint" ? String(value) : String(JSON.stringify(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

const IS = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  number: Number.isFinite,
  integer: Number.isInteger,
  array: Array.isArray,
  object: isObject,
};

// By keyword, whether a value of the right type is refused.
const REFUSED = {
  enum: (value, known) => !known.includes(value),
  minimum: (value, limit) => value < limit,
  maximum: (value, limit) => value > limit,
  minLength: (value, limit) => [...value].length < limit,
  date: (value) => !isDay(value),
  pattern: (value, pattern) => !new RegExp(pattern).test(value),
  minItems: (value, limit) => value.length < limit,
  maxItems: (value, limit) => value.length > limit,
};

function isDay(text) {
  if (!/^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function* faults(value, shape, path) {
  if (!shape.types.some((name) => IS[name](value))) {
    yield [path, "type", shape.types, value];
  } else if (value !== null) {
    for (const word of Object.keys(shape)) {
      const day = word === "pattern" && shape.date; // what is no day is told once
      if (!day && REFUSED[word]?.(value, shape[word])) yield [path, word, shape[word], value];
    }
    if (shape.items) {
      for (const [i, item] of value.entries()) yield* faults(item, shape.items, [...path, i]);
    } else if (shape.properties) {
      yield* faultsOfObject(value, shape, path);
    } else if (shape.forms) {
      const { form = null } = value;
      const known = typeof form === "string" && has(shape.forms, form);
      if (known) yield* faultsOfObject(value, shape.forms[form], path);
      else yield [[...path, "form"], "form", Object.keys(shape.forms), form];
    }
  }
}

function* faultsOfObject(value, { properties, optional = [] }, path) {
  for (const key of Object.keys(properties)) {
    if (!has(value, key) && !optional.includes(key)) yield [path, "required", key, value];
  }
  for (const key of Object.keys(value)) {
    const place = [...path, key];
    if (has(properties, key)) yield* faults(value[key], properties[key], place);
    else yield [place, "unexpected", null, value[key]];
  }
}
