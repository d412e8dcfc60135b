// The list of what was found, what was not checked, and the words beside the cell at hand.

import { make } from "./dom.ts";
import type { Item, Judgement } from "./judge.ts";
import type { Texts } from "./shapes.ts";
import { SEVERITIES, WORDS } from "./words.ts";

export interface Places {
  go(at: string): void;
  explain(fingerprint: string, words: string): void;
}

export function verdictOf(judgement: Judgement): string {
  const count = (severity: string): number => judgement.items.filter((item) => item.severity === severity).length;
  const found = WORDS.found(count("error"), count("warning"), count("notice"));
  return `${found || WORDS.nothing}　${WORDS.unchecked(judgement.unchecked.length)}`;
}

/** Shows the list anew where it is another than before. */
export function showItems(list: HTMLElement, judgement: Judgement, texts: Texts, places: Places): void {
  const shown = JSON.stringify(judgement.items);
  if (list.dataset.shown === shown) {
    for (const words of list.querySelectorAll("textarea")) {
      const text = texts[`#${words.dataset.print}`] ?? "";
      if (words.value !== text) words.value = text;
    }
    return;
  }
  list.dataset.shown = shown;
  const open = new Set<string>();
  list.querySelectorAll("details[open]").forEach((each) => open.add((each as HTMLElement).dataset.print ?? ""));
  list.textContent = "";
  list.append(...judgement.items.map((item) => buildItem(item, texts, places, open)));
}

function buildItem(item: Item, texts: Texts, places: Places, open: Set<string>): HTMLElement {
  const go = make("button", { type: "button", className: "go" }, item.message);
  const at = item.cells.find((each) => !each.startsWith("/previous/"));
  go.addEventListener("click", () => at && places.go(at));
  const words = make("textarea", { rows: 2, value: texts[`#${item.fingerprint}`] ?? "" });
  words.setAttribute("aria-label", WORDS.explain);
  words.placeholder = WORDS.explain;
  words.dataset.print = item.fingerprint;
  words.addEventListener("input", () => places.explain(item.fingerprint, words.value));
  const details = item.details.map((each) => make("li", {}, each));
  const more = make(
    "details",
    { open: open.has(item.fingerprint) },
    make("summary", {}, WORDS.more),
    ...(details.length ? [make("p", {}, WORDS.broken), make("ul", {}, ...details)] : []),
    make("p", { className: "basis" }, WORDS.basis + item.basis),
    words,
  );
  more.dataset.print = item.fingerprint;
  const label = make("span", { className: "severity" }, SEVERITIES[item.severity]);
  return make("li", { className: item.severity }, label, go, more);
}

export function showUnchecked(list: HTMLElement, judgement: Judgement): void {
  const shown = judgement.unchecked.join("\n");
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  list.textContent = "";
  list.append(...judgement.unchecked.map((words) => make("li", {}, words)));
}

/** The messages that concern one cell, in the order of the list. */
export function messagesAt(judgement: Judgement, at: string): string[] {
  const mark = judgement.marks.get(at);
  if (!mark) return [];
  const messages = mark.items.sort((one, other) => one - other).map((number) => judgement.items[number].message);
  return [...new Set(messages)];
}
