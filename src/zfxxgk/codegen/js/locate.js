// Which cells may be wrong: the fewest changes that let every sum agree. Nothing is ever corrected:
// what comes out are cells to look up, each with the value that the other cells imply.

import { LIMITS } from "./catalogue.js";
import { Search } from "./search.js";
import { compare, holds } from "./sums.js";

/**
 * What explains the failing equations over non-negative values (a blank is 0). `rank` tells how
 * far-fetched a repair is; what `testimony` states and what it excludes may leave one of several
 * smallest repairs alone.
 *
 * Of an explanation, `equations` are indices of those that fail, `repairs` all smallest ones, the
 * most plausible first; `complete` tells whether the search ended before its limit, `rival` that
 * something else than the first may explain them.
 */
export function locate(equations, values, rank, testimony) {
  const failing = new Set([...equations.keys()].filter((at) => !holds(equations[at], values)));
  if (!failing.size) return [];
  const cells = equations.map(({ terms }) => terms.map(([cell]) => cell));
  const parts = partsOf(cells).filter((part) => part.some((at) => failing.has(at)));
  return parts.flatMap((part) => {
    const search = new Search(part.map((at) => equations[at]), values, LIMITS.steps);
    const own = part.filter((at) => failing.has(at));
    const explained = explain(search, part, equations, own, rank);
    return explained.map((each) => settle(search, part, each, testimony));
  });
}

export const isCertain = ({ complete, repairs, rival }) => complete && repairs.length > 0 && !rival;

function explain(search, part, equations, failing, rank) {
  const repairs = search.smallest(LIMITS.cells);
  const { complete } = search;
  return factors(part, repairs, equations, failing).map(({ group, choices }) => {
    const keyed = choices.map((repair) => [[rank(repair), [...repair].sort(compare)], repair]);
    keyed.sort(([one], [other]) => compare(one, other));
    return { equations: group, repairs: keyed.map(([, r]) => r), complete, rival: false };
  });
}

/** The explanation with what is known of its rivals; the first repair alone if it has none. */
function settle(whole, part, found, testimony) {
  if (!found.complete || !found.repairs.length) return found;
  const [first, ...others] = found.repairs;
  const search = whole.only(found.equations.map((at) => part.indexOf(at)));
  let rival;
  if (testimony.isStated(first)) {
    const larger = search.ofSize(first.size + 1);
    const left = [...others, ...larger].filter((each) => !testimony.excludes(first, each));
    rival = left.length > 0 || !search.complete;
  } else {
    rival = others.length > 0 || hasRival(search, first);
  }
  return { ...found, repairs: rival ? found.repairs : [first], rival };
}

/**
 * Whether one cell more, one below 0, or as many without a certain value explain them. A set left
 * out for a negative value tells that the amounts may be spread over more cells. A search that met
 * its limit counts as a rival too.
 */
function hasRival(search, repair) {
  for (let size = 1; size <= repair.size; size += 1) {
    search.ofSize(size);
    if (search.negative || search.vague || !search.complete) return true;
  }
  return search.ofSize(repair.size + 1).length > 0 || !search.complete;
}

/**
 * The choices there are for each group of failing equations that are explained together. A repair
 * is one choice for each group, and any choices go together: cells of a smallest repair that share
 * no equation explain different failures.
 */
function factors(part, repairs, equations, failing) {
  if (!repairs.length) return [{ group: failing, choices: [] }];
  const sums = new Map(repairs.flatMap((repair) => [...repair.keys()].map((cell) => [cell, []])));
  for (const at of part) for (const [cell] of equations[at].terms) sums.get(cell)?.push(at);
  const pieces = repairs.map((repair) => piecesOf(repair, sums, failing));
  const every = pieces.flatMap((some) => some.map(({ explained }) => explained));
  const sets = [...new Map(every.map((explained) => [explained.join(), explained])).values()];
  const groups = partsOf(sets).map((part) => {
    const together = new Set(part.flatMap((n) => sets[n]));
    return { group: [...together].sort(compare), choices: new Map() };
  });
  const groupOf = new Map(groups.flatMap((each) => each.group.map((at) => [at, each])));
  for (const some of pieces) {
    const chosen = new Map();
    for (const { explained, piece } of some) {
      const group = groupOf.get(explained[0]);
      chosen.set(group, [...(chosen.get(group) ?? []), ...piece]);
    }
    for (const [{ choices }, choice] of chosen) {
      const key = JSON.stringify(choice.map(([cell, value]) => `${cell} ${value}`).sort());
      if (!choices.has(key)) choices.set(key, new Map(choice));
    }
  }
  groups.sort((one, other) => one.group[0] - other.group[0]);
  return groups.map(({ group, choices }) => ({ group, choices: [...choices.values()] }));
}

/** The cells of a repair that hang together by their sums, with those that fail of these. */
function piecesOf(repair, sums, failing) {
  const cells = [...repair.keys()];
  return partsOf(cells.map((cell) => sums.get(cell))).map((group) => {
    const names = group.map((at) => cells[at]);
    const all = names.flatMap((name) => sums.get(name));
    const explained = failing.filter((at) => all.includes(at));
    return { explained, piece: names.map((name) => [name, repair.get(name)]) };
  });
}

/** Indices of lists that hang together by what they share. */
function partsOf(lists) {
  const where = new Map();
  lists.forEach((members, at) => {
    for (const member of members) {
      if (!where.has(member)) where.set(member, []);
      where.get(member).push(at);
    }
  });
  const seen = new Set();
  const parts = [];
  for (const first of lists.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const part = [first];
    for (const at of part) {
      for (const near of lists[at].flatMap((member) => where.get(member))) {
        if (!seen.has(near)) part.push(near);
        seen.add(near);
      }
    }
    parts.push(part.sort(compare));
  }
  return parts;
}
