import { html, set } from "./elements.js";

/**
 * A matrix of number boxes with one name for all. `change(matrix)` is called while every box holds a number.
 * `set(matrix)` may bring another shape.
 */
export function matrixField({ label, value, change }) {
  const boxes = html("div", { class: "figure-matrix" });
  let rows = [];

  const read = () => {
    const whole = rows.flat().every((input) => input.value !== "" && input.checkValidity());
    if (whole) change(rows.map((line) => line.map((input) => input.valueAsNumber)));
  };
  const box = (number, i, j) => {
    const name = `${label}, row ${i + 1}, column ${j + 1}`;
    const input = html("input", {
      type: "number",
      step: "any",
      min: -99,
      max: 99,
      value: Number(number.toFixed(4)),
      "aria-label": name,
    });
    set(input, {
      input: () => {
        set(input, { "aria-invalid": (input.value === "" || !input.checkValidity()) && "true" });
        read();
      },
    });
    return input;
  };
  const fill = (matrix) => {
    rows = matrix.map((line, i) => line.map((number, j) => box(number, i, j)));
    boxes.replaceChildren(...rows.map((line) => html("div", { class: "figure-matrix-row" }, ...line)));
  };
  fill(value);
  return { node: html("fieldset", { class: "figure-group" }, html("legend", {}, label), boxes), set: fill };
}
