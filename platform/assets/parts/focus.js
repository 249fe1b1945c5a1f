/** Give the focus back to a button that lost it because it was disabled while its request was on the way. */
export function keepFocus() {
  let before = null;
  document.addEventListener("htmx:beforeRequest", () => {
    before = document.activeElement;
  });
  document.addEventListener("htmx:afterRequest", () => {
    if (document.activeElement === document.body && before?.isConnected) before.focus({ preventScroll: true });
  });
}
