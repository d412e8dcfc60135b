// What the page of the form can do beside a server: open whatever it reads, show the text of the
// document, and have a folder of reports judged. The page itself is as it is without: it is handed
// reports in JSON, in the way in which a person would open them.
(() => {
  "use strict";
  const page = window.zfxxgk;
  if (!page) return; // an engine too old for the page, which says so itself
  const limits = document.currentScript.dataset;

  const WORDS = {
    reading: (name) => `正在读取 ${name} …`,
    gone: "服务没有答复，可能已经结束。请重新运行 zfxxgk serve，再打开它显示的地址；本页的内容请先保存。",
    about: "打开的 Word、Excel、PDF 等文件交给运行 zfxxgk 的电脑读取，读完即弃，不保存；本页不自动保存，关闭前请保存。",
    open: "打开报告",
    folder: "核对文件夹",
    document: (name) => `原文：${name}`,
    close: "关闭",
    whole: "整份核对（含文字部分）",
    sure: "各格都读得有把握。",
    doubts: (count) => `有 ${count} 处读得没有把握，没有填入。请对照原文填写：`,
    printed: (text) => (text ? `原文为“${text}”，` : ""),
    inferred: "机关名称是推断的，请核对。",
    noText: "JSON 文件没有原文。",
    judging: (count) => `正在读取和核对 ${count} 个文件，请稍候…`,
    judged: (count) => `${count} 个文件的核对结果：`,
    download: "下载全部结果（zip）",
    downloading: "正在准备下载…",
    noFiles: "这里没有可以核对的文件。",
  };
  const DOUBTFUL = ["unreadable", "doubtful", "invalid"];
  const INFERRED = ["contact", "signature", "metadata", "file_name"];
  const JUNK = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

  const byId = (id) => document.getElementById(id);
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const button = (words, act) => {
    const made = make("button", { type: "button" }, words);
    made.addEventListener("click", act);
    return made;
  };
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const isJson = (file) => /\.json$/i.test(file.name);

  // -------------------------------------------------------------------- one file

  const input = byId("file");
  const own = new WeakSet(); // events that are let pass
  let wanted = "report";

  /** What the server read, or null when it has been told why nothing was. */
  async function read(file) {
    page.tell(WORDS.reading(file.name));
    const asked = new URLSearchParams({ name: file.name, text: "1" });
    try {
      const response = await fetch(`/read?${asked}`, { method: "POST", body: file });
      const answer = await response.json();
      if (response.ok) return answer;
      page.tell(`${file.name}：${answer.error.zh}`);
    } catch (error) {
      page.tell(WORDS.gone);
    }
    return null;
  }

  /** Reads a file and gives it to the page by *hand*; shows the document where it is the report. */
  async function open(file, hand, what) {
    const answer = await read(file);
    if (!answer) return;
    const before = page.state;
    const data = new DataTransfer();
    data.items.add(new File([JSON.stringify(answer.report)], file.name));
    hand(data);
    for (let turn = 0; turn < 100 && page.state === before; turn += 1) await pause(20);
    if (what === "report" && page.state !== before) showDocument(file, answer);
  }

  /** As if these files had been chosen. The page has asked whether it may, and waits for them. */
  function handChosen(data) {
    const event = new Event("change");
    own.add(event);
    input.files = data.files;
    input.dispatchEvent(event);
  }

  /** As if these files had been dropped. */
  function handDropped(data) {
    const options = { dataTransfer: data, bubbles: true, cancelable: true };
    const event = new DragEvent("drop", options);
    own.add(event);
    document.body.dispatchEvent(event);
  }

  // -------------------------------------------------------------------- the document beside it

  function showDocument(file, { text, provenance }) {
    closeDocument();
    const records = provenance ? provenance.cells : [];
    const doubts = records.filter((each) => DOUBTFUL.includes(each.status));
    const cells = new Map();
    const lines = text ? text.map((part) => buildPart(part, cells)) : [make("p", {}, WORDS.noText)];
    const list = make("ol", { className: "doubts" }, ...doubts.map((each) => buildDoubt(each, cells)));
    const inferred = provenance && provenance.agency && INFERRED.includes(provenance.agency.basis);
    const notes = inferred ? [button(WORDS.inferred, () => page.go("/agency/name"))] : [];
    const panel = make(
      "aside",
      { id: "document" },
      make("h2", {}, WORDS.document(file.name)),
      button(WORDS.whole, () => judge([{ file, path: file.name }])),
      button(WORDS.close, closeDocument),
      make("p", { className: "count" }, doubts.length ? WORDS.doubts(doubts.length) : WORDS.sure),
      ...notes,
      list,
      make("div", { className: "text" }, ...lines),
    );
    panel.setAttribute("aria-label", WORDS.document(file.name));
    byId("form").before(panel);
    panel.cells = cells;
    for (const { pointer } of doubts) {
      const field = fieldOf(pointer);
      if (field) field.dataset.doubt = "";
    }
    page.doubt(doubts);
  }

  function closeDocument() {
    if (byId("document")) byId("document").remove();
    document.querySelectorAll("[data-doubt]").forEach((each) => delete each.dataset.doubt);
  }

  const fieldOf = (pointer) => document.querySelector(`#form [data-at="${pointer}"]`);

  function buildDoubt(record, cells) {
    const field = fieldOf(record.pointer);
    const label = (field && field.getAttribute("aria-label")) || record.pointer;
    const words = `${label}：${WORDS.printed(record.raw)}${record.reason || ""}`;
    const go = button(words, () => {
      page.go(record.pointer);
      point(cells, record.pointer);
    });
    return make("li", {}, go);
  }

  function buildPart({ text, cells: own }, cells) {
    if (own === null) return make("p", {}, text);
    const rows = new Map();
    for (const cell of own) {
      if (!rows.has(cell.row)) rows.set(cell.row, make("tr", {}));
      rows.get(cell.row).append(buildCell(cell, cells));
    }
    return make("div", { className: "wide", tabIndex: 0 }, make("table", {}, ...rows.values()));
  }

  function buildCell(cell, cells) {
    const made = make("td", { rowSpan: cell.rows, colSpan: cell.columns }, cell.text);
    if (cell.doubt) {
      made.className = "doubt";
      made.title = cell.doubt.zh;
    }
    if (cell.target) {
      cells.set(cell.target, made);
      made.addEventListener("click", () => page.go(cell.target));
    }
    return made;
  }

  /** Shows in the document what the cell of the form was read from. */
  function point(cells, pointer) {
    const found = cells.get(pointer);
    cells.forEach((each) => each.classList.remove("here"));
    if (!found) return;
    found.classList.add("here");
    const panel = byId("document");
    const [inner, outer] = [found.getBoundingClientRect(), panel.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      panel.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  }

  byId("form").addEventListener("focusin", (event) => {
    const panel = byId("document");
    const at = event.target.dataset.at;
    if (panel && at) point(panel.cells, at);
  });
  byId("form").addEventListener("input", (event) => {
    delete event.target.dataset.doubt;
  });

  // -------------------------------------------------------------------- many files

  /** Has files judged together, and shows the page that comes of it. */
  function judge(files) {
    if (byId("results")) byId("results").remove();
    const size = files.reduce((sum, { file }) => sum + file.size, 0);
    if (!files.length) return page.tell(WORDS.noFiles);
    if (files.length > Number(limits.files)) return page.tell(limits.tooMany);
    if (size > Number(limits.bytes)) return page.tell(limits.tooLarge);
    const said = make("span", {}, WORDS.judging(files.length));
    const frame = make("iframe", { name: "zfxxgk-results", title: WORDS.judged(files.length) });
    const hidden = make("iframe", { name: "zfxxgk-download", hidden: true });
    const form = buildForm(files);
    const download = button(WORDS.download, () => {
      said.textContent = WORDS.downloading;
      submit(form, "/collect", hidden.name);
    });
    const close = button(WORDS.close, () => overlay.remove());
    const bar = make("p", {}, said, " ", download, close);
    const overlay = make("div", { id: "results" }, bar, frame, hidden, form);
    document.body.append(overlay);
    frame.addEventListener("load", () => {
      said.textContent = WORDS.judged(files.length);
    });
    // A download loads nothing; what loads is the reason why there is none.
    hidden.addEventListener("load", () => {
      const words = hidden.contentDocument && hidden.contentDocument.body.textContent.trim();
      if (words) said.textContent = words;
    });
    submit(form, "/look", frame.name);
    close.focus();
  }

  function buildForm(files) {
    const data = new DataTransfer();
    files.forEach(({ file }) => data.items.add(file));
    const paths = files.map(({ path }) => make("input", { type: "hidden", name: "path", value: path }));
    const chosen = make("input", { type: "file", name: "file", multiple: true, hidden: true });
    chosen.files = data.files;
    const form = make("form", { method: "post", enctype: "multipart/form-data" }, ...paths, chosen);
    return form;
  }

  function submit(form, action, target) {
    form.action = action;
    form.target = target;
    form.submit();
  }

  const listFiles = (list) =>
    [...list]
      .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
      .filter(({ path }) => !path.split("/").some((part) => JUNK.test(part)));

  /** The files in what was dropped, folders gone through. */
  async function walk(entries) {
    const found = [];
    for (const entry of entries) {
      if (JUNK.test(entry.name)) continue;
      const path = entry.fullPath.replace(/^\//, "");
      if (entry.isFile) {
        found.push({ file: await new Promise((done, failed) => entry.file(done, failed)), path });
        continue;
      }
      const reader = entry.createReader();
      // A folder is given in parts, the last of them empty.
      for (;;) {
        const some = await new Promise((done, failed) => reader.readEntries(done, failed));
        if (!some.length) break;
        found.push(...(await walk(some)));
      }
    }
    return found;
  }

  // -------------------------------------------------------------------- what people do

  byId("open").addEventListener("click", () => (wanted = "report"), true);
  byId("past").addEventListener("click", () => (wanted = "previous"), true);

  // In the window, and on the way down: before the page sees the file.
  window.addEventListener(
    "change",
    (event) => {
      const file = input.files[0];
      if (event.target !== input || own.has(event) || !file || isJson(file)) return;
      event.stopImmediatePropagation();
      open(file, handChosen, wanted);
    },
    true,
  );
  window.addEventListener(
    "drop",
    (event) => {
      const data = event.dataTransfer;
      if (own.has(event) || !data || !data.files.length) return;
      const items = [...data.items].filter(({ kind }) => kind === "file");
      const entries = items.map((item) => item.webkitGetAsEntry()).filter(Boolean);
      const several = data.files.length > 1 || entries.some(({ isDirectory }) => isDirectory);
      const file = data.files[0];
      if (!several && isJson(file)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!several) open(file, handDropped, "report");
      else if (entries.length) walk(entries).then(judge);
      else judge(listFiles(data.files));
    },
    true,
  );

  const folder = make("input", { type: "file", webkitdirectory: true, multiple: true, hidden: true });
  folder.setAttribute("aria-label", WORDS.folder);
  folder.addEventListener("change", () => judge(listFiles(folder.files)));
  const choose = button(WORDS.folder, () => {
    folder.value = "";
    folder.click();
  });
  choose.id = "folder";
  byId("past").after(" ", choose, folder);
  byId("open").textContent = WORDS.open;
  input.removeAttribute("accept");
  const about = [...document.querySelectorAll("aside .about")].pop();
  if (about) about.firstChild.textContent = WORDS.about;
  // The token is in the cookie now, and no matter of the address.
  history.replaceState(null, "", "/");
})();
