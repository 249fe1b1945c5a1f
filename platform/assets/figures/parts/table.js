import { html } from "./elements.js";

/**
 * A small table. `head` and the cells of each row are strings or elements; a row may carry a class.
 * @returns {{node: HTMLElement, fill(rows: {cells: (string|Node)[], class?: string}[]): void}}
 */
export function table({ caption, head }) {
  const body = html("tbody");
  const top = html("thead", {}, html("tr", {}, ...head.map((cell) => html("th", { scope: "col" }, cell))));
  const whole = html("table", { class: "figure-table" }, html("caption", {}, caption), top, body);
  return {
    // A wide table scrolls in its own box, which a keyboard must be able to reach.
    node: html("div", { class: "figure-scroll", tabindex: "0", role: "region", "aria-label": caption }, whole),
    fill(rows) {
      body.replaceChildren(
        ...rows.map((row) => html("tr", { class: row.class }, ...row.cells.map((cell) => html("td", {}, cell)))),
      );
    },
  };
}
