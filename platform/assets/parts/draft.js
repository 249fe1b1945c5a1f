import { comeBackIn } from "./busy.js";
import { leadsToSignIn, renewToken } from "./session.js";

const QUIET_MS = 1200;
const REMEMBERED = 5;

/**
 * Keep what stands in `editor`: in this browser at every change, on the server soon after. A closed tab, a dead
 * battery or a lost line costs nothing. Where another tab or device saved something else meanwhile, the text of this one
 * stands and the other one can be had by a button.
 *
 * The textarea knows where to send the draft (`data-draft`), when the server's was saved (`data-saved`, ISO 8601 or
 * empty) and under which name this browser keeps it (`data-key`).
 */
export function keepDraft(editor, textarea) {
  const keeper = new Keeper(editor, textarea);
  keeper.restore();
  editor.changed(() => keeper.changed());
  addEventListener("online", () => keeper.send());
  addEventListener("pagehide", () => keeper.send());
  document.addEventListener("visibilitychange", () => document.hidden && keeper.send());
  document.addEventListener("htmx:beforeRequest", () => keeper.remember(editor.text)); // a submission is saved, too
  document.addEventListener("htmx:afterRequest", () => keeper.send());
}

class Keeper {
  constructor(editor, textarea) {
    this.editor = editor;
    this.address = textarea.dataset.draft;
    this.key = textarea.dataset.key;
    this.saved = textarea.dataset.saved;
    this.tokenField = textarea.form.elements.csrfmiddlewaretoken;
    this.status = document.querySelector("[data-draft-status]");
    this.unsent = false;
    this.sent = [];
  }

  /** Keep in mind what this tab sends itself; what the server has of it was not written elsewhere. */
  remember(text) {
    this.sent = [...this.sent.slice(1 - REMEMBERED), text];
  }

  /** Take up what this browser kept and the server never got. */
  restore() {
    const kept = this.read();
    if (!kept || kept.text === this.editor.text) return this.forget();
    const other = kept.saved === this.saved ? null : this.editor.text;
    this.editor.replace(kept.text);
    this.unsent = true;
    this.send();
    return other === null ? undefined : this.offer(other);
  }

  changed() {
    this.unsent = true;
    this.write();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), QUIET_MS);
  }

  async send() {
    clearTimeout(this.timer);
    if (!this.unsent) return;
    const text = this.editor.text;
    try {
      const answer = await this.post(text);
      const seconds = comeBackIn(answer.status, answer.headers.get("Retry-After"));
      if (seconds) return this.waitFor(seconds);
      if (answer.status === 409) return this.meet(await answer.json());
      if (answer.status === 403 || leadsToSignIn(answer.url)) return this.signInAnew();
      if (!answer.ok) throw new Error(String(answer.status));
      this.saved = (await answer.json()).saved;
      if (text !== this.editor.text) return;
      this.unsent = false;
      this.forget();
      this.say("Draft saved");
    } catch {
      this.say("Draft kept in this browser; the server cannot be reached");
    }
  }

  /** Another tab or device has saved meanwhile: this text is saved now, and the other one can be had. */
  meet({ saved, code }) {
    this.saved = saved;
    if (!this.sent.includes(code)) this.offer(code);
    return this.send();
  }

  post(text) {
    this.remember(text);
    return fetch(this.address, {
      method: "POST",
      body: new URLSearchParams({ code: text, saved: this.saved }),
      headers: { "X-CSRFToken": this.tokenField.value },
      keepalive: text.length < 60_000, // the most that a page may still send while it closes
    });
  }

  waitFor(seconds) {
    this.say("Draft kept in this browser; the site is busy");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), seconds * 1000);
  }

  async signInAnew() {
    if (await renewToken()) return this.send();
    return this.say("Draft kept in this browser; you have been signed out");
  }

  offer(other) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link" });
    button.textContent = "Take the one saved elsewhere";
    button.addEventListener("click", () => this.editor.replace(other));
    this.status.replaceChildren("Another text was saved elsewhere; this one is kept. ", button);
  }

  say(words) {
    if (!this.status.querySelector("button")) this.status.textContent = words;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null; // storage is switched off, or holds something else
    }
  }

  write() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ text: this.editor.text, saved: this.saved }));
    } catch {
      this.say("This browser keeps no drafts; they are saved on the server only");
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // storage is switched off: there is nothing to forget
    }
  }
}
