// What could not be judged, grouped by reason, in words.

import { UNREAD, WORDS } from "./catalogue.js";
import { pathOf } from "./labels.js";
import { filled } from "./words.js";

const MOST_REASONS = 3;

/** One entry for each reason and place, in the order in which they came up; what was not given last. */
export function notChecked(outcomes, sheet) {
  const groups = new Map();
  for (const [check, outcome] of outcomes) {
    const { reason } = outcome;
    let { detail } = outcome;
    if (reason === "unread") detail = detail.split("/").slice(0, 2).join("/");
    else if (reason === "rule-error") detail = `${check.rule}: ${detail}`;
    const key = JSON.stringify([reason, detail]);
    if (!groups.has(key)) groups.set(key, { reason, detail, group: [] });
    groups.get(key).group.push([check, outcome]);
  }
  const notGiven = ({ reason }) => Number(reason === "missing-input");
  const ordered = [...groups.values()].sort((one, other) => notGiven(one) - notGiven(other));
  return ordered.map(({ reason, detail, group }) => ({
    reason,
    detail,
    rules: [...new Set(group.map(([check]) => check.rule))],
    count: group.length,
    message: message(reason, detail, sheet),
  }));
}

function message(reason, detail, sheet) {
  if (reason === "missing-input") return WORDS.inputs[detail];
  if (reason === "unread") return unread(detail, sheet);
  if (reason === "rule-error") {
    return { zh: `规则无法计算（${detail}）`, en: `the rule cannot be evaluated (${detail})` };
  }
  const place = sheet.label(pathOf(detail));
  if (reason === "missing") return { zh: `${place.zh}不详`, en: `not known: ${place.en}` };
  const { zh, en } = WORDS.blanks[reason];
  return { zh: filled(zh, place.zh), en: filled(en, place.en) };
}

/** How many cells of a table could not be read, with the first, and why. */
function unread(table, sheet) {
  const cells = sheet.given.provenance.cells.filter(
    ({ pointer, status }) => UNREAD.has(status) && pointer.startsWith(`${table}/`),
  );
  const first = sheet.label(pathOf(cells[0].pointer));
  const more = cells.length - 1;
  const why = reasons(cells);
  const [zh, en] = why.length
    ? [`：${why.map((each) => each.zh).join("；")}`, `: ${why.map((each) => each.en).join("; ")}`]
    : ["", ""];
  return {
    zh: `“${first.zh}”${more ? `等 ${more + 1} 格` : ""}未能可靠读取${zh}`,
    en: `"${first.en}"${more ? ` and ${more} more` : ""} could not be read reliably${en}`,
  };
}

/** The most frequent reasons, each with its number of cells where there are several. */
function reasons(cells) {
  const counts = new Map();
  for (const { status, reason } of cells) {
    const why = status === "row_absent" ? WORDS.absent.zh : reason;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_REASONS);
  const told = sorted.filter(([why]) => why !== null);
  return told.map(([reason, count]) => {
    const why = tellDoubt(reason);
    if (counts.size === 1) return why;
    return { zh: `${why.zh}（${count} 格）`, en: `${why.en} (${count})` };
  });
}

/** A reason in both languages; one from elsewhere as it is. */
function tellDoubt(reason) {
  const [head, amount] = reason.split(WORDS.converted.zh);
  const english = WORDS.doubts[head] ?? head;
  return { zh: reason, en: amount ? english + WORDS.converted.en + amount : english };
}
