const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

/** Let a keyboard reach every box under `root` that scrolls, as long as it does. */
export function reachByKeyboard(root) {
  for (const box of root.querySelectorAll(".scrolls")) watcher.observe(box);
}
