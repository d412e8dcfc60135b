// What the buttons, the clipboard and the window do.

import { dashesFor, totalsFor, zerosFor } from "./acts.ts";
import { alignBlock, alignTables, hasLabels, isOneCell, type Aligned } from "./align.ts";
import { copy, readHtml, readText } from "./clipboard.ts";
import { DOCX, makeDocx, nameOf } from "./docx.ts";
import { byId } from "./dom.ts";
import { countOdd, readFile, save, toJson } from "./files.ts";
import { writeNote } from "./note.ts";
import type { Page } from "./page.ts";
import { tableHtml, tableTabs } from "./paper.ts";
import { load } from "./state.ts";
import { tableOf } from "./tables.ts";
import { WORDS } from "./words.ts";

const LONGEST_PASTE = 5_000_000;

export function wire(page: Page): void {
  const on = (id: string, act: () => void): void => byId(id).addEventListener("click", act);
  on("open", () => mayReplace(page) && choose(page, "report"));
  on("past", () => choose(page, "previous"));
  on("save", () => saveJson(page));
  on("word", () => saveWord(page));
  on("print", () => window.print());
  on("undo", () => travel(page, "undo"));
  on("redo", () => travel(page, "redo"));
  on("zeros", () => fillZeros(page));
  on("totals", () => fillTotals(page));
  on("note", () => page.tell(copy(writeNote(page.state, page.judgement)) ? WORDS.noteCopied : WORDS.notCopied));
  document.addEventListener("click", (event) => {
    const key = (event.target as HTMLElement).dataset?.copy;
    if (key) copyTable(page, key);
  });
  document.addEventListener("paste", (event) => paste(page, event));
  // Else the browser would leave the page for a file that is dropped on it.
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  document.addEventListener("dragover", (event) => holdsFile(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (mayReplace(page)) open(page, event.dataTransfer?.files[0], "report");
  });
  document.addEventListener("keydown", (event) => shortcut(page, event));
  window.addEventListener("beforeunload", (event) => {
    if (page.isSaved) return;
    event.preventDefault();
    event.returnValue = WORDS.leave;
  });
}

// ---------------------------------------------------------------------- files

/** Whether nothing is lost by opening another report, or the clerk wants it all the same. */
function mayReplace(page: Page): boolean {
  if (page.isSaved || window.confirm(WORDS.openOver)) return true;
  page.tell(WORDS.kept);
  return false;
}

/** Lets a file be chosen. */
function choose(page: Page, what: "report" | "previous"): void {
  const input = byId("file") as HTMLInputElement;
  input.value = "";
  input.onchange = () => open(page, input.files?.[0], what);
  input.click();
}

/** Opens a file; what was on the page before can be had back by undoing. */
async function open(page: Page, file: File | undefined, what: "report" | "previous"): Promise<void> {
  if (!file) return;
  const opened = await readFile(file);
  if ("refused" in opened) {
    page.tell(`${file.name}：${opened.refused}${what === "previous" ? WORDS.pastRemedy : ""}`);
  } else if (what === "report") {
    page.take(load(opened.report, page.state.previous));
    page.saved = page.state;
    page.tell(WORDS.opened(file.name));
  } else page.compareWith(opened.report);
}

function saveJson(page: Page): void {
  const name = nameOf(page.state, "json");
  save(name, "application/json", toJson(page.state));
  page.saved = page.state;
  told(page, WORDS.saved(name));
}

function saveWord(page: Page): void {
  const name = nameOf(page.state, "docx");
  save(name, DOCX, makeDocx(page.state) as BlobPart);
  told(page, WORDS.saved(name));
}

function told(page: Page, words: string): void {
  const odd = countOdd(page.state);
  page.tell(words + (odd && words.includes(".json") ? WORDS.savedOdd(odd) : "") + page.stillOpen());
}

// ---------------------------------------------------------------------- cells

function travel(page: Page, way: "undo" | "redo"): void {
  const done = page.travel(way);
  const words = { undo: [WORDS.undone, WORDS.noUndo], redo: [WORDS.redone, WORDS.noRedo] }[way];
  page.tell(words[done ? 0 : 1]);
}

/** Blanks first; dashes only where no blank is left, so that it takes asking once more. */
function fillZeros(page: Page): void {
  const [texts, dashes] = [zerosFor(page.state), Object.keys(dashesFor(page.state))];
  const count = Object.keys(texts).length;
  if (!count && dashes.length && page.dashesTold) {
    const text = page.state.texts[dashes[0]];
    page.change(dashesFor(page.state));
    return page.tell(WORDS.dashesDone(dashes.length, text) + WORDS.undo);
  }
  if (count) page.change(texts);
  const left = dashes.length ? WORDS.dashes(dashes.length, page.labelOf(dashes[0])) : "";
  page.tell(WORDS.zeros(count) + left + (count ? WORDS.undo : ""));
  page.dashesTold = dashes.length > 0;
}

const SHOWN = 3;

function fillTotals(page: Page): void {
  const { texts, left } = totalsFor(page.state);
  const before = page.state.texts;
  const changed = Object.keys(texts);
  const replaced = changed.filter((at) => before[at]);
  if (changed.length) page.change(texts);
  const shown = replaced.slice(0, SHOWN).map((at) => WORDS.replacing(page.labelOf(at), before[at], texts[at]));
  page.tell([
    WORDS.totals(changed.length),
    replaced.length ? WORDS.replaced(replaced.length, shown.join("；")) : "",
    left.length ? WORDS.totalsLeft(left.length, page.labelOf(left[0].total), page.labelOf(left[0].lacking), before[left[0].lacking] ?? "") : "",
    changed.length ? WORDS.undo : "",
  ].join(""));
}

function shortcut(page: Page, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const acts: Record<string, () => void> = {
    z: () => travel(page, event.shiftKey ? "redo" : "undo"),
    y: () => travel(page, "redo"),
    s: () => saveJson(page),
  };
  if (!acts[key]) return;
  event.preventDefault();
  acts[key]();
}

// ---------------------------------------------------------------------- clipboard

function copyTable(page: Page, key: string): void {
  const { texts, forms } = page.state;
  const table = tableOf(key, forms[key]);
  const done = copy(tableTabs(table, texts), tableHtml(table, texts));
  page.tell(done ? WORDS.copied(table.short) : WORDS.notCopied);
}

function paste(page: Page, event: ClipboardEvent): void {
  const into = (event.target as HTMLElement | null)?.closest?.("textarea, input, select") as HTMLElement | null;
  if (into && into !== document.activeElement) return;
  if (into && !page.place) return; // a text: as anywhere
  const [html, text] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? "");
  if (html.length + text.length > LONGEST_PASTE) {
    event.preventDefault();
    return page.tell(WORDS.pasteLarge);
  }
  const { grids, inputs } = html.includes("<t") || html.includes("<T") ? readHtml(html) : { grids: [], inputs: false };
  const plain = readText(text);
  if (!grids.length && isOneCell(plain)) {
    // A number alone goes where the caret is, without the end of the line that Excel puts behind it.
    if (page.place && text.trim() !== text) {
      event.preventDefault();
      document.execCommand("insertText", false, text.trim());
    }
    return;
  }
  event.preventDefault();
  if (inputs) return page.tell(WORDS.pasteInputs);
  const found = grids.length ? grids : [plain];
  const { forms } = page.state;
  const block = page.place !== null && found.length === 1 && !hasLabels(found[0]);
  put(page, block ? alignBlock(found[0], page.place as string, forms) : alignTables(found, forms));
}

function put(page: Page, aligned: Aligned): void {
  if ("refused" in aligned) return page.tell(aligned.refused);
  page.change(aligned.texts, Object.keys(aligned.texts)[0]);
  const { texts, tables, odd, taken, left } = aligned;
  page.tell([
    WORDS.pasted(tables.join("、"), Object.keys(texts).length),
    odd ? WORDS.pastedOdd(odd) : "",
    taken.length ? WORDS.pastedTaken(taken.length, ...taken[0]) : "",
    left.length ? WORDS.pastedLess(left) : "",
    WORDS.undo,
  ].join(""));
}
