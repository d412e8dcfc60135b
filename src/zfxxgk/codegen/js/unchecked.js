// What could not be judged, grouped by reason, in words.

import { WORDS } from "./catalogue.js";
import { pathOf } from "./labels.js";
import { filled } from "./words.js";

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
    message: message(reason, detail, group, sheet),
  }));
}

function message(reason, detail, group, sheet) {
  if (reason === "missing-input") return WORDS.inputs[detail];
  if (reason === "unread") return unread(group, sheet);
  if (reason === "rule-error") {
    return { zh: `规则无法计算（${detail}）`, en: `the rule cannot be evaluated (${detail})` };
  }
  const place = sheet.label(pathOf(detail));
  if (reason === "missing") return { zh: `${place.zh}不详`, en: `not known: ${place.en}` };
  const { zh, en } = WORDS.blanks[reason];
  return { zh: filled(zh, place.zh), en: filled(en, place.en) };
}

function unread(group, sheet) {
  const pointers = [...new Set(group.map(([, outcome]) => outcome.detail))];
  const first = sheet.label(pathOf(pointers[0]));
  const more = pointers.length - 1;
  return {
    zh: `“${first.zh}”${more ? `等 ${more + 1} 格` : ""}未能可靠读取`,
    en: `"${first.en}"${more ? ` and ${more} more` : ""} could not be read reliably`,
  };
}
