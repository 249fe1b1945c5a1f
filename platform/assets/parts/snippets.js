import htmx from "htmx.org";

/** Put a Run button beside every runnable snippet under `root`; `#snippet-run` is the form to copy, its action ends before the number. */
export function offerRuns(root) {
  const form = document.getElementById("snippet-run")?.content.firstElementChild;
  if (!form) return;
  root.querySelectorAll(".snippet[data-run]").forEach((snippet, number) => {
    const output = Object.assign(document.createElement("div"), { className: "snippet-output" });
    const copy = form.cloneNode(true);
    copy.action += number;
    copy.setAttribute("hx-post", copy.getAttribute("hx-post") + number);
    snippet.append(copy, output);
    copy.setAttribute("hx-target", "next .snippet-output");
    htmx.process(copy);
  });
}
