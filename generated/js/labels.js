// Words for places in a report: the full header path of a cell, the title of a field.

import { remembered } from "./memory.js";
import { PLACES } from "./places.js";

export const SEPARATOR = " · ";
const NOTHING = { zh: "", en: "" };

/**
 * One step for each member of a path: its headings with the title, the title alone, and whether
 * it is a row or column. List indices are counted from 1.
 */
export function steps(path, form) {
  let node = { in: PLACES };
  return path.map((key) => {
    if (typeof key === "number") {
      node = node.item;
      return { zh: [`第${key + 1}项`], en: [`item ${key + 1}`], own: NOTHING, kind: "" };
    }
    node = membersOf(node, form)[key];
    const { zh, en, own, kind = "" } = node;
    return { zh, en, own: { zh: own ?? last(zh), en: last(en) }, kind };
  });
}

export const last = (items) => items[items.length - 1];

function membersOf(node, form) {
  return node.in ?? node.forms[form] ?? Object.values(node.forms)[0];
}

/** Label of a place with every heading it stands under. */
export function headerPath(path, form) {
  return labelled(`${form}/${path.join("/")}`, path, form);
}

const labelled = remembered((_, path, form) => {
  const parts = steps(path, form);
  const shown = path[0] === "report" && parts.length > 1 ? parts.slice(1) : parts;
  const joined = (language) => shown.flatMap((step) => step[language]).join(SEPARATOR);
  return { zh: joined("zh"), en: joined("en") };
});

/** The path that a pointer was made from. */
export const pathOf = remembered((pointer) => {
  const members = pointer.split("/").slice(1).map((m) => (/^\d+$/.test(m) ? Number(m) : m));
  const isWhole = members.length && members[0] in PLACES;
  return isWhole ? members : ["report", ...members];
});

/** Pointers of the cells of a table in an edition, row by row. */
export function gridOf(table, form) {
  const rows = Object.entries(membersOf(PLACES.report.in[table], form));
  return rows
    .filter(([row]) => row !== "form")
    .map(([row, node]) => Object.keys(node.in).map((column) => `/${table}/${row}/${column}`));
}
