// What the page tells: of each act, beside the cells, in the list, and on paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, boxOf, copyOf, download, focused, GRANTED, here, list, open, paste, REPORT, said, type, value, verdict } from "./clerk.mjs";

const FEE = "/other_matters/processing_fee";
const spoilt = (spoil) => {
  const report = copyOf(REPORT);
  spoil(report);
  return report;
};
const noteOf = (pointer) => here.page.$eval(at(pointer), (field) => field.closest(".field").querySelector(".note").textContent);
const printed = async (section) => {
  await here.page.pdf({ preferCSSPageSize: true });
  return here.page.$$eval(`${section} .printed p`, (lines) => lines.map((line) => line.textContent));
};

// ---------------------------------------------------------------------- texts

test("what stands in section six of the fee is known to the rules, zeros included", async () => {
  await open(spoilt((r) => (r.other_matters = { text: "无。", processing_fee: { statement: null, notices: null, charged: null, collected: null } })));
  await verdict();
  assert.match(await list(), /没有说明信息处理费/);
  await here.page.fill(at("/other_matters/text"), "本年度没有收取信息处理费。");
  await verdict();
  assert.doesNotMatch(await list(), /没有说明信息处理费/);
  await here.page.fill(at("/other_matters/text"), "无。");
  for (const key of ["notices", "charged", "collected"]) await here.page.fill(at(`${FEE}/${key}`), "0");
  await verdict();
  assert.doesNotMatch(await list(), /没有说明信息处理费/);
  assert.deepEqual(await printed("#other_matters"), ["无。", "本年度未发出信息处理费收费通知，未收取信息处理费。"]);
});

test("all texts are printed: headings of the parts, and the way to the electronic version", async () => {
  await open(REPORT);
  await here.page.fill(at("/download"), "电子版可在县政府网站下载。");
  await here.page.fill(at("/overview/platforms"), "新建专栏。");
  assert.deepEqual(await printed(".before"), [REPORT.preamble, "电子版可在县政府网站下载。"]);
  const overview = await printed("#overview");
  assert.equal(overview.length, 10);
  assert.deepEqual(overview.slice(6, 8), ["（四）政府信息公开平台建设", "新建专栏。"]);
});

test("parts that the whole text lacks are told, and it can be written anew", async () => {
  await open(REPORT);
  await here.page.fill(at("/overview/text"), "另写的全文。");
  assert.match(await noteOf("/overview/text"), /全文里没有上面“主动公开、/);
  await verdict();
  assert.match(await list(), /全文里没有上面/);
  await here.page.click("text=按上面各栏重写全文");
  assert.match(await value("/overview/text"), /^（一）主动公开\n主动公开方面/);
  assert.equal(await noteOf("/overview/text"), "");
  await here.page.click("#undo");
  assert.equal(await value("/overview/text"), "另写的全文。");
});

test("a fee that is no number and a title of another year are told beside them and in the list", async () => {
  await open(REPORT);
  await here.page.fill(at(`${FEE}/collected`), "abc");
  await here.page.fill(at("/title"), "澄湖县人民政府2023年政府信息公开工作年度报告");
  assert.match(await verdict(), /必须改正 1 项，请核实 1 项/);
  assert.match(await noteOf(`${FEE}/collected`), /实收金额填的是“abc”，不是数字/);
  assert.match(await noteOf("/title"), /标题里是 2023 年，报告年度填的是 2024 年/);
  await here.page.click("#items .warning .go");
  assert.equal(await focused(), "/title");
});

// ---------------------------------------------------------------------- acts

test("dashes become zeros only when asked once more", async () => {
  await open(REPORT);
  await type("/requests/granted/business", "—");
  await here.page.fill(at("/requests/received/business"), "");
  await here.page.click("#zeros");
  assert.match(await said(), /已在 1 个空格里填 0.*另有 1 格是横线之类（表三“（一）予以公开”行商业企业列）.*再按一次/);
  assert.equal(await value("/requests/granted/business"), "—");
  await type("/requests/granted/legal_service", "2");
  await here.page.click("#zeros");
  assert.equal(await value("/requests/granted/business"), "—");
  await here.page.click("#zeros");
  assert.match(await said(), /已把 1 格“—”之类改为 0/);
  assert.equal(await value("/requests/granted/business"), "0");
  await here.page.click("#undo");
  assert.equal(await value("/requests/granted/business"), "—");
});

test("totals that are replaced are told with both numbers, and those that are left with what they lack", async () => {
  await open(spoilt((r) => (r.requests.granted.total = 39)));
  await here.page.fill(at("/disputes/reconsideration/other"), "—");
  await here.page.click("#totals");
  assert.match(await said(), /已按各项算出 1 个总计。其中 1 个原来填的是别的：表三“（一）予以公开”行总计列 39 改为 38。/);
  assert.match(await said(), /另有 1 个总计没有算.*表四“行政复议”“总计”，缺表四“行政复议”“其他结果”（填的是“—”）/);
  await here.page.click("#undo");
  assert.equal(await value("/requests/granted/total"), "39");
});

test("what is told of an act is gone with the next", async () => {
  await open(REPORT);
  await here.page.click("#zeros");
  assert.match(await said(), /没有空格/);
  await type(GRANTED, "3");
  assert.equal(await said(), "");
});

test("a number that is taken for what was typed or pasted is told", async () => {
  await type(GRANTED, "007");
  await here.page.keyboard.press("Tab");
  assert.equal(await said(), "“007”按 7 计。");
  await here.page.keyboard.type("3");
  await here.page.keyboard.press("Tab");
  assert.equal(await said(), "");
  await paste({ "text/plain": "3件\t1,046\r\n" }, at(GRANTED));
  assert.match(await said(), /共 2 格。有 2 格去掉了逗号、单位等，例如“3件”按 3 计。/);
});

test("a number of very many digits is told beside its cell and when it is left, and stays as it was typed", async () => {
  await type(GRANTED, "1000000000000000");
  await verdict();
  assert.match(await here.page.textContent("#tip"), /^“1000000000000000”有 16 位数，请核实是否多写。/);
  assert.equal(await here.page.isVisible("#tip"), true);
  await here.page.keyboard.press("Tab");
  assert.equal(await said(), "“1000000000000000”有 16 位数，请核实是否多写。");
  assert.equal(await value(GRANTED), "1000000000000000");
});

test("opening another report asks where something is not saved", async () => {
  await open(REPORT);
  assert.deepEqual(here.asked, []);
  await type(GRANTED, "31");
  here.answer = false;
  await here.page.click("#open");
  assert.match(here.asked.join(), /还没有保存/);
  assert.match(await said(), /没有打开/);
  assert.equal(await value(GRANTED), "31");
  here.answer = true;
  await open(REPORT);
  assert.equal(await value(GRANTED), "30");
  await open({ ...copyOf(REPORT), year: 2023 }, "#past", "past.json");
  await open(REPORT);
  assert.equal(here.asked.length, 2);
});

test("a report with something open leaves the page with a word of it", async () => {
  await open(spoilt((r) => (r.requests.granted.natural_person = 33)));
  for (const button of ["#word", "#save"]) {
    await download(button);
    assert.match(await said(), /已交给浏览器保存.*请注意：还有必须改正 1 项/);
  }
  await here.page.evaluate(() => window.zfxxgk.tell(""));
  await here.page.pdf();
  assert.match(await said(), /请注意：还有必须改正 1 项/);
  await open(REPORT);
  await download("#word");
  assert.doesNotMatch(await said(), /请注意/);
});

// ---------------------------------------------------------------------- the list

test("each cell of each explanation is named and leads to itself", async () => {
  await open(spoilt((r) => {
    r.requests.granted.natural_person = 33;
    r.requests.partially_granted.natural_person = 7;
    r.requests.partially_granted.business = 7;
  }));
  await verdict();
  const links = await here.page.$$("#items .sets .go");
  assert.ok(links.length > 3);
  const reached = new Set();
  for (const link of links) {
    await link.click();
    const words = await link.textContent();
    reached.add(await focused());
    const label = await here.page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.ok(words.includes(label.split(" · ").pop()), `${words} ${label}`);
  }
  assert.ok(reached.size > 3);
  assert.ok(reached.has(GRANTED));
});

test("what is written in an explanation is written on while the list changes around it", async () => {
  await open(spoilt((r) => (r.disputes.reconsideration.total = 7)));
  await verdict();
  await here.page.click("#items summary");
  await here.page.click("#items textarea");
  await here.page.keyboard.type("已核");
  await here.page.evaluate((at) => window.zfxxgk.change({ [at]: "33" }), GRANTED);
  await verdict();
  await here.page.keyboard.type("对台账");
  assert.equal((await here.page.$$("#items > li")).length, 2);
  assert.equal(await here.page.inputValue("#items li:last-child textarea"), "已核对台账");
});

test("of many cells in one message each click leads to the next", async () => {
  await open(spoilt((r) => {
    for (const key of ["business", "legal_service"]) r.requests.carried_in[key] = null;
  }));
  await verdict();
  const reached = [];
  for (let click = 0; click < 2; click += 1) {
    await here.page.click("#items .warning .go");
    reached.push(await focused());
  }
  assert.deepEqual(reached, ["/requests/carried_in/business", "/requests/carried_in/legal_service"]);
});

test("in a table that is being filled in nothing is guessed for the blanks", async () => {
  await here.page.fill(at("/agency/name"), "青禾县水利局");
  await type("/requests/received/natural_person", "5");
  await type("/requests/received/total", "12");
  await verdict();
  assert.match(await list(), /相差 7（空白 5 格按 0 计）。还有 5 格空白，请先填完/);
  assert.doesNotMatch(await list(), /推算|疑似/);
  assert.equal(await here.page.$("td.suspect, td.certain"), null);
});

test("a number that is new in a row of zeros may be right and the totals old", async () => {
  await here.page.fill(at("/agency/name"), "青禾县水利局");
  await here.page.click("#zeros");
  await here.page.click("#totals");
  await type(GRANTED, "3");
  await verdict();
  assert.match(await list(), /予以公开”行自然人列（现为 3，按其余各格推算为 0.*如果这个数没有填错，是总计还没有跟着改/);
  await here.page.click("#totals");
  await verdict();
  assert.doesNotMatch(await list(), /如果这个数没有填错/);
});

test("what asks for the other edition leads to where it is chosen", async () => {
  await open(REPORT);
  await here.page.selectOption('[data-form="requests"]', "2019");
  await verdict();
  await here.page.click("#items .error .go");
  assert.equal(await focused(), "requests");
});

test("what is open comes in the order of the page, cells called without all that they stand under", async () => {
  await open(spoilt((r) => {
    r.disputes.reconsideration.total = 7;
    r.requests.carried_out.total = 77;
    r.requests.granted.natural_person = 33;
    r.proactive_disclosure.rules.issued = null;
  }));
  await verdict();
  const messages = await here.page.$$eval("#items > li > .go", (all) => all.map((each) => each.textContent));
  assert.deepEqual(messages.map((each) => /表.|“.+?”/.exec(each)[0]), ["表三", "表三", "表四", "表二"]);
  assert.match(messages[0], /予以公开/);
  assert.match(messages[3], /“表二 · 规章 · 本年制发件数”/);
});

test("what was not checked stands above what was found, in words of the office", async () => {
  await open(REPORT);
  await verdict();
  await here.page.click("#gaps summary");
  const gaps = await here.page.textContent("#unchecked");
  assert.match(gaps, /文字部分本页不读、不核对/);
  assert.doesNotMatch(gaps, /zfxxgk|[a-z]{3}/);
  const count = Number(/未核对 (\d+) 项/.exec(await verdict())[1]);
  assert.equal((await here.page.$$("#unchecked li")).length, count);
  assert.ok((await boxOf("#gaps")).bottom <= (await boxOf("#items")).top + 1);
});

// ---------------------------------------------------------------------- what is seen

for (const [width, height] of [[1366, 768], [1024, 768], [911, 512]]) {
  test(`messages beside a cell cover no row below it and are not cut off, at ${width} by ${height}`, async () => {
    await here.page.setViewportSize({ width, height });
    await open(spoilt((r) => {
      for (const row of ["granted", "denied_third_party", "concluded"]) r.requests[row].total = 99;
    }));
    await verdict();
    for (const row of ["granted", "denied_third_party", "concluded"]) {
      await here.page.click(at(`/requests/${row}/total`));
      const [tip, cell, form] = [await boxOf("#tip"), await boxOf(at(`/requests/${row}/total`)), await boxOf("#form")];
      assert.ok(tip.height > 0);
      assert.ok(tip.bottom <= cell.top, `${row} ${JSON.stringify([tip, cell])}`);
      assert.ok(tip.top >= 0 && tip.left >= 0 && tip.right <= form.right + 1, JSON.stringify(tip));
    }
  });
}

test("a number of seven digits is seen whole in the narrowest cell, on paper too", async () => {
  await here.page.setViewportSize({ width: 1024, height: 768 });
  await type("/disputes/reconsideration/total", "1234567");
  const cut = () => here.page.$eval(at("/disputes/reconsideration/total"), (input) => input.scrollWidth - input.clientWidth);
  assert.ok((await cut()) <= 0);
  await here.page.setViewportSize({ width: 672, height: 986 });
  await here.page.emulateMedia({ media: "print" });
  assert.ok((await cut()) <= 0);
});

test("what is told is seen at 150 % zoom wherever the page was scrolled to", async () => {
  await here.page.setViewportSize({ width: 911, height: 512 });
  await open(REPORT);
  await here.page.click(at("/requests/carried_out/natural_person"));
  await here.page.keyboard.type("3件");
  await here.page.keyboard.press("Tab");
  const box = await boxOf("#said");
  assert.ok(box.top >= 0 && box.bottom <= 512 && box.height > 0, JSON.stringify(box));
  await here.page.evaluate(() => window.scrollTo(0, 0));
  assert.ok((await boxOf("#said")).top >= (await boxOf("#tools")).bottom);
});

test("on paper the large table fills its page", async () => {
  await open(REPORT);
  await here.page.setViewportSize({ width: 672, height: 986 });
  await here.page.emulateMedia({ media: "print" });
  const { height } = await boxOf("section.requests");
  assert.ok(height > 800 && height <= 986, String(height));
});
