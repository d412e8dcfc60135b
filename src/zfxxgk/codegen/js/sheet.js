// One input document, and what is blank or unread in it.

import { EDITIONS, TOTALS, UNREAD } from "./catalogue.js";
import { headerPath, SEPARATOR } from "./labels.js";

const REPORTS = new Set(["report", "previous", "members"]);

/** JSON Pointer within the report; other variables keep their name as the first member. */
export const pointer = (path) =>
  (path[0] === "report" ? path.slice(1) : path).map((step) => `/${step}`).join("");

export class Sheet {
  constructor(given) {
    this.given = given;
    const cells = given.provenance?.cells ?? [];
    this.unread = new Set(cells.filter((c) => UNREAD.has(c.status)).map((c) => c.pointer));
  }

  /** Edition of a table; null where it is missing, has but one, or differs among the members. */
  form(variable, table) {
    const source = this.given[variable];
    const reports = variable === "members" ? source ?? [] : [source];
    const forms = new Set(reports.map((report) => report?.[table]?.form ?? null));
    return forms.size === 1 ? [...forms][0] : null;
  }

  value(path) {
    return path.reduce((found, step) => found[step], this.given);
  }

  /** Edition of the table that a path goes through. */
  edition(path) {
    const table = this.table(path);
    return (table && this.value(table)?.form) ?? null;
  }

  /** Label of a place; of a member's, the name of its agency before it. */
  label(path) {
    const form = this.edition(path);
    const member = path[0] === "members" && path.length > 1;
    const name = member ? this.value(path.slice(0, 2)).agency.name : null;
    if (name === null) return headerPath(path, form);
    const { zh, en } = headerPath(["report", ...path.slice(2)], form);
    return { zh: `${name}${SEPARATOR}${zh}`, en: `${name}${SEPARATOR}${en}` };
  }

  /** The part of a path that leads to a table and beyond it; null for other places. */
  table(path) {
    const depth = path[0] === "members" ? 2 : 1;
    const within = REPORTS.has(path[0]) && path.length > depth + 1;
    return within && path[depth] in EDITIONS ? path.slice(0, depth + 1) : null;
  }
}

/** Whether a path leads to a cell that is a total. */
export const isTotal = (path) => path.some((step) => TOTALS.has(step));
