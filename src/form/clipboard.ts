// What comes out of the clipboard of Word, WPS, Excel, LibreOffice or a browser, and what goes in.

import { parseTabs, place, type Grid, type Loose } from "./grid.ts";

export interface Pasted {
  grids: Grid[];
  /** Whether a table has fields to type into, whose contents a copy need not carry. */
  inputs: boolean;
}

const RAISED: Record<string, string> = Object.fromEntries([..."0123456789"].map((digit, at) => [digit, "⁰¹²³⁴⁵⁶⁷⁸⁹"[at]]));

/** The tables of a piece of HTML, those in tables taken alone; nothing of it is run or loaded. */
export function readHtml(html: string): Pasted {
  // Old browsers hold the policy of the page against each style of a document that is never shown.
  const unstyled = html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/\sstyle=/gi, " data-style=");
  const parsed = new DOMParser().parseFromString(unstyled, "text/html");
  const tables = [...parsed.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
  const shown = tables.filter((table) => !isHidden(table));
  return {
    grids: shown.map(gridOf).filter((grid) => grid.length),
    inputs: shown.some((table) => table.querySelector("input:not([type=hidden]), textarea, select") !== null),
  };
}

export const readText = (text: string): Grid => place(parseTabs(text));

function gridOf(table: HTMLTableElement): Grid {
  const rows = [...table.rows].filter((row) => !isHidden(row));
  return place(rows.map((row) => [...row.cells].filter((cell) => !isHidden(cell)).map(looseOf)));
}

function looseOf(cell: HTMLTableCellElement): Loose {
  return { text: wordsOf(cell).replace(/\s+/g, " ").trim(), rows: Math.max(cell.rowSpan, 1), columns: Math.max(cell.colSpan, 1) };
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (!(node instanceof Element) && node.nodeType !== Node.ELEMENT_NODE) return "";
  const element = node as HTMLElement;
  if (/^(SCRIPT|STYLE|DEL|S|STRIKE)$/.test(element.tagName) || isHidden(element)) return "";
  if (element.tagName === "BR") return " ";
  const inside = [...element.childNodes].map(wordsOf).join("");
  if (element.tagName === "SUP") return inside.replace(/\d/g, (digit) => RAISED[digit]);
  return /^(P|DIV|LI)$/.test(element.tagName) ? ` ${inside} ` : inside;
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute("data-style") ?? "";
  return element.hasAttribute("hidden") || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style);
}

/** Puts text, and HTML beside it, into the clipboard; false where the browser forbids it. */
export function copy(text: string, html?: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    if (html) event.clipboardData?.setData("text/html", html);
    done = true;
  };
  document.addEventListener("copy", fill, true);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, true);
  }
  return done;
}
