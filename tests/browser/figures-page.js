// Lays out the figures that the address asks for, as a lesson would, and mounts them:
// figures.html?figure=NAME&options=JSON[&figure=NAME&options=JSON …][&theme=dark]
import { mountAll } from "/platform/assets/figures/index.js";

function lessonFigure(name, options) {
  const figure = document.createElement("figure");
  figure.className = "moving-figure";
  figure.dataset.figure = name;
  figure.dataset.options = options;
  const stage = document.createElement("div");
  stage.className = "figure-stage";
  const alternative = document.createElement("p");
  alternative.className = "figure-alt";
  alternative.textContent = `What ${name} shows, in words.`;
  const caption = document.createElement("figcaption");
  caption.textContent = `The caption of ${name}.`;
  stage.append(alternative);
  figure.append(stage, caption);
  return figure;
}

const asked = new URLSearchParams(location.search);
const options = asked.getAll("options");
document.documentElement.dataset.theme = asked.get("theme") ?? "";
document
  .querySelector("main")
  .append(...asked.getAll("figure").map((name, i) => lessonFigure(name, options[i] ?? "{}")));
mountAll(document);
