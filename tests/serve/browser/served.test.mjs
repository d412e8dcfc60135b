// The page beside a server, in a Chromium of today and in that of 2020. The address is in ADDRESS,
// the documents are in FOLDER.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { launch2020, launchToday, require } from "../../form/browser/browsers.mjs";

const { ADDRESS, FOLDER } = process.env;
const BASE = new URL(ADDRESS).origin;
const DOUBTED = "/requests/granted/natural_person";
let today, context, page, faults;

before(async () => {
  today = await launchToday();
});
after(() => today.close());

beforeEach(async () => {
  await context?.close();
  context = await today.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => request.url().startsWith(`${BASE}/`) || faults.push(request.url()));
  await page.goto(ADDRESS);
});

const value = (pointer) => page.inputValue(`[data-at="${pointer}"]`);
const said = () => page.textContent("#said");

async function choose(name, button = "#open") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click(button)]);
  await chooser.setFiles(`${FOLDER}/${name}`);
}

/** Drops files as a file manager does, though not from a folder: that no test can. */
const drop = (names) =>
  page.evaluate((files) => {
    const data = new DataTransfer();
    for (const [name, bytes] of files) data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, names.map((name) => [name, readFileSync(`${FOLDER}/${name}`).toString("base64")]));

test("the token leaves the address", () => {
  assert.equal(page.url(), `${BASE}/`);
});

for (const kind of ["docx", "xlsx", "pdf", "html"]) {
  test(`a report in ${kind} fills the form, its text beside it`, async () => {
    await choose(`report.${kind}`);
    await page.waitForSelector("#document");
    assert.equal(await said(), `已打开：report.${kind}。`);
    assert.equal(await value("/agency/name"), "北陌县石桥乡人民政府");
    const cell = page.locator("#document td", { hasText: /^462$/ }).first();
    await cell.click();
    const at = await page.evaluate(() => document.activeElement.dataset.at);
    assert.equal(await value(at), "462");
    assert.match(await page.textContent("#document .count"), /有把握/);
    assert.deepEqual(faults, []);
  });
}

test("what was read with doubt is left blank, marked in both, and mended by typing", async () => {
  await choose("doubt.html");
  await page.waitForSelector("#document");
  assert.equal(await value(DOUBTED), "");
  assert.match(await page.textContent("#document .count"), /有 1 处/);
  assert.match(await page.textContent("#document .doubts"), /予以公开.*自然人.*“1 2”.*空格/s);
  assert.equal(await page.textContent("#document td.doubt"), "1 2");
  await page.click("#document .doubts button");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.at), DOUBTED);
  assert.equal(await page.locator("#document td.here").count(), 1);
  assert.equal(await page.locator("[data-doubt]").count(), 1);
  assert.match(await page.textContent("#tip"), /1 2/);
  assert.doesNotMatch(await page.textContent("#tip"), /为零的/);
  await page.click("#zeros");
  assert.equal(await value(DOUBTED), "");
  await page.focus(`[data-at="${DOUBTED}"]`);
  await page.keyboard.type("12");
  assert.equal(await page.locator("[data-doubt]").count(), 0);
  assert.equal(await value(DOUBTED), "12");
  await page.click("#undo");
  await page.click("#undo");
  assert.equal(await value("/agency/name"), "");
  assert.deepEqual(faults, []);
});

test("axe finds nothing serious, with the document beside the form and with results", async () => {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const look = async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { iframes: false }));
    return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id, nodes }) => [id, nodes[0].html]);
  };
  await choose("doubt.html");
  await page.waitForSelector("#document");
  assert.deepEqual(await look(), []);
  await page.click("#document button");
  await page.waitForFunction(() => /1 个文件的核对结果/.test(document.getElementById("results")?.textContent));
  assert.deepEqual(await look(), []);
});

test("a dropped document is opened, JSON stays in the page", async () => {
  await drop(["report.docx"]);
  await page.waitForSelector("#document");
  assert.equal(await value("/year"), "2023");
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await drop(["report.json"]);
  await page.waitForFunction(() => document.getElementById("said").textContent.includes("report.json"));
  assert.deepEqual(requests, []);
});

test("last year's report may be a document, too", async () => {
  await choose("report.docx");
  await page.waitForSelector("#document");
  await page.fill('[data-at="/year"]', "2024");
  await choose("report.html", "#past");
  await page.waitForFunction(() => /2023 年度报告/.test(document.getElementById("said").textContent));
  assert.equal(await value("/year"), "2024");
});

test("what was typed is asked about once, and kept where that is wanted", async () => {
  await page.fill('[data-at="/agency/name"]', "青禾县水利局");
  const asked = [];
  let wanted = false;
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return wanted ? dialog.accept() : dialog.dismiss();
  });
  await drop(["report.docx"]);
  await page.waitForFunction(() => !document.getElementById("said").textContent.startsWith("正在"));
  assert.equal(await value("/agency/name"), "青禾县水利局");
  assert.equal(await page.locator("#document").count(), 0);
  wanted = true;
  await choose("report.docx");
  await page.waitForSelector("#document");
  assert.equal(await value("/agency/name"), "北陌县石桥乡人民政府");
  assert.equal(asked.length, 2);
});

test("what cannot be read is told, and nothing is lost", async () => {
  await choose("report.docx");
  await page.waitForSelector("#document");
  await choose("picture.png");
  await page.waitForFunction(() => /picture.png：.*图片/.test(document.getElementById("said").textContent));
  assert.equal(await value("/year"), "2023");
});

test("the whole document is judged, its prose as well, on a page of its own", async () => {
  await choose("report.docx");
  await page.waitForSelector("#document");
  await page.click("#document button");
  await page.waitForFunction(() => /1 个文件的核对结果/.test(document.getElementById("results")?.textContent));
  const frame = page.frameLocator("#results iframe").first();
  assert.match(await frame.locator("h2").first().textContent(), /北陌县石桥乡人民政府/);
  await page.click("#results button:last-of-type");
  assert.equal(await page.locator("#results").count(), 0);
  assert.deepEqual(faults, []);
});

test("a folder becomes a summary with a part for each office, and an archive", async () => {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#folder")]);
  await chooser.setFiles(`${FOLDER}/offices`);
  await page.waitForFunction(() => /4 个文件的核对结果/.test(document.getElementById("results")?.textContent));
  const frame = page.frameLocator("#results iframe").first();
  assert.equal(await frame.locator("article").count(), 3);
  assert.match(await frame.locator("body").textContent(), /picture.png/);
  const link = frame.locator('ol a[href="#r2"]');
  assert.equal(await link.count(), 1);
  await link.click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#results button")]);
  assert.equal(download.suggestedFilename(), "核对结果.zip");
  assert.ok(statSync(await download.path()).size > 10_000);
  assert.deepEqual(faults, []);
});

test("more files than are taken are not sent", async () => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    for (let number = 0; number < 501; number += 1) data.items.add(new File(["x"], `${number}.docx`));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  assert.match(await said(), /最多 500 个文件/);
  assert.equal(await page.locator("#results").count(), 0);
});

test("several files that are dropped are judged together", async () => {
  await drop(readdirSync(`${FOLDER}/offices/乡`).map((name) => `offices/乡/${name}`));
  await page.waitForFunction(() => /2 个文件的核对结果/.test(document.getElementById("results")?.textContent));
  assert.deepEqual(faults, []);
});

test("Chromium 80 opens a document as well", async () => {
  const browser = await launch2020();
  try {
    const old = await browser.newPage();
    const wrong = [];
    old.on("pageerror", (error) => wrong.push(String(error)));
    old.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    await old.goto(ADDRESS);
    await old.evaluate((bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], "report.docx"));
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("drop", options));
    }, readFileSync(`${FOLDER}/report.docx`).toString("base64"));
    await old.waitForSelector("#document td");
    assert.equal(await old.$eval('[data-at="/year"]', (input) => input.value), "2023");
    assert.deepEqual(wrong, []);
  } finally {
    await browser.close();
  }
});
