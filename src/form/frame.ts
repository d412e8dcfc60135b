// What stands on the page before anything is filled in: its sections, and the tools of each table.

import { EMPTY, LABELS } from "../../generated/form/data.ts";
import { byId, make } from "./dom.ts";
import { buildFront, buildSection, SECTIONS } from "./fields.ts";
import { KEYS, TABLE_FORMS, tableOf, type Forms } from "./tables.ts";
import { WORDS } from "./words.ts";

/** *choose* is told which edition of a table is asked for. */
export function buildForm(forms: Forms, choose: (key: string, form: string) => void): void {
  byId("front").append(...buildFront());
  byId("sections").append(make("section", { className: "before" }, ...buildSection("")));
  for (const key of Object.keys(EMPTY).filter((each) => KEYS.includes(each) || `/${each}` in SECTIONS)) {
    const isTable = KEYS.includes(key);
    const heading = make("h2", {}, LABELS[`/${key}`]);
    const body = make("div", { id: key, className: isTable ? "table" : "text" }, ...(isTable ? [] : buildSection(`/${key}`)));
    byId("sections").append(make("section", { className: key }, heading, ...(isTable ? [toolsOf(key, choose)] : []), body));
    if (isTable) byId("jump").append(make("a", { href: `#${key}` }, tableOf(key, forms[key]).short), " ");
  }
}

function toolsOf(key: string, choose: (key: string, form: string) => void): HTMLElement {
  const copy = make("button", { type: "button", className: "copy" }, WORDS.copyTable);
  copy.dataset.copy = key;
  const known = TABLE_FORMS[key];
  if (known.length < 2) return make("p", { className: "tools" }, copy);
  const choice = make("select", {}, ...known.map((form) => make("option", { value: form }, WORDS.form(form))));
  choice.dataset.form = key;
  choice.setAttribute("aria-label", WORDS.formOf(tableOf(key, known[0]).short));
  choice.addEventListener("change", () => choose(key, choice.value));
  return make("p", { className: "tools" }, choice, copy);
}
