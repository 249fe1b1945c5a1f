import { comeBackIn } from "./busy.js";
import { leadsToSignIn, renewToken } from "./session.js";

const QUIET_MS = 1200;
const REMEMBERED = 5;

const BROWSER = "hebb:browser";

/**
 * Keep what stands in `editor`: in this browser at every change, on the server soon after. A closed tab, a dead
 * battery or a lost line costs nothing. Where another tab or device saved something else meanwhile, the text of this one
 * stands, the other one can be had by a button, and the server keeps it among the earlier drafts.
 *
 * The textarea knows where to send the draft (`data-draft`), when the server's was saved (`data-saved`, ISO 8601 or
 * empty), in which browser (`data-browser`), under which name this browser keeps it (`data-key`), and where earlier drafts are listed
 * (`data-history`), if any are kept.
 * @returns {{replace(text: string): Promise<void>}} `replace` puts another text in the place of what stands there, which
 * the server has been sent before
 */
export function keepDraft(editor, textarea) {
  const keeper = new Keeper(editor, textarea);
  keeper.restore();
  editor.changed(() => keeper.changed());
  addEventListener("online", () => keeper.send());
  document.addEventListener("examends", () => keeper.send());
  addEventListener("pagehide", () => keeper.send());
  document.addEventListener("visibilitychange", () => document.hidden && keeper.send());
  textarea.form.addEventListener("htmx:configRequest", ({ detail }) => keeper.sign(detail.parameters));
  document.addEventListener("htmx:beforeRequest", () => keeper.remember(editor.text)); // a submission is saved, too
  document.addEventListener("draftsaved", ({ detail }) => keeper.handedIn(detail));
  document.addEventListener("htmx:afterRequest", () => keeper.send());
  return keeper;
}

/** The number of this browser, drawn once; empty where it keeps nothing. */
function thisBrowser() {
  try {
    const known =
      localStorage.getItem(BROWSER) ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), hex).join("-");
    localStorage.setItem(BROWSER, known);
    return known;
  } catch {
    return "";
  }
}

const hex = (number) => number.toString(16);

class Keeper {
  constructor(editor, textarea) {
    this.editor = editor;
    this.address = textarea.dataset.draft;
    this.key = textarea.dataset.key;
    this.saved = textarea.dataset.saved;
    this.savedIn = textarea.dataset.browser;
    this.browser = thisBrowser();
    this.history = textarea.dataset.history;
    this.tokenField = textarea.form.elements.csrfmiddlewaretoken;
    this.status = document.querySelector("[data-draft-status]");
    this.unsent = false;
    this.sent = [];
  }

  /** Keep in mind what this tab sends itself; what the server has of it was not written elsewhere. */
  remember(text) {
    this.sent = [...this.sent.slice(1 - REMEMBERED), text];
  }

  /** Say in a form's `parameters` from which draft its text began, and where. */
  sign(parameters) {
    parameters.saved = this.saved;
    parameters.browser = this.browser;
  }

  /** What was handed in is the draft now; it may have taken the place of one that this tab did not know of. */
  handedIn({ saved, over }) {
    this.saved = saved;
    if (over) this.tell("What you handed in took the place of a text that was saved elsewhere. ", ...this.toHistory());
  }

  async replace(text) {
    await this.send();
    if (text !== this.editor.text) this.editor.replace(text);
  }

  /** Take up what this browser kept and the server never got. */
  restore() {
    const kept = this.read();
    if (!kept || kept.text === this.editor.text) return this.forget();
    const other = kept.saved === this.saved ? null : this.editor.text;
    this.editor.replace(kept.text);
    this.unsent = true;
    this.send();
    return other === null ? undefined : this.offer(other, this.savedIn, this.saved);
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

  /** Another tab or device has saved meanwhile: this text is saved now, over the other one, which can be had. */
  meet({ saved, code, browser }) {
    const ours = this.sent.includes(code);
    this.saved = ours ? saved : undefined;
    if (!ours) this.offer(code, browser, saved);
    return this.send();
  }

  post(text) {
    this.remember(text);
    const origin = this.saved === undefined ? {} : { saved: this.saved };
    return fetch(this.address, {
      method: "POST",
      body: new URLSearchParams({ code: text, browser: this.browser, ...origin }),
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

  /** Say that `other` was saved in `browser`, at the time `saved`, and how to have it. */
  offer(other, browser, saved) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link" });
    button.textContent = "Take that one";
    button.addEventListener("click", () => this.replace(other));
    const who = browser && browser === this.browser ? "Another tab of this browser" : "Another device or browser";
    const at = saved ? ` at ${new Date(saved).toLocaleTimeString([], { timeStyle: "short" })}` : "";
    this.tell(`${who} saved another text${at}; this one is kept. `, button, " ", ...this.toHistory());
  }

  toHistory() {
    if (!this.history) return [];
    return [Object.assign(document.createElement("a"), { href: this.history, textContent: "Earlier drafts" })];
  }

  /** Say what stays said, until the page is left. */
  tell(...parts) {
    this.status.replaceChildren(...parts);
    this.told = true;
  }

  say(words) {
    if (!this.told) this.status.textContent = words;
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
