// What paper has and the form has not: the texts of each section, one paragraph below the other.

import { make } from "./dom.ts";
import { SECTIONS } from "./fields.ts";
import { proseOf } from "./paper.ts";
import type { Texts } from "./shapes.ts";

export function printTexts(texts: Texts): void {
  for (const section of Object.keys(SECTIONS)) {
    const paper = document.querySelector(`${section ? `#${section.slice(1)}` : ".before"} .printed`) as HTMLElement;
    paper.textContent = "";
    for (const part of proseOf(texts, section)) {
      if (part.kind === "table") continue;
      paper.append(...part.text.split("\n").map((line) => make("p", { className: part.kind }, line)));
    }
  }
}
