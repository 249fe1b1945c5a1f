// Loaded by the exercise page and the scratch page, which has no Submit, no starter and no files.
import { keepDraft } from "./parts/draft.js";
import { openEditor } from "./parts/editor.js";
import { offerSettings } from "./parts/editor-settings.js";
import { leadToLines } from "./parts/error-lines.js";
import { nameModifier } from "./parts/modifier-key.js";

const ASK = "Put the starter back? What you wrote leaves the editor; it stays among your earlier drafts.";

const textarea = document.querySelector("textarea[data-editor]");
const button = (purpose) => textarea.form.querySelector(`button[value="${purpose}"]`);
const press = (purpose) => (button(purpose) ?? button("run")).click();
const news = document.querySelector("[data-editor-news]");
const editor = openEditor(textarea, {
  run: () => press("run"),
  submit: () => press("submit"),
  say: (words) => {
    if (news.textContent !== words) news.textContent = words;
  },
});
offerSettings(document.querySelector("[data-editor-settings]"), editor);
const draft = keepDraft(editor, textarea);
leadToLines(editor);
nameModifier(document);

document.getElementById("opened")?.addEventListener("htmx:afterSwap", ({ currentTarget }) => {
  const code = currentTarget.querySelector("script");
  if (code) draft.replace(JSON.parse(code.textContent));
});

document.querySelector("[data-starter]")?.addEventListener("click", ({ currentTarget }) => {
  const starter = JSON.parse(document.getElementById(currentTarget.dataset.starter).textContent);
  const written = editor.text.trim() !== "" && editor.text !== starter;
  if (!written || confirm(ASK)) draft.replace(starter);
});
