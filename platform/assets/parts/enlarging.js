/**
 * A picture whose link is followed opens in full size above the page. Esc, the button and a click beside it close it, and
 * the focus goes back to the link. Without this, or with a key that opens a tab, the link leads to the picture alone.
 */
export function enlargePictures(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-enlarge]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link);
  });
}

function show(link) {
  const shown = link.querySelector("img");
  const dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  dialog.setAttribute("aria-label", shown.alt);
  const picture = Object.assign(document.createElement("img"), { src: link.href, alt: shown.alt });
  const close = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button",
    textContent: "Close",
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(close, picture);
  document.body.append(dialog);
  dialog.showModal();
}
