// What the page says of a report: all that the compiled rules say, and where.

import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../../src/form/judge.ts";
import { load } from "../../../src/form/state.ts";
import { example } from "./browsers.mjs";
import { copyOf, here } from "./clerk.mjs";

const plain = ({ items, marks, unchecked }) => JSON.parse(JSON.stringify({ items, marks: [...marks], unchecked }));

test("what was left out of the page when it was built changes nothing of what it says", async () => {
  const spoils = [() => 0, (r) => (r.requests.granted.natural_person = 33), (r) => (r.disputes.reconsideration.total = null),
    (r) => (r.requests = null), (r) => (r.year = 2020), (r) => (r.overview.supervision = null),
    (r) => (r.requests.carried_out.total = 77), (r) => (r.proactive_disclosure.rules[Object.keys(r.proactive_disclosure.rules)[0]] = null)];
  for (const name of ["form-2021", "form-2019", "hybrid"]) {
    for (const spoil of spoils) {
      const report = copyOf(example(name));
      spoil(report);
      const past = { ...copyOf(report), year: report.year - 1 };
      const state = load(report, past);
      const found = await here.page.evaluate((state) => {
        const { zfxxgk } = window;
        zfxxgk.take(state);
        zfxxgk.checkNow();
        const { items, marks, unchecked } = zfxxgk.judgement;
        return { items, marks: [...marks], unchecked };
      }, state);
      assert.deepEqual(found, plain(judge(state)));
    }
  }
});
