// A table of the form with an input in each of its value cells.

import { headerPath, pathOf } from "../../generated/js/labels.js";
import type { Mark } from "./judge.ts";
import type { Table } from "./shapes.ts";
import { make } from "./dom.ts";
import { WORDS } from "./words.ts";

/** The inputs by pointer, and where each stands in the grid. */
export interface Sheet {
  element: HTMLTableElement;
  inputs: Map<string, HTMLInputElement>;
}

export function buildSheet(table: Table): Sheet {
  const inputs = new Map<string, HTMLInputElement>();
  const rows = table.lines.map((line) =>
    make("tr", {}, ...line.map((box) => {
      const spans = { rowSpan: box.rows ?? 1, colSpan: box.columns ?? 1 };
      if (!box.pointer) return make("th", { ...spans, ...(box.text ? {} : { className: "empty" }) }, box.text ?? "");
      const label = headerPath(pathOf(box.pointer), table.form).zh;
      const input = make("input", { type: "text", inputMode: "decimal", autocomplete: "off" });
      input.setAttribute("aria-label", label);
      input.setAttribute("aria-describedby", "tip");
      input.dataset.at = box.pointer;
      inputs.set(box.pointer, input);
      return make("td", spans, input);
    })),
  );
  const columns = table.widths.map((part) => {
    const column = make("col");
    column.style.width = `${part * 100}%`;
    return column;
  });
  const parts = [make("colgroup", {}, ...columns), make("tbody", {}, ...rows)];
  const element = make("table", { className: `form ${table.key}` }, ...parts);
  return { element, inputs };
}

export function put(field: { value: string }, text: string): void {
  if (field.value !== text) field.value = text;
}

/** Letters that a narrow cell has room for. */
const LONG = 5;

export function showText(input: HTMLInputElement, text: string): void {
  put(input, text);
  input.classList.toggle("long", text.length > LONG);
}

/** Shows how a cell is marked; nothing where *mark* is undefined. */
export function showMark(input: HTMLInputElement, mark: Mark | undefined): void {
  const cell = input.parentElement as HTMLElement;
  const kind = mark?.kind ?? "";
  const implied = mark && mark.implied !== null && kind === "certain" ? WORDS.implied(mark.implied) : "";
  const number = mark ? String(Math.min(...mark.items) + 1) : "";
  const shown = `${kind}|${implied}|${number}`;
  if (cell.dataset.mark === shown || (!mark && !cell.dataset.mark)) return;
  cell.dataset.mark = mark ? shown : "";
  cell.className = kind;
  cell.querySelectorAll("small").forEach((old) => old.remove());
  if (implied) cell.append(make("small", { className: "implied" }, implied));
  if (kind === "certain" || kind === "suspect" || kind === "error") {
    input.setAttribute("aria-invalid", "true");
  } else {
    input.removeAttribute("aria-invalid");
  }
}
