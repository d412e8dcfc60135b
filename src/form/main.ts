// Starts the page.

import { byId } from "./dom.ts";
import { Page } from "./page.ts";
import { begin } from "./state.ts";
import { wire } from "./toolbar.ts";
import { WORDS } from "./words.ts";

declare global {
  interface Window {
    zfxxgk?: Page;
  }
}

/** Reports are written in January for the year before. */
byId("prose").textContent = WORDS.prose;
const page = new Page(begin(new Date().getFullYear() - 1));
wire(page);
window.zfxxgk = page;
