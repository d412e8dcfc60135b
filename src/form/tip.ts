// What is said of a cell, beside it. What is typed next is in the rows below, so it stands above.

import { byId, make } from "./dom.ts";
import { messagesAt } from "./panel.ts";
import type { Judgement } from "./judge.ts";

const MOST = 3;
const GAP = 4;

export function hideTip(): void {
  byId("tip").hidden = true;
}

/** Shows a remark and the messages of the cell of an input, within the form and below what covers its top. */
export function showTip(judgement: Judgement, input: HTMLElement | undefined, remark: string): void {
  const tip = byId("tip");
  const messages = input?.dataset.at === undefined ? [] : messagesAt(judgement, input.dataset.at);
  if (remark) messages.unshift(remark);
  tip.hidden = !messages.length;
  if (!messages.length || !input) return;
  tip.textContent = "";
  tip.append(...messages.slice(0, MOST).map((words) => make("p", {}, words)));
  const box = input.getBoundingClientRect();
  const form = byId("form").getBoundingClientRect();
  const told = byId("said").getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, form.right - tip.offsetWidth));
  const above = box.top - tip.offsetHeight - GAP;
  const top = above >= Math.max(0, told.bottom) ? above : box.bottom + GAP;
  tip.style.left = `${left + window.scrollX}px`;
  tip.style.top = `${top + window.scrollY}px`;
}
