// Starts the page.

import { Page } from "./page";
import { begin } from "./state";

declare global {
  interface Window {
    zfxxgk?: Page;
  }
}

/** Reports are written in January for the year before. */
const page = new Page(begin(new Date().getFullYear() - 1));
window.zfxxgk = page;
