const KEY = "hebb:theme";

/** The choices in the order in which the button goes through them; "auto" follows the system. */
export const CHOICES = ["auto", "light", "dark"];

/** What this browser chose before. */
export function remembered() {
  try {
    const choice = localStorage.getItem(KEY);
    return CHOICES.includes(choice) ? choice : "auto";
  } catch {
    return "auto"; // storage is switched off
  }
}

/** Choose, for this page and the next ones. */
export function choose(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // storage is switched off: the choice holds for this page
  }
  apply(choice);
}

/** Show this page in the chosen colours. */
export function apply(choice) {
  document.documentElement.dataset.theme = choice;
}
