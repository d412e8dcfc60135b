// What a key costs on the clerk's page: `node benchmarks/bench_form.mjs [KEYS]`, once .ci/run-long has
// installed what src/form needs. Numbers are typed into cells of table 3, in a report without a
// fault and in one with three. Times are of the processor, of the page's main thread: from the key until
// the verdict is laid out, in script, in layout with style, and in all with what the driver takes.

import { example, launchToday, PAGE } from "../tests/form/browser/browsers.mjs";

const KEYS = Number(process.argv[2] ?? 120);
const NAMES = ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration"];
const ROWS = ["received", "granted", "partially_granted", "unavailable_not_held", "concluded", "carried_out"];
const COLUMNS = ["natural_person", "business", "research_institution", "legal_service"];
const CELLS = COLUMNS.flatMap((column) => ROWS.map((row) => `[data-at="/requests/${row}/${column}"]`));

const faulty = example("form-2021");
faulty.requests.granted.natural_person = 33;
faulty.requests.partially_granted.business = 7;
faulty.disputes.reconsideration.total = null;

const at = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1).padStart(6);
const browser = await launchToday();
for (const [name, report] of [["none at first", example("form-2021")], ["three faults", faulty]]) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(PAGE);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "report.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, JSON.stringify(report));
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return NAMES.map((wanted) => metrics.find((each) => each.name === wanted).value * 1000);
  };
  const took = [];
  for (let key = 0; key < KEYS; key += 1) {
    await page.focus(CELLS[key % CELLS.length]);
    await page.waitForTimeout(30);
    const before = await read();
    await page.keyboard.type(String(key % 10));
    await page.waitForSelector('#verdict[aria-busy="false"]');
    await page.waitForTimeout(60);
    took.push((await read()).map((time, n) => time - before[n]));
  }
  const sums = { script: ([script]) => script, layout: ([, layout, style]) => layout + style, all: ([, , , task]) => task };
  for (const [part, of] of Object.entries(sums)) {
    const sorted = took.map(of).sort((one, other) => one - other);
    console.log(`${name.padEnd(14)}${part.padEnd(8)}median ${at(sorted, 0.5)} ms  95 % ${at(sorted, 0.95)} ms`);
  }
  await page.close();
}
await browser.close();
