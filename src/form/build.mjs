// Builds generated/form/form.html: everything in one file that asks for nothing.
//
//   npm install && npm run build
//
// The date on the page is that of the day on which its sources last changed: it stays as it is
// while they are the same, so that building again gives the same bytes.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { trimmed } from "./trim.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TARGET = process.argv[2] ?? `${ROOT}generated/form/form.html`;
const PAGE = `${ROOT}generated/form/form.html`;
const BROWSER = "chrome80";

const read = (name) => readFileSync(ROOT + name, "utf8").replace(/\r\n/g, "\n");
const digest = (text, form) => createHash("sha256").update(text, "utf8").digest(form);

/** As tests/repo/test_freshness.py does it. */
function hashSources() {
  const folders = { "src/form": /\.(ts|js|mjs|css|html)$/, "generated/form": /\.ts$/, "generated/js": /\.js$/ };
  const names = Object.entries(folders).flatMap(([folder, wanted]) =>
    readdirSync(ROOT + folder).filter((name) => wanted.test(name)).map((name) => `${folder}/${name}`),
  );
  return digest(names.sort().map((name) => `${digest(read(name), "hex")}  ${name}\n`).join(""), "hex");
}

function datedFor(sources) {
  let before = "";
  try {
    before = readFileSync(PAGE, "utf8");
  } catch {}
  const date = /<meta name="date" content="([\d-]+)">/.exec(before);
  const same = before.includes(`<meta name="sources" content="${sources}">`);
  return same && date ? date[1] : new Date().toISOString().slice(0, 10);
}

const bundled = await build({
  plugins: [trimmed],
  entryPoints: [`${ROOT}src/form/main.ts`],
  bundle: true, minify: true, write: false, format: "iife", target: BROWSER, charset: "utf8",
  logLevel: "warning", legalComments: "none", logOverride: { "import-is-undefined": "silent" },
});
// Nothing in a script may look like the end of it.
const script = bundled.outputFiles[0].text.trim().replace(/<(?=\/script|!--)/gi, "\\x3C");
const guard = (await transform(read("src/form/guard.js"), { minify: true, target: "es5" })).code.trim();
const style = (await transform(read("src/form/page.css"), { loader: "css", minify: true, target: BROWSER })).code.trim();
const quoted = (text) => `'sha256-${digest(text, "base64")}'`;
const sources = hashSources();
const parts = {
  policy:
    `default-src 'none'; script-src ${quoted(guard)} ${quoted(script)}; style-src ${quoted(style)}; ` +
    "connect-src 'none'; form-action 'none'; base-uri 'none'",
  version: /"version": "([^"]+)"/.exec(read("generated/js/package.json"))[1],
  date: datedFor(sources),
  sources, style, guard, script,
};
const page = read("src/form/page.html").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
writeFileSync(TARGET, page);
