// Loaded by every page. Pages work without it: it spares reloads and adds comfort.
import "htmx.org";

import { enlargePictures } from "./parts/enlarging.js";
import { countDown } from "./parts/exam-clock.js";
import { tellFailures } from "./parts/failures.js";
import { keepFocus } from "./parts/focus.js";
import { closeMenus } from "./parts/menus.js";
import { easeOrdering } from "./parts/ordering.js";
import { reachByKeyboard } from "./parts/scroll-boxes.js";
import { offerRuns } from "./parts/snippets.js";
import { themeToggle } from "./parts/theme-toggle.js";
import { follow } from "./parts/verdict-stream.js";

offerRuns(document);
closeMenus();
enlargePictures(document);
countDown(document.querySelector("[data-exam-left]"));
keepFocus();
themeToggle(document.querySelector("[data-theme-toggle]"));
tellFailures(document.getElementById("toast"));

// htmx tells of the whole page at first, and then of every part that it puts in.
document.addEventListener("htmx:load", ({ detail: { elt } }) => {
  reachByKeyboard(elt);
  easeOrdering(elt);
  follow(elt);
});
