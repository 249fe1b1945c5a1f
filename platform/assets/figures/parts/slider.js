import { freshId, html, set } from "./elements.js";
import { format } from "./numbers.js";

/**
 * A labelled native range input with its value beside it.
 * @param {{label: string, name: string, min: number, max: number, step: number, value: number,
 *   show?: (value: number) => string, change: (value: number) => void}} options
 * @returns {{node: HTMLElement, value: number, set(value: number): void}} `set` moves it without calling `change`
 */
export function slider({ label, name, min, max, step, value, show = format, change }) {
  const id = freshId(name);
  // A starting value between two steps stays what it is: then the slider has no steps.
  const steps = (value - min) / step;
  const stepped = Math.abs(steps - Math.round(steps)) < 1e-6;
  const input = html("input", { type: "range", id, name, min, max, step: stepped ? step : "any", value });
  const shown = html("span", { class: "slider-value", "aria-hidden": "true" });
  const display = () => {
    shown.textContent = show(input.valueAsNumber);
    set(input, { "aria-valuetext": shown.textContent });
  };
  set(input, {
    input: () => {
      display();
      change(input.valueAsNumber);
    },
  });
  display();
  return {
    node: html("div", { class: "figure-slider" }, html("label", { for: id }, label), input, shown),
    get value() {
      return input.valueAsNumber;
    },
    set(next) {
      input.value = String(next);
      display();
    },
  };
}
