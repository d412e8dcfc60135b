// The page in a Chromium of today, as a clerk uses it.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { example, PAGE, require } from "./browsers.mjs";
import { at, copyOf, download, FOLDER, GRANTED, here, open, paste, REPORT, said, texts, type, value, verdict } from "./clerk.mjs";
import { clips } from "./clips.mjs";
import { TABLES } from "../../../generated/form/data.ts";

const LARGE = TABLES.find((table) => table.key === "requests" && table.form === "2021");

function cellsOf(report, key) {
  const found = {};
  for (const [row, cells] of Object.entries(report[key])) {
    if (row !== "form") for (const [column, number] of Object.entries(cells)) found[`/${key}/${row}/${column}`] = String(number);
  }
  return found;
}

test("a number typed wrong is told beside the cell and in the list, and the list leads to it", async () => {
  await open(REPORT);
  assert.match(await verdict(), /^已核对的关系没有发现不符。\s*未核对 \d+ 项$/);
  await here.page.focus(at(GRANTED));
  await here.page.keyboard.type("33");
  assert.match(await verdict(), /必须改正 \d 项/);
  assert.equal(await here.page.getAttribute(at(GRANTED), "aria-invalid"), "true");
  assert.match(await here.page.textContent("#tip"), /予以公开/);
  assert.equal(await here.page.isVisible("#tip"), true);
  await here.page.focus("#open");
  await here.page.click("#items .go");
  assert.ok(await here.page.evaluate(() => document.activeElement.dataset.at));
  await here.page.focus(at(GRANTED));
  await here.page.keyboard.type("30");
  assert.match(await verdict(), /没有发现不符/);
  assert.deepEqual(here.faults, []);
});

test("arrows, Enter and Tab go from cell to cell; undo and redo go over all of them", async () => {
  await here.page.focus(at("/requests/received/natural_person"));
  await here.page.keyboard.type("7");
  await here.page.keyboard.press("ArrowRight");
  await here.page.keyboard.type("8");
  await here.page.keyboard.press("Enter");
  await here.page.keyboard.type("9");
  await here.page.keyboard.press("Tab");
  await here.page.keyboard.type("10");
  await here.page.keyboard.press("ArrowUp");
  await here.page.keyboard.type("11");
  const typed = { natural_person: "7", business: "8", research_institution: "11" };
  for (const [column, text] of Object.entries(typed)) assert.equal(await value(`/requests/received/${column}`), text);
  assert.equal(await value("/requests/carried_in/business"), "9");
  assert.equal(await value("/requests/carried_in/research_institution"), "10");
  for (let step = 0; step < 5; step += 1) await here.page.keyboard.press("Control+z");
  assert.deepEqual(Object.keys(await texts()), ["/year"]);
  await here.page.keyboard.press("Control+y");
  await here.page.keyboard.press("Control+Shift+Z");
  assert.equal(await value("/requests/received/business"), "8");
  assert.equal(await here.page.evaluate(() => document.activeElement.dataset.at), "/requests/received/business");
});

for (const [program, clip] of Object.entries(clips)) {
  test(`a table copied in ${program} is pasted cell by cell`, async () => {
    const cells = cellsOf(REPORT, "requests");
    await paste({ "text/html": clip(LARGE, cells), "text/plain": "x" });
    assert.match(await said(), /已粘贴表三，共 175 格/);
    const found = await texts();
    for (const [pointer, text] of Object.entries(cells)) assert.equal(found[pointer], text, pointer);
    await here.page.click("#undo");
    assert.equal((await texts())[GRANTED], undefined);
  });
}

test("rows of numbers from a worksheet go down from the cell at hand", async () => {
  await paste({ "text/plain": "1\t２\r\n3\t-\r\n" }, at("/requests/received/natural_person"));
  assert.match(await said(), /共 4 格.*其中 1 格不是数字/);
  assert.equal(await value("/requests/received/business"), "2");
  assert.equal(await value("/requests/carried_in/business"), "-");
});

test("what is copied here is pasted here as it was", async () => {
  await open(REPORT);
  await here.page.click('[data-copy="requests"]');
  assert.match(await said(), /表三已复制/);
  await here.page.reload();
  await here.page.focus(at(GRANTED));
  await here.page.keyboard.press("Control+v");
  assert.match(await said(), /已粘贴表三，共 175 格/);
  assert.equal(await value(GRANTED), "30");
});

test("numbers in the fields of a web page are refused with the reason, and so is what is far too large", async () => {
  const html = clips.word(LARGE, {}).replace(/<o:p><\/o:p>/g, '<input value="3">');
  await paste({ "text/html": html });
  assert.match(await said(), /数字在输入框中/);
  await paste({ "text/html": "<table>" + "x".repeat(50_000_000) });
  assert.match(await said(), /太大/);
  await paste({ "text/plain": "甲\t乙\n丙\t丁" }, at(GRANTED));
  assert.match(await said(), /没有认出/);
  assert.deepEqual(Object.keys(await texts()), ["/year"]);
});

test("letters and numbers that are too large stay as typed and are told in a sentence", async () => {
  await here.page.fill(at(GRANTED), "三十");
  await here.page.fill(at("/requests/received/total"), "9007199254740993");
  await here.page.fill(at("/requests/received/business"), "1000000000000000");
  await here.page.fill(at("/agency/name"), "青禾县水利局");
  await verdict();
  const list = await here.page.textContent("#items");
  assert.match(list, /填的是“三十”，不是数字/);
  assert.match(list, /填的是“9007199254740993”，数值过大/);
  assert.equal(await value(GRANTED), "三十");
  await here.page.focus(at(GRANTED));
  assert.match(await here.page.textContent("#tip"), /不是数字/);
  await here.page.fill(at("/year"), "20x4");
  assert.match(await verdict(), /报告年度请填/);
  assert.equal(await value(GRANTED), "三十");
});

test("a report is opened, saved as it was, and saved as Word", async () => {
  const text = JSON.stringify(REPORT, null, 2) + "\n";
  await open(text);
  const json = await download("#save");
  assert.equal(json.suggestedFilename(), `${REPORT.title}.json`);
  assert.equal(readFileSync(await json.path(), "utf8"), text);
  const word = await download("#word");
  assert.equal(word.suggestedFilename(), `${REPORT.title}.docx`);
  assert.equal(readFileSync(await word.path()).subarray(0, 4).toString("latin1"), "PK\u0003\u0004");
});

test("last year's report is compared with, another year's is refused", async () => {
  await open(REPORT);
  const before = { ...example("form-2021"), year: 2022 };
  await open(before, "#past", "past.json");
  await here.page.waitForFunction(() => document.getElementById("said").textContent.includes("2022"));
  assert.match(await said(), /2022 年度的报告，不是 2023 年度的/);
  const past = JSON.parse(JSON.stringify({ ...before, year: 2023 }));
  past.requests.carried_out.natural_person = 2;
  past.requests.carried_out.total = 3;
  await open(past, "#past", "last.json");
  await here.page.waitForFunction(() => document.getElementById("said").textContent.includes("用来核对"));
  await verdict();
  assert.match(await here.page.textContent("#items"), /上年/);
});

test("other files are refused in a sentence and nothing is lost", async () => {
  await here.page.fill(at(GRANTED), "5");
  for (const [content, words] of [
    ["{}", /不是年度报告/],
    ['{"spec_version": "3.0"}', /按规范 3.0 写成/],
    ["PK\u0003\u0004", /到这里粘贴/],
    ['{\n"year": 2024,\n}', /不是完好的 JSON 文件（第 3 行附近有误）/],
  ]) {
    await open(content);
    assert.match(await said(), words);
    assert.doesNotMatch((await said()).replace(/report\.json|JSON|Word|WPS|Excel/g, ""), /[a-z]{2}/i);
  }
  assert.equal(await value(GRANTED), "5");
});

test("a file that is dropped on the page is opened", async () => {
  await here.page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, JSON.stringify(REPORT));
  await here.page.waitForFunction(() => document.getElementById("said").textContent.includes("dropped.json"));
  assert.equal(await value(GRANTED), "30");
});

test("a year before 2021 has the older form, and it can be chosen", async () => {
  await here.page.fill(at("/year"), "2020");
  assert.equal(await here.page.isVisible(at("/requests/other/total")), true);
  assert.equal(await here.page.isVisible(at("/proactive_disclosure/procurement/amount")), true);
  await here.page.fill(at("/year"), "2024");
  assert.equal(await here.page.isVisible(at("/requests/other_remaining/total")), true);
  await here.page.selectOption('[data-form="requests"]', "2019");
  assert.equal(await here.page.isVisible(at("/requests/other/total")), true);
  await verdict();
  assert.match(await here.page.textContent("#items"), /2021年度起/);
});

test("the tables stand as the form prints them, in both editions", async () => {
  for (const year of ["2020", "2024"]) {
    await here.page.fill(at("/year"), year);
    const shown = await here.page.$$eval("table.form", (tables) => tables.map((table) => [...table.rows].map((row) =>
      [...row.cells].map((cell) => [cell.querySelector("input")?.dataset.at ?? cell.textContent, cell.rowSpan, cell.colSpan]))));
    const wanted = TABLES.filter(({ form }) => form === null || form === (year === "2020" ? "2019" : "2021"));
    assert.deepEqual(shown, wanted.map((table) => table.lines.map((line) =>
      line.map((box) => [box.pointer ?? box.text ?? "", box.rows ?? 1, box.columns ?? 1]))));
  }
});

test("what is explained to the superior is in the note, is undone and stays in the file", async () => {
  const report = copyOf(REPORT);
  report.requests.granted.natural_person = 33;
  await open(report);
  await verdict();
  await here.page.click("#items summary");
  await here.page.fill("#items textarea", "台账漏登三件");
  await here.page.click("#note");
  assert.match(await said(), /情况说明已复制/);
  const json = await download("#save");
  assert.match(readFileSync(await json.path(), "utf8"), /台账漏登三件/);
  await here.page.click("#undo");
  await verdict();
  assert.equal(await here.page.inputValue("#items textarea"), "");
});

test("zeros and totals are filled in when asked, and taken back", async () => {
  await open(REPORT);
  await here.page.fill(at("/requests/granted/business"), "");
  await here.page.fill(at("/requests/granted/total"), "");
  await here.page.click("#zeros");
  assert.match(await said(), /已在 1 个空格里填 0/);
  await here.page.click("#totals");
  assert.equal(await value("/requests/granted/total"), "34");
  await here.page.click("#undo");
  assert.equal(await value("/requests/granted/total"), "");
  await here.page.click("#undo");
  assert.equal(await value("/requests/granted/business"), "");
});

test("closing with what is not saved asks first, after saving it does not", async () => {
  here.answer = false;
  await type(GRANTED, "5");
  await here.page.close({ runBeforeUnload: true });
  await new Promise((done) => setTimeout(done, 500));
  assert.deepEqual(here.asked, ["beforeunload"]);
  assert.equal(here.page.isClosed(), false);
  await download("#save");
  await Promise.all([here.page.waitForEvent("close"), here.page.close({ runBeforeUnload: true })]);
  assert.deepEqual(here.asked, ["beforeunload"]);
});

test("it prints on three pages, the large table on one of its own", async () => {
  await open(REPORT);
  const pdf = (await here.page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g).length, 3);
  await here.page.emulateMedia({ media: "print" });
  const around = await here.page.$eval("section.requests", (section) => {
    const { breakBefore, breakAfter } = getComputedStyle(section);
    return [breakBefore, breakAfter];
  });
  assert.deepEqual(around, ["page", "page"]);
  assert.equal(await here.page.isVisible("aside"), false);
  assert.equal(await here.page.isVisible("header"), false);
});

for (const [width, height] of [[1366, 768], [1024, 768], [911, 512]]) {
  test(`nothing reaches beyond a window of ${width} by ${height}`, async () => {
    await here.page.setViewportSize({ width, height });
    await open(REPORT);
    const wide = await here.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(wide[0] <= wide[1], String(wide));
    await here.page.click(at("/disputes/litigation_after_reconsideration/total"));
    await here.page.keyboard.type("9");
    assert.equal(await here.page.isVisible("#verdict"), true);
  });
}

test("all of it can be reached by keyboard alone", async () => {
  const reached = new Set();
  for (let step = 0; step < 300; step += 1) {
    await here.page.keyboard.press("Tab");
    reached.add(await here.page.evaluate(() => document.activeElement.dataset.at || document.activeElement.id));
  }
  const wanted = await here.page.evaluate(() =>
    [...document.querySelectorAll("#tools button, [data-at]")].map((each) => each.dataset.at || each.id));
  assert.deepEqual(wanted.filter((each) => !reached.has(each)), []);
});

test("axe finds nothing serious, with findings and without", async () => {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const [number, other, third] of [[30, 1, 8], [33, 1, 8], [33, 7, 7]]) {
    const report = copyOf(REPORT);
    report.requests.granted.natural_person = number;
    report.requests.partially_granted.business = other;
    report.requests.partially_granted.natural_person = third;
    report.overview.text = number === 30 ? report.overview.text : "另写的。";
    await open(report);
    await verdict();
    await here.page.evaluate(axe);
    const { violations } = await here.page.evaluate(() => window.axe.run());
    const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
    assert.deepEqual(serious.map(({ id, nodes }) => [id, nodes[0].html]), []);
  }
});

test("nothing can be sent anywhere and nothing is stored", async () => {
  const outcome = await here.page.evaluate(() => fetch("https://example.invalid/").then(() => "sent", () => "refused"));
  assert.equal(outcome, "refused");
  assert.match(here.faults.join("\n"), /Content Security Policy/);
  assert.equal(await here.page.evaluate(() => document.cookie), "");
  assert.equal(await here.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});

test("a browser that cannot run the page shows what to do", async () => {
  const html = readFileSync(new URL(PAGE), "utf8");
  const last = html.lastIndexOf("<script>");
  writeFileSync(`${FOLDER}/old.html`, `${html.slice(0, last)}<script>0 0</script></body></html>`);
  await here.page.goto(`file://${FOLDER}/old.html`);
  assert.match(await here.page.textContent("#old"), /请切换到极速模式/);
  assert.equal(await here.page.isVisible("#old"), true);
  await here.page.goto(PAGE);
  assert.equal(await here.page.isVisible("#old"), false);
});
