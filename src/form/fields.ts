// What is filled in beside the tables: who reports, and the sections of text.

import { EMPTY, LABELS, OPTIONS } from "../../generated/form/data.ts";
import { make } from "./dom.ts";

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FRONT = [
  ...["/year", "/agency/name", "/agency/level", "/agency/kind", "/scope"],
  ...["/title", "/period/from", "/period/to", "/published_on"],
];
const DAYS = ["/period/from", "/period/to", "/published_on"];
const PARTS = Object.keys(EMPTY.overview).filter((key) => key !== "text").map((key) => `/overview/${key}`);
const FEE = Object.keys(EMPTY.other_matters.processing_fee).map((key) => `/other_matters/processing_fee/${key}`);

/** Fields of each section of text, by its pointer. */
export const SECTIONS: Record<string, string[]> = {
  "": ["/preamble", "/download"],
  "/overview": [...PARTS, "/overview/text"],
  "/problems_and_improvements": ["/problems_and_improvements/text"],
  "/other_matters": ["/other_matters/text", ...FEE],
};

export const buildFront = (): HTMLElement[] => FRONT.map((at) => labelled(at, fieldOf(at)));

export function buildSection(section: string): HTMLElement[] {
  return SECTIONS[section].map((at) => labelled(at, fieldOf(at)));
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
  const printed = make("span", { className: "printed" });
  // A day of a period is told by what it is of.
  const above = at.startsWith("/period/") ? LABELS["/period"] : "";
  const label = make("label", {}, make("span", {}, above + LABELS[at]), field);
  const kinds = ["field", at.split("/").pop(), field.tagName === "TEXTAREA" ? "wide" : ""];
  return make("div", { className: kinds.join(" ").trim() }, label, printed, note);
}

/** The whole text of section one is that of its parts, as long as nobody has written it otherwise. */
export function joinParts(texts: Readonly<Record<string, string>>, at: string, value: string): Record<string, string> {
  const changed = { ...texts, [at]: value };
  if (!PARTS.includes(at)) return { [at]: value };
  const joined = (from: Readonly<Record<string, string>>): string =>
    PARTS.map((part) => from[part] ?? "").filter(Boolean).join("\n");
  const follows = (texts["/overview/text"] ?? "") === joined(texts);
  return follows ? { [at]: value, "/overview/text": joined(changed) } : { [at]: value };
}
