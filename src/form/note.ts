// What the office tells its superior beside the report: plain text, to be pasted into a message.

import type { Judgement } from "./judge.ts";
import { titleOf } from "./paper.ts";
import type { State } from "./state.ts";
import { SEVERITIES, WORDS } from "./words.ts";

export function writeNote(state: State, { items, unchecked }: Judgement): string {
  const lines = [titleOf(state) ?? "", ""];
  if (!items.length) lines.push(WORDS.nothing);
  items.forEach((item, number) => {
    lines.push(`${number + 1}. ${SEVERITIES[item.severity]}：${item.message}`);
    const why = state.texts[`#${item.fingerprint}`];
    if (why) lines.push(`   ${WORDS.why}${why}`);
  });
  lines.push("", `${WORDS.unchecked(unchecked.length)}：`, ...unchecked.map((words) => `- ${words}`));
  return `${lines.join("\n").trim()}\n`;
}
