// The processing fee, of which section six tells: in its text, in a statement, in numbers. The
// statement follows the text, and where that is silent the numbers, until somebody writes it otherwise.

import { LABELS } from "../../generated/form/data.ts";
import type { Texts } from "./shapes.ts";
import { readField } from "./state.ts";
import { WORDS } from "./words.ts";

const SIX = "/other_matters/text";
const FEE = "/other_matters/processing_fee";
const STATEMENT = `${FEE}/statement`;
const KEYS = ["notices", "charged", "collected"];

const sentencesOf = (text: string): string[] => (text.match(/[^。！？；\n]+[。！？；]?/g) ?? []).map((each) => each.trim());
/** The sentences of a text that tell of the fee. */
const onFee = (text: string): string[] => sentencesOf(text).filter((each) => /处理费|收费|收取.{0,12}费/.test(each));

const numbersOf = (texts: Texts): (number | null)[] =>
  KEYS.map((key) => readField(`${FEE}/${key}`, texts[`${FEE}/${key}`] ?? "").value);

/** The numbers in a sentence; nothing where there are none. */
export function inWords(texts: Texts): string {
  const [notices, ...amounts] = numbersOf(texts);
  if (notices === null && amounts.every((each) => each === null)) return "";
  if (!notices && amounts.every((each) => !each)) return WORDS.noFee(notices !== null, amounts[1] !== null);
  return WORDS.fee(notices, amounts.flatMap((each, at) => (each === null ? [] : [LABELS[`${FEE}/${KEYS[at + 1]}`] + each])));
}

const stated = (texts: Texts): string => onFee(texts[SIX] ?? "").join("") || inWords(texts);

/** What changes with the text of section six or a number of the fee. */
export function followFee(texts: Texts, at: string, value: string): Record<string, string> {
  const after = { ...texts, [at]: value };
  const follows = at !== STATEMENT && (texts[STATEMENT] ?? "") === stated(texts);
  return follows ? { [at]: value, [STATEMENT]: stated(after) } : { [at]: value };
}

/** What is printed below the text of section six, as far as no section says it. */
export function feeLines(texts: Texts): string[] {
  const statement = texts[STATEMENT] ?? "";
  const all = Object.keys(texts).filter((at) => at.endsWith("/text")).map((at) => texts[at]).join("\n");
  const own = sentencesOf(statement).every((each) => all.includes(each)) ? "" : statement;
  const told = onFee(texts[SIX] ?? "").join("") + statement;
  const says = (number: number | null): boolean =>
    number === null || new RegExp(`(?<![\\d.])${String(number).replace(".", "\\.")}(?![\\d]|\\.\\d)`).test(told.replace(/(\d),(?=\d{3})/g, "$1")) ||
    (number === 0 && /未|没有|无|不/.test(told));
  return [own, numbersOf(texts).every(says) ? "" : inWords(texts)].filter(Boolean);
}
