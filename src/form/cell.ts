// What stands in one cell: a number, nothing, a dash, or something that is no number.
// The same readings as src/zfxxgk/read/tables/tokens.py; a test holds the two against each other.

import { DOUBTS } from "../../generated/form/data.ts";
import type { Column } from "./shapes.ts";

export interface Reading {
  status: "number" | "blank" | "dash" | "invalid" | "doubtful";
  value: number | null;
  reason: string | null;
  /** As written behind the number. */
  unit: string | null;
}

const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;
const LARGEST_AMOUNT = 900_000_000_000;
const MOST_DECIMALS = 4;
const DASHES = new Set(["无", "不适用", "/", "\\", "N/A", "n/a"]);
const STROKES = /^[-‐‑‒–—―─━−~]+$/;
/** What NFKC would turn into an ordinary digit though it is a mark beside the number. */
const MARKS = /[²³¹⁰-⁹⁺-ⁿ₀-₉₊-₎①-⓪Ⓐ-ⓩ½¼¾⅐-⅟↉㉈-㉏㉑-㉟㊀-㊿㋀-㋋]/;
const INVISIBLE = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g;
const NUMBER =
  /^([-+−–]|增加?|减少?)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(?:\((万元|元|[件条项次个份宗起])?\)|(万元|元|[件条项次个份宗起])?)$/;

const NONE = { value: null, reason: null, unit: null };
const BLANK: Reading = { ...NONE, status: "blank" };
const DASH: Reading = { ...NONE, status: "dash" };
const invalid = (reason: string): Reading => ({ ...NONE, status: "invalid", reason });
const doubtful = (reason: string): Reading => ({ ...NONE, status: "doubtful", reason });
const number = (value: number, unit: string | null): Reading => ({ ...NONE, status: "number", value, unit });

export function readCell(text: string, column: Column): Reading {
  if (MARKS.test(text)) {
    const rest = text.replace(new RegExp(MARKS.source, "g"), "");
    const doubt = isValue(rest);
    return doubt ? doubtful(DOUBTS.NOTE_MARK) : invalid(DOUBTS.NOTE_MARK);
  }
  const plain = text.replace(INVISIBLE, "").normalize("NFKC").trim();
  if (!plain) return BLANK;
  if (DASHES.has(plain) || STROKES.test(plain)) return DASH;
  if (/\d\s+\d/.test(plain)) return doubtful(DOUBTS.BROKEN);
  const match = NUMBER.exec(plain);
  if (!match) return invalid(DOUBTS.NO_NUMBER);
  const [, sign = "", digits, fraction = "", inBrackets, bare] = match;
  const parts = { sign, digits: digits.replace(/,/g, ""), fraction, unit: inBrackets || bare || null };
  return column.kind === "amount" ? amount(parts, column.unit ?? null) : count(parts, column.kind);
}

/** The number that is taken for a text that is written otherwise, as 7 for 007 or 3件; null where it is the same. */
export function takenFor(text: string, column: Column): string | null {
  const { value, unit } = readCell(text, column);
  if (value === null) return null;
  const own = column.kind === "amount" && !column.unit ? (unit ?? "") : "";
  const shown = String(value) + own;
  return shown === text.trim() ? null : shown;
}

interface Parts {
  sign: string;
  digits: string;
  fraction: string;
  unit: string | null;
}

function count({ sign, digits, fraction, unit }: Parts, kind: Column["kind"]): Reading {
  if (unit === "元" || unit === "万元") return invalid(DOUBTS.AMOUNT_FOR_COUNT);
  if (/[^0]/.test(fraction)) return invalid(DOUBTS.NOT_WHOLE);
  const value = Number(digits);
  if (value > LARGEST_COUNT) return invalid(DOUBTS.TOO_LARGE);
  if (kind !== "change" && sign) {
    const raised = value === 0 || "+增".includes(sign[0]) && sign.length === 1;
    return invalid(raised ? DOUBTS.SIGNED_COUNT : DOUBTS.NEGATIVE_COUNT);
  }
  return number(sign && "-−–减".includes(sign[0]) && value ? -value : value, unit);
}

function amount({ sign, digits, fraction, unit }: Parts, columnUnit: string | null): Reading {
  if (unit !== null && unit !== "元" && unit !== "万元") return invalid(DOUBTS.COUNT_FOR_AMOUNT);
  if (sign) return invalid(DOUBTS.SIGNED_AMOUNT);
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > MOST_DECIMALS) return invalid(DOUBTS.DECIMALS);
  const value = Number(decimals ? `${digits}.${decimals}` : digits);
  if (value > LARGEST_AMOUNT) return invalid(DOUBTS.TOO_LARGE);
  if (columnUnit !== null && unit !== null && unit !== columnUnit && value) {
    if (unit === "万元") return invalid(DOUBTS.TEN_THOUSAND_YUAN);
    const [whole, rest] = [digits.padStart(5, "0"), decimals];
    const exact = `${whole.slice(0, -4)}.${whole.slice(-4)}${rest}`;
    const converted = exact.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, "");
    return invalid(`${DOUBTS.YUAN}${DOUBTS.CONVERTED}${converted} 万元`);
  }
  return number(value, unit);
}

/** Whether a text can only stand in a value cell: a number in some writing, or a dash. */
export function isValue(text: string): boolean {
  const plain = text.replace(INVISIBLE, "").normalize("NFKC").trim();
  return (
    DASHES.has(plain) ||
    STROKES.test(plain) ||
    /^[-+−–±]?(?:约|近|超|增加?|减少?)?\s*\d(?:[\d,.\s]*\d)?[件条项次个份宗起元万*#]{0,2}$/.test(plain)
  );
}
