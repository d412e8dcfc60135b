// Undo and redo over the whole page. What is typed into one place in a row is one step.

const MOST = 500;

export interface Step<T> {
  state: T;
  /** Steps of the same group follow each other as one. */
  group: string | null;
  /** Where the change was made. */
  place: string | null;
}

export class History<T> {
  private past: Step<T>[] = [];
  private future: Step<T>[] = [];
  private now: Step<T>;

  constructor(state: T) {
    this.now = { state, group: null, place: null };
  }

  get state(): T {
    return this.now.state;
  }

  push(state: T, place: string | null = null, group: string | null = null): void {
    if (group === null || group !== this.now.group) {
      this.past.push(this.now);
      if (this.past.length > MOST) this.past.shift();
    }
    this.now = { state, group, place };
    this.future = [];
  }

  /** The same step, of which more is known. */
  amend(state: T): void {
    this.now = { ...this.now, state };
  }

  /** What comes next is a step of its own, though it be in the same place. */
  pause(): void {
    this.now = { ...this.now, group: null };
  }

  /** Where the change that was taken back had been made; undefined if there is none. */
  undo(): string | null | undefined {
    const before = this.past.pop();
    if (!before) return undefined;
    this.future.push(this.now);
    const { place } = this.now;
    this.now = { ...before, group: null };
    return place;
  }

  redo(): string | null | undefined {
    const next = this.future.pop();
    if (!next) return undefined;
    this.past.push(this.now);
    this.now = { ...next, group: null };
    return next.place;
  }
}
