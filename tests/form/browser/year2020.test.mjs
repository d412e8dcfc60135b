// The page in Chromium 80, the engine of many an office's browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { example, launch2020, PAGE } from "./browsers.mjs";
import { clips } from "./clips.mjs";
import { TABLES } from "../../../generated/form/data.ts";

const REPORT = example("form-2021");
const LARGE = TABLES.find((table) => table.key === "requests" && table.form === "2021");
const GRANTED = '[data-at="/requests/granted/natural_person"]';

let browser, page;
const faults = [];

before(async () => {
  browser = await launch2020();
  page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(PAGE);
});
after(() => browser.close());

const textOf = (selector) => page.$eval(selector, (element) => element.textContent);

/** The chooser of this driver fetches the file, which the page forbids. */
async function open(report) {
  await Promise.all([page.waitForFileChooser(), page.click("#open")]);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "report.json"));
    const input = document.getElementById("file");
    input.files = data.files;
    document.getElementById("said").textContent = "";
    input.dispatchEvent(new Event("change"));
  }, JSON.stringify(report));
  await page.waitForFunction(() => document.getElementById("said").textContent.includes("已打开"));
  await page.waitForSelector('#verdict[aria-busy="false"]');
}

test("it is Chromium 80", async () => {
  assert.match(await browser.version(), /\/80\./);
  assert.equal(await page.evaluate(() => typeof [].at), "undefined");
  assert.equal(await page.$eval("#old", (element) => element.hidden), true);
});

test("reports with faults of every kind are judged without a mishap", async () => {
  const spoilt = [(r) => (r.requests.granted.natural_person = 33), (r) => (r.disputes.reconsideration.total = null),
    (r) => (r.requests = null), (r) => (r.year = 2020), (r) => (r.other_matters.processing_fee.collected = 9000),
    (r) => (r.overview.supervision = null), (r) => (r.requests.concluded.total = 9007199254740991)];
  for (const spoil of spoilt) {
    const report = JSON.parse(JSON.stringify(REPORT));
    spoil(report);
    await open(report);
    assert.match(await textOf("#verdict"), /(必须改正|请核实|请留意) \d+ 项/);
  }
  assert.deepEqual(faults, []);
});

test("typing, pasting, undoing and filling in work as in a browser of today", async () => {
  await open(REPORT);
  await page.focus(GRANTED);
  await page.keyboard.type("33");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector('#verdict[aria-busy="false"]');
  assert.match(await textOf("#verdict"), /必须改正/);
  await page.click("#undo");
  assert.equal(await page.$eval(GRANTED, (input) => input.value), "30");
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, clips.word(LARGE, { "/requests/granted/natural_person": "41" }));
  assert.match(await textOf("#said"), /已粘贴表三，共 175 格/);
  assert.equal(await page.$eval(GRANTED, (input) => input.value), "41");
  await page.click("#zeros");
  await page.click("#totals");
  assert.equal(await page.$eval('[data-at="/requests/granted/total"]', (input) => input.value), "41");
  await page.click("#note");
  assert.match(await textOf("#said"), /情况说明已复制/);
  await page.click('[data-copy="requests"]');
  assert.match(await textOf("#said"), /表三已复制/);
  await page.click("#word");
  await page.click("#save");
  assert.match(await textOf("#said"), /已交给浏览器保存/);
  assert.deepEqual(faults, []);
});

test("messages, texts that follow each other and the printed texts are there too", async () => {
  const report = JSON.parse(JSON.stringify(REPORT));
  report.requests.granted.natural_person = 33;
  await open(report);
  await page.click(GRANTED);
  const [tip, cell] = await page.evaluate((at) => ["#tip", at].map((each) => JSON.parse(JSON.stringify(document.querySelector(each).getBoundingClientRect()))), GRANTED);
  assert.ok(tip.height > 0 && tip.bottom <= cell.top);
  await page.click("#items .go");
  assert.ok(await page.evaluate(() => document.activeElement.dataset.at));
  await page.click('[data-at="/overview/platforms"]');
  await page.keyboard.type("新建专栏。");
  await page.pdf();
  const lines = await page.$$eval("#overview .printed p", (all) => all.map((each) => each.textContent));
  assert.equal(lines.length, 10);
  assert.match(lines[7], /新建专栏/);
  assert.match(await textOf("#said"), /请注意：还有必须改正 1 项/);
  assert.deepEqual(faults, []);
});

test("the page calls nothing that came later", () => {
  const html = readFileSync(new URL(PAGE), "utf8");
  assert.doesNotMatch(html, /\.at\(|\?\?=|\.replaceAll\(|Object\.hasOwn\(|structuredClone\(|\.findLast|\.toSorted\(|\.groupBy\(/);
});
