import { freshId, html, set } from "./elements.js";

/**
 * A labelled box for one number. While what stands in it is not a number between `min` and `max`, `change`
 * is not called and the box is marked invalid.
 */
export function numberField({ label, name, value, min, max, step = 1, change }) {
  const id = freshId(name);
  const input = html("input", { type: "number", id, name, value, min, max, step, inputmode: "decimal" });
  set(input, {
    input: () => {
      const good = input.value !== "" && input.checkValidity();
      set(input, { "aria-invalid": !good && "true" });
      if (good) change(input.valueAsNumber);
    },
  });
  return {
    node: html("div", { class: "figure-field" }, html("label", { for: id }, label), input),
    input,
    get value() {
      return input.valueAsNumber;
    },
    set(next) {
      input.value = String(next);
      set(input, { "aria-invalid": false });
    },
  };
}

/** A labelled list of choices. `choices` maps a value to the words shown for it. */
export function choice({ label, name, choices, value, change }) {
  const id = freshId(name);
  const options = Object.entries(choices).map(([key, words]) =>
    html("option", { value: key, selected: key === value }, words),
  );
  const select = html("select", { id, name, change: () => change(select.value) }, ...options);
  return {
    node: html("div", { class: "figure-field" }, html("label", { for: id }, label), select),
    get value() {
      return select.value;
    },
    set(next) {
      select.value = next;
    },
  };
}

/** A labelled tick box. */
export function tickBox({ label, name, checked, change }) {
  const input = html("input", { type: "checkbox", name, checked, change: () => change(input.checked) });
  return { node: html("label", { class: "figure-tick" }, input, label), input };
}
