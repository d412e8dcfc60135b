// Whether a document is a report at all, before anything is taken from it.

import * as rules from "../../generated/js/index.js";
import type { Report } from "./shapes.ts";

export interface Fault {
  pointer: string;
  reason: string;
}

/** The first fault of a report; null where there is none. */
export function findFault(report: Report): Fault | null {
  const validate = (rules as Record<string, any>).validate;
  const fault = validate?.({ report });
  return fault ? { pointer: fault.pointer, reason: fault.reason.zh ?? fault.reason } : null;
}
