// A page as a clerk opens it, anew for each test, and what is done on it again and again.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, beforeEach } from "node:test";
import { example, launchToday, PAGE } from "./browsers.mjs";

export const FOLDER = mkdtempSync(`${tmpdir()}/form-`);
export const REPORT = example("form-2021");
export const GRANTED = "/requests/granted/natural_person";
export const at = (pointer) => `[data-at="${pointer}"]`;
export const copyOf = (report) => JSON.parse(JSON.stringify(report));

/**
 * *page* is that of the test that runs; *faults* is what its console and its network tell, *asked* what it
 * asks in a dialogue, which is answered with *answer*.
 */
export const here = { browser: null, context: null, page: null, faults: [], asked: [], answer: true };

before(async () => {
  here.browser = await launchToday();
});
after(() => here.browser.close());

beforeEach(async () => {
  await here.context?.close();
  here.context = await here.browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  here.page = await here.context.newPage();
  Object.assign(here, { faults: [], asked: [], answer: true });
  here.page.on("dialog", (dialog) => {
    here.asked.push(dialog.type() === "confirm" ? dialog.message() : dialog.type());
    return here.answer ? dialog.accept() : dialog.dismiss();
  });
  here.page.on("pageerror", (error) => here.faults.push(String(error)));
  here.page.on("console", (message) => message.type() === "error" && here.faults.push(message.text()));
  here.page.on("request", (request) => request.url() !== PAGE && here.faults.push(request.url()));
  await here.page.goto(PAGE);
});

export const said = () => here.page.textContent("#said");
export const list = () => here.page.textContent("#items");
export const value = (pointer) => here.page.inputValue(at(pointer));
export const texts = () => here.page.evaluate(() => ({ ...window.zfxxgk.state.texts }));

export async function verdict() {
  await here.page.waitForSelector('#verdict[aria-busy="false"]');
  return here.page.textContent("#verdict");
}

export async function open(content, button = "#open", name = "report.json") {
  const path = `${FOLDER}/${name}`;
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2) + "\n");
  const [chooser] = await Promise.all([here.page.waitForEvent("filechooser"), here.page.click(button)]);
  await here.page.evaluate(() => window.zfxxgk.tell(""));
  await chooser.setFiles(path);
  await here.page.waitForFunction(() => document.getElementById("said").textContent);
}

export const paste = (types, into = "body") =>
  here.page.evaluate(([types, into]) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(types)) data.setData(type, text);
    const target = document.querySelector(into);
    if (target.focus) target.focus();
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [types, into]);

/** What a button has the browser save. */
export async function download(button) {
  const [saved] = await Promise.all([here.page.waitForEvent("download"), here.page.click(button)]);
  return saved;
}

export const type = async (pointer, text) => {
  await here.page.click(at(pointer));
  await here.page.keyboard.type(text);
};
export const focused = () => here.page.evaluate(() => document.activeElement.dataset.at ?? document.activeElement.dataset.form);
export const boxOf = (selector) => here.page.$eval(selector, (element) => JSON.parse(JSON.stringify(element.getBoundingClientRect())));
