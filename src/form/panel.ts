// The list of what was found, what was not checked, and the words beside the cell at hand.

import { make } from "./dom.ts";
import type { Item, Judgement, Place } from "./judge.ts";
import type { Texts } from "./shapes.ts";
import { SEVERITIES, WORDS } from "./words.ts";

export interface Places {
  go(at: string): void;
  explain(fingerprint: string, words: string): void;
}

const MOST_SETS = 8;

const countOf = ({ items }: Judgement, severity: string): number => items.filter((item) => item.severity === severity).length;

/** What is open, in numbers; nothing where nothing was found. */
export const openIn = (judgement: Judgement): string =>
  WORDS.found(countOf(judgement, "error"), countOf(judgement, "warning"), countOf(judgement, "notice"));

export function verdictOf(judgement: Judgement): string {
  return `${openIn(judgement) || WORDS.nothing}　${WORDS.unchecked(judgement.unchecked.length)}`;
}

/** Shows the list; of what was shown before what is the same stays as it is. */
export function showItems(list: HTMLElement, judgement: Judgement, texts: Texts, places: Places): void {
  const before = new Map([...list.children].map((each) => [(each as HTMLElement).dataset.item, each as HTMLElement]));
  const open = new Set<string>();
  list.querySelectorAll<HTMLElement>("details[open]").forEach((each) => open.add(each.dataset.print ?? ""));
  const shown = judgement.items.map((item) => {
    const key = JSON.stringify(item);
    const element = before.get(key) ?? buildItem(item, texts, places, open);
    element.dataset.item = key;
    return element;
  });
  if (shown.length !== list.children.length || shown.some((each, at) => list.children[at] !== each)) {
    [...list.children].forEach((each) => shown.includes(each as HTMLElement) || each.remove());
    // What is in its place already is not moved, so that a box in it keeps the caret.
    shown.forEach((each, at) => list.children[at] === each || list.insertBefore(each, list.children[at] ?? null));
  }
  for (const words of list.querySelectorAll("textarea")) {
    const text = texts[`#${words.dataset.print}`] ?? "";
    if (words.value !== text) words.value = text;
  }
}

/** A button that leads to cells, to the next with each click. */
function leading(words: string, cells: string[], { go }: Places): HTMLElement {
  const button = make("button", { type: "button", className: "go" }, words);
  const here = cells.filter((each) => !each.startsWith("/previous/"));
  let next = 0;
  button.addEventListener("click", () => {
    if (here.length) go(here[next]);
    next = (next + 1) % here.length;
  });
  return button;
}

function buildItem(item: Item, texts: Texts, places: Places, open: Set<string>): HTMLElement {
  const label = make("span", { className: "severity" }, SEVERITIES[item.severity]);
  const parts = [label, leading(item.message, item.cells, places), ...setsOf(item, places)];
  if (item.fingerprint) parts.push(moreOf(item, texts, places, open));
  return make("li", { className: item.severity }, ...parts);
}

/** The cells of each explanation where there are several, or several cells in one. */
function setsOf({ sets, cells }: Item, places: Places): HTMLElement[] {
  if (cells.length < 2 || !sets.length) return [];
  const link = ({ at, label, implied }: Place): HTMLElement =>
    at.startsWith("/previous/") ? make("span", {}, label) : leading(label + (implied === null ? "" : WORDS.implied(implied)), [at], places);
  const lines = sets.slice(0, MOST_SETS).map((set) => make("li", {}, ...set.map(link)));
  const left = sets.length - lines.length;
  return [make("ul", { className: "sets" }, ...lines, ...(left ? [make("li", {}, WORDS.moreSets(left))] : []))];
}

function moreOf(item: Item, texts: Texts, places: Places, open: Set<string>): HTMLElement {
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
  return more;
}

export function showUnchecked(list: HTMLElement, judgement: Judgement): void {
  const shown = judgement.unchecked.join("\n");
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  list.textContent = "";
  list.append(...judgement.unchecked.map((each) => make("li", {}, each)));
}

/** The messages that concern one cell, in the order of the list. */
export function messagesAt(judgement: Judgement, at: string): string[] {
  const mark = judgement.marks.get(at);
  if (!mark) return [];
  const messages = mark.items.sort((one, other) => one - other).map((number) => judgement.items[number].message);
  return [...new Set(messages)];
}
