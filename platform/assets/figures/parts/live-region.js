import { html, part } from "./elements.js";

const QUIET_MS = 200;
const LONGEST_MS = 1500;

/**
 * The line under a figure that says what just happened, for everybody. Screen readers hear it politely, and only
 * the last text of a quick row of changes (a slider being moved says one thing, not forty; a network being
 * trained speaks up every second and a half).
 */
export function liveRegion() {
  const text = html("p", { class: "figure-status", role: "status", "aria-live": "polite" });
  let [waiting, due] = [null, 0];
  return {
    node: part("status", text),
    say(words) {
      const now = performance.now();
      if (waiting === null) due = now + LONGEST_MS;
      clearTimeout(waiting);
      const pause = text.textContent ? Math.max(0, Math.min(QUIET_MS, due - now)) : 0;
      waiting = setTimeout(() => {
        waiting = null;
        text.textContent = words;
      }, pause);
    },
  };
}
