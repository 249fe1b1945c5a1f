import { html, set } from "./elements.js";

/**
 * A button that keeps its focus when it has nothing to do: `available(false)` marks it `aria-disabled` and
 * ignores presses, where `disabled` would throw a keyboard user back to the top of the page.
 */
export function button(label, press, attributes = {}) {
  const node = html("button", { type: "button", class: "figure-button", ...attributes }, label);
  const off = () => node.getAttribute("aria-disabled") === "true";
  node.addEventListener("click", () => off() || press());
  return {
    node,
    label: (text) => (node.textContent = text),
    available: (yes) => set(node, { "aria-disabled": !yes && "true" }),
  };
}

/** Controls side by side. */
export const row = (...controls) =>
  html("div", { class: "figure-controls" }, ...controls.map((control) => control.node ?? control));
