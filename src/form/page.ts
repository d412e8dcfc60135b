// The page as a whole: what stands on it, what happened before, what the rules say.

import { LABELS } from "../../generated/form/data.ts";
import { byId } from "./dom.ts";
import { follow, type Field } from "./fields.ts";
import { buildForm } from "./frame.ts";
import { History } from "./history.ts";
import { judge, type Judgement } from "./judge.ts";
import { directionOf, findNext } from "./keys.ts";
import { composed, WHOLE } from "./overview.ts";
import { openIn, showItems, showUnchecked, verdictOf } from "./panel.ts";
import { titleOf } from "./paper.ts";
import { printTexts } from "./print.ts";
import { buildSheet, put, showMark, showText } from "./sheet.ts";
import type { Report, Texts } from "./shapes.ts";
import { faultOf, labelOf, remarkOn, withTexts, yearOf, type Doubt, type State } from "./state.ts";
import { KEYS, prescribed, tableOf, cellsOf } from "./tables.ts";
import { hideTip, showTip } from "./tip.ts";
import { WORDS } from "./words.ts";

/** Milliseconds: a judgement that is felt, and a pause in typing. */
const [SLOW, PAUSE] = [50, 150];

export class Page {
  readonly history: History<State>;
  judgement: Judgement = { items: [], marks: new Map(), unchecked: [] };
  /** The state that was last saved or opened. */
  saved: State;
  /** Whether it was just said that dashes are no zeros. */
  dashesTold = false;
  private fields = new Map<string, Field>();
  private sheets = new Map<string, { form: string | null; inputs: Map<string, HTMLInputElement> }>();
  private turn = 0;
  private judged: State | null = null;
  /** Milliseconds that the last judgement took. */
  private cost = 0;

  constructor(state: State) {
    this.history = new History(state);
    this.saved = state;
    this.build();
    this.show();
  }

  get state(): State {
    return this.history.state;
  }

  /** Whether all but last year's report was saved or opened as it stands. */
  get isSaved(): boolean {
    const { texts, forms, base } = this.state;
    return texts === this.saved.texts && forms === this.saved.forms && base === this.saved.base;
  }

  get inputs(): HTMLInputElement[] {
    return [...this.sheets.values()].flatMap(({ inputs }) => [...inputs.values()]);
  }

  /** The pointer of the table cell in which the caret is. */
  get place(): string | null {
    const at = (document.activeElement as HTMLElement | null)?.dataset.at ?? null;
    return at !== null && KEYS.includes(at.split("/")[1]) ? at : null;
  }

  // -------------------------------------------------------------------- changes

  /** Takes a new state on; changes of the same group are undone together. */
  take(state: State, place: string | null = null, group: string | null = null): void {
    this.history.push(state, place, group);
    this.show();
  }

  /** Takes on what of the report that was opened could not be read for certain. */
  doubt(doubts: Doubt[]): void {
    this.history.amend({ ...this.state, doubts });
    this.checkNow();
  }

  change(texts: Texts, place: string | null = null, group: string | null = null): void {
    this.take(withTexts(this.state, texts), place, group);
  }

  /** Takes last year's report on, if it is last year's. */
  compareWith(previous: Report): void {
    const year = yearOf(this.state.texts["/year"] ?? "");
    if (year === null) return this.tell(WORDS.year);
    if (previous.year !== year - 1) return this.tell(WORDS.pastYear(year - 1, previous.year));
    this.take({ ...this.state, previous });
    const [name, before] = [this.state.texts["/agency/name"], previous.agency.name];
    const other = name && before && name !== before ? WORDS.pastAgency(before) : "";
    this.tell(WORDS.openedPast(previous.year) + other);
  }

  /** Goes one step back or forward; false where there is none. */
  travel(way: "undo" | "redo"): boolean {
    const place = this.history[way]();
    if (place === undefined) return false;
    this.show();
    if (place !== null) this.go(place);
    return true;
  }

  go(at: string): void {
    const field = this.fieldAt(at);
    if (!field) return;
    field.focus();
    if (field instanceof HTMLInputElement && field.type === "text") field.select();
    field.scrollIntoView({ block: "center" });
  }

  /** The field of a place, else the first of what it stands in; of an edition, what chooses it. */
  fieldAt(at: string): Field | undefined {
    const [, table, row] = at.split("/");
    if (row === "form") return document.querySelector<Field>(`[data-form=${table}]`) ?? undefined;
    for (let place = at; place; place = place.slice(0, place.lastIndexOf("/"))) {
      const found = this.sheets.get(place.split("/")[1])?.inputs.get(place) ?? this.fields.get(place);
      if (found) return found;
      const inside = [...document.querySelectorAll<Field>("[data-at]")].find((each) =>
        (each.dataset.at as string).startsWith(`${place}/`),
      );
      if (inside) return inside;
    }
    return undefined;
  }

  tell(words: string): void {
    byId("said").textContent = words;
    this.dashesTold = false;
  }

  labelOf(at: string): string {
    return labelOf(at, this.state.forms);
  }

  // -------------------------------------------------------------------- what is shown

  private build(): void {
    buildForm(this.state.forms, (key, form) => {
      this.tell("");
      this.take({ ...this.state, forms: { ...this.state.forms, [key]: form } });
    });
    document.querySelectorAll<Field>("#form [data-at]").forEach((field) => {
      this.fields.set(field.dataset.at as string, field);
    });
    const form = byId("form");
    form.addEventListener("input", (event) => this.typed(event.target as Field));
    form.addEventListener("keydown", (event) => this.pressed(event as KeyboardEvent));
    form.addEventListener("focusin", (event) => this.entered(event.target as HTMLElement));
    form.addEventListener("focusout", (event) => this.left(event.target as Field));
    form.addEventListener("mouseover", (event) => this.showTip((event.target as HTMLElement).dataset.at ?? null));
    window.addEventListener("resize", () => this.showTip());
    window.addEventListener("beforeprint", () => {
      hideTip();
      printTexts(this.state.texts);
      this.tell(this.stillOpen());
    });
    document.querySelector(".again")!.addEventListener("click", () => this.change({ [WHOLE]: composed(this.state.texts) }));
  }

  show(): void {
    const { texts, forms } = this.state;
    for (const key of KEYS) {
      if (this.sheets.get(key)?.form !== forms[key]) {
        const { element, inputs } = buildSheet(tableOf(key, forms[key]));
        byId(key).textContent = "";
        byId(key).append(element);
        this.sheets.set(key, { form: forms[key], inputs });
      }
      const choice = document.querySelector<HTMLSelectElement>(`[data-form=${key}]`);
      if (choice) choice.value = forms[key] as string;
      for (const [at, input] of this.sheets.get(key)!.inputs) showText(input, texts[at] ?? "");
    }
    for (const [at, field] of this.fields) {
      put(field, texts[at] ?? "");
      const [note, again] = [".note", ".again"].map((part) => field.closest(".field")?.querySelector<HTMLElement>(part));
      const fault = faultOf(at, this.state);
      if (note && note.textContent !== fault) note.textContent = fault;
      if (again) again.hidden = !fault;
    }
    document.title = [texts["/agency/name"], texts["/year"], LABELS[""]].filter(Boolean).join(" ");
    byId("title").textContent = titleOf(this.state) ?? LABELS[""];
    (this.fields.get("/title") as HTMLInputElement).placeholder = titleOf(withTexts(this.state, { "/title": "" })) ?? "";
    this.check();
  }

  /**
   * Has the rules judge the page once it is drawn: what is typed is seen before it is judged. Where
   * judging takes long, they wait until nothing more is typed.
   */
  private check(): void {
    this.turn += 1;
    const { turn } = this;
    byId("verdict").setAttribute("aria-busy", "true");
    const judge = (): void => {
      if (turn !== this.turn) return;
      const begun = performance.now();
      this.checkNow();
      this.cost = performance.now() - begun;
      byId("verdict").setAttribute("aria-busy", "false");
    };
    requestAnimationFrame(() => setTimeout(judge, this.cost > SLOW ? PAUSE : 0));
  }

  checkNow(): void {
    this.judged = this.state;
    const known = yearOf(this.state.texts["/year"] ?? "") !== null;
    let verdict = WORDS.year;
    let judgement: Judgement = { items: [], marks: new Map(), unchecked: [] };
    if (known) {
      try {
        judgement = judge(this.state);
        verdict = verdictOf(judgement);
      } catch (error) {
        verdict = WORDS.failed;
        console.error(error);
      }
    }
    this.judgement = judgement;
    if (byId("verdict").textContent !== verdict) byId("verdict").textContent = verdict;
    byId("verdict").className = judgement.items.length || !known ? "found" : "";
    for (const { inputs } of this.sheets.values()) {
      for (const [at, input] of inputs) showMark(input, judgement.marks.get(at));
    }
    showItems(byId("items"), judgement, this.state.texts, {
      go: (at) => this.go(at),
      explain: (print, words) => {
        this.tell("");
        this.change({ [`#${print}`]: words }, null, `#${print}`);
      },
    });
    showUnchecked(byId("unchecked"), judgement);
    this.showTip();
  }

  /** What is open when the report leaves the page, in a sentence. */
  stillOpen(): string {
    if (this.judged !== this.state) this.checkNow();
    const known = yearOf(this.state.texts["/year"] ?? "") !== null;
    const open = openIn(this.judgement);
    return known ? open && WORDS.stillOpen(open) : WORDS.year;
  }

  /** What is said of the cell that is pointed at, else of that with the caret. */
  private showTip(pointed: string | null = null): void {
    const at = pointed !== null && this.judgement.marks.has(pointed) ? pointed : this.place;
    if (at === null) hideTip();
    else showTip(this.judgement, this.fieldAt(at), remarkOn(at, this.state));
  }

  // -------------------------------------------------------------------- what people do

  private typed(field: Field): void {
    const at = field.dataset.at;
    if (!at) return;
    this.tell("");
    if (at === "/year") return this.changeYear(field.value);
    this.change(follow(this.state.texts, at, field.value), at, at);
  }

  /** The tables become those of the year, but for one in which something stands that the other form lacks. */
  private changeYear(year: string): void {
    const changed = withTexts(this.state, { "/year": year });
    const number = yearOf(year);
    if (number === null) return this.take(changed, "/year", "/year");
    const wanted = prescribed(number);
    const forms = { ...changed.forms };
    for (const key of KEYS) {
      const fitting = cellsOf(tableOf(key, wanted[key]));
      const filled = [...cellsOf(tableOf(key, forms[key])).keys()].filter((at) => changed.texts[at]);
      if (filled.every((at) => fitting.has(at))) forms[key] = wanted[key];
    }
    this.take({ ...changed, forms }, "/year", "/year");
  }

  private pressed(event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    if (!this.place || input.tagName !== "INPUT") return;
    const direction = directionOf(event);
    if (!direction) return;
    event.preventDefault();
    const next = findNext(this.inputs, input, direction);
    if (next) {
      next.focus();
      next.select();
    }
  }

  private entered(element: HTMLElement): void {
    this.history.pause();
    if (this.place) (element as HTMLInputElement).select();
    this.showTip();
  }

  private left(field: Field): void {
    hideTip();
    const at = field.dataset.at ?? "";
    const remark = remarkOn(at, this.state);
    if (remark) this.tell(remark);
  }
}
