const watched = new Set();

function reach(box) {
  if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) reach(target);
});

// A font that comes late makes what is in a box wider, and the box stays as it is.
document.fonts.addEventListener("loadingdone", () => {
  for (const box of watched) {
    if (box.isConnected) reach(box);
    else watched.delete(box);
  }
});

/** Let a keyboard reach every box under `root` that scrolls, and no other: one that scrolls nothing is no stop. */
export function reachByKeyboard(root) {
  for (const box of root.querySelectorAll(".scrolls")) {
    watched.add(box);
    watcher.observe(box);
  }
}
