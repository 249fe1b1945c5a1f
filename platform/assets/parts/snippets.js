import htmx from "htmx.org";

let loading;

/** Put Run and Edit beside every runnable snippet under `root`; `#snippet-run` is the form to copy, its action ends before the number. */
export function offerRuns(root) {
  const form = document.getElementById("snippet-run")?.content.firstElementChild;
  if (!form) return;
  const drafts = JSON.parse(document.getElementById("snippet-drafts")?.textContent ?? "[]");
  root.querySelectorAll(".snippet[data-run]").forEach((snippet, number) => {
    const output = Object.assign(document.createElement("div"), { className: "snippet-output" });
    const copy = form.cloneNode(true);
    const address = form.getAttribute("action") + number; // the property is empty within a template
    copy.setAttribute("action", address);
    copy.setAttribute("hx-post", address);
    snippet.append(copy, output);
    copy.setAttribute("hx-target", "next .snippet-output");
    htmx.process(copy);
    offerEditing(
      snippet,
      copy,
      drafts.find((draft) => draft.number === number),
    );
  });
}

/**
 * Let Edit turn the snippet's code into an editor, whose text is run from then on, and then put the code back. Where the
 * reader has changed it before, `draft`, the editor begins with that.
 */
function offerEditing(snippet, form, draft) {
  const [code, textarea, edit, kept] = [
    snippet.querySelector(".code"),
    form.querySelector("textarea"),
    form.querySelector("[data-edit]"),
    form.querySelector("[data-kept]"),
  ];
  if (draft) {
    edit.textContent = "Show my changes";
    kept.textContent = draft.outdated
      ? "You changed this code; the lesson's has changed since."
      : "You changed this code.";
  }
  const original = code.textContent.trimEnd();
  const open = async () => {
    edit.disabled = true;
    await loaded(form.dataset.editor);
    textarea.disabled = false;
    textarea.value = draft?.code ?? original;
    code.hidden = true;
    document.dispatchEvent(new CustomEvent("snippet:edit", { detail: { form, textarea, original } }));
    edit.textContent = "Put the code back";
    edit.disabled = false;
    edit.onclick = () => form.dispatchEvent(new CustomEvent("snippet:restore", { detail: { code: original } }));
  };
  edit.onclick = () =>
    open().catch(() => {
      edit.textContent = "The editor could not be loaded. Try again";
      edit.disabled = false;
    });
}

/** The editor's script, fetched once. */
function loaded(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  }).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
