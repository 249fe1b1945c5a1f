/** Call the key of shortcuts ⌘ where it is that, wherever the page under `root` says Ctrl. */
export function nameModifier(root) {
  if (!/Mac|iPhone|iPad/.test(navigator.platform)) return;
  for (const key of root.querySelectorAll("kbd[data-modifier]")) key.textContent = "⌘";
}
