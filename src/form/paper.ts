// What stands on paper, in its order: of this are made the Word document and the copies of tables.

import { EMPTY, LABELS } from "../../generated/form/data.ts";
import { feeLines } from "./fee.ts";
import { piecesOf, printed } from "./overview.ts";
import type { Table, Texts } from "./shapes.ts";
import type { State } from "./state.ts";
import { KEYS, tableOf } from "./tables.ts";

export type Part =
  | { kind: "heading"; text: string; apart: boolean }
  | { kind: "subheading" | "text"; text: string }
  | { kind: "table"; table: Table };

/** The title, made of office and year where none is written. */
export function titleOf({ texts }: State): string | null {
  const [name, year] = [texts["/agency/name"], texts["/year"]];
  return texts["/title"] || (name && year ? `${name}${year}年${LABELS[""]}` : null);
}

/** What is printed in a section beside its table; "" is what comes before the first. */
export function proseOf(texts: Texts, section: string): Part[] {
  const text = (words: string): Part => ({ kind: "text", text: words });
  const own = texts[`${section}/text`] ?? "";
  switch (section) {
    case "": {
      const download = texts["/download"] ?? "";
      const elsewhere = [texts["/preamble"], ...TEXTS.map((key) => texts[`/${key}/text`])];
      const told = elsewhere.some((each) => each?.includes(download));
      return [texts["/preamble"] ?? "", told ? "" : download].filter(Boolean).map(text);
    }
    case "/overview":
      return piecesOf(printed(texts)).flatMap(({ heading, between, text: below }): Part[] => {
        // Text behind a heading is of its paragraph.
        if (!heading || (below && !between)) return [text(heading + below)];
        return [{ kind: "subheading", text: heading }, ...(below ? [text(below)] : [])];
      });
    case "/other_matters":
      return [own, ...feeLines(texts)].filter(Boolean).map(text);
    default:
      return own ? [text(own)] : [];
  }
}

const TEXTS = Object.keys(EMPTY).filter((key) => EMPTY[key] !== null && typeof EMPTY[key] === "object" && "text" in EMPTY[key]);

/** The large table, which has a page of its own, and what follows begin a page. */
export function partsOf({ texts, forms }: State): Part[] {
  const parts: Part[] = [...proseOf(texts, "")];
  let large = false;
  for (const key of Object.keys(EMPTY).filter((each) => TEXTS.includes(each) || KEYS.includes(each))) {
    const table = TEXTS.includes(key) ? null : tableOf(key, forms[key]);
    const own = table?.apart ?? false;
    parts.push({ kind: "heading", text: LABELS[`/${key}`], apart: large || own });
    large = own;
    parts.push(...(table ? [{ kind: "table" as const, table }] : proseOf(texts, `/${key}`)));
  }
  return parts;
}

// ---------------------------------------------------------------------- a table for the clipboard

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export function tableHtml(table: Table, texts: Texts): string {
  const rows = table.lines.map((line) => {
    const cells = line.map((box) => {
      const words = box.pointer ? (texts[box.pointer] ?? "") : (box.text ?? "");
      const spans = `${box.rows ? ` rowspan="${box.rows}"` : ""}${box.columns ? ` colspan="${box.columns}"` : ""}`;
      return `<td${spans} style="border:1px solid #000;text-align:center">${escaped(words)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table border="1" style="border-collapse:collapse">${rows.join("")}</table>`;
}

/** Tab-separated, a cell that spans several told once, at its first place. */
export function tableTabs(table: Table, texts: Texts): string {
  const wide = (table.lines[0] ?? []).reduce((sum, box) => sum + (box.columns ?? 1), 0);
  const rows = table.lines.map(() => new Array<string | null>(wide).fill(null));
  table.lines.forEach((line, row) => {
    for (const box of line) {
      const column = rows[row].indexOf(null);
      for (let r = row; r < row + (box.rows ?? 1); r += 1) {
        rows[r].fill("", column, column + (box.columns ?? 1));
      }
      rows[row][column] = box.pointer ? (texts[box.pointer] ?? "") : (box.text ?? "");
    }
  });
  return rows.map((row) => row.join("\t")).join("\r\n");
}
