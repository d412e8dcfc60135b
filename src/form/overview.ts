// Section one twice over: its whole text, which is what is printed, and its five parts. What is
// written in one place is written in the other too, as long as the two agree.

import { LABELS, PARTS } from "../../generated/form/data.ts";
import type { Texts } from "./shapes.ts";

export const WHOLE = "/overview/text";
export const PART_KEYS = Object.keys(PARTS);

/** A heading of a part with what stands below it or behind it; no part: what belongs to none. */
export interface Piece {
  part: string | null;
  heading: string;
  between: string;
  text: string;
}

const NUMBER = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])\s*/;
/** How a line is numbered, whatever the number. */
const styleOf = (line: string): string => (NUMBER.exec(line)?.[0] ?? "").replace(/[一二三四五六七八九十\d\s]/g, "");

const NAMES = PART_KEYS.flatMap((part) => PARTS[part].map((name): [string, string] => [part, name])).sort(
  ([, one], [, other]) => other.length - one.length,
);

/** The part that a line announces, and where the heading ends; a heading without a number stands alone. */
function headingOf(line: string): { part: string; end: number } | null {
  const begin = NUMBER.exec(line)?.[0].length ?? 0;
  for (const [part, name] of NAMES) {
    const end = begin + name.length;
    if (!line.startsWith(name, begin)) continue;
    if (!line.slice(end).replace(/[：:。]\s*$/, "").trim()) return { part, end: line.length };
    if (begin && /^[：:。\s]/.test(line.slice(end))) return { part, end: end + 1 };
  }
  return null;
}

/** The whole text cut at its headings; joined again it is the same. */
export function piecesOf(whole: string): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let style = "";
  const add = (piece: Piece): number => pieces.push(piece);
  for (const line of whole ? whole.split("\n") : []) {
    const found = headingOf(line);
    const last = pieces[pieces.length - 1];
    if (found && !seen.has(found.part)) {
      seen.add(found.part);
      style = styleOf(line);
      add({ part: found.part, heading: line.slice(0, found.end), between: "", text: line.slice(found.end) });
    } else if (!last || (last.part && style && styleOf(line) === style)) {
      add({ part: null, heading: "", between: "", text: line });
    } else if (last.heading && !last.between && !last.text) {
      [last.between, last.text] = ["\n", line];
    } else last.text += `\n${line}`;
  }
  return pieces;
}

const written = (pieces: Piece[]): string =>
  pieces.map(({ heading, between, text }) => heading + between + text).join("\n");

/** The text below the heading of each part. */
export function partsOfWhole(whole: string): Record<string, string> {
  return Object.fromEntries(piecesOf(whole).flatMap(({ part, text }) => (part ? [[part, text.trim()]] : [])));
}

/** The whole text that the parts make, under the headings of the form. */
export function composed(texts: Texts): string {
  const filled = PART_KEYS.filter((part) => texts[part]);
  return filled.map((part, at) => `（${"一二三四五"[at]}）${LABELS[part]}\n${texts[part]}`).join("\n");
}

/** As reports without headings have it. */
const plain = (texts: Texts): string => PART_KEYS.map((part) => texts[part] ?? "").filter(Boolean).join("\n");

/** The whole text as it is printed: with headings where it is but the parts one after the other. */
export const printed = (texts: Texts): string => {
  const whole = texts[WHOLE] ?? "";
  return whole && whole === plain(texts) ? composed(texts) : whole;
};

/** What changes with a part or with the whole text of section one. */
export function followOverview(texts: Texts, at: string, value: string): Record<string, string> {
  const whole = texts[WHOLE] ?? "";
  if (at === WHOLE) {
    const [before, after] = [partsOfWhole(whole), partsOfWhole(value)];
    // A text without any heading does not say that the parts are to be empty.
    if (!Object.keys(after).length) return { [WHOLE]: value };
    const follows = PART_KEYS.filter((part) => (texts[part] ?? "") === (before[part] ?? ""));
    return { ...Object.fromEntries(follows.map((part) => [part, after[part] ?? ""])), [WHOLE]: value };
  }
  if (!whole || whole === plain(texts) || whole === composed(texts)) {
    return { [at]: value, [WHOLE]: composed({ ...texts, [at]: value }) };
  }
  const old = texts[at] ?? "";
  const pieces = piecesOf(whole);
  const piece = pieces.find(({ part }) => part === at);
  if (!piece || piece.text.trim() !== old) {
    // Below a heading in the office's own words the part is told by its text, if that is there once.
    const around = old ? whole.split(old) : [];
    return around.length === 2 ? { [at]: value, [WHOLE]: around.join(value) } : { [at]: value };
  }
  // Behind a heading that stands alone the text begins a line.
  if (!piece.text && value && /[^：:。\s]$/.test(piece.heading)) piece.between = "\n";
  piece.text = value;
  return { [at]: value, [WHOLE]: written(pieces) };
}

/** Parts of which the whole text has no word: they would not be printed. */
export function lostParts(texts: Texts): string[] {
  const whole = texts[WHOLE] ?? "";
  return PART_KEYS.filter((part) => texts[part] && !whole.includes(texts[part]));
}
