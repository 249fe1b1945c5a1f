import { html } from "./elements.js";

/**
 * What the marks of a drawing mean.
 * @param {...[mark: "disc"|"ring"|"line"|"dash"|"area", tone: string, words: string]} entries
 */
export const key = (...entries) =>
  html(
    "ul",
    { class: "figure-key" },
    ...entries.map(([mark, tone, words]) => html("li", { class: `mark-${mark} ${tone}` }, words)),
  );
