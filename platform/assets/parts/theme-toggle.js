import { CHOICES, choose, remembered } from "../theme/choice.js";

const NAMES = { auto: "Auto", light: "Light", dark: "Dark" };

/** Make `button` go through the choices of light and dark, and show the present one. */
export function themeToggle(button) {
  const show = () => {
    button.querySelector("[data-theme-name]").textContent = NAMES[remembered()];
  };
  button.addEventListener("click", () => {
    choose(CHOICES[(CHOICES.indexOf(remembered()) + 1) % CHOICES.length]);
    show();
  });
  button.hidden = false;
  show();
}
