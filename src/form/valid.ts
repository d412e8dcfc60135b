// Whether a document is a report at all, before anything is taken from it.

import * as rules from "../../generated/js/index.js";
import type { Report } from "./shapes.ts";
import { WORDS } from "./words.ts";

export interface Fault {
  pointer: string;
  reason: string;
}

/** The first thing in which a report does not fit the schema; null where there is none. */
export function findFault(report: Report): Fault | null {
  try {
    rules.check({ report: report as any });
    return null;
  } catch (error) {
    const { problems = [] } = error as { problems?: { pointer: string; text: { zh: string } }[] };
    return problems.length ? { pointer: problems[0].pointer, reason: problems[0].text.zh } : { pointer: "", reason: WORDS.unusable };
  }
}
