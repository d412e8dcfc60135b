// Starts the page.

import { Page } from "./page.ts";
import { begin } from "./state.ts";
import { wire } from "./toolbar.ts";
import { warmUp } from "./warm.ts";

declare global {
  interface Window {
    zfxxgk?: Page;
  }
}

/** Reports are written in January for the year before. */
const page = new Page(begin(new Date().getFullYear() - 1));
wire(page);
window.zfxxgk = page;
warmUp(page.state);
