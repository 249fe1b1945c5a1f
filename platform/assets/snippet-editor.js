// Loaded when a reader first edits a snippet of a lesson; `detail` is the form with its textarea, not yet an editor.
import { openEditor } from "./parts/editor.js";
import { keep } from "./parts/snippet-draft.js";

document.addEventListener("snippet:edit", ({ detail: { form, textarea, original } }) => {
  const run = () => form.requestSubmit();
  const editor = openEditor(textarea, { run, submit: run });
  form.addEventListener("snippet:restore", ({ detail: { code } }) => editor.replace(code));
  keep(form, editor, original);
  editor.focus();
});
