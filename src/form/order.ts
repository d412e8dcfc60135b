// In which order things stand on the page.

import { EMPTY, TABLES } from "../../generated/form/data.ts";
import { SECTIONS, FRONT } from "./fields.ts";
import { valuesOf } from "./grid.ts";

const RANKS = new Map<string, number>();
const place = (at: string): unknown => RANKS.has(at) || RANKS.set(at, RANKS.size);

[...FRONT, ...SECTIONS[""]].forEach(place);
for (const key of Object.keys(EMPTY)) {
  place(`/${key}`);
  TABLES.filter((table) => table.key === key).forEach((table) => valuesOf(table).flat().forEach(place));
  (SECTIONS[`/${key}`] ?? []).forEach(place);
}

/** The rank of a place, or of what it stands in; what is not on the page comes first. */
export function rankOf(at = ""): number {
  for (let each = at.replace(/^\/previous/, ""); each; each = each.slice(0, each.lastIndexOf("/"))) {
    const rank = RANKS.get(each);
    if (rank !== undefined) return rank;
  }
  return -1;
}
