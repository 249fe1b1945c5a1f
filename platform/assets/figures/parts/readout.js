import { html, set } from "./elements.js";
import { format } from "./numbers.js";

/** One number as `<data name value>`: what is shown may be rounded, `value` is exact. */
export function number(name, show = format) {
  const node = html("data", { "data-name": name });
  return {
    node,
    set(value) {
      set(node, { value });
      const text = show(value);
      if (node.textContent !== text) node.textContent = text;
    },
  };
}

/**
 * A list of named numbers. `quantities` maps a name to `[label, show]`; `set({name: value})` fills them in.
 */
export function readout(quantities) {
  const numbers = {};
  const rows = Object.entries(quantities).map(([name, [label, show]]) => {
    numbers[name] = number(name, show);
    return html("div", {}, html("dt", {}, label), html("dd", {}, numbers[name].node));
  });
  return {
    node: html("dl", { class: "figure-readout" }, ...rows),
    set(values) {
      for (const [name, value] of Object.entries(values)) numbers[name].set(value);
    },
  };
}
