import { comeBackIn } from "./busy.js";

const PAUSE_MS = 1000;

/**
 * Keep what is written in the `editor` of a snippet's `form`, a moment after the last key and when the page is left;
 * what is the lesson's `original` needs no keeping, and the server knows that.
 */
export function keep(form, editor, original) {
  const kept = form.querySelector("[data-kept]");
  const token = form.querySelector("[name=csrfmiddlewaretoken]");
  let timer;
  let unsent = false;
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  };
  const send = async () => {
    if (!unsent) return;
    const text = editor.text;
    unsent = false;
    try {
      const answer = await fetch(`${form.action}/draft`, {
        method: "POST",
        body: new URLSearchParams({ code: text }),
        headers: { "X-CSRFToken": token.value },
        keepalive: text.length < 60_000, // the most that a page may still send while it closes
      });
      const seconds = comeBackIn(answer.status, answer.headers.get("Retry-After"));
      unsent ||= seconds > 0;
      if (seconds) return later(seconds * 1000);
      const words = answer.ok && !answer.redirected ? "Your changes are kept." : "Your changes are not kept.";
      kept.textContent = text.trim() === original.trim() ? "" : words;
    } catch {
      unsent = true;
      kept.textContent = "Your changes are not kept yet: the server cannot be reached.";
      later(10 * PAUSE_MS);
    }
  };
  editor.changed(() => {
    unsent = true;
    later(PAUSE_MS);
  });
  addEventListener("pagehide", send);
}
