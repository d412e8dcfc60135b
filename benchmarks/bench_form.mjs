// What a key costs on the clerk's page: `node benchmarks/bench_form.mjs [KEYS [SLOWER]]`, once .ci/run-long has
// installed what src/form needs. Numbers are typed into cells of table 3, in a report without a
// fault and in one with three, on a processor SLOWER times as slow by the browser's own throttle. The page
// is timed by its own clock, without what the driver and the frames in between take: the key as it is
// taken on, the judgement with all that it shows, the layout that both ask for, and all together.

import { example, launchToday, PAGE } from "../tests/form/browser/browsers.mjs";

const KEYS = Number(process.argv[2] ?? 120);
const SLOWER = Number(process.argv[3] ?? 1);
const ROWS = ["received", "granted", "partially_granted", "unavailable_not_held", "concluded", "carried_out"];
const COLUMNS = ["natural_person", "business", "research_institution", "legal_service"];
const CELLS = COLUMNS.flatMap((column) => ROWS.map((row) => `[data-at="/requests/${row}/${column}"]`));

const faulty = example("form-2021");
faulty.requests.granted.natural_person = 33;
faulty.requests.partially_granted.business = 7;
faulty.disputes.reconsideration.total = null;

/** Runs in the page: keeps what input and what is waited for have taken, with the layout after each. */
function keepTimes() {
  window.spent = { key: 0, judgement: 0, layout: 0 };
  const later = window.setTimeout;
  const keep = (name, begun) => {
    const done = performance.now();
    window.spent[name] += done - begun;
    document.body.getBoundingClientRect();
    window.spent.layout += performance.now() - done;
  };
  let begun = 0;
  window.addEventListener("beforeinput", () => (begun = performance.now()), true);
  window.addEventListener("input", () => keep("key", begun));
  window.setTimeout = (act, ...more) =>
    later(() => {
      const begun = performance.now();
      act();
      keep("judgement", begun);
    }, ...more);
}

const at = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1).padStart(6);
const browser = await launchToday();
for (const [name, report] of [["none at first", example("form-2021")], ["three faults", faulty]]) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(keepTimes);
  await page.goto(PAGE);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "report.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, JSON.stringify(report));
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const took = [];
  for (let key = 0; key < KEYS; key += 1) {
    await page.focus(CELLS[key % CELLS.length]);
    await page.evaluate(() => Object.assign(window.spent, { key: 0, judgement: 0, layout: 0 }));
    await page.keyboard.type(String(key % 10));
    await page.waitForTimeout(100 + 40 * SLOWER);
    took.push(await page.evaluate(() => ({ ...window.spent })));
    if (!took[key].judgement) throw new Error("a key was not judged");
  }
  const sums = {
    key: ({ key }) => key,
    judgement: ({ judgement }) => judgement,
    layout: ({ layout }) => layout,
    all: ({ key, judgement, layout }) => key + judgement + layout,
  };
  for (const [part, of] of Object.entries(sums)) {
    const sorted = took.map(of).sort((one, other) => one - other);
    console.log(`${name.padEnd(14)}${part.padEnd(10)}median ${at(sorted, 0.5)} ms  95 % ${at(sorted, 0.95)} ms`);
  }
  await page.close();
}
await browser.close();
