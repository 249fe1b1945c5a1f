import { lenet5 } from "./maths/lenet5.js";
import { column, html, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { count } from "./parts/numbers.js";
import { integer, oneOf, readOptions } from "./parts/options.js";
import { number, readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { table } from "./parts/table.js";

const TONES = { input: "tone-soft", convolution: "tone-one", pooling: "tone-fourth", dense: "tone-third" };
const PITCH = 39;
const FLOOR = 104;
const BAR = { top: 128, bottom: 218 };
const LARGEST = 44;

export const schema = {
  size: integer(32, [16, 44]),
  padding: oneOf("valid", ["valid", "same"]),
};

const shapeText = (shape) => shape.join(" × ");

/** Feature maps as sheets one behind the other, a dense layer as a column; sizes to scale. */
function layerPicture({ shape }, x) {
  if (shape.length === 1) {
    const height = 12 + (shape[0] / 120) * 60;
    return svg("rect", { x: x + 14, y: FLOOR - height, width: 8, height });
  }
  const [size, , channels] = shape;
  const height = (size / LARGEST) * 92;
  const gap = channels > 6 ? 1 : 2;
  const squares = Array.from({ length: channels }, (_, i) => {
    const offset = (channels - 1 - i) * gap;
    return svg("rect", {
      x: x + 2 + offset,
      y: FLOOR - height - offset,
      width: Math.max(3, height * 0.28),
      height,
    });
  });
  return svg("g", {}, ...squares);
}

function picture(choose) {
  const node = svg("svg", {
    viewBox: "0 0 320 236",
    role: "img",
    "aria-label": "The layers of LeNet-5 drawn to scale, each above a bar for its parameters",
  });
  const layerColumn = (layer, i, most, chosen) => {
    const x = 4 + i * PITCH;
    const height = ((BAR.bottom - BAR.top) * layer.parameters) / most;
    const bar = svg("rect", { class: "bar", x: x + 6, width: 24, y: BAR.bottom - height, height });
    const target = svg("rect", { class: "target", x: x - 1, y: 2, width: PITCH - 2, height: 232, rx: 4 });
    const label = svg(
      "text",
      { x: x + 18, y: 230, "text-anchor": "middle" },
      layer.name === "OUTPUT" ? "OUT" : layer.name,
    );
    const look = `layer choosable ${TONES[layer.kind]} ${i === chosen ? "chosen" : ""}`;
    return set(svg("g", { class: look }, target, layerPicture(layer, x), bar, label), {
      click: () => choose(i),
    });
  };
  return {
    node,
    update(layers, chosen) {
      const most = Math.max(...layers.map(({ parameters }) => parameters));
      const title = svg("text", { class: "point-name", x: 4, y: BAR.top - 4 }, "parameters");
      const ground = svg("line", { class: "grid", x1: 0, x2: 320, y1: BAR.bottom, y2: BAR.bottom });
      node.replaceChildren(...layers.map((layer, i) => layerColumn(layer, i, most, chosen)), title, ground);
    },
  };
}

function layerRow(layer, i, chosen, choose) {
  const name = html(
    "button",
    { type: "button", class: "figure-button", "aria-pressed": String(i === chosen), click: () => choose(i) },
    layer.name,
  );
  const parameters = number(`parameters-${layer.name}`, count);
  parameters.set(layer.parameters);
  return { class: i === chosen ? "chosen" : "", cells: [name, layer.shape.join("×"), parameters.node] };
}

function story(layer, total) {
  const share = Math.round((100 * layer.parameters) / total);
  const cost = layer.parameters ? ` = ${count(layer.parameters)}, ${share < 1 ? "under 1" : share} % of all` : "";
  return `${layer.name}, ${layer.kind}, gives ${shapeText(layer.shape)}: ${layer.sum}${cost}.`;
}

/** LeNet-5 layer by layer: what shape comes out, and where the parameters are. */
export function mount(element, options) {
  const state = { ...readOptions(schema, options), chosen: 1 };
  const choose = (i) => {
    const inTable = rows.node.contains(document.activeElement);
    state.chosen = i;
    draw();
    // The row's button was drawn anew: give it back the focus that the old one had.
    if (inTable) rows.node.querySelectorAll("button")[i].focus();
  };
  const view = picture(choose);
  const rows = table({
    caption: "Layers: press a name to see the sum",
    head: ["layer", "output", "parameters"],
  });
  const total = readout({ total: ["parameters in all", count] });
  const live = liveRegion();

  const draw = () => {
    const layers = lenet5(state.size, state.padding);
    const sum = layers.reduce((so, { parameters }) => so + parameters, 0);
    view.update(layers, state.chosen);
    rows.fill(layers.map((layer, i) => layerRow(layer, i, state.chosen, choose)));
    total.set({ total: sum });
    live.say(story(layers[state.chosen], sum));
  };
  const changing = (key) => (value) => {
    state[key] = value;
    draw();
  };
  const size = slider({
    label: "Image width",
    name: "size",
    min: 16,
    max: LARGEST,
    step: 1,
    value: state.size,
    change: changing("size"),
  });
  const padding = choice({
    label: "Padding of C1 and C3",
    name: "padding",
    choices: { valid: "valid: none", same: "same: keep the width" },
    value: state.padding,
    change: changing("padding"),
  });

  element.append(
    column(part("picture", view.node), part("controls", size.node, padding.node), live.node),
    column(part("table", rows.node), part("total", total.node)),
  );
  draw();
}
