// Loaded by the exercise page.
import { keepDraft } from "./parts/draft.js";
import { openEditor } from "./parts/editor.js";

const textarea = document.querySelector("textarea[data-editor]");
const runButton = textarea.form.querySelector('button[value="run"]');
const editor = openEditor(textarea, { run: () => runButton.click() });
keepDraft(editor, textarea);

document.querySelector("[data-starter]")?.addEventListener("click", ({ currentTarget }) => {
  editor.replace(JSON.parse(document.getElementById(currentTarget.dataset.starter).textContent));
});
