import { freshId, html, set } from "./elements.js";

function describe(figure, stage) {
  const caption = figure.querySelector("figcaption");
  const alternative = stage.querySelector(".figure-alt");
  for (const node of [caption, alternative]) if (node) node.id ||= freshId("text");
  set(stage, { role: "group", "aria-labelledby": caption?.id, "aria-describedby": alternative?.id });
}

/** Take away every part of a figure that is not wanted, for a lesson or a question that shows some of it only. */
function keepParts(body, wanted) {
  const all = [...body.querySelectorAll("[data-part]")];
  const names = all.map((node) => node.dataset.part);
  const stranger = wanted.find((name) => !names.includes(name));
  if (stranger) throw new TypeError(`There is no part "${stranger}"; this figure has ${names.join(", ")}.`);
  for (const node of all) if (!wanted.includes(node.dataset.part)) node.remove();
}

function readData(figure) {
  try {
    return JSON.parse(figure.dataset.options || "{}");
  } catch {
    throw new TypeError("data-options must be JSON.");
  }
}

function mountOne(figure, stage, figures) {
  const name = figure.dataset.figure;
  if (!Object.hasOwn(figures, name)) {
    throw new TypeError(`There is no figure "${name}"; there are ${Object.keys(figures).join(", ")}.`);
  }
  const { parts, ...options } = readData(figure);
  const body = html("div", { class: "figure-body" });
  figures[name](body, options);
  if (parts) keepParts(body, parts);
  describe(figure, stage);
  stage.append(body);
}

function tellFailure(stage, error) {
  console.error(error);
  stage?.append(html("p", { class: "figure-failure" }, `This figure could not start. ${error.message}`));
}

/**
 * Bring one `<figure class="moving-figure">` to life, once. If that fails the reader keeps the text
 * alternative and is told why; the rest of the page goes on.
 */
export function bringToLife(figure, figures) {
  const stage = figure.querySelector(".figure-stage");
  try {
    mountOne(figure, stage, figures);
    figure.dataset.state = "moving";
  } catch (error) {
    figure.dataset.state = "still";
    tellFailure(stage, error);
  }
}
