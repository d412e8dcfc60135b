// What is filled in beside the tables: who reports, and the sections of text.

import { EMPTY, LABELS, OPTIONS, UNITS } from "../../generated/form/data.ts";
import { make } from "./dom.ts";
import { followFee } from "./fee.ts";
import { followOverview, PART_KEYS, WHOLE } from "./overview.ts";
import type { Texts } from "./shapes.ts";
import { WORDS } from "./words.ts";

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const FRONT = [
  ...["/year", "/agency/name", "/agency/level", "/agency/kind", "/scope"],
  ...["/title", "/period/from", "/period/to", "/published_on"],
];
const DAYS = ["/period/from", "/period/to", "/published_on"];
const FEE = Object.keys(EMPTY.other_matters.processing_fee).map((key) => `/other_matters/processing_fee/${key}`);

/** Fields of each section of text, by its pointer. */
export const SECTIONS: Record<string, string[]> = {
  "": ["/preamble", "/download"],
  "/overview": [...PART_KEYS, WHOLE],
  "/problems_and_improvements": ["/problems_and_improvements/text"],
  "/other_matters": ["/other_matters/text", ...FEE],
};

export const buildFront = (): HTMLElement[] => FRONT.map((at) => labelled(at, fieldOf(at)));

export function buildSection(section: string): HTMLElement[] {
  return [...SECTIONS[section].map((at) => labelled(at, fieldOf(at))), make("div", { className: "printed" })];
}

function fieldOf(at: string): Field {
  const field = OPTIONS[at] ? choice(at) : FRONT.includes(at) || /\/(notices|charged|collected)$/.test(at) ? line(at) : text(at);
  field.dataset.at = at;
  // Else a browser puts back on reloading what the page knows nothing of.
  field.setAttribute("autocomplete", "off");
  return field;
}

function choice(at: string): HTMLSelectElement {
  const options = Object.entries(OPTIONS[at]).map(([value, words]) => make("option", { value }, words));
  return make("select", {}, make("option", { value: "" }, ""), ...options);
}

function line(at: string): HTMLInputElement {
  const type = DAYS.includes(at) ? "date" : "text";
  return make("input", { type });
}

function text(at: string): HTMLTextAreaElement {
  return make("textarea", { rows: at.endsWith("/text") ? 4 : 2 });
}

function labelled(at: string, field: Field): HTMLElement {
  const note = make("span", { className: "note" });
  note.setAttribute("role", "alert");
  const again = make("button", { type: "button", hidden: true, className: "again" }, WORDS.composeAgain);
  // A day of a period is told by what it is of.
  const above = at.startsWith("/period/") ? LABELS["/period"] : "";
  const label = make("label", {}, make("span", {}, above + LABELS[at] + (UNITS[at] ? `（${UNITS[at]}）` : "")), field);
  const kinds = ["field", at.split("/").pop(), field.tagName === "TEXTAREA" ? "wide" : ""];
  return make("div", { className: kinds.join(" ").trim() }, label, note, ...(at === WHOLE ? [again] : []));
}

/** What changes with a field: beside it what tells the same in another place. */
export function follow(texts: Texts, at: string, value: string): Record<string, string> {
  if (SECTIONS["/overview"].includes(at)) return followOverview(texts, at, value);
  if (SECTIONS["/other_matters"].includes(at)) return followFee(texts, at, value);
  return { [at]: value };
}
