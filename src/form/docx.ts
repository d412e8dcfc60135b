// The report as a Word document: title, sections and the tables of the form.

import { LABELS } from "../../generated/form/data.ts";
import type { Box, Table, Texts } from "./shapes.ts";
import { partsOf, titleOf, type Part } from "./paper.ts";
import type { State } from "./state.ts";
import { zip } from "./zip.ts";

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Width of the text on A4, in twentieths of a point. */
const WIDE = 9638;

const escaped = (text: string): string =>
  // What XML has no place for cannot have been typed, but it can have been pasted.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export function makeDocx(state: State): Uint8Array {
  return zip({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${NS}><w:body>${bodyOf(state)}</w:body></w:document>`,
  });
}

function bodyOf(state: State): string {
  const title = titleOf(state);
  const parts = partsOf(state).map((part) => inXml(part, state.texts));
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  return (title ? paragraph(title, { size: 36, bold: true, center: true }) : "") + parts.join("") + page;
}

function inXml(part: Part, texts: Texts): string {
  switch (part.kind) {
    case "heading":
      return paragraph(part.text, { size: 32, bold: true, apart: part.apart });
    case "subheading":
      return paragraph(part.text, { size: 28, bold: true, indent: true });
    case "text":
      return part.text.split(/\r?\n/).map((line) => paragraph(line, { size: 28, indent: true })).join("");
    default:
      // Word wants a paragraph behind each table.
      return inTable(part.table, texts) + paragraph("", { size: 20 });
  }
}

interface Look {
  size: number;
  bold?: boolean;
  center?: boolean;
  indent?: boolean;
  /** Begins a page. */
  apart?: boolean;
}

function paragraph(text: string, { size, bold, center, indent, apart }: Look): string {
  const looks = [
    apart ? "<w:pageBreakBefore/>" : "",
    size > 28 ? '<w:spacing w:before="160" w:after="80"/>' : "",
    indent ? '<w:ind w:firstLineChars="200" w:firstLine="560"/>' : "",
    center ? '<w:jc w:val="center"/>' : "",
  ].join("");
  const run = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${bold ? "黑体" : "宋体"}"/>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr>`;
  const words = text ? `<w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>` : "";
  return `<w:p>${looks ? `<w:pPr>${looks}</w:pPr>` : ""}${words}</w:p>`;
}

// ---------------------------------------------------------------------- tables

/** Word wants every row to name the cells that reach into it from above. */
function inTable(table: Table, texts: Texts): string {
  const widths = table.widths.map((part) => Math.floor(part * WIDE));
  const wide = widths.length;
  const widthOf = (at: number, columns: number): number =>
    widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0);
  const reaching: { left: number; columns: number }[] = Array.from({ length: wide }, () => ({ left: 0, columns: 1 }));
  const rows = table.lines.map((line) => {
    const waiting = [...line];
    const cells: string[] = [];
    for (let at = 0; at < wide; ) {
      const above = reaching[at];
      if (above.left > 0) {
        above.left -= 1;
        cells.push(cell("", above.columns, widthOf(at, above.columns), "<w:vMerge/>"));
        at += above.columns;
        continue;
      }
      const box = waiting.shift();
      if (!box) break;
      const columns = box.columns ?? 1;
      const down = (box.rows ?? 1) - 1;
      reaching[at] = { left: down, columns };
      const merge = down ? '<w:vMerge w:val="restart"/>' : "";
      cells.push(cell(wordsOf(box, texts), columns, widthOf(at, columns), merge));
      at += columns;
    }
    return `<w:tr><w:trPr><w:trHeight w:val="440"/></w:trPr>${cells.join("")}</w:tr>`;
  });
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("");
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDE}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

const wordsOf = (box: Box, texts: Texts): string => (box.pointer ? (texts[box.pointer] ?? "") : (box.text ?? ""));

function cell(text: string, columns: number, width: number, merge: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const looks = `<w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr>${looks}</w:tcPr>${paragraph(text, { size: 18, center: true })}</w:tc>`;
}

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const nameOf = (state: State, ending: string): string =>
  `${(titleOf(state) ?? LABELS[""]).replace(/[\\/:*?"<>|\r\n\t]/g, "")}.${ending}`;
