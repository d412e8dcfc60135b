// Files in and out: canonical JSON is opened and saved, nothing is sent anywhere.

import { EMPTY } from "../../generated/form/data.ts";
import { pathOf, steps } from "../../generated/js/labels.js";
import { findFault } from "./valid.ts";
import type { Report } from "./shapes.ts";
import { readings, toReport, type State } from "./state.ts";
import { WORDS } from "./words.ts";

/** A report has some 12,000 characters. */
const LARGEST = 4_000_000;

export type Opened = { report: Report } | { refused: string };

/** The report in a text, or a sentence that says why there is none. */
export function parseReport(text: string): Opened {
  if (text.length > LARGEST) return { refused: WORDS.tooLarge };
  if (/^(PK|\u00d0\u00cf|%PDF|\{\\rtf|\s*<)/.test(text)) return { refused: WORDS.noReportWord };
  let report: Report;
  try {
    report = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { refused: WORDS.noJson(lineOf(text, (error as Error).message)) };
  }
  const version = report?.spec_version;
  if (typeof version !== "string" || typeof report !== "object" || Array.isArray(report)) {
    return { refused: WORDS.noReport };
  }
  if (isNewer(version)) return { refused: WORDS.newer(version, EMPTY.spec_version) };
  const fault = findFault(report);
  if (fault) return { refused: WORDS.invalid(placeOf(fault.pointer, report), fault.reason) };
  return { report };
}

/** Where a browser says that a text ends to be JSON: some tell the line, some how many signs come before. */
function lineOf(text: string, message: string): number | null {
  const [line, position] = [/line (\d+)/.exec(message), /position (\d+)/.exec(message)];
  if (line) return Number(line[1]);
  return position ? text.slice(0, Number(position[1])).split("\n").length : null;
}

function isNewer(version: string): boolean {
  const [one, other] = [version, EMPTY.spec_version].map((each: string) => each.split(".").map(Number));
  return one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);
}

/** A place in words where it has any. */
function placeOf(pointer: string, report: Report): string {
  try {
    const path = pathOf(pointer);
    const own = steps(path, report[path[1]]?.form ?? null).slice(1).map((step) => step.own.zh);
    return pointer ? `${own.join(" · ")}：` : "";
  } catch {
    return `${pointer}：`;
  }
}

export const toJson = (state: State): string => `${JSON.stringify(toReport(state), null, 2)}\n`;

/** How many filled cells hold no number. */
export const countOdd = (state: State): number =>
  [...readings(state).values()].filter(({ status }) => status !== "number" && status !== "blank").length;

/** Has the browser save bytes under a name. */
export function save(name: string, type: string, content: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers have not begun to read by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function readFile(file: File): Promise<Opened> {
  if (file.size > LARGEST * 3) return { refused: WORDS.tooLarge };
  return parseReport(await file.text());
}
