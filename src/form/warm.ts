// The first keys would be judged by code that the browser has yet to compile: it is run in idle
// moments before, on a report that has one thing wrong.

import { judge } from "./judge.ts";
import { withTexts, type State } from "./state.ts";
import { cellsOf, tablesOf } from "./tables.ts";

const TIMES = 25;

export function warmUp(state: State): void {
  const cells = tablesOf(state.forms).flatMap((table) => [...cellsOf(table).keys()]);
  const zeros = withTexts(state, Object.fromEntries(cells.map((at) => [at, "0"])));
  const run = (left: number): void => {
    judge(withTexts(zeros, { [cells[left]]: "1" }));
    if (left) window.requestIdleCallback(() => run(left - 1));
  };
  window.requestIdleCallback(() => run(TIMES));
}
